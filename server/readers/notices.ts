/**
 * The reader that tells people what happened: one notice an event and account concerned, once, however often it looks.
 * Who acts on a case or is a party to it is told of what their audiences may see, never of their own acts.
 */
import type { Models } from '../../models/connect.ts';
import type { DisputeRecord } from '../../models/dispute.ts';
import type { NoticeRecord } from '../../models/notice.ts';
import { makePendingReader } from '../../models/pendingReader.ts';
import type { Clock } from '../clock.ts';
import type { DisputeStore } from '../desk.ts';
import type { Actor } from '../disputes/actor.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute } from '../disputes/dispute.ts';
import type { DisputeEvent, EventType } from '../disputes/events.ts';
import { maySee } from '../disputes/sight.ts';
import type { Log } from '../log.ts';
import { makeDrain } from './drain.ts';
import type { Drain } from './drain.ts';

export interface NoticeReaderParts {
  readonly models: Models;
  readonly disputes: DisputeStore;
  readonly directory: () => Directory;
  readonly clock: Clock;
  readonly log: Log;
}

type PendingNews = Pick<DisputeRecord, 'number' | 'version' | 'lastRecordedAt'>;

/** What is older when the reader comes to it is no news any more. */
const newsDays = 14;
/** Nobody is told of these one by one: they change nothing for anybody else. */
const untold: ReadonlySet<EventType> = new Set<EventType>([
  'noteAdded',
  'elementsRecorded',
  'awardDrafted',
  'limitationStartRecorded',
  'interruptionRecorded',
  'pauseRecorded',
  'queryCodeIssued',
  'accountJoined',
  'paperIssued',
  'paperVoided',
]);
/** The head of a commission is told of what awaits an approval. */
const forHead: ReadonlySet<EventType> = new Set<EventType>([
  'jurisdictionObjected',
  'recusalRequested',
  'suspensionRequested',
  'extensionRequested',
  'reviewExtensionRequested',
]);

/** Builds the reader; wake it after commits. */
export function makeNoticesReader(parts: NoticeReaderParts): Drain {
  const { models, log } = parts;
  return makeDrain({
    name: 'notices',
    log,
    pending: makePendingReader<PendingNews>(models.disputes, 'notices', {
      number: 1,
      version: 1,
      lastRecordedAt: 1,
    }),
    batch: 100,
    handleAll: async (rows) => {
      const since = newsSince(parts.clock);
      const fresh = rows.filter(({ lastRecordedAt }) => lastRecordedAt > since);
      const notices = (await Promise.all(fresh.map(({ number }) => noticesFor(parts, number, since)))).flat();
      await keep(models, notices);
    },
  });
}

function newsSince(clock: Clock): Date {
  return new Date(clock.now().getTime() - newsDays * 86_400_000);
}

async function noticesFor(
  { disputes, directory }: NoticeReaderParts,
  number: string,
  since: Date,
): Promise<readonly NoticeRecord[]> {
  const [stored, events] = await Promise.all([disputes.load(number), disputes.events(number, since)]);
  if (stored === null) return [];
  return events.flatMap((event) => noticesOf(stored.dispute, event, directory()));
}

/** The notices of one event, as the dispute stands now. */
export function noticesOf(
  dispute: Dispute,
  event: DisputeEvent,
  directory: Directory,
): readonly NoticeRecord[] {
  if (untold.has(event.type)) return [];
  return concerned(dispute, event, directory)
    .filter((actor) => actor.accountId !== event.actor.accountId)
    .filter((actor) => maySee(event, actor, dispute))
    .map(({ accountId }) => ({
      _id: `${dispute.number}/${event.seq}/${accountId}`,
      accountId: accountId ?? '',
      number: dispute.number,
      seq: event.seq,
      at: event.recordedAt,
      readAt: null,
    }));
}

function concerned(dispute: Dispute, event: DisputeEvent, directory: Directory): readonly Actor[] {
  const { parties, mediation, arbitration, agreementReview } = dispute;
  const partyIds = parties.flatMap((party) => [party.accountId, party.agent?.accountId ?? null]);
  // Each desk is told of its own procedure; what the other one does is in the case.
  const ofMediation =
    mediation === null || event.procedure === 'arbitration'
      ? []
      : (assigned(mediation.mediatorId) ?? holders(directory, 'bodyHead', mediation.bodyId));
  const ofArbitration =
    arbitration === null || event.procedure !== 'arbitration'
      ? []
      : [
          ...(assigned(arbitration.clerkId) ?? holders(directory, 'clerk', arbitration.commissionId)),
          ...(arbitration.tribunal?.arbitratorIds ?? []),
          arbitration.tribunal?.clerkId ?? null,
          ...(forHead.has(event.type) ? holders(directory, 'commissionHead', arbitration.commissionId) : []),
        ];
  const ofReview =
    agreementReview === null || event.procedure !== 'agreementReview'
      ? []
      : [
          ...(assigned(agreementReview.clerkId) ?? holders(directory, 'clerk', agreementReview.commissionId)),
          agreementReview.reviewerId,
          ...(forHead.has(event.type)
            ? holders(directory, 'commissionHead', agreementReview.commissionId)
            : []),
        ];
  const ids = [...partyIds, ...ofMediation, ...ofArbitration, ...ofReview].filter((id) => id !== null);
  return [...new Set(ids)].map((accountId) => ({
    accountId,
    name: '',
    grants: directory.person(accountId)?.grants ?? [],
    isSystem: false,
  }));
}

/** null: nobody yet, so that those who assign are told instead. */
function assigned(accountId: string | null): readonly string[] | null {
  return accountId === null ? null : [accountId];
}

function holders(
  directory: Directory,
  role: 'bodyHead' | 'clerk' | 'commissionHead',
  unitId: string,
): readonly string[] {
  return directory.holders(role, unitId).map(({ accountId }) => accountId);
}

/** One that is there already is left as it is: it may have been read. */
async function keep({ notices }: Models, records: readonly NoticeRecord[]): Promise<void> {
  if (records.length === 0) return;
  const inserts = records.map(({ _id, ...rest }) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
  }));
  await notices.collection.bulkWrite(inserts as never[], { ordered: false });
}
