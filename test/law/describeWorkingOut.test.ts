import assert from 'node:assert/strict';
import { nationalCalendar as calendar } from '../../server/law/calendar.ts';
import { describeWorkingOut } from '../../server/law/describeWorkingOut.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import { allExamples } from './examples.ts';
import { ofEveryPeriod } from './examplesOfEvery.ts';

describe('working-outs in words', () => {
  it('acceptance in 2022, day by day', () => {
    const workingOut = computeDueDate({ period: 'acceptanceDecision', from: '2022-09-08', calendar });
    assert.deepEqual(describeWorkingOut(workingOut, 'zh-CN'), [
      '2022年9月8日 星期四 收到仲裁申请之日，当日不计',
      '9月9日 星期五 工作日 第1日',
      '9月10日—9月12日 中秋节放假 不计',
      '9月13日 星期二 工作日 第2日',
      '9月14日 星期三 工作日 第3日',
      '9月15日 星期四 工作日 第4日',
      '9月16日 星期五 工作日 第5日',
      '届满日：2022年9月16日 星期五',
      '依据：《劳动争议调解仲裁法》第二十九条、《劳动人事争议仲裁办案规则》第三十条、《劳动人事争议仲裁办案规则》第三十一条',
    ]);
    assert.deepEqual(describeWorkingOut(workingOut, 'en').slice(0, 3), [
      '2022-09-08 Thu: the day the application was received; this day is not counted',
      '2022-09-09 Fri: working day, day 1',
      '2022-09-10 to 2022-09-12: Mid-Autumn Festival, not counted',
    ]);
  });

  it('45 days suspended, extended and rolled, in a few lines', () => {
    const workingOut = computeDueDate({
      period: 'award',
      from: '2022-06-01',
      calendar,
      exclusions: [{ from: '2022-06-20', to: '2022-08-19', reason: 'suspension' }],
      extensionDays: [{ days: 10, unit: 'calendarDay', grantedOn: '2022-09-13', by: 'commissionHead' }],
    });
    assert.deepEqual(describeWorkingOut(workingOut, 'zh-CN').slice(0, -1), [
      '2022年6月1日 星期三 受理仲裁申请之日，当日不计',
      '6月2日—6月19日 第1日至第18日',
      '6月20日—8月19日 中止审理 61日 不计入',
      '8月20日—9月15日 第19日至第45日',
      '9月13日 星期二 仲裁委主任批准，延长10日',
      '9月16日—9月25日 第46日至第55日',
      '9月25日 星期日 周末，顺延至9月26日 星期一',
      '届满日：2022年9月26日 星期一',
      '口径：延长的日数从哪天接着数：接第45日连续计算',
      '口径：审限最后一日遇休息日是否顺延：遇休息日顺延至其后第一个工作日',
    ]);
  });

  it('a provisional day says so, with the year where it changes', () => {
    const workingOut = computeDueDate({ period: 'award', from: '2026-11-23', calendar });
    assert.deepEqual(describeWorkingOut(workingOut, 'zh-CN').slice(1, 4), [
      '11月24日—2027年1月7日 第1日至第45日',
      '2027年放假安排未载入，结果为暂定；载入后重新计算',
      '届满日：2027年1月7日 星期四（暂定）',
    ]);
    assert.match(
      describeWorkingOut(workingOut, 'en').at(-2) ?? '',
      /^Last day: 2027-01-07 Thu \(provisional\)$/,
    );
  });

  it('a hearing is counted back to the latest day of delivery', () => {
    const workingOut = computeDueDate({ period: 'hearingNotice', from: '2022-10-12', calendar });
    const lines = describeWorkingOut(workingOut, 'zh-CN');
    assert.equal(lines[3], '10月9日 星期日 调休上班日 第3日');
    assert.equal(lines.at(-4), '其间须隔满5个工作日，最迟9月29日 星期四');
    assert.equal(lines.at(-3), '最迟：2022年9月29日 星期四');
  });

  it('a suspended period has no last day yet', () => {
    const workingOut = computeDueDate({
      period: 'award',
      from: '2024-03-01',
      calendar,
      exclusions: [{ from: '2024-03-15', to: null, reason: 'suspension' }],
    });
    assert.deepEqual(describeWorkingOut(workingOut, 'zh-CN').slice(2, 4), [
      '3月15日 星期五起 中止审理，恢复以后继续计算',
      '期间中止，届满日待恢复后计算',
    ]);
  });

  it('every example reads without a hole in both languages', () => {
    for (const example of [...allExamples, ...ofEveryPeriod]) {
      const { due: _due, why, whole: _whole, provisional: _provisional, ...input } = example;
      const workingOut = computeDueDate({ ...input, calendar });
      for (const locale of ['zh-CN', 'en'] as const) {
        const lines = describeWorkingOut(workingOut, locale);
        assert.ok(
          lines.every((line) => line.trim() === line && !/undefined|null|NaN|\[object/.test(line)),
          why,
        );
      }
    }
  });
});
