/** What somebody with number and query code may see of a dispute: steps, what comes next, what happened; no names. */
import type { StoredDispute } from '../server/desk.ts';
import { describeEvent } from '../server/disputes/describe.ts';
import type { Responsible } from '../server/disputes/deadlines.ts';
import { partiesIn, partyById } from '../server/disputes/dispute.ts';
import type { Dispute, Party, Position } from '../server/disputes/dispute.ts';
import { audiencesOfEvent } from '../server/disputes/events.ts';
import type { DisputeEvent } from '../server/disputes/events.ts';
import { whereItStands } from '../server/disputes/nextSteps.ts';
import type { NextStep } from '../server/disputes/nextSteps.ts';
import { asSeenBy, isTold } from '../server/disputes/sight.ts';
import { causes } from '../server/law/causes.ts';
import { describeWorkingOut } from '../server/law/describeWorkingOut.ts';
import { daysBetween, yearOf } from '../server/law/localDate.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import type { Locale } from '../server/locales/index.ts';
import { formatFor } from '../server/format.ts';
import type { Services } from '../server/services.ts';
import { sayIn } from './words.ts';
import type { Say, T } from './words.ts';

export interface Reader {
  readonly locale: Locale;
  readonly t: T;
  readonly asOf: LocalDate;
}

/** Who must do what next, as the partial `lookUp/_nextStep` takes it. */
export interface NextLine {
  readonly sentence: string;
  readonly who: string;
  /** The day as it stands in the sentence; null where nothing sets one. */
  readonly day: string | null;
  readonly state: 'open' | 'soon' | 'late';
  readonly left: string | null;
  readonly provisional: number | null;
  readonly workingOut: readonly string[];
}

export interface PublicView {
  readonly number: string;
  readonly caseNumber: string | null;
  readonly cause: string;
  readonly parties: string;
  readonly unit: {
    readonly name: string;
    readonly address: string;
    readonly telephone: string;
    readonly openingHours: string;
  } | null;
  readonly stage: string;
  readonly sentence: string;
  readonly steps: readonly { readonly label: string; readonly state: string }[];
  readonly next: readonly NextLine[];
  readonly entries: readonly { readonly on: LocalDate; readonly at: Date; readonly title: string }[];
}

/** The public view of a dispute on a day. */
export function publicView(
  services: Pick<Services, 'calendar' | 'settings' | 'directory'>,
  stored: Pick<StoredDispute, 'dispute'>,
  { events, reader }: { readonly events: readonly DisputeEvent[]; readonly reader: Reader },
): PublicView {
  // Whoever has only number and code learns that something is being delivered, not what: the paper says it.
  const sight = { partyIds: [], asOf: reader.asOf };
  const dispute = asSeenBy(stored.dispute, sight);
  const directory = services.directory();
  const say = sayIn({ ...reader, directory, nameOf: (partyId) => maskedName(dispute, partyId, reader.t) });
  const looking = {
    audience: 'public',
    asOf: reader.asOf,
    calendar: services.calendar(),
    settings: services.settings(dispute),
  } as const;
  const stands = whereItStands(dispute, looking);
  const unitId = dispute.arbitration?.commissionId ?? dispute.mediation?.bodyId ?? '';
  return {
    number: dispute.number,
    caseNumber: dispute.arbitration?.number ?? dispute.mediation?.number ?? null,
    cause: say(causes[dispute.cause].label),
    parties: sides(dispute, reader.t),
    unit: directory.body(unitId) ?? directory.commission(unitId) ?? null,
    stage: reader.t(stands.name),
    sentence: say(stands.sentence),
    steps: stands.steps.map(({ key, state }) => ({ label: reader.t(key), state })),
    next: stands.next.map((step) => nextLine(step, say, reader)),
    entries: entriesOf(events, say, (event) => isTold(stored.dispute, event, sight)),
  };
}

function nextLine(step: NextStep, say: Say, { locale, t, asOf }: Reader): NextLine {
  const dueOn = step.deadline?.dueOn ?? null;
  const state = stateOf(step);
  const workingOut = step.deadline?.workingOut ?? null;
  return {
    sentence: say(step),
    who: t(`labels.responsible.${step.responsible}`),
    day: dueOn === null ? null : formatFor(locale).dayLong(dueOn),
    state,
    left: dueOn === null ? null : leftUntil(daysBetween(asOf, dueOn), t),
    provisional: step.deadline?.provisional === true && dueOn !== null ? yearOf(dueOn) : null,
    workingOut: workingOut === null ? [] : describeWorkingOut(workingOut, locale),
  };
}

const partySide: readonly Responsible[] = ['applicant', 'respondent', 'parties'];

/** A near day calls for attention where a party must act; the office's own days are not the reader's worry. */
function stateOf({ standing, responsible }: NextStep): NextLine['state'] {
  if (standing === 'overdue') return 'late';
  return standing === 'dueSoon' && partySide.includes(responsible) ? 'soon' : 'open';
}

function leftUntil(days: number, t: T): string {
  if (days === 0) return t('common.deadline.today');
  return days > 0 ? t('common.deadline.left', { n: days }) : t('common.deadline.over', { n: -days });
}

/** The newest first. */
function entriesOf(
  events: readonly DisputeEvent[],
  say: Say,
  told: (event: DisputeEvent) => boolean,
): PublicView['entries'] {
  return events
    .filter((event) => audiencesOfEvent(event).includes('public'))
    .map((event) => ({
      on: event.occurredOn,
      at: event.recordedAt,
      title: say(describeEvent(event, ['public'], told(event))),
    }))
    .reverse();
}

function sides(dispute: Dispute, t: T): string {
  const [applicants, respondents] = (['applicant', 'respondent'] as const).map((position) =>
    sideOf(dispute, position, t),
  );
  return t('lookUp.versus', { applicants: applicants ?? '', respondents: respondents ?? '' });
}

function sideOf(dispute: Dispute, position: Position, t: T): string {
  const [first, ...others] = partiesIn(dispute, position);
  if (first === undefined) return t(`labels.position.${position}`);
  const name = maskName(first);
  return others.length === 0 ? name : t('lookUp.andOthers', { name, n: others.length + 1 });
}

function maskedName(dispute: Dispute, partyId: string, t: T): string {
  const party = partyById(dispute, partyId);
  return party === undefined ? '' : `${t(`labels.position.${party.position}`)}${maskName(party)}`;
}

/** 高某, 测试……公司: enough for those who know the case, too little for those who do not. */
export function maskName({ kind, name }: Pick<Party, 'kind' | 'name'>): string {
  const letters = [...name];
  if (kind === 'worker') return `${letters[0] ?? ''}某`;
  return letters.length <= 4
    ? `${letters[0] ?? ''}……`
    : `${letters.slice(0, 2).join('')}……${letters.slice(-2).join('')}`;
}
