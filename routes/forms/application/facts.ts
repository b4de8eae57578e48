import type { Question } from './question.ts';
import { textIn, together, words } from './reading.ts';
import type { Read } from './reading.ts';

const mostFacts = 5000;
const leastFacts = 10;

/** 事实和理由: what happened, in the applicant's own words (调仲法 28). */
export const factsQuestion: Question = {
  fields: ({ t, answers }) => [
    {
      kind: 'textarea',
      name: 'facts',
      page: true,
      label: t('application.facts.label'),
      hint: t(`application.facts.hint.${answers.side ?? 'worker'}`),
      rows: 10,
    },
  ],
  typed: ({ facts }) => ({ facts: facts ?? '' }),
  parse: (body) => together({ facts: readFacts(textIn(body, 'facts')) }),
};

function readFacts(text: string): Read<string> {
  const read = words(text, { missing: 'application.fault.factsMissing', most: mostFacts });
  return 'value' in read && read.value.length < leastFacts ? { fault: 'application.fault.factsShort' } : read;
}
