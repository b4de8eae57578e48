import { draftAward } from '../../../server/disputes/commands/arbitration/draftAward.ts';
import { awardDraft } from '../../../server/documents/drafts.ts';
import { defineForm } from '../commandForm.ts';
import { longText, optional, tick } from '../fields.ts';
import { findingFaults, findingRows, findingsGiven } from './findings.ts';

/** Characters of an award's reasons: many claims make long ones. */
export const longestDraft = 20_000;

/** The findings make the text; it is changed by hand from then on, until it is asked for anew. */
export const draftAwardForm = defineForm({
  command: draftAward,
  fields: ({ dispute, openText }) => ({
    claims: findingRows(dispute),
    text: optional(
      longText({
        hint: true,
        initial: openText(dispute.arbitration?.awardDraft?.textId ?? null),
        look: { rows: 16 },
        most: longestDraft,
      }),
    ),
    ...(dispute.arbitration?.awardDraft && {
      anew: tick({ key: 'forms.draftAward.anew.yes', params: {} }, { hint: true }),
    }),
  }),
  input: ({ claims, text, anew }, { dispute, openText }) => {
    const findings = findingsGiven(claims, dispute);
    const generated = awardDraft({ dispute, text: openText }, findings);
    // A text that nobody touched goes with its findings.
    const untouched = text === openText(dispute.arbitration?.awardDraft?.generatedTextId ?? null);
    return {
      claims: findings,
      generated,
      text: text === null || untouched || anew === true ? generated : text,
    };
  },
  check: ({ claims }, { dispute }) => findingFaults(claims, dispute),
});
