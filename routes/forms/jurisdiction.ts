/** Where the work is done and where the employer is, as the page “which office is in charge” asks for them. */
import type { Directory } from '../../server/disputes/directory.ts';
import type { JurisdictionFacts } from '../../server/law/jurisdiction.ts';
import { districtsOf, streetsOf } from './application/places.ts';
import { isTicked, oneOf, textIn, together } from './application/reading.ts';
import type { Body, Parsed, Read } from './application/reading.ts';

/** A place outside every district that is on record here. */
export const elsewhere = 'elsewhere';
const unclear = 'unclear';

export interface Asked extends JurisdictionFacts {
  /** Of the first work place. */
  readonly street: string | null;
}

/** The facts as asked in the address, or the sentence beside each that is none. */
export function parseJurisdiction(query: Body, directory: Directory): Parsed<Asked> {
  const districts = [...districtsOf(directory).map(({ code }) => code), elsewhere];
  const read = together({
    work: oneOf(textIn(query, 'work'), {
      choices: [...districts, unclear],
      missing: 'jurisdiction.fault.work',
    }),
    second: ifGiven(textIn(query, 'second'), districts),
    employer: ifGiven(textIn(query, 'employer'), districts),
    street: { value: streetIn(query, directory) },
  });
  if ('faults' in read) return read;
  const { work, second, employer, street } = read.value;
  const workPlaces = [work, second].filter((place) => place !== null && place !== unclear) as string[];
  const bothApplied = isTicked(query, 'applied', 'both') || textIn(query, 'applied') === 'both';
  return { value: { workPlaces, employerPlace: employer, bothApplied, street } };
}

function ifGiven(text: string, choices: readonly string[]): Read<string | null> {
  return text === '' ? { value: null } : oneOf(text, { choices, missing: 'jurisdiction.fault.place' });
}

/** A street of another district than the one chosen now was left over from before: it is no fault, and no street. */
function streetIn(query: Body, directory: Directory): string | null {
  const street = textIn(query, 'street');
  return streetsOf(directory, textIn(query, 'work')).includes(street) ? street : null;
}
