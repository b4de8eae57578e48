import { objectToJurisdiction } from '../../../server/disputes/commands/incidents/objectToJurisdiction.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';
import { inOwnName, receivedAtDesk } from './answering.ts';

export const objectToJurisdictionForm = defineForm({
  command: objectToJurisdiction,
  guide: 'jurisdiction',
  fields: (view) => ({
    partyId: inOwnName(view, 'respondent'),
    reason: longText({ hint: true }),
    ...receivedAtDesk(view),
  }),
  input: (fields) => fields,
  beside: {
    UNKNOWN_PARTY: 'partyId',
    EXPLANATION_MISSING: 'reason',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
    POSTED_AFTER_RECEIPT: 'postedOn',
  },
});
