import { answeringParties, claimsToAnswer } from '../../../server/disputes/claimAnswers.ts';
import { answerClaims } from '../../../server/disputes/commands/claims/answerClaims.ts';
import type { Claim } from '../../../server/disputes/dispute.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, day } from '../fields.ts';
import { answerFaults, answerRows, answersGiven } from './answers.ts';

/** A party answers for itself; a desk notes what was said, with its day. */
export const answerClaimsForm = defineForm({
  command: answerClaims,
  fields: (view) => {
    const parties = answeringParties(view.dispute, view.actor);
    const only = parties.length === 1 ? (parties[0] ?? null) : null;
    return {
      partyId: choice(partyChoices(parties), { initial: only?.id ?? '' }),
      ...(ownParties(view).length === 0 && {
        answeredOn: day({ initial: view.today, look: { max: view.today } }),
      }),
      answers: answerRows(view, claimsIn(view), only),
    };
  },
  input: ({ partyId, answeredOn, answers }) => ({
    partyId,
    answeredOn: answeredOn ?? null,
    answers: answersGiven(answers),
  }),
  check: ({ answers }, view) => answerFaults('answers', answers, claimsIn(view)),
  beside: { UNKNOWN_PARTY: 'partyId', DAY_IN_FUTURE: 'answeredOn', DAY_TOO_EARLY: 'answeredOn' },
});

/** The claims of either side, as far as somebody whom the viewer speaks for or notes for may answer them. */
function claimsIn({ dispute, actor }: FormView): readonly Claim[] {
  const parties = answeringParties(dispute, actor);
  const ids = new Set(parties.flatMap((party) => claimsToAnswer(dispute, party).map(({ id }) => id)));
  return dispute.claims.filter(({ id }) => ids.has(id));
}
