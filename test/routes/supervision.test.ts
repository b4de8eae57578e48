import assert from 'node:assert/strict';
import { wholeCity } from '../../server/disputes/capacities.ts';
import { makeRoad } from '../models/figuresRoad.ts';
import { signInAs, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp, password } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { clerk, company, hanyang, otherClerk, rider, supervisor } from '../support/people.ts';

const ofWuchang = {
  ...supervisor,
  accountId: 'district-supervisor',
  name: '区督',
  grants: [{ role: 'supervisor', unitId: '420106' }],
} as const;

describe('The supervisor’s pages', () => {
  let app: TestApp;
  let road: ReturnType<typeof makeRoad>;
  let city: Agent;
  let district: Agent;
  let wuchangCase = '';
  let hanyangCase = '';

  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
    await app.services.accounts.create({
      id: ofWuchang.accountId,
      username: ofWuchang.accountId,
      name: ofWuchang.name,
      grants: ofWuchang.grants,
      password,
    });
    const settled = await road.file('2022-08-15');
    await road.accept(settled, '2022-08-17');
    await road.withdraw(settled, '2022-08-24', { settled: true });
    wuchangCase = await road.file('2022-08-19', toCommission);
    await road.acceptCase(wuchangCase, '2022-08-22');
    hanyangCase = await road.file('2022-09-05', {
      to: { procedure: 'arbitration', unitId: hanyang.id },
      district: '420105',
      street: null,
    });
    await road.acceptCase(hanyangCase, '2022-09-06', otherClerk);
    await road.withdraw(hanyangCase, '2022-09-09', { settled: false, procedure: 'arbitration' });
    await road.close(hanyangCase, '2022-09-09', otherClerk);
    road.on('2022-09-14');
    await app.services.readers.figures.idle();
    city = await signInAs(app, supervisor);
    district = await signInAs(app, ofWuchang);
  });
  after(() => app.close());

  const textOf = async (agent: Agent, path: string) => wordsOf((await agent.get(path).expect(200)).text);

  it('show the two rates with both their counts and what they count', async () => {
    const text = await textOf(city, '/supervision');
    assert.match(text, /调解成功率 50\.0% 1 ╱ 2 件/);
    assert.match(text, /仲裁结案率 50\.0% 1 ╱ 2 件/);
    assert.match(text, /上期末未结案件与本期受理案件之和/);
    assert.match(text, /调解成功率的分母除调解结案外，还有仲裁结案/);
  });

  it('open the cases of each side of a rate', async () => {
    const both = await textOf(city, '/supervision/cases?figure=arbitrationClosureRate&side=denominator');
    const closed = await textOf(city, '/supervision/cases?figure=arbitrationClosureRate&side=numerator');
    assert.match(both, /武昌.*第 ?00001 ?号/);
    assert.doesNotMatch(closed, /武昌劳人仲/);
    assert.match(closed, /汉阳/);
  });

  it('mask the names of people in lists and keep those of employers', async () => {
    const text = await textOf(city, '/supervision/cases?figure=mediationsClosed');
    assert.match(text, /高某/);
    assert.doesNotMatch(text, new RegExp(rider.name));
    assert.match(text, new RegExp(company.name));
  });

  it('show a district supervisor that district only', async () => {
    const text = await textOf(district, '/supervision');
    assert.match(text, /武昌区调解仲裁情况/);
    assert.match(text, /仲裁结案率 0\.0% 0 ╱ 1 件/);
    assert.doesNotMatch(text, /汉阳/);
    const cases = await textOf(district, '/supervision/cases?figure=arbitrationClosureRate');
    assert.doesNotMatch(cases, /汉阳/);
  });

  for (const path of [
    '/supervision?area=',
    '/supervision/panels/figures?area=',
    '/supervision/cases?figure=awardRate&area=',
    '/supervision/pressing?area=',
    '/supervision/export.csv?area=',
  ])
    it(`answer a district supervisor 404 at ${path}420105 and at the whole city`, async () => {
      await district.get(`${path}420105`).expect(404);
      await district.get(`${path}${wholeCity}`).expect(404);
      await city.get(`${path}000000`).expect(404);
    });

  it('do not open cases of another district by naming its unit', async () => {
    const path = `/supervision/cases?figure=arbitrationsAccepted&unit=${hanyang.id}`;
    assert.match(await textOf(district, path), /没有这样的案件/);
  });

  it('are not for others: a clerk is refused, a visitor sent to sign in', async () => {
    const agent = await signInAs(app, clerk);
    await agent.get('/supervision').expect(403);
    await agent.get('/supervision/export.csv').expect(403);
  });

  it('list what is overdue with its unit and how long, and count it on the page', async () => {
    road.on('2022-10-20');
    const list = await textOf(city, '/supervision/pressing?kind=overdue&procedure=arbitration');
    const page = await textOf(city, '/supervision');
    road.on('2022-09-14');
    assert.match(list, /逾期 \d+ 天/);
    assert.match(list, /武昌区劳动人事争议仲裁委员会/);
    assert.match(page, /仲裁逾期未结 1/);
  });

  it('sort the table as asked, either way', async () => {
    const order = async (query: string) => {
      const text = await textOf(city, `/supervision?by=unit&sort=arbitrationClosed${query}`);
      return text.indexOf('汉阳区劳动人事') < text.indexOf('武昌区劳动人事');
    };
    assert.deepEqual([await order(''), await order('&order=up')], [true, false]);
  });

  it('answer 304 while nothing moved, and anew once a case changed', async () => {
    const path = '/supervision/panels/figures';
    const first = await city.get(path).expect(200);
    const tag = first.headers.etag as string;
    await city.get(path).set('If-None-Match', tag).expect(304);
    await road.withdraw(wuchangCase, '2022-09-14', { settled: true, procedure: 'arbitration' });
    await road.close(wuchangCase, '2022-09-14');
    await app.services.readers.figures.idle();
    const moved = await city.get(path).set('If-None-Match', tag).expect(200);
    assert.match(wordsOf(moved.text), /仲裁结案率 100\.0% 2 ╱ 2 件/);
  });

  it('say that figures are loading while a year is loaded, and how far it is', async () => {
    app.services.loading.set({ done: 12, total: 48 });
    const text = await textOf(city, '/supervision');
    app.services.loading.set(null);
    assert.match(text, /正在载入全年案件 25%/);
    assert.match(text, /已载入 12 \/ 48 件/);
    assert.doesNotMatch(await textOf(city, '/supervision'), /正在载入/);
  });

  it('export figures without any person, and put that on record', async () => {
    const { text, headers } = await city.get('/supervision/export.csv?by=unit').expect(200);
    assert.match(String(headers['content-disposition']), /^attachment; filename=figures-city-/);
    assert.match(text, /武昌区劳动人事争议仲裁委员会/);
    for (const name of [rider.name, '高某', company.name]) assert.equal(text.includes(name), false);
    const record = await app.services.models.accessRecords.findOne({ what: 'exported' }).lean();
    assert.equal(record?.accountId, supervisor.accountId);
    assert.equal(record?.number, 'figures/city');
  });

  it('take nonsense in the address for what is usual', async () => {
    const text = await textOf(
      city,
      '/supervision?period=x&cause[]=y&sort=z&asOf=2022-02-30&from=9&to=1&by[a]=b',
    );
    assert.match(text, /近一年/);
    await city.get('/supervision/cases?figure=__proto__').expect(404);
  });
});
