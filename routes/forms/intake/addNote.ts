import { addNote } from '../../../server/disputes/commands/intake/addNote.ts';
import { holdsTribunalSeat } from '../../../server/disputes/tribunalSeat.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, longText } from '../fields.ts';

const audience = (value: 'desk' | 'tribunal') =>
  ({ value, label: { key: `forms.addNote.audience.${value}`, params: {} } }) as const;

export const addNoteForm = defineForm({
  command: addNote,
  fields: (view) => ({
    text: longText({ look: { rows: 3 } }),
    ...(mayNoteForTribunal(view) && {
      audience: choice([audience('desk'), audience('tribunal')], { initial: 'desk' }),
    }),
  }),
  input: ({ text, ...more }) => ({ text, audience: more.audience ?? 'desk' }),
});

function mayNoteForTribunal({ procedure, dispute, actor }: FormView): boolean {
  return procedure === 'arbitration' && holdsTribunalSeat(actor, dispute);
}
