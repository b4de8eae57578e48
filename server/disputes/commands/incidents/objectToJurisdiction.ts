/**
 * 管辖异议 (规则 10): by the respondent in writing before its defence period ends, or noted by the clerk by the day on
 * which the paper came in. A late one has no effect on the proceedings.
 */
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { answersInTime, guardInDefencePeriod } from './answering.ts';
import type { NotedAtDesk } from './answering.ts';

/** For the clerk: the days of an objection on paper. */
export interface ObjectionMade extends NotedAtDesk {
  readonly partyId: string;
  readonly reason: string;
}

export const objectToJurisdiction = defineCommand<'objectToJurisdiction', ObjectionMade>({
  name: 'objectToJurisdiction',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, { actor, ...days }) => {
    const own = actingParties(actor, dispute);
    const asked = own.length > 0 ? own : partiesIn(dispute, 'respondent');
    const objections = dispute.arbitration?.incidents.objections ?? [];
    return asked.some(
      ({ id }) =>
        !objections.some(({ partyId }) => partyId === id) &&
        (own.length === 0 || answersInTime(dispute, { partyId: id, on: today }, days)),
    );
  },
  basis: ({ arbitration }) => [arbitration?.incidents.objections.length ?? 0],
  decide({ dispute, input, context }) {
    guardExplained(input.reason);
    const { partyId } = input;
    const days = guardInDefencePeriod(dispute, input, { code: 'OBJECTION_TOO_LATE', context });
    if (arbitrationOf(dispute).incidents.objections.some((objection) => objection.partyId === partyId))
      refuse('REQUEST_ALREADY_OPEN');
    const { textId, texts } = takeText(input.reason, 'objection', context);
    const objectionId = idFrom(context.commandId, 'objection');
    return {
      events: [happened('jurisdictionObjected', context, { objectionId, partyId, ...days, textId })],
      texts,
    };
  },
});
