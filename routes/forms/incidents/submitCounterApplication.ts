import { submitCounterApplication } from '../../../server/disputes/commands/incidents/submitCounterApplication.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';
import { inOwnName, receivedAtDesk } from './answering.ts';
import { claimRows, claimsGiven, rowFaults } from './newClaims.ts';

export const submitCounterApplicationForm = defineForm({
  command: submitCounterApplication,
  fields: (view) => ({
    partyId: inOwnName(view, 'respondent'),
    claims: claimRows(),
    facts: longText({ hint: true, look: { rows: 8 } }),
    ...receivedAtDesk(view),
  }),
  input: ({ claims, ...rest }) => ({ ...rest, claims: claimsGiven(claims) }),
  check: ({ claims }) => rowFaults('claims', claims),
  beside: {
    UNKNOWN_PARTY: 'partyId',
    NO_CLAIM: 'claims-1-kind',
    EXPLANATION_MISSING: 'facts',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
    POSTED_AFTER_RECEIPT: 'postedOn',
  },
});
