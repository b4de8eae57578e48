/** Who read what: opening a case (once a person and day), revealing a value, fetching a file. */
import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import type { AccessRecordRecord } from '../models/accessRecord.ts';
import type { Clock } from './clock.ts';

export type AccessLog = ReturnType<typeof makeAccessLog>;

const duplicateKey = 11_000;

/** Builds the log over its records. */
export function makeAccessLog({
  records,
  clock,
}: {
  readonly records: Model<AccessRecordRecord>;
  readonly clock: Clock;
}) {
  const write = async (record: Omit<AccessRecordRecord, 'at'>): Promise<void> => {
    await records.collection.insertOne({ ...record, at: clock.now() } as never).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== duplicateKey) throw error;
    });
  };
  /** What this process has noted today, so that a day's work on a case asks storage once. */
  let noted: { day: string; readonly ids: Set<string> } = { day: '', ids: new Set() };

  return {
    /** Somebody of a desk or of supervision opened the case. */
    async opened(accountId: string, number: string): Promise<void> {
      const day = clock.today();
      if (noted.day !== day) noted = { day, ids: new Set() };
      const id = `opened/${day}/${accountId}/${number}`;
      if (noted.ids.has(id)) return;
      await write({ _id: id, accountId, number, what: 'opened', subject: null });
      noted.ids.add(id);
    },
    /** A personal value was shown in full: `subject` is `<party>/<field>`. */
    revealed: (accountId: string, number: string, subject: string) =>
      write({ _id: randomUUID(), accountId, number, what: 'revealed', subject }),
    /** An application was taken at the window on this proof (`code/<party>`, `identityNumber/<party>`), or on none that fits. */
    proved: (accountId: string, number: string, subject: string | null) =>
      write({
        _id: randomUUID(),
        accountId,
        number,
        what: subject === null ? 'proofFailed' : 'proved',
        subject,
      }),
    /** A table of figures was taken out of the system: `figures/<area>`, and which. */
    exported: (accountId: string, what: string, subject: string) =>
      write({ _id: randomUUID(), accountId, number: what, what: 'exported', subject }),
    /** A file or a paper was fetched. */
    downloaded: (accountId: string, number: string, subject: string) =>
      write({ _id: randomUUID(), accountId, number, what: 'downloaded', subject }),
  };
}
