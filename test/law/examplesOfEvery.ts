/** More lines of a paper calendar: every period of the law at least once, both readings, leap years, year ends. */
import type { Example } from './examples.ts';

const byHead = (days: number, grantedOn: string) =>
  [{ days, unit: 'calendarDay', grantedOn, by: 'commissionHead' }] as const;

export const acceptanceToTribunal: readonly Example[] = [
  {
    period: 'correctionNotice',
    from: '2024-04-29',
    due: '2024-05-09',
    whole: '2024-04-29: 4/30, off 5/1–5/5 劳动节, 5/6, 5/7, 5/8, 5/9 = 2024-05-09 [规则 29]',
    why: 'Labour Day 2024 off 5/1–5',
  },
  {
    period: 'collectiveAcceptanceDecision',
    from: '2026-04-29',
    due: '2026-05-09',
    whole: '2026-04-29: 4/30, off 5/1–5/5 劳动节, 5/6, 5/7, 5/8, 5/9 worked = 2026-05-09 [规则 64; 规则 5]',
    why: 'Labour Day 2026 off 5/1–5, Saturday 5/9 worked',
  },
  {
    period: 'collectiveAcceptanceDecision',
    from: '2025-03-03',
    restarts: [{ on: '2025-03-10', reason: 'correctionCompleted' }],
    due: '2025-03-17',
    whole:
      '2025-03-03: anew from 3/10 correctionCompleted, 3/11, 3/12, 3/13, 3/14, off 3/15–3/16, 3/17 = 2025-03-17 [规则 64; 规则 5; 规则 46(2)]',
    why: 'a collective application completed on 3/10 is counted anew as well',
  },
  {
    period: 'collectiveNotice',
    from: '2026-09-21',
    due: '2026-09-29',
    whole: '2026-09-21: 9/22, 9/23, 9/24, off 9/25–9/27 中秋节, 9/28, 9/29 = 2026-09-29 [规则 64]',
    why: 'Mid-Autumn 2026 off 9/25–27',
  },
  {
    period: 'cancellationNotice',
    from: '2023-06-20',
    due: '2023-06-28',
    whole: '2023-06-20: 6/21, off 6/22–6/24 端午节, 6/25 worked, 6/26, 6/27, 6/28 = 2023-06-28 [规则 32]',
    why: 'Dragon Boat 2023 off 6/22–24, Sunday 6/25 worked',
  },
  {
    period: 'deliverApplicationCopy',
    from: '2021-09-29',
    due: '2021-10-12',
    whole:
      '2021-09-29: 9/30, off 10/1–10/7 国庆节, 10/8, 10/9 worked, off 10/10, 10/11, 10/12 = 2021-10-12 [调仲法 30; 规则 33]',
    why: 'National Day 2021 off 10/1–7, Saturday 10/9 worked',
  },
  {
    period: 'formTribunal',
    from: '2023-01-18',
    due: '2023-01-30',
    whole:
      '2023-01-18: 1/19, 1/20, off 1/21–1/27 春节, 1/28 worked, 1/29 worked, 1/30 = 2023-01-30 [调仲法 32; 规则 37]',
    why: 'Spring Festival 2023 off 1/21–27, the weekend 1/28–29 worked',
  },
  {
    period: 'counterApplication',
    from: '2023-09-27',
    due: '2023-10-17',
    whole:
      '2023-09-27: 9/28, off 9/29–10/6 中秋节、国庆节, 10/7 worked, 10/8 worked, 10/9, 10/10, 10/11, 10/12, 10/13, off 10/14–10/15, 10/16, 10/17 = 2023-10-17 [规则 36]',
    why: 'ends with the defence period, over Mid-Autumn and National Day 2023',
  },
  {
    period: 'counterApplicationDecision',
    from: '2025-01-26',
    due: '2025-02-08',
    whole: '2025-01-26: 1/27, off 1/28–2/4 春节, 2/5, 2/6, 2/7, 2/8 worked = 2025-02-08 [规则 36]',
    why: 'received on a worked Sunday; Saturday 2/8 is worked after the Spring Festival',
  },
  {
    period: 'jurisdictionObjection',
    from: '2025-03-03',
    agreedLength: { amount: 4, unit: 'workingDay' },
    due: '2025-03-07',
    whole: '2025-03-03: set to 4 workingDay, 3/4, 3/5, 3/6, 3/7 = 2025-03-07 [规则 10; 规则 58]',
    why: 'shortened with the defence period with which it ends',
  },
  {
    period: 'deliverDefenceCopy',
    from: '2023-04-28',
    due: '2023-05-09',
    whole:
      '2023-04-28: off 4/29–5/3 劳动节, 5/4, 5/5, 5/6 worked, off 5/7, 5/8, 5/9 = 2023-05-09 [调仲法 30; 规则 33]',
    why: 'Labour Day 2023 off 4/29–5/3, Saturday 5/6 worked',
  },
  {
    period: 'mediationAcceptance',
    from: '2025-12-30',
    due: '2026-01-05',
    whole:
      '2025-12-30: 12/31, off 2026/1/1–2026/1/3 元旦, 2026/1/4 worked, 2026/1/5 = 2026-01-05 [协调规 22]',
    why: 'New Year 2026 off 1/1–3, Sunday 1/4 worked',
  },
];

