import type { DueDateInput, Exclusion, GrantedExtension, Restart } from '../../server/law/dueDate.ts';

/** One line of a paper calendar: which period, from which day, what the last day is, and why. */
export interface Example extends Omit<DueDateInput, 'calendar'> {
  readonly due: string | null;
  readonly why: string;
  /** The working days counted, as month/day, where the example lives on them. */
  readonly counted?: string;
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
    counted: '9/9 9/13 9/14 9/15 9/16',
    why: 'Mid-Autumn 9/10–12 is off',
  },
  {
    period: 'defence',
    from: '2022-09-28',
    due: '2022-10-17',
    counted: '9/29 9/30 10/8 10/9 10/10 10/11 10/12 10/13 10/14 10/17',
    why: 'Saturday 10/8 and Sunday 10/9 are worked for National Day',
  },
  {
    period: 'award',
    from: '2022-08-17',
    due: '2022-10-08',
    why: '45th day 10/1 is a holiday; Saturday 10/8 is worked',
  },
  { period: 'award', from: '2022-03-01', due: '2022-04-15', why: '30 days of March, 15 of April' },
  {
    period: 'award',
    from: '2022-03-01',
    extensionDays: extendedBy(15, '2022-04-11'),
    due: '2022-05-05',
    why: '60th day 4/30 begins Labour Day, off to 5/4',
  },
  {
    period: 'award',
    from: '2022-06-01',
    exclusions: [suspended('2022-06-20', '2022-08-19')],
    due: '2022-09-15',
    why: '7/16 and 61 suspended days: 11 of June, 31 of July, 19 of August',
  },
  { period: 'courtAction', from: '2022-09-16', due: '2022-10-08', why: '15th day 10/1 is a holiday' },
  {
    period: 'hearingNotice',
    from: '2022-10-12',
    due: '2022-09-29',
    counted: '10/11 10/10 10/9 10/8 9/30',
    why: 'five full working days lie between 9/29 and the hearing',
  },
  {
    period: 'hearingNotice',
    from: '2022-10-12',
    settings: loose,
    due: '2022-09-30',
    counted: '10/11 10/10 10/9 10/8 9/30',
    why: 'loose reading: the fifth working day back is in time',
  },
];

export const overSpringFestival: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2022-01-26',
    due: '2022-02-07',
    counted: '1/27 1/28 1/29 1/30 2/7',
    why: '2022: weekend 1/29–30 is worked, 1/31–2/6 is off',
  },
  {
    period: 'defence',
    from: '2022-01-28',
    due: '2022-02-16',
    counted: '1/29 1/30 2/7 2/8 2/9 2/10 2/11 2/14 2/15 2/16',
    why: '2022: both days of the weekend before are worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2024-02-05',
    due: '2024-02-18',
    counted: '2/6 2/7 2/8 2/9 2/18',
    why: '2024: off 2/10–17, Sunday 2/18 is worked',
  },
  {
    period: 'formTribunal',
    from: '2024-02-02',
    due: '2024-02-08',
    counted: '2/4 2/5 2/6 2/7 2/8',
    why: '2024: Sunday 2/4 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2025-01-24',
    due: '2025-02-07',
    counted: '1/26 1/27 2/5 2/6 2/7',
    why: '2025: Sunday 1/26 is worked, 1/28–2/4 is off',
  },
  {
    period: 'deliverApplicationCopy',
    from: '2025-01-27',
    due: '2025-02-10',
    counted: '2/5 2/6 2/7 2/8 2/10',
    why: '2025: Saturday 2/8 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2026-02-12',
    due: '2026-02-26',
    counted: '2/13 2/14 2/24 2/25 2/26',
    why: '2026: Saturday 2/14 is worked, nine days off 2/15–23',
  },
  {
    period: 'defence',
    from: '2026-02-13',
    due: '2026-03-05',
    counted: '2/14 2/24 2/25 2/26 2/27 2/28 3/2 3/3 3/4 3/5',
    why: '2026: Saturdays 2/14 and 2/28 are worked',
  },
  {
    period: 'courtAction',
    from: '2024-01-30',
    due: '2024-02-18',
    why: '15th day 2/14 is off; Sunday 2/18 is worked',
  },
  { period: 'setAside', from: '2025-01-02', due: '2025-02-05', why: '30th day 2/1 is off to 2/4' },
  { period: 'award', from: '2026-01-05', due: '2026-02-24', why: '45th day 2/19 lies in the nine days off' },
  {
    period: 'hearingNotice',
    from: '2024-02-20',
    due: '2024-02-06',
    counted: '2/19 2/18 2/9 2/8 2/7',
    why: 'counted back over the holiday; the worked Sunday 2/18 counts',
  },
  {
    period: 'postponementRequest',
    from: '2026-02-25',
    due: '2026-02-12',
    counted: '2/24 2/14 2/13',
    why: 'three full working days: Tuesday 2/24, worked Saturday 2/14, Friday 2/13',
  },
  {
    period: 'postponementRequest',
    from: '2026-02-25',
    settings: loose,
    due: '2026-02-13',
    counted: '2/24 2/14 2/13',
    why: 'loose reading of the same hearing',
  },
];

