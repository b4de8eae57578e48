import type { Article, Bilingual } from './statutes.ts';

/** Refusals of the law tables. Each is a sentence in capitals; what it says, in both languages, travels with the error. */
export const lawErrorCodes = [
  'DATE_NOT_VALID',
  'CALENDAR_YEAR_NOT_VALID',
  'PERIOD_NOT_IN_FORCE',
  'PERIOD_HAS_NO_FIXED_LENGTH',
  'PERIOD_LENGTH_NOT_ALLOWED',
  'EXTENSION_NOT_ALLOWED',
  'EXTENSION_TOO_LONG',
  'EXTENSION_BY_WRONG_PERSON',
  'EXCLUSION_NOT_ALLOWED',
  'EXCLUSION_NOT_VALID',
  'RESTART_NOT_ALLOWED',
  'RATE_NOT_KNOWN',
  'FINALITY_NOT_IN_FORCE',
  'AMOUNT_NOT_VALID',
  'FORMULA_NOT_IN_FORCE',
  'ELEMENT_NOT_KNOWN',
  'ELEMENT_MISSING',
  'ELEMENT_NOT_VALID',
  'FACTS_DO_NOT_SETTLE',
  'ENTITLEMENTS_NOT_TOGETHER',
  'CALENDAR_YEAR_NOT_LOADED',
] as const;

export type LawErrorCode = (typeof lawErrorCodes)[number];

export interface LawError extends Error {
  readonly name: 'LawError';
  readonly code: LawErrorCode;
  /** Whole sentences that say what to do next; `message` is the Chinese one. */
  readonly says: Bilingual;
  readonly articles: readonly Article[];
}

/** Builds the error that the law tables throw: a code, sentences that say what to do next, the articles. */
export function lawError(input: {
  readonly code: LawErrorCode;
  readonly says: Bilingual;
  readonly articles?: readonly Article[];
}): LawError {
  const { code, says, articles = [] } = input;
  return Object.assign(new Error(says.zh), { name: 'LawError' as const, code, says, articles });
}

/** Tells a refusal of the law tables from any other error. */
export function isLawError(error: unknown): error is LawError {
  return error instanceof Error && error.name === 'LawError' && 'code' in error;
}
