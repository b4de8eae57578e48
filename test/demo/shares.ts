import assert from 'node:assert/strict';

/** At a hundredth of the city a share is a handful of cases: one and a half either way, and a tenth of it. */
export function assertShare(count: number, share: number, of: number): void {
  const expected = share * of;
  assert.ok(Math.abs(count - expected) <= 1.5 + 0.1 * expected, `${count} of ${of}, expected ${expected}`);
}
