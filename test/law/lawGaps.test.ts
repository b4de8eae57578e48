import assert from 'node:assert/strict';
import { makeLawData } from '../../server/law/lawData.ts';
import type { LawEntry } from '../../server/law/lawData.ts';
import { lawGaps, placeOf } from '../../server/law/lawGaps.ts';
import type { LawGap, LawGapKind } from '../../server/law/lawGaps.ts';
import { gapSentence } from '../../server/lawGapWords.ts';
import { dictionary, makeTranslate } from '../../server/locales/index.ts';

const wuhan = placeOf('420106');
const wage = {
  region: '420100',
  from: '2026-01-01',
  value: 240_000,
  source: '测试文号',
  checked: 'verified',
  checkedOn: '2026-02-01',
} as const;
const strictly = makeTranslate({ dictionary, strict: true });

const gapsOn = (day: string, entries: readonly LawEntry[] = []): readonly LawGap[] =>
  lawGaps(makeLawData(entries), { day, places: [wuhan] });
const ofKind = <K extends LawGapKind>(gaps: readonly LawGap[], kind: K) =>
  gaps.filter((gap): gap is Extract<LawGap, { kind: K }> => gap.kind === kind);

describe('What is to be looked up in the law', () => {
  it('a year without a holiday notice, from December on the coming one too', () => {
    assert.deepEqual(ofKind(gapsOn('2026-12-09'), 'noticeMissing'), []);
    assert.deepEqual(ofKind(gapsOn('2026-12-10'), 'noticeMissing'), [{ kind: 'noticeMissing', year: 2027 }]);
    assert.deepEqual(
      ofKind(gapsOn('2028-03-01'), 'noticeMissing').map(({ year }) => year),
      [2027, 2028],
    );
  });

  it('a figure of the place that no row holds, with every grade that is missing', () => {
    const missing = ofKind(gapsOn('2026-11-26'), 'rateMissing');
    const subsidy = missing.find(({ table }) => table === 'injuryMedicalSubsidyMonths');
    assert.deepEqual(subsidy?.grades, [5, 6, 7, 8, 9, 10]);
    assert.equal(subsidy.region, '420000');
    assert.equal(
      missing.some(({ table }) => table === 'minimumMonthlyWage'),
      false,
    );
  });

  it('the bulletin of last year from July on, that of the year before until then', () => {
    const average = (day: string) =>
      ofKind(gapsOn(day), 'rateMissing').find(({ table }) => table === 'averageMonthlyWage')?.on;
    assert.deepEqual([average('2026-06-30'), average('2026-07-01')], ['2024-12-31', '2025-12-31']);
  });

  it('a figure that was never held against its source', () => {
    const [found] = ofKind(gapsOn('2026-11-26'), 'rateUnverified');
    assert.equal(found?.table, 'minimumMonthlyWage');
  });

  it('a figure in force that was checked more than a year ago, and not a day earlier', () => {
    const entered: LawEntry = { kind: 'rate', table: 'minimumMonthlyWage', row: wage };
    assert.deepEqual(ofKind(gapsOn('2027-02-01', [entered]), 'rateOld'), []);
    const [old] = ofKind(gapsOn('2027-02-02', [entered]), 'rateOld');
    assert.deepEqual([old?.table, old?.on], ['minimumMonthlyWage', '2026-02-01']);
  });

  it('a text that was entered from memory, until somebody has read it', () => {
    const unread = ofKind(gapsOn('2026-11-26'), 'textUnread').map(({ statute }) => statute);
    assert.ok(unread.includes('民法典'));
    const read: LawEntry = { kind: 'textRead', statute: '民法典', on: '2026-11-20', note: '人大网文本' };
    const after = ofKind(gapsOn('2026-11-26', [read]), 'textUnread').map(({ statute }) => statute);
    assert.equal(after.includes('民法典'), false);
  });

  it('a text that was last read more than a year ago', () => {
    assert.deepEqual(ofKind(gapsOn('2027-11-23'), 'textOld'), []);
    const old = ofKind(gapsOn('2027-11-24'), 'textOld');
    assert.ok(old.some(({ statute, on }) => statute === '调仲法' && on === '2026-11-23'));
  });

  it('can be said of every kind in both languages', () => {
    const entered: LawEntry = { kind: 'rate', table: 'minimumMonthlyWage', row: wage };
    const gaps: readonly LawGap[] = [
      ...gapsOn('2026-11-26'),
      ...gapsOn('2028-03-01', [entered]),
      { kind: 'periodUnverified', period: 'award' },
    ];
    const kinds = new Set(gaps.map(({ kind }) => kind));
    assert.equal(kinds.size, 7);
    for (const gap of gaps)
      for (const locale of ['zh-CN', 'en'] as const) assert.ok(gapSentence(gap, locale, strictly));
  });
});
