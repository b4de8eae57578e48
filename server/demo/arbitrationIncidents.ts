/** 案中事项: what parties ask for while a case runs, and what comes of it; most of it makes the 45 days run anew. */
import { idFrom } from '../disputes/command.ts';
import { changeClaims } from '../disputes/commands/incidents/changeClaims.ts';
import { decideClaimChange } from '../disputes/commands/incidents/decideClaimChange.ts';
import { decideCounterApplication } from '../disputes/commands/incidents/decideCounterApplication.ts';
import { decideEvidenceExtension } from '../disputes/commands/incidents/decideEvidenceExtension.ts';
import { decideJurisdictionObjection } from '../disputes/commands/incidents/decideJurisdictionObjection.ts';
import { electRepresentatives } from '../disputes/commands/incidents/electRepresentatives.ts';
import { objectToJurisdiction } from '../disputes/commands/incidents/objectToJurisdiction.ts';
import { requestEvidenceExtension } from '../disputes/commands/incidents/requestEvidenceExtension.ts';
import { setEvidencePeriod } from '../disputes/commands/incidents/setEvidencePeriod.ts';
import { submitCounterApplication } from '../disputes/commands/incidents/submitCounterApplication.ts';
import { transferCase } from '../disputes/commands/incidents/transferCase.ts';
import type { DestinationGiven } from '../disputes/commands/incidents/transferring.ts';
import { collectiveFrom } from '../disputes/commands/intake/fileApplication.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { thresholds } from '../law/thresholds.ts';
import { deliver, ended } from './arbitrationTelling.ts';
import type { Decided, Seated, Telling } from './arbitrationTelling.ts';
import { makeCounterClaim } from './claims.ts';
import { tellConsents } from './memberConsents.ts';
import { accountActor, partyIdsIn } from './storyParties.ts';
import { workingDayFrom, workingDaysAfter } from './workingDays.ts';

/** Neighbours whose commissions do not work in this system: only the letter goes there. */
const neighbours: readonly string[] = ['鄂州', '黄冈', '孝感', '黄石', '咸宁'];

/** Ten workers and more elect three to five who speak for all (规则 63). */
export function tellElection({ world, script, parties, clerk, elected: known, act }: Telling): void {
  const workers = parties.filter(({ position, kind }) => position === 'applicant' && kind === 'worker');
  if (workers.length < collectiveFrom) return;
  const count = script.random.whole(
    thresholds.fewestRepresentatives.value,
    thresholds.mostRepresentatives.value,
  );
  const elected = script.random.shuffled(workers).slice(0, count);
  const on = workingDaysAfter(world.calendar, script.today(), 0);
  act(electRepresentatives, { on, by: clerk, input: { partyIds: elected.map(({ id }) => id) } });
  known.splice(0, known.length, ...elected.map(({ id }) => id));
}

/** 管辖异议, in writing before the defence period ends; the head decides. Gives the day of the decision. */
export function tellObjection(
  telling: Telling,
  { copyOn, to }: { readonly copyOn: LocalDate; readonly to: DestinationGiven | null },
): LocalDate {
  const { world, script, parties, clerk, head, act } = telling;
  const { calendar } = world;
  const on = later(workingDaysAfter(calendar, copyOn, script.random.whole(2, 5)), script.today());
  const [partyId = ''] = partyIdsIn(parties, 'respondent');
  const asked = act(objectToJurisdiction, {
    on,
    by: accountActor(parties, 'respondent') ?? clerk,
    input: { partyId, reason: '劳动合同履行地和用人单位所在地均不在本区，请求移送。' },
  });
  const decidedOn = workingDaysAfter(calendar, on, script.random.whole(1, 3));
  const reason = to === null ? '劳动合同履行地在本委管辖区域内，异议不成立。' : '经审查，异议成立。';
  act(decideJurisdictionObjection, {
    on: decidedOn,
    by: head,
    input: { objectionId: idFrom(asked, 'objection'), to, reason },
  });
  return decidedOn;
}

/** 移送 to a neighbouring city: after an objection, or of the commission's own accord. */
export function tellTransfer(telling: Telling, copyOn: LocalDate): Decided {
  const { world, script, plan, head, act } = telling;
  const name = `${script.random.pick(neighbours)}市劳动人事争议仲裁委员会`;
  const to = { commissionId: null, name };
  if (plan.objection === 'upheld') return ended(tellObjection(telling, { copyOn, to }));
  const on = workingDaysAfter(world.calendar, script.today(), script.random.whole(1, 5));
  const reason = '受理后查明劳动合同履行地和用人单位所在地均不在本市，依法移送。';
  act(transferCase, { on, by: head, input: { to, reason } });
  return ended(on);
}

