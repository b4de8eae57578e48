import type { DueDateInput, Exclusion, GrantedExtension, Restart } from '../../server/law/dueDate.ts';

/** One line of a paper calendar: which period, from which day, what the last day is, and why. */
export interface Example extends Omit<DueDateInput, 'calendar'> {
  readonly due: string | null;
  readonly why: string;
  /** The whole working-out as `onPaper` writes it: what was counted, passed over, left out, added, and by which article. */
  readonly whole: string;
  readonly provisional?: true;
}

const extendedBy = (days: number, grantedOn: string): readonly GrantedExtension[] => [
  { days, unit: 'calendarDay', grantedOn, by: 'commissionHead' },
];
const suspended = (from: string, to: string | null): Exclusion => ({ from, to, reason: 'suspension' });
const announced = (from: string, to: string): Exclusion => ({ from, to, reason: 'publicNotice' });
const paused = (from: string, to: string): Exclusion => ({ from, to, reason: 'limitationPaused' });
const restart = (on: string, reason: Restart['reason']): readonly Restart[] => [{ on, reason }];

const loose = { countingBeforeHearing: 'loose' } as const;
const awardStays = { awardRollsOver: false } as const;

export const practiceOf2022: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2022-09-08',
    due: '2022-09-16',
    whole:
      '2022-09-08: 9/9, off 9/10–9/12 中秋节, 9/13, 9/14, 9/15, 9/16 = 2022-09-16 [调仲法 29; 规则 30; 规则 31]',
    why: 'Mid-Autumn 9/10–12 is off',
  },
  {
    period: 'defence',
    from: '2022-09-28',
    due: '2022-10-17',
    whole:
      '2022-09-28: 9/29, 9/30, off 10/1–10/7 国庆节, 10/8 worked, 10/9 worked, 10/10, 10/11, 10/12, 10/13, 10/14, off 10/15–10/16, 10/17 = 2022-10-17 [调仲法 30; 规则 33]',
    why: 'Saturday 10/8 and Sunday 10/9 are worked for National Day',
  },
  {
    period: 'award',
    from: '2022-08-17',
    due: '2022-10-08',
    whole:
      '2022-08-17: 8/18–10/1 are 1–45, 10/1 moves to 10/8 over 10/1–10/7 国庆节 = 2022-10-08 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 19(2); 民诉法 85]',
    why: '45th day 10/1 is a holiday; Saturday 10/8 is worked',
  },
  {
    period: 'award',
    from: '2022-03-01',
    due: '2022-04-15',
    whole: '2022-03-01: 3/2–4/15 are 1–45 = 2022-04-15 [调仲法 43(1); 规则 45]',
    why: '30 days of March, 15 of April',
  },
  {
    period: 'award',
    from: '2022-03-01',
    extensionDays: extendedBy(15, '2022-04-11'),
    due: '2022-05-05',
    whole:
      '2022-03-01: 3/2–4/15 are 1–45, +15 calendarDay by commissionHead 4/11, 4/16–4/30 are 46–60, 4/30 moves to 5/5 over 4/30–5/4 劳动节 = 2022-05-05 (extensionCountsFrom nominalEnd; awardRollsOver true) [调仲法 43(1); 规则 45; 调仲法 43; 规则 19(2); 民诉法 85]',
    why: '60th day 4/30 begins Labour Day, off to 5/4',
  },
  {
    period: 'award',
    from: '2022-06-01',
    exclusions: [suspended('2022-06-20', '2022-08-19')],
    due: '2022-09-15',
    whole:
      '2022-06-01: 6/2–6/19 are 1–18, without 6/20–8/19 suspension 61, 8/20–9/15 are 19–45 = 2022-09-15 [调仲法 43(1); 规则 45; 规则 46(6); 规则 47]',
    why: '7/16 and 61 suspended days: 11 of June, 31 of July, 19 of August',
  },
  {
    period: 'courtAction',
    from: '2022-09-16',
    due: '2022-10-08',
    whole:
      '2022-09-16: 9/17–10/1 are 1–15, 10/1 moves to 10/8 over 10/1–10/7 国庆节 = 2022-10-08 [调仲法 48; 调仲法 50; 民诉法 85]',
    why: '15th day 10/1 is a holiday',
  },
  {
    period: 'hearingNotice',
    from: '2022-10-12',
    due: '2022-09-29',
    whole:
      '2022-10-12: 10/11, 10/10, 10/9 worked, 10/8 worked, off 10/1–10/7 国庆节, 9/30, 5 full days between, so 9/29 = 2022-09-29 (countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'five full working days lie between 9/29 and the hearing',
  },
  {
    period: 'hearingNotice',
    from: '2022-10-12',
    settings: loose,
    due: '2022-09-30',
    whole:
      '2022-10-12: 10/11, 10/10, 10/9 worked, 10/8 worked, off 10/1–10/7 国庆节, 9/30 = 2022-09-30 (countingBeforeHearing loose) [调仲法 35; 规则 38]',
    why: 'loose reading: the fifth working day back is in time',
  },
];

