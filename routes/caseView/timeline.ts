/** What happened, the newest first: each event in one line, with whoever did it. */
import { roles } from '../../server/disputes/actor.ts';
import type { DisputeEvent, EventActor, EventType } from '../../server/disputes/events.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import type { CaseContext } from './context.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly on: LocalDate;
  readonly at: Date;
  readonly title: string;
  readonly detail: string | null;
  readonly who: string;
  readonly tone?: 'seal' | 'warning';
}

/** Events whose free text has no other place on the page. */
const withText: ReadonlySet<EventType> = new Set<EventType>([
  'correctionSubmitted',
  'applicationWithdrawn',
  'mediationDeclined',
  'mediationEnded',
  'caseDeclined',
  'recusalRequested',
  'postponementRequested',
  'postponementDecided',
  'suspensionRequested',
  'extensionRequested',
  'caseCancelled',
  'appraisalCommissioned',
  'appraisalReceived',
  'advanceEnforcementRequested',
  'advanceEnforcementDecided',
  'awardCorrected',
  'claimChangeRequested',
  'claimChangeDecided',
  'evidenceExtensionRequested',
  'lateEvidenceJudged',
  'memberConsentsRecorded',
  'joinderRequested',
  'joinderDecided',
  'partyJoined',
  'counterApplicationSubmitted',
  'counterApplicationDecided',
  'jurisdictionObjected',
  'jurisdictionObjectionDecided',
  'caseTransferred',
  'dayCorrected',
]);

/** What binds: it is told with the seal's mark. */
const binding: ReadonlySet<EventType> = new Set<EventType>([
  'agreementSealed',
  'mediationStatementIssued',
  'partialAwardIssued',
  'awardIssued',
  'caseAccepted',
]);

/** The lines of these events, the newest first. */
export function timelineEntries(
  context: CaseContext,
  events: readonly DisputeEvent[] = context.events,
): readonly TimelineEntry[] {
  return events.toReversed().map((event) => entryOf(event, context));
}

function entryOf(event: DisputeEvent, context: CaseContext): TimelineEntry {
  const line = context.lineOf(event);
  const text = withText.has(event.type) ? context.openText(line.textId) : '';
  return {
    id: `event-${event.seq}`,
    on: event.occurredOn,
    at: event.recordedAt,
    title: context.say(line),
    detail: text === '' ? null : text,
    who: whoDid(event.actor, context),
    ...(binding.has(event.type) && { tone: 'seal' as const }),
    // Somebody must look at it again: sign and words, not colour alone.
    ...(event.type === 'effectsShaken' && { tone: 'warning' as const }),
  };
}

/** Staff by name and office, a party by its name, the system as itself. */
export function whoDid(
  { accountId, role }: EventActor,
  { dispute, directory, nameOf, t }: CaseContext,
): string {
  const office = officeOf(role, t);
  const staff = accountId === null ? undefined : directory.person(accountId);
  if (staff !== undefined) return t('case.who.staff', { name: staff.name, office });
  const own = dispute.parties.find((party) => accountId !== null && party.accountId === accountId);
  if (own !== undefined) return nameOf(own.id);
  const represented = dispute.parties.find(
    ({ agent }) => accountId !== null && agent?.accountId === accountId,
  );
  return represented === undefined ? office : t('case.who.agent', { party: nameOf(represented.id) });
}

/** A capacity in this case, or before there was one the role in which somebody filed. */
function officeOf(role: string, t: CaseContext['t']): string {
  return (roles as readonly string[]).includes(role) && !capacitiesNamed.has(role)
    ? t(`frame.role.${role}`)
    : t(`live.by.${role}`);
}

/** Roles that are also capacities, and are named as such. */
const capacitiesNamed: ReadonlySet<string> = new Set(['bodyHead', 'clerk', 'commissionHead']);
