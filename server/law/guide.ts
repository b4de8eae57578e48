/**
 * 维权指引: from what happened, in plain words, to what may be claimed, by which formula, and by when. It proposes and
 * decides nothing: whether a claim is well founded is for the hearing. What excludes each other is never proposed
 * together (劳动合同法 46, 87: compensation and damages).
 */
import type { Cause } from './causes.ts';
import type { ClaimKind } from './claimKinds.ts';
import type { ElementRecord, ElementValue, ElementValues } from './entitlements/elements.ts';
import type { FormulaId } from './entitlements/formulas.ts';
import { formulas } from './entitlements/formulas.ts';
import { addDays, earlier, lastDayOfMonths } from './localDate.ts';
import type { LocalDate } from './localDate.ts';
import type { Bilingual } from './statutes.ts';

/** What people come with besides the end of the work. */
export const troubles = {
  unpaidWages: {
    label: { zh: '工资没发或者少发', en: 'Wages were not paid, or not in full' },
    cause: 'wages',
  },
  noContract: {
    label: { zh: '一直没签书面劳动合同', en: 'No written contract was signed' },
    cause: 'noWrittenContract',
  },
  overtime: { label: { zh: '加班没给加班费', en: 'Overtime was not paid' }, cause: 'overtime' },
  annualLeave: {
    label: { zh: '年假没休也没补钱', en: 'Annual leave was neither given nor paid' },
    cause: 'annualLeave',
  },
  workInjury: { label: { zh: '干活受了伤', en: 'Hurt at work' }, cause: 'workInjury' },
} as const satisfies Record<string, { readonly label: Bilingual; readonly cause: Cause }>;
export type Trouble = keyof typeof troubles;
export const troubleNames = Object.keys(troubles) as readonly Trouble[];

/** How the work ended; each answer leads to one sum for it, or to none. */
export const endings = {
  stillThere: { label: { zh: '还在单位', en: 'I still work there' } },
  dismissed: {
    label: {
      zh: '单位让我走，没说理由，或者理由站不住脚',
      en: 'I was told to go, without a reason or with a bad one',
    },
  },
  withReason: {
    label: {
      zh: '单位说我病了、干不了，或者情况变了，让我走',
      en: 'I was told to go for illness, for not managing the work, or because things changed',
    },
  },
  forced: {
    label: {
      zh: '单位欠薪、不交社保等，我被迫走的',
      en: 'I left because they did not pay, did not insure me and the like',
    },
  },
  agreed: { label: { zh: '单位提出来，商量好走的', en: 'They proposed it and we agreed that I go' } },
  expired: { label: { zh: '合同到期，单位不续签', en: 'The contract ran out and they did not renew it' } },
  resigned: { label: { zh: '我自己不想干了', en: 'I did not want to go on' } },
} as const satisfies Record<string, { readonly label: Bilingual }>;
export type Ending = keyof typeof endings;
export const endingNames = Object.keys(endings) as readonly Ending[];

const el = {
  leaving: formulas.economicCompensation.elements,
  wages: formulas.wageArrears.elements,
  notice: formulas.noticePay.elements,
  contract: formulas.doubleWage.elements,
  overtime: formulas.overtimePay.elements,
  leave: formulas.annualLeavePay.elements,
  injury: formulas.disabilityGrant.elements,
} as const;

const art40 = {
  art40Illness: { zh: '生病、受伤，治好以后还是干不了', en: 'Ill or hurt, and still unable to do the work' },
  art40Incompetence: { zh: '不能胜任工作', en: 'Not competent for the work' },
  art40Change: { zh: '客观情况发生重大变化', en: 'A major change of circumstances' },
} as const;

