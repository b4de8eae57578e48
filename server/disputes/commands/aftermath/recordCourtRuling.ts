/** 法院结果: what the court did with a step, with the day on which it reached whom: periods run from there. */
import { resultsAhead } from '../../aftermath.ts';
import { defineCommand } from '../../command.ts';
import type { CourtResult } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { guardDay, guardParty } from '../arbitration/guards.ts';
import { followed, followedBy } from './guards.ts';

export interface CourtRulingGiven {
  readonly stepId: string;
  readonly result: CourtResult;
  readonly ruledOn: LocalDate;
  readonly receipts: readonly { readonly partyId: string; readonly receivedOn: LocalDate }[];
}

/** Periods run from the receipt of these (民诉法 227, 调仲法 49). */
const countedFromReceipt: ReadonlySet<CourtResult> = new Set(['orderIssued', 'awardSetAside']);

export const recordCourtRuling = defineCommand<'recordCourtRuling', CourtRulingGiven>({
  name: 'recordCourtRuling',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, procedure) =>
    followed({ dispute, procedure }).courtSteps.some((step) => resultsAhead(step).length > 0),
  basis: (dispute, procedure) =>
    followed({ dispute, procedure }).courtSteps.map(({ id, rulings }) => `${id}/${rulings.length}`),
  decide(act) {
    const { dispute, input, context } = act;
    const step = followed(act).courtSteps.find(({ id }) => id === input.stepId);
    if (step === undefined) refuse('NO_SUCH_COURT_STEP');
    if (!resultsAhead(step).includes(input.result)) refuse('RULING_NOT_AHEAD');
    const earliest = step.rulings.at(-1)?.ruledOn ?? step.filedOn;
    guardDay(input.ruledOn, { earliest, today: context.today });
    if (countedFromReceipt.has(input.result) && input.receipts.length === 0) refuse('RULING_RECEIPT_MISSING');
    for (const { partyId, receivedOn } of input.receipts) {
      guardParty(dispute, partyId);
      guardDay(receivedOn, { earliest: input.ruledOn, today: context.today });
    }
    return { events: [followedBy('courtRulingRecorded', act, { road: step.road, ...input })] };
  },
});
