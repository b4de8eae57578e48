/** 申请延期开庭 (规则 38): with good reason, 3 working days before the hearing. */
import { hasEnded, plainPeriod } from '../../arbitrationPeriods.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import { hearingAhead } from '../../hearings.ts';
import { refuse } from '../../refusals.ts';
import { guardExplained, guardHearingAhead } from './guards.ts';
import { happened, takeText } from './happened.ts';

export const requestPostponement = defineCommand<'requestPostponement', { readonly reason: string }>({
  name: 'requestPostponement',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, today, view) => {
    const hearing = arbitration === null ? null : hearingAhead(arbitration);
    if (hearing === null || hearing.heldOn <= today || hearing.postponement?.decidedOn === null) return false;
    return !hasEnded(plainPeriod('postponementRequest', hearing.heldOn, view), today);
  },
  basis: ({ arbitration }) => [arbitration?.hearings.at(-1)?.id ?? null],
  decide({ dispute, input, context }) {
    const hearing = guardHearingAhead(dispute);
    guardExplained(input.reason);
    if (hearing.postponement !== null && hearing.postponement.decidedOn === null)
      refuse('REQUEST_ALREADY_OPEN');
    const period = plainPeriod('postponementRequest', hearing.heldOn, context);
    if (hasEnded(period, context.today)) refuse('POSTPONEMENT_TOO_LATE', { day: period.dueOn ?? '' });
    const requestedBy = actingParties(context.actor, dispute)[0]?.id ?? refuse('NOT_YOURS_TO_DO');
    const { textId, texts } = takeText(input.reason, 'postponement', context);
    return {
      events: [happened('postponementRequested', context, { hearingId: hearing.id, requestedBy, textId })],
      texts,
    };
  },
});
