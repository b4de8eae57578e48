/** What the commands after a paper that binds check alike. */
import { aftermathOf } from '../../aftermath.ts';
import { lastBindingOn } from '../../awards.ts';
import { actingParties } from '../../capacities.ts';
import { idFrom } from '../../command.ts';
import type { Act, CommandContext } from '../../command.ts';
import type { Aftermath, Dispute, Party } from '../../dispute.ts';
import { effectsOf } from '../../effect.ts';
import type { Effect } from '../../effect.ts';
import type { EventFacts, EventType, NewEvent } from '../../events.ts';
import { refuse } from '../../refusals.ts';
import type { Procedure } from '../../stages.ts';
import type { LocalDate } from '../../../law/localDate.ts';

/** What followed in this procedure. @throws {Refusal} PROCEEDING_NOT_STARTED */
export function followed({ dispute, procedure }: Pick<Act<unknown>, 'dispute' | 'procedure'>): Aftermath {
  return aftermathOf(dispute, procedure) ?? refuse('PROCEEDING_NOT_STARTED');
}

/** The day since which there is something to perform in this procedure: sealed, or first made. null: nothing is. */
export function owedSince({ mediation, arbitration }: Dispute, procedure: Procedure): LocalDate | null {
  if (procedure === 'mediation') return mediation?.agreement?.sealedOn ?? null;
  if (arbitration === null) return null;
  return arbitration.incidents.partialAwards[0]?.issuedOn ?? lastBindingOn(arbitration);
}

/** The day of what binds last: what was performed or broken before concerns what was decided ahead of it. */
export function owedLast({ mediation, arbitration }: Dispute, procedure: Procedure): LocalDate | null {
  if (procedure === 'mediation') return mediation?.agreement?.sealedOn ?? null;
  return arbitration === null ? null : lastBindingOn(arbitration);
}

/**
 * The paper to be performed: with two awards the one that took effect, of what was decided last before what was decided
 * ahead. @throws {Refusal} NOTHING_TO_PERFORM
 */
export function guardBinding(dispute: Dispute, procedure: Procedure, context: CommandContext): Effect {
  const papers = effectsOf(dispute, context).filter((effect) => effect.procedure === procedure);
  const ahead = new Set(
    dispute.arbitration?.incidents.partialAwards.flatMap(({ awards }) => awards.map(({ number }) => number)),
  );
  const inOrder = [
    ...papers.filter(({ awardNumber }) => !ahead.has(awardNumber ?? '')),
    ...papers.filter(({ awardNumber }) => ahead.has(awardNumber ?? '')).toReversed(),
  ];
  return inOrder.find(({ effectiveOn }) => effectiveOn !== null) ?? refuse('NOTHING_TO_PERFORM');
}

/** The parties for whom the actor acts; empty at a desk. */
export function ownOf({ dispute, context }: Act<unknown>): readonly Party[] {
  return actingParties(context.actor, dispute);
}

/** One event of this procedure, today. */
export function followedBy<T extends EventType>(
  type: T,
  { procedure, context }: Act<unknown>,
  facts: EventFacts[T],
): NewEvent<T> {
  return { type, procedure, occurredOn: context.today, facts } as unknown as NewEvent<T>;
}

/** An id of something that this command brings about. */
export function idOf(kind: string, { context }: Act<unknown>): string {
  return idFrom(context.commandId, kind);
}