export const hearingAndEvidence: readonly Example[] = [
  {
    period: 'evidence',
    from: '2024-06-03',
    agreedLength: { amount: 15, unit: 'calendarDay' },
    due: '2024-06-18',
    whole: '2024-06-03: set to 15 calendarDay, 6/4–6/18 are 1–15 = 2024-06-18 [规则 15]',
    why: 'as long as the commission set it',
  },
  {
    period: 'evidence',
    from: '2024-06-03',
    agreedLength: { amount: 15, unit: 'calendarDay' },
    extensionDays: [{ days: 10, unit: 'calendarDay', grantedOn: '2024-06-14', by: 'commission' }],
    due: '2024-06-28',
    whole:
      '2024-06-03: set to 15 calendarDay, 6/4–6/18 are 1–15, +10 calendarDay by commission 6/14, 6/19–6/28 are 16–25 = 2024-06-28 (extensionCountsFrom nominalEnd) [规则 15]',
    why: 'ten days more on request',
  },
  {
    period: 'claimChange',
    from: '2024-06-03',
    agreedLength: { amount: 7, unit: 'workingDay' },
    due: '2024-06-13',
    whole:
      '2024-06-03: set to 7 workingDay, 6/4, 6/5, 6/6, 6/7, off 6/8–6/9, off 6/10 端午节, 6/11, 6/12, 6/13 = 2024-06-13 [规则 44; 规则 15]',
    why: 'ends with the evidence period, here set in working days over Dragon Boat 2024 (6/8–10)',
  },
  {
    period: 'decideRecusal',
    from: '2026-04-30',
    due: '2026-05-08',
    whole: '2026-04-30: off 5/1–5/5 劳动节, 5/6, 5/7, 5/8 = 2026-05-08 [规则 11; 规则 12; 调仲法 33]',
    why: 'Labour Day 2026 off 5/1–5',
  },
  {
    period: 'hearingNotice',
    from: '2026-01-05',
    due: '2025-12-25',
    whole:
      '2026-01-05: 1/4 worked, off 1/1–1/3 元旦, 2025/12/31, 2025/12/30, 2025/12/29, off 2025/12/27–2025/12/28, 2025/12/26, 5 full days between, so 2025/12/25 = 2025-12-25 (countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'back over New Year 2026: five full days, the worked Sunday 1/4 among them',
  },
  {
    period: 'hearingNotice',
    from: '2026-01-05',
    settings: { countingBeforeHearing: 'loose' },
    due: '2025-12-26',
    whole:
      '2026-01-05: 1/4 worked, off 1/1–1/3 元旦, 2025/12/31, 2025/12/30, 2025/12/29, off 2025/12/27–2025/12/28, 2025/12/26 = 2025-12-26 (countingBeforeHearing loose) [调仲法 35; 规则 38]',
    why: 'loose reading of the same hearing',
  },
  {
    period: 'postponementRequest',
    from: '2025-05-06',
    due: '2025-04-27',
    whole:
      '2025-05-06: off 5/1–5/5 劳动节, 4/30, 4/29, 4/28, 3 full days between, so 4/27 = 2025-04-27 (countingBeforeHearing strict) [调仲法 35; 规则 38]',
    why: 'three full days 4/28–30 lie between; Sunday 4/27 is worked',
  },
  {
    period: 'postponementRequest',
    from: '2025-05-06',
    settings: { countingBeforeHearing: 'loose' },
    due: '2025-04-28',
    whole:
      '2025-05-06: off 5/1–5/5 劳动节, 4/30, 4/29, 4/28 = 2025-04-28 (countingBeforeHearing loose) [调仲法 35; 规则 38]',
    why: 'loose reading of the same hearing',
  },
  {
    period: 'entrustedMediation',
    from: '2026-09-17',
    due: '2026-10-08',
    whole:
      '2026-09-17: 9/18, off 9/19, 9/20 worked, 9/21, 9/22, 9/23, 9/24, off 9/25–9/27 中秋节, 9/28, 9/29, 9/30, off 10/1–10/7 国庆节, 10/8 = 2026-10-08 [规则 70]',
    why: 'Sunday 9/20 worked, Mid-Autumn off 9/25–27, National Day off 10/1–7',
  },
];

