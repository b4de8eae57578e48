/** The supervisor's page as finished facts. */
import type { Request, Response } from 'express';
import type { Procedure } from '../server/disputes/stages.ts';
import type { PressingCount } from '../models/disputeLists.ts';
import { supervisionRoom } from '../server/live/rooms.ts';
import { wholeCity } from '../server/disputes/capacities.ts';
import type { Fmt } from '../server/format.ts';
import { causeNames } from '../server/law/causes.ts';
import type { Locale } from '../server/locales/index.ts';
import { periodNames } from '../server/statistics/periods.ts';
import type { Figures } from '../server/statistics/figures.ts';
import { actorOn } from './guards.ts';
import type { RouteServices } from './index.ts';
import { hrefAsking, scopeOf, supervisionAsking } from './supervisionAsking.ts';
import type { SupervisionAsking } from './supervisionAsking.ts';
import { furtherRates, headRates, rateFacts, trendFacts } from './supervisionRates.ts';
import { tableFacts, unitRows } from './supervisionTable.ts';
import { areaName, causeName } from './supervisionWords.ts';
import type { SupervisionWords } from './supervisionWords.ts';
import type { T } from './words.ts';

export interface Asked {
  readonly words: SupervisionWords;
  readonly asking: SupervisionAsking;
}

/** Who asks for what, in which language. */
export function asked(services: RouteServices, request: Request, response: Response): Asked {
  const { t, fmt, locale } = response.locals as { t: T; fmt: Fmt; locale: Locale };
  const directory = services.directory();
  const today = services.clock.today();
  const actor = actorOn(request);
  return {
    words: { t, fmt, locale, today, directory },
    asking: supervisionAsking({ actor, directory, today }, request.query),
  };
}

/** What is read for the page and for its export. */
export async function readSupervision(services: RouteServices, { asking, words }: Asked) {
  const { area, cause, period, asOf } = asking;
  const scope = scopeOf(area);
  const count = (kind: 'overdue' | 'dueSoon', procedure: Procedure) =>
    services.lists.countPressing(scope, procedure, { kind, today: words.today });
  const [figures, late, soon] = await Promise.all([
    services.figures.read({ area, cause, period, asOf }),
    countEach((procedure) => count('overdue', procedure)),
    countEach((procedure) => count('dueSoon', procedure)),
  ]);
  const pressing = { overdue: late, dueSoon: soon };
  const rows = unitRows(words, asking, { figures, overdue: Object.values(late).flat() });
  return { figures, pressing, rows };
}

async function countEach(
  of: (procedure: Procedure) => Promise<readonly PressingCount[]>,
): Promise<Readonly<Record<Procedure, readonly PressingCount[]>>> {
  const [mediation, arbitration, agreementReview] = await Promise.all([
    of('mediation'),
    of('arbitration'),
    of('agreementReview'),
  ]);
  return { mediation, arbitration, agreementReview };
}

/** The whole page. The room's version is read first, so that what happens meanwhile is fetched again. */
export async function supervisionView(services: RouteServices, given: Asked) {
  const { words, asking } = given;
  const { t, today } = words;
  const room = supervisionRoom(asking.area);
  const version = services.relay.versionOf(room);
  return {
    title: t('supervision.title', { area: areaName(words, asking.area) }),
    meta: [periodText(words, asking), ...(asking.cause ? [causeName(words, asking.cause)] : [])],
    acts: [
      {
        href: hrefAsking('/supervision/export.csv', asking, { today }),
        label: t('supervision.export'),
        kind: 'second',
      },
    ],
    filters: filtersFor(words, asking),
    panel: await figuresPanel(services, given),
    rooms: [{ name: room, version }],
  };
}

