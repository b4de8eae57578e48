/** The questions of a calculation, made from its elements, and what was typed read into their values. */
import type { ElementRecord, ElementValue, ElementValues } from '../../server/law/entitlements/elements.ts';
import type { Formula } from '../../server/law/entitlements/formula.ts';
import type { Bilingual } from '../../server/law/statutes.ts';
import { choice, count, day, decimal, money, optional } from './fields.ts';
import type { Field } from './fields.ts';
import { yuanOf } from './money.ts';

const yesNo = [
  { value: 'yes', label: { key: 'entitlements.yes', params: {} } },
  { value: 'no', label: { key: 'entitlements.no', params: {} } },
] as const;

/** The field of one element: its name as the label, the plain question as the hint. */
export function fieldOf(record: ElementRecord): Field<ElementValue> {
  const field = requiredField(record);
  return record.required ? field : optional(field);
}

function requiredField(record: ElementRecord): Field<ElementValue> {
  const asked = { label: record.label, hint: record.plain };
  switch (record.kind) {
    case 'day':
      return day(asked);
    case 'money':
      return money(asked);
    case 'count':
      return count({ ...asked, least: record.least, most: record.most, look: { unit: record.unit } });
    case 'decimal':
      return decimal({ ...asked, most: record.most, look: { unit: record.unit } });
    case 'choice':
      return choice(choicesOf(record.choices), { ...asked, kind: 'radios' });
    case 'flag':
      return flag(asked);
  }
}

const choicesOf = (choices: Readonly<Record<string, Bilingual>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

function flag(asked: { readonly label: Bilingual; readonly hint: Bilingual }): Field<boolean> {
  const { read, ...field } = choice(yesNo, asked);
  return {
    ...field,
    read(typed) {
      const answer = read(typed);
      return answer.ok ? { ok: true, value: answer.value === 'yes' } : answer;
    },
  };
}

/** The fields of a formula by the names of its elements. */
export function fieldsOf({ elements }: Formula): Readonly<Record<string, Field<ElementValue>>> {
  return Object.fromEntries(Object.entries(elements).map(([name, record]) => [name, fieldOf(record)]));
}

/** A value as one would type it: what stands in the field when it is opened again. */
export function typedElement(record: ElementRecord, value: ElementValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (record.kind === 'money' && typeof value === 'number') return yuanOf(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The stated values as the form would send them again. */
export function typedElements(
  { elements }: Formula,
  values: ElementValues,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(elements).map(([name, record]) => [name, typedElement(record, values[name])]),
  );
}
