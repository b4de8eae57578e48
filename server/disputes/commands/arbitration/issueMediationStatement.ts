/**
 * 仲裁调解书 (调仲法 42, 规则 72): what the parties agreed, signed by the arbitrators, in effect when both have signed
 * for it. It needs a tribunal, so that a refusal to sign finds somebody who can decide the case.
 */
import { defineCommand } from '../../command.ts';
import { guardConsents } from '../../memberConsents.ts';
import { refuse } from '../../refusals.ts';
import { openClaims } from '../../claims.ts';
import {
  coversEveryClaim,
  guardExplained,
  guardNothingOpen,
  guardTribunalSits,
  isSum,
  sumOf,
} from './guards.ts';
import { happened, takeText } from './happened.ts';

export interface StatementGiven {
  readonly claims: readonly { readonly claimId: string; readonly agreedFen: number | null }[];
  readonly terms: string;
}

export const issueMediationStatement = defineCommand<'issueMediationStatement', StatementGiven>({
  name: 'issueMediationStatement',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration !== null && arbitration.tribunal !== null,
  decide({ dispute, input, context }) {
    guardTribunalSits(dispute, context);
    guardNothingOpen(dispute);
    guardExplained(input.terms);
    guardConsents(dispute, 'arbitration', 'settle');
    if (!coversEveryClaim(openClaims(dispute), input.claims)) refuse('CLAIMS_INCOMPLETE');
    if (!input.claims.every(({ agreedFen }) => isSum(agreedFen))) refuse('AMOUNT_NOT_VALID');
    const { textId, texts } = takeText(input.terms, 'statement', context);
    const totalFen = sumOf(input.claims.map(({ agreedFen }) => agreedFen));
    const facts = { totalFen, termsTextId: textId ?? '', claims: input.claims };
    return { events: [happened('mediationStatementIssued', context, facts)], texts };
  },
});
