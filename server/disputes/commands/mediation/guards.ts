/** What several mediation commands check alike. */
import type { LocalDate } from '../../../law/localDate.ts';
import type { Actor } from '../../actor.ts';
import { actingParties, capacitiesOf } from '../../capacities.ts';
import type { Agreement, Dispute, Mediation, Party } from '../../dispute.ts';
import { partyById } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';

/** The mediation of the dispute. @throws {Refusal} PROCEEDING_NOT_STARTED */
export function mediationOf({ mediation }: Dispute): Mediation {
  return mediation ?? refuse('PROCEEDING_NOT_STARTED');
}

/** The draft that the parties are signing. @throws {Refusal} AGREEMENT_REVISED when another one was shown. */
export function currentAgreement(dispute: Dispute, revision: number): Agreement {
  const { agreement } = mediationOf(dispute);
  if (agreement === null || agreement.revision !== revision) refuse('AGREEMENT_REVISED');
  return agreement;
}

/** Whether the actor works on the case for the body. */
export function isAtBody(actor: Actor, dispute: Dispute): boolean {
  return capacitiesOf(actor, dispute).some((capacity) =>
    ['assignedMediator', 'bodyMediator', 'bodyHead'].includes(capacity),
  );
}

/**
 * The party for whom the actor acts, with powers that bind it.
 * @throws {Refusal} UNKNOWN_PARTY, NOT_YOURS_TO_DO, or AGENT_NEEDS_SPECIAL_POWERS (调仲法 24).
 */
export function guardActsFor(actor: Actor, dispute: Dispute, partyId: string): Party {
  const party = partyById(dispute, partyId) ?? refuse('UNKNOWN_PARTY');
  if (!actingParties(actor, dispute).includes(party)) refuse('NOT_YOURS_TO_DO');
  if (party.accountId !== actor.accountId && party.agent?.powers === 'general')
    refuse('AGENT_NEEDS_SPECIAL_POWERS');
  return party;
}

/** A day that was: not ahead of today, not before what it follows. @throws {Refusal} DAY_IN_FUTURE, DAY_TOO_EARLY */
export function guardPastDay(
  day: LocalDate,
  { earliest, today }: { readonly earliest: LocalDate; readonly today: LocalDate },
): void {
  if (day > today) refuse('DAY_IN_FUTURE', { day });
  if (day < earliest) refuse('DAY_TOO_EARLY', { day, earliest });
}

/** A day that is set: today or later. @throws {Refusal} DAY_PAST */
export function guardDayNotPast(day: LocalDate, today: LocalDate): void {
  if (day < today) refuse('DAY_PAST', { day });
}

/** A sum in fen. @throws {Refusal} AMOUNT_NOT_VALID */
export function guardSum(fen: number): void {
  if (!Number.isSafeInteger(fen) || fen < 0) refuse('AMOUNT_NOT_VALID');
}
