import { districtName, streetsOf } from './places.ts';
import type { Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

const unknown = 'unknown';

/** The street within the district; whoever does not know it is heard by the district's own body. */
export const streetQuestion: Question = {
  fields: ({ t, directory, answers }) => {
    const district = answers.district ?? '';
    return [
      {
        kind: 'radios',
        name: 'street',
        page: true,
        label: t('application.street.label', { district: districtName(directory, district) }),
        hint: t('application.street.hint'),
        choices: [
          ...streetsOf(directory, district).map((street) => ({ value: street, label: street })),
          {
            value: unknown,
            label: t('application.street.unknown'),
            hint: t('application.street.unknownHint'),
          },
        ],
      },
    ];
  },
  typed: ({ street }) => ({ street: street === null ? '' : (street.name ?? unknown) }),
  parse(body, { answers, directory }) {
    const choices = [...streetsOf(directory, answers.district ?? ''), unknown];
    const missing = 'application.fault.street';
    const read = together({ street: oneOf(textIn(body, 'street'), { choices, missing }) });
    if ('faults' in read) return read;
    const { street } = read.value;
    return { value: { street: { name: street === unknown ? null : street } } };
  },
};
