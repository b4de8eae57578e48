/** 时效中止: force majeure, a representative not yet named, or another proper cause; limitation goes on afterwards (规则 28). */
import type { LocalDate } from '../../../law/localDate.ts';
import { sheetOf } from '../../claimSheet.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { PauseGround } from '../../limitationFacts.ts';
import { refuse } from '../../refusals.ts';
import { claimsToState, guardClaimToState, toldOf } from './guards.ts';

export interface PauseGiven {
  readonly claimIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly ground: PauseGround;
}

export const recordPause = defineCommand<'recordPause', PauseGiven>({
  name: 'recordPause',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, _procedure, _today, { actor }) => claimsToState(dispute, actor).length > 0,
  basis: (dispute, procedure) => sheetOf(dispute, procedure).limitation.pauses.map(({ id }) => id),
  decide(act) {
    const { dispute, procedure, input, context } = act;
    const { claimIds, from, to, ground } = input;
    if (claimIds.length === 0) refuse('CLAIM_NOT_THERE');
    for (const claimId of claimIds) guardClaimToState(act, claimId);
    for (const day of [from, to ?? from]) if (day > context.today) refuse('DAY_IN_FUTURE', { day });
    if (to !== null && to < from) refuse('DAY_TOO_EARLY', { day: to, earliest: from });
    const { pauses } = sheetOf(dispute, procedure).limitation;
    if (pauses.some((other) => sharesClaim(other.claimIds, claimIds) && overlaps(other, { from, to })))
      refuse('PAUSES_OVERLAP');
    const pauseId = idFrom(context.commandId, 'pause');
    return { events: [toldOf('pauseRecorded', act, { pauseId, claimIds, from, to, ground })] };
  },
});

const sharesClaim = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

function overlaps(a: Span, b: Span): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
