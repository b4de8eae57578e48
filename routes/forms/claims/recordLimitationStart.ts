import { claimsToState } from '../../../server/disputes/commands/claims/guards.ts';
import { recordLimitationStart } from '../../../server/disputes/commands/claims/recordLimitationStart.ts';
import { isForWages, limitationBases } from '../../../server/disputes/limitationFacts.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, optional, rememberedDay } from '../fields.ts';
import { claimChoices } from './claimChoices.ts';

/** For a claim that is no wage there is one rule only, and nothing to choose. */
export const recordLimitationStartForm = defineForm({
  command: recordLimitationStart,
  stands: 'claims',
  fields: (view) => ({
    claimId: choice(claimChoices(view), { initial: askedClaim(view) }),
    ...(hasWages(view) && {
      // `basis` is what the form was shown.
      rule: choice(labelled('limitationBasis', limitationBases), { hint: true, initial: 'knew' }),
    }),
    startsOn: optional(rememberedDay({ hint: true })),
  }),
  input: ({ claimId, rule, startsOn }) => ({ claimId, basis: rule ?? 'knew', startsOn }),
  beside: {
    CLAIM_NOT_THERE: 'claimId',
    LIMITATION_RULE_FOR_WAGES_ONLY: 'rule',
    LIMITATION_DAY_MISSING: 'startsOn',
    DAY_IN_FUTURE: 'startsOn',
  },
});

function hasWages({ dispute, actor }: FormView): boolean {
  return claimsToState(dispute, actor).some(({ kind }) => isForWages(kind));
}

function askedClaim(view: FormView): string {
  const { claim } = view.asked;
  return claimChoices(view).find(({ value }) => value === claim)?.value ?? '';
}
