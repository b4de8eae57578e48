/** 报请延期 (规则 76): 因特殊情况, five working days more, once, asked for while the period runs. */
import { hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { reviewOf, reviewPeriod } from '../../reviews.ts';
import { guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { reviewed } from './happened.ts';

export const requestReviewExtension = defineCommand<'requestReviewExtension', { readonly reason: string }>({
  name: 'requestReviewExtension',
  procedures: ['agreementReview'],
  offered({ agreementReview }, _procedure, today, view) {
    const period = agreementReview === null ? null : reviewPeriod(agreementReview, view);
    if (agreementReview === null || period === null || hasEnded(period, today)) return false;
    return agreementReview.extensions.every(({ approved }) => approved === false);
  },
  basis: ({ agreementReview }) => [agreementReview?.extensions.length ?? 0],
  decide({ dispute, input, context }) {
    const review = reviewOf(dispute);
    guardExplained(input.reason);
    if (review.extensions.some(({ approved }) => approved === true)) refuse('REVIEW_EXTENDED_ONCE');
    if (review.extensions.at(-1)?.decidedOn === null) refuse('REQUEST_ALREADY_OPEN');
    const period = reviewPeriod(review, context);
    if (period !== null && hasEnded(period, context.today))
      refuse('REVIEW_PERIOD_ENDED', { day: period.dueOn ?? '' });
    const { textId, texts } = takeText(input.reason, 'reviewExtension', context);
    const requestedBy = context.actor.accountId ?? '';
    return { events: [reviewed('reviewExtensionRequested', context, { requestedBy, textId })], texts };
  },
});
