import { draftAgreement } from '../../../server/disputes/commands/mediation/draftAgreement.ts';
import { agreementDraft } from '../../../server/documents/drafts.ts';
import type { Claim } from '../../../server/disputes/dispute.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { claimWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { day, each, longText, money, optional, tick } from '../fields.ts';
import { yuanOf } from '../money.ts';

/** Begins from the draft before it, or else from the offer that both sides talked about. */
export const draftAgreementForm = defineForm({
  command: draftAgreement,
  fields: (view) => ({
    claims: each(view.dispute.claims, (claim) => ({
      label: claimWords(claim, view.dispute.claims.indexOf(claim)),
      fields: { agreedFen: optional(money({ hint: true, initial: formerSum(view, claim) })) },
    })),
    totalFen: optional(money({ hint: true, initial: formerTotal(view) })),
    performBy: day({
      initial: former(view)?.performBy ?? addDays(view.today, 15),
      look: { min: view.today },
    }),
    terms: optional(longText({ hint: true, initial: formerTerms(view), look: { rows: 8 } })),
    ...(formerTerms(view) !== '' && {
      anew: tick({ key: 'forms.draftAgreement.anew.yes', params: {} }, { hint: true }),
    }),
  }),
  input: ({ claims: given, totalFen, performBy, terms, anew }, { dispute, openText }) => {
    const claims = given.map(({ id, agreedFen }) => ({ claimId: id, agreedFen }));
    const draft = {
      claims,
      performBy,
      totalFen: totalFen ?? claims.reduce((sum, { agreedFen }) => sum + (agreedFen ?? 0), 0),
    };
    const generated = agreementDraft({ dispute, text: openText }, draft);
    // Terms that nobody touched go with their sums.
    const untouched = terms === openText(dispute.mediation?.agreement?.generatedTextId ?? null);
    return {
      ...draft,
      generated,
      terms: terms === null || untouched || anew === true ? generated : terms,
    };
  },
  beside: {
    AMOUNT_NOT_VALID: 'totalFen',
    TOTAL_DOES_NOT_ADD_UP: 'totalFen',
    DAY_PAST: 'performBy',
    TERMS_MISSING: 'terms',
  },
});

function former({ dispute: { mediation } }: FormView) {
  return mediation?.agreement ?? mediation?.proposals.at(-1) ?? null;
}

function formerSum({ dispute }: FormView, { id }: Claim): string {
  const drafted = dispute.mediation?.agreement?.claims.find(({ claimId }) => claimId === id)?.agreedFen;
  return drafted === null || drafted === undefined ? '' : yuanOf(drafted);
}

function formerTotal(view: FormView): string {
  const sum = former(view)?.totalFen;
  return sum === undefined ? '' : yuanOf(sum);
}

function formerTerms({ dispute: { mediation }, openText }: FormView): string {
  return openText(mediation?.agreement?.termsTextId ?? mediation?.proposals.at(-1)?.textId ?? null);
}
