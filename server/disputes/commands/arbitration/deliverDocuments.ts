/** 送达: a batch of deliveries is one event. How a paper may be delivered: 规则 20, 59; 调仲法 42; 民诉法 90, 95. */
import { later } from '../../../law/localDate.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { closingDocumentOf, deemedDay, isDeemed } from '../../deliveries.ts';
import { partyById } from '../../dispute.ts';
import type { Arbitration, DeliveredDocument, Delivery, DeliveryMode, Dispute } from '../../dispute.ts';
import { hearingNotifiedOf } from '../../hearings.ts';
import { joinedOn } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardDay, guardParty } from './guards.ts';
import { happened } from './happened.ts';

export interface DeliveryGiven {
  readonly document: DeliveredDocument;
  readonly partyId: string;
  readonly mode: DeliveryMode;
  /** Day of handing over, sending, calling, leaving, posting or publishing. */
  readonly sentOn: LocalDate;
  /** Day on the receipt, or on which it reached the receiver's system; null where delivery is deemed. */
  readonly receivedOn: LocalDate | null;
  /** For electronic delivery, calls and messages: the party itself confirmed it. A receipt is always signed. */
  readonly confirmed: boolean;
  /** Why a paper was left or posted (规则 20): refused, or out of business with ten or more workers. */
  readonly leftBecause?: 'refusedToSign' | 'outOfBusiness' | null;
}

export const deliverDocuments = defineCommand<
  'deliverDocuments',
  { readonly deliveries: readonly DeliveryGiven[] }
>({
  name: 'deliverDocuments',
  procedures: ['arbitration'],
  // Two clerks may note different receipts at the same time; neither rests on the other's.
  basis: () => [],
  decide({ dispute, input, context }) {
    if (input.deliveries.length === 0) refuse('NO_DELIVERY');
    const deliveries = input.deliveries
      .flatMap(everythingIn)
      .map((given) => toDelivery(dispute, given, context));
    return { events: [happened('documentsDelivered', context, { deliveries })] };
  },
});

/** The one notice of a collective dispute is that of the tribunal and of the hearing, too (规则 64). */
function everythingIn(given: DeliveryGiven): readonly DeliveryGiven[] {
  if (given.document !== 'collectiveNotice') return [given];
  return (['collectiveNotice', 'tribunalNotice', 'hearingNotice'] as const).map((document) => ({
    ...given,
    document,
  }));
}

function toDelivery(dispute: Dispute, given: DeliveryGiven, context: CommandContext): Delivery {
  const { document, partyId, mode, sentOn } = given;
  guardParty(dispute, partyId);
  // 规则 31: whoever applied is told; the other side never learned of the application.
  if (document === 'declineNotice' && partyById(dispute, partyId)?.position !== 'applicant')
    refuse('DECLINE_IS_FOR_APPLICANT');
  guardMode(dispute, given);
  const joined = joinedOn(arbitrationOf(dispute).incidents, partyId) ?? '';
  guardDay(sentOn, { earliest: later(existsSince(dispute, document), joined), today: context.today });
  return {
    document,
    partyId,
    hearingId: document === 'hearingNotice' ? (hearingNotifiedOf(arbitrationOf(dispute))?.id ?? null) : null,
    mode,
    sentOn,
    effectiveOn: isDeemed(mode)
      ? deemedDay({ mode, sentOn }, context).on
      : dayOfReceipt(given, context.today),
    confirmed: isSignedFor(mode) || (!isDeemed(mode) && given.confirmed),
  };
}

function isSignedFor(mode: DeliveryMode): boolean {
  return mode === 'direct' || mode === 'mail';
}

function dayOfReceipt({ sentOn, receivedOn }: DeliveryGiven, today: LocalDate): LocalDate {
  const day = receivedOn ?? refuse('RECEIPT_DAY_MISSING');
  guardDay(day, { earliest: sentOn, today });
  return day;
}

function guardMode(dispute: Dispute, { document, partyId, mode, leftBecause }: DeliveryGiven): void {
  const { simplified, collective } = dispute.marks;
  const simple = mode === 'telephone' || mode === 'textMessage';
  if (isDecidingPaper(document) && (simple || (mode === 'electronic' && simplified)))
    refuse('NEVER_BY_SIMPLE_WAYS');
  if (simple && !simplified) refuse('SIMPLE_WAYS_ONLY_SIMPLIFIED');
  if (mode === 'electronic' && partyById(dispute, partyId)?.electronicDelivery !== true)
    refuse('NO_CONSENT_TO_ELECTRONIC');
  // It takes effect when both have signed for it, so it cannot be deemed delivered (调仲法 42).
  if (document === 'mediationStatement' && isDeemed(mode)) refuse('STATEMENT_MUST_BE_SIGNED_FOR');
  if (mode === 'publicNotice' && simplified) refuse('PUBLIC_NOTICE_NEEDS_ORDINARY');
  if (mode === 'left' || mode === 'posted') guardLeft(leftBecause ?? null, collective);
}

function isDecidingPaper(document: DeliveredDocument): boolean {
  return document === 'award' || document === 'partialAward' || document === 'mediationStatement';
}

function guardLeft(because: 'refusedToSign' | 'outOfBusiness' | null, collective: boolean): void {
  if (because === null) refuse('LEAVING_NEEDS_GROUND');
  if (because === 'outOfBusiness' && !collective) refuse('LEAVING_NEEDS_TEN_WORKERS');
}

/** Since when there is such a paper. @throws {Refusal} DOCUMENT_NOT_THERE_YET */
function existsSince(dispute: Dispute, document: DeliveredDocument): LocalDate {
  const arbitration = arbitrationOf(dispute);
  return dayOf(arbitration, document) ?? refuse('DOCUMENT_NOT_THERE_YET');
}

function dayOf(arbitration: Arbitration, document: DeliveredDocument): LocalDate | null {
  const { acceptedOn, declinedOn, defences, tribunal, decision, incidents, sheet } = arbitration;
  switch (document) {
    case 'declineNotice':
      return declinedOn;
    case 'defenceCopy':
      return defences[0]?.submittedOn ?? sheet.answers[0]?.answeredOn ?? null;
    case 'claimChangeCopy':
      // Taken up or not: both sides are told (规则 44).
      return incidents.claimChanges.findLast(({ decidedOn }) => decidedOn !== null)?.decidedOn ?? null;
    case 'counterApplicationCopy':
      return incidents.counterApplications[0]?.submittedOn ?? null;
    case 'collectiveNotice':
      return incidents.collectiveNotice?.on ?? null;
    case 'joinderNotice':
      return incidents.joinders.findLast(({ granted }) => granted === true)?.decidedOn ?? null;
    case 'tribunalNotice':
      return tribunal?.formedOn ?? null;
    case 'hearingNotice':
      return hearingNotifiedOf(arbitration)?.scheduledOn ?? null;
    case 'partialAward':
      return incidents.partialAwards.at(-1)?.issuedOn ?? null;
    case 'award':
    case 'mediationStatement':
    case 'closingDecision':
      return decision !== null && closingDocumentOf(decision.kind) === document ? decision.issuedOn : null;
    case 'acceptanceNotice':
    case 'applicationCopy':
    case 'procedureDecision':
      return acceptedOn;
    default:
      return null;
  }
}
