/** 指定举证期限 (规则 15): one last day for everybody's evidence; longer only on request. */
import { defineCommand } from '../../command.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

export const setEvidencePeriod = defineCommand<'setEvidencePeriod', { readonly dueOn: LocalDate }>({
  name: 'setEvidencePeriod',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration?.incidents.evidencePeriod === null,
  basis: ({ arbitration }) => [arbitration?.incidents.evidencePeriod?.dueOn ?? null],
  decide({ dispute, input: { dueOn }, context }) {
    if (arbitrationOf(dispute).incidents.evidencePeriod !== null) refuse('EVIDENCE_PERIOD_IS_SET');
    if (dueOn <= context.today) refuse('DAY_NOT_AHEAD', { day: dueOn });
    return { events: [happened('evidencePeriodSet', context, { dueOn })] };
  },
});