export const overSpringFestival: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2022-01-26',
    due: '2022-02-07',
    whole:
      '2022-01-26: 1/27, 1/28, 1/29 worked, 1/30 worked, off 1/31–2/6 春节, 2/7 = 2022-02-07 [调仲法 29; 规则 30; 规则 31]',
    why: '2022: weekend 1/29–30 is worked, 1/31–2/6 is off',
  },
  {
    period: 'defence',
    from: '2022-01-28',
    due: '2022-02-16',
    whole:
      '2022-01-28: 1/29 worked, 1/30 worked, off 1/31–2/6 春节, 2/7, 2/8, 2/9, 2/10, 2/11, off 2/12–2/13, 2/14, 2/15, 2/16 = 2022-02-16 [调仲法 30; 规则 33]',
    why: '2022: both days of the weekend before are worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2024-02-05',
    due: '2024-02-18',
    whole:
      '2024-02-05: 2/6, 2/7, 2/8, 2/9, off 2/10–2/17 春节, 2/18 worked = 2024-02-18 [调仲法 29; 规则 30; 规则 31]',
    why: '2024: off 2/10–17, Sunday 2/18 is worked',
  },
  {
    period: 'formTribunal',
    from: '2024-02-02',
    due: '2024-02-08',
    whole: '2024-02-02: off 2/3, 2/4 worked, 2/5, 2/6, 2/7, 2/8 = 2024-02-08 [调仲法 32; 规则 37]',
    why: '2024: Sunday 2/4 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2025-01-24',
    due: '2025-02-07',
    whole:
      '2025-01-24: off 1/25, 1/26 worked, 1/27, off 1/28–2/4 春节, 2/5, 2/6, 2/7 = 2025-02-07 [调仲法 29; 规则 30; 规则 31]',
    why: '2025: Sunday 1/26 is worked, 1/28–2/4 is off',
  },
  {
    period: 'deliverApplicationCopy',
    from: '2025-01-27',
    due: '2025-02-10',
    whole:
      '2025-01-27: off 1/28–2/4 春节, 2/5, 2/6, 2/7, 2/8 worked, off 2/9, 2/10 = 2025-02-10 [调仲法 30; 规则 33]',
    why: '2025: Saturday 2/8 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2026-02-12',
    due: '2026-02-26',
    whole:
      '2026-02-12: 2/13, 2/14 worked, off 2/15–2/23 春节, 2/24, 2/25, 2/26 = 2026-02-26 [调仲法 29; 规则 30; 规则 31]',
    why: '2026: Saturday 2/14 is worked, nine days off 2/15–23',
  },
  {
    period: 'defence',
    from: '2026-02-13',
    due: '2026-03-05',
    whole:
      '2026-02-13: 2/14 worked, off 2/15–2/23 春节, 2/24, 2/25, 2/26, 2/27, 2/28 worked, off 3/1, 3/2, 3/3, 3/4, 3/5 = 2026-03-05 [调仲法 30; 规则 33]',
    why: '2026: Saturdays 2/14 and 2/28 are worked',
  },
  {
    period: 'courtAction',
    from: '2024-01-30',
    due: '2024-02-18',
    whole:
      '2024-01-30: 1/31–2/14 are 1–15, 2/14 moves to 2/18 over 2/14–2/17 春节 = 2024-02-18 [调仲法 48; 调仲法 50; 民诉法 85]',
    why: '15th day 2/14 is off; Sunday 2/18 is worked',
  },
  {
    period: 'setAside',
    from: '2025-01-02',
    due: '2025-02-05',
    whole:
      '2025-01-02: 1/3–2/1 are 1–30, 2/1 moves to 2/5 over 2/1–2/4 春节 = 2025-02-05 [调仲法 49(1); 民诉法 85]',
    why: '30th day 2/1 is off to 2/4',
  },
  {
    period: 'award',
    from: '2026-01-05',
    due: '2026-02-24',
    whole:
      '2026-01-05: 1/6–2/19 are 1–45, 2/19 moves to 2/24 over 2/19–2/23 春节 = 2026-02-24 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 19(2); 民诉法 85]',
    why: '45th day 2/19 lies in the nine days off',
  },
  {
    period: 'hearingNotice',
    from: '2024-02-20',
    due: '2024-02-06',
    whole:
      '2024-02-20: 2/19, 2/18 worked, off 2/10–2/17 春节, 2/9, 2/8, 2/7, 5 full days between, so 2/6 = 2024-02-06 (countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'counted back over the holiday; the worked Sunday 2/18 counts',
  },
  {
    period: 'postponementRequest',
    from: '2026-02-25',
    due: '2026-02-12',
    whole:
      '2026-02-25: 2/24, off 2/15–2/23 春节, 2/14 worked, 2/13, 3 full days between, so 2/12 = 2026-02-12 (countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'three full working days: Tuesday 2/24, worked Saturday 2/14, Friday 2/13',
  },
  {
    period: 'postponementRequest',
    from: '2026-02-25',
    settings: loose,
    due: '2026-02-13',
    whole:
      '2026-02-25: 2/24, off 2/15–2/23 春节, 2/14 worked, 2/13 = 2026-02-13 (countingBeforeHearing loose) [调仲法 35; 规则 38]',
    why: 'loose reading of the same hearing',
  },
];

