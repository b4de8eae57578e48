/** 时效起算: from when the limitation of a claim runs, by its claimant or noted by the desk; stated anew it replaces. */
import type { LocalDate } from '../../../law/localDate.ts';
import { sheetOf } from '../../claimSheet.ts';
import { defineCommand } from '../../command.ts';
import { isForWages } from '../../limitationFacts.ts';
import type { LimitationBasis } from '../../limitationFacts.ts';
import { plainPeriod } from '../../arbitrationPeriods.ts';
import { periodFor } from '../../limitation.ts';
import { refuse } from '../../refusals.ts';
import { claimsToState, guardClaimToState, toldOf } from './guards.ts';

export interface LimitationStartGiven {
  readonly claimId: string;
  readonly basis: LimitationBasis;
  readonly startsOn: LocalDate | null;
}

export const recordLimitationStart = defineCommand<'recordLimitationStart', LimitationStartGiven>({
  name: 'recordLimitationStart',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, _procedure, _today, { actor }) => claimsToState(dispute, actor).length > 0,
  basis: (dispute, procedure) =>
    sheetOf(dispute, procedure).limitation.starts.map(({ claimId, startsOn }) => `${claimId}/${startsOn}`),
  decide(act) {
    const { claimId, basis } = act.input;
    const claim = guardClaimToState(act, claimId);
    if (basis !== 'knew' && !isForWages(claim.kind)) refuse('LIMITATION_RULE_FOR_WAGES_ONLY');
    const startsOn = basis === 'employmentGoesOn' ? null : act.input.startsOn;
    if (basis !== 'employmentGoesOn' && startsOn === null) refuse('LIMITATION_DAY_MISSING');
    if (startsOn !== null) {
      if (startsOn > act.context.today) refuse('DAY_IN_FUTURE', { day: startsOn });
      // Refused by the law where the rule is not yet in force on that day.
      plainPeriod(periodFor(basis), startsOn, act.context);
    }
    return { events: [toldOf('limitationStartRecorded', act, { claimId, basis, startsOn })] };
  },
});
