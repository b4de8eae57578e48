import { decideClaimChange } from '../../../server/disputes/commands/incidents/decideClaimChange.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { partyChoices, yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices, longText, optional } from '../fields.ts';

export const decideClaimChangeForm = defineForm({
  command: decideClaimChange,
  seals: true,
  fields: ({ dispute }) => ({
    accepted: choice(yesOrNo('forms.decideClaimChange.accepted')),
    waivedBy: optional(choices(partyChoices(partiesIn(dispute, 'respondent')), { hint: true })),
    reason: optional(longText({ hint: true, look: { rows: 3 } })),
  }),
  input: ({ accepted, waivedBy, reason }) => ({
    accepted: accepted === 'yes',
    waivedBy: waivedBy ?? [],
    reason,
  }),
  beside: { EXPLANATION_MISSING: 'reason' },
});
