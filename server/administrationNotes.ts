/** Puts an act of administration on record: who did what to whom, and what changed. */
import { randomUUID } from 'node:crypto';
import type { AdministrationAct, AdministrationRecord } from '../models/administrationRecord.ts';
import type { Models } from '../models/connect.ts';
import type { Clock } from './clock.ts';

export interface AdministrationNote {
  /** The administrator's account. */
  readonly by: string;
  readonly act: AdministrationAct;
  readonly subject: { readonly id: string; readonly name: string };
  readonly changes?: AdministrationRecord['changes'];
}

/** Writes the note; nobody changes it afterwards. */
export async function noteAct(
  { models, clock }: { readonly models: Models; readonly clock: Clock },
  { by, act, subject, changes = [] }: AdministrationNote,
): Promise<void> {
  await models.administrationRecords.create({
    _id: randomUUID(),
    accountId: by,
    act,
    subjectId: subject.id,
    subjectName: subject.name,
    changes,
    at: clock.now(),
  });
}
