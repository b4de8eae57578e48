import { isTicked } from './reading.ts';
import type { Body, Parsed } from './reading.ts';

/** The applicant declares that what was answered is true. */
export function parseDeclaration(body: Body): Parsed<true> {
  return isTicked(body, 'declaration', 'true')
    ? { value: true }
    : { faults: { declaration: { fault: 'application.fault.declaration' } } };
}
