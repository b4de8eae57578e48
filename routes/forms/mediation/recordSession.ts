import { recordSession } from '../../../server/disputes/commands/mediation/recordSession.ts';
import type { MediationSession } from '../../../server/disputes/dispute.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices, day, longText, optional } from '../fields.ts';

const ways: readonly MediationSession['way'][] = ['inPerson', 'telephone', 'video', 'separate'];

export const recordSessionForm = defineForm({
  command: recordSession,
  fields: ({ dispute, today }) => ({
    heldOn: day({ initial: today, look: { max: today } }),
    way: choice(labelled('sessionWay', ways)),
    attendedPartyIds: choices(partyChoices(dispute.parties)),
    text: optional(longText({ hint: true, look: { rows: 6 } })),
  }),
  input: (answers) => answers,
  beside: {
    DAY_IN_FUTURE: 'heldOn',
    DAY_TOO_EARLY: 'heldOn',
    ATTENDANCE_MISSING: 'attendedPartyIds',
    UNKNOWN_PARTY: 'attendedPartyIds',
  },
});
