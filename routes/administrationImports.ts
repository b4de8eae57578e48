/**
 * Bodies, mediators, holiday notices and figures from a spreadsheet: a template, what was read with the faults of every row, a yes, a summary.
 * Nothing is stored of units and people before the yes.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { importKinds } from '../models/import.ts';
import type { ImportFault, ImportKind, ImportRecord, ImportRow } from '../models/import.ts';
import { makeAdministration } from '../server/administration.ts';
import { HttpError } from '../server/errors.ts';
import { mostRows, readSheet } from '../server/imports/readSheet.ts';
import { makeTemplate } from '../server/imports/template.ts';
import { defaultRates, rateNames } from '../server/law/rates/rates.ts';
import { locales, translate } from '../server/locales/index.ts';
import type { SealedText } from '../server/disputes/dispute.ts';
import { bodyLevels } from './forms/administration/body.ts';
import {
  checkBodies,
  checkMediators,
  exampleMark,
  importColumns,
  rowsByField,
} from './forms/administration/importRows.ts';
import type { ImportContext } from './forms/administration/importRows.ts';
import type { Checked } from './forms/administration/checkRows.ts';
import { checkHolidays, noticesOf } from './forms/administration/holidayRows.ts';
import type { HolidayLine } from './forms/administration/holidayRows.ts';
import { checkRates } from './forms/administration/rateRows.ts';
import type { EnteredRate } from '../server/law/lawData.ts';
import { toCsv } from './csv.ts';
import type { RouteServices } from './index.ts';
import { limited } from './limited.ts';
import { administratorOn, bodyOf, pageOf } from './administrationPages.ts';
import type { Page } from './administrationPages.ts';
import { inLanguage } from './supervisionWords.ts';
import type { T } from './words.ts';

const path = '/administration/imports';
const keptHours = 24;
const largestSheet = 4 * 1024 * 1024;
const shownFaults = 200;

export function administrationImportRoutes(services: RouteServices): Router {
  const routes = Router();
  const { models, clock, vault } = services;

  routes.get(`${path}/:kind`, (request, response) => showUpload(response, kindOf(request)));

  routes.get(`${path}/:kind/template.xlsx`, async (request, response) => {
    const kind = kindOf(request);
    const { t } = pageOf(response);
    const file = await makeTemplate(
      t(`administration.import.title.${kind}`),
      templateColumns(pageOf(response), kind),
    );
    response.attachment(`${kind}.xlsx`);
    response.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(file);
  });

  routes.post(`${path}/:kind`, limited(services.limits, 'upload'), async (request, response) => {
    const kind = kindOf(request);
    const { t } = pageOf(response);
    const [file] = request.files ?? [];
    if (file === undefined) return showUpload(response, kind, t('administration.fault.file'));
    if (file.bytes > largestSheet) return showUpload(response, kind, t('administration.fault.fileLarge'));
    const sheet = await readSheet(await readFile(file.path));
    if ('refusal' in sheet)
      return showUpload(response, kind, t(`administration.fault.${sheet.refusal}`, { most: mostRows }));
    const found = rowsByField(sheet.rows, kind, headingsOf(kind));
    if ('missing' in found) {
      const columns = found.missing.map((field) => t(heading(kind, field))).join(t('common.listJoin'));
      return showUpload(response, kind, t('administration.fault.headings', { columns }));
    }
    if (found.rows.length === 0) return showUpload(response, kind, t('administration.fault.empty'));
    const { faults } = await checkRows(services, kind, found.rows);
    const id = randomUUID();
    await models.imports.collection.insertOne({
      _id: id,
      kind,
      accountId: administratorOn(request),
      fileName: file.name.slice(0, 120),
      rows: found.rows,
      faults,
      takenAt: null,
      created: 0,
      links: null,
      expiresAt: new Date(clock.now().getTime() + keptHours * 3_600_000),
    } as never);
    return response.redirect(303, `${path}/${kind}/${id}`);
  });

  routes.get(`${path}/:kind/:id`, async (request, response) => {
    const given = await importNamed(request);
    response.set('Cache-Control', 'private, no-store');
    response.render('administration/importPreview', previewOf(response, given));
  });

  routes.post(`${path}/:kind/:id/acceptance`, async (request, response) => {
    const given = await importNamed(request);
    const onlyRight = bodyOf(request).take === 'right';
    // Whoever presses twice, or goes back and presses again, gets the same summary and nothing twice.
    const claimed = await models.imports.updateOne(
      { _id: given._id, takenAt: null },
      { $set: { takenAt: clock.now() } },
    );
    if (claimed.modifiedCount === 1)
      await take(request, given, onlyRight).catch(async (error: unknown) => {
        // What was entered stays; pressed again, the rest is entered and the others are named as taken.
        await models.imports.updateOne({ _id: given._id }, { $set: { takenAt: null } });
        throw error;
      });
    response.redirect(303, `${path}/${given.kind}/${given._id}`);
  });

  /** The one-time links: fetched once, then gone. */
  routes.post(`${path}/:kind/:id/links`, async (request, response) => {
    const given = await importNamed(request);
    const cleared = await models.imports.updateOne(
      { _id: given._id, links: { $ne: null } },
      { $set: { links: null } },
    );
    if (given.links === null || cleared.modifiedCount !== 1) throw new HttpError('NOT_FOUND');
    response.set('Cache-Control', 'no-store');
    response.attachment('invitations.csv').type('text/csv; charset=utf-8').send(vault.open(given.links));
  });

  /** Only one's own, while it is kept. */
  async function importNamed(request: Request): Promise<ImportRecord> {
    const { kind, id } = request.params as Record<'kind' | 'id', string>;
    const given = await models.imports.findById(id).lean<ImportRecord>();
    const own = given?.kind === kind && given.accountId === administratorOn(request);
    if (given === null || !own || given.expiresAt <= clock.now()) throw new HttpError('NOT_FOUND');
    return given;
  }

  /** Looks at the rows once more: since they were read others may have entered the same. */
  async function take(request: Request, given: ImportRecord, onlyRight: boolean): Promise<void> {
    const by = administratorOn(request);
    const checked = await checkRows(services, given.kind, given.rows);
    const refused = checked.faults.length > 0 && !onlyRight;
    const links: string[][] = [];
    const created = refused
      ? 0
      : await createAll(by, checked, { kind: given.kind, links, origin: originOf(request) });
    const faults = checked.faults;
    await models.imports.updateOne(
      { _id: given._id },
      {
        $set: {
          faults,
          created,
          ...(refused && { takenAt: null }),
          links: links.length > 0 ? vault.seal(toCsv(links)) : (null as SealedText | null),
        },
      },
    );
    if (created > 0)
      await services.administration.noteImport(by, { id: given._id, name: `${given.fileName} · ${created}` });
    await services.refreshDirectory();
  }

  async function createAll(
    by: string,
    { bodies, mediators, holidays, rates }: CheckedRows,
    { links, origin }: { readonly kind: ImportKind; readonly links: string[][]; readonly origin: string },
  ): Promise<number> {
    // The directory is read again once, at the end, and not after each of some thousand rows.
    const administration = makeAdministration({
      models,
      accounts: services.accounts,
      clock,
      refreshDirectory: async () => {},
      recheck: services.live.recheck,
    });
    let created = 0;
    for (const { value } of bodies)
      if ((await administration.createBody(by, value)) !== 'taken') created += 1;
    for (const { value } of mediators) {
      const invited = await administration.createMediator(by, value);
      if (invited === null) continue;
      created += 1;
      links.push([value.name, value.username, `${origin}/invitations/${invited.token}`]);
    }
    await enterLaw(by, holidays, rates);
    return created + holidays.length + rates.length;
  }

  async function enterLaw(
    by: string,
    holidays: CheckedRows['holidays'],
    rates: CheckedRows['rates'],
  ): Promise<void> {
    const notices = noticesOf(holidays.map(({ value }) => value));
    const entries = [
      ...notices.map((year) => ({ kind: 'holidayNotice', year }) as const),
      ...rates.map(({ value }) => value),
    ];
    if (entries.length === 0) return;
    await services.law.enter(by, entries);
    services.readers.law.wake();
  }

  function originOf(request: Request): string {
    return services.config.publicAddress ?? `${request.protocol}://${request.get('host') ?? ''}`;
  }

  return routes;
}

