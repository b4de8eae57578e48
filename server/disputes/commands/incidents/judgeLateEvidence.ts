/**
 * 逾期证据 (规则 15): whoever comes after the period says why; without good reason the evidence is not admitted, or it
 * is admitted with a reprimand (训诫).
 */
import { defineCommand } from '../../command.ts';
import type { LateEvidence } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, guardParty, guardTribunalSits } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface LateEvidenceJudged extends Pick<LateEvidence, 'partyId' | 'outcome'> {
  /** What it is, why it came late, and why the tribunal decided so. */
  readonly reason: string;
}

export const judgeLateEvidence = defineCommand<'judgeLateEvidence', LateEvidenceJudged>({
  name: 'judgeLateEvidence',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, today) => {
    const period = arbitration?.incidents.evidencePeriod ?? null;
    return period !== null && today > period.dueOn;
  },
  basis: ({ arbitration }) => [arbitration?.incidents.lateEvidence.length ?? 0],
  decide({ dispute, input, context }) {
    guardTribunalSits(dispute, context);
    const period = arbitrationOf(dispute).incidents.evidencePeriod ?? refuse('EVIDENCE_PERIOD_NOT_SET');
    if (context.today <= period.dueOn) refuse('EVIDENCE_PERIOD_RUNNING', { day: period.dueOn });
    guardParty(dispute, input.partyId);
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'late-evidence', context);
    const { partyId, outcome } = input;
    return { events: [happened('lateEvidenceJudged', context, { partyId, outcome, textId })], texts };
  },
});
