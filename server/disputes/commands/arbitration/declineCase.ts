/** 不予受理, or the explanation that another commission is competent (规则 31, 34, 39). */
import { mayFileAgain } from '../../../law/closureKinds.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Arbitration, ArbitrationDeclineReason, FormerCase } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, isDeferred } from './guards.ts';
import { happened, takeText } from './happened.ts';

export interface Decline {
  readonly reason: ArbitrationDeclineReason;
  /** Always given to the applicant in writing. */
  readonly explanation: string;
}

export const declineCase = defineCommand<'declineCase', Decline>({
  name: 'declineCase',
  procedures: ['arbitration'],
  offered: (dispute) => dispute.intake.transferredFrom === null && !isDeferred(dispute),
  basis: ({ arbitration }) => [arbitration?.corrections.at(-1)?.completedOn ?? null],
  decide({ dispute, input, context }) {
    if (dispute.intake.transferredFrom !== null) refuse('TRANSFER_MUST_BE_ACCEPTED');
    if (isDeferred(dispute)) refuse('MEDIATION_GOES_FIRST');
    guardExplained(input.explanation);
    guardReason(input.reason, {
      former: dispute.intake.formerCase,
      arbitration: arbitrationOf(dispute),
      context,
    });
    const { textId, texts } = takeText(input.explanation, 'decline', context);
    return { events: [happened('caseDeclined', context, { reason: input.reason, textId })], texts };
  },
});

interface Grounds {
  readonly former: FormerCase | null;
  readonly arbitration: Arbitration;
  readonly context: CommandContext;
}

function guardReason(reason: ArbitrationDeclineReason, { former, arbitration, context }: Grounds): void {
  if (reason === 'correctionNotMade') guardCorrectionOver(arbitration, context);
  if (reason !== 'decidedBefore' && reason !== 'deemedWithdrawnBefore') return;
  if (former !== null && mayFileAgain(former.closure))
    refuse('WITHDRAWN_MUST_BE_ACCEPTED', { number: former.number });
  if (reason === 'deemedWithdrawnBefore' && former?.closure !== 'deemedWithdrawn')
    refuse('NO_FORMER_DEEMED_WITHDRAWAL');
}

/** Only once the day that the applicant was told is over; a day that hangs on a missing holiday notice is not. */
function guardCorrectionOver({ corrections }: Arbitration, { today, calendar }: CommandContext): void {
  const open = corrections.at(-1);
  if (open === undefined || open.completedOn !== null) refuse('NO_CORRECTION_OPEN');
  if (open.dueOn === null || open.dueOn >= today)
    refuse('CORRECTION_DAY_NOT_OVER', { day: open.dueOn ?? '' });
  if (calendar.awaitsNoticeOf(open.dueOn) !== null) refuse('DAY_STILL_PROVISIONAL', { day: open.dueOn });
}
