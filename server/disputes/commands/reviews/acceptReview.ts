/**
 * 受理仲裁审查申请 (规则 75): a notice is issued, and one arbitrator named who looks at the agreement (规则 77). What the rule
 * bars is not accepted: too late, only 确认劳动关系, confirmed by a court before.
 */
import { isReviewable } from '../../../law/remedies.ts';
import { ruledOn } from '../../aftermath.ts';
import { defineCommand } from '../../command.ts';
import type { Act, CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { askingPeriod, reviewOf } from '../../reviews.ts';
import { formatSerial } from '../../serials.ts';
import { guardReviewer } from './assignReviewer.ts';
import { reviewed } from './happened.ts';

export interface ReviewAccepted {
  /** In scope, of this commission, and with the papers that the rule wants (规则 74). */
  readonly inScope: boolean;
  readonly clerkId: string;
  readonly reviewerId: string;
}

export const acceptReview = defineCommand<'acceptReview', ReviewAccepted>({
  name: 'acceptReview',
  procedures: ['agreementReview'],
  serials: ({ dispute, context }) => [
    {
      unitId: reviewOf(dispute).commissionId,
      kind: 'agreementReview',
      year: Number(context.today.slice(0, 4)),
    },
  ],
  decide(act) {
    const { dispute, input, context } = act;
    const { inScope, clerkId, reviewerId } = input;
    if (!inScope) refuse('REVIEW_SCOPE_UNCONFIRMED');
    guardNotBarred(dispute, context);
    guardClerk(act);
    guardReviewer(dispute, reviewerId, context);
    const [serial] = context.serials;
    if (serial === undefined) throw new Error('A review is accepted under a number');
    const number = formatSerial(serial, context.directory);
    return { events: [reviewed('reviewAccepted', context, { number, clerkId, reviewerId })] };
  },
});

function guardNotBarred(dispute: Dispute, context: CommandContext): void {
  const late = daysOverBy(dispute, context);
  if (late !== null && !late.provisional) refuse('REVIEW_TOO_LATE', { day: late.dueOn });
  if (!isReviewable(dispute.claims.map(({ kind }) => kind))) refuse('REVIEW_OF_EMPLOYMENT');
  const aftermath = dispute.mediation?.aftermath;
  if (aftermath && ruledOn(aftermath, 'judicialConfirmation', 'confirmed') !== null)
    refuse('REVIEW_CONFIRMED_BY_COURT');
}

/** The last day for asking, where the application of both came after it; null where it came in time. */
export function daysOverBy(
  dispute: Dispute,
  context: CommandContext,
): { readonly dueOn: string; readonly provisional: boolean } | null {
  const period = askingPeriod(dispute, context);
  const { receivedOn } = reviewOf(dispute);
  if (period === null || period.dueOn === null || receivedOn === null) return null;
  return receivedOn > period.dueOn ? { dueOn: period.dueOn, provisional: period.provisional } : null;
}

function guardClerk({ dispute, input, context: { directory } }: Act<ReviewAccepted>): void {
  const clerks = directory.holders('clerk', reviewOf(dispute).commissionId);
  if (!clerks.some(({ accountId }) => accountId === input.clerkId)) refuse('NOT_CLERK_HERE');
}
