import { issueAward } from '../../../server/disputes/commands/arbitration/issueAward.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { longText } from '../fields.ts';
import { longestDraft } from './draftAward.ts';
import { findingFaults, findingRows, findingsGiven } from './findings.ts';

/** A result and its sum for every claim, with the reasons; both as they were drafted, where they were. */
export const issueAwardForm = defineForm({
  command: issueAward,
  seals: true,
  fields: (view) => ({
    claims: findingRows(view.dispute),
    reasons: longText({
      hint: true,
      initial: view.openText(draftIn(view)?.textId ?? null),
      look: { rows: 10 },
      most: longestDraft,
    }),
  }),
  input: ({ claims, reasons }, view) => ({
    reasons,
    claims: findingsGiven(claims, view.dispute),
    generated: draftIn(view) === null ? null : view.openText(draftIn(view)?.generatedTextId ?? null),
  }),
  check: ({ claims }, { dispute }) => findingFaults(claims, dispute),
  beside: { EXPLANATION_MISSING: 'reasons' },
});

function draftIn({ dispute }: FormView) {
  return dispute.arbitration?.awardDraft ?? null;
}
