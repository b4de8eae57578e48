/** How an arbitration goes: accepted, delivered, heard, decided, closed, archived, with the turns that it may take. */
import type { Actor } from '../disputes/actor.ts';
import type { Command } from '../disputes/command.ts';
import { idFrom } from '../disputes/command.ts';
import { acceptCase } from '../disputes/commands/arbitration/acceptCase.ts';
import { archiveCase } from '../disputes/commands/arbitration/archiveCase.ts';
import { cancelCase } from '../disputes/commands/arbitration/cancelCase.ts';
import { changeToOrdinary } from '../disputes/commands/arbitration/changeToOrdinary.ts';
import { closeCase } from '../disputes/commands/arbitration/closeCase.ts';
import { decideExtension } from '../disputes/commands/arbitration/decideExtension.ts';
import { decidePostponement } from '../disputes/commands/arbitration/decidePostponement.ts';
import { decideRecusal } from '../disputes/commands/arbitration/decideRecusal.ts';
import { decideSuspension } from '../disputes/commands/arbitration/decideSuspension.ts';
import { declineCase } from '../disputes/commands/arbitration/declineCase.ts';
import { deemWithdrawn } from '../disputes/commands/arbitration/deemWithdrawn.ts';
import { formTribunal } from '../disputes/commands/arbitration/formTribunal.ts';
import { issueAward } from '../disputes/commands/arbitration/issueAward.ts';
import { issueMediationStatement } from '../disputes/commands/arbitration/issueMediationStatement.ts';
import { recordHearing } from '../disputes/commands/arbitration/recordHearing.ts';
import { requestExtension } from '../disputes/commands/arbitration/requestExtension.ts';
import { requestPostponement } from '../disputes/commands/arbitration/requestPostponement.ts';
import { requestRecusal } from '../disputes/commands/arbitration/requestRecusal.ts';
import { requestSuspension } from '../disputes/commands/arbitration/requestSuspension.ts';
import { resumeProceedings } from '../disputes/commands/arbitration/resumeProceedings.ts';
import { scheduleHearing } from '../disputes/commands/arbitration/scheduleHearing.ts';
import { submitDefence } from '../disputes/commands/arbitration/submitDefence.ts';
import { requestCorrection } from '../disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../disputes/commands/intake/submitCorrection.ts';
import { withdrawApplication } from '../disputes/commands/intake/withdrawApplication.ts';
import type { Attendance } from '../disputes/dispute.ts';
import { splitIntoAwards } from '../disputes/finality.ts';
import { computeDueDate } from '../law/dueDate.ts';
import type { Exclusion } from '../law/dueDate.ts';
import { finalityOf } from '../law/finality.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { minimumMonthlyWage } from '../law/rates/minimumMonthlyWage.ts';
import { rateOn } from '../law/rates/rateOn.ts';
import { cityCode } from './geography.ts';
import { deliverAll } from './storyDeliveries.ts';
import type { Sending } from './storyDeliveries.ts';
import { accountActor } from './storyParties.ts';
import type { IdentifiedParty } from './storyParties.ts';
import { findingsOf, shareOfClaims } from './storySums.ts';
import type { AwardResult } from './storySums.ts';
import type { Script } from './story.ts';
import { someHolder } from './world.ts';
import type { ActIn, World } from './world.ts';
import { workingDayFrom, workingDaysAfter, workingDayUntil } from './workingDays.ts';

export type ArbitrationEnding =
  | 'mediationStatement'
  | 'settledAndWithdrawn'
  | 'withdrawn'
  | 'deemedWithdrawn'
  | 'award'
  | 'cancelled'
  /** 不予受理: ends before it began. */
  | 'declined';

