/** Deliveries on working days only, each party in a way that the law allows for it and for the paper. */
import type { Actor } from '../disputes/actor.ts';
import { deliverDocuments } from '../disputes/commands/arbitration/deliverDocuments.ts';
import type { DeliveryGiven } from '../disputes/commands/arbitration/deliverDocuments.ts';
import type { DeliveredDocument } from '../disputes/dispute.ts';
import { computeDueDate } from '../law/dueDate.ts';
import { later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { IdentifiedParty } from './storyParties.ts';
import type { Script } from './story.ts';
import type { World } from './world.ts';
import { workingDaysAfter } from './workingDays.ts';

export interface Sending {
  readonly world: World;
  readonly parties: readonly IdentifiedParty[];
  readonly by: Actor;
  /** A working day. */
  readonly on: LocalDate;
  readonly papersFor: (party: IdentifiedParty) => readonly DeliveredDocument[];
  readonly simplified: boolean;
  /** Respondents cannot be found. */
  readonly publicNotice: boolean;
}

export interface Sent {
  /** When something took effect, by party. */
  readonly receipts: ReadonlyMap<string, LocalDate>;
  /** The last day on which anything took effect. */
  readonly lastOn: LocalDate;
  /** The last day on which a copy of the application took effect. */
  readonly copyOn: LocalDate | null;
  /** The last day of the public notice, where there was one. */
  readonly noticeUntil: LocalDate | null;
}

interface Receipt {
  readonly mode: DeliveryGiven['mode'];
  readonly receivedOn: LocalDate | null;
  readonly effectiveOn: LocalDate;
  readonly leftBecause?: 'refusedToSign';
}

/** Sends the papers and notes the receipts in one batch on the day of the last one. */
export function deliverAll(script: Script, sending: Sending): Sent {
  const { by, on, parties } = sending;
  const given = parties.flatMap((party) => {
    const papers = sending.papersFor(party);
    if (papers.length === 0) return [];
    const receipt = receiptOf(script, sending, { party, papers });
    return papers.map((document) => ({ document, party, receipt }));
  });
  const notedOn = given.reduce((day, { receipt }) => later(day, receipt.receivedOn ?? on), on);
  const deliveries = given.map(
    ({ document, party, receipt: { mode, receivedOn, leftBecause } }): DeliveryGiven => ({
      document,
      partyId: party.id,
      mode,
      sentOn: on,
      receivedOn,
      confirmed: true,
      leftBecause: leftBecause ?? null,
    }),
  );
  script.act(deliverDocuments, { on: notedOn, by, procedure: 'arbitration', input: { deliveries } });
  const last = (found: typeof given) =>
    found.reduce((day, { receipt }) => later(day, receipt.effectiveOn), on);
  const copies = given.filter(({ document }) => document === 'applicationCopy');
  const notices = given.filter(({ receipt }) => receipt.mode === 'publicNotice');
  return {
    receipts: new Map(given.map(({ party, receipt }) => [party.id, receipt.effectiveOn])),
    lastOn: last(given),
    copyOn: copies.length === 0 ? null : last(copies),
    noticeUntil: notices.length === 0 ? null : last(notices),
  };
}

function receiptOf(
  script: Script,
  { world, on, simplified, publicNotice }: Sending,
  { party, papers }: { readonly party: IdentifiedParty; readonly papers: readonly DeliveredDocument[] },
): Receipt {
  const { calendar } = world;
  const decides = papers.some((document) => document === 'award' || document === 'mediationStatement');
  if (publicNotice && party.position === 'respondent') {
    const { dueOn } = computeDueDate({ period: 'publicNoticeDelivery', from: on, calendar });
    return { mode: 'publicNotice', receivedOn: null, effectiveOn: dueOn ?? on };
  }
  if (simplified && !decides && script.random.chance(0.5))
    return sameDay(script.random.pick(['telephone', 'textMessage']), on);
  if (party.electronicDelivery && !(simplified && decides)) return sameDay('electronic', on);
  if (papers[0] === 'award' && script.random.chance(0.03)) {
    const { dueOn } = computeDueDate({ period: 'deemedDelivery', from: on, calendar });
    return { mode: 'left', receivedOn: null, effectiveOn: dueOn ?? on, leftBecause: 'refusedToSign' };
  }
  if (script.random.chance(0.4)) return sameDay('direct', on);
  const receivedOn = workingDaysAfter(calendar, on, script.random.whole(1, 2));
  return { mode: 'mail', receivedOn, effectiveOn: receivedOn };
}

function sameDay(mode: DeliveryGiven['mode'], on: LocalDate): Receipt {
  return { mode, receivedOn: on, effectiveOn: on };
}
