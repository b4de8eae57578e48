/** Checks that several commands of an arbitration share. */
import type { LocalDate } from '../../../law/localDate.ts';
import { mediatedUntil } from '../../arbitrationPeriods.ts';
import type { CommandContext } from '../../command.ts';
import type { Arbitration, Claim, Dispute, Hearing, Tribunal } from '../../dispute.ts';
import { partyById } from '../../dispute.ts';
import { hearingAhead } from '../../hearings.ts';
import { isObjectionOpen, openJoinder } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { isTribunalComplete } from '../../tribunal.ts';

/** The arbitration of the dispute. @throws {Refusal} PROCEEDING_NOT_STARTED */
export function arbitrationOf({ arbitration }: Dispute): Arbitration {
  return arbitration ?? refuse('PROCEEDING_NOT_STARTED');
}

/** Holds a day given by hand between what it follows and today. @throws {Refusal} */
export function guardDay(
  day: LocalDate,
  { earliest, today }: { earliest: LocalDate; today: LocalDate },
): void {
  if (day > today) refuse('DAY_IN_FUTURE', { day });
  if (day < earliest) refuse('DAY_TOO_EARLY', { day, earliest });
}

/** @throws {Refusal} UNKNOWN_PARTY */
export function guardParty(dispute: Dispute, partyId: string): void {
  if (partyById(dispute, partyId) === undefined) refuse('UNKNOWN_PARTY');
}

/** @throws {Refusal} EXPLANATION_MISSING where the law wants reasons and none are given. */
export function guardExplained(text: string | null): void {
  if (text === null || text.trim() === '') refuse('EXPLANATION_MISSING');
}

/**
 * The tribunal, with every seat filled by somebody who may sit, and nobody's recusal undecided: until then the
 * person concerned takes no part (规则 12).
 * @throws {Refusal} TRIBUNAL_INCOMPLETE, RECUSAL_UNDECIDED
 */
export function guardTribunalSits(dispute: Dispute, { directory }: CommandContext): Tribunal {
  const arbitration = arbitrationOf(dispute);
  if (arbitration.tribunal === null || !isTribunalComplete(arbitration, directory))
    refuse('TRIBUNAL_INCOMPLETE');
  if (arbitration.recusals.some(({ decidedOn }) => decidedOn === null)) refuse('RECUSAL_UNDECIDED');
  return arbitration.tribunal;
}

/** Nobody goes on to hear or decide while it is open whether the case belongs here. @throws {Refusal} JURISDICTION_UNDECIDED */
export function guardJurisdiction(dispute: Dispute): void {
  if (isObjectionOpen(arbitrationOf(dispute).incidents)) refuse('JURISDICTION_UNDECIDED');
}

/** Whether a mediation to which the applicant agreed first still keeps the decision on acceptance waiting (规则 69). */
export function isDeferred(dispute: Dispute): boolean {
  return dispute.arbitration?.stage === 'deferred' && mediatedUntil(dispute) === null;
}

/** The award comes after everything that has been asked for and may change what it is about. @throws {Refusal} */
export function guardNothingOpen(dispute: Dispute): void {
  guardJurisdiction(dispute);
  const { incidents } = arbitrationOf(dispute);
  const { counterApplications, claimChanges } = incidents;
  if (openJoinder(incidents) !== null) refuse('JOINDER_UNDECIDED');
  if (counterApplications.some(({ decidedOn }) => decidedOn === null)) refuse('COUNTER_UNDECIDED');
  if (claimChanges.some(({ decidedOn }) => decidedOn === null)) refuse('CLAIM_CHANGE_UNDECIDED');
}

/** The hearing that has been called. @throws {Refusal} NO_HEARING_AHEAD */
export function guardHearingAhead(dispute: Dispute): Hearing {
  return hearingAhead(arbitrationOf(dispute)) ?? refuse('NO_HEARING_AHEAD');
}

/** What is approved by the head is asked for by somebody else. @throws {Refusal} SAME_PERSON_CANNOT_APPROVE */
export function guardOtherPerson(requestedBy: string, { actor }: CommandContext): void {
  if (requestedBy === actor.accountId) refuse('SAME_PERSON_CANNOT_APPROVE');
}

/** Whether every claim is dealt with, each once. */
export function coversEveryClaim(
  claims: readonly Claim[],
  given: readonly { readonly claimId: string }[],
): boolean {
  const ids = new Set(given.map(({ claimId }) => claimId));
  const onceEach = ids.size === given.length && claims.length === given.length;
  return onceEach && claims.every(({ id }) => ids.has(id));
}

/** Whether it is a sum in whole fen; null stands for no money. */
export function isSum(fen: number | null): boolean {
  return fen === null || (Number.isSafeInteger(fen) && fen >= 0);
}

export function sumOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}