export interface ArbitrationPlan {
  readonly ending: ArbitrationEnding;
  /** Calendar days from acceptance to the decision, as far as the law allows. */
  readonly days: number;
  readonly simplified: boolean;
  readonly corrected: boolean;
  /** Days of suspension, 0 for none. */
  readonly suspendedDays: number;
  readonly extended: boolean;
  /** The respondent could not be found: everything goes by public notice. */
  readonly publicNotice: boolean;
  /** The respondent stays away from the hearing. */
  readonly byDefault: boolean;
  /** Days by which the decision comes too late, 0 nearly always. */
  readonly overdueDays: number;
  readonly recusal: 'none' | 'upheld' | 'rejected';
  readonly postponed: boolean;
  readonly turnedOrdinary: boolean;
  /** A decision on a statement comes after a hearing instead of before one. */
  readonly heardFirst: boolean;
  readonly result: AwardResult;
  /** Agreed or awarded sum over claimed sum. */
  readonly share: number;
}

export interface ArbitrationTold {
  readonly acceptedOn: LocalDate | null;
  readonly closedOn: LocalDate;
  /** Last day of the 45, with what was excluded and added; null when it was never accepted. */
  readonly dueOn: LocalDate | null;
  /** On these days the law would not let it go so; tell it on others. */
  readonly doubts: readonly string[];
}

interface Telling {
  readonly script: Script;
  readonly castShare: number;
  readonly world: World;
  readonly plan: ArbitrationPlan;
  readonly commissionId: string;
  readonly parties: readonly IdentifiedParty[];
  readonly clerk: Actor;
  readonly head: Actor;
  readonly exclusions: Exclusion[];
  readonly doubts: string[];
  readonly act: <Input>(command: Command<string, Input>, step: ActIn<Input>) => string;
}

/** Who sits, once the tribunal is formed. */
interface Seated {
  readonly presiding: Actor;
  readonly memberIds: readonly string[];
}

/** Tells the arbitration from the application (already in the script) to the archive. */
export function tellArbitration(
  script: Script,
  about: {
    readonly world: World;
    readonly plan: ArbitrationPlan;
    readonly commissionId: string;
    readonly parties: readonly IdentifiedParty[];
    readonly castShare: number;
  },
): ArbitrationTold {
  const { world, commissionId } = about;
  const telling: Telling = {
    ...about,
    script,
    clerk: someHolder(world, script.random, {
      role: 'clerk',
      unitId: commissionId,
      castShare: about.castShare,
    }),
    head: someHolder(world, script.random, {
      role: 'commissionHead',
      unitId: commissionId,
      castShare: about.castShare,
    }),
    exclusions: [],
    doubts: [],
    act: (command, step) => script.act(command, { ...step, procedure: 'arbitration' }).commandId,
  };
  const completeOn = tellCorrection(telling);
  const decideOn = workingDaysAfter(world.calendar, completeOn, script.random.whole(1, 3));
  if (telling.plan.ending === 'declined') return tellDecline(telling, decideOn);
  return tellAccepted(telling, tellAcceptance(telling, decideOn));
}

function tellCorrection({ world, script, plan, parties, clerk, act }: Telling): LocalDate {
  const today = script.today();
  if (!plan.corrected) return today;
  const on = workingDaysAfter(world.calendar, today, script.random.whole(1, 2));
  const items = script.random.pick([
    ['identityProof', 'evidence'],
    ['employerDetails'],
    ['claims', 'factsAndReasons'],
  ] as const);
  act(requestCorrection, { on, by: clerk, input: { items, dueOn: workingDaysAfter(world.calendar, on, 7) } });
  const back = workingDaysAfter(world.calendar, on, script.random.whole(1, 5));
  act(submitCorrection, { on: back, by: accountActor(parties, 'applicant') ?? clerk, input: { text: null } });
  return back;
}

function tellDecline({ clerk, act }: Telling, on: LocalDate): ArbitrationTold {
  const explanation =
    '申请人与被申请人之间是合伙关系，不属于劳动争议的受理范围。可以就该争议向人民法院起诉。';
  act(declineCase, { on, by: clerk, input: { reason: 'outOfScope', explanation } });
  return { acceptedOn: null, closedOn: on, dueOn: null, doubts: [] };
}

function tellAcceptance({ script, plan, clerk, commissionId, act }: Telling, on: LocalDate): LocalDate {
  const grounds = ['clearAndSmall', 'clearAndSmall', 'belowAverageWage', 'bothAgree'] as const;
  const simplifiedGround = plan.simplified ? script.random.pick(grounds) : null;
  act(acceptCase, { on, by: clerk, input: { simplifiedGround, clerkId: clerk.accountId ?? '' } });
  script.number({ unitId: commissionId, kind: 'arbitration' });
  return on;
}

