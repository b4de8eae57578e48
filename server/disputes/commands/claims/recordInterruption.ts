/**
 * 时效中断 outside the case: claimed from the other side, relief asked of the inspectorate, a union or a court, or promised by
 * the other side (调仲法 27(2), 规则 27). What the case itself brings is read from its events and not noted here.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { actingParties } from '../../capacities.ts';
import { sheetOf } from '../../claimSheet.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { OutsideGround } from '../../limitationFacts.ts';
import { refuse } from '../../refusals.ts';
import { claimsToState, guardClaimToState, receivedOn, toldOf } from './guards.ts';

export interface InterruptionGiven {
  readonly claimIds: readonly string[];
  readonly on: LocalDate;
  readonly ground: OutsideGround;
  readonly proofSeen: boolean;
}

export const recordInterruption = defineCommand<'recordInterruption', InterruptionGiven>({
  name: 'recordInterruption',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, _procedure, _today, { actor }) => claimsToState(dispute, actor).length > 0,
  basis: (dispute, procedure) => sheetOf(dispute, procedure).limitation.interruptions.map(({ id }) => id),
  decide(act) {
    const { claimIds, on, ground } = act.input;
    if (claimIds.length === 0) refuse('CLAIM_NOT_THERE');
    for (const claimId of claimIds) guardClaimToState(act, claimId);
    if (on > act.context.today) refuse('DAY_IN_FUTURE', { day: on });
    if (on > receivedOn(act)) refuse('INTERRUPTION_AFTER_APPLICATION', { day: receivedOn(act) });
    // Whoever claims it may not vouch for it.
    const proofSeen = actingParties(act.context.actor, act.dispute).length === 0 && act.input.proofSeen;
    const interruptionId = idFrom(act.context.commandId, 'interruption');
    return {
      events: [toldOf('interruptionRecorded', act, { interruptionId, claimIds, on, ground, proofSeen })],
    };
  },
});
