/**
 * 申请先予执行 (调仲法 44, 规则 51): the worker's wages, medical fees of a work injury, compensation or damages, where life
 * depends on them. A worker gives no security.
 */
import { claimsOf } from '../../claims.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Claim, Dispute } from '../../dispute.ts';
import type { ClaimKind } from '../../../law/claimKinds.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, isSum, sumOf } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

/** 追索劳动报酬、工伤医疗费、经济补偿或者赔偿金. */
const kinds: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'wages',
  'overtimePay',
  'sickPay',
  'workInjuryMedicalFees',
  'economicCompensation',
  'unlawfulTerminationDamages',
  'unlawfulProbationDamages',
  'additionalDamages',
]);

export const requestAdvanceEnforcement = defineCommand<
  'requestAdvanceEnforcement',
  { readonly amountFen: number; readonly reason: string }
>({
  name: 'requestAdvanceEnforcement',
  procedures: ['arbitration'],
  offered: (dispute) => claimsInPoint(dispute).length > 0 && openRequest(dispute) === null,
  basis: ({ arbitration }) => [arbitration?.incidents.advanceEnforcements.length ?? 0],
  decide({ dispute, input, context }) {
    const claims = claimsInPoint(dispute);
    if (claims.length === 0) refuse('ADVANCE_ENFORCEMENT_NOT_FOR_THIS');
    if (openRequest(dispute) !== null) refuse('REQUEST_ALREADY_OPEN');
    const { amountFen } = input;
    if (!isSum(amountFen) || amountFen === 0) refuse('AMOUNT_NOT_VALID');
    if (amountFen > sumOf(claims.map(({ claimedFen }) => claimedFen))) refuse('ADVANCE_ABOVE_CLAIMS');
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'advance-enforcement', context);
    const requestId = idFrom(context.commandId, 'advance-enforcement');
    return {
      events: [happened('advanceEnforcementRequested', context, { requestId, amountFen, textId })],
      texts,
    };
  },
});

/** The workers' standing claims that allow it. */
function claimsInPoint(dispute: Dispute): readonly Claim[] {
  const byWorkers = dispute.parties.some(
    ({ position, kind }) => position === 'applicant' && kind === 'worker',
  );
  return byWorkers ? claimsOf(dispute, 'applicant').filter(({ kind }) => kinds.has(kind)) : [];
}

/** The request that awaits its decision, or null. */
export function openRequest(dispute: Dispute) {
  return (
    arbitrationOf(dispute).incidents.advanceEnforcements.find(({ decidedOn }) => decidedOn === null) ?? null
  );
}