export const deliveriesByLaw: readonly Example[] = [
  {
    period: 'deemedDelivery',
    from: '2026-02-13',
    due: '2026-02-25',
    whole: '2026-02-13: 2/14 worked, off 2/15–2/23 春节, 2/24, 2/25 = 2026-02-25 [规则 20(2)]',
    why: 'left before the Spring Festival 2026: Saturday 2/14 worked, nine days off',
  },
  {
    period: 'deemedDelivery',
    from: '2024-10-01',
    due: '2024-10-10',
    whole: '2024-10-01: off 10/2–10/7 国庆节, 10/8, 10/9, 10/10 = 2024-10-10 [规则 20(2)]',
    why: 'left on a holiday: three working days follow it',
  },
  {
    period: 'publicNoticeDelivery',
    from: '2025-12-30',
    due: '2026-01-29',
    whole: '2025-12-30: 12/31–2026/1/29 are 1–30 = 2026-01-29 [民诉法 95; 规则 20(3)]',
    why: '30 days over the year end',
  },
  {
    period: 'publicNoticeDelivery',
    from: '2026-01-20',
    due: '2026-02-24',
    whole:
      '2026-01-20: 1/21–2/19 are 1–30, 2/19 moves to 2/24 over 2/19–2/23 春节 = 2026-02-24 [民诉法 95; 规则 20(3); 规则 19(2); 民诉法 85]',
    why: '30th day 2/19 lies in the nine days off',
  },
  {
    period: 'publicNoticeDelivery',
    from: '2024-02-01',
    due: '2024-03-04',
    whole:
      '2024-02-01: 2/2–3/2 are 1–30, 3/2 moves to 3/4 over 3/2–3/3 = 2024-03-04 [民诉法 95; 规则 20(3); 规则 19(2); 民诉法 85]',
    why: 'leap year: 3/2, a Saturday',
  },
  {
    period: 'electronicDelivery',
    from: '2026-02-17',
    due: '2026-02-17',
    whole: '2026-02-17: at once = 2026-02-17 [民诉法 90; 规则 20(3)]',
    why: 'delivered on the very day, in the Spring Festival',
  },
];

