/** 不予受理 (规则 75): on one of the five grounds. Where the case itself tells whether a ground is there, it must be. */
import type { AgreementReviewBar } from '../../../law/grounds.ts';
import { defineCommand } from '../../command.ts';
import type { Act } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { askingPeriod } from '../../reviews.ts';
import { guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { daysOverBy } from './acceptReview.ts';
import { reviewed } from './happened.ts';

export interface ReviewDeclined {
  readonly ground: AgreementReviewBar;
  readonly explanation: string;
}

export const declineReview = defineCommand<'declineReview', ReviewDeclined>({
  name: 'declineReview',
  procedures: ['agreementReview'],
  decide(act) {
    const { input, context } = act;
    guardGround(act);
    guardExplained(input.explanation);
    const { textId, texts } = takeText(input.explanation, 'reviewDecline', context);
    return { events: [reviewed('reviewDeclined', context, { ground: input.ground, textId })], texts };
  },
});

function guardGround({ dispute, input: { ground }, context }: Act<ReviewDeclined>): void {
  if (ground === 'confirmsEmployment') {
    if (!dispute.claims.some(({ kind }) => kind === 'employmentConfirmation'))
      refuse('REVIEW_NOT_OF_EMPLOYMENT');
  }
  if (ground !== 'tooLate') return;
  const late = daysOverBy(dispute, context);
  if (late === null) refuse('REVIEW_IN_TIME', { day: askingPeriod(dispute, context)?.dueOn ?? '' });
  if (late.provisional) refuse('DAY_STILL_PROVISIONAL', { day: late.dueOn });
}
