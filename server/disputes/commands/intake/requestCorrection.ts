/**
 * 补正: the desk tells the applicant, once and all together, what is missing (规则 29). Asked again, it may only
 * name what it named before and is still missing.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand } from '../../command.ts';
import type { Correction, CorrectionItem, Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { Procedure } from '../../stages.ts';

export interface CorrectionRequest {
  readonly items: readonly CorrectionItem[];
  /** Required in arbitration, where declining may rest on it; the body may leave it open. */
  readonly dueOn: LocalDate | null;
}

export const requestCorrection = defineCommand<'requestCorrection', CorrectionRequest>({
  name: 'requestCorrection',
  procedures: ['mediation', 'arbitration'],
  decide({ dispute, procedure, input, context }) {
    guardItems(input.items, correctionsIn(dispute, procedure));
    if (input.dueOn === null && procedure === 'arbitration') refuse('CORRECTION_DAY_MISSING');
    if (input.dueOn !== null && input.dueOn <= context.today) refuse('DAY_NOT_AHEAD', { day: input.dueOn });
    return {
      events: [
        {
          type: 'correctionRequested',
          procedure,
          occurredOn: context.today,
          facts: { items: [...new Set(input.items)], dueOn: input.dueOn },
        },
      ],
    };
  },
});

/** What was asked for in this proceeding so far. A review asks for nothing: it is accepted or not (规则 75). */
export function correctionsIn(dispute: Dispute, procedure: Procedure): readonly Correction[] {
  return procedure === 'agreementReview' ? [] : (dispute[procedure]?.corrections ?? []);
}

function guardItems(items: readonly CorrectionItem[], former: readonly Correction[]): void {
  if (items.length === 0) refuse('CORRECTION_ITEMS_MISSING');
  if (former.length === 0) return;
  const told = former.flatMap((correction) => correction.items);
  if (items.some((item) => !told.includes(item))) refuse('CORRECTION_TOLD_ONCE');
}
