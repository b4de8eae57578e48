/** 补正裁决 (规则 54): slips of the pen, errors of reckoning, and what was decided but left out of the award. */
import { awardNumbered, issuedAwards } from '../../awards.ts';
import { defineCommand } from '../../command.ts';
import type { AwardCorrection } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface CorrectionGiven extends Pick<AwardCorrection, 'awardNumber' | 'kind'> {
  /** What stands in the award, and what it should read. */
  readonly text: string;
}

export const correctAward = defineCommand<'correctAward', CorrectionGiven>({
  name: 'correctAward',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration !== null && issuedAwards(arbitration).length > 0,
  basis: ({ arbitration }) => [arbitration?.incidents.awardCorrections.length ?? 0],
  decide({ dispute, input, context }) {
    const { awardNumber, kind } = input;
    if (awardNumbered(arbitrationOf(dispute), awardNumber) === undefined) refuse('NO_SUCH_AWARD');
    guardExplained(input.text);
    const { textId, texts } = takeText(input.text, 'award-correction', context);
    return { events: [happened('awardCorrected', context, { awardNumber, kind, textId })], texts };
  },
});