interface CheckedRows {
  readonly bodies: Checked<Parameters<RouteServices['administration']['createBody']>[1]>['right'];
  readonly mediators: Checked<Parameters<RouteServices['administration']['createMediator']>[1]>['right'];
  readonly holidays: Checked<HolidayLine>['right'];
  readonly rates: Checked<EnteredRate>['right'];
  readonly faults: readonly ImportFault[];
}

const nothing = { bodies: [], mediators: [], holidays: [], rates: [] } as const;

async function checkRows(
  services: RouteServices,
  kind: ImportKind,
  rows: readonly ImportRow[],
): Promise<CheckedRows> {
  if (kind === 'holidays') {
    const { right, faults } = checkHolidays(rows);
    return { ...nothing, holidays: right, faults };
  }
  if (kind === 'rates') {
    const { right, faults } = checkRates(rows, services.clock.today());
    return { ...nothing, rates: right, faults };
  }
  const context = await contextFor(services, rows);
  if (kind === 'bodies') {
    const { right, faults } = checkBodies(rows, context);
    return { ...nothing, bodies: right, faults };
  }
  const { right, faults } = checkMediators(rows, context);
  return { ...nothing, mediators: right, faults };
}

async function contextFor(
  { models, directory }: RouteServices,
  rows: readonly ImportRow[],
): Promise<ImportContext> {
  const usernames = rows.flatMap(({ cells }) =>
    cells.username ? [cells.username.trim().toLowerCase()] : [],
  );
  const certificates = rows.flatMap(({ cells }) =>
    cells.certificateNumber ? [cells.certificateNumber] : [],
  );
  const [accounts, mediators] = await Promise.all([
    models.accounts.find({ username: { $in: usernames } }, { username: 1 }).lean(),
    models.mediators.find({ certificateNumber: { $in: certificates } }, { certificateNumber: 1 }).lean(),
  ]);
  return {
    directory: directory(),
    levelWords: levelWords(),
    takenUsernames: new Set(accounts.map(({ username }) => username)),
    takenCertificates: new Set(mediators.flatMap(({ certificateNumber }) => certificateNumber ?? [])),
  };
}