export const overNationalDay: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2024-09-27',
    due: '2024-10-10',
    whole:
      '2024-09-27: off 9/28, 9/29 worked, 9/30, off 10/1–10/7 国庆节, 10/8, 10/9, 10/10 = 2024-10-10 [调仲法 29; 规则 30; 规则 31]',
    why: '2024: Sunday 9/29 is worked, 10/1–7 is off',
  },
  {
    period: 'defence',
    from: '2024-09-30',
    due: '2024-10-18',
    whole:
      '2024-09-30: off 10/1–10/7 国庆节, 10/8, 10/9, 10/10, 10/11, 10/12 worked, off 10/13, 10/14, 10/15, 10/16, 10/17, 10/18 = 2024-10-18 [调仲法 30; 规则 33]',
    why: '2024: Saturday 10/12 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2025-09-26',
    due: '2025-10-10',
    whole:
      '2025-09-26: off 9/27, 9/28 worked, 9/29, 9/30, off 10/1–10/8 国庆节、中秋节, 10/9, 10/10 = 2025-10-10 [调仲法 29; 规则 30; 规则 31]',
    why: '2025: Sunday 9/28 is worked, eight days off with Mid-Autumn',
  },
  {
    period: 'deliverDefenceCopy',
    from: '2025-10-09',
    due: '2025-10-15',
    whole:
      '2025-10-09: 10/10, 10/11 worked, off 10/12, 10/13, 10/14, 10/15 = 2025-10-15 [调仲法 30; 规则 33]',
    why: '2025: Saturday 10/11 is worked',
  },
  {
    period: 'formTribunal',
    from: '2026-09-18',
    due: '2026-09-24',
    whole: '2026-09-18: off 9/19, 9/20 worked, 9/21, 9/22, 9/23, 9/24 = 2026-09-24 [调仲法 32; 规则 37]',
    why: '2026: Sunday 9/20 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2026-09-29',
    due: '2026-10-12',
    whole:
      '2026-09-29: 9/30, off 10/1–10/7 国庆节, 10/8, 10/9, 10/10 worked, off 10/11, 10/12 = 2026-10-12 [调仲法 29; 规则 30; 规则 31]',
    why: '2026: Saturday 10/10 is worked',
  },
  {
    period: 'decideRecusal',
    from: '2024-09-30',
    due: '2024-10-10',
    whole: '2024-09-30: off 10/1–10/7 国庆节, 10/8, 10/9, 10/10 = 2024-10-10 [规则 11; 规则 12; 调仲法 33]',
    why: 'three working days after the holiday',
  },
  {
    period: 'judicialConfirmation',
    from: '2025-09-03',
    due: '2025-10-09',
    whole:
      '2025-09-03: 9/4–10/3 are 1–30, 10/3 moves to 10/9 over 10/3–10/8 国庆节、中秋节 = 2025-10-09 [民诉法 205; 人民调解法 33; 民诉法 85]',
    why: '30th day 10/3 is off to 10/8',
  },
  {
    period: 'agreementReview',
    from: '2026-09-20',
    due: '2026-10-08',
    whole:
      '2026-09-20: 9/21–10/5 are 1–15, 10/5 moves to 10/8 over 10/5–10/7 国庆节 = 2026-10-08 [规则 74; 协调规 27; 规则 19(2); 民诉法 85]',
    why: '15th day 10/5 is off to 10/7',
  },
  {
    period: 'hearingNotice',
    from: '2025-10-14',
    due: '2025-09-29',
    whole:
      '2025-10-14: 10/13, off 10/12, 10/11 worked, 10/10, 10/9, off 10/1–10/8 国庆节、中秋节, 9/30, 5 full days between, so 9/29 = 2025-09-29 (countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'worked Saturday 10/11 counts, eight days off do not',
  },
];

