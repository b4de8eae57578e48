/** Claim by claim on the case page: facts and what they come to. Mon 15 Aug 2022 filed · Tue 16 Aug delivered. */
import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp } from '../support/app.ts';
import type { Agent, Fields } from '../support/agents.ts';
import { signInAs, submit, wordsOf } from '../support/agents.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { arbitrator, clerk, company, mediator, rider } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

describe('Claim by claim', () => {
  let app: TestApp;
  let worker: Agent;
  let employer: Agent;
  let office: Agent;
  let number: string;
  before(async () => {
    app = await openTestApp();
    on('2022-08-15');
    worker = await signInAs(app, rider);
    employer = await signInAs(app, company);
    office = await signInAs(app, clerk);
    const claims = [
      { kind: 'wages', claimedFen: 1_200_000, text: null },
      { kind: 'economicCompensation', claimedFen: 3_000_000, text: null },
    ] as const;
    const application = wageApplication('2022-08-15', { ...toCommission, claims });
    const commandId = 'filing-of-the-claims';
    number = (await app.services.desk.file({ application, actor: rider, commandId })).number;
    await step(office, 'acceptance', { simplifiedGround: 'ordinary', clerkId: 'clerk' });
  });
  after(() => app.close());

  const on = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
  const send = (who: Agent, address: string, typed: Fields = {}) =>
    submit(who, { number, address: `arbitration/${address}`, typed });
  const step = async (who: Agent, address: string, typed: Fields = {}) => {
    const answer = await send(who, address, typed);
    assert.equal(answer.status, 303, wordsOf(answer.text));
    return wordsOf((await who.get(answer.headers.location ?? '').expect(200)).text);
  };
  const page = async (who: Agent) => wordsOf((await who.get(`/disputes/${number}`).expect(200)).text);

  it('asks for the facts of the very claim and calculation that the address names', async () => {
    const { text } = await worker
      .get(`/disputes/${number}/arbitration/elements/new?claim=c2&formula=economicCompensation`)
      .expect(200);
    assert.match(wordsOf(text), /请求 2（解除、终止劳动合同经济补偿）：经济补偿/);
    assert.match(text, /name="elements-1-hiredOn-year"/);
    assert.match(text, /name="claim" value="c2"/);
  });

  it('keeps what was typed and tells a fact that does not settle the sum beside its question', async () => {
    const typed = {
      ...{ claim: 'c2', formula: 'economicCompensation' },
      ...{ 'elements-1-hiredOn': '2019-03-01', 'elements-1-endedOn': '2022-06-15' },
      ...{ 'elements-1-ground': 'art38', 'elements-1-averageWage': '8000' },
    };
    const address = 'arbitration/elements';
    const answer = await submit(worker, { number, address, typed });
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /被迫解除要看离开时是否说明了单位的过错/);
    assert.match(answer.text, /value="8000"/);
    assert.match(answer.text, /value="2019"/);
  });

  it('shows the sum with its working-out beside the claim, and the sum before once it moves', async () => {
    await step(worker, 'elements', { 'elements-1-dueFen': '13000', 'elements-1-paidFen': '1000' });
    const first = await page(worker);
    assert.match(first, /¥12,000\.00 按陈述的要素/);
    assert.match(first, /应发13,000\.00元 − 已发1,000\.00元 = 12,000\.00元/);
    await step(worker, 'elements', { 'elements-1-dueFen': '15000', 'elements-1-paidFen': '1000' });
    assert.match(await page(worker), /14,000\.00[\s\S]*此前 ¥12,000\.00/);
  });

  it('lets the clerk find otherwise, which no party meets', async () => {
    await step(office, 'elements', { 'elements-1-dueFen': '10000.01', 'elements-1-paidFen': '0' });
    assert.match(await page(office), /10,000\.01[\s\S]*按认定的要素/);
    for (const party of [worker, employer]) assert.doesNotMatch(await page(party), /10,000\.01/);
  });

  it('offers the other side no facts to state for claims that are not its own', async () => {
    assert.doesNotMatch(await page(employer), /elements\/new/);
    assert.equal((await send(employer, 'elements')).status, 422);
  });

  it('lays what is answered beside what is claimed once a copy has reached the claimant', async () => {
    on('2022-08-16');
    const papers = (documents: readonly string[], partyIds: readonly string[]) =>
      step(office, 'deliveries', {
        documents,
        partyIds,
        mode: 'direct',
        sentOn: '2022-08-16',
        receivedOn: '2022-08-16',
      });
    await papers(['acceptanceNotice', 'applicationCopy'], ['p1', 'p2']);
    const typed = {
      ...{
        'answers-c1-stance': 'partlyAdmitted',
        'answers-c1-admittedFen': '8000',
        'answers-c1-reason': '三天旷工。',
      },
      ...{ partyId: 'p2' },
      ...{ 'answers-c2-stance': 'disputed', 'answers-c2-offeredFen': '5000' },
    };
    const answer = await send(employer, 'claim-answers', typed);
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /请说明为什么不全部承认/);
    await step(employer, 'claim-answers', { ...typed, 'answers-c2-reason': '自己辞职。' });
    assert.match(await page(employer), /部分承认 ¥8,000\.00/);
    await app.services.readers.papers.idle();
    assert.match(await page(employer), /对仲裁请求的答复/);
    assert.doesNotMatch(await page(worker), /8,000\.00|三天旷工|对仲裁请求的答复/);
    await papers(['defenceCopy'], ['p1']);
    assert.match(await page(worker), /对仲裁请求的答复/);
    const sheet = wordsOf((await worker.get(`/disputes/${number}/claim-sheet`).expect(200)).text);
    assert.match(sheet, /部分承认 ¥8,000\.00 三天旷工。/);
    assert.match(sheet, /不认可 自己辞职。 愿付 ¥5,000\.00 和解（不算承认）/);
  });

  it('takes a defence with its answers in one act', async () => {
    const typed = {
      ...{ partyId: 'p2', text: '不同意。' },
      ...{ 'answers-c1-stance': 'disputed', 'answers-c1-reason': '已经付清。' },
    };
    await step(employer, 'defences', typed);
    assert.match(await page(employer), /不认可 已经付清。/);
    const events = await app.services.disputes.events(number);
    assert.deepEqual(
      events.slice(-2).map(({ type }) => type),
      ['defenceSubmitted', 'claimsAnswered'],
    );
  });

  it('shows the claimant the last day of limitation with its working-out, the respondent its own plea alone', async () => {
    await step(worker, 'limitation-starts', { claimId: 'c2', rule: 'knew', startsOn: '2021-06-15' });
    const own = await page(worker);
    assert.match(own, /时效最后一日 2022年6月15日，2022年8月15日 申请仲裁，晚于这一天/);
    await step(worker, 'interruptions', { ground: 'askedInspectorate', on: '2022-05-16', claimIds: ['c2'] });
    assert.match(await page(worker), /时效最后一日 2023年5月16日，2022年8月15日 申请仲裁，没有超过/);
    assert.match(await page(office), /对方没有提出时效抗辩：不主动审查，也不释明/);
    assert.doesNotMatch(await page(employer), /时效最后一日|时效抗辩|劳动监察/);
    await step(employer, 'defences', { partyId: 'p2', text: '超过时效。', limitationRaised: ['yes'] });
    assert.match(await page(employer), /测试速送公司已于 2022年8月16日 提出时效抗辩/);
    assert.match(await page(office), /测试速送公司已于 2022年8月16日 提出时效抗辩/);
    assert.doesNotMatch(await page(employer), /时效最后一日/);
  });

  it('refuses the rule for wages beside its question for a claim that is none', async () => {
    const typed = { claimId: 'c2', rule: 'employmentEnded', startsOn: '2022-06-15' };
    const answer = await send(office, 'limitation-starts', typed);
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /只有追索劳动报酬的请求/);
  });

  it('drafts the award from all of it, shows the tribunal what was changed by hand, and nobody else', async () => {
    const bench = await signInAs(app, arbitrator);
    await step(office, 'tribunal', { presidingId: 'arbitrator', clerkId: 'clerk', simpleCase: ['yes'] });
    on('2022-09-01');
    const place = { startsAt: '9:00', mode: 'inPerson', place: '第一仲裁庭', heldOn: '2022-09-13' };
    await step(office, 'hearings', place);
    const notice = { documents: ['hearingNotice'], partyIds: ['p1', 'p2'], mode: 'direct' };
    await step(office, 'deliveries', { ...notice, sentOn: '2022-09-01', receivedOn: '2022-09-01' });
    on('2022-09-13');
    const came = {
      'attendance-p1-came': 'present',
      'attendance-p2-came': 'present',
      mediationTried: ['yes'],
    };
    await step(bench, 'hearing-records', came);
    const findings = {
      ...{ 'claims-c1-result': 'partlySupported', 'claims-c1-awardedFen': '10000' },
      ...{ 'claims-c1-difference': 'reckonedOtherwise', 'claims-c2-result': 'supported' },
    };
    const drafted = await step(bench, 'award-drafts', findings);
    assert.match(drafted, /裁决书稿/);
    assert.match(drafted, /本委支持10000\.00元/);
    const { text } = await bench.get(`/disputes/${number}/arbitration/award-drafts/new`).expect(200);
    const generated = unescapedArea(text, 'text');
    const less = { ...findings, 'claims-c1-awardedFen': '8000', text: generated };
    assert.match(await step(bench, 'award-drafts', less), /本委支持8000\.00元/);
    const changed = generated.replace('其余部分不予支持', '其余请求依据不足，不予支持');
    await step(bench, 'award-drafts', { ...findings, text: changed });
    const html = (await bench.get(`/disputes/${number}`).expect(200)).text;
    assert.match(html, /<del>部分<\/del><ins>请求依据不足，<\/ins>/);
    for (const party of [worker, employer]) assert.doesNotMatch(await page(party), /裁决书稿|依据不足/);
    const other = await send(bench, 'award', {
      ...findings,
      'claims-c1-awardedFen': '9000',
      reasons: changed,
    });
    assert.equal(other.status, 422);
    assert.match(wordsOf(other.text), /和拟稿里的不一致/);
    await step(bench, 'award', { ...findings, reasons: changed });
    await app.services.readers.papers.idle();
    const paper = await app.services.models.papers.findOne({ number, kind: 'award' }).lean();
    const path = `/disputes/${number}/papers/${paper?._id.slice(number.length + 1)}`;
    const printed = (await bench.get(path).expect(200)).text;
    assert.match(wordsOf(printed), /其余请求依据不足，不予支持/);
    assert.doesNotMatch(printed, /<(ins|del)>/);
    assert.match((await bench.get(`/disputes/${number}`)).text, /<ins>请求依据不足，<\/ins>/);
  });
});

