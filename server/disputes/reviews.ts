/**
 * 调解协议的仲裁审查 (规则 74–79), reckoned for one case: who has to ask, by when, and until when the commission has to
 * decide. The rules of the mediation itself are elsewhere; here it is the sealed agreement alone that counts.
 */
import { computeDueDate } from '../law/dueDate.ts';
import type { GrantedExtension } from '../law/dueDate.ts';
import { later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import { hasEnded, plainPeriod } from './arbitrationPeriods.ts';
import type { DeadlineContext } from './deadlines.ts';
import { deliveryOf } from './deliveries.ts';
import type { Agreement, AgreementReview, DeliveredDocument, Dispute } from './dispute.ts';
import { refuse } from './refusals.ts';
import { mediatorSigner } from './signers.ts';
import { isOpen } from './stages.ts';

/** The papers of a review, which are delivered like those of a case and kept apart from them. */
export const reviewDocuments = [
  'reviewNotice',
  'reviewDecline',
  'reviewStatement',
  'reviewRefusal',
  'reviewEnd',
] as const satisfies readonly DeliveredDocument[];
export type ReviewDocument = (typeof reviewDocuments)[number];

export function isReviewDocument(document: DeliveredDocument): document is ReviewDocument {
  return (reviewDocuments as readonly DeliveredDocument[]).includes(document);
}

/** The review of the dispute. @throws {Refusal} PROCEEDING_NOT_STARTED */
export function reviewOf({ agreementReview }: Dispute): AgreementReview {
  return agreementReview ?? refuse('PROCEEDING_NOT_STARTED');
}

/** The agreement in effect; null while there is none. */
export function sealedAgreement({
  mediation,
}: Dispute): (Agreement & { readonly sealedOn: LocalDate }) | null {
  const agreement = mediation?.agreement ?? null;
  return agreement === null || agreement.sealedOn === null
    ? null
    : { ...agreement, sealedOn: agreement.sealedOn };
}

/** Who has to ask together: whoever signed the agreement, of many workers their representatives (规则 63, 74). */
export function askingParties(dispute: Dispute): readonly string[] {
  const signatures = sealedAgreement(dispute)?.signatures ?? [];
  return signatures.map(({ signer }) => signer).filter((id) => id !== mediatorSigner);
}

/** Those of `askingParties` who have not joined yet. */
export function yetToJoin(dispute: Dispute): readonly string[] {
  const joined = dispute.agreementReview?.applications ?? [];
  return askingParties(dispute).filter((id) => !joined.some(({ partyId }) => partyId === id));
}

/** Whether this party is among those who have asked. */
export function hasAsked({ agreementReview }: Dispute, partyId: string): boolean {
  return agreementReview?.applications.some((one) => one.partyId === partyId) ?? false;
}

/** What was never accepted can be asked for again while the days run; what was accepted has had its review. */
export function mayBeAsked({ agreementReview }: Dispute): boolean {
  if (agreementReview === null) return true;
  return agreementReview.acceptedOn === null && !isOpen('agreementReview', agreementReview.stage);
}

/** 15 days from the effect of the agreement, for both sides together (规则 74). null without an agreement in effect. */
export function askingPeriod(dispute: Dispute, context: DeadlineContext): WorkingOut | null {
  const agreement = sealedAgreement(dispute);
  return agreement === null ? null : plainPeriod('agreementReview', agreement.sealedOn, context);
}

/** Whether the days for asking are over for good. */
export function isAskingOver(dispute: Dispute, context: DeadlineContext, today: LocalDate): boolean {
  const period = askingPeriod(dispute, context);
  return period === null || hasEnded(period, today);
}

/** 5 working days from acceptance, 5 more once approved (规则 76); null before acceptance. */
export function reviewPeriod(
  { acceptedOn, extensions }: AgreementReview,
  context: DeadlineContext,
): WorkingOut | null {
  if (acceptedOn === null) return null;
  const extensionDays = extensions.flatMap(({ approved, decidedOn }): readonly GrantedExtension[] =>
    approved === true && decidedOn !== null
      ? [{ days: extensionDaysOfReview, unit: 'workingDay', grantedOn: decidedOn, by: 'commissionHead' }]
      : [],
  );
  return computeDueDate({ period: 'agreementReviewDecision', from: acceptedOn, extensionDays, ...context });
}

/** 规则 76: 可以延长5日. */
export const extensionDaysOfReview = 5;

/** The day on which the last side signed for the statement, which takes effect with it (规则 77); null before. */
export function statementSignedOn(dispute: Dispute, review: AgreementReview): LocalDate | null {
  const days: LocalDate[] = [];
  for (const partyId of askingParties(dispute)) {
    const delivery = deliveryOf(review, { document: 'reviewStatement', partyId });
    if (delivery === null) return null;
    days.push(delivery.effectiveOn);
  }
  return days.length === 0 ? null : days.reduce(later);
}

/** The day from which a statement of the review is in effect; null without one. */
export function statementInEffect({ agreementReview }: Dispute): LocalDate | null {
  return agreementReview?.outcome === 'statement' ? agreementReview.closedOn : null;
}
