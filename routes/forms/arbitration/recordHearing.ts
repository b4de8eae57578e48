import { recordHearing } from '../../../server/disputes/commands/arbitration/recordHearing.ts';
import type { Attendance } from '../../../server/disputes/dispute.ts';
import { labelled, partyWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, each, longText, optional, tick } from '../fields.ts';

const attendances: readonly Attendance[] = ['present', 'absentWithReason', 'absent', 'left'];
/** Up to so many parties everybody's attendance is pressed; beyond it, those who were missing are corrected. */
const few = 10;

export const recordHearingForm = defineForm({
  command: recordHearing,
  fields: ({ dispute: { parties } }) => ({
    attendance: each(parties, (party) => ({
      label: partyWords(party),
      fields: {
        came: choice(labelled('attendance', attendances), {
          kind: 'select',
          initial: parties.length > few ? 'present' : '',
        }),
      },
    })),
    mediationTried: tick({ key: 'forms.recordHearing.mediationTried.yes', params: {} }, { hint: true }),
    record: optional(longText({ hint: true, look: { rows: 10 } })),
  }),
  input: ({ attendance, ...rest }) => ({
    ...rest,
    attendance: attendance.map(({ id, came }) => ({ partyId: id, attendance: came })),
  }),
});
