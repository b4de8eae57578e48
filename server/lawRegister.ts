/**
 * The law that administrators entered: read from storage as a whole (a city has some dozen entries), put on record with
 * what it changed, and handed to whoever computes.
 */
import { randomBytes } from 'node:crypto';
import type { AdministrationAct, AdministrationRecord } from '../models/administrationRecord.ts';
import type { Models } from '../models/connect.ts';
import type { LawRecord } from '../models/lawRecord.ts';
import { noteAct } from './administrationNotes.ts';
import type { Clock } from './clock.ts';
import { makeLawData } from './law/lawData.ts';
import type { EnteredRate, LawData, LawEntry, TextRead } from './law/lawData.ts';
import { defaultRates } from './law/rates/rates.ts';
import { localReadings, readingsOn } from './law/settings.ts';
import { isTarget } from './law/targetSettings.ts';
import { statutes } from './law/statutes.ts';

export type LawRegister = Awaited<ReturnType<typeof makeLawRegister>>;

/** Loads the register. */
export async function makeLawRegister(parts: { readonly models: Models; readonly clock: Clock }) {
  const { models, clock } = parts;
  let records: readonly LawRecord[] = [];
  let data: LawData = makeLawData([]);
  let entering: Promise<void> = Promise.resolve();

  async function reload(): Promise<void> {
    records = await models.lawRecords.find().sort({ _id: 1 }).lean<LawRecord[]>();
    data = makeLawData(records.map(({ entry }) => entry));
  }
  await reload();

  async function keep(by: string, entry: LawEntry): Promise<void> {
    const id = entryId(clock.now());
    await noteAct(parts, { by, ...noteOf(entry, data), subject: subjectOf(id, entry) });
    await models.lawRecords.create({
      _id: id,
      entry,
      enteredBy: by,
      enteredAt: clock.now(),
      settledAt: movesDueDays(entry) ? null : clock.now(),
    });
  }

  /** What stands exactly so already was sent twice: it is not entered again. */
  async function enterAll(by: string, entries: readonly LawEntry[]): Promise<void> {
    const standing = new Map(records.map(({ entry }) => [slotOf(entry), JSON.stringify(entry)]));
    const fresh = entries.filter((entry) => standing.get(slotOf(entry)) !== JSON.stringify(entry));
    makeLawData([...records.map(({ entry }) => entry), ...fresh]);
    for (const entry of fresh) await keep(by, entry);
    await reload();
  }

  return {
    data: () => data,

    /** Every entry with whether the open cases have been reckoned with it, in the order of entry. */
    records: () => records,

    /** The law as it was before an entry, and with it. */
    around(id: string): { readonly before: LawData; readonly after: LawData } {
      const upTo = records.filter(({ _id }) => _id <= id).map(({ entry }) => entry);
      return { before: makeLawData(upTo.slice(0, -1)), after: makeLawData(upTo) };
    },

    /**
     * Enters them, on record.
     * @throws {LawError} CALENDAR_YEAR_NOT_VALID for a notice that cannot be right; then nothing is stored.
     */
    async enter(by: string, entries: readonly LawEntry[]): Promise<void> {
      const turn = entering.then(() => enterAll(by, entries));
      entering = turn.catch(() => {});
      return turn;
    },

    /** The open cases have been reckoned with the entry. */
    async markSettled(id: string): Promise<void> {
      await models.lawRecords.updateOne({ _id: id }, { $set: { settledAt: clock.now() } });
      await reload();
    },

    reload,
  };
}

/** No due day hangs on a figure, on who read a text, or on what an office aims at. */
function movesDueDays(entry: LawEntry): boolean {
  return entry.kind === 'holidayNotice' || (entry.kind === 'reading' && !isTarget(entry.key));
}

/** What an entry says something of: of two in one slot the later counts. */
function slotOf(entry: LawEntry): string {
  switch (entry.kind) {
    case 'holidayNotice':
      return `${entry.kind} ${entry.year.year}`;
    case 'reading':
      return [entry.kind, entry.key, entry.commissionId, entry.from].join(' ');
    case 'rate':
      return [entry.kind, entry.table, entry.row.region, entry.row.grade, entry.row.from].join(' ');
    case 'textRead':
      return `${entry.kind} ${entry.statute}`;
  }
}

let entered = 0;

/** Ids of one process sort as they were made, also within a millisecond. */
function entryId(now: Date): string {
  entered += 1;
  return `${now.toISOString()}-${String(entered).padStart(6, '0')}-${randomBytes(3).toString('hex')}`;
}

function subjectOf(id: string, entry: LawEntry): { readonly id: string; readonly name: string } {
  if (entry.kind === 'rate') return { id, name: defaultRates[entry.table].name.zh };
  if (entry.kind === 'textRead') return { id, name: statutes[entry.statute].title };
  return entry.kind === 'holidayNotice'
    ? { id, name: `${entry.year.year} ${entry.year.notice.number}` }
    : { id, name: localReadings[entry.key].title.zh };
}

function noteOf(
  entry: LawEntry,
  before: LawData,
): { readonly act: AdministrationAct; readonly changes: AdministrationRecord['changes'] } {
  if (entry.kind === 'holidayNotice') {
    const former = before.calendar.noticeOf(entry.year.year);
    return {
      act: 'holidayNoticeLoaded',
      changes: [{ field: 'notice', before: former?.number ?? '', after: entry.year.notice.number }],
    };
  }
  if (entry.kind === 'rate') return { act: 'rateEntered', changes: rateChanges(entry, before) };
  if (entry.kind === 'textRead') return { act: 'textRead', changes: textChanges(entry, before) };
  const { key, value, from, commissionId, reason } = entry;
  const former = readingsOn(before.settings(commissionId), from)[key];
  return {
    act: 'readingChosen',
    changes: [
      { field: 'reading', before: String(former), after: String(value) },
      { field: 'from', before: '', after: from },
      { field: 'commission', before: '', after: commissionId ?? '' },
      { field: 'reason', before: '', after: reason },
    ],
  };
}

function rateChanges({ table, row }: EnteredRate, before: LawData): AdministrationRecord['changes'] {
  const former = before.rates[table].rows.find(
    ({ region, grade, from }) => region === row.region && grade === row.grade && from === row.from,
  );
  return [
    { field: 'region', before: '', after: row.region },
    { field: 'from', before: '', after: row.from },
    { field: 'value', before: former === undefined ? '' : String(former.value), after: String(row.value) },
    { field: 'source', before: former?.source ?? '', after: row.source },
  ];
}

function textChanges({ statute, on, note }: TextRead, before: LawData): AdministrationRecord['changes'] {
  return [
    { field: 'readOn', before: before.readOn[statute] ?? '', after: on },
    { field: 'reason', before: '', after: note },
  ];
}