export const otherWorkingDayPeriods: readonly Example[] = [
  {
    period: 'mediationAcceptance',
    from: '2024-04-30',
    due: '2024-05-08',
    whole: '2024-04-30: off 5/1–5/5 劳动节, 5/6, 5/7, 5/8 = 2024-05-08 [协调规 22]',
    why: 'Labour Day 2024 is off 5/1–5',
  },
  {
    period: 'counterApplicationDecision',
    from: '2024-05-08',
    due: '2024-05-14',
    whole: '2024-05-08: 5/9, 5/10, 5/11 worked, off 5/12, 5/13, 5/14 = 2024-05-14 [规则 36]',
    why: 'Saturday 5/11 is worked',
  },
  {
    period: 'agreementReviewDecision',
    from: '2022-04-28',
    due: '2022-05-09',
    whole: '2022-04-28: 4/29, off 4/30–5/4 劳动节, 5/5, 5/6, 5/7 worked, off 5/8, 5/9 = 2022-05-09 [规则 76]',
    why: 'Labour Day 2022 off 4/30–5/4, Saturday 5/7 worked',
  },
  {
    period: 'agreementReviewDecision',
    from: '2022-04-28',
    extensionDays: [{ days: 5, unit: 'workingDay', grantedOn: '2022-05-09', by: 'commissionHead' }],
    due: '2022-05-16',
    whole:
      '2022-04-28: 4/29, off 4/30–5/4 劳动节, 5/5, 5/6, 5/7 worked, off 5/8, 5/9, +5 workingDay by commissionHead 5/9, 5/10, 5/11, 5/12, 5/13, off 5/14–5/15, 5/16 = 2022-05-16 (extensionCountsFrom nominalEnd) [规则 76]',
    why: 'five more working days with approval',
  },
  {
    period: 'entrustedMediation',
    from: '2025-04-22',
    due: '2025-05-08',
    whole:
      '2025-04-22: 4/23, 4/24, 4/25, off 4/26, 4/27 worked, 4/28, 4/29, 4/30, off 5/1–5/5 劳动节, 5/6, 5/7, 5/8 = 2025-05-08 [规则 70]',
    why: 'Sunday 4/27 worked, Labour Day 2025 off 5/1–5',
  },
  {
    period: 'deemedDelivery',
    from: '2022-06-01',
    due: '2022-06-07',
    whole: '2022-06-01: 6/2, off 6/3–6/5 端午节, 6/6, 6/7 = 2022-06-07 [规则 20(2)]',
    why: 'Dragon Boat 2022 is off 6/3–5',
  },
  {
    period: 'collectiveNotice',
    from: '2024-09-12',
    due: '2024-09-20',
    whole: '2024-09-12: 9/13, 9/14 worked, off 9/15–9/17 中秋节, 9/18, 9/19, 9/20 = 2024-09-20 [规则 64]',
    why: 'Saturday 9/14 worked, Mid-Autumn 2024 off 9/15–17',
  },
  {
    period: 'defence',
    from: '2025-03-03',
    agreedLength: { amount: 4, unit: 'workingDay' },
    due: '2025-03-07',
    whole: '2025-03-03: set to 4 workingDay, 3/4, 3/5, 3/6, 3/7 = 2025-03-07 [调仲法 30; 规则 33; 规则 58]',
    why: 'simplified procedure, shortened to 4 days with consent',
  },
  {
    period: 'defence',
    from: '2025-03-03',
    agreedLength: { amount: 0, unit: 'workingDay' },
    due: '2025-03-03',
    whole: '2025-03-03: set to 0 workingDay = 2025-03-03 [调仲法 30; 规则 33; 规则 58]',
    why: 'waived',
  },
  {
    period: 'defence',
    from: '2024-10-05',
    agreedLength: { amount: 0, unit: 'workingDay' },
    due: '2024-10-05',
    whole: '2024-10-05: set to 0 workingDay = 2024-10-05 [调仲法 30; 规则 33; 规则 58]',
    why: 'waived on a holiday: over at once',
  },
  {
    period: 'jurisdictionObjection',
    from: '2022-09-28',
    due: '2022-10-17',
    whole:
      '2022-09-28: 9/29, 9/30, off 10/1–10/7 国庆节, 10/8 worked, 10/9 worked, 10/10, 10/11, 10/12, 10/13, 10/14, off 10/15–10/16, 10/17 = 2022-10-17 [规则 10]',
    why: 'ends with the defence period',
  },
  {
    period: 'hearingNotice',
    from: '2025-03-17',
    due: '2025-03-09',
    whole:
      '2025-03-17: off 3/15–3/16, 3/14, 3/13, 3/12, 3/11, 3/10, 5 full days between, so 3/9 = 2025-03-09 (plan by 2025-03-07; countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'five full working days lie between Sunday 3/9 and Monday 3/17; plan for Friday 3/7',
  },
];

