import { applyForArbitration } from '../../../server/disputes/commands/intake/applyForArbitration.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const applyForArbitrationForm = defineForm({
  command: applyForArbitration,
  fields: (view) => ({
    commissionId: choice(
      view.directory.commissions.map(({ id, name, address, telephone }) => ({
        value: id,
        label: name,
        hint: `${address} ${telephone}`,
      })),
      { hint: true, initial: commissionInCharge(view) },
    ),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_UNIT: 'commissionId' },
});

/** The commission of the district in which the dispute arose (调仲法 21); another may be chosen. */
function commissionInCharge({ directory, dispute }: FormView): string {
  return directory.commissionOf(dispute.district)?.id ?? '';
}
