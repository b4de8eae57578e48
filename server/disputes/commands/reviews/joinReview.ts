/** The other side joins (规则 74: 双方当事人…共同提出); with the last one the commission has the application. */
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { isAskingOver, yetToJoin } from '../../reviews.ts';
import { reviewed } from './happened.ts';

export const joinReview = defineCommand<'joinReview', Record<string, never>>({
  name: 'joinReview',
  procedures: ['agreementReview'],
  offered: (dispute, _procedure, today, view) =>
    !isAskingOver(dispute, view, today) &&
    actingParties(view.actor, dispute).some(({ id }) => yetToJoin(dispute).includes(id)),
  basis: ({ agreementReview }) => [agreementReview?.commissionId ?? null],
  decide({ dispute, context }) {
    const own = actingParties(context.actor, dispute).map(({ id }) => id);
    const missing = yetToJoin(dispute);
    const partyIds = missing.filter((id) => own.includes(id));
    if (partyIds.length === 0) refuse('REVIEW_NOT_YOURS_TO_JOIN');
    const isJoint = partyIds.length === missing.length;
    const receivedOn = isJoint ? context.today : null;
    return { events: [reviewed('reviewJoined', context, { partyIds, receivedOn })], stays: !isJoint };
  },
});
