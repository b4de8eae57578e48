/** Forgets what has run out. Each is safe to run twice and gives how many went. */
import type { Services } from '../services.ts';

const noticeDays = 90;

/** Ends sessions that ran out, and the live connections that were opened with them. */
export async function expireSessions({ storage, live }: Services, asOf: Date): Promise<number> {
  const { deletedCount } = await storage.connection
    .collection('sessions')
    .deleteMany({ expires: { $lte: asOf } });
  if (deletedCount > 0) await live.endExpired();
  return deletedCount;
}

/** Counters of tries whose time is over. */
export async function expireRateLimits({ storage }: Services, asOf: Date): Promise<number> {
  const { deletedCount } = await storage.connection
    .collection('rateLimits')
    .deleteMany({ expire: { $lte: asOf } });
  return deletedCount;
}

/** Failed sign-ins that nobody has repeated for a day. */
export function expireTries({ tries }: Services, asOf: Date): Promise<number> {
  return tries.expire(asOf);
}

/** Spreadsheets that were read and not taken, and the links of those that were. */
export async function expireImports({ models }: Services, asOf: Date): Promise<number> {
  const { deletedCount } = await models.imports.deleteMany({ expiresAt: { $lte: asOf } });
  return deletedCount;
}

/** Notices of long ago, read or not: the case itself tells what happened. */
export async function expireNotices({ models }: Services, asOf: Date): Promise<number> {
  const before = new Date(asOf.getTime() - noticeDays * 86_400_000);
  const { deletedCount } = await models.notices.deleteMany({ at: { $lte: before } });
  return deletedCount;
}
