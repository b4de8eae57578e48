/** The standard of economic compensation (劳动合同法 47, 97), on which the damages of article 87 are built as well. */
import type { LocalDate } from '../localDate.ts';
import type { Article } from '../statutes.ts';
import { cite } from '../statutes.ts';
import type { Exact } from './exact.ts';
import { decimalWords, exact, isMore, least, plus, times } from './exact.ts';
import { refuseFact } from './refuse.ts';
import type { Service } from './service.ts';
import { compensationMonths, serviceOf, startedYears } from './service.ts';
import type { Sheet } from './sheet.ts';
import { yearBefore, yuan } from './sheet.ts';

const LAW_BEGAN = '2008-01-01';
const DAY_BEFORE = '2007-12-31';
const MOST_MONTHS = exact(12);
const TIMES_AVERAGE = exact(3);

/** What the years before 2008 are worth: nothing, or a month for each year begun, to a limit or without one. */
export type EarlierYears =
  | { readonly paid: false; readonly articles: readonly Article[] }
  | { readonly paid: true; readonly mostMonths: 12 | null; readonly articles: readonly Article[] };

export interface StandardFacts {
  readonly hiredOn: LocalDate;
  readonly endedOn: LocalDate;
  readonly averageWage: number;
  readonly localAverageWage: number | null;
  readonly minimumWage: number | null;
}

/**
 * Months times wage in fen, unrounded. `earlier` is null where the service is not parted at 2008.
 * @throws {LawError} for days in the wrong order or an end before the law was in force, and for an unknown rate.
 */
export function compensationStandard(
  sheet: Sheet,
  facts: StandardFacts,
  earlier: EarlierYears | null,
): Exact {
  checkDays(facts);
  const wage = wageOf(sheet, facts);
  const { hiredOn, endedOn } = facts;
  if (earlier === null || hiredOn >= LAW_BEGAN) return laterYears(sheet, wage, { hiredOn, endedOn });
  const before = earlierYears(sheet, { hiredOn, earlier, wage });
  const after = laterYears(sheet, wage, { hiredOn: LAW_BEGAN, endedOn });
  return sheet.sum(
    { zh: `两段合计：${yuan(plus(before, after)).zh}`, en: `Both parts: ${yuan(plus(before, after)).en}` },
    plus(before, after),
  );
}

function checkDays({ hiredOn, endedOn }: StandardFacts): void {
  if (endedOn < hiredOn) {
    throw refuseFact({
      code: 'ELEMENT_NOT_VALID',
      element: 'endedOn',
      zh: '离职日期早于入职日期，请核对。',
      en: 'The last day of work lies before the first. Please check both.',
    });
  }
  if (endedOn >= LAW_BEGAN) return;
  throw refuseFact({
    code: 'FORMULA_NOT_IN_FORCE',
    element: 'endedOn',
    zh: '劳动合同法自2008年1月1日起施行，更早结束的劳动关系请按当时的规定计算。',
    en: 'The Labour Contract Law is in force since 1 January 2008; an earlier end follows the rules of its time.',
    articles: [cite('劳动合同法', 97)],
  });
}

interface Wage {
  /** After the floor, before the cap. */
  readonly plain: Exact;
  /** After floor and cap. */
  readonly capped: Exact;
  readonly aboveCap: boolean;
}

function wageOf(sheet: Sheet, facts: StandardFacts): Wage {
  const floor = sheet.rate({ table: 'minimumMonthlyWage', on: facts.endedOn, given: facts.minimumWage });
  const average = exact(facts.averageWage);
  const plain = isMore(floor, average) ? floor : average;
  sayWage(sheet, { average, floor });
  const { endedOn: on, localAverageWage: given } = facts;
  const local = sheet.rate({ table: 'averageMonthlyWage', on: yearBefore(on), given });
  const line = times(TIMES_AVERAGE, local);
  const aboveCap = isMore(plain, line);
  sayCap(sheet, { plain, local, line, aboveCap });
  return { plain, capped: least(plain, line), aboveCap };
}

function sayWage(sheet: Sheet, { average, floor }: Readonly<Record<'average' | 'floor', Exact>>): void {
  const [wage, least_] = [yuan(average), yuan(floor)];
  if (isMore(floor, average)) {
    sheet.line(
      {
        zh: `月平均工资${wage.zh}低于最低工资标准，按${least_.zh}计算`,
        en: `The average wage of ${wage.en} lies below the minimum wage: ${least_.en} is taken`,
      },
      cite('劳动合同法实施条例', 27),
    );
    return;
  }
  sheet.line(
    { zh: `离职前十二个月平均工资${wage.zh}`, en: `Average wage of the last twelve months: ${wage.en}` },
    cite('劳动合同法', 47, { paragraph: 3 }),
  );
}

