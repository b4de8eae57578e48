/** Where a case goes: a commission of this system, or the name of another. */
import type { DestinationGiven } from '../../../server/disputes/commands/incidents/transferring.ts';
import type { FormView } from '../commandForm.ts';
import type { Choice } from '../fields.ts';

export const elsewhere = 'elsewhere';

/** The other commissions, and one that does not work in this system. */
export function destinationChoices({ directory, dispute }: FormView): readonly Choice[] {
  const others = directory.commissions.filter(({ id }) => id !== dispute.arbitration?.commissionId);
  return [
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    { value: elsewhere, label: { key: 'forms.destination.elsewhere', params: {} } },
  ];
}

export function destinationGiven(chosen: string, name: string | null): DestinationGiven {
  return chosen === elsewhere ? { commissionId: null, name } : { commissionId: chosen, name: null };
}