/** Every question of the guide, as the calculators ask it; whether it must be answered depends on what happened. */
export const guideQuestions = {
  hiredOn: record(el.leaving.hiredOn),
  endedOn: record(el.leaving.endedOn),
  monthlyWage: record(el.contract.monthlyWage),
  averageWage: record(el.leaving.averageWage),
  reason: { ...record(el.notice.ground), kind: 'choice', choices: art40 },
  noticeDays: record(el.notice.noticeDays),
  groundStated: record(el.leaving.groundStated),
  dueFen: record(el.wages.dueFen),
  paidFen: record(el.wages.paidFen),
  signedOn: record(el.contract.signedOn),
  overtimeFrom: record(el.overtime.from),
  overtimeTo: record(el.overtime.to),
  weekdayHours: record(el.overtime.weekdayHours),
  restDayHours: record(el.overtime.restDayHours),
  holidayHours: record(el.overtime.holidayHours),
  leaveYear: record(el.leave.year),
  yearsOfWork: record(el.leave.yearsOfWork),
  takenDays: record(el.leave.takenDays),
  injuredOn: record(el.injury.injuredOn),
  grade: record(el.injury.grade),
  localAverageWage: record(el.leaving.localAverageWage),
} as const satisfies Record<string, ElementRecord>;
export type GuideQuestion = keyof typeof guideQuestions;

function record(known: ElementRecord | undefined): ElementRecord {
  if (known === undefined) throw new Error('The guide asks for an element that no formula has');
  return known;
}

export interface Happened {
  readonly troubles: readonly Trouble[];
  readonly ending: Ending;
}

/** The questions that what happened leads to; `optional` may be left open. */
export function questionsFor({ troubles: had, ending }: Happened): readonly {
  readonly name: GuideQuestion;
  readonly optional: boolean;
}[] {
  const must = (...names: readonly GuideQuestion[]) => names.map((name) => ({ name, optional: false }));
  const may = (...names: readonly GuideQuestion[]) => names.map((name) => ({ name, optional: true }));
  const paidAtTheEnd = hasSum(ending);
  const asksWage = paidAtTheEnd || had.some((trouble) => trouble !== 'unpaidWages');
  return [
    ...(paidAtTheEnd || had.includes('noContract') ? must('hiredOn') : []),
    ...(ending === 'stillThere' ? [] : must('endedOn')),
    ...(asksWage ? must('monthlyWage') : []),
    ...(paidAtTheEnd || had.includes('annualLeave') || had.includes('workInjury') ? may('averageWage') : []),
    ...(ending === 'withReason' ? must('reason', 'noticeDays') : []),
    ...(ending === 'forced' ? must('groundStated') : []),
    ...(had.includes('unpaidWages') ? must('dueFen', 'paidFen') : []),
    ...(had.includes('noContract') ? may('signedOn') : []),
    ...(had.includes('overtime')
      ? [...must('overtimeFrom', 'overtimeTo'), ...may('weekdayHours', 'restDayHours', 'holidayHours')]
      : []),
    ...(had.includes('annualLeave') ? must('leaveYear', 'yearsOfWork', 'takenDays') : []),
    ...(had.includes('workInjury') ? [...must('injuredOn'), ...may('grade')] : []),
    ...(paidAtTheEnd || had.includes('workInjury') ? may('localAverageWage') : []),
  ];
}

function hasSum(ending: Ending): boolean {
  return ending !== 'stillThere' && ending !== 'resigned';
}

// ── What may be claimed ──────────────────────────────────────────────────────────────────────────────

/** From when limitation runs (调仲法 27); `from` is null where no day is settled yet, `note` says what is to be known. */
export interface ClaimTime {
  readonly period: 'limitation' | 'limitationWages';
  readonly from: LocalDate | null;
  readonly note: Bilingual;
}

