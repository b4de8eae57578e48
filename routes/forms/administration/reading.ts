/** A local reading as an administrator chooses it, and that a statute's text was read again. */
import type { ChosenReading, TextRead } from '../../../server/law/lawData.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import { localReadings } from '../../../server/law/settings.ts';
import type { LawSettings } from '../../../server/law/settings.ts';
import type { StatuteName } from '../../../server/law/statutes.ts';
import { oneOf, optional, textIn, together, words } from '../application/reading.ts';
import type { Body, Parsed } from '../application/reading.ts';
import { readDay } from './day.ts';

export const readingFieldNames = ['commissionId', 'value', 'from', 'reason'] as const;
export const textReadFieldNames = ['on', 'note'] as const;

const fault = (name: string) => `administration.fault.${name}`;

/** Every value of a reading, the default first. */
export function valuesOf(key: keyof LawSettings): readonly LawSettings[keyof LawSettings][] {
  const { byDefault, alternatives } = localReadings[key];
  return [byDefault, ...alternatives.map(({ value }) => value)];
}

/** A choice as typed, or what is wrong with it. */
export function parseReading(
  key: keyof LawSettings,
  body: Body,
  { commissionIds }: { readonly commissionIds: readonly string[] },
): Parsed<ChosenReading> {
  const values = valuesOf(key);
  const read = together({
    commissionId: optional(textIn(body, 'commissionId'), (text) =>
      oneOf(text, { choices: commissionIds, missing: fault('unit.commission') }),
    ),
    value: oneOf(textIn(body, 'value'), { choices: values.map(String), missing: fault('reading') }),
    from: readDay(textIn(body, 'from')),
    reason: words(textIn(body, 'reason'), { missing: fault('reason'), most: 400 }),
  });
  if ('faults' in read) return read;
  const { commissionId, value, from, reason } = read.value;
  const chosen = values.find((one) => String(one) === value);
  if (chosen === undefined) return { faults: { value: { fault: fault('reading') } } };
  return { value: { kind: 'reading', commissionId, key, value: chosen, from, reason } };
}

/** That a text was read, on a day that is not ahead. */
export function parseTextRead(
  statute: StatuteName,
  body: Body,
  { today }: { readonly today: LocalDate },
): Parsed<TextRead> {
  const read = together({
    on: readDay(textIn(body, 'on')),
    note: words(textIn(body, 'note'), { missing: fault('note'), most: 400 }),
  });
  if ('faults' in read) return read;
  if (read.value.on > today) return { faults: { on: { fault: fault('dayAhead') } } };
  return { value: { kind: 'textRead', statute, ...read.value } };
}