function tellAccepted(telling: Telling, acceptedOn: LocalDate): ArbitrationTold {
  const decided = decisionOf(telling, acceptedOn);
  const { closedOn, dueOn } = tellClosing(telling, { acceptedOn, ...decided });
  return { acceptedOn, closedOn, dueOn, doubts: telling.doubts };
}

interface Decided {
  readonly on: LocalDate;
  readonly extendedBy: number;
}

/** Tells everything up to the paper that ends the case. */
function decisionOf(telling: Telling, acceptedOn: LocalDate): Decided {
  const { world, script, plan } = telling;
  const { calendar } = world;
  if (plan.ending === 'cancelled') return tellCancellation(telling, acceptedOn);
  const copyOn = tellFirstDeliveries(telling, acceptedOn);
  const wanted = workingDayFrom(calendar, addDays(acceptedOn, plan.days));
  if (endsEarly(plan) && wanted <= workingDaysAfter(calendar, copyOn, 4))
    return tellWithdrawal(telling, later(wanted, script.today()));
  let seated = tellTribunal(telling, workingDaysAfter(calendar, script.today(), script.random.whole(0, 1)));
  if (plan.turnedOrdinary) seated = tellTurnToOrdinary(telling, seated);
  if (plan.recusal !== 'none') seated = tellRecusal(telling, seated);
  const answered = plan.suspendedDays > 0 ? tellDefences(telling, copyOn, 1) : null;
  const target = plan.suspendedDays > 0 ? addDays(wanted, tellSuspension(telling, seated)) : wanted;
  const heard = plan.ending === 'award' || plan.ending === 'deemedWithdrawn' || plan.heardFirst;
  if (!heard && answered === null && target > workingDaysAfter(calendar, copyOn, 10))
    tellDefences(telling, copyOn, 1);
  if (endsEarly(plan))
    return tellWithdrawal(telling, workingDayFrom(calendar, later(target, script.today())));
  if (!heard) {
    const due = dueDayOf(telling, acceptedOn, 0);
    return tellStatement(telling, seated, decisionDay(telling, { due, target }));
  }
  return tellHeard(telling, seated, { acceptedOn, copyOn, target, answered });
}

function endsEarly({ ending }: ArbitrationPlan): boolean {
  return ending === 'withdrawn' || ending === 'settledAndWithdrawn';
}

function tellCancellation({ world, plan, head, act }: Telling, acceptedOn: LocalDate): Decided {
  const on = workingDaysAfter(world.calendar, acceptedOn, Math.min(5, 1 + Math.floor(plan.days / 7)));
  const reason = '受理后发现双方争议已由人民法院立案审理，依法撤销本案。';
  act(cancelCase, { on, by: head, input: { reason } });
  return { on, extendedBy: 0 };
}

/** Notice of acceptance to everybody, the copy to the respondents; gives the last day on which they had it. */
function tellFirstDeliveries(telling: Telling, acceptedOn: LocalDate): LocalDate {
  const { world, script, plan } = telling;
  const wait = plan.publicNotice ? 0 : script.random.whole(0, 1);
  const on = workingDaysAfter(world.calendar, acceptedOn, wait);
  const sent = deliver(telling, on, ({ position }) =>
    position === 'respondent' ? ['applicationCopy', 'acceptanceNotice'] : ['acceptanceNotice'],
  );
  return sent.copyOn ?? on;
}

function deliver(
  telling: Telling,
  on: LocalDate,
  papersFor: Sending['papersFor'],
): ReturnType<typeof deliverAll> {
  const { script, world, parties, plan, clerk, exclusions } = telling;
  const simplified = plan.simplified && !plan.turnedOrdinary;
  const sent = deliverAll(script, {
    world,
    parties,
    by: clerk,
    on,
    papersFor,
    simplified,
    publicNotice: plan.publicNotice,
  });
  if (sent.noticeUntil !== null)
    exclusions.push({ from: addDays(on, 1), to: sent.noticeUntil, reason: 'publicNotice' });
  return sent;
}