export const calendarDayPeriods: readonly Example[] = [
  {
    period: 'mediationConclusion',
    from: '2024-03-01',
    due: '2024-03-18',
    whole:
      '2024-03-01: 3/2–3/16 are 1–15, 3/16 moves to 3/18 over 3/16–3/17 = 2024-03-18 (mediationRollsOver true) [调仲法 14(3); 民诉法 85]',
    why: '15th day 3/16 is a Saturday',
  },
  {
    period: 'mediationConclusion',
    from: '2024-09-18',
    due: '2024-10-08',
    whole:
      '2024-09-18: 9/19–10/3 are 1–15, 10/3 moves to 10/8 over 10/3–10/7 国庆节 = 2024-10-08 (mediationRollsOver true) [调仲法 14(3); 民诉法 85]',
    why: '15th day 10/3 is off to 10/7',
  },
  {
    period: 'mediationConclusion',
    from: '2025-06-02',
    extensionDays: [{ days: 10, unit: 'calendarDay', grantedOn: '2025-06-16', by: 'bothParties' }],
    due: '2025-06-27',
    whole:
      '2025-06-02: 6/3–6/17 are 1–15, +10 calendarDay by bothParties 6/16, 6/18–6/27 are 16–25 = 2025-06-27 (extensionCountsFrom nominalEnd) [调仲法 14(3); 协调规 29]',
    why: '25 days when both agree to ten more',
  },
  {
    period: 'negotiationReply',
    from: '2024-05-06',
    due: '2024-05-11',
    whole: '2024-05-06: 5/7–5/11 are 1–5 = 2024-05-11 [协调规 10; 协调规 31]',
    why: 'the 5th day is a worked Saturday',
  },
  {
    period: 'paymentOrderObjection',
    from: '2026-06-05',
    due: '2026-06-22',
    whole:
      '2026-06-05: 6/6–6/20 are 1–15, 6/20 moves to 6/22 over 6/20–6/21 端午节 = 2026-06-22 [民诉法 227; 调仲法 16; 劳动合同法 30; 民诉法 85]',
    why: '15th day 6/20 lies in Dragon Boat',
  },
  {
    period: 'publicNoticeDelivery',
    from: '2024-08-16',
    due: '2024-09-18',
    whole:
      '2024-08-16: 8/17–9/15 are 1–30, 9/15 moves to 9/18 over 9/15–9/17 中秋节 = 2024-09-18 [民诉法 95; 规则 20(3); 规则 19(2); 民诉法 85]',
    why: '30th day 9/15 begins Mid-Autumn',
  },
  {
    period: 'electronicDelivery',
    from: '2024-10-05',
    due: '2024-10-05',
    whole: '2024-10-05: at once = 2024-10-05 [民诉法 90; 规则 20(3)]',
    why: 'delivered that very day, holiday or not',
  },
  {
    period: 'award',
    from: '2024-12-19',
    due: '2025-02-05',
    whole:
      '2024-12-19: 12/20–2025/2/2 are 1–45, 2025/2/2 moves to 2025/2/5 over 2025/2/2–2025/2/4 春节 = 2025-02-05 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 19(2); 民诉法 85]',
    why: '45th day 2/2 is off to 2/4',
  },
  {
    period: 'award',
    from: '2022-11-16',
    due: '2023-01-03',
    whole:
      '2022-11-16: 11/17–12/31 are 1–45, 12/31 moves to 2023/1/3 over 12/31–2023/1/2 元旦 = 2023-01-03 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 19(2); 民诉法 85]',
    why: '45th day 2022-12-31 is off by the notice for 2023',
  },
  {
    period: 'award',
    from: '2024-01-15',
    due: '2024-02-29',
    whole: '2024-01-15: 1/16–2/29 are 1–45 = 2024-02-29 [调仲法 43(1); 规则 45]',
    why: 'a leap year: 16 days of January, 29 of February',
  },
];