export const overNationalDay: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2024-09-27',
    due: '2024-10-10',
    counted: '9/29 9/30 10/8 10/9 10/10',
    why: '2024: Sunday 9/29 is worked, 10/1–7 is off',
  },
  {
    period: 'defence',
    from: '2024-09-30',
    due: '2024-10-18',
    counted: '10/8 10/9 10/10 10/11 10/12 10/14 10/15 10/16 10/17 10/18',
    why: '2024: Saturday 10/12 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2025-09-26',
    due: '2025-10-10',
    counted: '9/28 9/29 9/30 10/9 10/10',
    why: '2025: Sunday 9/28 is worked, eight days off with Mid-Autumn',
  },
  {
    period: 'deliverDefenceCopy',
    from: '2025-10-09',
    due: '2025-10-15',
    counted: '10/10 10/11 10/13 10/14 10/15',
    why: '2025: Saturday 10/11 is worked',
  },
  {
    period: 'formTribunal',
    from: '2026-09-18',
    due: '2026-09-24',
    counted: '9/20 9/21 9/22 9/23 9/24',
    why: '2026: Sunday 9/20 is worked',
  },
  {
    period: 'acceptanceDecision',
    from: '2026-09-29',
    due: '2026-10-12',
    counted: '9/30 10/8 10/9 10/10 10/12',
    why: '2026: Saturday 10/10 is worked',
  },
  {
    period: 'decideRecusal',
    from: '2024-09-30',
    due: '2024-10-10',
    counted: '10/8 10/9 10/10',
    why: 'three working days after the holiday',
  },
  {
    period: 'judicialConfirmation',
    from: '2025-09-03',
    due: '2025-10-09',
    why: '30th day 10/3 is off to 10/8',
  },
  { period: 'agreementReview', from: '2026-09-20', due: '2026-10-08', why: '15th day 10/5 is off to 10/7' },
  {
    period: 'hearingNotice',
    from: '2025-10-14',
    due: '2025-09-29',
    counted: '10/13 10/11 10/10 10/9 9/30',
    why: 'worked Saturday 10/11 counts, eight days off do not',
  },
];

export const otherWorkingDayPeriods: readonly Example[] = [
  {
    period: 'mediationAcceptance',
    from: '2024-04-30',
    due: '2024-05-08',
    counted: '5/6 5/7 5/8',
    why: 'Labour Day 2024 is off 5/1–5',
  },
  {
    period: 'counterApplicationDecision',
    from: '2024-05-08',
    due: '2024-05-14',
    counted: '5/9 5/10 5/11 5/13 5/14',
    why: 'Saturday 5/11 is worked',
  },
  {
    period: 'agreementReviewDecision',
    from: '2022-04-28',
    due: '2022-05-09',
    counted: '4/29 5/5 5/6 5/7 5/9',
    why: 'Labour Day 2022 off 4/30–5/4, Saturday 5/7 worked',
  },
  {
    period: 'agreementReviewDecision',
    from: '2022-04-28',
    extensionDays: [{ days: 5, unit: 'workingDay', grantedOn: '2022-05-09', by: 'commissionHead' }],
    due: '2022-05-16',
    counted: '4/29 5/5 5/6 5/7 5/9 5/10 5/11 5/12 5/13 5/16',
    why: 'five more working days with approval',
  },
  {
    period: 'entrustedMediation',
    from: '2025-04-22',
    due: '2025-05-08',
    counted: '4/23 4/24 4/25 4/27 4/28 4/29 4/30 5/6 5/7 5/8',
    why: 'Sunday 4/27 worked, Labour Day 2025 off 5/1–5',
  },
  {
    period: 'deemedDelivery',
    from: '2022-06-01',
    due: '2022-06-07',
    counted: '6/2 6/6 6/7',
    why: 'Dragon Boat 2022 is off 6/3–5',
  },
  {
    period: 'collectiveNotice',
    from: '2024-09-12',
    due: '2024-09-20',
    counted: '9/13 9/14 9/18 9/19 9/20',
    why: 'Saturday 9/14 worked, Mid-Autumn 2024 off 9/15–17',
  },
  {
    period: 'defence',
    from: '2025-03-03',
    agreedLength: { amount: 4, unit: 'workingDay' },
    due: '2025-03-07',
    counted: '3/4 3/5 3/6 3/7',
    why: 'simplified procedure, shortened to 4 days with consent',
  },
  {
    period: 'defence',
    from: '2025-03-03',
    agreedLength: { amount: 0, unit: 'workingDay' },
    due: '2025-03-03',
    why: 'waived',
  },
  {
    period: 'defence',
    from: '2024-10-05',
    agreedLength: { amount: 0, unit: 'workingDay' },
    due: '2024-10-05',
    why: 'waived on a holiday: over at once',
  },
  {
    period: 'jurisdictionObjection',
    from: '2022-09-28',
    due: '2022-10-17',
    why: 'ends with the defence period',
  },
  {
    period: 'hearingNotice',
    from: '2025-03-17',
    due: '2025-03-09',
    counted: '3/14 3/13 3/12 3/11 3/10',
    why: 'five full working days lie between Sunday 3/9 and Monday 3/17; plan for Friday 3/7',
  },
];

