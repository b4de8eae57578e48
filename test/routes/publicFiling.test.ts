import assert from 'node:assert/strict';
import { expireDrafts } from '../../server/jobs/expireDrafts.ts';
import type { DisputeRecord } from '../../models/dispute.ts';
import { testNow, openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { answersOf, fillIn, identityNumber, pages, readReceipt, submit } from '../support/filing.ts';
import { clerk, lawyer, mediator, rider, supervisor, wuchang, zhongnan } from '../support/people.ts';
import { visitor } from '../support/visitor.ts';

describe('Filing an application, one question a page, without script', function () {
  let app: TestApp;

  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());
  beforeEach(async () => {
    app.clock.set(testNow);
    await app.services.models.disputes.deleteMany({});
    await app.services.models.applicationDrafts.deleteMany({});
  });

  const filed = () => app.services.models.disputes.find().lean<DisputeRecord[]>();

  it('leads from each page to the next and ends with the check', async () => {
    const person = visitor(app);
    assert.equal(await person.proceed('/applications'), '/applications/side');
    for (const [index, page] of pages.entries()) {
      assert.equal((await person.get(`/applications/${page}`)).status, page in listed ? 303 : 200, page);
      const next = await person.proceed(`/applications/${page}`, answersOf[page]);
      // A list shows itself first: there may be more claims, applicants, respondents.
      const after = pages[index + 1] ?? 'check';
      assert.equal(next, `/applications/${page in listed ? page : after}`);
    }
    assert.equal((await person.get('/applications/check')).status, 200);
  });
  const listed = { claims: true, applicants: true, respondents: true };

  it('files a dispute with the body in charge of the street, personal fields sealed, the sum in fen', async () => {
    const person = visitor(app);
    await fillIn(person);
    const { number } = await submit(person);
    const [dispute, ...others] = await filed();
    assert.ok(dispute);
    assert.deepEqual(others, []);
    assert.equal(dispute.number, number);
    assert.equal(dispute.mediation?.bodyId, zhongnan.id);
    assert.equal(dispute.intake.channel, 'online');
    assert.equal(dispute.intake.receivedOn, '2022-09-14');
    assert.equal(dispute.claims[0]?.claimedFen, 1_860_050);
    const [applicant, respondent] = dispute.parties;
    assert.deepEqual(
      [applicant?.name, applicant?.kind, applicant?.accountId, applicant?.electronicDelivery],
      ['高骑', 'worker', null, true],
    );
    assert.deepEqual(
      [respondent?.name, respondent?.kind, respondent?.queryCodeHmac],
      ['测试速送公司', 'employer', null],
    );
    assert.equal(
      app.services.vault.open(applicant?.personal.identityNumber ?? ('' as never)),
      identityNumber,
    );
    assert.equal(app.services.vault.open(applicant?.personal.telephone ?? ('' as never)), '19900001234');
    const kept = JSON.stringify([dispute, await app.services.models.applicationDrafts.find().lean()]);
    for (const secret of [identityNumber, '19900001234', '示例路 8 号', '三月入职'])
      assert.ok(!kept.includes(secret));
    const claimText = dispute.texts[dispute.claims[0]?.textId ?? ''];
    assert.equal(app.services.vault.open(claimText as never), '自2022年6月1日至2022年8月31日\n三个月工资');
  });

  it('goes straight to the commission where the applicant does not want to mediate (调仲法 5)', async () => {
    const person = visitor(app);
    await fillIn(person, { instead: { road: { road: 'arbitration' } } });
    await submit(person);
    const [dispute] = await filed();
    assert.equal(dispute?.mediation, null);
    assert.equal(dispute?.arbitration?.commissionId, wuchang.id);
  });

  it('sent twice makes one dispute, and the receipt shows the same number and code again', async () => {
    const person = visitor(app);
    await fillIn(person);
    const declared = { 'declaration[]': 'true' };
    const both = await Promise.all([1, 2].map(() => person.post('/applications/submission', declared)));
    assert.deepEqual(
      both.map(({ headers }) => headers.location as string),
      Array(2).fill('/applications/receipt'),
    );
    const first = await readReceipt(person);
    await person.proceed('/applications/submission', declared);
    assert.deepEqual(await readReceipt(person), first);
    const disputes = await filed();
    assert.equal(disputes.length, 1);
    assert.equal(disputes[0]?.events.length, 1);
    const { vault } = app.services;
    assert.equal(disputes[0]?.parties[0]?.queryCodeHmac, vault.queryCodeHmac(first.codes[0] ?? ''));
  });

  it('tells on the receipt what comes next and by when: acceptance within 3 working days', async () => {
    const person = visitor(app);
    await fillIn(person);
    const { number, codes } = await submit(person);
    const { text } = await person.get('/applications/receipt');
    // Wednesday 14 September 2022; Thursday, Friday, Monday.
    assert.match(text, /2022年9月19日 星期一/);
    assert.match(text, /2022年9月29日 星期四/);
    assert.ok(text.includes(zhongnan.address) && text.includes(zhongnan.telephone));
    assert.match(text, /<svg xmlns/);
    const link = `/look-up?number=${number}`;
    assert.ok(text.includes(link));
    assert.ok(!text.includes(`${link}&`), 'the code is in no address');
    assert.doesNotMatch(text, /style=/);
    assert.match(codes[0] ?? '', /^[2-9A-Z]{5} [2-9A-Z]{5}$/);
  });

  it('gives each of several applicants a code, and takes several claims and respondents', async () => {
    const person = visitor(app);
    await fillIn(person);
    await person.proceed('/applications/applicants', { ...answersOf.applicants, name: '同工' });
    await person.proceed('/applications/claims', { kind: 'employmentConfirmation' });
    await person.proceed('/applications/respondents', { ...answersOf.respondents, name: '测试派遣公司' });
    const { codes } = await submit(person);
    assert.equal(new Set(codes).size, 2);
    const [dispute] = await filed();
    assert.deepEqual(
      dispute?.parties.map(({ id, position, name }) => [id, position, name]),
      [
        ['p1', 'applicant', '高骑'],
        ['p2', 'applicant', '同工'],
        ['p3', 'respondent', '测试速送公司'],
        ['p4', 'respondent', '测试派遣公司'],
      ],
    );
    assert.deepEqual(
      dispute?.claims.map(({ kind, claimedFen }) => [kind, claimedFen]),
      [
        ['wages', 1_860_050],
        ['employmentConfirmation', null],
      ],
    );
  });

  it('enters a claim once when its form is sent twice, and removes it again', async () => {
    const person = visitor(app);
    await fillIn(person, { until: 'claims' });
    const claim = { ...answersOf.claims, commandId: 'one-and-the-same' };
    await person.proceed('/applications/claims', claim);
    await person.proceed('/applications/claims', claim);
    const { text } = await person.get('/applications/claims');
    assert.equal([...text.matchAll(/\/remove"/g)].length, 1);
    assert.equal(
      await person.proceed('/applications/claims/one-and-the-same/remove'),
      '/applications/claims',
    );
    assert.equal((await person.get('/applications/claims')).headers.location, '/applications/claims/new');
  });

  it('comes back to the check after a change from there, with the new answer', async () => {
    const person = visitor(app);
    await fillIn(person);
    const page = await person.get('/applications/cause?return=check');
    assert.match(page.text, /name="return" value="check"/);
    assert.match(page.text, /value="wages" checked/);
    const next = await person.proceed('/applications/cause', { cause: 'overtime', return: 'check' });
    assert.equal(next, '/applications/check');
    assert.match((await person.get('/applications/check')).text, /加班费没给/);
  });

  it('asks again for what a change made void: another district, another side', async () => {
    const person = visitor(app);
    await fillIn(person);
    assert.equal(
      await person.proceed('/applications/district', { district: '420105', return: 'check' }),
      '/applications/street?return=check',
    );
    await person.proceed('/applications/side', { side: 'employer' });
    const { text } = await person.get('/applications/check');
    for (const step of ['street', 'applicants', 'respondents'])
      assert.ok(text.includes(`href="/applications/${step}?return=check"`), step);
    assert.equal(
      await person.proceed('/applications/submission', { 'declaration[]': 'true' }),
      '/applications/check',
    );
    assert.deepEqual(await filed(), []);
  });

  it('shows on the task list what is done, what is next and what has to wait', async () => {
    const person = visitor(app);
    await person.proceed('/applications');
    await person.proceed('/applications/side', answersOf.side);
    const { text } = await person.get('/applications/tasks');
    assert.match(text, /href="\/applications\/side"[^]*?已填好/);
    assert.match(text, /href="\/applications\/district"[^]*?下一步/);
    assert.doesNotMatch(text, /href="\/applications\/street"/);
    assert.equal((await person.get('/applications/street')).headers.location, '/applications/tasks');
  });

  it('links the account of a signed-in worker to the party, and of an agent to the agent', async () => {
    const worker = visitor(app);
    await worker.signIn(rider);
    await worker.proceed('/applications');
    await worker.proceed('/applications/side', answersOf.side);
    assert.match(
      (await worker.get('/applications/applicants/new')).text,
      new RegExp(`value="${rider.name}"`),
    );
    await fillIn(worker);
    await submit(worker);
    const agent = visitor(app);
    await agent.signIn(lawyer);
    await fillIn(agent, { instead: { agent: { powers: 'special', agentName: '代律' } } });
    await submit(agent);
    const disputes = await filed();
    const applicants = disputes.map(({ parties }) => parties[0]);
    assert.deepEqual(
      applicants.map((party) => [party?.accountId, party?.agent]),
      [
        [rider.accountId, null],
        [null, { name: '代律', powers: 'special', accountId: lawyer.accountId }],
      ],
    );
  });

  it('keeps the draft of an account from whoever uses the device next', async () => {
    const person = visitor(app);
    await person.signIn(rider);
    await fillIn(person, { until: 'facts' });
    await person.proceed('/sign-out');
    assert.equal((await person.get('/applications/check')).headers.location, '/applications/new?lost=1');
  });

  it('gives no session to somebody who files without an account', async () => {
    const person = visitor(app);
    const cookies = new Set<string>();
    for (const path of ['/', '/applications/new', '/look-up', '/sign-in', '/accounts/new']) {
      const { headers } = await person.get(path);
      for (const cookie of (headers['set-cookie'] as unknown as string[] | undefined) ?? [])
        cookies.add(cookie.split('=')[0] ?? '');
    }
    assert.deepEqual([...cookies], ['form']);
    const { headers } = await person.post('/applications');
    assert.match(
      String(headers['set-cookie']),
      /^application=[\w-]{32}; Max-Age=2592000; Path=\/applications;.*HttpOnly; SameSite=Lax$/,
    );
    const sessions = await app.services.storage.connection
      .collection('sessions')
      .countDocuments({ 'session.passport': { $exists: false } });
    assert.equal(sessions, 0);
  });

  it('sets no cookie at all on the first page', async () => {
    const { headers } = await visitor(app).get('/');
    assert.equal(headers['set-cookie'], undefined);
  });

  it('forgets a draft after 30 days, and its receipt a day after filing; the job runs safely twice', async () => {
    const [slow, quick] = [visitor(app), visitor(app)];
    await fillIn(slow, { until: 'facts' });
    await fillIn(quick);
    await submit(quick);
    const { models } = app.services;
    app.clock.set(new Date(testNow.getTime() + 86_400_001));
    assert.equal((await quick.get('/applications/receipt')).headers.location, '/applications/new');
    assert.equal((await slow.get('/applications/check')).status, 200);
    assert.equal(await expireDrafts(models, app.clock.now()), 1);
    app.clock.set(new Date(testNow.getTime() + 30 * 86_400_000));
    assert.equal((await slow.get('/applications/check')).headers.location, '/applications/new?lost=1');
    assert.equal(await expireDrafts(models, app.clock.now()), 1);
    assert.equal(await expireDrafts(models, app.clock.now()), 0);
  });

  it('clears draft and receipt on request, for shared computers', async () => {
    const person = visitor(app);
    await fillIn(person);
    await submit(person);
    assert.equal(await person.proceed('/applications/discard'), '/');
    assert.equal((await person.get('/applications/receipt')).headers.location, '/applications/new');
    assert.equal(await app.services.models.applicationDrafts.countDocuments({}), 0);
    assert.equal((await filed()).length, 1);
  });

  describe('at a desk', () => {
    const intake = {
      channel: 'courtPlatform',
      receivedOn: '2022-09-09',
      externalNumber: '(2022)测001',
      returnOn: '2022-09-30',
      formerNumber: '',
      formerClosure: '',
    };
    const fromPaper = [
      'side',
      'cause',
      'claims',
      'applicants',
      'respondents',
      'agent',
      'facts',
      'delivery',
    ] as const;

    async function register(person: ReturnType<typeof visitor>, answers: typeof intake) {
      assert.equal(await person.proceed('/applications', { for: 'desk' }), '/applications/intake');
      await person.proceed('/applications/intake', answers);
      for (const page of fromPaper) await person.proceed(`/applications/${page}`, answersOf[page]);
      return submit(person);
    }

    it('a mediator enters a case that the court referred, for the own body and from the day it came', async () => {
      const person = visitor(app);
      await person.signIn(mediator);
      await register(person, intake);
      const [dispute] = await filed();
      assert.equal(dispute?.mediation?.bodyId, zhongnan.id);
      assert.equal(dispute?.mediation?.receivedOn, '2022-09-09');
      assert.equal(dispute?.street, zhongnan.street);
      assert.deepEqual(dispute?.intake, {
        channel: 'courtPlatform',
        receivedOn: '2022-09-09',
        externalNumber: '(2022)测001',
        returnOn: '2022-09-30',
        formerCase: null,
        transferredFrom: null,
      });
      assert.equal(dispute?.parties[0]?.accountId, null, 'whoever types is not the party');
    });

    it('a clerk enters a paper application to the commission, with the former case', async () => {
      const person = visitor(app);
      await person.signIn(clerk);
      await register(person, {
        ...intake,
        channel: 'window',
        externalNumber: '',
        returnOn: '',
        formerNumber: '武昌劳人仲案字〔2021〕第00007号',
        formerClosure: 'deemedWithdrawn',
      });
      const [dispute] = await filed();
      assert.equal(dispute?.arbitration?.commissionId, wuchang.id);
      assert.equal(dispute?.mediation, null);
      assert.deepEqual(dispute?.intake.formerCase, {
        number: '武昌劳人仲案字〔2021〕第00007号',
        closure: 'deemedWithdrawn',
      });
    });

    it('is for desks alone: a worker and a supervisor are refused, a stranger signs in first', async () => {
      for (const person of [rider, supervisor]) {
        const other = visitor(app);
        await other.signIn(person);
        assert.equal((await other.get('/applications/new?for=desk')).status, 403);
        assert.equal((await other.post('/applications', { for: 'desk' })).status, 403);
      }
      assert.equal((await visitor(app).post('/applications', { for: 'desk' })).status, 401);
    });

    it('files nothing for a unit whose rights have been taken away meanwhile', async () => {
      const person = visitor(app);
      await person.signIn(mediator);
      await person.proceed('/applications', { for: 'desk' });
      await person.proceed('/applications/intake', intake);
      for (const page of fromPaper) await person.proceed(`/applications/${page}`, answersOf[page]);
      const { accounts } = app.services.models;
      await accounts.updateOne(
        { _id: mediator.accountId },
        { $set: { grants: [{ role: 'mediator', unitId: 'body-shuiguohu' }] } },
      );
      assert.equal((await person.post('/applications/submission', { 'declaration[]': 'true' })).status, 403);
      await accounts.updateOne({ _id: mediator.accountId }, { $set: { grants: mediator.grants } });
      assert.deepEqual(await filed(), []);
    });
  });
});
