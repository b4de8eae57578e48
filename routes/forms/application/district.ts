import { districtsOf } from './places.ts';
import type { Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

/** Where the work was done: the contract's place of performance decides who is in charge (调仲法 21). */
export const districtQuestion: Question = {
  fields: ({ t, directory }) => [
    {
      kind: 'radios',
      name: 'district',
      page: true,
      label: t('application.district.label'),
      hint: t('application.district.hint'),
      choices: districtsOf(directory).map(({ code, name }) => ({ value: code, label: name })),
    },
  ],
  typed: ({ district }) => ({ district: district ?? '' }),
  parse(body, { answers, directory }) {
    const choices = districtsOf(directory).map(({ code }) => code);
    const missing = 'application.fault.district';
    const read = together({ district: oneOf(textIn(body, 'district'), { choices, missing }) });
    if ('faults' in read) return read;
    const moved = read.value.district !== answers.district;
    return { value: { ...read.value, ...(moved && { street: null }) } };
  },
};
