import { recordConsent } from '../../../server/disputes/commands/mediation/recordConsent.ts';
import type { AnswerWay } from '../../../server/disputes/dispute.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, day } from '../fields.ts';

const noted: readonly Exclude<AnswerWay, 'account'>[] = ['telephone', 'visit', 'letter'];

/** A respondent answers for itself; the body notes the answer with its day and its way. */
export const recordConsentForm = defineForm({
  command: recordConsent,
  fields: (view) => ({
    partyId: choice(partyChoices(respondents(view)), { initial: onlyOne(respondents(view)) }),
    answer: choice(labelled('consentAnswer', ['consents', 'refuses'])),
    ...(ownParties(view).length === 0 && {
      givenOn: day({ initial: view.today, look: { max: view.today } }),
      way: choice(labelled('answerWay', noted)),
    }),
  }),
  input: ({ partyId, answer, ...how }) => ({
    partyId,
    answer,
    givenOn: how.givenOn ?? null,
    way: how.way ?? null,
  }),
  beside: {
    UNKNOWN_PARTY: 'partyId',
    ANSWER_WAY_MISSING: 'way',
    DAY_IN_FUTURE: 'givenOn',
    DAY_TOO_EARLY: 'givenOn',
  },
});

function respondents(view: FormView) {
  const all = partiesIn(view.dispute, 'respondent');
  const own = ownParties(view);
  return own.length === 0 ? all : all.filter((party) => own.includes(party));
}

function onlyOne(parties: readonly { readonly id: string }[]): string {
  return parties.length === 1 ? (parties[0]?.id ?? '') : '';
}
