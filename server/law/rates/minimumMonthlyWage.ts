import type { RateTable } from './rateOn.ts';

/** 月最低工资标准. Used for the line of 一裁终局. Other places are loaded by the administrator. */
export const minimumMonthlyWage: RateTable = {
  name: { zh: '月最低工资标准', en: 'Minimum monthly wage' },
  unit: 'fen',
  span: 'inForce',
  byGrade: false,
  rows: [
    {
      region: '420100',
      from: '2021-09-01',
      to: '2024-01-31',
      value: 201_000,
      source: '湖北省最低工资标准（一类地区）',
      checked: 'unverified',
    },
    {
      region: '420100',
      from: '2024-02-01',
      to: '2025-11-30',
      value: 221_000,
      source: '湖北省最低工资标准（一类地区）',
      checked: 'unverified',
    },
    {
      region: '420100',
      from: '2025-12-01',
      value: 240_000,
      source: '鄂政办发〔2025〕44号（一类地区）',
      checked: 'unverified',
    },
  ],
};
