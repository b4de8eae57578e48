import assert from 'node:assert/strict';
import { computeDueDate } from '../../server/law/dueDate.ts';
import { describeWorkingOut } from '../../server/law/describeWorkingOut.ts';
import { makeLawData } from '../../server/law/lawData.ts';
import type { ChosenReading, LawEntry } from '../../server/law/lawData.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { localReadings, readingsOn, readingWords } from '../../server/law/settings.ts';
import type { LawSettings } from '../../server/law/settings.ts';

const newYear2027: LawEntry = {
  kind: 'holidayNotice',
  year: {
    year: 2027,
    notice: { number: '国办发明电〔2026〕1号', issuedOn: '2026-11-30' },
    holidays: [
      { name: '元旦', nameEn: 'New Year’s Day', from: '2027-01-01', to: '2027-01-04', makeUpWorkdays: [] },
    ],
  },
};
const staysPut: ChosenReading<'awardRollsOver'> = {
  kind: 'reading',
  commissionId: 'wuchang',
  key: 'awardRollsOver',
  value: false,
  from: '2026-03-01',
  reason: '市院会议纪要',
};
const awardFrom = (from: string, entries: readonly LawEntry[], commissionId: string | null) => {
  const { calendar, settings } = makeLawData(entries);
  return computeDueDate({ period: 'award', from, calendar, settings: settings(commissionId) });
};

describe('The law as entered', () => {
  it('a notice settles the days that waited for it', () => {
    assert.equal(awardFrom('2026-11-19', [], null).provisional, true);
    const settled = awardFrom('2026-11-19', [newYear2027], null);
    assert.deepEqual([settled.dueOn, settled.provisional], ['2027-01-05', false]);
  });

  it('a notice entered again takes the place of the one before, also of one that ships', () => {
    const year = { ...newYear2027.year, holidays: [] };
    assert.equal(
      makeLawData([newYear2027, { kind: 'holidayNotice', year }]).calendar.kindOf('2027-01-04'),
      'workingDay',
    );
    const of2026 = { ...year, year: 2026 };
    assert.equal(
      makeLawData([{ kind: 'holidayNotice', year: of2026 }]).calendar.kindOf('2026-10-01'),
      'workingDay',
    );
  });

  it('a notice that cannot be right is refused as a whole', () => {
    const [holiday] = newYear2027.year.holidays;
    const year = { ...newYear2027.year, holidays: [{ ...holiday!, makeUpWorkdays: ['2027-01-06'] }] };
    assert.throws(
      () => makeLawData([{ kind: 'holidayNotice', year }]),
      (error: unknown) => isLawError(error) && error.code === 'CALENDAR_YEAR_NOT_VALID',
    );
  });

  it('a reading holds for periods that start on its day or later, never for one that was running', () => {
    // 45 days from 26 February 2026 end on Sunday 12 April; from 4 March on Saturday 18 April.
    assert.equal(awardFrom('2026-02-26', [staysPut], 'wuchang').dueOn, '2026-04-13');
    assert.equal(awardFrom('2026-03-04', [staysPut], 'wuchang').dueOn, '2026-04-18');
  });

  it('a reading is the choice of one commission; a choice for the city gives way to an own one', () => {
    assert.equal(awardFrom('2026-03-04', [staysPut], 'hongshan').dueOn, '2026-04-20');
    const forCity = { ...staysPut, commissionId: null };
    const own = { ...staysPut, commissionId: 'hongshan', value: true, from: '2025-01-01' };
    assert.equal(awardFrom('2026-03-04', [forCity], 'hongshan').dueOn, '2026-04-18');
    assert.equal(awardFrom('2026-03-04', [own, forCity], 'hongshan').dueOn, '2026-04-20');
  });

  it('of two choices for one day the later entry counts', () => {
    const again = { ...staysPut, value: true };
    assert.equal(awardFrom('2026-03-04', [staysPut, again], 'wuchang').dueOn, '2026-04-20');
  });

  it('the reading in force is named with every result that it touched, and with no other', () => {
    const touched = awardFrom('2026-03-04', [staysPut], 'wuchang');
    assert.deepEqual(touched.readings, [{ key: 'awardRollsOver', value: false }]);
    assert.ok(
      describeWorkingOut(touched, 'zh-CN').includes(
        '口径：审限最后一日遇休息日是否顺延：审限不顺延，第45日即届满',
      ),
    );
    assert.deepEqual(awardFrom('2026-03-05', [staysPut], 'wuchang').readings.length, 1);
    // From 10 March the 45th day is Friday 24 April: the reading has nothing to say.
    assert.deepEqual(awardFrom('2026-03-10', [staysPut], 'wuchang').readings, []);
  });

  it('every reading has words for every value it can take', () => {
    for (const reading of Object.values(localReadings)) {
      const values = [reading.byDefault, ...reading.alternatives.map(({ value }) => value)];
      const words = values.map((value) => readingWords({ key: reading.key, value }));
      assert.equal(new Set(words.map(({ zh }) => zh)).size, values.length);
      assert.equal(new Set(words.map(({ en }) => en)).size, values.length);
      const settings = readingsOn({ [reading.key]: values.at(-1) } as Partial<LawSettings>, '2026-01-01');
      assert.equal(settings[reading.key], values.at(-1));
    }
  });
});