export const mediationAndAgreement: readonly Example[] = [
  {
    period: 'negotiationReply',
    from: '2025-09-27',
    due: '2025-10-09',
    whole:
      '2025-09-27: 9/28–10/2 are 1–5, 10/2 moves to 10/9 over 10/2–10/8 国庆节、中秋节 = 2025-10-09 [协调规 10; 协调规 31; 民诉法 85]',
    why: '5th day 10/2 is off to 10/8',
  },
  {
    period: 'mediationConclusionFromAcceptance',
    from: '2024-03-07',
    due: '2024-03-22',
    whole: '2024-03-07: 3/8–3/22 are 1–15 = 2024-03-22 [协调规 29]',
    why: '15 days',
  },
  {
    period: 'mediationConclusionFromAcceptance',
    from: '2024-03-07',
    extensionDays: [{ days: 7, unit: 'calendarDay', grantedOn: '2024-03-20', by: 'bothParties' }],
    due: '2024-03-29',
    whole:
      '2024-03-07: 3/8–3/22 are 1–15, +7 calendarDay by bothParties 3/20, 3/23–3/29 are 16–22 = 2024-03-29 (extensionCountsFrom nominalEnd) [协调规 29]',
    why: 'seven more when both agree',
  },
  {
    period: 'mediationConclusionFromAcceptance',
    from: '2024-03-08',
    due: '2024-03-25',
    whole:
      '2024-03-08: 3/9–3/23 are 1–15, 3/23 moves to 3/25 over 3/23–3/24 = 2024-03-25 (mediationRollsOver true) [协调规 29; 民诉法 85]',
    why: '15th day 3/23 is a Saturday',
  },
  {
    period: 'mediationConclusionFromAcceptance',
    from: '2024-03-08',
    settings: { mediationRollsOver: false },
    due: '2024-03-23',
    whole:
      '2024-03-08: 3/9–3/23 are 1–15, 3/23 stays = 2024-03-23 (plan by 2024-03-22; mediationRollsOver false) [协调规 29]',
    why: 'the other reading: it stays on the Saturday',
  },
  {
    period: 'agreementReview',
    from: '2025-09-16',
    due: '2025-10-09',
    whole:
      '2025-09-16: 9/17–10/1 are 1–15, 10/1 moves to 10/9 over 10/1–10/8 国庆节、中秋节 = 2025-10-09 [规则 74; 协调规 27; 规则 19(2); 民诉法 85]',
    why: '15th day 10/1 is off to 10/8',
  },
  {
    period: 'agreementReviewDecision',
    from: '2025-12-29',
    due: '2026-01-06',
    whole:
      '2025-12-29: 12/30, 12/31, off 2026/1/1–2026/1/3 元旦, 2026/1/4 worked, 2026/1/5, 2026/1/6 = 2026-01-06 [规则 76]',
    why: 'over New Year 2026, Sunday 1/4 worked',
  },
  {
    period: 'judicialConfirmation',
    from: '2026-01-16',
    due: '2026-02-24',
    whole:
      '2026-01-16: 1/17–2/15 are 1–30, 2/15 moves to 2/24 over 2/15–2/23 春节 = 2026-02-24 [民诉法 205; 人民调解法 33; 民诉法 85]',
    why: '30th day 2/15 begins nine days off',
  },
  {
    period: 'judicialConfirmationReview',
    from: '2025-12-03',
    due: '2026-01-04',
    whole:
      '2025-12-03: 12/4–2026/1/2 are 1–30, 2026/1/2 moves to 2026/1/4 over 2026/1/2–2026/1/3 元旦 = 2026-01-04 [民诉法 187; 民诉法 206; 民诉法 85]',
    why: '30th day 1/2 is off to 1/3; Sunday 1/4 is worked',
  },
  {
    period: 'judicialConfirmationReview',
    from: '2025-12-03',
    extensionDays: [{ days: 10, unit: 'calendarDay', grantedOn: '2025-12-30', by: 'courtPresident' }],
    due: '2026-01-12',
    whole:
      '2025-12-03: 12/4–2026/1/2 are 1–30, +10 calendarDay by courtPresident 12/30, 2026/1/3–2026/1/12 are 31–40 = 2026-01-12 (extensionCountsFrom nominalEnd) [民诉法 187; 民诉法 206]',
    why: 'the president of the court adds ten days to the 30th day itself',
  },
  {
    period: 'paymentOrderNotice',
    from: '2025-01-24',
    due: '2025-02-05',
    whole:
      '2025-01-24: 1/25–1/29 are 1–5, 1/29 moves to 2/5 over 1/29–2/4 春节 = 2025-02-05 [民诉法 226; 民诉法 85]',
    why: '5th day 1/29 is off to 2/4',
  },
  {
    period: 'paymentOrderIssue',
    from: '2023-12-20',
    due: '2024-01-04',
    whole: '2023-12-20: 12/21–2024/1/4 are 1–15 = 2024-01-04 [民诉法 227]',
    why: '15 days over the year end',
  },
  {
    period: 'paymentOrderObjection',
    from: '2024-12-31',
    due: '2025-01-15',
    whole: '2024-12-31: 2025/1/1–2025/1/15 are 1–15 = 2025-01-15 [民诉法 227; 调仲法 16; 劳动合同法 30]',
    why: '15 days of January',
  },
];

