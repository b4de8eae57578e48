import { submitDefence } from '../../../server/disputes/commands/arbitration/submitDefence.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { claimsToAnswer } from '../../../server/disputes/claimAnswers.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { answerFaults, answerRows, answersGiven } from '../claims/answers.ts';
import { choice, longText, optional, tick } from '../fields.ts';
import { receivedAtDesk } from '../incidents/answering.ts';

/** A respondent defends itself; the clerk notes what came in on paper, with its day. */
export const submitDefenceForm = defineForm({
  command: submitDefence,
  fields: (view) => ({
    partyId: choice(partyChoices(respondents(view)), { initial: onlyOne(respondents(view)) }),
    text: optional(longText({ hint: true, look: { rows: 10 } })),
    limitationRaised: tick({ key: 'forms.submitDefence.limitationRaised.yes', params: {} }, { hint: true }),
    ...receivedAtDesk(view),
    answers: answerRows(view, claimsToAnswer(view.dispute, respondent), onlyParty(view)),
  }),
  input: ({ answers, ...defence }) => ({ ...defence, answers: answersGiven(answers) }),
  check: ({ answers }, { dispute }) => answerFaults('answers', answers, claimsToAnswer(dispute, respondent)),
  beside: {
    UNKNOWN_PARTY: 'partyId',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
    POSTED_AFTER_RECEIPT: 'postedOn',
  },
});

const respondent = { position: 'respondent' } as const;
const isDesk = (view: FormView): boolean => ownParties(view).length === 0;

function respondents(view: FormView) {
  const all = partiesIn(view.dispute, 'respondent');
  return isDesk(view) ? all : all.filter((party) => ownParties(view).includes(party));
}

function onlyParty(view: FormView) {
  const parties = respondents(view);
  return parties.length === 1 ? (parties[0] ?? null) : null;
}

function onlyOne(parties: readonly { readonly id: string }[]): string {
  return parties.length === 1 ? (parties[0]?.id ?? '') : '';
}
