import type { Reducers } from '../apply.ts';
import type { ClaimFacts } from '../claimEvents.ts';
import { withAnswers } from '../claimAnswers.ts';
import { authorOf, withElements } from '../claimSheet.ts';
import type { ClaimSheet } from '../claimSheet.ts';
import type { Dispute } from '../dispute.ts';
import type { Procedure } from '../stages.ts';
import { inArbitration, inMediation } from './change.ts';

export const claimReducers: Pick<Reducers, keyof ClaimFacts> = {
  elementsRecorded: (dispute, { procedure, facts: { claimId, formula, statedBy, stated } }) =>
    inSheet(dispute, procedure, (sheet) =>
      withElements(sheet, { claimId, formula, author: authorOf(statedBy) }, stated),
    ),
  claimsAnswered: (dispute, { procedure, facts }) =>
    inSheet(dispute, procedure, (sheet) => ({
      ...sheet,
      answers: withAnswers(sheet.answers, facts.answers),
    })),
};

/** The dispute with the claim sheet of one procedure changed. */
function inSheet(dispute: Dispute, procedure: Procedure, change: (sheet: ClaimSheet) => ClaimSheet): Dispute {
  return procedure === 'mediation'
    ? inMediation(dispute, ({ sheet }) => ({ sheet: change(sheet) }))
    : inArbitration(dispute, ({ sheet }) => ({ sheet: change(sheet) }));
}
