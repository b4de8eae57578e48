import { recordInterruption } from '../../../server/disputes/commands/claims/recordInterruption.ts';
import { outsideGrounds } from '../../../server/disputes/limitationFacts.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import { choice, choices, rememberedDay, tick } from '../fields.ts';
import { claimChoices, everyClaim } from './claimChoices.ts';

export const recordInterruptionForm = defineForm({
  command: recordInterruption,
  stands: 'claims',
  fields: (view) => ({
    ground: choice(labelled('outsideGround', outsideGrounds), { kind: 'radios' }),
    on: rememberedDay(),
    claimIds: choices(claimChoices(view), { initial: everyClaim(view) }),
    ...(ownParties(view).length === 0 && {
      proofSeen: tick({ key: 'forms.recordInterruption.proofSeen.yes', params: {} }, { hint: true }),
    }),
  }),
  input: ({ proofSeen, ...given }) => ({ ...given, proofSeen: proofSeen ?? false }),
  beside: { CLAIM_NOT_THERE: 'claimIds', DAY_IN_FUTURE: 'on', INTERRUPTION_AFTER_APPLICATION: 'on' },
});
