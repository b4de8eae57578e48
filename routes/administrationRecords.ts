/** Who did what: acts of administration, and who opened, revealed or took out what; of a case or of an account. */
import { Router } from 'express';
import type { QueryFilter } from 'mongoose';
import type { AccessRecordRecord } from '../models/accessRecord.ts';
import type { AdministrationRecord } from '../models/administrationRecord.ts';
import type { RouteServices } from './index.ts';
import { pageOf, queryText, showList } from './administrationPages.ts';
import type { T } from './words.ts';

const path = '/administration/records';
const rowsOnPage = 50;

export function administrationRecordRoutes(services: RouteServices): Router {
  const routes = Router();
  const { models, accounts } = services;

  /** The names of those who did it; who has no account any more keeps the id. */
  async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await models.accounts
      .find({ _id: { $in: [...new Set(ids)] } }, { name: 1, username: 1 })
      .lean();
    return new Map(found.map(({ _id, name, username }) => [_id, `${name}（${username}）`]));
  }

  routes.get(path, async (request, response) => {
    const { t, fmt } = pageOf(response);
    const at = before(queryText(request, 'before'));
    const rows = await models.administrationRecords
      .find(at === null ? {} : { at: { $lt: at } })
      .sort({ at: -1 })
      .limit(rowsOnPage + 1)
      .lean<AdministrationRecord[]>();
    const shown = rows.slice(0, rowsOnPage);
    const names = await namesOf(shown.map(({ accountId }) => accountId));
    showList(response, {
      title: t('administration.records.acts'),
      acts: [{ href: `${path}/access`, label: t('administration.records.access'), kind: 'second' }],
      tab: 'records',
      table: {
        caption: t('administration.records.acts'),
        hideCaption: true,
        columns: columns(t, ['at', 'who', 'act', 'subject', 'changes']),
        rows: shown.map((record) => ({
          cells: {
            at: fmt.instantShort(record.at),
            who: names.get(record.accountId) ?? record.accountId,
            act: t(`administration.act.${record.act}`),
            subject: record.subjectName,
            changes: changesText(t, record),
          },
        })),
        empty: { title: t('administration.records.none'), text: t('administration.records.noneText') },
      },
      pager: pagerOf(path, {}, { at, rows: rows.length, last: shown.at(-1)?.at }),
    });
  });

  routes.get(`${path}/access`, async (request, response) => {
    const { t, fmt } = pageOf(response);
    const q = queryText(request, 'q');
    const at = before(queryText(request, 'before'));
    const rows = q === '' ? [] : await accessOf(q, at);
    const shown = rows.slice(0, rowsOnPage);
    const names = await namesOf(shown.map(({ accountId }) => accountId));
    showList(response, {
      title: t('administration.records.access'),
      acts: [{ href: path, label: t('administration.records.acts'), kind: 'second' }],
      tab: 'records',
      search: { action: `${path}/access`, q, label: t('administration.search.access') },
      table: {
        caption: t('administration.records.access'),
        hideCaption: true,
        columns: columns(t, ['at', 'who', 'what', 'case', 'part']),
        rows: shown.map((record) => ({
          cells: {
            at: fmt.instantShort(record.at),
            who: names.get(record.accountId) ?? record.accountId,
            what: t(`administration.access.${record.what}`),
            case: record.number,
            part: record.subject ?? '',
          },
        })),
        empty:
          q === ''
            ? { title: t('administration.records.ask'), text: t('administration.records.askText') }
            : { title: t('administration.records.none'), text: t('administration.records.noneText') },
      },
      pager: pagerOf(`${path}/access`, { q }, { at, rows: rows.length, last: shown.at(-1)?.at }),
    });
  });

  /** Of a case by its number, else of the account with this user name. */
  async function accessOf(q: string, at: Date | null): Promise<readonly AccessRecordRecord[]> {
    const account = await accounts.byUsername(q);
    const whose = account === null ? { number: q } : { accountId: account._id };
    const filter: QueryFilter<AccessRecordRecord> = { ...whose, ...(at !== null && { at: { $lt: at } }) };
    return models.accessRecords
      .find(filter)
      .sort({ at: -1 })
      .limit(rowsOnPage + 1)
      .lean<AccessRecordRecord[]>();
  }

  return routes;
}

function columns(t: T, keys: readonly string[]): readonly object[] {
  return keys.map((key) => ({
    key,
    label: t(`administration.record.${key}`),
    kind: key === 'at' ? 'day' : key === 'case' ? 'case' : 'text',
  }));
}

function changesText(t: T, { changes }: AdministrationRecord): string {
  return changes
    .map(({ field, before: was, after }) =>
      t('administration.change', { field: fieldText(t, field), before: was || '—', after: after || '—' }),
    )
    .join('；');
}

function fieldText(t: T, field: string): string {
  return t(`administration.field.${field === 'bodyId' ? 'body' : field === 'grants' ? 'roles' : field}`);
}

function before(text: string): Date | null {
  const instant = new Date(text);
  return text === '' || Number.isNaN(instant.getTime()) ? null : instant;
}

function pagerOf(
  href: string,
  query: Readonly<Record<string, string>>,
  { at, rows, last }: { readonly at: Date | null; readonly rows: number; readonly last: Date | undefined },
): object {
  const to = (more: Record<string, string>) =>
    `${href}?${new URLSearchParams({ ...query, ...more }).toString()}`;
  return {
    ...(at !== null && { previous: to({}) }),
    ...(rows > rowsOnPage && last !== undefined && { next: to({ before: last.toISOString() }) }),
    shown: Math.min(rows, rowsOnPage),
  };
}
