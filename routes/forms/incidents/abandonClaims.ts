import { abandonClaims } from '../../../server/disputes/commands/incidents/abandonClaims.ts';
import { standingClaims } from '../../../server/disputes/claims.ts';
import { claimWords } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choices } from '../fields.ts';

export const abandonClaimsForm = defineForm({
  command: abandonClaims,
  fields: (view) => ({
    claimIds: choices(
      ownClaims(view).map((claim) => ({
        value: claim.id,
        label: claimWords(claim, view.dispute.claims.indexOf(claim)),
      })),
      { hint: true },
    ),
  }),
  input: (answers) => answers,
  beside: { CLAIM_NOT_THERE: 'claimIds', ABANDONING_ALL_IS_WITHDRAWAL: 'claimIds' },
});

function ownClaims(view: FormView) {
  const own = ownParties(view);
  return standingClaims(view.dispute).filter(
    ({ claimantId, result }) =>
      result === null &&
      (own.length === 0 ||
        own.some(({ id, position }) => (claimantId === null ? position === 'applicant' : id === claimantId))),
  );
}
