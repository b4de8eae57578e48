import type { RateTable } from './rateOn.ts';

/**
 * 职工月平均工资 of a city, by the year that it measures; the line of three times it caps economic compensation
 * (劳动合同法 47) and bounds the wage of work-injury benefits (工伤保险条例 64). Loaded by the administrator: the
 * bulletins have not been read.
 */
export const averageMonthlyWage: RateTable = {
  name: { zh: '职工月平均工资', en: 'Average monthly wage' },
  unit: 'fen',
  span: 'yearMeasured',
  byGrade: false,
  rows: [],
};

/** 职工年平均工资 of a province, by the year that it measures: the line of 简易处理 (规则 56). Loaded likewise. */
export const averageAnnualWage: RateTable = {
  name: { zh: '职工年平均工资', en: 'Average annual wage' },
  unit: 'fen',
  span: 'yearMeasured',
  byGrade: false,
  rows: [],
};
