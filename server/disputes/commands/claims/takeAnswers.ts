/** Answers to claims on their way into the case, from a defence or by themselves. */
import { actingParties } from '../../capacities.ts';
import { claimsToAnswer } from '../../claimAnswers.ts';
import type { ClaimAnswer, Stance } from '../../claimAnswers.ts';
import { idFrom } from '../../command.ts';
import type { Act, Decision } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import type { Claim } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { isSum } from '../arbitration/guards.ts';

export interface AnswerGiven {
  readonly claimId: string;
  readonly stance: Stance;
  /** Only of what is admitted in part: the part. */
  readonly admittedFen: number | null;
  readonly offeredFen: number | null;
  readonly reason: string | null;
}

export interface AnswersTaken {
  readonly answers: readonly ClaimAnswer[];
  readonly texts: NonNullable<Decision['texts']>;
}

/**
 * The answers of one party, with their reasons laid beside the event.
 * @throws {Refusal} UNKNOWN_PARTY, NOT_YOURS_TO_DO, CLAIM_NOT_THERE, ANSWER_DOES_NOT_FIT, EXPLANATION_MISSING,
 * AGENT_NEEDS_SPECIAL_POWERS
 */
export function takeAnswers(
  act: Act<unknown>,
  {
    partyId,
    on,
    given,
  }: { readonly partyId: string; readonly on: LocalDate; readonly given: readonly AnswerGiven[] },
): AnswersTaken {
  const { dispute, context } = act;
  const party = partyById(dispute, partyId) ?? refuse('UNKNOWN_PARTY');
  const claims = new Map(claimsToAnswer(dispute, party).map((claim) => [claim.id, claim]));
  if (new Set(given.map(({ claimId }) => claimId)).size < given.length) refuse('CLAIM_NOT_THERE');
  guardPowers(act, partyId, given);
  const texts: Record<string, string> = {};
  const answers = given.map((one, index): ClaimAnswer => {
    const { claimId, stance, offeredFen } = one;
    const claim = claims.get(claimId) ?? refuse('CLAIM_NOT_THERE');
    const reason = one.reason?.trim() ?? '';
    if (stance !== 'admitted' && reason === '') refuse('EXPLANATION_MISSING');
    if (!isSum(offeredFen)) refuse('AMOUNT_NOT_VALID');
    const textId = reason === '' ? null : idFrom(context.commandId, 'answer', index + 1);
    if (textId !== null) texts[textId] = reason;
    return {
      claimId,
      partyId,
      answeredOn: on,
      stance,
      admittedFen: admitted(claim, one),
      offeredFen,
      textId,
    };
  });
  return { answers, texts };
}

/** All of it, a part of it, nothing of it; without money there are no parts. */
function admitted({ claimedFen }: Claim, { stance, admittedFen }: AnswerGiven): number | null {
  if (claimedFen === null) return stance === 'partlyAdmitted' ? refuse('ANSWER_DOES_NOT_FIT') : null;
  if (stance === 'admitted') return claimedFen;
  if (stance === 'disputed') return 0;
  const fits = admittedFen !== null && isSum(admittedFen) && admittedFen > 0 && admittedFen < claimedFen;
  return fits ? admittedFen : refuse('ANSWER_DOES_NOT_FIT');
}

/** To dispute is within general powers; to admit or to offer is not (调仲法 24). */
function guardPowers(
  { dispute, context }: Act<unknown>,
  partyId: string,
  given: readonly AnswerGiven[],
): void {
  const own = actingParties(context.actor, dispute);
  if (own.length === 0) return;
  const party = own.find(({ id }) => id === partyId) ?? refuse('NOT_YOURS_TO_DO');
  const general = party.accountId !== context.actor.accountId && party.agent?.powers === 'general';
  const disposes = given.some(({ stance, offeredFen }) => stance !== 'disputed' || offeredFen !== null);
  if (general && disposes) refuse('AGENT_NEEDS_SPECIAL_POWERS');
}