describe('The terms of an agreement', () => {
  it('are drafted from the sums, and show the mediator alone what was changed by hand', async () => {
    const app = await openTestApp();
    const scene = scenes['mediation/agreement-drafts'];
    assert.ok(scene);
    const number = await setScene(app, scene);
    const desk = await signInAs(app, mediator);
    const address = 'mediation/agreement-drafts';
    const keep = async (typed: Fields) => {
      const { status, text } = await submit(desk, { number, address, typed });
      assert.equal(status, 303, wordsOf(text));
      return (await desk.get(`/disputes/${number}`)).text;
    };
    const sums = { 'claims-c1-agreedFen': '9000', performBy: '2022-08-31' };
    const drafted = await keep(sums);
    assert.match(wordsOf(drafted), /被申请人测试速送公司向申请人高骑支付9000\.00元（人民币玖仟元整）/);
    const form = (await desk.get(`/disputes/${number}/${address}/new`)).text;
    const terms = unescapedArea(form, 'terms');
    const lower = { 'claims-c1-agreedFen': '8000', totalFen: '8000', performBy: '2022-08-31' };
    assert.match(wordsOf(await keep({ ...lower, terms })), /支付8000\.00元/);
    const marked = await keep({ ...sums, totalFen: '9000', terms: `${terms}转入工资卡。` });
    assert.match(marked, /<ins>转入工资卡。<\/ins>/);
    const party = await signInAs(app, rider);
    const seen = (await party.get(`/disputes/${number}`)).text;
    assert.match(wordsOf(seen), /转入工资卡。/);
    assert.doesNotMatch(seen, /<ins>|手工改动/);
    await app.close();
  });
});

function unescapedArea(html: string, name: string): string {
  const found = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html);
  return wordsOf((found?.[1] ?? '').replaceAll('\n', '&newline;')).replaceAll('&newline;', '\n');
}
