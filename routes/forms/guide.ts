/** What happened, and where, as the guide asks for it: first in the address, then carried along in its form. */
import type { Directory } from '../../server/disputes/directory.ts';
import { endingNames, guideQuestions, questionsFor, troubleNames } from '../../server/law/guide.ts';
import type { GuideQuestion, Happened } from '../../server/law/guide.ts';
import type { ElementValue } from '../../server/law/entitlements/elements.ts';
import { districtsOf, streetsOf } from './application/places.ts';
import { oneOf, textIn, together } from './application/reading.ts';
import type { Body, Parsed } from './application/reading.ts';
import { fieldOf } from './elements.ts';
import type { Field } from './fields.ts';
import { elsewhere } from './jurisdiction.ts';

export interface Beginning extends Happened {
  readonly district: string;
  /** null: not known, or there is none of its own. */
  readonly street: string | null;
}

/** The beginning of the guide, or the sentence beside what is missing. */
export function parseBeginning(body: Body, directory: Directory): Parsed<Beginning> {
  const districts = [...districtsOf(directory).map(({ code }) => code), elsewhere];
  const had = troublesIn(body);
  const read = together({
    ending: oneOf(textIn(body, 'ending'), { choices: endingNames, missing: 'guide.fault.ending' }),
    district: oneOf(textIn(body, 'district'), { choices: districts, missing: 'guide.fault.district' }),
    trouble:
      had.length === 0 && ['stillThere', 'resigned'].includes(textIn(body, 'ending'))
        ? { fault: 'guide.fault.trouble' }
        : { value: troubleNames.filter((name) => had.includes(name)) },
  });
  if ('faults' in read) return read;
  const { trouble: troubles, ending, district } = read.value;
  const street = textIn(body, 'street');
  return {
    value: {
      troubles,
      ending,
      district,
      street: streetsOf(directory, district).includes(street) ? street : null,
    },
  };
}

/** What is ticked, however the address or the body writes a list. */
export function troublesIn(body: Body): readonly string[] {
  return [body.trouble, body['trouble[]']].flat().filter((name): name is string => typeof name === 'string');
}

/** The fields of the questions that what happened leads to. */
export function guideFields(happened: Happened): Readonly<Record<string, Field<ElementValue>>> {
  return Object.fromEntries(
    questionsFor(happened).map(({ name, optional }) => [
      name,
      fieldOf({ ...guideQuestions[name as GuideQuestion], required: !optional }),
    ]),
  );
}
