import assert from 'node:assert/strict';
import { hiddenIn, signInAs, visitor, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { administrator, rider } from '../support/people.ts';
import { makeRoad } from '../models/figuresRoad.ts';

const imports = '/administration/imports';
const law = '/administration/law';
const holidayHead = ['节日', '年份', '通知文号', '发布日期', '第一天', '最后一天', '调休上班日'];
const newYear = ['元旦', '2027', '国办发明电〔2026〕1号', '2026/11/30', '2027-01-01', '2027-01-04', ''];
const spring = [
  '春节',
  '2027',
  '国办发明电〔2026〕1号',
  '2026-11-30',
  '2027-02-05',
  '2027-02-11',
  '2027-01-30, 2027-02-14',
];
const rateHead = ['标准', '地区代码', '伤残等级', '第一天', '最后一天', '数额', '来源'];

describe('The law that administrators keep', () => {
  let app: TestApp;
  let admin: Agent;
  before(async () => {
    app = await openTestApp();
    app.clock.set(new Date('2026-12-11T02:00:00Z'));
    admin = await signInAs(app, administrator);
  });
  after(() => app.close());

  const csv = (rows: readonly (readonly string[])[]) =>
    Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
  const preview = async (kind: string, rows: readonly (readonly string[])[]) => {
    const page = await admin.get(`${imports}/${kind}`).expect(200);
    const answer = await admin
      .post(`${imports}/${kind}`)
      .field('_csrf', hiddenIn(page.text, `${imports}/${kind}`)._csrf ?? '')
      .attach('file', csv(rows), 'x.csv')
      .expect(303);
    const address = String(answer.headers.location);
    return { address, words: wordsOf((await admin.get(address).expect(200)).text) };
  };
  const take = async (address: string) => {
    const page = await admin.get(address);
    const fields = { ...hiddenIn(page.text, `${address}/acceptance`), take: 'all' };
    return admin.post(`${address}/acceptance`).type('form').send(fields).expect(303);
  };
  const choose = async (path: string, fields: Record<string, string>) => {
    const page = await admin.get(path).expect(200);
    return admin
      .post(path)
      .type('form')
      .send({ ...hiddenIn(page.text, path), ...fields });
  };

  it('asks for the coming year’s notice, and no longer once it was imported; the open case tells what moved', async () => {
    const road = makeRoad(app);
    const number = await road.file('2026-11-16', toCommission);
    await road.acceptCase(number, '2026-11-19');
    app.clock.set(new Date('2026-12-11T02:00:00Z'));
    assert.match(wordsOf((await admin.get(law).expect(200)).text), /2027年放假安排没有载入/);
    const { address, words } = await preview('holidays', [holidayHead, newYear, spring]);
    assert.match(words, /2 行都没有问题/);
    await take(address);
    await app.services.readers.law.idle();
    assert.doesNotMatch(wordsOf((await admin.get(law)).text), /2027年放假安排没有载入/);
    const party = await signInAs(app, rider);
    const page = wordsOf((await party.get(`/disputes/${number}/timeline`).expect(200)).text);
    assert.match(page, /2027年放假安排已载入（国办发明电〔2026〕1号）.*2027年1月4日 → 2027年1月5日/);
    const record = wordsOf((await admin.get('/administration/records')).text);
    assert.match(record, /载入放假安排.*国办发明电〔2026〕1号/);
  });

  it('takes a notice as a whole: a fault in one row holds back its year', async () => {
    const bad = [...spring];
    bad[6] = '2027-02-03';
    const { words } = await preview('holidays', [holidayHead, newYear, bad]);
    assert.match(words, /2027-02-03 不是该年的周末/);
    assert.match(words, /一份通知要整份导入/);
    assert.doesNotMatch(words, /只导入没有问题的/);
  });

  it('refuses a year with a day that appears twice, and one with two notices', async () => {
    const twice = await preview('holidays', [holidayHead, newYear, [...newYear]]);
    assert.match(twice.words, /日子有重复/);
    const other = [...spring];
    other[2] = '国办发明电〔2026〕2号';
    assert.match((await preview('holidays', [holidayHead, newYear, other])).words, /同一个文号/);
  });

  it('takes figures with their source; the wage in force is the new one from its day', async () => {
    const rows = [
      ['月最低工资标准', '420100', '', '2027-01-01', '', '2,550', '测试文号'],
      ['一次性工伤医疗补助金月数', '420000', '9', '2026-01-01', '', '8', '测试办法'],
    ];
    const { address, words } = await preview('rates', [rateHead, ...rows]);
    assert.match(words, /2 行都没有问题/);
    await take(address);
    const { minimumMonthlyWage } = app.services.rates();
    assert.equal(minimumMonthlyWage.rows.at(-1)?.value, 255_000);
    assert.equal(minimumMonthlyWage.rows.at(-2)?.to, '2026-12-31');
    assert.match(wordsOf((await visitor(app).get('/law').expect(200)).text), /2,550\.00/);
  });

  it('refuses a figure without source, of an unknown table or with a grade that it has not', async () => {
    const { words } = await preview('rates', [
      rateHead,
      ['月最低工资标准', '420100', '', '2027-01-01', '', '2550', ''],
      ['平均气温', '420100', '', '2027-01-01', '', '2550', 'x'],
      ['月最低工资标准', '420100', '7', '2027-01-01', '', '0', 'x'],
    ]);
    assert.match(words, /请填写来源/);
    assert.match(words, /和模板里可选的一致/);
    assert.match(words, /不分等级/);
    assert.match(words, /大于零的金额/);
  });

  it('lets a commission choose a reading with its reason; the page names it', async () => {
    const path = `${law}/readings/awardRollsOver`;
    const fields = {
      commissionId: 'commission-wuchang',
      value: 'false',
      from: '2026-12-11',
      reason: '会议纪要',
    };
    assert.equal((await choose(path, fields)).status, 303);
    const place = { district: '420106', arbitration: null };
    const settings = app.services.settings(place);
    assert.equal(typeof settings === 'function' && settings('2026-12-11').awardRollsOver, false);
    assert.equal(typeof settings === 'function' && settings('2026-12-10').awardRollsOver, true);
    assert.match(wordsOf((await admin.get(law)).text), /武昌区劳动人事争议仲裁委员会: 审限不顺延/);
    const record = wordsOf((await admin.get('/administration/records')).text);
    assert.match(record, /选定本地口径.*会议纪要/);
  });

  it('asks again for a reading without value, day or reason, keeping what was typed', async () => {
    const answer = await choose(`${law}/readings/mediationClock`, { value: 'x', from: 'soon', reason: '' });
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /请选择一种口径.*请填写日期.*请写明依据和理由/);
    assert.match(answer.text, /value="soon"/);
    await admin.get(`${law}/readings/constructor`).expect(404);
    await admin.get(`${law}/texts/toString`).expect(404);
  });

  it('notes that a text was read, not ahead of its day', async () => {
    const path = `${law}/texts/${encodeURIComponent('民法典')}`;
    assert.equal((await choose(path, { on: '2026-12-12', note: '全文' })).status, 422);
    assert.equal((await choose(path, { on: '2026-12-11', note: '人大网文本，第二百零三条' })).status, 303);
    assert.equal(app.services.law.data().readOn.民法典, '2026-12-11');
  });

  it('shows the whole law to anybody, with article, span, source and check mark, in both languages', async () => {
    const page = await visitor(app).get('/law').expect(200);
    const words = wordsOf(page.text);
    for (const said of [
      '仲裁审理期限（45日）',
      '规则》第四十五条',
      '未核对',
      '终局数额的最低工资倍数',
      '公告送达',
    ])
      assert.ok(words.includes(said), said);
    assert.match(
      wordsOf((await visitor(app).get('/law?lang=en').expect(200)).text),
      /Arbitration period \(45 days\)/,
    );
  });
});
