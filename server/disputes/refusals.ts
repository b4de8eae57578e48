/**
 * Every refusal of the domain: a registered code, a sentence that tells the user what to do next, the article.
 * `docs/errors.md` lists them all; a test holds the two together.
 */
import { aftermathRefusals } from './refusals/aftermath.ts';
import { arbitrationRefusals } from './refusals/arbitration.ts';
import { generalRefusals } from './refusals/general.ts';
import { incidentRefusals } from './refusals/incidents.ts';
import { mediationRefusals } from './refusals/mediation.ts';
import { reviewRefusals } from './refusals/reviews.ts';

export interface RefusalEntry {
  /** 403: not this person's to do; 409: not now, or no longer as shown; 422: not with these facts. */
  readonly status: 403 | 404 | 409 | 422;
  /** `{name}` is filled from the refusal's parameters. */
  readonly zh: string;
  readonly en: string;
  readonly article?: string;
}

export const refusals = {
  ...generalRefusals,
  ...mediationRefusals,
  ...arbitrationRefusals,
  ...incidentRefusals,
  ...aftermathRefusals,
  ...reviewRefusals,
} as const;
export type RefusalCode = keyof typeof refusals;

/** Thrown when the law or the state of the case does not allow what was asked. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

/** Ends a command with a registered refusal. */
export function refuse(code: RefusalCode, params?: Readonly<Record<string, string | number>>): never {
  throw new Refusal(code, params);
}
