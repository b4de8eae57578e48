/**
 * The bound files of a commission, by the day until which they are kept (规则 24): those whose years are over, for people to
 * go through, and the others. Nothing is destroyed from here, nor by itself.
 */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { DisputeRow } from '../models/disputeLists.ts';
import type { Fmt } from '../server/format.ts';
import { causes } from '../server/law/causes.ts';
import type { Locale } from '../server/locales/index.ts';
import { actorOn, onlyFor } from './guards.ts';
import type { RouteServices } from './index.ts';
import type { T } from './words.ts';

const roles = ['clerk', 'commissionHead'] as const;

export function filedCaseRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/desk/files', onlyFor(...roles), async (request, response) => {
    response.set('Cache-Control', 'private, no-store');
    response.render('desk/files', await filesView(services, request, response));
  });
  return routes;
}

interface Words {
  readonly t: T;
  readonly fmt: Fmt;
  readonly locale: Locale;
}

async function filesView(services: RouteServices, request: Request, response: Response) {
  const words = response.locals as Words;
  const { t } = words;
  const { units, unitId, due, after } = askedFor(request);
  const today = services.clock.today();
  const { rows, next } = await services.lists.filed(unitId, { due, today, ...(after && { after }) });
  const nameOf = (id: string) => services.directory().commission(id)?.name ?? id;
  const href = (change: { readonly unit?: string; readonly due?: boolean; readonly after?: string }) => {
    const { unit = unitId, due: dueThen = due, after: from } = change;
    return `/desk/files?${new URLSearchParams({ unit, ...(!dueThen && { show: 'kept' }), ...(from && { after: from }) })}`;
  };
  return {
    title: t('desk.files.title'),
    unitName: nameOf(unitId),
    units:
      units.length > 1
        ? units.map((id) => ({ href: href({ unit: id }), label: nameOf(id), current: id === unitId }))
        : [],
    tabs: {
      label: t('desk.files.tabs'),
      items: ([true, false] as const).map((each) => ({
        href: href({ due: each }),
        label: t(each ? 'desk.files.due' : 'desk.files.kept'),
        current: each === due,
      })),
    },
    table: {
      caption: t(due ? 'desk.files.due' : 'desk.files.kept'),
      hideCaption: true,
      cursor: true,
      columns: columnsIn(words),
      rows: rows.map((row) => ({ cells: cellsOf(row, words) })),
      empty: { title: t(due ? 'desk.files.noneDue' : 'desk.files.none') },
    },
    pager: {
      ...(after !== undefined && { previous: href({}) }),
      ...(next !== null && { next: href({ after: next }) }),
      shown: rows.length,
    },
  };
}

const longestKey = 80;

function askedFor(request: Request) {
  const { unit, show, after } = request.query;
  const units = actorOn(request).grants.flatMap(({ role, unitId }) =>
    roles.some((each) => each === role) && unitId !== null ? [unitId] : [],
  );
  return {
    units: [...new Set(units)],
    unitId: units.find((id) => id === unit) ?? units[0] ?? '',
    due: show !== 'kept',
    after: typeof after === 'string' && after.length <= longestKey ? after : undefined,
  };
}

function columnsIn({ t }: Words): readonly object[] {
  const column = (key: string, kind: string) => ({ key, kind, label: t(`desk.files.column.${key}`) });
  return [
    column('number', 'case'),
    column('between', 'text'),
    column('cause', 'text'),
    column('archivedOn', 'day'),
    column('years', 'number'),
    column('keepUntil', 'day'),
  ];
}

function cellsOf({ number, arbitration, summary, cause, keepOrder }: DisputeRow, { locale }: Words): object {
  const archivedOn = arbitration?.archivedOn ?? '';
  const keepUntil = (keepOrder ?? '').slice(0, 10);
  const { zh, en } = causes[cause].label;
  return {
    number: { text: arbitration?.number ?? number, href: `/disputes/${number}` },
    between: `${summary.applicant} — ${summary.respondent}`,
    cause: locale === 'en' ? en : zh,
    archivedOn,
    years: String(Number(keepUntil.slice(0, 4)) - Number(archivedOn.slice(0, 4))),
    keepUntil,
  };
}
