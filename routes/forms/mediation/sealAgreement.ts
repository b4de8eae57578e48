import { sealAgreement } from '../../../server/disputes/commands/mediation/sealAgreement.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const sealAgreementForm = defineForm({
  command: sealAgreement,
  seals: true,
  shows: 'agreement',
  fields: noFields,
  input: (_answers, { dispute }) => ({ revision: dispute.mediation?.agreement?.revision ?? 0 }),
});
