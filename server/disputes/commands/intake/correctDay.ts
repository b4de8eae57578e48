/**
 * 更正日期: a day that was noted wrong is put right, with its reason. The old event stays; what hangs on the day is reckoned
 * again and told, and what went against somebody on the wrong day is named, for the unit to look at again (规则 4, 组规).
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { withCorrectedDay } from '../../apply/correctedDay.ts';
import { changeTo, notedDays, shakenBy } from '../../corrections.ts';
import type { NotedDay } from '../../corrections.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { deadlinesOf } from '../../deadlines.ts';
import { moveEvents, movesBetween } from '../../dueMoves.ts';
import type { NewEvent } from '../../events.ts';
import { refuse } from '../../refusals.ts';
import { guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';

export interface DayCorrection {
  /** Which day: the key of a noted day. */
  readonly fact: string;
  readonly day: LocalDate;
  readonly reason: string;
}

export const correctDay = defineCommand<'correctDay', DayCorrection>({
  name: 'correctDay',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, procedure) => notedDays(dispute, procedure).length > 0,
  basis: (dispute, procedure) => notedDays(dispute, procedure).map(({ key, day }) => `${key}/${day}`),
  decide({ dispute, procedure, input, context }) {
    const noted = notedDays(dispute, procedure).find(({ key }) => key === input.fact);
    if (noted === undefined) return refuse('NO_SUCH_DAY_NOTED');
    guardCorrectedDay(noted, input.day, context);
    guardExplained(input.reason);
    const change = changeTo(dispute, { fact: noted.fact, after: input.day }, context);
    const after = withCorrectedDay(dispute, procedure, change);
    const moves = movesBetween(deadlinesOf(dispute, context), deadlinesOf(after, context)).filter(
      (move) => move.procedure === procedure,
    );
    const effects = shakenBy({ before: dispute, after }, context);
    const { textId, texts } = takeText(input.reason, 'day-correction', context);
    const on = { procedure, occurredOn: context.today } as const;
    const shaken: readonly NewEvent[] =
      effects.length === 0 ? [] : [{ ...on, type: 'effectsShaken', facts: { effects } }];
    return {
      events: [
        { ...on, type: 'dayCorrected', facts: { ...change, before: noted.day, textId: textId ?? '' } },
        ...moveEvents(moves, { cause: { kind: 'dayCorrected' }, deliveries: [], on: context.today }),
        ...shaken,
      ],
      texts,
    };
  },
});

function guardCorrectedDay(
  { day: before, earliest, latest }: NotedDay,
  day: LocalDate,
  { today }: CommandContext,
): void {
  if (day === before) refuse('DAY_IS_AS_NOTED', { day });
  if (day > today) refuse('DAY_IN_FUTURE', { day });
  if (earliest !== null && day < earliest) refuse('DAY_TOO_EARLY', { day, earliest });
  if (latest !== null && day > latest) refuse('DAY_AFTER_WHAT_FOLLOWS', { day, latest });
}
