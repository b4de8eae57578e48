import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import supertest from 'supertest';
import type { SealedText } from '../../server/disputes/dispute.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import { layOut, papersOf } from '../../server/documents/issue.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { directory, rider } from '../support/people.ts';

describe('Issued papers', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const papers = (number: string) => app.services.models.papers.find({ number }).sort({ seq: 1 }).lean();
  const file = async (commandId: string, changes = {}) => {
    const { number } = await app.services.desk.file({
      application: wageApplication('2022-09-14', changes),
      actor: rider,
      commandId,
    });
    await app.services.readers.papers.idle();
    return number;
  };

  it('are issued once for an event, however often the reader looks', async () => {
    const number = await file('paper-1');
    await app.services.models.disputes.updateOne({ number }, { $addToSet: { pendingFor: 'papers' } });
    await app.services.readers.papers.idle();
    assert.deepEqual(
      (await papers(number)).map(({ title }) => title),
      ['调解申请书'],
    );
  });

  it('are kept sealed, with the hash of what was laid out', async () => {
    const [paper] = await papers(await file('paper-2', toCommission));
    assert.ok(paper);
    assert.equal(paper.html.includes('高骑'), false);
    const html = app.services.vault.open(paper.html as SealedText);
    assert.match(html, /仲裁申请书/);
    assert.equal(createHash('sha256').update(html).digest('base64url'), paper.hash);
  });

  it('are not there for somebody who has not signed in', async () => {
    const number = await file('paper-3');
    const answer = await supertest(app.express).get(`/disputes/${number}/papers/1/mediationApplication/1`);
    assert.equal(answer.status, 303);
    assert.match(String(answer.headers.location), /^\/sign-in/);
  });

  it('escape what people wrote', async () => {
    const number = await file('paper-4', { facts: '<script>alert(1)</script>' });
    const [paper] = await papers(number);
    const html = app.services.vault.open(paper?.html as SealedText);
    assert.equal(html.includes('<script>'), false);
  });

  it('show no empty bracket and no missing word in the barest lawful case', async () => {
    const number = await file('paper-5', { claims: [{ kind: 'wages', claimedFen: null, text: null }] });
    const stored = await app.services.disputes.load(number);
    const [event] = await app.services.disputes.events(number);
    assert.ok(stored && event);
    const [issued] = papersOf({
      dispute: stored.dispute,
      event: event as DisputeEvent,
      directory,
      filed: [],
      text: () => '',
      personal: () => '—',
    });
    assert.ok(issued);
    assert.doesNotMatch((await layOut(issued.facts)).html, /undefined|null|（）|NaN/);
  });
});
