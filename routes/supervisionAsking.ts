/** What a supervisor asks of the figures, read from the address; what they may ask comes from their grants. */
import type { Request } from 'express';
import type { ListScope } from '../models/disputeLists.ts';
import type { Actor } from '../server/disputes/actor.ts';
import { holds } from '../server/disputes/actor.ts';
import { wholeCity } from '../server/disputes/capacities.ts';
import type { Directory } from '../server/disputes/directory.ts';
import type { Period } from '../server/statistics/rateDefinitions.ts';
import { HttpError } from '../server/errors.ts';
import { causeNames } from '../server/law/causes.ts';
import type { Cause } from '../server/law/causes.ts';
import { isLocalDate } from '../server/law/localDate.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import { freePeriod, periodNamed, periodNames } from '../server/statistics/periods.ts';
import type { PeriodName } from '../server/statistics/periods.ts';
import { districtsOf } from './forms/application/places.ts';

export const tableSorts = [
  'name',
  'mediationClosed',
  'mediationRate',
  'arbitrationAccepted',
  'arbitrationClosed',
  'closureRate',
  'open',
  'days',
  'overdue',
] as const;
export type TableSort = (typeof tableSorts)[number];
export type TableBy = 'district' | 'unit';

export interface SupervisionAsking {
  /** The areas that this supervisor may see; the whole city first. */
  readonly areas: readonly string[];
  readonly area: string;
  readonly periodName: PeriodName | 'free';
  readonly period: Period;
  readonly cause: Cause | null;
  /** Figures as they were known on this day. */
  readonly asOf: LocalDate;
  readonly by: TableBy;
  readonly sort: TableSort;
  readonly descending: boolean;
}

/**
 * Reads the asking of a request.
 * @throws {HttpError} NOT_FOUND for an area that is not theirs: it must look as if it were not there.
 */
export function supervisionAsking(
  { actor, directory, today }: { actor: Actor; directory: Directory; today: LocalDate },
  query: Request['query'],
): SupervisionAsking {
  const areas = areasOf(actor, directory);
  const area = query.area === undefined || query.area === '' ? areas[0] : query.area;
  if (typeof area !== 'string' || !areas.includes(area)) throw new HttpError('NOT_FOUND');
  const asOf = isLocalDate(query.asOf) && query.asOf < today ? query.asOf : today;
  const sort = tableSorts.find((name) => name === query.sort) ?? 'mediationClosed';
  return {
    areas,
    area,
    ...periodAsked(query, asOf),
    cause: causeNames.find((name) => name === query.cause) ?? null,
    asOf,
    by: area === wholeCity && query.by !== 'unit' ? 'district' : 'unit',
    sort,
    descending: query.order === undefined ? sort !== 'name' : query.order !== 'up',
  };
}

function periodAsked(
  { period, from, to }: Request['query'],
  asOf: LocalDate,
): Pick<SupervisionAsking, 'period' | 'periodName'> {
  const free = isLocalDate(from) && isLocalDate(to) ? freePeriod(from, to, asOf) : null;
  if (free !== null && (period === 'free' || period === undefined))
    return { period: free, periodName: 'free' };
  const periodName = periodNames.find((name) => name === period) ?? 'twelveMonths';
  return { period: periodNamed(periodName, asOf), periodName };
}

function areasOf(actor: Actor, directory: Directory): readonly string[] {
  const districts = districtsOf(directory).map(({ code }) => code);
  if (holds(actor, 'supervisor', wholeCity)) return [wholeCity, ...districts];
  return districts.filter((code) => holds(actor, 'supervisor', code));
}

/** The scope of lists of current cases. */
export function scopeOf(area: string): ListScope {
  return area === wholeCity ? { kind: 'city' } : { kind: 'district', district: area };
}

/** The address that asks the same again, with changes; what is usual is left out. */
export function hrefAsking(
  path: string,
  { area, areas, periodName, period, cause, asOf, by, sort, descending }: SupervisionAsking,
  { today, ...more }: { readonly today: LocalDate } & Readonly<Record<string, string | undefined>>,
): string {
  const usual: Readonly<Record<string, string | undefined>> = {
    area: area === areas[0] ? undefined : area,
    period: periodName === 'twelveMonths' ? undefined : periodName,
    ...(periodName === 'free' && { from: period.from, to: period.to }),
    cause: cause ?? undefined,
    asOf: asOf === today ? undefined : asOf,
    by: area === wholeCity && by === 'unit' ? 'unit' : undefined,
    sort: sort === 'mediationClosed' ? undefined : sort,
    order: descending === (sort !== 'name') ? undefined : descending ? 'down' : 'up',
  };
  const params = Object.entries({ ...usual, ...more }).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(params as [string, string][]).toString();
  return text === '' ? path : `${path}?${text}`;
}
