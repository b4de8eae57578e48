/**
 * 报请延期 (调仲法 43, 规则 45): a complex case, at most 15 days in all for one run of the 45, asked for while they run.
 * By the clerk or the tribunal (policy.ts); the head decides (decideExtension.ts).
 */
import { awardPeriods } from '../../../law/periods/award.ts';
import { awardPeriod, extensionDaysLeft, hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from './guards.ts';
import { happened, takeText } from './happened.ts';

/** 规则 45: 延长期限不得超过15日. */
export const extensionAtMost: number = awardPeriods.award.extension.atMost;

export const requestExtension = defineCommand<
  'requestExtension',
  { readonly days: number; readonly reason: string }
>({
  name: 'requestExtension',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, view) => {
    const period = awardPeriod(dispute, view);
    if (dispute.arbitration === null || period === null || hasEnded(period, today)) return false;
    const { extensions } = dispute.arbitration;
    return extensions.at(-1)?.decidedOn !== null && extensionDaysLeft(dispute, view) > 0;
  },
  basis: ({ arbitration }) => [arbitration?.extensions.length ?? 0],
  decide({ dispute, input, context }) {
    const arbitration = arbitrationOf(dispute);
    guardExplained(input.reason);
    if (arbitration.extensions.at(-1)?.decidedOn === null) refuse('REQUEST_ALREADY_OPEN');
    const left = extensionDaysLeft(dispute, context);
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > left)
      refuse('EXTENSION_TOO_LONG', { left });
    const period = awardPeriod(dispute, context);
    if (period !== null && hasEnded(period, context.today))
      refuse('AWARD_PERIOD_ENDED', { day: period.dueOn ?? '' });
    const { textId, texts } = takeText(input.reason, 'extension', context);
    const requestedBy = context.actor.accountId ?? '';
    return {
      events: [happened('extensionRequested', context, { days: input.days, requestedBy, textId })],
      texts,
    };
  },
});
