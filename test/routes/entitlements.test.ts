import assert from 'node:assert/strict';
import { formulaIds } from '../../server/law/entitlements/formulas.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { visitor } from '../support/visitor.ts';
import type { Visitor } from '../support/visitor.ts';

/** A day as its three fields send it. */
const day = (name: string, on: string) => {
  const [year, month, of] = on.split('-');
  return { [`${name}-year`]: year ?? '', [`${name}-month`]: month ?? '', [`${name}-day`]: of ?? '' };
};

const left = {
  ...day('hiredOn', '2019-3-1'),
  ...day('endedOn', '2022-06-15'),
  ...{ ground: 'art36Employer', averageWage: '8,000', localAverageWage: '9000' },
};

describe('The public calculator', () => {
  let app: TestApp;
  let person: Visitor;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());
  beforeEach(() => {
    person = visitor(app);
  });

  it('has a page for every formula, and one that leads to all of them', async () => {
    const { text } = await person.get('/entitlements');
    for (const id of formulaIds) {
      assert.match(text, new RegExp(`href="/entitlements/${id}"`));
      assert.equal((await person.get(`/entitlements/${id}`)).status, 200, id);
    }
  });

  it('shows N-1 line by line, with articles, standards and what was not checked', async () => {
    const { status, text, headers } = await person.post('/entitlements/economicCompensation', left);
    assert.equal(status, 200);
    assert.match(text, /28,000\.00/);
    assert.match(text, /2019-03-01至2022-06-15，3年3个月15天，计3\.5个月/);
    assert.match(text, /3\.5个月 × 8,000\.00元 = 28,000\.00元/);
    assert.match(text, /《劳动合同法》第四十七条/);
    assert.match(text, /月最低工资标准[^<]*2,010\.00/);
    assert.match(text, /填写的数，未经核对/);
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('shows the reading that a result hangs on', async () => {
    const { text } = await person.post('/entitlements/doubleWage', {
      ...day('hiredOn', '2020-01-10'),
      ...day('workedUntil', '2022-03-31'),
      ...day('filedOn', '2021-08-01'),
      ...{ monthlyWage: '5000', exception: 'none', limitationPleaded: 'yes' },
    });
    assert.match(text, /26,149\.43/);
    assert.match(text, /二倍工资的时效怎么算：逐日计算/);
  });

  it('keeps what was typed and says beside the question what is missing', async () => {
    const { status, text } = await person.post('/entitlements/economicCompensation', {
      ...left,
      averageWage: '很多',
      ground: '',
    });
    assert.equal(status, 422);
    assert.match(text, /id="averageWage-error"/);
    assert.match(text, /id="ground-error"/);
    assert.match(text, /value="很多"/);
    assert.match(text, /value="2019"/);
  });

  it('tells a refusal of the law beside its question, in the language of the page', async () => {
    const notice = { ground: 'unlawful', noticeDays: '0', lastMonthWage: '7800' };
    const chinese = await person.post('/entitlements/noticePay', notice);
    assert.equal(chinese.status, 422);
    assert.match(chinese.text, /id="ground-error"[^]*不能再要代通知金/);
    const english = await person.post('/entitlements/noticePay?lang=en', notice);
    assert.match(english.text, /Work out the damages instead/);
  });

  it('says above the form which standard nobody has loaded', async () => {
    const { status, text } = await person.post('/entitlements/injuryMedicalSubsidy', {
      ...{ grade: '9', ownWage: '6000', localAverageWage: '8000' },
      ...day('endedOn', '2022-12-31'),
      ...day('injuredOn', '2022-03-01'),
    });
    assert.equal(status, 422);
    assert.match(text, /一次性工伤医疗补助金月数/);
  });

  it('works with the figure that an administrator has loaded for the region of the office, not with the typed one', async () => {
    const row = { region: '420100', from: '2021-01-01', to: '2021-12-31', value: 200_000 };
    const loaded = { ...row, source: '市统计局公报', checked: 'verified' } as const;
    await app.services.law.enter('administrator', [
      { kind: 'rate', table: 'averageMonthlyWage', row: loaded },
    ]);
    const { text } = await person.post('/entitlements/economicCompensation', left);
    // Three times 2,000 is below the wage: 3.5 months of 6,000.
    assert.match(text, /21,000\.00/);
    assert.match(text, /市统计局公报/);
  });

  it('takes hostile values for what they are', async () => {
    for (const averageWage of ['<script>alert(1)</script>', '9'.repeat(5000), '-1', 'NaN', '1e9', '{}']) {
      const { status, text } = await person.post('/entitlements/economicCompensation', {
        ...left,
        averageWage,
      });
      assert.equal(status, 422, averageWage.slice(0, 20));
      assert.ok(!text.includes('<script>alert'));
    }
    assert.equal((await person.get('/entitlements/__proto__')).status, 404);
  });

  it('keeps nothing: the same page opened again is empty', async () => {
    await person.post('/entitlements/economicCompensation', left);
    const { text } = await person.get('/entitlements/economicCompensation');
    assert.ok(!text.includes('28,000.00') && !text.includes('value="8,000"'));
  });
});
