/** 延期: both sides agree to go on beyond the 15 days, and say so before these are over (协调规 29). */
import { defineCommand } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { hasPassed } from '../../deadlines.ts';
import type { DeadlineContext } from '../../deadlines.ts';
import { conclusionDeadline } from '../../deadlines/mediation.ts';
import { refuse } from '../../refusals.ts';
import { bothSides } from '../../signers.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { readingsOn } from '../../../law/settings.ts';
import type { OfficeReadings } from '../../../law/settings.ts';

export interface ExtensionInput {
  readonly days: number;
  /** Who agreed, as recorded by the mediator. */
  readonly agreedPartyIds: readonly string[];
}

export const extendMediation = defineCommand<'extendMediation', ExtensionInput>({
  name: 'extendMediation',
  procedures: ['mediation'],
  offered: (dispute, _procedure, today, view) => !isOver(dispute, today, view),
  basis: ({ mediation }) => [mediation?.extensions.length ?? 0],
  decide({ dispute, input: { days, agreedPartyIds }, context }) {
    const atMost = longestExtension(context.settings, context.today);
    if (!Number.isInteger(days) || days < 1 || days > atMost) refuse('EXTENSION_DAYS_NOT_VALID', { atMost });
    const missing = bothSides(dispute).filter(({ id }) => !agreedPartyIds.includes(id)).length;
    if (missing > 0) refuse('EXTENSION_NEEDS_BOTH_SIDES', { missing });
    if (isOver(dispute, context.today, context)) refuse('MEDIATION_PERIOD_OVER');
    return {
      events: [
        {
          type: 'mediationExtended',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { days, agreedPartyIds: [...new Set(agreedPartyIds)] },
        },
      ],
    };
  },
});

function isOver({ mediation }: Dispute, today: LocalDate, context: DeadlineContext): boolean {
  return mediation !== null && hasPassed(conclusionDeadline(mediation, context), today);
}

/**
 * The most days that one extension may add: the office's reading of that day. Where it sets none, a year still tells a length from
 * a slip of the keys.
 */
export function longestExtension(readings: OfficeReadings, day: LocalDate): number {
  return readingsOn(readings, day).longestMediationExtension ?? 365;
}
