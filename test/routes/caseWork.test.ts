import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp } from '../support/app.ts';
import type { Agent } from '../support/agents.ts';
import { openForm, signInAs, submit, wordsOf } from '../support/agents.ts';
import { wageApplication } from '../support/disputes.ts';
import { company, mediator, rider } from '../support/people.ts';

describe('A mediation by forms, from filing to the sealed agreement', () => {
  let app: TestApp;
  let worker: Agent;
  let employer: Agent;
  let desk: Agent;
  let number: string;
  before(async () => {
    app = await openTestApp();
    worker = await signInAs(app, rider);
    employer = await signInAs(app, company);
    desk = await signInAs(app, mediator);
    const filed = await app.services.desk.file({
      application: wageApplication('2022-09-14'),
      actor: rider,
      commandId: 'filing-of-the-case-work',
    });
    number = filed.number;
  });
  after(() => app.close());

  const step = async (who: Agent, address: string, typed = {}) => {
    const answer = await submit(who, { number, address, typed });
    assert.equal(answer.status, 303, wordsOf(answer.text));
    return (await who.get(answer.headers.location ?? '').expect(200)).text;
  };

  it('shows the case to its parties and its desk', async () => {
    for (const who of [worker, employer, desk]) {
      const page = await who.get(`/disputes/${number}`).expect(200);
      assert.match(wordsOf(page.text), /高骑 诉 测试速送公司/);
    }
  });

  it('asks the other side, which consents on its own account', async () => {
    const asked = await step(desk, 'mediation/consent-requests', { replyBy: '2022-09-16' });
    assert.match(wordsOf(asked), /征询对方是否同意调解，请在 2022年9月16日 星期五 前答复/);
    const consented = await step(employer, 'mediation/consents', { partyId: 'p2', answer: 'consents' });
    assert.match(wordsOf(consented), /测试速送公司同意调解/);
  });

  it('accepts, names the mediator and talks', async () => {
    await step(desk, 'mediation/acceptance', { inScope: ['yes'] });
    await step(desk, 'mediation/mediator', { mediatorId: 'mediator' });
    await step(desk, 'mediation/sessions', {
      heldOn: '2022-09-14',
      way: 'inPerson',
      attendedPartyIds: ['p1', 'p2'],
      text: '被申请人承认欠薪，愿分两期。',
    });
    await step(employer, 'mediation/proposals', { totalFen: '10,000', performBy: '2022-09-30', text: '' });
    const answered = await step(worker, 'mediation/answers', { answer: 'accepts' });
    assert.match(wordsOf(answered), /高骑接受方案/);
  });

  it('signs on accounts and on paper with a scan, and seals', async () => {
    await step(desk, 'mediation/agreement-drafts', {
      'claims-c1-agreedFen': '10000',
      totalFen: '',
      performBy: '2022-09-30',
      terms: '一次付清工资一万元。',
    });
    await step(worker, 'mediation/signatures', { signer: 'p1' });
    await signOnPaper();
    await step(desk, 'mediation/signatures', { signer: 'mediator' });
    const sealed = await step(desk, 'mediation/seal');
    assert.match(wordsOf(sealed), /调解协议盖章生效，金额 ¥10,000.00/);
    const stored = await app.services.disputes.load(number);
    assert.equal(stored?.dispute.mediation?.stage, 'agreed');
  });

  async function signOnPaper() {
    const { path, hidden } = await openForm(desk, number, 'mediation/signatures');
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const sent = desk.post(path);
    for (const [name, value] of Object.entries({ ...hidden, signer: 'p2', signedOn: '2022-09-14' }))
      sent.field(name, value);
    const answer = await sent.attach('fileId', png, '签名页.png');
    assert.equal(answer.status, 303, wordsOf(answer.text));
  }
});
