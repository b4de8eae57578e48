/**
 * 裁决书拟稿: the tribunal's findings so far with the text that follows from the case, changed by hand where it must be. It is
 * part of the deliberations (规则 52): nobody outside the tribunal meets it, and it decides nothing.
 */
import { openClaims } from '../../claims.ts';
import { defineCommand, idFrom } from '../../command.ts';
import { withFinality } from '../../finality.ts';
import type { Finding } from '../../finality.ts';
import { refuse } from '../../refusals.ts';
import { changesBetween, countChanges } from '../../textChanges.ts';
import { arbitrationOf, guardExplained, guardTribunalSits } from './guards.ts';
import { happened } from './happened.ts';
import { flawOf } from './issueAward.ts';

export interface AwardDraftGiven {
  readonly claims: readonly Finding[];
  readonly text: string;
  /** What followed from the case by itself for these findings. */
  readonly generated: string;
}

export const draftAward = defineCommand<'draftAward', AwardDraftGiven>({
  name: 'draftAward',
  procedures: ['arbitration'],
  basis: ({ arbitration, claims }) => [
    arbitration?.awardDraft?.textId ?? null,
    ...claims.map(({ id, claimedFen, result }) => `${id}/${claimedFen}/${result}`),
  ],
  decide({ dispute, input, context }) {
    arbitrationOf(dispute);
    guardTribunalSits(dispute, context);
    const flaw = flawOf(dispute, openClaims(dispute), input.claims);
    if (flaw !== null) refuse(flaw);
    guardExplained(input.text);
    const [textId, generatedTextId] = [
      idFrom(context.commandId, 'award-draft'),
      idFrom(context.commandId, 'award-generated'),
    ];
    const facts = {
      claims: withFinality(dispute, input.claims, context),
      textId,
      generatedTextId,
      changes: countChanges(changesBetween(input.generated, input.text)),
    };
    return {
      events: [happened('awardDrafted', context, facts)],
      texts: { [textId]: input.text, [generatedTextId]: input.generated },
    };
  },
});
