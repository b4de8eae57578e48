import assert from 'node:assert/strict';
import * as chineseDays from 'chinese-days';
import type { Holiday } from '../../server/law/calendar.ts';
import { isWorkingKind, makeCalendar, nationalCalendar } from '../../server/law/calendar.ts';
import { calendarYears } from '../../server/law/calendarYears.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { addDays, yearOf } from '../../server/law/localDate.ts';

const notice = { number: '国办发明电〔2030〕1号', issuedOn: '2030-11-01' };
const holiday: Holiday = {
  name: '元旦',
  nameEn: 'New Year’s Day',
  from: '2031-01-01',
  to: '2031-01-03',
  makeUpWorkdays: [],
};
const notValid = (error: unknown) => isLawError(error) && error.code === 'CALENDAR_YEAR_NOT_VALID';

describe('the working-day calendar', () => {
  for (const { year, notice: issued, holidays } of calendarYears) {
    it(`${year} agrees with an independent table day by day (${issued.number})`, () => {
      const differing: string[] = [];
      for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
        if (nationalCalendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) differing.push(day);
      }
      assert.deepEqual(differing, []);
    });

    it(`${year} has the holidays of the law by name`, () => {
      const names = holidays.flatMap((h) => h.name.split('、')).toSorted();
      assert.deepEqual(names, ['中秋节', '元旦', '劳动节', '国庆节', '春节', '清明节', '端午节'].toSorted());
      assert.ok(issued.issuedOn < `${year}-01-01`);
    });
  }

  it('tells the four kinds of day apart around National Day 2022', () => {
    const kinds = ['2022-09-30', '2022-10-01', '2022-10-08', '2022-10-15'].map(nationalCalendar.kindOf);
    assert.deepEqual(kinds, ['workingDay', 'holiday', 'makeUpWorkday', 'weekend']);
    assert.equal(nationalCalendar.holidayOf('2022-10-08')?.zh, '国庆节');
    assert.equal(nationalCalendar.holidayOf('2022-10-15'), null);
    assert.deepEqual(kinds.map(isWorkingKind), [true, false, true, false]);
  });

  it('takes 31 December 2022 off by the notice for 2023', () => {
    assert.equal(nationalCalendar.kindOf('2022-12-31'), 'holiday');
    assert.equal(nationalCalendar.holidayOf('2022-12-31')?.zh, '元旦');
  });

  it('has no notice for 2027, goes by the week there and says so', () => {
    assert.equal(nationalCalendar.hasNotice(2027), false);
    assert.equal(nationalCalendar.noticeOf(2027), null);
    assert.equal(nationalCalendar.noticeOf(2026)?.number, '国办发明电〔2025〕7号');
    assert.equal(nationalCalendar.kindOf('2027-10-01'), 'workingDay');
    assert.equal(nationalCalendar.awaitsNoticeOf('2027-10-01'), 2027);
    assert.equal(nationalCalendar.awaitsNoticeOf('2026-12-28'), null);
    assert.equal(nationalCalendar.awaitsNoticeOf('2026-12-31'), 2027);
  });

  it('refuses a notice with a day twice, a weekday worked in exchange, a foreign year, an order turned round', () => {
    const year = (h: Partial<Holiday>) =>
      makeCalendar([{ year: 2031, notice, holidays: [{ ...holiday, ...h }] }]);
    assert.equal(year({}).kindOf('2031-01-02'), 'holiday');
    assert.throws(() => year({ makeUpWorkdays: ['2031-01-06'] }), notValid);
    assert.throws(() => year({ from: '2030-06-01', to: '2030-06-02' }), notValid);
    assert.throws(() => year({ from: '2031-01-03', to: '2031-01-01' }), notValid);
    assert.throws(() => year({ from: '2031-01-32' }), notValid);
    assert.throws(() => makeCalendar([{ year: 2031, notice, holidays: [holiday, holiday] }]), notValid);
    assert.throws(() => makeCalendar([...calendarYears, ...calendarYears.slice(0, 1)]), notValid);
  });
});