/** The part that the live connection fetches again. */
export async function figuresPanel(services: RouteServices, given: Asked) {
  const { words, asking } = given;
  const { t, today } = words;
  const { figures, pressing, rows } = await readSupervision(services, given);
  const trends = trendFacts(words, asking, figures);
  const loading = services.loading.state();
  return {
    name: 'figures',
    title: t('supervision.figures'),
    href: hrefAsking('/supervision/panels/figures', asking, { today }),
    loading: loading && {
      label: t('supervision.loading.label'),
      done: loading.done,
      total: Math.max(loading.total, 1),
      note: t('supervision.loading.note', {
        done: words.fmt.count(loading.done),
        total: words.fmt.count(loading.total),
      }),
    },
    loadingWord: loading === null ? null : t('common.loading'),
    heads: headRates.map((id) => ({
      ...rateFacts(words, asking, { id, tally: figures }),
      trend: trends[id],
      trendName: t(`supervision.trendName.${id}`, { rate: words.fmt.percent(figures.rates[id].rate) }),
    })),
    pressing: pressingFacts(given, pressing, figures),
    rates: furtherRates.map((id) => rateFacts(words, asking, { id, tally: figures })),
    volumes: volumes(given, figures),
    views: viewsOf(given),
    table: tableFacts(words, asking, { rows, figures }),
    tableTitle: t(`supervision.table.title.${asking.by}`),
  };
}

function periodText({ t, fmt }: SupervisionWords, { period, asOf, periodName }: SupervisionAsking): string {
  const name = t(`supervision.period.${periodName}`);
  const days = t('supervision.fromTo', { from: fmt.day(period.from), to: fmt.day(period.to) });
  return asOf === period.to || asOf > period.to
    ? t('supervision.periodText', { name, days })
    : t('supervision.periodAsOf', { name, days, asOf: fmt.day(asOf) });
}

function filtersFor(words: SupervisionWords, asking: SupervisionAsking) {
  const { t, today } = words;
  const named = asking.periodName === 'free' ? [...periodNames, 'free' as const] : periodNames;
  return {
    form: {
      id: 'filter',
      values: {
        period: asking.periodName,
        area: asking.area,
        cause: asking.cause ?? '',
        asOf: asking.asOf,
      },
      errors: {},
    },
    kept: {
      ...(asking.periodName === 'free' && { from: asking.period.from, to: asking.period.to }),
      ...(asking.by === 'unit' && asking.area === wholeCity && { by: 'unit' }),
    },
    today,
    periods: named.map((name) => ({ value: name, label: t(`supervision.period.${name}`) })),
    areas:
      asking.areas.length > 1
        ? asking.areas.map((area) => ({ value: area, label: areaName(words, area) }))
        : [],
    causes: causeNames.map((cause) => ({ value: cause, label: causeName(words, cause) })),
  };
}

type PressingCounts = Awaited<ReturnType<typeof readSupervision>>['pressing'];

/** What must be looked at now; each opens its list. These are as of today, whatever day the figures are asked for. */
function pressingFacts(
  { words, asking }: Asked,
  pressing: PressingCounts,
  { mediation, arbitration }: Figures,
) {
  const { t, fmt, today } = words;
  const now = { ...asking, periodName: 'twelveMonths', cause: null, asOf: today } as const;
  const line = (kind: 'overdue' | 'dueSoon', procedure: Procedure) => {
    const count = total(pressing[kind][procedure]);
    return {
      key: `${kind}-${procedure}`,
      label: t(`supervision.pressing.${kind}.${procedure}`),
      count: fmt.count(count),
      href: hrefAsking('/supervision/pressing', now, { today, kind, procedure }),
      tone: count === 0 ? null : kind === 'overdue' ? 'late' : 'soon',
    };
  };
  const collective = (mediation.acceptedCollective ?? 0) + (arbitration.acceptedCollective ?? 0);
  const people = (mediation.collectiveWorkers ?? 0) + (arbitration.collectiveWorkers ?? 0);
  return [
    line('overdue', 'arbitration'),
    line('overdue', 'mediation'),
    line('dueSoon', 'arbitration'),
    line('dueSoon', 'mediation'),
    // Few at any time: they are named when there are some.
    ...(['overdue', 'dueSoon'] as const)
      .filter((kind) => total(pressing[kind].agreementReview) > 0)
      .map((kind) => line(kind, 'agreementReview')),
    {
      key: 'collective',
      label: t('supervision.pressing.collective'),
      count: fmt.count(collective),
      sub: t('supervision.people', { n: fmt.count(people) }),
      href: hrefAsking('/supervision/cases', asking, {
        today,
        figure: 'collectiveAccepted',
        side: 'denominator',
      }),
      tone: null,
    },
    {
      key: 'late',
      label: t('supervision.pressing.closedLate'),
      count: fmt.count(arbitration.late ?? 0),
      href: hrefAsking('/supervision/cases', asking, {
        today,
        figure: 'arbitrationsLate',
        side: 'denominator',
      }),
      tone: null,
    },
  ];
}

