import { noAnswers } from './answers.ts';
import type { Answers, Side } from './answers.ts';

import type { Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

const sides = ['worker', 'employer'] as const;

/** Who applies. Another side makes other parties: those already entered would not fit. */
export const sideQuestion: Question = {
  fields: ({ t, answers }) => [
    {
      kind: 'radios',
      name: 'side',
      page: true,
      label: t(`application.side.label.${answers.enteredBy}`),
      ...(hasParties(answers) && { hint: t('application.side.hint') }),
      choices: sides.map((side) => ({
        value: side,
        label: t(`application.side.${side}.${answers.enteredBy}`),
        hint: t(`application.side.${side}.hint`),
      })),
    },
  ],
  typed: ({ side }, { actor }) => ({ side: side ?? sideOf(actor?.grants.map(({ role }) => role) ?? []) }),
  parse(body, { answers }) {
    const missing = 'application.fault.side';
    const read = together({ side: oneOf(textIn(body, 'side'), { choices: sides, missing }) });
    return 'faults' in read ? read : { value: withSide(answers, read.value.side) };
  },
};

/** What an account's role says already. */
function sideOf(roles: readonly string[]): Side | '' {
  return sides.find((side) => roles.includes(side)) ?? '';
}

function hasParties({ applicants, respondents }: Answers): boolean {
  return applicants.length + respondents.length > 0;
}

function withSide(answers: Answers, side: Side): Partial<Answers> {
  const changed = answers.side !== null && answers.side !== side;
  return { side, ...(changed && { applicants: noAnswers.applicants, respondents: noAnswers.respondents }) };
}
