/**
 * An arbitration by forms, each by its person, on a paper calendar of 2022: Mon 15 Aug filed and accepted · Tue 16 Aug
 * delivered (defence until Tue 30 Aug) · Wed 31 Aug hearing called for Thu 8 Sep · Fri 9 Sep award (two: one claim final,
 * one not) · Tue 13 Sep delivered and closed.
 */
import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp } from '../support/app.ts';
import type { Agent, Fields } from '../support/agents.ts';
import { signInAs, submit, wordsOf } from '../support/agents.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { arbitrator, clerk, commissionHead, company, rider } from '../support/people.ts';

describe('An arbitration by forms, from acceptance to the archive', () => {
  let app: TestApp;
  let worker: Agent;
  let employer: Agent;
  let office: Agent;
  let bench: Agent;
  let head: Agent;
  let number: string;
  before(async () => {
    app = await openTestApp();
    on('2022-08-15');
    worker = await signInAs(app, rider);
    employer = await signInAs(app, company);
    office = await signInAs(app, clerk);
    bench = await signInAs(app, arbitrator);
    head = await signInAs(app, commissionHead);
    const claims = [
      { kind: 'wages', claimedFen: 1_200_000, text: null },
      { kind: 'doubleWage', claimedFen: 20_000_000, text: null },
    ] as const;
    const application = wageApplication('2022-08-15', { ...toCommission, claims });
    const commandId = 'filing-of-the-arbitration';
    number = (await app.services.desk.file({ application, actor: rider, commandId })).number;
  });
  after(() => app.close());

  const on = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
  const step = async (who: Agent, resource: string, typed: Fields = {}) => {
    const answer = await submit(who, { number, address: `arbitration/${resource}`, typed });
    assert.equal(answer.status, 303, wordsOf(answer.text));
    return wordsOf((await who.get(answer.headers.location ?? '').expect(200)).text);
  };
  const refused = async (who: Agent, resource: string, typed: Fields = {}) => {
    const answer = await submit(who, { number, address: `arbitration/${resource}`, typed });
    assert.ok([409, 422].includes(answer.status), String(answer.status));
    return wordsOf(answer.text);
  };
  const handOver = (documents: readonly string[], day: string) =>
    step(office, 'deliveries', {
      documents,
      partyIds: ['p1', 'p2'],
      mode: 'direct',
      sentOn: day,
      receivedOn: day,
    });

  it('is accepted with a number, a clerk and the 45 days', async () => {
    const words = await step(office, 'acceptance', { simplifiedGround: 'ordinary', clerkId: 'clerk' });
    assert.match(words, /仲裁申请已受理，案号 武昌劳人仲案字〔2022〕第00001号/);
    assert.match(words, /仲裁庭在 2022年9月29日 星期四 前结案/);
  });

  it('delivers, and tells the respondent until when it may answer', async () => {
    on('2022-08-16');
    await handOver(['acceptanceNotice', 'applicationCopy'], '2022-08-16');
    const words = wordsOf((await employer.get(`/disputes/${number}`)).text);
    assert.match(words, /测试速送公司可以在 2022年8月30日 星期二 前提交答辩书/);
    await step(employer, 'defences', { partyId: 'p2', text: '双方是合作关系。', limitationRaised: ['yes'] });
  });

  it('forms a tribunal of one only for a simple case', async () => {
    const one = { presidingId: 'arbitrator', secondId: '', thirdId: '', clerkId: 'clerk' };
    assert.match(await refused(office, 'tribunal', one), /本案的仲裁庭应当由 3 名仲裁员组成/);
    await step(office, 'tribunal', { ...one, simpleCase: ['yes'] });
  });

  it('suggests the first day for a hearing, and refuses one whose notice cannot arrive in time', async () => {
    on('2022-08-31');
    const page = await office.get(`/disputes/${number}/arbitration/hearings/new`).expect(200);
    assert.match(page.text, /value="2022-09-0[78]"[^>]*name="heldOn"/);
    const typed = { startsAt: '9:00', mode: 'inPerson', place: '第一仲裁庭' };
    const tooSoon = await refused(office, 'hearings', { ...typed, heldOn: '2022-09-02' });
    assert.match(tooSoon, /最早可以安排在 2022年9月\d日 开庭/);
    await step(office, 'hearings', { ...typed, heldOn: '2022-09-08' });
    await handOver(['hearingNotice'], '2022-08-31');
  });

  it('has an extension asked for by the tribunal and approved by the head alone', async () => {
    await step(bench, 'extension-requests', { days: '10', reason: '需要调取平台数据。' });
    await bench.get(`/disputes/${number}/arbitration/extension-decisions/new`).expect(403);
    const words = await step(head, 'extension-decisions', { approved: 'yes' });
    assert.match(words, /批准延长办案期限 10 天/);
    const page = await worker.get(`/disputes/${number}`);
    assert.match(
      wordsOf(page.text),
      /仲裁庭在 2022年10月9日 星期日 前结案|仲裁庭在 2022年10月\d+日 星期. 前结案/,
    );
    assert.doesNotMatch(wordsOf(page.text), /调取平台数据/);
  });

  it('records the hearing and issues two awards, one final, one not', async () => {
    on('2022-09-08');
    await step(bench, 'hearing-records', {
      'attendance-p1-came': 'present',
      'attendance-p2-came': 'present',
      mediationTried: ['yes'],
      record: '双方各自陈述，调解未成。',
    });
    on('2022-09-09');
    const odd = {
      'claims-c1-result': 'supported',
      'claims-c2-result': 'partlySupported',
      'claims-c2-difference': 'notProven',
      reasons: '事实清楚。',
    };
    const misfit = await refused(bench, 'award', {
      ...odd,
      'claims-c1-awardedFen': '1',
      'claims-c2-awardedFen': '0',
    });
    assert.match(misfit, /有 2 处需要改正/);
    assert.match(misfit, /全部支持的，金额就是请求的金额/);
    const words = await step(bench, 'award', {
      ...odd,
      'claims-c1-awardedFen': '',
      'claims-c2-awardedFen': '150,000',
    });
    assert.match(words, /分别作出终局和非终局裁决/);
  });

  it('closes once everybody has the award, and tells each side what it may still do', async () => {
    on('2022-09-13');
    await handOver(['award'], '2022-09-13');
    await step(office, 'closure');
    const words = wordsOf((await employer.get(`/disputes/${number}`)).text);
    assert.match(words, /测试速送公司可以在 2022年10月13日 星期四 前向中级人民法院申请撤销终局裁决/);
    assert.doesNotMatch(words, /高骑不服裁决的/);
    assert.match(await step(office, 'archive'), /案卷已归档/);
  });
});