function tellTribunal(telling: Telling, on: LocalDate): Seated {
  const { world, script, plan, commissionId, parties, clerk, act } = telling;
  const { random } = script;
  const sole = plan.simplified || (parties.length < 11 && random.chance(0.55));
  const first = someHolder(world, random, {
    role: 'arbitrator',
    unitId: commissionId,
    castShare: telling.castShare,
  });
  const memberIds = sole ? [idOf(first)] : [idOf(first), ...otherArbitrators(telling, [idOf(first)], 2)];
  const input = {
    arbitratorIds: memberIds,
    presidingId: idOf(first),
    clerkId: idOf(clerk),
    simpleCase: sole && !plan.simplified,
  };
  act(formTribunal, { on, by: clerk, input });
  return { presiding: first, memberIds };
}

function otherArbitrators(
  { world, script, commissionId }: Telling,
  without: readonly string[],
  count: number,
): readonly string[] {
  const others = world.city.directory.holders('arbitrator', commissionId).map(({ accountId }) => accountId);
  return script.random.shuffled(others.filter((id) => !without.includes(id))).slice(0, count);
}

function idOf({ accountId }: Actor): string {
  return accountId ?? '';
}

/** 简易转一般: the sole arbitrator stays, two more join. */
function tellTurnToOrdinary(telling: Telling, { presiding, memberIds }: Seated): Seated {
  const { world, script, clerk, act } = telling;
  const on = workingDaysAfter(world.calendar, script.today(), 1);
  act(changeToOrdinary, { on, by: clerk, input: {} });
  const all = [...memberIds, ...otherArbitrators(telling, memberIds, 3 - memberIds.length)];
  const input = { arbitratorIds: all, presidingId: idOf(presiding), clerkId: idOf(clerk), simpleCase: false };
  act(formTribunal, { on, by: clerk, input });
  return { presiding, memberIds: all };
}

/** The presiding arbitrator makes a tie known; the head decides within 3 working days. */
function tellRecusal(telling: Telling, { presiding, memberIds }: Seated): Seated {
  const { world, script, plan, clerk, head, act } = telling;
  const { calendar } = world;
  const on = workingDaysAfter(calendar, script.today(), 1);
  const reason = '本人与被申请人的法定代表人相识，申请回避。';
  const asked = act(requestRecusal, {
    on,
    by: presiding,
    input: { personId: idOf(presiding), reason, learnedLater: false },
  });
  const decidedOn = workingDaysAfter(calendar, on, script.random.whole(1, 2));
  const upheld = plan.recusal === 'upheld';
  act(decideRecusal, { on: decidedOn, by: head, input: { recusalId: idFrom(asked, 'recusal'), upheld } });
  if (!upheld) return { presiding, memberIds };
  const [newId] = otherArbitrators(telling, memberIds, 1);
  const next = world.city.directory.person(newId ?? '');
  if (next === undefined) throw new Error('The commission has no other arbitrator');
  const ids = [next.accountId, ...memberIds.filter((id) => id !== idOf(presiding))];
  const simpleCase = ids.length === 1 && !(plan.simplified && !plan.turnedOrdinary);
  const input = { arbitratorIds: ids, presidingId: next.accountId, clerkId: idOf(clerk), simpleCase };
  act(formTribunal, { on: decidedOn, by: clerk, input });
  return { presiding: { ...next, isSystem: false }, memberIds: ids };
}

/** Asked for by the clerk, approved by the head; gives the days that do not count. */
function tellSuspension(telling: Telling, { presiding }: Seated): number {
  const { world, script, plan, clerk, head, exclusions, act } = telling;
  const { calendar } = world;
  const on = workingDaysAfter(calendar, script.today(), script.random.whole(1, 3));
  const grounds = ['awaitsAppraisal', 'awaitsAppraisal', 'dependsOnOtherCase', 'employerEnded'] as const;
  act(requestSuspension, {
    on,
    by: clerk,
    input: { ground: script.random.pick(grounds), reason: '需等待相关结论作出后再审理。' },
  });
  const from = workingDaysAfter(calendar, on, script.random.whole(1, 2));
  act(decideSuspension, { on: from, by: head, input: { approved: true } });
  const resumedOn = workingDayFrom(calendar, addDays(from, plan.suspendedDays));
  act(resumeProceedings, { on: resumedOn, by: presiding, input: {} });
  exclusions.push({ from, to: addDays(resumedOn, -1), reason: 'suspension' });
  return Math.round((Date.parse(resumedOn) - Date.parse(from)) / 86_400_000);
}

