/** The only reader of the environment: validated, frozen; a fault ends the start with a sentence. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultNumberFormat, isNumberFormat } from './documents/numbering.ts';

const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');

const environment = z.object({
  /** Address and port to listen on; a proxy with TLS stands in front. */
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address under which people reach the site, for links and the origin check. */
  PUBLIC_ADDRESS: z.url().optional(),
  /** Where the embedded store, uploaded files and secrets lie. */
  DATA_FOLDER: z.string().min(1).default('./data'),
  /** A MongoDB server instead of the embedded store. */
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//)
    .optional(),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Cookies only over TLS; on unless the site is reached over plain http. */
  SECURE_COOKIES: yesNo.optional(),
  /** How the number of a paper is written; offices differ. */
  PAPER_NUMBER_FORMAT: z
    .string()
    .max(100)
    .refine(isNumberFormat, 'must name {unit}, {series}, {year} and {n} (or {n:4}) once each')
    .default(defaultNumberFormat),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicAddress: string | null;
  readonly dataFolder: string;
  readonly mongodbUri: string | null;
  readonly trustedProxies: number;
  readonly secureCookies: boolean;
  readonly paperNumberFormat: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A setting that cannot be used; the message names it and says what is expected. */
export class ConfigError extends Error {}

/**
 * Reads the settings.
 * @throws {ConfigError} with one line per faulty variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map(describeIssue).join('\n'));
  const settings = read.data;
  return Object.freeze({
    host: settings.HOST,
    port: settings.PORT,
    publicAddress: settings.PUBLIC_ADDRESS?.replace(/\/$/, '') ?? null,
    dataFolder: resolve(settings.DATA_FOLDER),
    mongodbUri: settings.MONGODB_URI ?? null,
    trustedProxies: settings.TRUSTED_PROXIES,
    secureCookies: settings.SECURE_COOKIES ?? settings.PUBLIC_ADDRESS?.startsWith('https:') ?? false,
    paperNumberFormat: settings.PAPER_NUMBER_FORMAT,
    logLevel: settings.LOG_LEVEL,
  });
}

function describeIssue({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return `${path.join('.')}: ${message}`;
}
