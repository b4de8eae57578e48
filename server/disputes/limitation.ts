/**
 * 时效中断: what happened in a dispute that starts the limitation of its claims afresh (调仲法 27, 规则 27, 协调规 31).
 * Read from the events, so that every interruption has its day and its article; nothing of it is stored. Limitation
 * itself is a plea (解释二 20): this list says what a party may rest it on, not that it is well founded.
 */
import { cite } from '../law/statutes.ts';
import type { Article } from '../law/statutes.ts';
import { computeDueDate } from '../law/dueDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import type { DeadlineContext } from './deadlines.ts';
import type { EventType, NewEvent } from './events.ts';
import type { LimitationBasis, LimitationFacts, LimitationStart } from './limitationFacts.ts';

export type InterruptionGround =
  | 'mediationAsked'
  | 'mediationRefused'
  | 'agreementReached'
  | 'mediationBrokenOff'
  | 'mediationLapsed'
  | 'agreementBroken';

export interface Interruption {
  /** The day from which limitation runs anew. */
  readonly on: LocalDate;
  readonly ground: InterruptionGround;
  /** The claims that had been put to mediation; one added later in the arbitration is not among them. */
  readonly claimIds: readonly string[];
  readonly articles: readonly Article[];
}

const askedForRelief = [cite('调仲法', 27, { paragraph: 2 }), cite('规则', 27)] as const;
const byOrder17 = [cite('协调规', 31), cite('规则', 27)] as const;

const articlesOf: Readonly<Record<InterruptionGround, readonly Article[]>> = {
  mediationAsked: askedForRelief,
  agreementReached: askedForRelief,
  mediationRefused: byOrder17,
  mediationBrokenOff: byOrder17,
  mediationLapsed: byOrder17,
  agreementBroken: byOrder17,
};

/** Every interruption of the limitation of a dispute's claims, in the order of its events. */
export function interruptionsOf(events: readonly NewEvent[]): readonly Interruption[] {
  const receivedOn = correctedReceipt(events);
  const claimIds = events.flatMap((event) => (event.type === 'applicationFiled' ? event.facts.claimIds : []));
  return events.flatMap((event) => {
    const found = interruptionBy(event, receivedOn);
    return found === null ? [] : [{ ...found, claimIds, articles: articlesOf[found.ground] }];
  });
}

/** The day of the request for mediation where it was put right later; null where it stands as it was noted. */
function correctedReceipt(events: readonly NewEvent[]): LocalDate | null {
  const days = events.flatMap((event) =>
    event.type === 'dayCorrected' && event.procedure === 'mediation' && event.facts.fact.kind === 'received'
      ? [event.facts.after]
      : [],
  );
  return days.at(-1) ?? null;
}

function interruptionBy(
  event: NewEvent,
  receivedOn: LocalDate | null,
): Pick<Interruption, 'on' | 'ground'> | null {
  switch (event.type) {
    // Straight to the commission: there the application meets limitation, it does not interrupt it.
    case 'applicationFiled':
      return event.procedure === 'mediation'
        ? { on: receivedOn ?? event.facts.receivedOn, ground: 'mediationAsked' }
        : null;
    case 'mediationDeclined':
      return event.facts.reason === 'otherSideRefused' ? ended('mediationRefused', event) : null;
    case 'agreementSealed':
      return ended('agreementReached', event);
    case 'mediationEnded':
      return ended('mediationBrokenOff', event);
    // The period is over on its last day, whenever somebody notes it.
    case 'mediationLapsed':
      return { on: event.facts.dueOn, ground: 'mediationLapsed' };
    // An award that is not performed is enforced: limitation of the claims is no question any more.
    case 'breachRecorded':
      return event.procedure === 'mediation' ? { on: event.facts.since, ground: 'agreementBroken' } : null;
    default:
      return null;
  }
}

function ended(
  ground: InterruptionGround,
  { occurredOn }: NewEvent<EventType>,
): Pick<Interruption, 'on' | 'ground'> {
  return { on: occurredOn, ground };
}

// ── What it comes to for one claim ───────────────────────────────────────────────────────────────────

/** The limitation of one claim: by what it runs, and to what day; no day where none runs or none is known yet. */
export interface ClaimLimitation {
  readonly start: LimitationStart;
  readonly workingOut: WorkingOut | null;
}

/** For wages after the employment there is a rule of its own (调仲法 27(4)). */
export function periodFor(basis: LimitationBasis): 'limitation' | 'limitationWages' {
  return basis === 'knew' ? 'limitation' : 'limitationWages';
}

/**
 * The last day of the limitation of a claim, with what interrupted it in the case and outside it and what paused it; null
 * where nobody stated from when it runs. What an application meets is not reckoned against it.
 */
export function limitationOf(
  claimId: string,
  { starts, interruptions, pauses }: LimitationFacts,
  { inCase, context }: { readonly inCase: readonly Interruption[]; readonly context: DeadlineContext },
): ClaimLimitation | null {
  const start = starts.find((stated) => stated.claimId === claimId);
  if (start === undefined) return null;
  if (start.startsOn === null) return { start, workingOut: null };
  const of = ({ claimIds }: { readonly claimIds: readonly string[] }) => claimIds.includes(claimId);
  const workingOut = computeDueDate({
    period: periodFor(start.basis),
    from: start.startsOn,
    restarts: [...interruptions, ...inCase]
      .filter(of)
      .map(({ on }) => ({ on, reason: 'limitationInterrupted' })),
    exclusions: pauses.filter(of).map(({ from, to }) => ({ from, to, reason: 'limitationPaused' })),
    ...context,
  });
  return { start, workingOut };
}
