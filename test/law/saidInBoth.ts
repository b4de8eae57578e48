import assert from 'node:assert/strict';
import type { LawError } from '../../server/law/lawError.ts';

/** Holds a refusal to a whole sentence of either language, each without a word of the other. */
export function assertSaidInBoth({ message, says: { zh, en } }: LawError): void {
  assert.equal(message, zh);
  assert.match(zh, /\p{Script=Han}.*。$/u);
  assert.match(en, /[a-z]{3}.*\.$/);
  for (const text of [zh, en]) assert.doesNotMatch(text, /\[object|undefined/);
}
