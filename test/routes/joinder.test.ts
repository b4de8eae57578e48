/** Somebody comes into a running case through the forms: what is stored of it, and what it and the others then see. */
import assert from 'node:assert/strict';
import { hiddenIn, signInAs, submit, visitor, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { issueQueryCode } from '../../server/disputes/commands/intake/issueQueryCode.ts';
import { arbitrator, clerk, company, otherCompany } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

const address = '武昌区示例路 3 号';
const granted = {
  granted: 'yes',
  ground: 'labourDispatch',
  kind: 'employer',
  name: '测试派遣有限公司',
  address,
  telephone: '027-88880003',
  reason: '劳务派遣协议为证。',
};

describe('Somebody added to a running case', () => {
  let app: TestApp;
  let number: string;
  let bench: Agent;
  let office: Agent;
  let newcomer: Agent;
  before(async () => {
    app = await openTestApp();
    bench = await signInAs(app, arbitrator);
    office = await signInAs(app, clerk);
    const scene = scenes['arbitration/joinder-decisions'];
    assert.ok(scene);
    number = await setScene(app, scene);
  });
  after(() => app.close());

  const send = (who: Agent, place: string, typed: Record<string, string | readonly string[]>) =>
    submit(who, { number, address: `arbitration/${place}`, typed });
  const page = async (who: Agent) => wordsOf((await who.get(`/disputes/${number}`).expect(200)).text);

  it('is named in the decision’s form as the request named it', async () => {
    const { text } = await bench.get(`/disputes/${number}/arbitration/joinder-decisions/new`).expect(200);
    assert.match(text, /value="测试派遣有限公司"/);
  });

  it('needs its ground and its address, told beside the fields with every typed word kept', async () => {
    const answer = await send(bench, 'joinder-decisions', { ...granted, ground: '', address: '' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /劳务派遣协议为证。/);
    assert.match(wordsOf(answer.text), /请选择一项。.*请填写这一项。/);
    const telephone = await send(bench, 'joinder-decisions', { ...granted, telephone: '12' });
    assert.equal(telephone.status, 422);
  });

  it('stands among the parties with a sealed address, and the 45 days run anew', async () => {
    assert.equal((await send(bench, 'joinder-decisions', granted)).status, 303);
    const stored = await app.services.disputes.load(number);
    const party = stored?.dispute.parties.at(-1);
    assert.deepEqual([party?.name, party?.position], ['测试派遣有限公司', 'respondent']);
    assert.notEqual(party?.personal.address, address);
    assert.equal(party?.personal.address && app.services.vault.open(party.personal.address), address);
    const list = await app.services.models.disputes.findOne({ number }).lean();
    assert.equal(list?.summary.respondents, 2);
    const words = await page(office);
    assert.match(
      words,
      /追加测试派遣有限公司为被申请人（劳务派遣单位和用工单位为共同当事人），审理期限重新计算/,
    );
  });

  it('comes to the case with the code on its letter, and reads what has reached it', async () => {
    const { desk, vault } = app.services;
    const code = vault.queryCode('the-letter-to-the-newcomer', 'p3');
    await desk.run({
      command: issueQueryCode,
      procedure: 'arbitration',
      number,
      input: { partyId: 'p3', queryCodeHmac: vault.queryCodeHmac(code) },
      actor: clerk,
      commandId: 'the-letter-to-the-newcomer',
    });
    newcomer = await signInAs(app, otherCompany);
    const form = await newcomer.get('/disputes').expect(200);
    await newcomer
      .post('/disputes/join')
      .type('form')
      .send({ ...hiddenIn(form.text, '/disputes/join'), number, code })
      .expect(303);
    const before = await page(newcomer);
    assert.match(before, /追加测试派遣有限公司为被申请人/);
    assert.doesNotMatch(before, /劳务派遣协议为证|入职后两个月未发工资/);
    const receivedOn = app.services.clock.today();
    const documents = ['joinderNotice', 'applicationCopy'];
    const typed = { documents, partyIds: ['p3'], mode: 'direct', sentOn: receivedOn, receivedOn };
    assert.equal((await send(office, 'deliveries', typed)).status, 303);
    await app.services.readers.papers.idle();
    const after = await page(newcomer);
    assert.match(after, /劳务派遣协议为证/);
    assert.match(after, /入职后两个月未发工资/);
    assert.match(after, /追加被申请人通知书.*应诉通知书|应诉通知书.*追加被申请人通知书/);
    // The first respondent reads neither the notice nor the letter to the second before they reach it.
    const first = await page(await signInAs(app, company));
    assert.doesNotMatch(first, /追加被申请人通知书/);
  });

  it('stays unknown to whoever has nothing to do with the case', async () => {
    await visitor(app).get(`/disputes/${number}`).expect(303);
  });
});
