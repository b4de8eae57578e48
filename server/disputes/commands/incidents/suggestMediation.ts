/**
 * 调解建议书 (规则 68, 69): of a dispute that was not mediated the commission may suggest mediation before it accepts. Nobody
 * is bound by it; the days for the decision on acceptance run on until the applicant agrees.
 */
import { defineCommand } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface Suggestion {
  readonly bodyId: string;
  /** What speaks for it; goes into the paper. */
  readonly reason: string | null;
}

export const suggestMediation = defineCommand<'suggestMediation', Suggestion>({
  name: 'suggestMediation',
  procedures: ['arbitration'],
  offered: (dispute) => maySuggest(dispute),
  basis: ({ arbitration }) => [arbitration?.incidents.suggestion?.suggestedOn ?? null],
  decide({ dispute, input: { bodyId, reason }, context }) {
    if (dispute.mediation !== null) refuse('WAS_MEDIATED');
    if (dispute.intake.transferredFrom !== null) refuse('TRANSFER_MUST_BE_ACCEPTED');
    if (arbitrationOf(dispute).incidents.suggestion !== null) refuse('MEDIATION_WAS_SUGGESTED');
    if (context.directory.body(bodyId)?.active !== true) refuse('UNKNOWN_UNIT');
    const { textId, texts } = takeText(reason, 'suggestion', context);
    return { events: [happened('mediationSuggested', context, { bodyId, textId })], texts };
  },
});

/** For disputes that came straight to the commission (规则 69), once. */
function maySuggest({ mediation, intake, arbitration }: Dispute): boolean {
  return mediation === null && intake.transferredFrom === null && arbitration?.incidents.suggestion === null;
}
