/** What the loading asks of the site, fulfilled by the site's own services. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Services } from '../services.ts';
import type { DemoPorts, KeptScan } from './load.ts';

const duplicateKey = 11_000;

/** The ports over running services. */
export function portsOf(services: Services): DemoPorts {
  const { models, vault, accounts, disputes, files, calendar, settings, rates, directory } = services;
  const sheetsWritten = new Set<string>();

  async function writeSheet({ sheet }: KeptScan): Promise<void> {
    if (sheetsWritten.has(sheet.contentHash)) return;
    sheetsWritten.add(sheet.contentHash);
    const path = files.pathOf(sheet);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, sheet.content, { mode: 0o600 });
  }

  return {
    play: {
      calendar,
      settings,
      rates,
      directory,
      seal: vault.seal,
      queryCodeHmac: (commandId, partyIndex) =>
        vault.queryCodeHmac(vault.queryCode(commandId, String(partyIndex))),
    },
    store: disputes,
    async keepUnits({ bodies, commissions, mediators }) {
      await insertMissing(
        models.mediationBodies,
        bodies.map(({ id, ...rest }) => ({ _id: id, ...rest })),
      );
      await insertMissing(
        models.commissions,
        commissions.map(({ id, ...rest }) => ({ _id: id, ...rest })),
      );
      const register = mediators.map(({ account, ...rest }) => ({
        _id: account.accountId,
        accountId: account.accountId,
        name: account.name,
        active: true,
        ...rest,
      }));
      await insertMissing(models.mediators, register);
    },
    async createAccount({ accountId, ...rest }) {
      await accounts.create({ ...rest, id: accountId });
    },
    enterLaw: (by, entries) => services.law.enter(by, entries),
    async keepScan(scan) {
      await writeSheet(scan);
      const { fileId, number, uploadedBy, uploadedAt, sheet } = scan;
      const { name, mediaType, contentHash, content } = sheet;
      const about = { number, name, mediaType, bytes: content.length, contentHash, uploadedBy, uploadedAt };
      await insertMissing(models.files, [
        { _id: fileId, ...about, audiences: ['parties', 'bodyDesk'] as const },
      ]);
    },
    wake() {
      for (const reader of Object.values(services.readers)) reader.wake();
    },
  };
}

/** Inserts what is not there yet; the rest stays as it is. */
async function insertMissing<T extends object>(
  model: { readonly collection: { insertMany(records: never[], options: object): Promise<unknown> } },
  records: readonly T[],
): Promise<void> {
  try {
    await model.collection.insertMany(records as never[], { ordered: false });
  } catch (error) {
    if ((error as { code?: unknown }).code !== duplicateKey) throw error;
  }
}