function total(counts: readonly PressingCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** How much there was of both procedures, side by side. */
function volumes({ words, asking }: Asked, figures: Figures) {
  const { t, fmt, today } = words;
  const { mediation, arbitration, agreementReview, days } = figures;
  const sum = (a = 0, b = 0) => fmt.count(a + b);
  const daysText = (value: number | null) =>
    value === null ? fmt.count(null) : t('supervision.days', { n: Math.round(value * 10) / 10 });
  const cases = (figure: string, count = 0) => ({
    text: fmt.count(count),
    ...(count > 0 && {
      href: hrefAsking('/supervision/cases', asking, { today, figure, side: 'denominator' }),
    }),
  });
  const row = (key: string, one: unknown, other: unknown, both: unknown = '') => ({
    cells: { what: t(`supervision.volume.${key}`), mediation: one, arbitration: other, both },
  });
  return {
    caption: t('supervision.volume.title'),
    hideCaption: true,
    columns: [
      { key: 'what', label: t('supervision.volume.what') },
      ...(['mediation', 'arbitration', 'both'] as const).map((key) => ({
        key,
        label: t(`supervision.volume.${key}`),
        kind: 'number',
      })),
    ],
    rows: [
      row(
        'received',
        fmt.count(mediation.received ?? 0),
        fmt.count(arbitration.received ?? 0),
        sum(mediation.received, arbitration.received),
      ),
      row(
        'accepted',
        cases('mediationsAccepted', mediation.accepted),
        cases('arbitrationsAccepted', arbitration.accepted),
        sum(mediation.accepted, arbitration.accepted),
      ),
      row(
        'turnedAway',
        fmt.count(mediation.turnedAway ?? 0),
        fmt.count(arbitration.turnedAway ?? 0),
        sum(mediation.turnedAway, arbitration.turnedAway),
      ),
      row(
        'settledBefore',
        '',
        fmt.count(arbitration.settledBeforeDocketing ?? 0),
        sum(arbitration.settledBeforeDocketing),
      ),
      row(
        'closed',
        cases('mediationsClosed', mediation.closed),
        cases('arbitrationsClosed', arbitration.closed),
        sum(mediation.closed, arbitration.closed),
      ),
      row('reviewsAccepted', '', cases('reviewsAccepted', agreementReview.accepted)),
      row('reviewStatements', '', cases('reviewStatements', agreementReview.reviewStatements)),
      row('carriedIn', '', fmt.count(figures.carriedIn)),
      row('open', '', cases('arbitrationsOpen', figures.openAtEnd)),
      row('median', daysText(days.mediation.median), daysText(days.arbitration.median)),
      row('average', daysText(days.mediation.average), daysText(days.arbitration.average)),
      row('ninetieth', daysText(days.mediation.ninetieth), daysText(days.arbitration.ninetieth)),
      row(
        'workers',
        fmt.count(mediation.closedWorkers ?? 0),
        fmt.count(arbitration.closedWorkers ?? 0),
        sum(mediation.closedWorkers, arbitration.closedWorkers),
      ),
      row(
        'claimed',
        fmt.moneyShort(mediation.acceptedFen ?? 0),
        fmt.moneyShort(arbitration.acceptedFen ?? 0),
        fmt.moneyShort((mediation.acceptedFen ?? 0) + (arbitration.acceptedFen ?? 0)),
      ),
      row(
        'result',
        fmt.moneyShort(mediation.resultFen ?? 0),
        fmt.moneyShort(arbitration.resultFen ?? 0),
        fmt.moneyShort((mediation.resultFen ?? 0) + (arbitration.resultFen ?? 0)),
      ),
    ],
  };
}

/** The whole city by district or by unit; a district by its units only. */
function viewsOf({ words, asking }: Asked) {
  if (asking.area !== wholeCity) return [];
  return (['district', 'unit'] as const).map((by) => ({
    href: `${hrefAsking('/supervision', { ...asking, by }, { today: words.today })}#panel-figures`,
    label: words.t(`supervision.table.${by}`),
    current: asking.by === by,
  }));
}