export const calendarDayPeriods: readonly Example[] = [
  {
    period: 'mediationConclusion',
    from: '2024-03-01',
    due: '2024-03-18',
    why: '15th day 3/16 is a Saturday',
  },
  {
    period: 'mediationConclusion',
    from: '2024-09-18',
    due: '2024-10-08',
    why: '15th day 10/3 is off to 10/7',
  },
  {
    period: 'mediationConclusion',
    from: '2025-06-02',
    extensionDays: [{ days: 10, unit: 'calendarDay', grantedOn: '2025-06-16', by: 'bothParties' }],
    due: '2025-06-27',
    why: '25 days when both agree to ten more',
  },
  {
    period: 'negotiationReply',
    from: '2024-05-06',
    due: '2024-05-11',
    why: 'the 5th day is a worked Saturday',
  },
  {
    period: 'paymentOrderObjection',
    from: '2026-06-05',
    due: '2026-06-22',
    why: '15th day 6/20 lies in Dragon Boat',
  },
  {
    period: 'publicNoticeDelivery',
    from: '2024-08-16',
    due: '2024-09-18',
    why: '30th day 9/15 begins Mid-Autumn',
  },
  {
    period: 'electronicDelivery',
    from: '2024-10-05',
    due: '2024-10-05',
    why: 'delivered that very day, holiday or not',
  },
  { period: 'award', from: '2024-12-19', due: '2025-02-05', why: '45th day 2/2 is off to 2/4' },
  {
    period: 'award',
    from: '2022-11-16',
    due: '2023-01-03',
    why: '45th day 2022-12-31 is off by the notice for 2023',
  },
  {
    period: 'award',
    from: '2024-01-15',
    due: '2024-02-29',
    why: 'a leap year: 16 days of January, 29 of February',
  },
];

export const restartsAndExclusions: readonly Example[] = [
  {
    period: 'acceptanceDecision',
    from: '2024-03-04',
    restarts: restart('2024-03-13', 'correctionCompleted'),
    due: '2024-03-20',
    counted: '3/14 3/15 3/18 3/19 3/20',
    why: 'papers completed on 3/13: counted anew from there',
  },
  {
    period: 'award',
    from: '2024-03-01',
    restarts: restart('2024-03-20', 'claimsChanged'),
    due: '2024-05-06',
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
    why: 'the last restart counts: 10 days of July, 31 of August, 4 of September',
  },
  {
    period: 'award',
    from: '2025-05-06',
    restarts: restart('2025-05-30', 'transferReceived'),
    due: '2025-07-14',
    why: 'a new 45 days at the receiving commission',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: restart('2025-04-10', 'claimsChanged'),
    extensionDays: extendedBy(15, '2025-04-08'),
    due: '2025-05-26',
    why: 'an extension of the old 45 days ends with them: 5/25 is a Sunday',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: restart('2025-04-10', 'claimsChanged'),
    extensionDays: extendedBy(15, '2025-04-08'),
    settings: { extensionBeforeRestart: 'carriesOver' },
    due: '2025-06-09',
    why: 'the other reading: 60 days from 4/10',
  },
  {
    period: 'award',
    from: '2025-03-03',
    restarts: restart('2025-04-10', 'claimsChanged'),
    extensionDays: [...extendedBy(10, '2025-04-08'), ...extendedBy(10, '2025-04-10')],
    due: '2025-06-04',
    why: 'an extension approved on the day of the restart belongs to the new 45 days: 20 of April, 31 of May, 4 of June',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [announced('2024-03-11', '2024-04-09')],
    due: '2024-05-15',
    why: '4/15 and 30 days of public notice',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [announced('2024-03-11', '2024-04-09'), suspended('2024-04-01', '2024-04-20')],
    due: '2024-05-27',
    why: 'overlapping days are taken out once: 41 days, 5/26 is a Sunday',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [suspended('2024-03-15', null)],
    due: null,
    why: 'still suspended: no last day yet',
  },
  {
    period: 'award',
    from: '2024-03-01',
    exclusions: [suspended('2024-05-01', null)],
    due: '2024-04-15',
    why: 'a suspension after the last day changes nothing',
  },
  {
    period: 'award',
    from: '2024-08-17',
    exclusions: [suspended('2024-10-04', '2024-10-20')],
    due: '2024-10-21',
    why: '45th day 10/1 would move to 10/8, which is suspended',
  },
  {
    period: 'award',
    from: '2022-06-01',
    exclusions: [suspended('2022-06-20', '2022-08-19')],
    extensionDays: extendedBy(10, '2022-09-13'),
    due: '2022-09-26',
    why: '9/15 and ten days is 9/25, a Sunday',
  },
  {
    period: 'limitation',
    from: '2023-10-08',
    due: '2024-10-08',
    why: 'the corresponding day, the first working day after the holiday',
  },
  { period: 'limitation', from: '2024-02-29', due: '2025-02-28', why: 'no 29 February in 2025' },
  {
    period: 'limitation',
    from: '2023-10-03',
    due: '2024-10-08',
    why: 'the corresponding day 10/3 is off to 10/7',
  },
  {
    period: 'limitation',
    from: '2023-05-10',
    restarts: restart('2024-01-15', 'limitationInterrupted'),
    due: '2025-01-15',
    why: 'asked the employer for the money on 2024-01-15: a new year',
  },
  {
    period: 'limitation',
    from: '2022-05-10',
    restarts: restart('2023-06-01', 'limitationInterrupted'),
    due: '2023-05-10',
    why: 'asked too late: the year was over',
  },
  {
    period: 'limitation',
    from: '2022-05-10',
    exclusions: [paused('2022-12-01', '2022-12-31')],
    due: '2023-06-12',
    why: '31 paused days after 2023-05-10 is Saturday 6/10',
  },
  {
    period: 'limitationWages',
    from: '2024-03-31',
    due: '2025-03-31',
    why: 'a year after the employment ended',
  },
  { period: 'enforcement', from: '2022-10-10', due: '2024-10-10', why: 'two years' },
];

