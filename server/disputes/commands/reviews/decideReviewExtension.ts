/** 延期审批 (规则 76): by the head, before the period ends and never by whoever asked. */
import { hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { reviewOf, reviewPeriod } from '../../reviews.ts';
import { guardOtherPerson } from '../arbitration/guards.ts';
import { reviewed } from './happened.ts';

export const decideReviewExtension = defineCommand<'decideReviewExtension', { readonly approved: boolean }>({
  name: 'decideReviewExtension',
  procedures: ['agreementReview'],
  offered: ({ agreementReview }, _procedure, _today, { actor }) => {
    const last = agreementReview?.extensions.at(-1);
    return last?.decidedOn === null && last.requestedBy !== actor.accountId;
  },
  basis: ({ agreementReview }) => [agreementReview?.extensions.length ?? 0],
  decide({ dispute, input: { approved }, context }) {
    const review = reviewOf(dispute);
    const open = review.extensions.at(-1);
    if (open === undefined || open.decidedOn !== null) refuse('NO_OPEN_REQUEST');
    guardOtherPerson(open.requestedBy, context);
    const period = reviewPeriod(review, context);
    if (approved && period !== null && hasEnded(period, context.today))
      refuse('REVIEW_PERIOD_ENDED', { day: period.dueOn ?? '' });
    return { events: [reviewed('reviewExtensionDecided', context, { approved })] };
  },
});