function tellWithdrawal({ script, plan, parties, clerk, act }: Telling, on: LocalDate): Decided {
  const settled = plan.ending === 'settledAndWithdrawn';
  const by = accountActor(parties, 'applicant') ?? clerk;
  const { totalFen } = shareOfClaims(script.application.claims, plan.share);
  const reason = settled ? '双方已自行达成和解，申请撤回。' : '申请人需要补充材料，先行撤回。';
  act(withdrawApplication, { on, by, input: { settled, settledFen: settled ? totalFen : null, reason } });
  return { on, extendedBy: 0 };
}

/** Settled before the tribunal without a hearing. */
function tellStatement(telling: Telling, { presiding }: Seated, target: LocalDate): Decided {
  const { world, script, plan, act } = telling;
  const on = workingDayFrom(world.calendar, later(target, script.today()));
  const { claims } = shareOfClaims(script.application.claims, plan.share);
  const terms = '被申请人在本调解书生效之日起七日内一次付清上述款项，双方再无其他争议。';
  act(issueMediationStatement, { on, by: presiding, input: { claims, terms } });
  return { on, extendedBy: 0 };
}

interface BeforeHearing {
  readonly acceptedOn: LocalDate;
  readonly copyOn: LocalDate;
  readonly target: LocalDate;
  /** Whether every respondent has answered; null while they still may. */
  readonly answered: boolean | null;
}

function tellHeard(telling: Telling, seated: Seated, before: BeforeHearing): Decided {
  const { world, script, plan } = telling;
  const answered = before.answered ?? tellDefences(telling, before.copyOn, 0.75);
  const defenceEndsOn = answered ? script.today() : workingDaysAfter(world.calendar, before.copyOn, 10);
  const hearing = tellNoticeOfHearing(telling, { before, answered, defenceEndsOn });
  const heldOn = plan.postponed ? tellPostponement(telling, hearing) : hearing.heldOn;
  tellHearing(telling, heldOn);
  if (plan.ending === 'deemedWithdrawn') {
    telling.act(deemWithdrawn, { on: heldOn, by: seated.presiding, input: {} });
    return { on: heldOn, extendedBy: 0 };
  }
  const extendedBy = plan.extended ? tellExtension(telling, before.acceptedOn) : 0;
  const due = dueDayOf(telling, before.acceptedOn, extendedBy);
  const on = decisionDay(telling, { due, target: before.target });
  if (plan.ending === 'mediationStatement') return { ...tellStatement(telling, seated, on), extendedBy };
  return { ...tellAward(telling, seated, on), extendedBy };
}

/** In time for the award to be delivered before the period ends; beyond it only where the plan says so. */
function decisionDay(
  { world, script, plan }: Telling,
  { due, target }: { readonly due: LocalDate; readonly target: LocalDate },
): LocalDate {
  const { calendar } = world;
  if (plan.overdueDays > 0) return workingDayFrom(calendar, addDays(due, plan.overdueDays));
  // A notice is published for 30 days, and its last day moves over days off.
  const latest = workingDayUntil(calendar, addDays(due, plan.publicNotice ? -34 : -4));
  return later(
    script.today(),
    workingDayFrom(calendar, target) < latest ? workingDayFrom(calendar, target) : latest,
  );
}

/** The respondents answer with this probability, and the applicants get a copy; gives whether they did. */
function tellDefences(telling: Telling, copyOn: LocalDate, probability: number): boolean {
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
  const copiedOn = workingDaysAfter(calendar, on, script.random.whole(0, 1));
  deliver(telling, copiedOn, ({ position }) => (position === 'applicant' ? ['defenceCopy'] : []));
  return true;
}

