import { applyForReview } from '../../../server/disputes/commands/reviews/applyForReview.ts';
import type { RequestWay } from '../../../server/disputes/dispute.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import { choice, day } from '../fields.ts';

const written: readonly RequestWay[] = ['visit', 'letter'];

/** A party asks for its side, today; the body notes how it had the paper of both and when the commission had it. */
export const applyForReviewForm = defineForm({
  command: applyForReview,
  shows: 'agreement',
  fields: (view) => ({
    commissionId: choice(
      view.directory.commissions.map(({ id, name, address, telephone }) => ({
        value: id,
        label: name,
        hint: `${address} ${telephone}`,
      })),
      { hint: true, initial: view.directory.commissionOf(view.dispute.district)?.id ?? '' },
    ),
    ...(ownParties(view).length === 0 && {
      requestedWay: choice(labelled('answerWay', written), { hint: true }),
      receivedOn: day({ hint: true, initial: view.today, look: { max: view.today } }),
    }),
  }),
  input: ({ commissionId, requestedWay, receivedOn }) => ({
    commissionId,
    handedOn: requestedWay && receivedOn ? { requestedWay, receivedOn } : null,
  }),
  beside: {
    UNKNOWN_UNIT: 'commissionId',
    REQUEST_WAY_MISSING: 'requestedWay',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
  },
});
