import { answerSettlement, mayAnswer } from '../../../server/disputes/commands/mediation/answerSettlement.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice } from '../fields.ts';

/** The offer that is answered is the newest; the form's basis tells when a newer one has come. */
export const answerSettlementForm = defineForm({
  command: answerSettlement,
  fields: (view) => ({
    ...(answering(view).length > 1 && { partyId: choice(partyChoices(answering(view))) }),
    answer: choice(labelled('settlementAnswer', ['accepts', 'declines'])),
  }),
  input: ({ answer, ...who }, view) => ({
    answer,
    proposalId: newestOf(view)?.id ?? '',
    partyId: who.partyId ?? (answering(view)[0] ?? ownParties(view)[0])?.id ?? '',
  }),
  shows: 'proposal',
});

function newestOf({ dispute }: FormView) {
  return dispute.mediation?.proposals.at(-1);
}

function answering(view: FormView) {
  const newest = newestOf(view);
  return newest === undefined ? [] : ownParties(view).filter(({ id }) => mayAnswer(newest, id));
}