/** 反申请, handed in with the defence on this day. */
export function tellCounterApplication(telling: Telling, on: LocalDate): void {
  const { script, parties, clerk, act } = telling;
  const [respondent] = parties.filter(({ position }) => position === 'respondent');
  if (respondent === undefined) return;
  const claim = makeCounterClaim(script.random, { by: respondent.kind, asked: telling.asked });
  const asked = act(submitCounterApplication, {
    on,
    by: accountActor(parties, 'respondent') ?? clerk,
    input: { partyId: respondent.id, claims: [claim], facts: '申请人未办理工作交接即离岗，给我方造成损失。' },
  });
  telling.counter.push({ claim, counterId: idFrom(asked, 'counter'), on });
}

/** Joined within five working days, and the 45 days run anew; or referred to a case of its own (规则 36, 46). */
export function tellCounterDecision(telling: Telling): void {
  const { world, script, plan, clerk, act, counter, restarts } = telling;
  const [made] = counter;
  if (made === undefined) return;
  const wanted = workingDaysAfter(world.calendar, made.on, script.random.whole(1, 4));
  const on = later(wanted, workingDaysAfter(world.calendar, script.today(), 0));
  const joined = plan.counter === 'joined';
  const reason = joined ? null : '反申请与本案不基于同一事实，告知另行申请仲裁。';
  act(decideCounterApplication, {
    on,
    by: clerk,
    input: { counterId: made.counterId, outcome: joined ? 'joined' : 'separate', reason },
  });
  if (joined) restarts.push({ on, reason: 'counterApplicationJoined' });
  else counter.pop();
}

/**
 * 变更请求: asked for before the hearing is called, looked at by the tribunal. Gives the copy from which the respondents
 * answer anew, null where they need not.
 */
export function tellClaimChange(telling: Telling, { presiding }: Seated): LocalDate | null {
  const { world, script, plan, parties, clerk, act } = telling;
  const { calendar } = world;
  const { input, after } = changeOf(telling);
  const on = workingDaysAfter(calendar, script.today(), script.random.whole(0, 2));
  tellConsents(telling, { on, by: clerk, matter: 'changeClaims' });
  act(changeClaims, { on, by: accountActor(parties, 'applicant') ?? clerk, input });
  const decidedOn = workingDaysAfter(calendar, on, script.random.whole(1, 2));
  const accepted = plan.claimChange === 'accepted';
  const waives = script.random.chance(0.6);
  const waivedBy = accepted && waives ? partyIdsIn(parties, 'respondent') : [];
  const reason = accepted ? null : '变更的请求与本案不属同一争议，告知另行申请仲裁。';
  act(decideClaimChange, { on: decidedOn, by: presiding, input: { accepted, waivedBy, reason } });
  if (!accepted) return null;
  telling.asked.splice(0, telling.asked.length, ...after);
  telling.restarts.push({ on: decidedOn, reason: 'claimsChanged' });
  if (waives) return null;
  const sent = deliver(telling, decidedOn, ({ position }) =>
    position === 'respondent' ? ['claimChangeCopy'] : [],
  );
  return sent.lastOn;
}

/** The first sum goes up by some months; who asked for no money adds some. */
function changeOf({ script, asked }: Telling) {
  const reason = '核对工资明细后，按实际月份重新计算。';
  const index = asked.findIndex(({ claimedFen }) => claimedFen !== null);
  const first = asked[index];
  if (first === undefined || first.claimedFen === null) {
    const added = {
      kind: 'wages',
      claimedFen: script.random.whole(20, 60) * 10_000,
      text: '请求支付拖欠的工资',
    } as const;
    return { input: { added: [added], changed: [], reason }, after: [...asked, added] };
  }
  const claimedFen = first.claimedFen + script.random.whole(5, 20) * 10_000;
  const changed = [{ claimId: `c${index + 1}`, claimedFen }];
  return { input: { added: [], changed, reason }, after: asked.with(index, { ...first, claimedFen }) };
}

/** 举证期限: one last day for everybody's evidence. */
export function tellEvidencePeriod(telling: Telling): LocalDate {
  const { world, script, clerk, act } = telling;
  const on = workingDaysAfter(world.calendar, script.today(), 0);
  const dueOn = workingDayFrom(world.calendar, addDays(on, 15));
  act(setEvidencePeriod, { on, by: clerk, input: { dueOn } });
  return dueOn;
}

/** A party with an account asks for more time for its evidence; only parties may, and in time. */
export function tellEvidenceExtension(telling: Telling, dueOn: LocalDate, { presiding }: Seated): void {
  const { world, script, parties, act } = telling;
  const { calendar } = world;
  const by = accountActor(parties, 'respondent') ?? accountActor(parties, 'applicant');
  const on = workingDaysAfter(calendar, script.today(), 0);
  if (by === null || on > dueOn) return;
  const until = workingDayFrom(calendar, addDays(dueOn, 5));
  const reason = '银行流水需到外地调取，请求延长举证期限。';
  act(requestEvidenceExtension, { on, by, input: { until, reason } });
  const decidedOn = workingDaysAfter(calendar, on, 1);
  act(decideEvidenceExtension, { on: decidedOn, by: presiding, input: { granted: true } });
}
