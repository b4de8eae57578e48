/**
 * 申请仲裁 in a dispute that went to mediation first. Mediation is voluntary: the commission may be addressed at
 * any time, also while mediation runs (调仲法 5, 14). The applicant applies by account, asks the body to hand the signed
 * application on, or brings it to the commission's window.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { performedOn, ruledOn } from '../../aftermath.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext, Decision } from '../../command.ts';
import type { Dispute, RequestWay } from '../../dispute.ts';
import type { EventFacts } from '../../events.ts';
import { refuse } from '../../refusals.ts';
import { statementInEffect } from '../../reviews.ts';
import { isOpen } from '../../stages.ts';

export interface ApplicationToCommission {
  readonly commissionId: string;
  /** What the body notes when it hands an application on; null where the applicant applies itself, today. */
  readonly handedOn: { readonly requestedWay: RequestWay; readonly receivedOn: LocalDate } | null;
}

export const applyForArbitration = defineCommand<'applyForArbitration', ApplicationToCommission>({
  name: 'applyForArbitration',
  procedures: ['dispute'],
  offered: (dispute) => dispute.arbitration === null && statementInEffect(dispute) === null,
  decide({ dispute, input: { commissionId, handedOn }, context }) {
    const isOwn = actingParties(context.actor, dispute).length > 0;
    if (!isOwn && handedOn === null) refuse('REQUEST_WAY_MISSING');
    return applied(dispute, context, {
      commissionId,
      receivedOn: isOwn ? context.today : (handedOn?.receivedOn ?? context.today),
      through: isOwn ? 'applicant' : 'body',
      requestedWay: isOwn ? null : (handedOn?.requestedWay ?? null),
      takenBy: null,
    });
  },
});

export interface ApplicationAtWindow {
  readonly commissionId: string;
  /** Day on which the commission was handed the signed application. */
  readonly receivedOn: LocalDate;
  /** The clerk's account. */
  readonly takenBy: string;
}

/**
 * A signed application taken at the commission's window, from an applicant who showed the letter with the query code or
 * the identity card. The clerk learns of the dispute by this act, of its mediation never (协调规 11, 24).
 */
export const takeApplication = defineCommand<'takeApplication', ApplicationAtWindow>({
  name: 'takeApplication',
  procedures: ['dispute'],
  offered: () => false,
  decide: ({ dispute, input, context }) =>
    applied(dispute, context, { ...input, through: 'window', requestedWay: null }),
});

function applied(
  dispute: Dispute,
  { directory, today }: CommandContext,
  facts: EventFacts['arbitrationApplied'],
): Decision {
  guardNotYetApplied(dispute);
  if (directory.commission(facts.commissionId) === undefined) refuse('UNKNOWN_UNIT');
  guardReceived(dispute, facts.receivedOn, today);
  guardAgreementOpen(dispute, today);
  return {
    events: [{ type: 'arbitrationApplied', procedure: 'arbitration', occurredOn: today, facts }],
  };
}

/** An agreement that runs, was performed or can be enforced as it is leaves nothing to arbitrate (调仲法 15). */
function guardAgreementOpen(dispute: Dispute, today: LocalDate): void {
  const { mediation } = dispute;
  const agreement = mediation?.agreement;
  if (mediation?.outcome !== 'agreed' || !agreement) return;
  if (performedOn(mediation.aftermath) !== null) refuse('AGREEMENT_PERFORMED');
  if (ruledOn(mediation.aftermath, 'judicialConfirmation', 'confirmed') !== null)
    refuse('AGREEMENT_ENFORCEABLE');
  if (statementInEffect(dispute) !== null) refuse('AGREEMENT_ENFORCEABLE');
  if (agreement.performBy >= today) refuse('AGREEMENT_BINDS');
}

/** One dispute holds one arbitration; after a withdrawal the claims are filed anew, as a case of their own (规则 35). */
function guardNotYetApplied({ arbitration }: Dispute): void {
  if (arbitration === null) return;
  refuse(isOpen('arbitration', arbitration.stage) ? 'ARBITRATION_ALREADY_APPLIED' : 'ARBITRATION_ENDED');
}

function guardReceived({ intake }: Dispute, day: LocalDate, today: LocalDate): void {
  if (day > today) refuse('DAY_IN_FUTURE', { day });
  if (day < intake.receivedOn) refuse('DAY_TOO_EARLY', { day, earliest: intake.receivedOn });
}
