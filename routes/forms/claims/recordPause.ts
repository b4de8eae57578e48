import { recordPause } from '../../../server/disputes/commands/claims/recordPause.ts';
import { pauseGrounds } from '../../../server/disputes/limitationFacts.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices, optional, rememberedDay } from '../fields.ts';
import { claimChoices, everyClaim } from './claimChoices.ts';

export const recordPauseForm = defineForm({
  command: recordPause,
  stands: 'claims',
  fields: (view) => ({
    ground: choice(labelled('pauseGround', pauseGrounds), { kind: 'radios' }),
    from: rememberedDay(),
    to: optional(rememberedDay({ hint: true })),
    claimIds: choices(claimChoices(view), { initial: everyClaim(view) }),
  }),
  input: (answers) => answers,
  beside: { CLAIM_NOT_THERE: 'claimIds', DAY_IN_FUTURE: 'from', DAY_TOO_EARLY: 'to', PAUSES_OVERLAP: 'from' },
});
