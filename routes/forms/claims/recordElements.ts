import type { ElementValue, ElementValues } from '../../../server/law/entitlements/elements.ts';
import { formulas, formulasFor } from '../../../server/law/entitlements/formulas.ts';
import type { FormulaId } from '../../../server/law/entitlements/formulas.ts';
import { claimKinds } from '../../../server/law/claimKinds.ts';
import { authorOf, elementsOf, sheetOf } from '../../../server/disputes/claimSheet.ts';
import type { ClaimElements } from '../../../server/disputes/claimSheet.ts';
import { claimsToState } from '../../../server/disputes/commands/claims/guards.ts';
import { recordElements } from '../../../server/disputes/commands/claims/recordElements.ts';
import type { ElementsGiven } from '../../../server/disputes/commands/claims/recordElements.ts';
import type { Claim } from '../../../server/disputes/dispute.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import type { Words } from '../../words.ts';
import { fieldsOf, typedElement } from '../elements.ts';
import { each, fixed, tick } from '../fields.ts';
import type { Field } from '../fields.ts';

/** One calculation of one claim at a time: which one is said in the address, the first one where it is not. */
export const recordElementsForm = defineForm({
  command: recordElements,
  stands: 'claims',
  elementsUnder: 'elements-1-',
  fields: (view) => {
    const target = targetOf(view);
    if (target === null) return {};
    const former = formerOf(view, target);
    return {
      claim: fixed(target.claim.id),
      formula: fixed(target.formula),
      elements: each([{ id: '1' }], () => ({
        label: targetWords(target, view),
        fields: questionsOf(target.formula, former),
      })),
      ...(former !== undefined && {
        drop: tick({ key: 'forms.recordElements.drop.yes', params: {} }, { hint: true }),
      }),
    };
  },
  // What is asked hangs on the claim, so that its answers are known by their names only.
  input: (answers, view): ElementsGiven => {
    const { elements, drop } = answers as Answers;
    const target = targetOf(view);
    const { id: _, ...values } = elements?.[0] ?? { id: '' };
    return {
      claimId: target?.claim.id ?? '',
      formula: target?.formula ?? 'wageArrears',
      values: drop === true ? null : (values as ElementValues),
    };
  },
});

interface Answers {
  readonly elements?: readonly ({ readonly id: string } & ElementValues)[];
  readonly drop?: boolean;
}

/** What may be worked out of the claims that the viewer may state facts for. */
export function calculationsOf(view: Pick<FormView, 'dispute' | 'actor'>): readonly Target[] {
  return claimsToState(view.dispute, view.actor).flatMap((claim) =>
    formulasFor(claim.kind).map((formula) => ({ claim, formula })),
  );
}

export interface Target {
  readonly claim: Claim;
  readonly formula: FormulaId;
}

function targetOf(view: FormView): Target | null {
  const targets = calculationsOf(view);
  const { claim, formula } = view.asked;
  return (
    targets.find((target) => target.claim.id === claim && target.formula === formula) ??
    targets.find((target) => target.claim.id === claim) ??
    targets[0] ??
    null
  );
}

/** 1. 拖欠工资 12,000.00 元：应发减已发. */
function targetWords({ claim, formula }: Target, { dispute }: FormView): Words {
  const { kind } = claim;
  const params = {
    n: dispute.claims.indexOf(claim) + 1,
    kind: claimKinds[kind].label,
    formula: formulas[formula].name,
  };
  return { key: 'forms.recordElements.target', params };
}

function formerOf(view: FormView, { claim, formula }: Target): ClaimElements | undefined {
  const author = authorOf(ownParties(view)[0]?.id ?? null);
  return elementsOf(sheetOf(view.dispute, view.procedure), { claimId: claim.id, formula, author });
}

/** As they were stated before, to be changed where they change. */
function questionsOf(
  formula: FormulaId,
  former: ClaimElements | undefined,
): Readonly<Record<string, Field<ElementValue>>> {
  const { elements } = formulas[formula];
  return Object.fromEntries(
    Object.entries(fieldsOf(formulas[formula])).map(([name, field]) => {
      const record = elements[name];
      const initial = record === undefined ? '' : typedElement(record, former?.values[name]);
      // A remembered day: no wheel to turn back years.
      const kind = field.kind === 'date' ? 'dayParts' : field.kind;
      return [name, { ...field, kind, initial }];
    }),
  );
}
