import { decideJurisdictionObjection } from '../../../server/disputes/commands/incidents/decideJurisdictionObjection.ts';
import { day, party } from '../../../server/disputes/textParams.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { Faults, FormView } from '../commandForm.ts';
import { choice, line, longText, optional } from '../fields.ts';
import { destinationChoices, destinationGiven } from './destination.ts';

export const decideJurisdictionObjectionForm = defineForm({
  command: decideJurisdictionObjection,
  seals: true,
  guide: 'jurisdiction',
  fields: (view) => ({
    objectionId: choice(undecided(view), { initial: undecided(view)[0]?.value }),
    upheld: choice(yesOrNo('forms.decideJurisdictionObjection.upheld')),
    commissionId: optional(choice(destinationChoices(view), { kind: 'select', hint: true })),
    name: optional(line({ hint: true })),
    reason: longText({ hint: true }),
  }),
  input: ({ objectionId, upheld, commissionId, name, reason }) => ({
    objectionId,
    reason,
    to: upheld === 'yes' ? destinationGiven(commissionId ?? '', name) : null,
  }),
  check: ({ upheld, commissionId }): Faults =>
    upheld === 'yes' && commissionId === null
      ? { commissionId: { key: 'forms.fault.choiceMissing', params: {} } }
      : {},
  beside: {
    NO_OPEN_REQUEST: 'objectionId',
    DESTINATION_MISSING: 'name',
    DESTINATION_IS_OWN: 'commissionId',
    UNKNOWN_UNIT: 'commissionId',
    EXPLANATION_MISSING: 'reason',
  },
});

function undecided({ dispute }: FormView) {
  const objections = dispute.arbitration?.incidents.objections ?? [];
  return objections
    .filter(({ decidedOn }) => decidedOn === null)
    .map(({ id, partyId, submittedOn }) => ({
      value: id,
      label: {
        key: 'forms.decideJurisdictionObjection.one',
        params: { party: party(partyId), day: day(submittedOn) },
      },
    }));
}