export interface Proposal {
  readonly claimKind: ClaimKind;
  /** null: no sum can be worked out yet; `note` says what is missing. */
  readonly formula: FormulaId | null;
  readonly values: ElementValues;
  readonly note: Bilingual | null;
  readonly time: ClaimTime;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export type GuideAnswers = Readonly<Partial<Record<GuideQuestion, ElementValue>>>;

/** Which question of the guide an element of a formula was answered by. */
export const askedAs: Readonly<Record<string, GuideQuestion>> = {
  workedUntil: 'endedOn',
  lastMonthWage: 'monthlyWage',
  ownWage: 'averageWage',
  ground: 'reason',
  from: 'overtimeFrom',
  to: 'overtimeTo',
  year: 'leaveYear',
};

/** What the answers lead to, the sum for the end of the work first. */
export function proposalsFor(
  happened: Happened,
  answers: GuideAnswers,
  { today }: { readonly today: LocalDate },
): readonly Proposal[] {
  const asked = { answers, today, ending: happened.ending };
  return [...forTheEnd(asked), ...happened.troubles.flatMap((trouble) => byTrouble[trouble](asked))];
}

interface Asked {
  readonly answers: GuideAnswers;
  readonly today: LocalDate;
  readonly ending: Ending;
}

const day = (value: ElementValue | undefined): LocalDate | null => (typeof value === 'string' ? value : null);
/** The average where it is known, else the agreed wage. */
const averageOf = ({ averageWage, monthlyWage }: GuideAnswers): ElementValue =>
  averageWage ?? monthlyWage ?? null;
const nothingMore = { note: null, from: null, to: null } as const;

function forTheEnd({ answers, ending }: Asked): readonly Proposal[] {
  if (!hasSum(ending)) return [];
  const endedOn = answers.endedOn ?? null;
  const service = {
    hiredOn: answers.hiredOn ?? null,
    endedOn,
    averageWage: averageOf(answers),
    localAverageWage: answers.localAverageWage ?? null,
  };
  const time = afterTheEnd(day(endedOn));
  const compensation = (ground: ElementValue, more: ElementValues = {}): Proposal => ({
    ...nothingMore,
    claimKind: 'economicCompensation',
    formula: 'economicCompensation',
    values: { ...service, ground, ...more },
    time,
  });
  switch (ending) {
    case 'dismissed':
      return [
        {
          ...nothingMore,
          claimKind: 'unlawfulTerminationDamages',
          formula: 'unlawfulTerminationDamages',
          values: { ...service, wantsToReturn: false },
          note: {
            zh: '也可以要求回去继续上班，二选一。单位要是证明了合法的理由，这一项可能变成经济补偿或者没有。',
            en: 'You may ask to go on working instead, one or the other. If the employer proves a lawful reason, this may turn into compensation or nothing.',
          },
          time,
        },
      ];
    case 'withReason':
      return [
        compensation(answers.reason ?? null),
        {
          ...nothingMore,
          claimKind: 'noticePay',
          formula: 'noticePay',
          values: {
            ground: answers.reason ?? null,
            noticeDays: answers.noticeDays ?? null,
            lastMonthWage: answers.monthlyWage ?? null,
          },
          time,
        },
      ];
    case 'forced':
      return [compensation('art38', { groundStated: answers.groundStated ?? null })];
    case 'agreed':
      return [compensation('art36Employer')];
    default:
      return [compensation('art44Expiry')];
  }
}

const byTrouble: Readonly<Record<Trouble, (asked: Asked) => readonly Proposal[]>> = {
  unpaidWages: ({ answers, ending }) => [
    {
      ...nothingMore,
      claimKind: 'wages',
      formula: 'wageArrears',
      values: { dueFen: answers.dueFen ?? null, paidFen: answers.paidFen ?? null },
      time: forWages(answers, ending),
    },
  ],
  noContract: ({ answers, today }) => {
    const until = day(answers.endedOn) ?? today;
    return [
      {
        ...nothingMore,
        claimKind: 'doubleWage',
        formula: 'doubleWage',
        values: {
          hiredOn: answers.hiredOn ?? null,
          workedUntil: until,
          signedOn: answers.signedOn ?? null,
          monthlyWage: answers.monthlyWage ?? null,
          exception: 'none',
          limitationPleaded: false,
        },
        time: forDoubleWage(answers, until),
      },
    ];
  },
  overtime: ({ answers, ending }) => [
    {
      ...nothingMore,
      claimKind: 'overtimePay',
      formula: 'overtimePay',
      values: {
        from: answers.overtimeFrom ?? null,
        to: answers.overtimeTo ?? null,
        system: 'standard',
        monthlyWage: answers.monthlyWage ?? null,
        weekdayHours: answers.weekdayHours ?? null,
        restDayHours: answers.restDayHours ?? null,
        holidayHours: answers.holidayHours ?? null,
      },
      note: {
        zh: '按标准工时估算。单位经批准实行综合计算工时、不定时工作制的，算法不同。',
        en: 'Estimated by standard hours. Where another system was approved for the employer, it is worked out differently.',
      },
      from: day(answers.overtimeFrom),
      to: day(answers.overtimeTo),
      time: forWages(answers, ending),
    },
  ],
  annualLeave: ({ answers }) => [
    {
      ...nothingMore,
      claimKind: 'annualLeavePay',
      formula: 'annualLeavePay',
      values: {
        year: answers.leaveYear ?? null,
        yearsOfWork: answers.yearsOfWork ?? null,
        enteredOn: inYear(answers.hiredOn, answers.leaveYear),
        leftOn: inYear(answers.endedOn, answers.leaveYear),
        takenDays: answers.takenDays ?? null,
        averageWage: averageOf(answers),
        refusedInWriting: false,
      },
      note: {
        zh: '一年一年地算；还有别的年份的，申请时再加。',
        en: 'One year at a time; add other years when you file.',
      },
      time: forLeave(answers),
    },
  ],
  workInjury: ({ answers }) => [injury(answers)],
};

function injury(answers: GuideAnswers): Proposal {
  const time: ClaimTime = {
    period: 'limitation',
    from: null,
    note: {
      zh: '一般从收到鉴定结论那天起一年内申请；认定工伤另有期限，从受伤那天起算，先办认定。',
      en: 'Usually within a year of receiving the assessment; recognition of the injury has a limit of its own from the day of the injury. See to it first.',
    },
  };
  const claim = { ...nothingMore, claimKind: 'workInjuryBenefits', time } as const;
  if (answers.grade === null || answers.grade === undefined)
    return {
      ...claim,
      formula: null,
      values: {},
      note: {
        zh: '先向人社部门申请工伤认定，再做劳动能力鉴定，有了等级才能算。',
        en: 'First the injury is to be recognised by the human resources bureau, then the capacity for work assessed: the grade decides the sum.',
      },
    };
  return {
    ...claim,
    formula: 'disabilityGrant',
    values: {
      grade: answers.grade,
      injuredOn: answers.injuredOn ?? null,
      ownWage: averageOf(answers),
      localAverageWage: answers.localAverageWage ?? null,
    },
    note: {
      zh: '这是一次性伤残补助金；五至十级的，离职时还有医疗补助金、就业补助金，按省里的标准。',
      en: 'This is the one-off disability grant. For grades 5 to 10 two subsidies follow on leaving, by the province’s tables.',
    },
  };
}

function inYear(value: ElementValue | undefined, year: ElementValue | undefined): ElementValue {
  return typeof value === 'string' && value.startsWith(`${year}-`) ? value : null;
}

// ── By when ──────────────────────────────────────────────────────────────────────────────────────────

function afterTheEnd(endedOn: LocalDate | null): ClaimTime {
  const note = { zh: '从离职那天起一年内申请。', en: 'Apply within a year of the end of the work.' };
  return { period: 'limitation', from: endedOn, note };
}

/** 调仲法 27(4): no year runs for pay while the employment lasts. */
function forWages({ endedOn }: GuideAnswers, ending: Ending): ClaimTime {
  if (ending !== 'stillThere') return { ...afterTheEnd(day(endedOn)), period: 'limitationWages' };
  const note = {
    zh: '还在单位干的时候，讨工资不受一年限制；离开以后一年内要申请。',
    en: 'While you work there no limit runs for pay; once you have left, apply within a year.',
  };
  return { period: 'limitationWages', from: null, note };
}

/** The last day for which a second wage is due; the months before it are over earlier, month by month in many places. */
function forDoubleWage({ hiredOn, signedOn }: GuideAnswers, until: LocalDate): ClaimTime {
  const hired = day(hiredOn);
  const signed = day(signedOn);
  const note = {
    zh: '从二倍工资最后一天起一年内申请；不少地方逐月计算，前面的月份更早到期，越早申请越好。',
    en: 'Within a year of the last day of the second wage; many places count month by month, so that earlier months run out earlier. The sooner the better.',
  };
  if (hired === null) return { period: 'limitation', from: null, note };
  const yearEnds = lastDayOfMonths(hired, 12);
  const ends = earlier(until, yearEnds);
  return { period: 'limitation', from: signed === null ? ends : earlier(ends, addDays(signed, -1)), note };
}

function forLeave({ leaveYear, endedOn }: GuideAnswers): ClaimTime {
  const note = {
    zh: '一般从那一年年底起一年内申请；那一年离职的，从离职那天起。约定跨年休的，从下一年年底起。',
    en: 'Usually within a year of the end of that year, or of leaving in it; of the end of the next year where the leave was carried over.',
  };
  const yearEnd = typeof leaveYear === 'number' ? `${leaveYear}-12-31` : null;
  const ended = day(endedOn);
  const from = yearEnd !== null && ended !== null ? earlier(yearEnd, ended) : yearEnd;
  return { period: 'limitation', from, note };
}

// ── What to bring ────────────────────────────────────────────────────────────────────────────────────

/** 规则 29: the papers of every application, then what proves the trouble at hand (解释一 42, 44: who must prove what). */
export function toBring({ troubles: had, ending }: Happened): readonly Bilingual[] {
  return [
    {
      zh: '身份证；单位的全称和地址（工资卡流水、社保记录、营业执照照片上都有）',
      en: 'Your identity card; the employer’s full name and address (on bank records, insurance records, the licence)',
    },
    {
      zh: '能说明在这家单位干活的东西：工牌、工作服、考勤、工资流水、社保记录、同事的话',
      en: 'What shows that you worked there: badge, clothing, attendance, pay records, insurance records, colleagues',
    },
    ...had.flatMap((trouble) => bringFor[trouble]),
    ...(hasSum(ending)
      ? [
          {
            zh: '辞退通知、聊天记录、录音：谁提出来的、什么理由',
            en: 'The notice, messages or recordings: who ended it, and why',
          },
        ]
      : []),
  ];
}

const bringFor: Readonly<Record<Trouble, readonly Bilingual[]>> = {
  unpaidWages: [
    {
      zh: '工资条、银行流水、欠条、约定工资的聊天记录',
      en: 'Pay slips, bank records, a note of debt, messages about the wage',
    },
  ],
  noContract: [
    { zh: '入职的凭据：登记表、录用通知、第一笔工资', en: 'Proof of the start: form, offer, first pay' },
  ],
  overtime: [
    {
      zh: '考勤、打卡、排班表、加班审批或者工作群的安排',
      en: 'Attendance, rosters, approvals or messages that ordered the overtime',
    },
  ],
  annualLeave: [
    {
      zh: '以前单位的社保记录，证明一共工作了几年',
      en: 'Insurance records of earlier employers, for the years of work',
    },
  ],
  workInjury: [
    {
      zh: '病历、诊断证明、工伤认定书、劳动能力鉴定结论',
      en: 'Medical records, the recognition of the injury, the assessment',
    },
  ],
};
