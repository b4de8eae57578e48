/** 归档 (规则 21, 22): the file is bound when the case has ended. */
import { defineCommand } from '../../command.ts';
import { happened } from './happened.ts';

export const archiveCase = defineCommand<'archiveCase', Record<string, never>>({
  name: 'archiveCase',
  procedures: ['arbitration'],
  decide({ context }) {
    return { events: [happened('caseArchived', context, {})] };
  },
});
