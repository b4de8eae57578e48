/** 鉴定意见 comes in (规则 40): the fee falls on the side that it goes against, else on whoever asked for it. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { guardExplained, guardParty } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { openAppraisal } from './commissionAppraisal.ts';

export interface AppraisalCame {
  readonly finding: string;
  /** The side that the finding goes against; null where that is not clear. */
  readonly against: string | null;
}

export const receiveAppraisal = defineCommand<'receiveAppraisal', AppraisalCame>({
  name: 'receiveAppraisal',
  procedures: ['arbitration'],
  offered: (dispute) => openAppraisal(dispute) !== null,
  basis: (dispute) => [openAppraisal(dispute)?.id ?? null],
  decide({ dispute, input, context }) {
    const open = openAppraisal(dispute) ?? refuse('NO_OPEN_REQUEST');
    if (input.against !== null) guardParty(dispute, input.against);
    guardExplained(input.finding);
    const { textId, texts } = takeText(input.finding, 'appraisal-finding', context);
    const facts = { appraisalId: open.id, borneBy: input.against ?? open.advancedBy, textId };
    return { events: [happened('appraisalReceived', context, facts)], texts };
  },
});