function sayCap(
  sheet: Sheet,
  cap: { readonly plain: Exact; readonly local: Exact; readonly line: Exact; readonly aboveCap: boolean },
): void {
  const [local, line] = [yuan(cap.local), yuan(cap.line)];
  const sum = { zh: `3 × ${local.zh} = ${line.zh}`, en: `3 × ${local.en} = ${line.en}` };
  sheet.line(
    cap.aboveCap
      ? {
          zh: `高于当地上年度职工月平均工资三倍（${sum.zh}），按三倍计算，年限最多十二个月`,
          en: `Above three times the local average of the year before (${sum.en}): that line is taken, and twelve months at most`,
        }
      : {
          zh: `不高于当地上年度职工月平均工资三倍（${sum.zh}），不封顶`,
          en: `Not above three times the local average of the year before (${sum.en}): no cap`,
        },
    cite('劳动合同法', 47, { paragraph: 2 }),
  );
}

function laterYears(
  sheet: Sheet,
  wage: Wage,
  { hiredOn, endedOn }: { readonly hiredOn: LocalDate; readonly endedOn: LocalDate },
): Exact {
  const service = serviceOf(hiredOn, endedOn);
  const months = compensationMonths(service);
  sheet.line(
    serviceWords({ from: hiredOn, to: endedOn, service, months }),
    cite('劳动合同法', 47, { paragraph: 1 }),
  );
  const paid = wage.aboveCap ? least(months, MOST_MONTHS) : months;
  const amount = times(paid, wage.capped);
  return sheet.sum(
    product(paid, wage.capped, amount),
    amount,
    cite('劳动合同法', 47, { paragraph: wage.aboveCap ? 2 : 1 }),
  );
}

function earlierYears(
  sheet: Sheet,
  { hiredOn, earlier, wage }: { hiredOn: LocalDate; earlier: EarlierYears; wage: Wage },
): Exact {
  const service = serviceOf(hiredOn, DAY_BEFORE);
  const article = cite('劳动合同法', 97, { paragraph: 3 });
  if (!earlier.paid) {
    const zh = `${hiredOn}至${DAY_BEFORE}：按当时的规定没有补偿，计0个月`;
    const en = `${hiredOn} to ${DAY_BEFORE}: the rules of the time gave nothing, 0 months`;
    return sheet.sum({ zh, en }, exact(0), article, ...earlier.articles);
  }
  const started = startedYears(service);
  sheet.line(
    serviceWords({ from: hiredOn, to: DAY_BEFORE, service, months: started }),
    article,
    ...earlier.articles,
  );
  const months = earlier.mostMonths === null ? started : least(started, exact(earlier.mostMonths));
  const base = wageBefore2008(sheet, wage);
  const amount = times(months, base);
  return sheet.sum(product(months, base, amount), amount, ...earlier.articles);
}

/** Asked only where the wage lies above the cap: below it both readings give the same. */
function wageBefore2008(sheet: Sheet, wage: Wage): Exact {
  if (!wage.aboveCap) return wage.plain;
  return sheet.setting('compensationCapBefore2008') === 'allYears' ? wage.capped : wage.plain;
}

function serviceWords(given: { from: LocalDate; to: LocalDate; service: Service; months: Exact }) {
  const { from, to, service, months } = given;
  const [length, count] = [lengthWords(service), decimalWords(months)];
  return {
    zh: `${from}至${to}，${length.zh}，计${count}个月`,
    en: `${from} to ${to}: ${length.en}, which counts as ${count} months`,
  };
}

/** 3年6个月, 1天: without the parts that are nought. */
function lengthWords({ years, months, days }: Service) {
  const parts = [
    { n: years, zh: '年', en: 'years' },
    { n: months, zh: '个月', en: 'months' },
    { n: days, zh: '天', en: 'days' },
  ].filter(({ n }) => n > 0);
  return {
    zh: parts.map(({ n, zh }) => `${n}${zh}`).join(''),
    en: parts.map(({ n, en }) => `${n} ${n === 1 ? en.slice(0, -1) : en}`).join(', '),
  };
}

function product(months: Exact, wage: Exact, amount: Exact) {
  const [each, all] = [yuan(wage), yuan(amount)];
  return {
    zh: `${decimalWords(months)}个月 × ${each.zh} = ${all.zh}`,
    en: `${decimalWords(months)} months × ${each.en} = ${all.en}`,
  };
}
