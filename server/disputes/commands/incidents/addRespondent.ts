/**
 * 追加被申请人 of the commission's own motion: who must be a joint party by law — both units of a dispatch (调仲法 22), whoever
 * stands behind an employer that cannot bear its liability (规则 6), organisation and personal contractor (规则 7).
 */
import { defineCommand } from '../../command.ts';
import { guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { guardDecidesOnJoinder, joined } from './joining.ts';
import type { NewcomerGiven, respondentGrounds } from './joining.ts';

export interface RespondentAdded {
  readonly newcomer: NewcomerGiven;
  readonly ground: (typeof respondentGrounds)[number];
  readonly reason: string;
}

export const addRespondent = defineCommand<'addRespondent', RespondentAdded>({
  name: 'addRespondent',
  procedures: ['arbitration'],
  basis: ({ parties }) => [parties.length],
  decide({ dispute, input: { newcomer, ground, reason }, context }) {
    guardDecidesOnJoinder(dispute, context);
    guardExplained(reason);
    const { textId, texts } = takeText(reason, 'added-respondent', context);
    const { event, ...beside } = joined(
      dispute,
      { joinderId: null, position: 'respondent', ground, newcomer, textId },
      context,
    );
    return { events: [event], texts, ...beside };
  },
});
