import { decideJoinder } from '../../../server/disputes/commands/incidents/decideJoinder.ts';
import { openJoinder } from '../../../server/disputes/incidents.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { Faults, FormView } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';
import { groundChoices, newcomerFaults, newcomerFields, newcomerGiven } from './newcomer.ts';

const ifGranted = { key: 'forms.decideJoinder.ifGranted', params: {} };

/** Refused, nothing about the newcomer is needed; granted, what its papers need. */
export const decideJoinderForm = defineForm({
  command: decideJoinder,
  seals: true,
  fields(view) {
    const open = openIn(view);
    const { kind, name, address, ...rest } = newcomerFields(view, view.openText(open?.nameTextId ?? null));
    return {
      granted: choice(yesOrNo('forms.decideJoinder.granted')),
      ...(open?.position === 'respondent' && {
        ground: optional(choice(groundChoices, { hint: true, kind: 'radios' })),
      }),
      kind: optional({ ...kind, hint: ifGranted }),
      name: optional({ ...name, hint: ifGranted }),
      ...rest,
      address: optional({ ...address, hint: ifGranted }),
      reason: longText({ hint: true, look: { rows: 4 } }),
    };
  },
  input: ({ granted, ground, reason, kind, name, ...rest }) => ({
    newcomer:
      granted === 'yes' && kind !== null && name !== null ? newcomerGiven({ kind, name, ...rest }) : null,
    ground: ground ?? null,
    reason,
  }),
  check({ granted, ground, kind, name, address }, view) {
    if (granted === 'no') return {};
    const missing = { key: 'forms.fault.missing', params: {} };
    const needsGround = openIn(view)?.position === 'respondent' && !ground;
    const faults: Faults = {
      ...(needsGround && { ground: { key: 'forms.fault.choiceMissing', params: {} } }),
      ...(kind === null && { kind: { key: 'forms.fault.choiceMissing', params: {} } }),
      ...(name === null && { name: missing }),
      ...(address === null && { address: missing }),
    };
    return kind === null || name === null ? faults : { ...faults, ...newcomerFaults({ kind, name }) };
  },
  beside: { EXPLANATION_MISSING: 'reason', ALREADY_A_PARTY: 'name', JOINDER_NEEDS_GROUND: 'ground' },
});

function openIn({ dispute }: FormView) {
  return dispute.arbitration === null ? null : openJoinder(dispute.arbitration.incidents);
}
