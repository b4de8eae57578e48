/** 先予执行裁决 (调仲法 44, 规则 51): ordered, it goes to the court for enforcement; both conditions must be found. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { guardExplained, guardTribunalSits } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { openRequest } from './requestAdvanceEnforcement.ts';

export interface AdvanceDecision {
  /** What is to be enforced; null when the request is refused. */
  readonly orderedFen: number | null;
  /** 权利义务关系明确: the tribunal finds the rights clear. */
  readonly rightsClear: boolean;
  /** 不先予执行将严重影响申请人的生活. */
  readonly lifeAffected: boolean;
  readonly reason: string;
}

export const decideAdvanceEnforcement = defineCommand<'decideAdvanceEnforcement', AdvanceDecision>({
  name: 'decideAdvanceEnforcement',
  procedures: ['arbitration'],
  offered: (dispute) => openRequest(dispute) !== null,
  basis: (dispute) => [openRequest(dispute)?.id ?? null],
  decide({ dispute, input, context }) {
    guardTribunalSits(dispute, context);
    const open = openRequest(dispute) ?? refuse('NO_OPEN_REQUEST');
    const { orderedFen } = input;
    if (orderedFen !== null && (orderedFen <= 0 || orderedFen > open.amountFen)) refuse('AMOUNT_NOT_VALID');
    if (orderedFen !== null && !(input.rightsClear && input.lifeAffected))
      refuse('ADVANCE_CONDITIONS_MISSING');
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'advance-decision', context);
    const facts = { requestId: open.id, orderedFen, textId };
    return { events: [happened('advanceEnforcementDecided', context, facts)], texts };
  },
});
