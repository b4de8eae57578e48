/** 恢复审理 (规则 47): at once when the ground has ended; the days in between do not count (规则 46(6)). */
import { defineCommand } from '../../command.ts';
import { happened } from './happened.ts';

export const resumeProceedings = defineCommand<'resumeProceedings', Record<string, never>>({
  name: 'resumeProceedings',
  procedures: ['arbitration'],
  decide({ context }) {
    return { events: [happened('proceedingsResumed', context, {})] };
  },
});