export const restartsAndExclusions: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2024-03-04',
    restarts: restart('2024-03-13', 'correctionCompleted'),
    due: '2024-03-20',
    whole:
      '2024-03-04: anew from 3/13 correctionCompleted, 3/14, 3/15, off 3/16–3/17, 3/18, 3/19, 3/20 = 2024-03-20 [调仲法 29; 规则 30; 规则 31; 规则 46(2)]',
    why: 'papers completed on 3/13: counted anew from there',
  },
  {
    period: 'award',
    from: '2024-03-01',
    restarts: restart('2024-03-20', 'claimsChanged'),
    due: '2024-05-06',
    whole:
      '2024-03-01: anew from 3/20 claimsChanged, 3/21–5/4 are 1–45, 5/4 moves to 5/6 over 5/4–5/5 劳动节 = 2024-05-06 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46; 规则 19(2); 民诉法 85]',
    why: '45 days from 3/20 end on 5/4, in Labour Day',
  },
  {
    period: 'award',
    from: '2025-07-01',
    restarts: [
      { on: '2025-07-10', reason: 'counterApplicationJoined' },
      { on: '2025-07-21', reason: 'partyAdded' },
    ],
    due: '2025-09-04',
    whole:
      '2025-07-01: anew from 7/10 counterApplicationJoined, anew from 7/21 partyAdded, 7/22–9/4 are 1–45 = 2025-09-04 [调仲法 43(1); 规则 45; 规则 46]',
    why: 'the last restart counts: 10 days of July, 31 of August, 4 of September',
  },
  {
    period: 'award',
    from: '2025-05-06',
    restarts: restart('2025-05-30', 'transferReceived'),
    due: '2025-07-14',
    whole:
      '2025-05-06: anew from 5/30 transferReceived, 5/31–7/14 are 1–45 = 2025-07-14 [调仲法 43(1); 规则 45; 规则 46]',
    why: 'a new 45 days at the receiving commission',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: restart('2025-04-10', 'claimsChanged'),
    extensionDays: extendedBy(15, '2025-04-08'),
    due: '2025-05-26',
    whole:
      '2025-03-03: anew from 4/10 claimsChanged, 4/11–5/25 are 1–45, +15 of 4/8 lapsed 4/10, 5/25 moves to 5/26 over 5/25 = 2025-05-26 (extensionBeforeRestart lapses; awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46; 规则 19(2); 民诉法 85]',
    why: 'an extension of the old 45 days ends with them: 5/25 is a Sunday',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: restart('2025-04-10', 'claimsChanged'),
    extensionDays: extendedBy(15, '2025-04-08'),
    settings: { extensionBeforeRestart: 'carriesOver' },
    due: '2025-06-09',
    whole:
      '2025-03-03: anew from 4/10 claimsChanged, 4/11–5/25 are 1–45, +15 calendarDay by commissionHead 4/8, 5/26–6/9 are 46–60 = 2025-06-09 (extensionBeforeRestart carriesOver; extensionCountsFrom nominalEnd) [调仲法 43(1); 规则 45; 规则 46; 调仲法 43]',
    why: 'the other reading: 60 days from 4/10',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: restart('2025-04-10', 'claimsChanged'),
    extensionDays: [...extendedBy(10, '2025-04-08'), ...extendedBy(10, '2025-04-10')],
    due: '2025-06-04',
    whole:
      '2025-03-03: anew from 4/10 claimsChanged, 4/11–5/25 are 1–45, +10 of 4/8 lapsed 4/10, +10 calendarDay by commissionHead 4/10, 5/26–6/4 are 46–55 = 2025-06-04 (extensionBeforeRestart lapses; extensionCountsFrom nominalEnd) [调仲法 43(1); 规则 45; 规则 46; 调仲法 43]',
    why: 'an extension approved on the day of the restart belongs to the new 45 days: 20 of April, 31 of May, 4 of June',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [announced('2024-03-11', '2024-04-09')],
    due: '2024-05-15',
    whole:
      '2024-03-01: 3/2–3/10 are 1–9, without 3/11–4/9 publicNotice 30, 4/10–5/15 are 10–45 = 2024-05-15 [调仲法 43(1); 规则 45; 规则 46(6); 规则 47]',
    why: '4/15 and 30 days of public notice',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [announced('2024-03-11', '2024-04-09'), suspended('2024-04-01', '2024-04-20')],
    due: '2024-05-27',
    whole:
      '2024-03-01: 3/2–3/10 are 1–9, without 3/11–4/9 publicNotice 30, without 4/10–4/20 suspension 11, 4/21–5/26 are 10–45, 5/26 moves to 5/27 over 5/26 = 2024-05-27 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46(6); 规则 47; 规则 19(2); 民诉法 85]',
    why: 'overlapping days are taken out once: 41 days, 5/26 is a Sunday',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [suspended('2024-03-15', null)],
    due: null,
    whole:
      '2024-03-01: 3/2–3/14 are 1–13, suspension since 3/15 = open [调仲法 43(1); 规则 45; 规则 46(6); 规则 47]',
    why: 'still suspended: no last day yet',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [suspended('2024-05-01', null)],
    due: '2024-04-15',
    whole: '2024-03-01: 3/2–4/15 are 1–45 = 2024-04-15 [调仲法 43(1); 规则 45]',
    why: 'a suspension after the last day changes nothing',
  },
  {
    period: 'award',
    from: '2024-08-17',
    exclusions: [suspended('2024-10-04', '2024-10-20')],
    due: '2024-10-21',
    whole:
      '2024-08-17: 8/18–10/1 are 1–45, without 10/4–10/20 suspension 17, 10/1 moves to 10/21 over 10/1–10/3 国庆节 = 2024-10-21 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46(6); 规则 47; 规则 19(2); 民诉法 85]',
    why: '45th day 10/1 would move to 10/8, which is suspended',
  },
  {
    period: 'award',
    from: '2022-06-01',
    exclusions: [suspended('2022-06-20', '2022-08-19')],
    extensionDays: extendedBy(10, '2022-09-13'),
    due: '2022-09-26',
    whole:
      '2022-06-01: 6/2–6/19 are 1–18, without 6/20–8/19 suspension 61, 8/20–9/15 are 19–45, +10 calendarDay by commissionHead 9/13, 9/16–9/25 are 46–55, 9/25 moves to 9/26 over 9/25 = 2022-09-26 (extensionCountsFrom nominalEnd; awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46(6); 规则 47; 调仲法 43; 规则 19(2); 民诉法 85]',
    why: '9/15 and ten days is 9/25, a Sunday',
  },
  {
    period: 'limitation',
    from: '2023-10-08',
    due: '2024-10-08',
    whole: '2023-10-08: 1 y to 2024/10/8 = 2024-10-08 [调仲法 27(1); 规则 26]',
    why: 'the corresponding day, the first working day after the holiday',
  },
  {
    period: 'limitation',
    from: '2024-02-29',
    due: '2025-02-28',
    whole: '2024-02-29: 1 y to 2025/2/28 = 2025-02-28 [调仲法 27(1); 规则 26]',
    why: 'no 29 February in 2025',
  },
  {
    period: 'limitation',
    from: '2023-10-03',
    due: '2024-10-08',
    whole:
      '2023-10-03: 1 y to 2024/10/3, 2024/10/3 moves to 2024/10/8 over 2024/10/3–2024/10/7 国庆节 = 2024-10-08 [调仲法 27(1); 规则 26; 民法典 203]',
    why: 'the corresponding day 10/3 is off to 10/7',
  },
  {
    period: 'limitation',
    from: '2023-05-10',
    restarts: restart('2024-01-15', 'limitationInterrupted'),
    due: '2025-01-15',
    whole:
      '2023-05-10: anew from 2024/1/15 limitationInterrupted, 1 y to 2025/1/15 = 2025-01-15 [调仲法 27(1); 规则 26; 调仲法 27(2); 规则 27]',
    why: 'asked the employer for the money on 2024-01-15: a new year',
  },
  {
    period: 'limitation',
    from: '2022-05-10',
    restarts: restart('2023-06-01', 'limitationInterrupted'),
    due: '2023-05-10',
    whole:
      '2022-05-10: limitationInterrupted 2023/6/1 too late, over on 2023/5/10, 1 y to 2023/5/10 = 2023-05-10 [调仲法 27(1); 规则 26; 调仲法 27(2); 规则 27]',
    why: 'asked too late: the year was over',
  },
  {
    period: 'limitation',
    from: '2022-05-10',
    exclusions: [paused('2022-12-01', '2022-12-31')],
    due: '2023-06-12',
    whole:
      '2022-05-10: 5/11–11/30 are 1–204, without 12/1–12/31 limitationPaused 31, 2023/1/1–2023/6/10 are 205–365, 2023/6/10 moves to 2023/6/12 over 2023/6/10–2023/6/11 = 2023-06-12 [调仲法 27(1); 规则 26; 调仲法 27(3); 规则 28; 民法典 203]',
    why: '31 paused days after 2023-05-10 is Saturday 6/10',
  },
  {
    period: 'limitationWages',
    from: '2024-03-31',
    due: '2025-03-31',
    whole: '2024-03-31: 1 y to 2025/3/31 = 2025-03-31 [调仲法 27(4); 规则 26(3)]',
    why: 'a year after the employment ended',
  },
  {
    period: 'enforcement',
    from: '2022-10-10',
    due: '2024-10-10',
    whole: '2022-10-10: 2 y to 2024/10/10 = 2024-10-10 [调仲法 51; 民诉法 250]',
    why: 'two years',
  },
];

