/**
 * 送达: the day from which a paper counts as delivered, and what a delivery proves (规则 20, 59; 民诉法 90, 95).
 */
import type { ClosureKind } from '../law/closureKinds.ts';
import { computeDueDate } from '../law/dueDate.ts';
import { later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { DeadlineContext } from './deadlines.ts';
import type { Arbitration, DeliveredDocument, Delivery, DeliveryMode, Dispute, Party } from './dispute.ts';

/** Ways that are deemed to have reached somebody after a time, whether or not anybody signed. */
const deemedAfter = {
  left: 'deemedDelivery',
  posted: 'deemedDelivery',
  publicNotice: 'publicNoticeDelivery',
} as const;
type DeemedMode = keyof typeof deemedAfter;

/** Whether delivery in this way is deemed after a time and has no day of receipt. */
export function isDeemed(mode: DeliveryMode): mode is DeemedMode {
  return mode in deemedAfter;
}

/**
 * The day from which a paper left, posted or published counts as delivered: 3 working days, 30 days. Provisional
 * while it hangs on a holiday notice that is not out.
 */
export function deemedDay(
  { mode, sentOn }: { readonly mode: DeemedMode; readonly sentOn: LocalDate },
  context: DeadlineContext,
): { readonly on: LocalDate; readonly provisional: boolean } {
  const { dueOn, provisional } = computeDueDate({ period: deemedAfter[mode], from: sentOn, ...context });
  return { on: dueOn ?? sentOn, provisional };
}

/** A delivery, by its place in the list, that counts from another day now. */
export interface RedatedDelivery {
  readonly index: number;
  readonly effectiveOn: LocalDate;
}

/** The deemed deliveries whose day differs under another calendar. */
export function redatedBetween(
  deliveries: readonly Delivery[],
  { before, after }: { readonly before: DeadlineContext; readonly after: DeadlineContext },
): readonly RedatedDelivery[] {
  return deliveries.flatMap(({ mode, sentOn }, index) => {
    if (!isDeemed(mode)) return [];
    const { on } = deemedDay({ mode, sentOn }, after);
    return on === deemedDay({ mode, sentOn }, before).on ? [] : [{ index, effectiveOn: on }];
  });
}

/** A call or a text message counts only once the party confirmed it (规则 59), a statement once signed for (调仲法 42). */
export function countsAsDelivered({ document, mode, confirmed }: Delivery): boolean {
  const signedFor = document === 'mediationStatement' || document === 'reviewStatement';
  return confirmed || (!signedFor && mode !== 'telephone' && mode !== 'textMessage');
}

/** The delivery of a document to a party that counts first, or null. */
export function deliveryOf(
  { deliveries }: Pick<Arbitration, 'deliveries'>,
  sought: {
    readonly document: DeliveredDocument;
    readonly partyId: string;
    readonly hearingId?: string;
    /** Only what was sent on this day or later. */
    readonly sentFrom?: LocalDate;
  },
): Delivery | null {
  const found = deliveries.filter(
    (delivery) =>
      delivery.document === sought.document &&
      delivery.partyId === sought.partyId &&
      (sought.hearingId === undefined || delivery.hearingId === sought.hearingId) &&
      (sought.sentFrom === undefined || delivery.sentOn >= sought.sentFrom) &&
      countsAsDelivered(delivery),
  );
  return found.reduce<Delivery | null>(
    (first, delivery) => (first === null || delivery.effectiveOn < first.effectiveOn ? delivery : first),
    null,
  );
}

/** The day on which every one of these parties had the document; null while one has not. */
export function allDeliveredOn(
  arbitration: Arbitration,
  {
    document,
    partyIds,
    hearingId,
  }: {
    readonly document: DeliveredDocument;
    readonly partyIds: readonly string[];
    readonly hearingId?: string;
  },
): LocalDate | null {
  const days: LocalDate[] = [];
  for (const partyId of partyIds) {
    const delivery = deliveryOf(arbitration, { document, partyId, hearingId });
    if (delivery === null) return null;
    days.push(delivery.effectiveOn);
  }
  return days.length === 0 ? null : days.reduce(later);
}

/** The paper that ends the case, by the kind of its closure. */
export function closingDocumentOf(kind: ClosureKind): 'award' | 'mediationStatement' | 'closingDecision' {
  return kind === 'award' || kind === 'mediationStatement' ? kind : 'closingDecision';
}

/** Who is told of the end: all parties; before acceptance the other side never learned of the case. */
export function toldOfTheEnd({ parties, arbitration }: Dispute): readonly Party[] {
  return arbitration?.acceptedOn === null
    ? parties.filter(({ position }) => position === 'applicant')
    : parties;
}