export const awardPeriodTurns: readonly Example[] = [
  {
    period: 'award',
    from: '2024-02-29',
    due: '2024-04-15',
    whole:
      '2024-02-29: 3/1–4/14 are 1–45, 4/14 moves to 4/15 over 4/14 = 2024-04-15 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 19(2); 民诉法 85]',
    why: 'from a leap day: 4/14 is a Sunday',
  },
  {
    period: 'award',
    from: '2023-02-28',
    due: '2023-04-14',
    whole: '2023-02-28: 3/1–4/14 are 1–45 = 2023-04-14 [调仲法 43(1); 规则 45]',
    why: 'no leap day: 31 of March, 14 of April',
  },
  {
    period: 'award',
    from: '2025-11-18',
    due: '2026-01-04',
    whole:
      '2025-11-18: 11/19–2026/1/2 are 1–45, 2026/1/2 moves to 2026/1/4 over 2026/1/2–2026/1/3 元旦 = 2026-01-04 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 19(2); 民诉法 85]',
    why: '45th day 1/2 is off to 1/3; Sunday 1/4 is worked',
  },
  {
    period: 'award',
    from: '2025-11-18',
    settings: { awardRollsOver: false },
    due: '2026-01-02',
    whole:
      '2025-11-18: 11/19–2026/1/2 are 1–45, 2026/1/2 stays = 2026-01-02 (plan by 2025-12-31; awardRollsOver false) [调仲法 43(1); 规则 45]',
    why: 'the other reading: the 45th day itself',
  },
  {
    period: 'award',
    from: '2025-11-03',
    extensionDays: byHead(15, '2025-12-12'),
    due: '2026-01-04',
    whole:
      '2025-11-03: 11/4–12/18 are 1–45, +15 calendarDay by commissionHead 12/12, 12/19–2026/1/2 are 46–60, 2026/1/2 moves to 2026/1/4 over 2026/1/2–2026/1/3 元旦 = 2026-01-04 (extensionCountsFrom nominalEnd; awardRollsOver true) [调仲法 43(1); 规则 45; 调仲法 43; 规则 19(2); 民诉法 85]',
    why: '60th day 1/2 is off to 1/3',
  },
  {
    period: 'award',
    from: '2026-08-17',
    extensionDays: byHead(15, '2026-09-24'),
    due: '2026-10-16',
    whole:
      '2026-08-17: 8/18–10/1 are 1–45, +15 calendarDay by commissionHead 9/24, 10/2–10/16 are 46–60 = 2026-10-16 (extensionCountsFrom nominalEnd) [调仲法 43(1); 规则 45; 调仲法 43]',
    why: 'the 15 days follow the 45th day 10/1',
  },
  {
    period: 'award',
    from: '2026-08-17',
    settings: { extensionCountsFrom: 'rolledEnd' },
    extensionDays: byHead(15, '2026-09-24'),
    due: '2026-10-23',
    whole:
      '2026-08-17: 8/18–10/1 are 1–45, 10/1 moves to 10/8 over 10/1–10/7 国庆节, +15 calendarDay by commissionHead 9/24, 10/9–10/23 are 46–60 = 2026-10-23 (extensionCountsFrom rolledEnd; awardRollsOver true) [调仲法 43(1); 规则 45; 调仲法 43; 规则 19(2); 民诉法 85]',
    why: 'the other reading: they follow 10/8, to which the 45th day moved',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: [{ on: '2025-04-01', reason: 'claimsChanged' }],
    exclusions: [{ from: '2025-04-08', to: '2025-05-07', reason: 'publicNotice' }],
    due: '2025-06-16',
    whole:
      '2025-03-03: anew from 4/1 claimsChanged, 4/2–4/7 are 1–6, without 4/8–5/7 publicNotice 30, 5/8–6/15 are 7–45, 6/15 moves to 6/16 over 6/15 = 2025-06-16 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46; 规则 46(6); 规则 47; 规则 19(2); 民诉法 85]',
    why: 'anew from 4/1 and 30 days of public notice: 6/15 is a Sunday',
  },
  {
    period: 'award',
    from: '2025-06-03',
    exclusions: [{ from: '2025-06-16', to: '2025-07-15', reason: 'otherByLaw' }],
    due: '2025-08-18',
    whole:
      '2025-06-03: 6/4–6/15 are 1–12, without 6/16–7/15 otherByLaw 30, 7/16–8/17 are 13–45, 8/17 moves to 8/18 over 8/17 = 2025-08-18 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46(6); 规则 47; 规则 19(2); 民诉法 85]',
    why: '7/18 and 30 days that a law takes out: 8/17 is a Sunday',
  },
  {
    period: 'award',
    from: '2025-06-03',
    exclusions: [
      { from: '2025-06-10', to: '2025-06-19', reason: 'suspension' },
      { from: '2025-07-01', to: '2025-07-20', reason: 'suspension' },
    ],
    due: '2025-08-18',
    whole:
      '2025-06-03: 6/4–6/9 are 1–6, without 6/10–6/19 suspension 10, 6/20–6/30 are 7–17, without 7/1–7/20 suspension 20, 7/21–8/17 are 18–45, 8/17 moves to 8/18 over 8/17 = 2025-08-18 (awardRollsOver true) [调仲法 43(1); 规则 45; 规则 46(6); 规则 47; 规则 19(2); 民诉法 85]',
    why: 'suspended twice, 10 and 20 days: 8/17 is a Sunday',
  },
  {
    period: 'award',
    from: '2025-05-06',
    restarts: [{ on: '2025-06-03', reason: 'counterApplicationJoined' }],
    due: '2025-07-18',
    whole:
      '2025-05-06: anew from 6/3 counterApplicationJoined, 6/4–7/18 are 1–45 = 2025-07-18 [调仲法 43(1); 规则 45; 规则 46]',
    why: 'a counter-application joined: 45 days from 6/3',
  },
  {
    period: 'award',
    from: '2025-05-06',
    restarts: [{ on: '2025-05-16', reason: 'partyAdded' }],
    due: '2025-06-30',
    whole:
      '2025-05-06: anew from 5/16 partyAdded, 5/17–6/30 are 1–45 = 2025-06-30 [调仲法 43(1); 规则 45; 规则 46]',
    why: 'a respondent was added: 45 days from 5/16',
  },
  {
    period: 'ordinaryProcedureSwitch',
    from: '2025-03-03',
    due: '2025-04-17',
    whole: '2025-03-03: 3/4–4/17 are 1–45 = 2025-04-17 [规则 61]',
    why: 'ends with the 45 days of the first acceptance',
  },
  {
    period: 'ordinaryProcedureSwitch',
    from: '2025-03-03',
    exclusions: [{ from: '2025-03-10', to: '2025-03-14', reason: 'suspension' }],
    due: '2025-04-22',
    whole:
      '2025-03-03: 3/4–3/9 are 1–6, without 3/10–3/14 suspension 5, 3/15–4/22 are 7–45 = 2025-04-22 [规则 61; 规则 46(6); 规则 47]',
    why: 'five suspended days move it with the 45 days',
  },
];

