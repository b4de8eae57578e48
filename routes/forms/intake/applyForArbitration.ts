import { applyForArbitration } from '../../../server/disputes/commands/intake/applyForArbitration.ts';
import type { RequestWay } from '../../../server/disputes/dispute.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, day } from '../fields.ts';

const written: readonly RequestWay[] = ['visit', 'letter'];

/** An applicant applies for itself, today; the body notes how it was asked and when the commission had the application. */
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
    ...(ownParties(view).length === 0 && {
      requestedWay: choice(labelled('answerWay', written), { hint: true }),
      receivedOn: day({ hint: true, initial: view.today, look: { max: view.today } }),
    }),
  }),
  input: ({ commissionId, requestedWay, receivedOn }) => ({
    commissionId,
    handedOn: requestedWay && receivedOn ? { requestedWay, receivedOn } : null,
  }),
  beside: {
    UNKNOWN_UNIT: 'commissionId',
    REQUEST_WAY_MISSING: 'requestedWay',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
  },
});

/** The commission of the district in which the dispute arose (调仲法 21); another may be chosen. */
function commissionInCharge({ directory, dispute }: FormView): string {
  return directory.commissionOf(dispute.district)?.id ?? '';
}
