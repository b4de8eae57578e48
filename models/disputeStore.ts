/** Disputes in storage: the desk's reads and writes. Lists are in `disputeLists`, readers in `pendingReader`. */
import type { Model } from 'mongoose';
import type { Commit, DisputeStore, StoredDispute } from '../server/desk.ts';
import type { Dispute } from '../server/disputes/dispute.ts';
import { serialKey, serialPrefix } from '../server/disputes/serials.ts';
import type { Serial, SerialKind } from '../server/disputes/serials.ts';
import type { DisputeEvent } from '../server/disputes/events.ts';
import type { DisputeRecord, Reader } from './dispute.ts';
import { allDerivedFields, derivedFields } from './derivedFields.ts';

/** The fields of the domain's own state, as they are stored side by side. */
const stateFields = [
  'number',
  'district',
  'street',
  'cause',
  'intake',
  'marks',
  'parties',
  'claims',
  'factsTextId',
  'mediation',
  'arbitration',
  'agreementReview',
  'notes',
  'texts',
] as const satisfies readonly (keyof Dispute)[];

const duplicateKey = 11_000;

const keptFields = ['version', 'audienceVersions', 'chain', 'answered', 'size'] as const;
const loaded = Object.fromEntries([...stateFields, ...keptFields].map((field) => [field, 1] as const));

/** Which readers must look at a dispute after these events. */
export type ReadersOf = (events: readonly DisputeEvent[]) => readonly Reader[];

/** Builds the store that the desk writes through. */
export function makeDisputeStore(disputes: Model<DisputeRecord>, readersOf: ReadersOf): DisputeStore {
  return {
    async load(number) {
      return toStored(await disputes.findOne({ number }, loaded).lean<DisputeRecord>());
    },
    async loadOpenedBy(commandId) {
      return toStored(await disputes.findOne({ openedBy: commandId }, loaded).lean<DisputeRecord>());
    },
    async insert(commit) {
      return unlessDuplicate(async () => {
        await disputes.collection.insertOne(toRecord(commit, readersOf) as never);
        return 'committed';
      });
    },
    async replace(commit) {
      return unlessDuplicate(async () => {
        const { stored } = commit;
        const filter = { number: stored.dispute.number, version: stored.version - 1 };
        const result = await disputes.collection.updateOne(filter, changesOf(commit, readersOf) as never);
        return result.matchedCount === 1 ? 'committed' : 'conflict';
      });
    },
    nextNumber: (serial) => nextNumber(disputes, serial),
    async events(number, recordedAfter) {
      const found = await disputes.findOne({ number }, { events: 1 }).lean<DisputeRecord>();
      const events = found?.events ?? [];
      return recordedAfter === undefined
        ? events
        : events.filter(({ recordedAt }) => recordedAt > recordedAfter);
    },
  };
}

function toStored(record: DisputeRecord | null): StoredDispute | null {
  if (record === null) return null;
  const { version, audienceVersions, chain, answered, size } = record;
  const state = Object.fromEntries(stateFields.map((field) => [field, record[field]]));
  return { dispute: state as unknown as Dispute, version, audienceVersions, chain, answered, size };
}

const noSerials: Readonly<Record<SerialKind, null>> = {
  dispute: null,
  mediation: null,
  arbitration: null,
  award: null,
  agreementReview: null,
};

function toRecord(commit: Commit, readersOf: ReadersOf): DisputeRecord {
  const { dispute, ...kept } = commit.stored;
  return {
    ...dispute,
    ...kept,
    ...allDerivedFields(commit),
    openedBy: commit.commandId,
    pendingFor: readersOf(commit.events),
    serials: commit.serials.map(serialKey),
    highestSerials: { ...noSerials, ...highest(commit) },
    lastRecordedAt: lastRecordedAt(commit),
    events: commit.events,
  };
}

/** Only what changed is written: the parties of a dispute of three hundred are not sent with every step. */
function changesOf(commit: Commit, readersOf: ReadersOf): object {
  const { previous, stored, events } = commit;
  const keys = commit.serials.map(serialKey);
  const { dispute, ...kept } = stored;
  const changed = stateFields.filter((field) => field !== 'texts' && previous?.[field] !== dispute[field]);
  return {
    $set: {
      ...Object.fromEntries(changed.map((field) => [field, dispute[field]])),
      ...newTexts(commit),
      ...derivedFields(commit),
      ...Object.fromEntries(
        Object.entries(highest(commit)).map(([kind, key]) => [`highestSerials.${kind}`, key]),
      ),
      ...kept,
      lastRecordedAt: lastRecordedAt(commit),
    },
    $push: { events: { $each: events } },
    $addToSet: {
      pendingFor: { $each: readersOf(events) },
      ...(keys.length > 0 && { serials: { $each: keys } }),
    },
  };
}

function newTexts({ previous, stored }: Commit): Record<string, string> {
  const before = previous?.texts ?? {};
  const added = Object.entries(stored.dispute.texts).filter(([id, text]) => before[id] !== text);
  return Object.fromEntries(added.map(([id, text]) => [`texts.${id}`, text]));
}

/** The highest number just taken of each kind; one field a kind, because arrays cannot be sorted by. */
function highest({ serials }: Commit): Partial<Record<SerialKind, string>> {
  return Object.fromEntries(serials.map((serial) => [serial.kind, serialKey(serial)]));
}

function lastRecordedAt({ events }: Commit): Date {
  return events.at(-1)?.recordedAt ?? new Date(0);
}

async function nextNumber(disputes: Model<DisputeRecord>, serial: Serial): Promise<number> {
  const prefix = serialPrefix(serial);
  const field = `highestSerials.${serial.kind}`;
  const holder = await disputes
    .findOne({ [field]: { $gte: prefix, $lt: `${prefix}~` } }, { [field]: 1 })
    .sort({ [field]: -1 })
    .lean<DisputeRecord>();
  const key = holder?.highestSerials[serial.kind];
  return key ? Number(key.slice(prefix.length)) + 1 : 1;
}

async function unlessDuplicate<T extends string>(write: () => Promise<T>): Promise<T | 'duplicate'> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: unknown }).code === duplicateKey) return 'duplicate';
    throw error;
  }
}
