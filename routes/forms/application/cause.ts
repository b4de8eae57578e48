import { causeNames, causes } from '../../../server/law/causes.ts';
import { inLocale } from './question.ts';
import type { Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

/** What it is about, in plain words with the law's term; what people most often come with stands first. */
export const causeQuestion: Question = {
  fields: (writing) => [
    {
      kind: 'radios',
      name: 'cause',
      page: true,
      label: writing.t('application.cause.label'),
      hint: writing.t('application.cause.hint'),
      choices: offered.map((cause) => ({
        value: cause,
        label: inLocale(writing, causes[cause].plain),
        hint: inLocale(writing, causes[cause].label),
      })),
    },
  ],
  typed: ({ cause }) => ({ cause: cause ?? '' }),
  parse: (body) =>
    together({
      cause: oneOf(textIn(body, 'cause'), { choices: causeNames, missing: 'application.fault.cause' }),
    }),
};

const commonest = [
  'wages',
  'termination',
  'noWrittenContract',
  'overtime',
  'workInjury',
  'socialInsurance',
] as const;
const offered = [...commonest, ...causeNames.filter((cause) => !commonest.some((name) => name === cause))];
