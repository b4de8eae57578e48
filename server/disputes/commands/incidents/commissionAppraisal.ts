/**
 * 委托鉴定 (规则 40): whoever asks for it advances the fee. The case goes on meanwhile; it stands still only by a decision to
 * suspend it (规则 47(6)).
 */
import { defineCommand, idFrom } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import type { Appraisal } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, guardParty } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface AppraisalWanted {
  /** Who asked for it and advances the fee. */
  readonly advancedBy: string;
  readonly agency: string;
  /** What is to be appraised. */
  readonly matter: string;
}

export const commissionAppraisal = defineCommand<'commissionAppraisal', AppraisalWanted>({
  name: 'commissionAppraisal',
  procedures: ['arbitration'],
  offered: (dispute) => openAppraisal(dispute) === null,
  basis: ({ arbitration }) => [arbitration?.incidents.appraisals.length ?? 0],
  decide({ dispute, input, context }) {
    if (openAppraisal(dispute) !== null) refuse('APPRAISAL_OPEN');
    guardParty(dispute, input.advancedBy);
    guardExplained(input.matter);
    const { textId, texts } = takeText(input.matter, 'appraisal', context);
    const appraisalId = idFrom(context.commandId, 'appraisal');
    const { advancedBy, agency } = input;
    return {
      events: [happened('appraisalCommissioned', context, { appraisalId, advancedBy, agency, textId })],
      texts,
    };
  },
});

/** The appraisal that has not come in yet, or null. */
export function openAppraisal(dispute: Dispute): Appraisal | null {
  return arbitrationOf(dispute).incidents.appraisals.find(({ receivedOn }) => receivedOn === null) ?? null;
}