function levelWords(): ImportContext['levelWords'] {
  return new Map(
    bodyLevels.flatMap((level) =>
      locales.map(
        (locale) => [translate(locale, `administration.level.${level}`).toLowerCase(), level] as const,
      ),
    ),
  );
}

function kindOf(request: Request): ImportKind {
  const kind = importKinds.find((name) => name === request.params.kind);
  if (kind === undefined) throw new HttpError('NOT_FOUND');
  return kind;
}

function heading(kind: ImportKind, field: string): string {
  return `administration.column.${kind === 'mediators' && field === 'name' ? 'personName' : field}`;
}

/** A spreadsheet may bear the headings of either language. */
function headingsOf(kind: ImportKind): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    importColumns[kind].map((field) => [
      field,
      locales.map((locale) => translate(locale, heading(kind, field))),
    ]),
  );
}

function templateColumns({ t, locale }: Page, kind: ImportKind) {
  const choices: Readonly<Record<string, readonly string[]>> = {
    level: bodyLevels.map((level) => t(`administration.level.${level}`)),
    fullTime: [t('administration.yes'), t('administration.no')],
    table: rateNames.map((name) => inLanguage({ locale }, defaultRates[name].name)),
  };
  return importColumns[kind].map((field, index) => ({
    heading: t(heading(kind, field)),
    example: `${index === 0 ? exampleMark : ''}${t(`administration.example.${kind}.${field}`)}`,
    ...(choices[field] && { choices: choices[field] }),
  }));
}

/** Where what was imported is listed. */
function backOf(t: T, kind: ImportKind): { readonly href: string; readonly label: string } {
  const tab = kind === 'holidays' || kind === 'rates' ? 'law' : kind;
  return { href: `/administration/${tab}`, label: t(`administration.tab.${tab}`) };
}

function showUpload(response: Response, kind: ImportKind, fault?: string): void {
  const { t } = pageOf(response);
  response.status(fault === undefined ? 200 : 422);
  response.set('Cache-Control', 'private, no-store');
  response.render('administration/import', {
    kind,
    path: `${path}/${kind}`,
    back: backOf(t, kind),
    most: mostRows,
    columns: importColumns[kind].map((field) => ({
      name: t(heading(kind, field)),
      what: t(`administration.columnHint.${kind}.${field}`),
    })),
    form: { id: 'import', values: {}, errors: fault === undefined ? {} : { file: fault } },
  });
}

function previewOf(response: Response, given: ImportRecord) {
  const { t, fmt } = pageOf(response);
  const badRows = new Set(given.faults.map(({ row }) => row));
  const right = given.rows.filter(({ row }) => !badRows.has(row));
  const fields = importColumns[given.kind];
  return {
    path: `${path}/${given.kind}/${given._id}`,
    uploadHref: `${path}/${given.kind}`,
    back: backOf(t, given.kind),
    title: t(`administration.import.${given.takenAt === null ? 'preview' : 'done'}.${given.kind}`),
    fileName: given.fileName,
    taken: given.takenAt !== null,
    created: given.created,
    hasLinks: given.links !== null,
    rightCount: right.length,
    badCount: badRows.size,
    moreFaults: Math.max(0, given.faults.length - shownFaults),
    faults: {
      caption: t('administration.import.faults'),
      columns: ['row', 'column', 'typed', 'fault'].map((key) => ({
        key,
        label: t(`administration.import.${key}`),
        kind: key === 'row' ? 'number' : 'text',
      })),
      rows: given.faults.slice(0, shownFaults).map(({ row, field, typed, fault, params }) => ({
        cells: {
          row: fmt.count(row),
          column: field === null ? '' : t(heading(given.kind, field)),
          typed: typed === '' ? t('administration.import.blank') : typed.slice(0, 60),
          fault: t(fault, params),
        },
      })),
    },
    sample: {
      caption: t('administration.import.right'),
      columns: fields.map((field) => ({ key: field, label: t(heading(given.kind, field)) })),
      rows: right.slice(0, 20).map(({ cells }) => ({ cells })),
    },
  };
}
