import { decideEvidenceExtension } from '../../../server/disputes/commands/incidents/decideEvidenceExtension.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const decideEvidenceExtensionForm = defineForm({
  command: decideEvidenceExtension,
  fields: () => ({ granted: choice(yesOrNo('forms.decideEvidenceExtension.granted')) }),
  input: ({ granted }) => ({ granted: granted === 'yes' }),
});
