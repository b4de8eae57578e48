/** Where the forms of what may come up inside an arbitration stand. */
import { decideJurisdictionObjectionForm } from './decideJurisdictionObjection.ts';
import { objectToJurisdictionForm } from './objectToJurisdiction.ts';
import { transferCaseForm } from './transferCase.ts';

export const incidentForms = {
  objectToJurisdiction: { address: 'arbitration/jurisdiction-objections', form: objectToJurisdictionForm },
  decideJurisdictionObjection: {
    address: 'arbitration/jurisdiction-decisions',
    form: decideJurisdictionObjectionForm,
  },
  transferCase: { address: 'arbitration/transfer', form: transferCaseForm },
} as const;
