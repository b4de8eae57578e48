import type { RateTable } from './rateOn.ts';

const byProvinceAndGrade = { unit: 'months', span: 'inForce', byGrade: true } as const;

/**
 * 一次性工伤医疗补助金 in months, by province and grade (工伤保险条例 36, 37). Empty on purpose: no province's
 * figures have been read, and those of one province must never be taken for another's.
 */
export const injuryMedicalSubsidyMonths: RateTable = {
  ...byProvinceAndGrade,
  name: { zh: '一次性工伤医疗补助金月数', en: 'Months of the one-off work-injury medical subsidy' },
  rows: [],
};

/** 一次性伤残就业补助金 in months, by province and grade (工伤保险条例 36, 37). Empty for the same reason. */
export const injuryEmploymentSubsidyMonths: RateTable = {
  ...byProvinceAndGrade,
  name: { zh: '一次性伤残就业补助金月数', en: 'Months of the one-off disability employment subsidy' },
  rows: [],
};
