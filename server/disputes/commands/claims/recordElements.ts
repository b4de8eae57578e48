/**
 * 要素登记: the facts of a claim by its kind, stated by whoever made it or found by the officer of the case. What they
 * come to is worked out at once and kept with the law and the rates of the day; stated anew, the sum moves.
 */
import type { ElementValues } from '../../../law/entitlements/elements.ts';
import { formulasFor } from '../../../law/entitlements/formulas.ts';
import type { FormulaId } from '../../../law/entitlements/formulas.ts';
import { actingParties } from '../../capacities.ts';
import { authorOf, elementsOf, sheetOf } from '../../claimSheet.ts';
import type { ClaimElements } from '../../claimSheet.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Act } from '../../command.ts';
import { reckon } from '../../reckoning.ts';
import { refuse } from '../../refusals.ts';
import { claimsToState, guardClaimToState, sheetIn, toldOf } from './guards.ts';

export interface ElementsGiven {
  readonly claimId: string;
  readonly formula: FormulaId;
  /** null: this calculation is no longer wanted for the claim. */
  readonly values: ElementValues | null;
}

export const recordElements = defineCommand<'recordElements', ElementsGiven>({
  name: 'recordElements',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, _procedure, _today, { actor }) =>
    claimsToState(dispute, actor).some(({ kind }) => formulasFor(kind).length > 0),
  basis: (dispute, procedure) => sheetOf(dispute, procedure).elements.map(({ id }) => id),
  decide(act) {
    const { claimId, formula, values } = act.input;
    const claim = guardClaimToState(act, claimId);
    if (!formulasFor(claim.kind).includes(formula)) refuse('FORMULA_NOT_FOR_CLAIM');
    const statedBy = actingParties(act.context.actor, act.dispute)[0]?.id ?? null;
    const former = elementsOf(sheetIn(act), { claimId, formula, author: authorOf(statedBy) });
    if (values === null && former === undefined) refuse('NOTHING_CHANGES');
    const stated = values === null ? null : statedOf(act, values, { statedBy, former });
    return { events: [toldOf('elementsRecorded', act, { claimId, formula, statedBy, stated })] };
  },
});

function statedOf(
  { dispute, input: { claimId, formula }, context }: Act<ElementsGiven>,
  values: ElementValues,
  { statedBy, former }: { readonly statedBy: string | null; readonly former: ClaimElements | undefined },
): ClaimElements {
  return {
    id: idFrom(context.commandId, 'elements'),
    ...{ claimId, formula, values, statedBy },
    statedOn: context.today,
    reckoned: reckon(dispute, { formula, values }, context),
    before: former === undefined ? null : { fen: former.reckoned.fen, on: former.reckoned.on },
  };
}
