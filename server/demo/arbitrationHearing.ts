/** From the defence to the hearing: what is answered, called, put off and held. */
import { idFrom } from '../disputes/command.ts';
import { decidePostponement } from '../disputes/commands/arbitration/decidePostponement.ts';
import { recordHearing } from '../disputes/commands/arbitration/recordHearing.ts';
import { requestPostponement } from '../disputes/commands/arbitration/requestPostponement.ts';
import { scheduleHearing } from '../disputes/commands/arbitration/scheduleHearing.ts';
import { submitDefence } from '../disputes/commands/arbitration/submitDefence.ts';
import type { Attendance } from '../disputes/dispute.ts';
import { computeDueDate } from '../law/dueDate.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { ArbitrationPlan } from './arbitrationPlan.ts';
import { tellCounterApplication } from './arbitrationIncidents.ts';
import { deliver } from './arbitrationTelling.ts';
import type { Telling } from './arbitrationTelling.ts';
import { accountActor } from './storyParties.ts';
import type { IdentifiedParty } from './storyParties.ts';
import { workingDayFrom, workingDaysAfter } from './workingDays.ts';

/** What is known when the hearing is being prepared. */
export interface BeforeHearing {
  readonly acceptedOn: LocalDate;
  readonly copyOn: LocalDate;
  readonly target: LocalDate;
  /** Whether every respondent has answered; null while they still may. */
  readonly answered: boolean | null;
}

/** The respondents answer with this probability, and the applicants get a copy; gives whether they did. */
export function tellDefences(telling: Telling, copyOn: LocalDate, probability: number): boolean {
  const { world, script, plan, parties, clerk, act } = telling;
  const { calendar } = world;
  if (plan.publicNotice || plan.byDefault || !script.random.chance(probability)) return false;
  const on = later(workingDaysAfter(calendar, copyOn, script.random.whole(4, 9)), script.today());
  const limitationRaised = script.random.chance(0.06);
  for (const party of parties.filter(({ position }) => position === 'respondent')) {
    const own = on <= workingDaysAfter(calendar, copyOn, 10) ? accountActor([party], 'respondent') : null;
    const text = '申请人的请求缺乏依据，工资已按月足额支付，请求驳回。';
    act(submitDefence, { on, by: own ?? clerk, input: { partyId: party.id, limitationRaised, text } });
  }
  if (plan.counter !== 'none') tellCounterApplication(telling, on);
  const copiedOn = workingDaysAfter(calendar, on, script.random.whole(0, 1));
  deliver(telling, copiedOn, ({ position }) => (position === 'applicant' ? ['defenceCopy'] : []));
  return true;
}

interface Answers {
  readonly before: BeforeHearing;
  readonly answered: boolean;
  readonly defenceEndsOn: LocalDate;
}

interface Called {
  readonly heldOn: LocalDate;
  readonly hearingId: string;
}

/** Calls the hearing, puts it off where the plan says so, and holds it; gives its day. */
export function tellUntilHeard(telling: Telling, about: Answers): LocalDate {
  const hearing = tellNoticeOfHearing(telling, about);
  const heldOn = telling.plan.postponed ? tellPostponement(telling, hearing) : hearing.heldOn;
  tellHearing(telling, heldOn);
  return heldOn;
}

/** Calls the hearing and has every notice reach its party five full working days before. */
function tellNoticeOfHearing(telling: Telling, about: Answers): Called {
  const { world, script, plan } = telling;
  const { calendar } = world;
  const { before, answered, defenceEndsOn } = about;
  // Where no defence has come, its days are waited out; a public notice takes so long that both go out together.
  const free =
    answered || plan.publicNotice ? script.today() : later(script.today(), addDays(defenceEndsOn, 1));
  const on = workingDaysAfter(calendar, free, plan.publicNotice ? 0 : script.random.whole(0, 1));
  const served = plan.publicNotice
    ? workingDayFrom(calendar, addDays(on, 33))
    : workingDaysAfter(calendar, on, 2);
  const earliest = later(workingDaysAfter(calendar, served, 6), workingDaysAfter(calendar, defenceEndsOn, 1));
  // Whoever asks for more time has heard the case by then.
  const aimed = addDays(
    plan.extended ? addDays(before.acceptedOn, 38) : before.target,
    -script.random.whole(3, 8),
  );
  const heldOn = workingDayFrom(calendar, plan.publicNotice ? earliest : later(earliest, aimed));
  const called = call(telling, { on, heldOn });
  deliver(telling, on, () => ['hearingNotice', 'tribunalNotice']);
  return called;
}

