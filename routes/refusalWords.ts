import type { Response } from 'express';
import type { Refusal, RefusalEntry } from '../server/disputes/refusals.ts';
import { refusals } from '../server/disputes/refusals.ts';
import { fill } from '../server/errorHandler.ts';
import type { Fmt } from '../server/format.ts';
import type { Locale } from '../server/locales/index.ts';

/** A refusal in the language of the page, with its days written out. */
export function refusalWords({ code, params }: Refusal, response: Response) {
  const { locale, fmt } = response.locals as { locale: Locale; fmt: Fmt };
  const entry: RefusalEntry = refusals[code];
  const told = Object.entries(params).map(([name, value]) => [name, toldParam(name, value, fmt)] as const);
  return {
    status: entry.status,
    message: fill(locale === 'en' ? entry.en : entry.zh, Object.fromEntries(told)),
    article: entry.article ?? null,
  };
}

/** Claims are known to people by their place, not by their id. */
function toldParam(name: string, value: string | number, fmt: Fmt): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return fmt.day(value);
  return name === 'claim' ? value.replace(/^c(\d+)$/, '$1') : value;
}
