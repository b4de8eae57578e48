import { standingClaims } from '../../../server/disputes/claims.ts';
import { issueMediationStatement } from '../../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { claimWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { each, longText, money, optional } from '../fields.ts';

export const issueMediationStatementForm = defineForm({
  command: issueMediationStatement,
  seals: true,
  fields: ({ dispute }) => ({
    claims: each(standingClaims(dispute), (claim) => ({
      label: claimWords(claim, dispute.claims.indexOf(claim)),
      fields: { agreedFen: optional(money({ hint: true })) },
    })),
    terms: longText({ hint: true, look: { rows: 8 } }),
  }),
  input: ({ claims, terms }) => ({
    terms,
    claims: claims.map(({ id, agreedFen }) => ({ claimId: id, agreedFen })),
  }),
  beside: { EXPLANATION_MISSING: 'terms' },
});
