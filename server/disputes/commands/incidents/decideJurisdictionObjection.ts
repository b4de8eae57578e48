/** 管辖异议决定 (规则 10): rejected by a written decision, or upheld, and the case goes to the competent commission. */
import { defineCommand } from '../../command.ts';
import { isObjectionOpen } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { transferred } from './transferring.ts';
import type { DestinationGiven } from './transferring.ts';

export interface ObjectionDecision {
  readonly objectionId: string;
  /** Where the case goes; null when the objection is rejected. */
  readonly to: DestinationGiven | null;
  readonly reason: string;
}

export const decideJurisdictionObjection = defineCommand<'decideJurisdictionObjection', ObjectionDecision>({
  name: 'decideJurisdictionObjection',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration !== null && isObjectionOpen(arbitration.incidents),
  basis: ({ arbitration }) =>
    arbitration?.incidents.objections.map(({ id, decidedOn }) => `${id}/${decidedOn}`) ?? [],
  decide({ dispute, input, context }) {
    const { objectionId, to } = input;
    const open = arbitrationOf(dispute).incidents.objections.some(
      ({ id, decidedOn }) => id === objectionId && decidedOn === null,
    );
    if (!open) refuse('NO_OPEN_REQUEST');
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'objection-decision', context);
    const decided = happened('jurisdictionObjectionDecided', context, {
      objectionId,
      upheld: to !== null,
      textId,
    });
    if (to === null) return { events: [decided], texts, stays: true };
    return { events: [decided, transferred(dispute, { to, textId: textId ?? '' }, context)], texts };
  },
});