export const bySetting: readonly Example[] = [
  {
    period: 'award',
    from: '2022-08-17',
    settings: awardStays,
    due: '2022-10-01',
    whole:
      '2022-08-17: 8/18–10/1 are 1–45, 10/1 stays = 2022-10-01 (plan by 2022-09-30; awardRollsOver false) [调仲法 43(1); 规则 45]',
    why: 'local practice: the 45th day itself',
  },
  {
    period: 'award',
    from: '2022-03-01',
    settings: awardStays,
    extensionDays: extendedBy(15, '2022-04-11'),
    due: '2022-04-30',
    whole:
      '2022-03-01: 3/2–4/15 are 1–45, +15 calendarDay by commissionHead 4/11, 4/16–4/30 are 46–60, 4/30 stays = 2022-04-30 (plan by 2022-04-29; extensionCountsFrom nominalEnd; awardRollsOver false) [调仲法 43(1); 规则 45; 调仲法 43]',
    why: 'local practice: the 60th day itself',
  },
  {
    period: 'award',
    from: '2022-08-17',
    extensionDays: extendedBy(15, '2022-09-26'),
    due: '2022-10-17',
    whole:
      '2022-08-17: 8/18–10/1 are 1–45, +15 calendarDay by commissionHead 9/26, 10/2–10/16 are 46–60, 10/16 moves to 10/17 over 10/16 = 2022-10-17 (extensionCountsFrom nominalEnd; awardRollsOver true) [调仲法 43(1); 规则 45; 调仲法 43; 规则 19(2); 民诉法 85]',
    why: 'the 60th day 10/16 is a Sunday',
  },
  {
    period: 'award',
    from: '2022-08-17',
    settings: { extensionCountsFrom: 'rolledEnd' },
    extensionDays: extendedBy(15, '2022-09-26'),
    due: '2022-10-24',
    whole:
      '2022-08-17: 8/18–10/1 are 1–45, 10/1 moves to 10/8 over 10/1–10/7 国庆节, +15 calendarDay by commissionHead 9/26, 10/9–10/23 are 46–60, 10/23 moves to 10/24 over 10/23 = 2022-10-24 (extensionCountsFrom rolledEnd; awardRollsOver true) [调仲法 43(1); 规则 45; 调仲法 43; 规则 19(2); 民诉法 85]',
    why: 'the 45th day moves to 10/8 first; 15 days on is Sunday 10/23',
  },
  {
    period: 'mediationConclusion',
    from: '2024-03-01',
    settings: { mediationRollsOver: false },
    due: '2024-03-16',
    whole:
      '2024-03-01: 3/2–3/16 are 1–15, 3/16 stays = 2024-03-16 (plan by 2024-03-15; mediationRollsOver false) [调仲法 14(3)]',
    why: 'the 15th day itself, a Saturday',
  },
];