function call(
  { script, clerk, act }: Telling,
  { on, heldOn }: { readonly on: LocalDate; readonly heldOn: LocalDate },
): Called {
  const startsAt = script.random.pick(['09:00', '09:30', '10:30', '14:30', '15:30']);
  const online = script.random.chance(0.12);
  const input = {
    heldOn,
    startsAt,
    place: online ? '在线庭审' : `第${script.random.pick(['一', '二', '三'])}仲裁庭`,
    mode: online ? ('online' as const) : ('inPerson' as const),
    defencePeriodWaivedBy: [],
  };
  const id = act(scheduleHearing, { on, by: clerk, input });
  return { heldOn, hearingId: idFrom(id, 'hearing') };
}

/** A party with an account asks for another day; it is granted and the hearing called anew. */
function tellPostponement(telling: Telling, { heldOn }: Called): LocalDate {
  const { world, script, parties, clerk, act } = telling;
  const { calendar } = world;
  const by = accountActor(parties, 'respondent') ?? accountActor(parties, 'applicant');
  if (by === null) return heldOn;
  const on = workingDaysAfter(calendar, script.today(), 0);
  act(requestPostponement, { on, by, input: { reason: '委托代理人当日另案出庭，已附传票。' } });
  const decidedOn = workingDaysAfter(calendar, on, 1);
  act(decidePostponement, { on: decidedOn, by: clerk, input: { granted: true, reason: null } });
  const newDay = later(workingDaysAfter(calendar, decidedOn, 11), workingDaysAfter(calendar, heldOn, 1));
  const called = call(telling, { on: decidedOn, heldOn: newDay });
  deliver(telling, decidedOn, () => ['hearingNotice']);
  return called.heldOn;
}

function tellHearing(telling: Telling, on: LocalDate): void {
  const { script, plan, parties, clerk, act } = telling;
  if (restsOnAbsence(plan) && isProvisional(telling, on)) telling.doubts.push('absence on a provisional day');
  const absent = (party: IdentifiedParty): boolean =>
    (plan.ending === 'deemedWithdrawn' && party.position === 'applicant') ||
    (plan.ending !== 'deemedWithdrawn' &&
      (plan.byDefault || plan.publicNotice) &&
      party.position === 'respondent');
  const attendance = parties.map((party) => ({
    partyId: party.id,
    attendance: (absent(party) ? 'absent' : 'present') satisfies Attendance as Attendance,
  }));
  const mediationTried = attendance.every((entry) => entry.attendance === 'present');
  const record = script.random.pick([
    '双方陈述、举证、质证，辩论终结。',
    '核对考勤和工资记录后，双方分别作最后陈述。',
  ]);
  act(recordHearing, { on, by: clerk, input: { attendance, mediationTried, record } });
}

function restsOnAbsence({ ending, byDefault, publicNotice }: ArbitrationPlan): boolean {
  return ending === 'deemedWithdrawn' || byDefault || publicNotice;
}

/** Whether the notice of a hearing hangs on a holiday notice that is not out. */
function isProvisional({ world, exclusions }: Telling, heldOn: LocalDate): boolean {
  const { calendar } = world;
  const notice = computeDueDate({ period: 'hearingNotice', from: heldOn, calendar });
  return (
    notice.provisional || exclusions.some(({ to }) => to !== null && calendar.awaitsNoticeOf(to) !== null)
  );
}
