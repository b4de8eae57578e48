/**
 * 撤回申请, by the applicant or noted by the desk. `settled`: the parties came to terms between themselves
 * (和解后撤回), which counts as settled by mediation. After a withdrawal the same claims may be filed again (规则 35).
 */
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import type { Dispute, Party } from '../../dispute.ts';
import { guardConsents } from '../../memberConsents.ts';
import { refuse } from '../../refusals.ts';

export interface Withdrawal {
  readonly settled: boolean;
  /** What was settled for, in fen, where the parties tell it. */
  readonly settledFen?: number | null;
  readonly reason: string | null;
}

export const withdrawApplication = defineCommand<'withdrawApplication', Withdrawal>({
  name: 'withdrawApplication',
  procedures: ['mediation', 'arbitration'],
  decide({ dispute, procedure, input, context }) {
    guardSpeaksForAll(dispute, context);
    // 和解 of representatives rests on the consent of those for whom they speak (规则 63).
    if (input.settled) guardConsents(dispute, procedure, 'settle');
    const settledFen = input.settled ? (input.settledFen ?? null) : null;
    if (settledFen !== null && !isSum(settledFen)) refuse('AMOUNT_NOT_VALID');
    const textId = input.reason === null ? null : idFrom(context.commandId, 'withdrawal');
    return {
      events: [
        {
          type: 'applicationWithdrawn',
          procedure,
          occurredOn: context.today,
          facts: { settled: input.settled, settledFen, textId },
        },
      ],
      texts: textId === null || input.reason === null ? {} : { [textId]: input.reason },
    };
  },
});

/** One of several applicants cannot end the case of the others; the desk notes what all of them signed (规则 63). */
function guardSpeaksForAll(dispute: Dispute, { actor }: CommandContext): void {
  const own = actingParties(actor, dispute).filter((party) => party.position === 'applicant');
  if (own.length > 0 && own.length < partiesIn(dispute, 'applicant').length)
    refuse('WITHDRAWAL_NEEDS_ALL_APPLICANTS');
  const onlyAsGeneralAgent = (party: Party) =>
    party.accountId !== actor.accountId && party.agent?.powers === 'general';
  if (own.some(onlyAsGeneralAgent)) refuse('AGENT_NEEDS_SPECIAL_POWERS');
}

function isSum(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 0;
}
