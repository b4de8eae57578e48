import type { LawError, LawErrorCode } from '../lawError.ts';
import { isLawError, lawError } from '../lawError.ts';
import type { Article } from '../statutes.ts';

/** A refusal that can be shown beside the element that it is about. */
export interface FactError extends LawError {
  /** null where it is about several facts together. */
  readonly element: string | null;
}

/** What the facts do not settle: a code, a sentence in both languages that says what to do, the element, the articles. */
export function refuseFact(input: {
  readonly code: LawErrorCode;
  readonly element: string | null;
  readonly zh: string;
  readonly en: string;
  readonly articles?: readonly Article[];
}): FactError {
  const { code, element, zh, en, articles = [] } = input;
  return Object.assign(lawError({ code, says: { zh, en }, articles }), { element });
}

/** Tells a refusal about the facts of a claim from any other error. */
export function isFactError(error: unknown): error is FactError {
  return isLawError(error) && 'element' in error;
}
