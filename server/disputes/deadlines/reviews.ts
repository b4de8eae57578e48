/** The day by which the commission has to decide on the review of an agreement (规则 76). */
import type { Audience } from '../audiences.ts';
import type { DeadlineContext, DisputeDeadline } from '../deadlines.ts';
import type { Dispute } from '../dispute.ts';
import { reviewPeriod } from '../reviews.ts';

const everyone: readonly Audience[] = ['public', 'parties', 'bodyDesk', 'reviewDesk', 'supervision'];

/** None before acceptance: for accepting the rule sets no number of days, only "promptly" (规则 75). */
export function reviewDeadlines(
  { agreementReview }: Dispute,
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  const workingOut = agreementReview === null ? null : reviewPeriod(agreementReview, context);
  if (agreementReview === null || workingOut === null) return [];
  const { period, dueOn, provisional } = workingOut;
  return [
    {
      period,
      procedure: 'agreementReview',
      dueOn,
      provisional,
      metOn: agreementReview.decision?.issuedOn ?? agreementReview.closedOn,
      responsible: 'commission',
      audiences: everyone,
      workingOut,
    },
  ];
}
