import type { Reducers } from '../apply.ts';
import type { ClaimFacts } from '../claimEvents.ts';
import { withAnswers } from '../claimAnswers.ts';
import { authorOf, withElements } from '../claimSheet.ts';
import type { ClaimSheet } from '../claimSheet.ts';
import type { Dispute } from '../dispute.ts';
import { withStart } from '../limitationFacts.ts';
import type { LimitationFacts } from '../limitationFacts.ts';
import type { Procedure } from '../stages.ts';
import { inArbitration, inMediation } from './change.ts';

export const claimReducers: Pick<Reducers, keyof ClaimFacts> = {
  elementsRecorded: (dispute, { procedure, facts: { claimId, formula, statedBy, stated } }) =>
    inSheet(dispute, procedure, (sheet) =>
      withElements(sheet, { claimId, formula, author: authorOf(statedBy) }, stated),
    ),
  awardDrafted: (dispute, { occurredOn, facts: { claims, textId, generatedTextId } }) =>
    inArbitration(dispute, () => ({
      awardDraft: { draftedOn: occurredOn, claims, textId, generatedTextId },
    })),
  claimsAnswered: (dispute, { procedure, facts }) =>
    inSheet(dispute, procedure, (sheet) => ({
      ...sheet,
      answers: withAnswers(sheet.answers, facts.answers),
    })),
  limitationStartRecorded: (dispute, { procedure, facts }) =>
    inLimitation(dispute, procedure, ({ starts }) => ({ starts: withStart(starts, facts) })),
  interruptionRecorded: (dispute, { procedure, facts: { interruptionId, ...facts } }) =>
    inLimitation(dispute, procedure, ({ interruptions }) => ({
      interruptions: [...interruptions, { ...facts, id: interruptionId }],
    })),
  pauseRecorded: (dispute, { procedure, facts: { pauseId, ...facts } }) =>
    inLimitation(dispute, procedure, ({ pauses }) => ({ pauses: [...pauses, { ...facts, id: pauseId }] })),
};

/** The dispute with the claim sheet of one procedure changed. */
function inSheet(dispute: Dispute, procedure: Procedure, change: (sheet: ClaimSheet) => ClaimSheet): Dispute {
  return procedure === 'mediation'
    ? inMediation(dispute, ({ sheet }) => ({ sheet: change(sheet) }))
    : inArbitration(dispute, ({ sheet }) => ({ sheet: change(sheet) }));
}

function inLimitation(
  dispute: Dispute,
  procedure: Procedure,
  change: (facts: LimitationFacts) => Partial<LimitationFacts>,
): Dispute {
  return inSheet(dispute, procedure, (sheet) => ({
    ...sheet,
    limitation: { ...sheet.limitation, ...change(sheet.limitation) },
  }));
}
