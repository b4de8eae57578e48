import { issueAward } from '../../../server/disputes/commands/arbitration/issueAward.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { longText } from '../fields.ts';
import { longestDraft } from './draftAward.ts';
import {
  findingFaults,
  findingRows,
  findingsGiven,
  shareFaults,
  sharesField,
  withShares,
} from './findings.ts';

/** A result and its sum for every claim, with the reasons; both as they were drafted, where they were. */
export const issueAwardForm = defineForm({
  command: issueAward,
  seals: true,
  fields: (view) => ({
    claims: findingRows(view.dispute),
    shares: sharesField(view.dispute),
    reasons: longText({
      hint: true,
      initial: view.openText(draftIn(view)?.textId ?? null),
      look: { rows: 10 },
      most: longestDraft,
    }),
  }),
  input: ({ claims, shares, reasons }, view) => ({
    reasons,
    claims: withShares(findingsGiven(claims, view.dispute), shares, view.dispute),
    generated: draftIn(view) === null ? null : view.openText(draftIn(view)?.generatedTextId ?? null),
  }),
  check: ({ claims, shares }, { dispute }) => ({
    ...findingFaults(claims, dispute),
    ...shareFaults(shares, dispute),
  }),
  beside: { EXPLANATION_MISSING: 'reasons', SHARES_MISSING: 'shares', SHARES_DO_NOT_ADD_UP: 'shares' },
});

function draftIn({ dispute }: FormView) {
  return dispute.arbitration?.awardDraft ?? null;
}
