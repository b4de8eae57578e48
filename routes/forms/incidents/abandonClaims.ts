import { abandonClaims } from '../../../server/disputes/commands/incidents/abandonClaims.ts';
import { claimsToState } from '../../../server/disputes/commands/claims/guards.ts';
import { claimWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choices } from '../fields.ts';

export const abandonClaimsForm = defineForm({
  command: abandonClaims,
  fields: (view) => ({
    claimIds: choices(
      claimsToState(view.dispute, view.actor).map((claim) => ({
        value: claim.id,
        label: claimWords(claim, view.dispute.claims.indexOf(claim)),
      })),
      { hint: true },
    ),
  }),
  input: (answers) => answers,
  beside: { CLAIM_NOT_THERE: 'claimIds', ABANDONING_ALL_IS_WITHDRAWAL: 'claimIds' },
});
