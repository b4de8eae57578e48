import assert from 'node:assert/strict';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { clerk } from '../support/people.ts';
import { visitor } from '../support/visitor.ts';
import type { Visitor } from '../support/visitor.ts';
import { scenes, setScene } from './caseScenes.ts';

/** The words of a page without its marks. */
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('Which office is in charge, for anybody', () => {
  let app: TestApp;
  let person: Visitor;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());
  beforeEach(() => {
    person = visitor(app);
  });

  const asked = async (query: string) => {
    const { status, text } = await person.get(`/jurisdiction?ask=1&${query}`);
    return { status, words: wordsOf(text), text };
  };

  it('is led to from the first page and asks without an account', async () => {
    assert.match((await person.get('/')).text, /href="\/jurisdiction"/);
    const { status, text } = await person.get('/jurisdiction');
    assert.equal(status, 200);
    assert.match(text, /<form[^>]*method="get"/);
    assert.doesNotMatch(text, /id="answer"/);
  });

  it('names both commissions with address, hours and telephone where work and employer are apart', async () => {
    const { words } = await asked('work=420106&employer=420105');
    assert.match(words, /工作地武昌区和单位所在地武汉市汉阳区的仲裁委都可以申请，由您选一个/);
    assert.match(words, /武汉市武昌区劳动人事争议仲裁委员会/);
    assert.match(words, /武汉市汉阳区劳动人事争议仲裁委员会/);
    assert.match(words, /武昌区示例路 2 号/);
    assert.match(words, /027-00000002/);
    assert.match(words, /周一至周五 9:00–17:00/);
    assert.match(words, /《劳动争议调解仲裁法》第二十一条/);
    assert.match(words, /《劳动人事争议仲裁办案规则》第八条/);
  });

  it('gives it to the work place when each side applied at another', async () => {
    const { words } = await asked('work=420106&employer=420105&applied=both');
    assert.match(words, /归工作地武昌区的仲裁委管/);
    assert.doesNotMatch(words, /武汉市汉阳区劳动人事争议仲裁委员会/);
  });

  it('asks for the street of the chosen district, and names the street’s own body', async () => {
    const { text } = await asked('work=420106');
    assert.match(text, /<select[^>]*name="street"/);
    assert.match(text, /在下面选一下街道/);
    const { words } = await asked('work=420106&street=水果湖街道');
    assert.match(words, /武昌区水果湖街道劳动争议调解中心/);
    assert.doesNotMatch(words, /武昌区中南路街道劳动争议调解中心/);
  });

  it('a street left over from another district is no street', async () => {
    const { status, words } = await asked('work=420105&street=水果湖街道');
    assert.equal(status, 200);
    assert.doesNotMatch(words, /水果湖街道劳动争议调解中心/);
  });

  it('says whom to ask where no rule or no office answers', async () => {
    assert.match((await asked('work=elsewhere')).words, /请打当地的 12333（加拨当地区号）/);
    assert.match((await asked('work=unclear')).words, /请打 12333，或者带上工资条/);
    assert.match((await asked('work=unclear&employer=420105')).words, /归单位所在地武汉市汉阳区的仲裁委管/);
  });

  it('tells a place that is none beside its question, with the rest kept', async () => {
    const { status, text, words } = await asked('work=nowhere&employer=420105');
    assert.equal(status, 422);
    assert.match(words, /请选择实际工作的地方/);
    assert.match(text, /value="420105" selected/);
    assert.equal((await asked('work=420106&employer=toString')).status, 422);
    assert.equal((await person.get('/jurisdiction?ask=1&work[]=420106')).status, 422);
  });

  it('stands beside the district in filing', async () => {
    await person.post('/applications', {});
    await person.post('/applications/side', { side: 'worker' });
    assert.match((await person.get('/applications/district')).text, /href="\/jurisdiction"/);
  });

  it('speaks English', async () => {
    const { text } = await person.get('/jurisdiction?ask=1&work=420106&employer=420105&lang=en');
    assert.match(wordsOf(text), /Which office is in charge/);
  });

  it('is at hand where a clerk declines a case, for the place of the dispute', async () => {
    const scene = scenes['arbitration/refusal'];
    assert.ok(scene);
    const number = await setScene(app, scene);
    await person.signIn(clerk);
    const { text } = await person.get(`/disputes/${number}/arbitration/refusal/new`);
    assert.match(text, /href="\/jurisdiction\?ask=1&amp;work=420106&amp;street=/);
  });
});
