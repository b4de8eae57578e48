/** 本人工资 (工伤保险条例 64): what work-injury benefits are counted on. */
import type { LocalDate } from '../localDate.ts';
import { cite } from '../statutes.ts';
import type { Exact } from './exact.ts';
import { exact, isMore, times } from './exact.ts';
import type { Sheet } from './sheet.ts';
import { yearBefore, yuan } from './sheet.ts';

const article64 = cite('工伤保险条例', 64, { paragraph: 2 });

/** The worker's own wage, held between 60 % and 300 % of the local average. In fen. */
export function injuryWage(
  sheet: Sheet,
  facts: {
    readonly ownWage: number;
    readonly injuredOn: LocalDate;
    readonly localAverageWage: number | null;
  },
): Exact {
  const average = sheet.rate({
    table: 'averageMonthlyWage',
    on: yearBefore(facts.injuredOn),
    given: facts.localAverageWage,
  });
  const own = exact(facts.ownWage);
  const [low, high] = [times(average, exact(0.6)), times(average, exact(3))];
  const wage = yuan(own);
  if (isMore(own, high)) return held(high, { zh: '高于', en: 'above' }, '300');
  if (isMore(low, own)) return held(low, { zh: '低于', en: 'below' }, '60');
  sheet.line(
    {
      zh: `本人工资${wage.zh}，在统筹地区平均工资的60%（${yuan(low).zh}）到300%（${yuan(high).zh}）之间`,
      en: `Own wage of ${wage.en}, between 60 % (${yuan(low).en}) and 300 % (${yuan(high).en}) of the local average`,
    },
    article64,
  );
  return own;

  function held(line: Exact, side: { zh: string; en: string }, percent: '300' | '60'): Exact {
    const [base, taken] = [yuan(average), yuan(line)];
    sheet.line(
      {
        zh: `本人工资${wage.zh}${side.zh}统筹地区平均工资${base.zh}的${percent}%，按${taken.zh}计算`,
        en: `Own wage of ${wage.en}, ${side.en} ${percent} % of the local average of ${base.en}: ${taken.en} is taken`,
      },
      article64,
    );
    return line;
  }
}
