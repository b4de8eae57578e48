/** How often one address or one account may try something that could be guessed or flooded. */
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import type { Connection } from 'mongoose';
import { HttpError } from './errors.ts';

/** Tries allowed within so many seconds. */
const rules = {
  signIn: { points: 20, duration: 900 },
  signUp: { points: 20, duration: 3600 },
  lookUp: { points: 20, duration: 900 },
  /**
   * Wrong codes for one dispute, whoever asks: a code of 49 bits cannot be found from many addresses either, and a
   * stranger who tries does not lock the parties out by a handful of attempts.
   */
  lookUpOfOne: { points: 100, duration: 900 },
  /** Applications taken by one clerk at a window: proofs are looked at, not tried. */
  window: { points: 60, duration: 900 },
  filing: { points: 30, duration: 3600 },
  upload: { points: 60, duration: 3600 },
  invitation: { points: 20, duration: 900 },
} as const;

export type LimitName = keyof typeof rules;
export interface Limits {
  /** Counts one try. @throws {HttpError} TOO_MANY_REQUESTS with the minutes to wait. */
  count(name: LimitName, key: string): Promise<void>;
  /** Counts nothing, but refuses when the limit is used up: for what only counts when it fails. */
  check(name: LimitName, key: string): Promise<void>;
}

const collectionName = 'rateLimits';

/** Limits counted in storage, so that several processes count together. */
export async function makeLimits(connection: Connection, scale = 1): Promise<Limits> {
  await connection.collection(collectionName).createIndex({ key: 1 }, { unique: true });
  const limiters = new Map(
    Object.entries(rules).map(([name, { points, duration }]) => [
      name,
      new RateLimiterMongo({
        storeClient: connection.getClient(),
        dbName: connection.name,
        tableName: collectionName,
        keyPrefix: name,
        points: points * scale,
        duration,
        disableIndexesCreation: true,
      }),
    ]),
  );
  return {
    async count(name, key) {
      try {
        await limiters.get(name)?.consume(key);
      } catch (refused) {
        throw refused instanceof RateLimiterRes ? tooMany(refused) : refused;
      }
    },
    async check(name, key) {
      const state = await limiters.get(name)?.get(key);
      if (state && state.consumedPoints >= rules[name].points * scale) throw tooMany(state);
    },
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes): HttpError {
  return new HttpError('TOO_MANY_REQUESTS', { minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) });
}
