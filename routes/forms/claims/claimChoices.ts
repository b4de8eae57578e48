import { claimsToState } from '../../../server/disputes/commands/claims/guards.ts';
import { claimWords } from '../choicesOf.ts';
import type { FormView } from '../commandForm.ts';
import type { Choice } from '../fields.ts';

/** The claims that the viewer may state facts for. */
export function claimChoices({ dispute, actor }: FormView): readonly Choice[] {
  return claimsToState(dispute, actor).map((claim) => ({
    value: claim.id,
    label: claimWords(claim, dispute.claims.indexOf(claim)),
  }));
}

/** All of them, where nothing speaks for fewer. */
export function everyClaim(view: FormView): readonly string[] {
  return claimChoices(view).map(({ value }) => value);
}