interface Called {
  readonly heldOn: LocalDate;
  readonly hearingId: string;
}

/** Calls the hearing and has every notice reach its party five full working days before. */
function tellNoticeOfHearing(
  telling: Telling,
  about: { readonly before: BeforeHearing; readonly answered: boolean; readonly defenceEndsOn: LocalDate },
): Called {
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

/** Asked for while the period runs, approved by the head; gives the days. */
function tellExtension(telling: Telling, acceptedOn: LocalDate): number {
  const { world, script, plan, clerk, head, act } = telling;
  const { calendar } = world;
  const due = dueDayOf(telling, acceptedOn, 0);
  const days = plan.publicNotice ? 15 : script.random.whole(5, 15);
  const shortly = workingDayUntil(calendar, addDays(due, -script.random.whole(5, 9)));
  // The award of somebody who cannot be found takes another 30 days to be delivered.
  const on = plan.publicNotice ? script.today() : later(script.today(), shortly);
  if (workingDaysAfter(calendar, on, 1) > due) telling.doubts.push('extension asked for too late');
  act(requestExtension, { on, by: clerk, input: { days, reason: '案情复杂，需调取工资和考勤记录。' } });
  const decidedOn = workingDaysAfter(calendar, on, script.random.whole(0, 1));
  act(decideExtension, { on: decidedOn, by: head, input: { approved: true } });
  return days;
}

function dueDayOf({ world, exclusions }: Telling, acceptedOn: LocalDate, extendedBy: number): LocalDate {
  const { calendar, settings } = world;
  const granted = {
    days: extendedBy,
    unit: 'calendarDay',
    grantedOn: acceptedOn,
    by: 'commissionHead',
  } as const;
  const extensionDays = extendedBy > 0 ? [granted] : [];
  const { dueOn } = computeDueDate({
    period: 'award',
    from: acceptedOn,
    calendar,
    settings,
    exclusions,
    extensionDays,
  });
  return dueOn ?? acceptedOn;
}

function tellAward(telling: Telling, { presiding }: Seated, on: LocalDate): Decided {
  const { world, script, plan, commissionId, act } = telling;
  const { claims: filed } = script.application;
  const claims = findingsOf(script.random, filed, plan);
  act(issueAward, {
    on,
    by: presiding,
    input: { claims, reasons: '经审理查明事实，依照有关法律规定，逐项裁决如下。' },
  });
  const wage = rateOn(minimumMonthlyWage, cityCode, on).value;
  const withFinality = claims.map((finding, index) => ({
    ...finding,
    final: finalityOf({
      claimKind: filed[index]?.kind ?? 'other',
      awardedFen: finding.awardedFen ?? 0,
      minimumMonthlyWageFen: wage,
      awardedOn: on,
      settings: world.settings,
    }).final,
  }));
  script.number({ unitId: commissionId, kind: 'award' }, splitIntoAwards(withFinality).length);
  return { on, extendedBy: 0 };
}

/** The paper that ends the case reaches everybody; the case is closed and, a few days later, archived. */
function tellClosing(
  telling: Telling,
  { acceptedOn, on, extendedBy }: Decided & { readonly acceptedOn: LocalDate },
): { readonly closedOn: LocalDate; readonly dueOn: LocalDate } {
  const { world, script, plan, clerk, act } = telling;
  const { calendar } = world;
  // Notices published after the decision do not lengthen the period.
  const dueOn = dueDayOf(telling, acceptedOn, extendedBy);
  const sent = deliver(telling, on, () => [closingPaper(plan)]);
  const closedOn = workingDayFrom(calendar, later(sent.lastOn, script.today()));
  act(closeCase, { on: closedOn, by: clerk, input: {} });
  act(archiveCase, {
    on: workingDaysAfter(calendar, closedOn, script.random.whole(5, 18)),
    by: clerk,
    input: {},
  });
  return { closedOn, dueOn };
}

function closingPaper({ ending }: ArbitrationPlan): 'award' | 'mediationStatement' | 'closingDecision' {
  return ending === 'award' || ending === 'mediationStatement' ? ending : 'closingDecision';
}