export const bySetting: readonly Example[] = [
  {
    period: 'award',
    from: '2022-08-17',
    settings: awardStays,
    due: '2022-10-01',
    why: 'local practice: the 45th day itself',
  },
  {
    period: 'award',
    from: '2022-03-01',
    settings: awardStays,
    extensionDays: extendedBy(15, '2022-04-11'),
    due: '2022-04-30',
    why: 'local practice: the 60th day itself',
  },
  {
    period: 'award',
    from: '2022-08-17',
    extensionDays: extendedBy(15, '2022-09-26'),
    due: '2022-10-17',
    why: 'the 60th day 10/16 is a Sunday',
  },
  {
    period: 'award',
    from: '2022-08-17',
    settings: { extensionCountsFrom: 'rolledEnd' },
    extensionDays: extendedBy(15, '2022-09-26'),
    due: '2022-10-24',
    why: 'the 45th day moves to 10/8 first; 15 days on is Sunday 10/23',
  },
  {
    period: 'mediationConclusion',
    from: '2024-03-01',
    settings: { mediationRollsOver: false },
    due: '2024-03-16',
    why: 'the 15th day itself, a Saturday',
  },
];

export const into2027: readonly Example[] = [
  {
    period: 'award',
    from: '2026-11-23',
    due: '2027-01-07',
    provisional: true,
    why: 'the notice for 2027 is not out',
  },
  {
    period: 'acceptanceDecision',
    from: '2026-12-25',
    due: '2027-01-01',
    counted: '12/28 12/29 12/30 12/31 1/1',
    provisional: true,
    why: 'by the week alone 1 January counts; the notice will say otherwise',
  },
  {
    period: 'courtAction',
    from: '2026-12-14',
    due: '2026-12-29',
    provisional: true,
    why: '29–31 December hang on the next notice as well',
  },
  {
    period: 'courtAction',
    from: '2026-12-11',
    due: '2026-12-28',
    why: '15th day 12/26 is a Saturday; nothing of 2027 is touched',
  },
  {
    period: 'award',
    from: '2026-11-23',
    settings: awardStays,
    due: '2027-01-07',
    why: 'Thursday 1/7 stays whatever the notice says',
  },
  { period: 'award', from: '2026-11-13', due: '2026-12-28', why: 'Monday 12/28, before the days in doubt' },
  {
    period: 'award',
    from: '2026-10-12',
    extensionDays: extendedBy(15, '2026-11-20'),
    due: '2026-12-11',
    why: 'extended, still in 2026',
  },
  {
    period: 'hearingNotice',
    from: '2027-01-05',
    due: '2026-12-28',
    counted: '1/4 1/1 12/31 12/30 12/29',
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
