/** Rows for claims that are made in the course of a case: as many as a form on paper has; more go into another form. */
import { claimKinds } from '../../../server/law/claimKinds.ts';
import type { ClaimKind } from '../../../server/law/claimKinds.ts';
import type { ClaimGiven } from '../../../server/disputes/commands/incidents/claimsGiven.ts';
import type { Faults } from '../commandForm.ts';
import { choice, each, line, money, optional } from '../fields.ts';

const rows = ['1', '2', '3'].map((id) => ({ id }));
const kinds = (Object.keys(claimKinds) as readonly ClaimKind[]).map((value) => ({
  value,
  label: claimKinds[value].label,
}));

interface Row {
  readonly id: string;
  readonly kind: ClaimKind | null;
  readonly claimedFen: number | null;
  readonly text: string | null;
}

/** Three rows, each of which may stay empty. */
export function claimRows() {
  return each(rows, ({ id }) => ({
    label: { key: 'forms.newClaim', params: { n: id } },
    fields: {
      kind: optional(choice(kinds, { kind: 'select' })),
      claimedFen: optional(money()),
      text: optional(line({ hint: true })),
    },
  }));
}

/** The rows that were filled in. */
export function claimsGiven(given: readonly Row[]): readonly ClaimGiven[] {
  return given.flatMap(({ kind, claimedFen, text }) => (kind === null ? [] : [{ kind, claimedFen, text }]));
}

/** A row without its kind, or without the sum that its kind needs. */
export function rowFaults(name: string, given: readonly Row[]): Faults {
  const faults: Record<string, Faults[string]> = {};
  for (const { id, kind, claimedFen, text } of given) {
    if (kind === null && (claimedFen !== null || text !== null))
      faults[`${name}-${id}-kind`] = { key: 'forms.fault.choiceMissing', params: {} };
    if (kind !== null && claimKinds[kind].hasAmount && claimedFen === null)
      faults[`${name}-${id}-claimedFen`] = { key: 'forms.fault.sumMissing', params: {} };
  }
  return faults;
}
