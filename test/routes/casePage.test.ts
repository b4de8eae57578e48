/** What each viewer finds on a case page, its panels, its files; revealing a value; joining a case by its letter. */
import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp, testNow } from '../support/app.ts';
import type { Agent } from '../support/agents.ts';
import { hiddenIn, openForm, sendForm, signInAs, submit, wordsOf } from '../support/agents.ts';
import { companyAsParty, riderAsParty, toCommission, wageApplication } from '../support/disputes.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import {
  arbitrator,
  bodyHead,
  clerk,
  commissionHead,
  company,
  mediator,
  otherCompany,
  rider,
  secondArbitrator,
  supervisor,
} from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';
import type { Scene } from './caseScenes.ts';

const secret = '申请人底线是八千元';
const noPersonal = { identityNumber: null, telephone: null, address: null, bankAccount: null };

describe('The case page', () => {
  let app: TestApp;
  let count = 0;
  const signedIn = new Map<string, Agent>();
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());
  beforeEach(() => app.clock.set(testNow));

  const as = async (person: Actor): Promise<Agent> => {
    const known = signedIn.get(person.accountId ?? '') ?? (await signInAs(app, person));
    signedIn.set(person.accountId ?? '', known);
    return known;
  };
  const file = async (changes = {}) => {
    count += 1;
    const commandId = `case-page-filing-${String(count).padStart(4, '0')}`;
    const application = wageApplication('2022-09-14', changes);
    return (await app.services.desk.file({ application, actor: rider, commandId })).number;
  };
  const withTelephone = () =>
    file({
      parties: [
        { ...riderAsParty, personal: { ...noPersonal, telephone: app.services.vault.seal('19900001234') } },
        { ...companyAsParty, personal: { ...noPersonal, telephone: app.services.vault.seal('02700001111') } },
      ],
    });
  const sceneOf = (address: string): Scene => {
    const scene = scenes[address];
    assert.ok(scene);
    return scene;
  };
  const pageOf = async (person: Actor, number: string) =>
    wordsOf((await (await as(person)).get(`/disputes/${number}`).expect(200)).text);

  it('keeps what was said in mediation inside the body', async () => {
    const number = await setScene(app, sceneOf('mediation/sessions'));
    const typed = { heldOn: '2022-08-01', way: 'separate', attendedPartyIds: ['p1'], text: secret };
    await submit(await as(mediator), { number, address: 'mediation/sessions', typed });
    await submit(await as(mediator), {
      number,
      address: 'mediation/notes',
      typed: { text: '内部：注意情绪。' },
    });
    await submit(await as(rider), {
      number,
      address: 'arbitration-applications',
      typed: { commissionId: 'commission-wuchang' },
    });
    for (const person of [mediator, bodyHead]) assert.match(await pageOf(person, number), new RegExp(secret));
    for (const person of [rider, company, clerk, arbitrator, supervisor]) {
      const words = await pageOf(person, number);
      assert.doesNotMatch(words, new RegExp(secret), person.name);
      assert.doesNotMatch(words, /注意情绪/, person.name);
    }
    assert.doesNotMatch(await pageOf(clerk, number), /分别调解/);
  });

  it('keeps the tribunal’s notes with the tribunal, and a refused extension from the parties', async () => {
    const number = await setScene(app, sceneOf('arbitration/extension-decisions'));
    const note = { text: '合议：倾向支持。', audience: 'tribunal' };
    await submit(await as(arbitrator), { number, address: 'arbitration/notes', typed: note });
    await submit(await as(commissionHead), {
      number,
      address: 'arbitration/extension-decisions',
      typed: { approved: 'no' },
    });
    assert.match(await pageOf(arbitrator, number), /倾向支持/);
    for (const person of [secondArbitrator, rider, company, supervisor])
      assert.doesNotMatch(await pageOf(person, number), /倾向支持|仲裁庭备注/, person.name);
    for (const person of [rider, company])
      assert.doesNotMatch(await pageOf(person, number), /延长|延期审批/, person.name);
    assert.match(await pageOf(secondArbitrator, number), /不批准延长办案期限 10 天/);
  });

  it('hides half of every personal value, and records whoever asks for all of it', async () => {
    const number = await withTelephone();
    const desk = await as(mediator);
    const page = await desk.get(`/disputes/${number}`).expect(200);
    assert.match(wordsOf(page.text), /199\*\*\*\*1234/);
    assert.doesNotMatch(page.text, /19900001234/);
    const path = `/disputes/${number}/parties/p1/reveal?field=telephone`;
    const shown = await desk.post(path).type('form').send(hiddenIn(page.text, path)).expect(200);
    assert.match(shown.text, /19900001234/);
    assert.doesNotMatch(shown.text, /02700001111/);
    const records = await app.services.models.accessRecords.find({ number, what: 'revealed' }).lean();
    assert.deepEqual(
      records.map(({ accountId, subject }) => [accountId, subject]),
      [['mediator', 'p1/telephone']],
    );
  });

  it('lets a party see its own values only', async () => {
    const number = await withTelephone();
    const employer = await as(company);
    const page = await employer.get(`/disputes/${number}`).expect(200);
    assert.match(wordsOf(page.text), /027\*\*\*\*1111/);
    assert.doesNotMatch(wordsOf(page.text), /199\*\*\*\*1234/);
    const own = `/disputes/${number}/parties/p2/reveal?field=telephone`;
    const hidden = hiddenIn(page.text, own);
    await employer.post(own).type('form').send(hidden).expect(200);
    await employer.post(own.replace('p2', 'p1')).type('form').send(hidden).expect(403);
    await employer.post(own.replace('telephone', 'name')).type('form').send(hidden).expect(404);
    await employer.post(own.replace('p2', 'p9')).type('form').send(hidden).expect(404);
  });

  it('shows a supervisor the course of a case without names, texts or acts, and records the look once a day', async () => {
    const number = await withTelephone();
    const words = await pageOf(supervisor, number);
    assert.match(words, /高某 诉 测试速送公司/);
    assert.doesNotMatch(words, /高骑|入职后两个月|现在可以办/);
    await pageOf(supervisor, number);
    const looks = await app.services.models.accessRecords.find({ number, what: 'opened' }).lean();
    assert.deepEqual(
      looks.map(({ accountId }) => accountId),
      ['supervisor'],
    );
  });

  it('offers each person only what is theirs to do now', async () => {
    const number = await file();
    const offered = async (person: Actor) => {
      const page = await (await as(person)).get(`/disputes/${number}`).expect(200);
      const links = page.text.matchAll(/\/disputes\/[\d-]+\/([a-z/-]+?)(?:\/new)?"/g);
      return new Set(
        [...links]
          .map((match) => match[1] ?? '')
          .filter((path) => !path.startsWith('p') && path !== 'claim-sheet'),
      );
    };
    assert.deepEqual([...(await offered(rider))].sort(), [
      'arbitration-applications',
      'mediation/interruptions',
      'mediation/limitation-pauses',
      'mediation/limitation-starts',
      'mediation/withdrawal',
    ]);
    assert.deepEqual([...(await offered(company))], ['mediation/consents']);
    const atDesk = await offered(mediator);
    assert.ok(atDesk.has('mediation/consent-requests') && atDesk.has('mediation/refusal'));
    assert.ok(!atDesk.has('mediation/acceptance') && !atDesk.has('mediation/seal'));
  });

  it('gives each panel by itself, and nothing while nothing has changed', async () => {
    const number = await file();
    const desk = await as(mediator);
    const page = await desk.get(`/disputes/${number}`).expect(200);
    const hrefs = [...page.text.matchAll(/data-href="([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(hrefs.length >= 8);
    for (const href of hrefs) {
      const panel = await desk.get(href).expect(200);
      assert.ok(panel.text.includes(`data-href="${href}"`), href);
      const etag = panel.headers.etag ?? '';
      // As the live connection asks: past every cache.
      await desk.get(href).set('If-None-Match', etag).set('Cache-Control', 'no-cache').expect(304);
    }
    const standing = `/disputes/${number}/panels/standing`;
    const { etag } = (await desk.get(standing)).headers;
    await submit(await as(company), {
      number,
      address: 'mediation/consents',
      typed: { partyId: 'p2', answer: 'consents' },
    });
    await desk
      .get(standing)
      .set('If-None-Match', etag ?? '')
      .expect(200);
  });

  it('has no panel for an audience that has none of that name', async () => {
    const number = await file();
    await (await as(rider)).get(`/disputes/${number}/panels/notes`).expect(404);
    await (await as(supervisor)).get(`/disputes/${number}/panels/parties`).expect(404);
    await (await as(rider)).get(`/disputes/${number}/panels/nothing`).expect(404);
    await (await as(otherCompany)).get(`/disputes/${number}/panels/standing`).expect(404);
    await (await as(otherCompany)).get(`/disputes/${number}`).expect(404);
    await (await as(rider)).get('/disputes/420106-2022-99999').expect(404);
  });

  it('a party’s panel keeps its tag when only the desk’s notes change', async () => {
    const number = await file();
    const worker = await as(rider);
    const href = `/disputes/${number}/panels/timeline`;
    const { etag } = (await worker.get(href)).headers;
    await submit(await as(mediator), { number, address: 'mediation/notes', typed: { text: '内部。' } });
    await worker
      .get(href)
      .set('If-None-Match', etag ?? '')
      .expect(304);
  });

  it('names the rooms of the viewer’s audiences with their versions', async () => {
    const number = await file();
    const worker = await (await as(rider)).get(`/disputes/${number}`);
    const rooms = [...worker.text.matchAll(/data-live-room="([^"]+)" data-live-version="(\d+)"/g)];
    assert.deepEqual(
      rooms.map((match) => [match[1], match[2]]),
      [[`dispute:${number}:parties`, '1']],
    );
  });

  it('gives a scan to those it is for, as a download that a browser will not run', async () => {
    const number = await setScene(app, sceneOf('mediation/signatures'));
    const { path, hidden } = await openForm(await as(mediator), number, 'mediation/signatures');
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');
    const sent = (await as(mediator)).post(path);
    for (const [name, value] of Object.entries({ ...hidden, signer: 'p2', signedOn: '2022-08-01' }))
      sent.field(name, value);
    assert.equal((await sent.attach('fileId', pdf, '../../签名页.html')).status, 303);
    const page = await (await as(company)).get(`/disputes/${number}`);
    const href = /href="(\/files\/[^"]+)"/.exec(page.text)?.[1] ?? '';
    const got = await (await as(company)).get(href).expect(200);
    assert.equal(got.headers['content-type'], 'application/pdf');
    assert.match(got.headers['content-disposition'] ?? '', /^attachment;/);
    assert.equal(got.headers['x-content-type-options'], 'nosniff');
    assert.deepEqual(Buffer.from(got.body as Buffer), pdf);
    for (const person of [clerk, supervisor, otherCompany]) await (await as(person)).get(href).expect(404);
    const record = await app.services.models.accessRecords.findOne({ number, what: 'downloaded' }).lean();
    assert.equal(record?.accountId, 'company');
  });

  it('lets go of a scan whose signature is refused', async () => {
    const number = await setScene(app, sceneOf('mediation/signatures'));
    const { path, hidden } = await openForm(await as(mediator), number, 'mediation/signatures');
    const sent = (await as(mediator)).post(path);
    for (const [name, value] of Object.entries({ ...hidden, signer: 'p2', signedOn: '2022-07-01' }))
      sent.field(name, value);
    const answer = await sent.attach('fileId', Buffer.from('%PDF-1.4\nrefused\n'), '签名页.pdf');
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /文件需要重新选择/);
    assert.equal(await app.services.models.files.countDocuments({ number }), 0);
  });

  it('keeps a scan whose signature was written although the line was cut before the answer', async () => {
    const number = await setScene(app, sceneOf('mediation/signatures'));
    const { path, hidden } = await openForm(await as(mediator), number, 'mediation/signatures');
    const { desk } = app.services;
    const { run } = desk;
    desk.run = async (wish) => {
      await run(wish);
      throw new Error('the line was cut');
    };
    try {
      const sent = (await as(mediator)).post(path);
      for (const [name, value] of Object.entries({ ...hidden, signer: 'p2', signedOn: '2022-08-01' }))
        sent.field(name, value);
      const answer = await sent.attach('fileId', Buffer.from('%PDF-1.4\nkept\n'), '签名页.pdf');
      assert.equal(answer.status, 500);
    } finally {
      desk.run = run;
    }
    const href = /href="(\/files\/[^"]+)"/.exec(
      (await (await as(company)).get(`/disputes/${number}`)).text,
    )?.[1];
    await (await as(company)).get(href ?? '').expect(200);
  });

  it('shows a new query code once, and the letter’s number and code join the account that types them', async () => {
    const number = await file({ parties: [riderAsParty, { ...companyAsParty, accountId: null }] });
    const form = await openForm(await as(mediator), number, 'query-codes');
    const letter = await sendForm(await as(mediator), form, { partyId: 'p2' });
    assert.equal(letter.status, 200);
    const code = /receipt__code">([^<]+)</.exec(letter.text)?.[1] ?? '';
    assert.match(code, /^[2-9A-Z]{10}$/);
    const again = await sendForm(await as(mediator), form, { partyId: 'p2' });
    assert.ok(again.text.includes(code), 'the same form shows the same code');

    const employer = await as(company);
    const cases = await employer.get('/disputes').expect(200);
    const hidden = hiddenIn(cases.text, '/disputes/join');
    const join = (typed: object) =>
      employer
        .post('/disputes/join')
        .type('form')
        .send({ ...hidden, ...typed });
    const wrong = await join({ number, code: 'ABCDEFGH22' });
    assert.equal(wrong.status, 422);
    const nowhere = await join({ number: '420106-2022-99999', code });
    assert.equal(nowhere.status, 422);
    assert.equal(faultIn(wrong.text), faultIn(nowhere.text), 'a wrong number looks like a wrong code');
    await join({ number, code: code.toLowerCase() }).expect(303).expect('Location', `/disputes/${number}`);
    assert.match(await pageOf(company, number), /答复是否同意调解/);
    await join({ number, code }).expect(303);
    const stranger = await as(otherCompany);
    const theirs = hiddenIn((await stranger.get('/disputes')).text, '/disputes/join');
    const late = await stranger
      .post('/disputes/join')
      .type('form')
      .send({ ...theirs, number, code });
    assert.equal(late.status, 409);
    assert.match(wordsOf(late.text), /这一当事人已经关联了账号/);
  });

  const faultIn = (html: string) => /class="field__error"[\s\S]*?<\/p>/.exec(html)?.[0];

  it('lists a party’s cases as cards, the newest first', async () => {
    const number = await file(toCommission);
    const page = await (await as(rider)).get('/disputes').expect(200);
    const hrefs = [...page.text.matchAll(/<h2><a href="\/disputes\/([\d-]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    assert.equal(hrefs[0], number);
    assert.match(wordsOf(page.text), /仲裁委在 2022年9月21日 星期三 前决定是否受理。 还有 7 天/);
    assert.deepEqual(hrefs, [...hrefs].sort().toReversed());
  });
});
