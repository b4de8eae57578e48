/**
 * Failures in a row, counted under keys, and the growing wait that follows from them. A try is counted before its
 * password is looked at, so that many at once cannot slip by, and given back when the password was right.
 */
import type { Connection } from 'mongoose';
import type { Clock } from '../clock.ts';

export interface WaitRule {
  /** So many failures cost nothing. */
  readonly free: number;
  /** Seconds to wait after the next one; doubled with each further one. */
  readonly first: number;
  /** Seconds that no wait exceeds. */
  readonly longest: number;
}

/** What a try is counted under. */
export interface TryKey {
  readonly key: string;
  readonly rule: WaitRule;
}

interface TryRecord {
  readonly _id: string;
  readonly failures: number;
  readonly notBefore: Date;
  readonly expiresAt: Date;
}

const collectionName = 'signInTries';
/** After so long without a try nothing is remembered. */
const rememberedHours = 24;
const duplicateKey = 11_000;

export type Tries = ReturnType<typeof makeTries>;

/** Counts tries in storage, so that several processes count together. */
export function makeTries({ connection, clock }: { readonly connection: Connection; readonly clock: Clock }) {
  const tries = connection.collection<TryRecord>(collectionName);

  /** Only what is still remembered. */
  async function read(key: string): Promise<TryRecord | null> {
    const record = await tries.findOne({ _id: key });
    return record !== null && record.expiresAt > clock.now() ? record : null;
  }

  /** False when somebody else counted meanwhile. */
  async function write(was: TryRecord | null, record: TryRecord): Promise<boolean> {
    if (was !== null) {
      const { failures, notBefore } = was;
      const guard = { _id: record._id, failures, notBefore };
      return (await tries.replaceOne(guard, record)).matchedCount === 1;
    }
    await tries.deleteOne({ _id: record._id, expiresAt: { $lte: clock.now() } });
    return tries.insertOne(record).then(
      () => true,
      (error: { code?: unknown }) => {
        if (error.code === duplicateKey) return false;
        throw error;
      },
    );
  }

  async function countOne({ key, rule }: TryKey): Promise<number> {
    const now = clock.now();
    const was = await read(key);
    const seconds = secondsLeft(was, { rule, now });
    if (seconds > 0) return seconds;
    const failures = (was?.failures ?? 0) + 1;
    const record = {
      _id: key,
      failures,
      notBefore: new Date(now.getTime() + waitAfter(failures, rule) * 1000),
      expiresAt: new Date(now.getTime() + rememberedHours * 3_600_000),
    };
    return (await write(was, record)) ? 0 : countOne({ key, rule });
  }

  return {
    /** Counts a try as a failure under every key, and gives 0; or gives the seconds to wait, and counts nothing more. */
    async count(keys: readonly TryKey[]): Promise<number> {
      const now = clock.now();
      const waits = await Promise.all(
        keys.map(async ({ key, rule }) => secondsLeft(await read(key), { rule, now })),
      );
      const longest = Math.max(...waits);
      if (longest > 0) return longest;
      for (const key of keys) {
        const seconds = await countOne(key);
        if (seconds > 0) return seconds;
      }
      return 0;
    },

    /** The password was right: nothing is left under these keys. */
    async forget(keys: readonly TryKey[]): Promise<void> {
      await tries.deleteMany({ _id: { $in: keys.map(({ key }) => key) } });
    },

    /** The password was right: this one try was no failure; what others tried stays counted. */
    async giveBack({ key }: TryKey): Promise<void> {
      await tries.updateOne({ _id: key, failures: { $gt: 0 } }, { $inc: { failures: -1 } });
    },

    /** Forgets what nobody has tried for a day; gives how many. */
    async expire(asOf: Date): Promise<number> {
      return (await tries.deleteMany({ expiresAt: { $lte: asOf } })).deletedCount;
    },
  };
}

/** Never more than the failures cost, also where the clock was set back. */
function secondsLeft(
  record: TryRecord | null,
  { rule, now }: { readonly rule: WaitRule; readonly now: Date },
): number {
  if (record === null) return 0;
  const left = Math.ceil((record.notBefore.getTime() - now.getTime()) / 1000);
  return Math.max(0, Math.min(left, waitAfter(record.failures, rule)));
}

/** Seconds. */
function waitAfter(failures: number, { free, first, longest }: WaitRule): number {
  return failures <= free ? 0 : Math.min(longest, first * 2 ** (failures - free - 1));
}