export const afterTheAward: readonly Example[] = [
  {
    period: 'courtAction',
    from: '2025-12-17',
    due: '2026-01-04',
    whole:
      '2025-12-17: 12/18–2026/1/1 are 1–15, 2026/1/1 moves to 2026/1/4 over 2026/1/1–2026/1/3 元旦 = 2026-01-04 [调仲法 48; 调仲法 50; 民诉法 85]',
    why: '15th day 1/1 is off to 1/3; 1/4 is worked',
  },
  {
    period: 'setAside',
    from: '2024-08-31',
    due: '2024-09-30',
    whole: '2024-08-31: 9/1–9/30 are 1–30 = 2024-09-30 [调仲法 49(1)]',
    why: '30th day, the Monday before National Day',
  },
  {
    period: 'setAside',
    from: '2024-01-31',
    due: '2024-03-01',
    whole: '2024-01-31: 2/1–3/1 are 1–30 = 2024-03-01 [调仲法 49(1)]',
    why: 'leap year: 29 days of February, 1 of March',
  },
  {
    period: 'setAside',
    from: '2023-01-31',
    due: '2023-03-02',
    whole: '2023-01-31: 2/1–3/2 are 1–30 = 2023-03-02 [调仲法 49(1)]',
    why: 'no leap year: 28 of February, 2 of March',
  },
  {
    period: 'courtActionAfterSetAside',
    from: '2023-09-22',
    due: '2023-10-07',
    whole: '2023-09-22: 9/23–10/7 are 1–15 = 2023-10-07 [调仲法 49(3)]',
    why: '15th day is a Saturday that is worked',
  },
  {
    period: 'enforcement',
    from: '2024-02-29',
    due: '2026-02-28',
    whole: '2024-02-29: 2 y to 2026/2/28 = 2026-02-28 [调仲法 51; 民诉法 250]',
    why: 'no leap day in 2026; Saturday 2/28 is worked',
  },
  {
    period: 'enforcement',
    from: '2022-06-30',
    restarts: [{ on: '2023-12-01', reason: 'limitationInterrupted' }],
    due: '2025-12-01',
    whole:
      '2022-06-30: anew from 2023/12/1 limitationInterrupted, 2 y to 2025/12/1 = 2025-12-01 [调仲法 51; 民诉法 250]',
    why: 'two years anew from a payment on account',
  },
  {
    period: 'enforcement',
    from: '2022-03-01',
    restarts: [{ on: '2024-03-05', reason: 'limitationInterrupted' }],
    due: '2024-03-01',
    whole:
      '2022-03-01: limitationInterrupted 2024/3/5 too late, over on 2024/3/1, 2 y to 2024/3/1 = 2024-03-01 [调仲法 51; 民诉法 250]',
    why: 'after two years nothing is left to interrupt',
  },
  {
    period: 'enforcement',
    from: '2023-03-10',
    exclusions: [{ from: '2025-01-01', to: '2025-01-31', reason: 'limitationPaused' }],
    due: '2025-04-10',
    whole:
      '2023-03-10: 3/11–2024/12/31 are 1–662, without 2025/1/1–2025/1/31 limitationPaused 31, 2025/2/1–2025/4/10 are 663–731 = 2025-04-10 [调仲法 51; 民诉法 250]',
    why: '31 paused days after 2025-03-10',
  },
  {
    period: 'forceMajeureRelief',
    from: '2024-07-08',
    due: '2024-07-18',
    whole: '2024-07-08: 7/9–7/18 are 1–10 = 2024-07-18 [民诉法 86]',
    why: 'ten days after the flood was over',
  },
  {
    period: 'forceMajeureRelief',
    from: '2024-02-02',
    due: '2024-02-18',
    whole:
      '2024-02-02: 2/3–2/12 are 1–10, 2/12 moves to 2/18 over 2/12–2/17 春节 = 2024-02-18 [民诉法 86; 民诉法 85]',
    why: '10th day 2/12 is off to 2/17; Sunday 2/18 is worked',
  },
];

