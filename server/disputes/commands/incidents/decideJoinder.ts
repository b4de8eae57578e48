/**
 * 是否追加 (规则 46(1)): granted, the newcomer is a party and the 45 days run anew from this day; refused, with reasons.
 * Never by whoever noted the request.
 */
import type { JoinderGround } from '../../../law/grounds.ts';
import { defineCommand } from '../../command.ts';
import { openJoinder } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, guardOtherPerson } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { guardDecidesOnJoinder, joined } from './joining.ts';
import type { NewcomerGiven, respondentGrounds } from './joining.ts';

export interface JoinderDecision {
  /** Who comes into the case; null when the request is refused. */
  readonly newcomer: NewcomerGiven | null;
  /** For a joint respondent; a third party comes for its interest in the outcome. */
  readonly ground: (typeof respondentGrounds)[number] | null;
  readonly reason: string;
}

export const decideJoinder = defineCommand<'decideJoinder', JoinderDecision>({
  name: 'decideJoinder',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, _today, { actor }) => {
    const open = arbitration === null ? null : openJoinder(arbitration.incidents);
    return open !== null && open.notedBy !== actor.accountId;
  },
  basis: ({ arbitration, parties }) => [
    (arbitration && openJoinder(arbitration.incidents)?.id) ?? null,
    parties.length,
  ],
  decide({ dispute, input, context }) {
    const open = openJoinder(arbitrationOf(dispute).incidents) ?? refuse('NO_OPEN_REQUEST');
    guardOtherPerson(open.notedBy ?? '', context);
    guardDecidesOnJoinder(dispute, context);
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'joinder-decision', context);
    const { id: joinderId, position } = open;
    const { newcomer } = input;
    const decided = happened('joinderDecided', context, { joinderId, granted: newcomer !== null, textId });
    if (newcomer === null) return { events: [decided], texts, stays: true };
    const ground: JoinderGround =
      position === 'thirdParty' ? 'interestInOutcome' : (input.ground ?? refuse('JOINDER_NEEDS_GROUND'));
    const { event, ...beside } = joined(dispute, { joinderId, position, ground, newcomer, textId }, context);
    return { events: [decided, event], texts, ...beside };
  },
});
