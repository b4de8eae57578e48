import type { Models } from '../../models/connect.ts';

/** Forgets half-filled applications, and the receipts of filed ones, whose time is over. Gives how many; safe to run twice. */
export async function expireDrafts({ applicationDrafts }: Models, asOf: Date): Promise<number> {
  const { deletedCount } = await applicationDrafts.deleteMany({ expiresAt: { $lte: asOf } });
  return deletedCount;
}