export const limitationTurns: readonly Example[] = [
  {
    period: 'limitation',
    from: '2022-12-31',
    due: '2024-01-02',
    whole:
      '2022-12-31: 1 y to 2023/12/31, 2023/12/31 moves to 2024/1/2 over 2023/12/31 2024/1/1 元旦 = 2024-01-02 [调仲法 27(1); 规则 26; 民法典 203]',
    why: '2023-12-31 is a Sunday, 2024-01-01 off',
  },
  {
    period: 'limitation',
    from: '2022-03-01',
    restarts: [
      { on: '2022-11-15', reason: 'limitationInterrupted' },
      { on: '2023-09-20', reason: 'limitationInterrupted' },
    ],
    due: '2024-09-20',
    whole:
      '2022-03-01: anew from 11/15 limitationInterrupted, anew from 2023/9/20 limitationInterrupted, 1 y to 2024/9/20 = 2024-09-20 [调仲法 27(1); 规则 26; 调仲法 27(2); 规则 27]',
    why: 'asked twice: each time a new year',
  },
  {
    period: 'limitation',
    from: '2023-04-15',
    restarts: [{ on: '2024-04-15', reason: 'limitationInterrupted' }],
    due: '2025-04-15',
    whole:
      '2023-04-15: anew from 2024/4/15 limitationInterrupted, 1 y to 2025/4/15 = 2025-04-15 [调仲法 27(1); 规则 26; 调仲法 27(2); 规则 27]',
    why: 'asked on the very last day',
  },
  {
    period: 'limitation',
    from: '2023-03-10',
    restarts: [{ on: '2023-08-01', reason: 'limitationInterrupted' }],
    exclusions: [{ from: '2024-06-01', to: '2024-06-10', reason: 'limitationPaused' }],
    due: '2024-08-12',
    whole:
      '2023-03-10: anew from 8/1 limitationInterrupted, 8/2–2024/5/31 are 1–304, without 2024/6/1–2024/6/10 limitationPaused 10, 2024/6/11–2024/8/11 are 305–366, 2024/8/11 moves to 2024/8/12 over 2024/8/11 = 2024-08-12 [调仲法 27(1); 规则 26; 调仲法 27(2); 规则 27; 调仲法 27(3); 规则 28; 民法典 203]',
    why: 'interrupted, then paused for ten days: 8/11 is a Sunday',
  },
  {
    period: 'limitation',
    from: '2023-03-10',
    exclusions: [{ from: '2023-12-01', to: null, reason: 'limitationPaused' }],
    due: null,
    whole:
      '2023-03-10: 3/11–11/30 are 1–265, limitationPaused since 12/1 = open [调仲法 27(1); 规则 26; 调仲法 27(3); 规则 28]',
    why: 'paused and not yet going on',
  },
  {
    period: 'limitation',
    from: '2023-03-10',
    exclusions: [{ from: '2022-12-01', to: '2023-01-15', reason: 'limitationPaused' }],
    due: '2024-03-11',
    whole:
      '2023-03-10: 1 y to 2024/3/10, 2024/3/10 moves to 2024/3/11 over 2024/3/10 = 2024-03-11 [调仲法 27(1); 规则 26; 民法典 203]',
    why: 'a pause before the year began changes nothing: 3/10 is a Sunday',
  },
  {
    period: 'limitationWages',
    from: '2024-05-31',
    restarts: [{ on: '2025-03-03', reason: 'limitationInterrupted' }],
    due: '2026-03-03',
    whole:
      '2024-05-31: anew from 2025/3/3 limitationInterrupted, 1 y to 2026/3/3 = 2026-03-03 [调仲法 27(4); 规则 26(3); 调仲法 27(2); 规则 27]',
    why: 'asked the employer within the year after leaving',
  },
  {
    period: 'limitationWages',
    from: '2024-02-29',
    due: '2025-02-28',
    whole: '2024-02-29: 1 y to 2025/2/28 = 2025-02-28 [调仲法 27(4); 规则 26(3)]',
    why: 'left on a leap day',
  },
];

