import { changeClaims } from '../../../server/disputes/commands/incidents/changeClaims.ts';
import { claimsOf } from '../../../server/disputes/claims.ts';
import { claimWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { each, longText, money, optional } from '../fields.ts';
import { claimRows, claimsGiven, rowFaults } from './newClaims.ts';

/** The sums as they are asked for now, to be changed where they change; and new claims below. */
export const changeClaimsForm = defineForm({
  command: changeClaims,
  fields: ({ dispute }) => ({
    changed: each(
      claimsOf(dispute, 'applicant').filter(
        ({ claimedFen, result }) => claimedFen !== null && result === null,
      ),
      (claim) => ({
        label: claimWords(claim, dispute.claims.indexOf(claim)),
        fields: { claimedFen: optional(money({ hint: true })) },
      }),
    ),
    added: claimRows(),
    reason: longText({ hint: true }),
  }),
  input: ({ changed, added, reason }) => ({
    reason,
    added: claimsGiven(added),
    changed: changed.flatMap(({ id, claimedFen }) =>
      claimedFen === null ? [] : [{ claimId: id, claimedFen }],
    ),
  }),
  check: ({ added }) => rowFaults('added', added),
  beside: { EXPLANATION_MISSING: 'reason' },
});
