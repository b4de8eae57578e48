/**
 * 受理 (调仲法 29, 规则 30): gives the case its number and its clerk, and chooses the procedure (规则 56). By the clerks of
 * the commission (policy.ts), from `submitted` to `accepted` (stages.ts). The event `caseAccepted` starts the 45 days and
 * the five working days of copy and tribunal (deadlines/arbitration.ts), tells the accounts (readers/notices.ts) and issues
 * 立案审批表, 受理通知书 and 应诉通知书 (documents/papers/arbitrationIntake.ts), which open to a side when delivered
 * (sight.ts). A mediation is accepted by acceptMediation.ts.
 */
import { yearOf } from '../../../law/localDate.ts';
import type { SimplifiedGround } from '../../../law/grounds.ts';
import { defineCommand } from '../../command.ts';
import type { FormerCase } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { formatSerial } from '../../serials.ts';
import { arbitrationOf, isDeferred } from './guards.ts';
import { happened } from './happened.ts';

export interface Acceptance {
  /** The ground of the simplified procedure (规则 56); null for the ordinary one. */
  readonly simplifiedGround: SimplifiedGround | null;
  readonly clerkId: string;
}

export const acceptCase = defineCommand<'acceptCase', Acceptance>({
  name: 'acceptCase',
  procedures: ['arbitration'],
  serials: ({ dispute, context }) => [
    { unitId: arbitrationOf(dispute).commissionId, kind: 'arbitration', year: yearOf(context.today) },
  ],
  offered: (dispute) => !isDeferred(dispute),
  basis: ({ arbitration }) => [arbitration?.corrections.length ?? 0],
  decide({ dispute, input, context }) {
    if (isDeferred(dispute)) refuse('MEDIATION_GOES_FIRST');
    const { commissionId } = arbitrationOf(dispute);
    guardMayBeFiledAgain(dispute.intake.formerCase);
    const clerks = context.directory.holders('clerk', commissionId);
    if (!clerks.some(({ accountId }) => accountId === input.clerkId)) refuse('NOT_CLERK_HERE');
    const serial = context.serials[0];
    if (serial === undefined) throw new Error('An acceptance needs its case number');
    return {
      events: [
        happened('caseAccepted', context, {
          number: formatSerial(serial, context.directory),
          simplified: input.simplifiedGround !== null,
          simplifiedGround: input.simplifiedGround,
          clerkId: input.clerkId,
        }),
      ],
    };
  },
});

/** 按撤回处理 bars a new filing (规则 39), and so does a decision in force (规则 34); a withdrawal does not (规则 35). */
function guardMayBeFiledAgain(former: FormerCase | null): void {
  if (former?.closure === 'deemedWithdrawn')
    refuse('FORMER_CASE_DEEMED_WITHDRAWN', { number: former.number });
  if (former?.closure === 'award' || former?.closure === 'mediationStatement')
    refuse('FORMER_CASE_DECIDED', { number: former.number });
}