export const more2027: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2026-12-30',
    due: '2027-01-06',
    whole:
      '2026-12-30: 12/31, 2027/1/1, off 2027/1/2–2027/1/3, 2027/1/4, 2027/1/5, 2027/1/6 = 2027-01-06 (provisional, awaits 2027) [调仲法 29; 规则 30; 规则 31]',
    provisional: true,
    why: 'four of the five days lie in 2027',
  },
  {
    period: 'mediationConclusion',
    from: '2026-12-16',
    due: '2026-12-31',
    whole: '2026-12-16: 12/17–12/31 are 1–15 = 2026-12-31 (provisional, awaits 2027) [调仲法 14(3)]',
    provisional: true,
    why: '12/31 hangs on the notice for 2027',
  },
  {
    period: 'deemedDelivery',
    from: '2026-12-29',
    due: '2027-01-01',
    whole: '2026-12-29: 12/30, 12/31, 2027/1/1 = 2027-01-01 (provisional, awaits 2027) [规则 20(2)]',
    provisional: true,
    why: 'by the week alone 1 January counts',
  },
  {
    period: 'publicNoticeDelivery',
    from: '2026-11-27',
    due: '2026-12-28',
    whole:
      '2026-11-27: 11/28–12/27 are 1–30, 12/27 moves to 12/28 over 12/27 = 2026-12-28 [民诉法 95; 规则 20(3); 规则 19(2); 民诉法 85]',
    why: '12/27 is a Sunday; settled',
  },
  {
    period: 'setAside',
    from: '2026-11-28',
    due: '2026-12-28',
    whole: '2026-11-28: 11/29–12/28 are 1–30 = 2026-12-28 [调仲法 49(1)]',
    why: 'Monday 12/28: settled',
  },
  {
    period: 'judicialConfirmation',
    from: '2026-12-04',
    due: '2027-01-04',
    whole:
      '2026-12-04: 12/5–2027/1/3 are 1–30, 2027/1/3 moves to 2027/1/4 over 2027/1/3 = 2027-01-04 (provisional, awaits 2027) [民诉法 205; 人民调解法 33; 民诉法 85]',
    provisional: true,
    why: '30th day 1/3 is a Sunday, if it is not worked',
  },
  {
    period: 'limitation',
    from: '2026-02-10',
    due: '2027-02-10',
    whole: '2026-02-10: 1 y to 2027/2/10 = 2027-02-10 (provisional, awaits 2027) [调仲法 27(1); 规则 26]',
    provisional: true,
    why: 'a Wednesday near the Spring Festival',
  },
  {
    period: 'limitationWages',
    from: '2026-01-04',
    due: '2027-01-04',
    whole: '2026-01-04: 1 y to 2027/1/4 = 2027-01-04 (provisional, awaits 2027) [调仲法 27(4); 规则 26(3)]',
    provisional: true,
    why: 'a Monday after New Year',
  },
  {
    period: 'enforcement',
    from: '2025-06-05',
    due: '2027-06-07',
    whole:
      '2025-06-05: 2 y to 2027/6/5, 2027/6/5 moves to 2027/6/7 over 2027/6/5–2027/6/6 = 2027-06-07 (provisional, awaits 2027) [调仲法 51; 民诉法 250; 民法典 203]',
    provisional: true,
    why: '6/5 is a Saturday, if it is not worked',
  },
  {
    period: 'hearingNotice',
    from: '2026-12-31',
    due: '2026-12-23',
    whole:
      '2026-12-31: 12/30, 12/29, 12/28, off 12/26–12/27, 12/25, 12/24, 5 full days between, so 12/23 = 2026-12-23 (countingBeforeHearing strict; provisional, awaits 2027) [调仲法 35; 规则 38]',
    provisional: true,
    why: 'counted back over 12/30 and 12/29, which hang on the notice',
  },
  {
    period: 'award',
    from: '2026-11-02',
    extensionDays: byHead(15, '2026-12-11'),
    due: '2027-01-01',
    whole:
      '2026-11-02: 11/3–12/17 are 1–45, +15 calendarDay by commissionHead 12/11, 12/18–2027/1/1 are 46–60 = 2027-01-01 (extensionCountsFrom nominalEnd; provisional, awaits 2027) [调仲法 43(1); 规则 45; 调仲法 43]',
    provisional: true,
    why: 'the 60th day is New Year’s Day: the notice will move it',
  },
];

export const ofEveryPeriod: readonly Example[] = [
  ...acceptanceToTribunal,
  ...hearingAndEvidence,
  ...deliveriesByLaw,
  ...mediationAndAgreement,
  ...awardPeriodTurns,
  ...afterTheAward,
  ...limitationTurns,
  ...more2027,
];
