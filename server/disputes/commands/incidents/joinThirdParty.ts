/** 通知第三人参加仲裁 (调仲法 23): of the commission's own motion, for somebody with an interest in the outcome. */
import { defineCommand } from '../../command.ts';
import { guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { guardDecidesOnJoinder, joined } from './joining.ts';
import type { NewcomerGiven } from './joining.ts';

export interface ThirdPartyCalled {
  readonly newcomer: NewcomerGiven;
  /** Its interest in the outcome. */
  readonly reason: string;
}

export const joinThirdParty = defineCommand<'joinThirdParty', ThirdPartyCalled>({
  name: 'joinThirdParty',
  procedures: ['arbitration'],
  basis: ({ parties }) => [parties.length],
  decide({ dispute, input: { newcomer, reason }, context }) {
    guardDecidesOnJoinder(dispute, context);
    guardExplained(reason);
    const { textId, texts } = takeText(reason, 'third-party', context);
    const { event, ...beside } = joined(
      dispute,
      { joinderId: null, position: 'thirdParty', ground: 'interestInOutcome', newcomer, textId },
      context,
    );
    return { events: [event], texts, ...beside };
  },
});
