/** The guide on the running application: what is answered is shown and not kept, until an application begins with it. */
import assert from 'node:assert/strict';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { wordsOf } from '../support/agents.ts';
import { visitor } from '../support/visitor.ts';
import type { Answers, Visitor } from '../support/visitor.ts';

const day = (name: string, on: string) => {
  const [year, month, of] = on.split('-');
  return { [`${name}-year`]: year ?? '', [`${name}-month`]: month ?? '', [`${name}-day`]: of ?? '' };
};
const beginning: Answers = {
  'trouble[]': ['unpaidWages', 'noContract'],
  ending: 'dismissed',
  district: '420106',
};
const answers: Answers = {
  ...beginning,
  ...day('hiredOn', '2021-3-15'),
  ...day('endedOn', '2021-12-31'),
  ...{
    monthlyWage: '6000',
    averageWage: '',
    dueFen: '12000',
    paidFen: '2000',
    localAverageWage: '9000',
    street: '中南路街道',
  },
};

describe('The guide, from what happened to an application', () => {
  let app: TestApp;
  let person: Visitor;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());
  beforeEach(() => {
    person = visitor(app);
  });
  const drafts = () => app.services.models.applicationDrafts.countDocuments();

  it('asks only what the estimate hangs on', async () => {
    const page = async (query: string) => (await person.get(`/guide/questions?${query}`)).text;
    const wages = await page('trouble=unpaidWages&ending=stillThere&district=420106');
    assert.match(wages, /name="dueFen"/);
    assert.doesNotMatch(wages, /name="hiredOn-year"|name="monthlyWage"|name="noticeDays"/);
    assert.match(await page('ending=withReason&district=420106'), /name="noticeDays"/);
  });

  it('says beside the question what is missing, and keeps what was chosen', async () => {
    const { status, text } = await person.get('/guide/questions?trouble=overtime&district=420106');
    assert.equal(status, 422);
    assert.match(wordsOf(text), /请选一项：还在不在那里上班/);
    assert.match(text, /value="overtime"[^>]*checked/);
    const bad = await person.post('/guide/questions', { ...answers, monthlyWage: '很多' });
    assert.equal(bad.status, 422);
    assert.match(bad.text, /value="很多"/);
  });

  it('puts what cannot be right beside the question that it was answered to', async () => {
    const { status, text } = await person.post('/guide/questions', {
      ...answers,
      ...day('endedOn', '2020-1-1'),
    });
    assert.equal(status, 422);
    assert.match(text, /id="endedOn-error"|id="hiredOn-error"/);
  });

  it('shows sums with working-out and article, the last day and why, the office, and what to bring; keeps nothing', async () => {
    const kept = await drafts();
    const { status, text, headers } = await person.post('/guide/questions', answers);
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    const words = wordsOf(text);
    // W-1 of the worked examples: 8 months and 13 working days of 6,000.
    assert.match(words, /51,586\.21/);
    // 9 months and 17 days: one month, twice.
    assert.match(words, /¥12,000\.00/);
    assert.match(words, /10,000\.00/);
    assert.match(words, /大概一共 ¥73,586\.21/);
    assert.match(words, /《劳动合同法》第八十二条/);
    assert.match(words, /最晚 2023年1月3日.* 申请仲裁/);
    assert.match(words, /中南路街道/);
    assert.match(words, /身份证/);
    assert.equal(await drafts(), kept);
  });

  it('works out what it can where a standard of the place is not on record, and says how to go on', async () => {
    const { status, text } = await person.post('/guide/questions', { ...answers, localAverageWage: '' });
    assert.equal(status, 200);
    assert.match(wordsOf(text), /大概一共 ¥61,586\.21/);
    assert.match(wordsOf(text), /还没有收录，暂时算不出钱数/);
  });

  it('begins an application with the answers when asked to, each of which can still be changed', async () => {
    assert.equal(await person.proceed('/applications/guided', answers), '/applications/tasks');
    const claims = wordsOf((await person.get('/applications/claims')).text);
    assert.match(claims, /51,586\.21/);
    assert.match(claims, /10,000\.00/);
    const cause = (await person.get('/applications/cause')).text;
    assert.match(cause, /value="termination"[^>]*checked/);
    assert.match(
      (await person.get('/applications/street')).text,
      /value="中南路街道"[^>]*(checked|selected)/,
    );
  });

  it('leads back to the guide where the answers do not hold any more', async () => {
    assert.equal(await person.proceed('/applications/guided', { ...answers, ending: 'nonsense' }), '/guide');
  });
});
