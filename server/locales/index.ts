import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

export type TextParams = Readonly<Record<string, string | number>>;
export type Translate = (locale: Locale, key: string, params?: TextParams) => string;

/** Every text of every language, by its full key: `area.key`. */
export type Dictionary = Readonly<Record<Locale, ReadonlyMap<string, string>>>;

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Reads `<locale>/<area>.json` for both languages; a new area is a new file in each folder and needs no list. */
export function loadDictionary(root: string = folder): Dictionary {
  return { 'zh-CN': loadLocale(root, 'zh-CN'), en: loadLocale(root, 'en') };
}

function loadLocale(root: string, locale: Locale): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(join(root, locale)).sort()) {
    if (!file.endsWith('.json')) continue;
    const area = file.slice(0, -'.json'.length);
    for (const [key, text] of Object.entries(readArea(join(root, locale, file))))
      texts.set(`${area}.${key}`, text);
  }
  return texts;
}

function readArea(path: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${path} is not an object of texts`);
  for (const [key, text] of Object.entries(parsed)) {
    if (typeof text !== 'string')
      throw new Error(`${path}: "${key}" is not a text; keys are flat, with dots inside`);
  }
  return parsed as Readonly<Record<string, string>>;
}

/**
 * The look-up of texts. Strict: a missing key or parameter throws, so that a test shows it. Otherwise a text missing in
 * English falls back to Chinese, and one that is in neither shows its key rather than bringing the page down.
 */
export function makeTranslate({
  dictionary,
  strict,
}: {
  dictionary: Dictionary;
  strict: boolean;
}): Translate {
  return (locale, key, params = {}) => {
    const text = dictionary[locale].get(key);
    if (text !== undefined) return fill({ key, text, params, strict });
    if (strict) throw new Error(`No ${locale} text for "${key}"`);
    return fill({ key, text: dictionary[defaultLocale].get(key) ?? key, params, strict });
  };
}

/** `{name}` is replaced by the parameter; `{n|day|days}` gives the first word when n is 1 and the second otherwise. */
const slot = /\{([a-zA-Z]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

interface Filling {
  readonly key: string;
  readonly text: string;
  readonly params: TextParams;
  readonly strict: boolean;
}

function fill({ key, text, params, strict }: Filling): string {
  if (!text.includes('{')) return text;
  return text.replace(slot, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined && strict) throw new Error(`"${key}" needs the parameter "${name}"`);
    if (value === undefined) return whole;
    return one === undefined ? String(value) : String(Number(value) === 1 ? one : many);
  });
}

/** The names of the parameters a text asks for, each once, in order of the alphabet. */
export function paramsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(slot)].map((match) => match[1] ?? ''))].sort();
}

/** The language of a request: what was just asked for (`?lang=en`), else what was chosen before, else Chinese. */
export function pickLocale({ asked, chosen }: { asked?: unknown; chosen?: unknown }): Locale {
  return [asked, chosen].find(isLocale) ?? defaultLocale;
}

export function isLocale(value: unknown): value is Locale {
  return value === 'zh-CN' || value === 'en';
}

export const dictionary: Dictionary = loadDictionary();

/** The look-up the running application uses; tests and development take a strict one from `makeTranslate`. */
export const translate: Translate = makeTranslate({ dictionary, strict: false });
