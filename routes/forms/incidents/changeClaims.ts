import { changeClaims } from '../../../server/disputes/commands/incidents/changeClaims.ts';
import { claimsOf } from '../../../server/disputes/claims.ts';
import { claimWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { each, longText, money, optional } from '../fields.ts';
import { receivedAtDesk } from './answering.ts';
import { claimRows, claimsGiven, rowFaults } from './newClaims.ts';

/** The sums as they are asked for now, to be changed where they change; and new claims below. */
export const changeClaimsForm = defineForm({
  command: changeClaims,
  fields: (view) => ({
    changed: each(
      claimsOf(view.dispute, 'applicant').filter(
        ({ claimedFen, result }) => claimedFen !== null && result === null,
      ),
      (claim) => ({
        label: claimWords(claim, view.dispute.claims.indexOf(claim)),
        fields: { claimedFen: optional(money({ hint: true })) },
      }),
    ),
    added: claimRows(),
    reason: longText({ hint: true }),
    ...receivedAtDesk(view),
  }),
  input: ({ changed, added, ...rest }) => ({
    ...rest,
    added: claimsGiven(added),
    changed: changed.flatMap(({ id, claimedFen }) =>
      claimedFen === null ? [] : [{ claimId: id, claimedFen }],
    ),
  }),
  check: ({ added }) => rowFaults('added', added),
  beside: {
    EXPLANATION_MISSING: 'reason',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
    POSTED_AFTER_RECEIPT: 'postedOn',
  },
});
