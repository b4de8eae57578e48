/**
 * 申请仲裁审查 (规则 74): both sides together, within 15 days of the effect of the agreement. By account one side asks and
 * the other joins; signed by both on one paper it comes through the body or over the commission's window. An application
 * is a fact, also a late one: whether it is taken up is for the commission to say (规则 75).
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { isReviewable } from '../../../law/remedies.ts';
import { performedOn, ruledOn } from '../../aftermath.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext, Decision } from '../../command.ts';
import type { Dispute, RequestWay } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { ReviewFacts } from '../../reviewEvents.ts';
import { askingParties, isAskingOver, mayBeAsked, sealedAgreement } from '../../reviews.ts';
import { isOpen } from '../../stages.ts';
import { guardDay } from '../arbitration/guards.ts';
import { reviewed } from './happened.ts';

export interface ReviewAsked {
  readonly commissionId: string;
  /** What the body notes when it hands on what both signed; null where a party asks itself, today. */
  readonly handedOn: { readonly requestedWay: RequestWay; readonly receivedOn: LocalDate } | null;
}

export const applyForReview = defineCommand<'applyForReview', ReviewAsked>({
  name: 'applyForReview',
  procedures: ['dispute'],
  offered(dispute, _procedure, today, view) {
    const { mediation } = dispute;
    if (mediation === null || !mayBeAsked(dispute) || isAskingOver(dispute, view, today)) return false;
    if (!isReviewable(dispute.claims.map(({ kind }) => kind))) return false;
    if (performedOn(mediation.aftermath) !== null) return false;
    if (ruledOn(mediation.aftermath, 'judicialConfirmation', 'confirmed') !== null) return false;
    const own = actingParties(view.actor, dispute);
    return own.length === 0 || own.some(({ id }) => askingParties(dispute).includes(id));
  },
  decide({ dispute, input: { commissionId, handedOn }, context }) {
    if (sealedAgreement(dispute) === null) refuse('REVIEW_NEEDS_AGREEMENT');
    const own = actingParties(context.actor, dispute).map(({ id }) => id);
    if (own.length === 0 && handedOn === null) refuse('REQUEST_WAY_MISSING');
    if (own.length === 0 && handedOn !== null)
      return applied(dispute, context, {
        commissionId,
        partyIds: askingParties(dispute),
        receivedOn: handedOn.receivedOn,
        through: 'body',
        requestedWay: handedOn.requestedWay,
        takenBy: null,
      });
    const partyIds = askingParties(dispute).filter((id) => own.includes(id));
    if (partyIds.length === 0) refuse('REVIEW_NOT_YOURS_TO_JOIN');
    const isJoint = partyIds.length === askingParties(dispute).length;
    return applied(dispute, context, {
      commissionId,
      partyIds,
      receivedOn: isJoint ? context.today : null,
      through: 'party',
      requestedWay: null,
      takenBy: null,
    });
  },
});

export interface ReviewAtWindow {
  readonly commissionId: string;
  /** Day on which the commission was handed the application that both signed. */
  readonly receivedOn: LocalDate;
  /** The clerk's account. */
  readonly takenBy: string;
}

/** An application that both sides signed, taken at the window from one who showed the letter or the identity card. */
export const takeReviewApplication = defineCommand<'takeReviewApplication', ReviewAtWindow>({
  name: 'takeReviewApplication',
  procedures: ['dispute'],
  offered: () => false,
  decide: ({ dispute, input, context }) =>
    applied(dispute, context, {
      ...input,
      partyIds: askingParties(dispute),
      through: 'window',
      requestedWay: null,
    }),
});

function applied(dispute: Dispute, context: CommandContext, facts: ReviewFacts['reviewApplied']): Decision {
  const agreement = sealedAgreement(dispute) ?? refuse('REVIEW_NEEDS_AGREEMENT');
  guardMayBeAsked(dispute);
  if (context.directory.commission(facts.commissionId) === undefined) refuse('UNKNOWN_UNIT');
  if (facts.receivedOn !== null)
    guardDay(facts.receivedOn, { earliest: agreement.sealedOn, today: context.today });
  return { events: [reviewed('reviewApplied', context, facts)] };
}

function guardMayBeAsked(dispute: Dispute): void {
  const { agreementReview } = dispute;
  if (agreementReview === null || mayBeAsked(dispute)) return;
  refuse(isOpen('agreementReview', agreementReview.stage) ? 'REVIEW_ALREADY_ASKED' : 'REVIEW_HELD');
}
