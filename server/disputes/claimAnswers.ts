/** What the other side says to a claim: admitted, admitted in part or disputed; and, apart from that, what it offers. */
import { actingParties } from './capacities.ts';
import { claimantPosition, openClaims } from './claims.ts';
import type { Actor } from './actor.ts';
import type { Claim, Dispute, Party } from './dispute.ts';
import type { LocalDate } from '../law/localDate.ts';

export const stances = ['admitted', 'partlyAdmitted', 'disputed'] as const;
export type Stance = (typeof stances)[number];

export interface ClaimAnswer {
  readonly claimId: string;
  readonly partyId: string;
  readonly answeredOn: LocalDate;
  readonly stance: Stance;
  /** What is admitted; null where the claim asks for no money. */
  readonly admittedFen: number | null;
  /** Offered for peace, which admits nothing and may not be held against whoever offered. */
  readonly offeredFen: number | null;
  /** Why it is disputed. */
  readonly textId: string | null;
}

/** The open claims that a party may answer: those of the other side. */
export function claimsToAnswer(dispute: Dispute, { position }: Pick<Party, 'position'>): readonly Claim[] {
  if (position === 'thirdParty') return [];
  return openClaims(dispute).filter((claim) => claimantPosition(dispute, claim) !== position);
}

/** The parties for whom somebody may answer: their own, at a desk any that has something to answer. */
export function answeringParties(dispute: Dispute, actor: Actor): readonly Party[] {
  const own = actingParties(actor, dispute);
  const candidates = own.length === 0 ? dispute.parties : own;
  return candidates.filter((party) => claimsToAnswer(dispute, party).length > 0);
}

/** The answer of a party to a claim as it stands, or undefined. */
export function answerOf(
  answers: readonly ClaimAnswer[],
  { claimId, partyId }: Pick<ClaimAnswer, 'claimId' | 'partyId'>,
): ClaimAnswer | undefined {
  return answers.find((answer) => answer.claimId === claimId && answer.partyId === partyId);
}

/** The answers with new ones in place of those before. */
export function withAnswers(
  answers: readonly ClaimAnswer[],
  given: readonly ClaimAnswer[],
): readonly ClaimAnswer[] {
  return [...answers.filter((former) => answerOf(given, former) === undefined), ...given];
}
