import type { RateTable } from './rateOn.ts';

/** 全国城镇居民人均可支配收入, by the year that it measures: twenty times it is paid on a death at work (工伤保险条例 39). */
export const nationalDisposableIncome: RateTable = {
  name: { zh: '全国城镇居民人均可支配收入', en: 'National urban disposable income per head' },
  unit: 'fen',
  span: 'yearMeasured',
  byGrade: false,
  rows: [],
};