export const into2027: readonly Example[] = [
  {
    period: 'award',
    from: '2026-11-23',
    due: '2027-01-07',
    whole:
      '2026-11-23: 11/24–2027/1/7 are 1–45 = 2027-01-07 (provisional, awaits 2027) [调仲法 43(1); 规则 45]',
    provisional: true,
    why: 'the notice for 2027 is not out',
  },
  {
    period: 'acceptanceDecision',
    from: '2026-12-25',
    due: '2027-01-01',
    whole:
      '2026-12-25: off 12/26–12/27, 12/28, 12/29, 12/30, 12/31, 2027/1/1 = 2027-01-01 (provisional, awaits 2027) [调仲法 29; 规则 30; 规则 31]',
    provisional: true,
    why: 'by the week alone 1 January counts; the notice will say otherwise',
  },
  {
    period: 'courtAction',
    from: '2026-12-14',
    due: '2026-12-29',
    whole: '2026-12-14: 12/15–12/29 are 1–15 = 2026-12-29 (provisional, awaits 2027) [调仲法 48; 调仲法 50]',
    provisional: true,
    why: '29–31 December hang on the next notice as well',
  },
  {
    period: 'courtAction',
    from: '2026-12-11',
    due: '2026-12-28',
    whole:
      '2026-12-11: 12/12–12/26 are 1–15, 12/26 moves to 12/28 over 12/26–12/27 = 2026-12-28 [调仲法 48; 调仲法 50; 民诉法 85]',
    why: '15th day 12/26 is a Saturday; nothing of 2027 is touched',
  },
  {
    period: 'award',
    from: '2026-11-23',
    settings: awardStays,
    due: '2027-01-07',
    whole: '2026-11-23: 11/24–2027/1/7 are 1–45 = 2027-01-07 [调仲法 43(1); 规则 45]',
    why: 'Thursday 1/7 stays whatever the notice says',
  },
  {
    period: 'award',
    from: '2026-11-13',
    due: '2026-12-28',
    whole: '2026-11-13: 11/14–12/28 are 1–45 = 2026-12-28 [调仲法 43(1); 规则 45]',
    why: 'Monday 12/28, before the days in doubt',
  },
  {
    period: 'award',
    from: '2026-10-12',
    extensionDays: extendedBy(15, '2026-11-20'),
    due: '2026-12-11',
    whole:
      '2026-10-12: 10/13–11/26 are 1–45, +15 calendarDay by commissionHead 11/20, 11/27–12/11 are 46–60 = 2026-12-11 (extensionCountsFrom nominalEnd) [调仲法 43(1); 规则 45; 调仲法 43]',
    why: 'extended, still in 2026',
  },
  {
    period: 'hearingNotice',
    from: '2027-01-05',
    due: '2026-12-28',
    whole:
      '2027-01-05: 1/4, off 1/2–1/3, 1/1, 2026/12/31, 2026/12/30, 2026/12/29, 5 full days between, so 2026/12/28 = 2026-12-28 (countingBeforeHearing strict; provisional, awaits 2027) [调仲法 35; 规则 38]',
    provisional: true,
    why: 'counted back out of 2027: the last day is settled, the way to it is not',
  },
];

export const allExamples: readonly Example[] = [
  ...practiceOf2022,
  ...overSpringFestival,
  ...overNationalDay,
  ...otherWorkingDayPeriods,
  ...calendarDayPeriods,
  ...restartsAndExclusions,
  ...bySetting,
  ...into2027,
];
