/** How an arbitration ends: the paper that decides it, its delivery, the closing and the archive. */
import { archiveCase } from '../disputes/commands/arbitration/archiveCase.ts';
import { cancelCase } from '../disputes/commands/arbitration/cancelCase.ts';
import { closeCase } from '../disputes/commands/arbitration/closeCase.ts';
import { issueAward } from '../disputes/commands/arbitration/issueAward.ts';
import { issueMediationStatement } from '../disputes/commands/arbitration/issueMediationStatement.ts';
import { collectiveFrom } from '../disputes/commands/intake/fileApplication.ts';
import { withdrawApplication } from '../disputes/commands/intake/withdrawApplication.ts';
import { splitIntoAwards } from '../disputes/finality.ts';
import type { Finding } from '../disputes/finality.ts';
import { evenShares } from '../disputes/shares.ts';
import { finalityOf } from '../law/finality.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { minimumMonthlyWage } from '../law/rates/minimumMonthlyWage.ts';
import { rateOn } from '../law/rates/rateOn.ts';
import type { ArbitrationPlan } from './arbitrationPlan.ts';
import { deliver, dueDayOf, ended } from './arbitrationTelling.ts';
import type { ArbitrationTold, Decided, Seated, Telling } from './arbitrationTelling.ts';
import { cityCode } from './geography.ts';
import { accountActor, partyIdsIn } from './storyParties.ts';
import type { IdentifiedParty } from './storyParties.ts';
import { counterFindings, findingsOf, shareOfClaims } from './storySums.ts';
import { tellConsents } from './memberConsents.ts';
import { workingDayFrom, workingDaysAfter, workingDayUntil } from './workingDays.ts';

/** 撤销案件 by the head. */
export function tellCancellation({ world, plan, head, act }: Telling, acceptedOn: LocalDate): Decided {
  const on = workingDaysAfter(world.calendar, acceptedOn, Math.min(5, 1 + Math.floor(plan.days / 7)));
  const reason = '受理后发现双方争议已由人民法院立案审理，依法撤销本案。';
  act(cancelCase, { on, by: head, input: { reason } });
  return ended(on);
}

/** Withdrawn by whoever applied, of their own accord or after settling. */
export function tellWithdrawal(telling: Telling, on: LocalDate): Decided {
  const { script, plan, parties, clerk, act } = telling;
  const settled = plan.ending === 'settledAndWithdrawn';
  const by = accountActor(parties, 'applicant') ?? clerk;
  const { totalFen } = shareOfClaims(script.application.claims, plan.share);
  const reason = settled ? '双方已自行达成和解，申请撤回。' : '申请人需要补充材料，先行撤回。';
  if (settled) tellConsents(telling, { on, by: clerk, matter: 'settle' });
  act(withdrawApplication, { on, by, input: { settled, settledFen: settled ? totalFen : null, reason } });
  return ended(on);
}

/** Settled before the tribunal without a hearing. */
export function tellStatement(telling: Telling, { presiding }: Seated, target: LocalDate): Decided {
  const { world, script, plan, act } = telling;
  const on = workingDayFrom(world.calendar, later(target, script.today()));
  const { claims } = shareOfClaims(telling.asked, plan.share);
  const ofCounter = telling.counter.map((_, index) => ({
    claimId: `c${claims.length + index + 1}`,
    agreedFen: 0,
  }));
  const terms = '被申请人在本调解书生效之日起七日内一次付清上述款项，双方再无其他争议。';
  tellConsents(telling, { on, by: telling.clerk, matter: 'settle' });
  act(issueMediationStatement, { on, by: presiding, input: { claims: [...claims, ...ofCounter], terms } });
  const owedFen = sumOf(claims.map(({ agreedFen }) => agreedFen));
  const paper = {
    kind: 'mediationStatement',
    issuedOn: on,
    final: false,
    appealable: false,
    owedFen,
  } as const;
  return { on, extendedBy: 0, paper };
}

/** In time for the award to be delivered before the period ends; beyond it only where the plan says so. */
export function decisionDay(
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

/** An award with its findings, in one paper or, where some items are final, in two. */
export function tellAward(telling: Telling, { presiding }: Seated, on: LocalDate): Decided {
  const { world, script, plan, commissionId, act } = telling;
  const { asked, counter, parties } = telling;
  const filed = [...asked, ...counter.map(({ claim }) => claim)];
  const claims = [
    ...findingsOf(script.random, asked, plan).map((finding) => divided(finding, parties)),
    ...counterFindings(
      script.random,
      counter.map(({ claim }) => claim),
      asked.length,
    ),
  ];
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
      awardedFen: Math.max(...(finding.shares?.map(({ fen }) => fen) ?? [finding.awardedFen ?? 0])),
      minimumMonthlyWageFen: wage,
      awardedOn: on,
      settings: world.settings,
    }).final,
  }));
  const awards = splitIntoAwards(withFinality);
  script.number({ unitId: commissionId, kind: 'award' }, awards.length);
  const granted = claims.slice(0, asked.length).filter(({ result }) => result !== 'dismissed');
  const paper = {
    kind: 'award',
    issuedOn: on,
    final: awards.some(({ final }) => final),
    appealable: awards.some(({ final }) => !final),
    owedFen: granted.length === 0 ? null : sumOf(granted.map(({ awardedFen }) => awardedFen)),
  } as const;
  return { on, extendedBy: 0, paper };
}

/** Ten applicants and more have a sum each. */
function divided(finding: Finding, parties: readonly IdentifiedParty[]): Finding {
  const applicants = partyIdsIn(parties, 'applicant').map((id) => ({ id }));
  const { awardedFen } = finding;
  if (applicants.length < collectiveFrom || awardedFen === null || awardedFen === 0) return finding;
  return { ...finding, shares: evenShares(awardedFen, applicants) };
}

/** The paper that ends the case reaches everybody; the case is closed and, a few days later, archived. */
export function tellClosing(
  telling: Telling,
  { acceptedOn, on, extendedBy, paper }: Decided & { readonly acceptedOn: LocalDate },
): Pick<ArbitrationTold, 'closedOn' | 'dueOn' | 'archivedOn' | 'paper'> {
  const { world, script, plan, clerk, act } = telling;
  const { calendar } = world;
  // Notices published after the decision do not lengthen the period.
  const dueOn = dueDayOf(telling, acceptedOn, extendedBy);
  const sent = deliver(telling, on, () => [closingPaper(plan)]);
  const closedOn = workingDayFrom(calendar, later(sent.lastOn, script.today()));
  act(closeCase, { on: closedOn, by: clerk, input: {} });
  const archivedOn = workingDaysAfter(calendar, closedOn, script.random.whole(5, 18));
  act(archiveCase, { on: archivedOn, by: clerk, input: {} });
  const { receipts } = sent;
  return { closedOn, dueOn, archivedOn, paper: paper === null ? null : { ...paper, receipts } };
}

function closingPaper({ ending }: ArbitrationPlan): 'award' | 'mediationStatement' | 'closingDecision' {
  return ending === 'award' || ending === 'mediationStatement' ? ending : 'closingDecision';
}

function sumOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}
