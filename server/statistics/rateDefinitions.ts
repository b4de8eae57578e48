/**
 * What each rate of the supervisor's page counts: numerator, denominator and exclusions in words, and the same as pure
 * predicates, so that every figure opens its definition and its very cases. The 91 % is `arbitrationClosureRate`, the
 * 73.9 % `mediationSuccessRate`. One case is one row (`ProceedingFact`) for each of its proceedings.
 */
import type { ProceedingFact } from '../disputes/proceedingFacts.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Bilingual, Checked } from '../law/statutes.ts';

/** Both ends inside. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export type RateId =
  | 'mediationSuccessRate'
  | 'arbitrationClosureRate'
  | 'bodyMediationSuccessRate'
  | 'arbitrationMediationRate'
  | 'closedWithinPeriodRate'
  | 'awardRate'
  | 'finalAwardRate'
  | 'simplifiedProcedureRate'
  | 'onlineFilingRate'
  | 'suedRate'
  | 'consistencyRate';

export interface RateDefinition {
  readonly id: RateId;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly exclusions: Bilingual;
  /** Which proceedings a period takes in. */
  readonly cohort: Bilingual;
  readonly basis: Bilingual;
  readonly checked: Checked;
  readonly countsInDenominator: (fact: ProceedingFact, period: Period) => boolean;
  /** Asked only of what counts in the denominator. */
  readonly countsInNumerator: (fact: ProceedingFact, period: Period) => boolean;
}

export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1; null where nothing counts. */
  readonly rate: number | null;
}

/** The rate over these facts in a period. */
export function rateOver(
  { countsInDenominator, countsInNumerator }: RateDefinition,
  facts: readonly ProceedingFact[],
  period: Period,
): Rate {
  const counted = facts.filter((fact) => countsInDenominator(fact, period));
  const numerator = counted.filter((fact) => countsInNumerator(fact, period)).length;
  const denominator = counted.length;
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

const within = (on: LocalDate | null, { from, to }: Period): boolean => on !== null && on >= from && on <= to;

/**
 * Accepted, and closed in the period. A review is no case of its own here: the agreement that it is about counts as settled
 * by the body, and a statement with the same words settles nothing a second time.
 */
const isClosed = (fact: ProceedingFact, period: Period): boolean =>
  fact.procedure !== 'agreementReview' && fact.acceptedOn !== null && within(fact.closedOn, period);

/** 案外调解: settled before the commission docketed the case. */
const isSettledBeforeDocketing = ({ procedure, acceptedOn, outcome }: ProceedingFact): boolean =>
  procedure === 'arbitration' && acceptedOn === null && outcome === 'settledAndWithdrawn';

const isArbitration = ({ procedure }: ProceedingFact): boolean => procedure === 'arbitration';
const isMediation = ({ procedure }: ProceedingFact): boolean => procedure === 'mediation';
const isAward = ({ outcome }: ProceedingFact): boolean => outcome === 'award';

const neverAccepted: Bilingual = {
  zh: '没有受理的（不予受理、受理前撤回）不计入',
  en: 'What was never accepted (declined, or withdrawn before acceptance) does not count',
};
const closedInPeriod: Bilingual = {
  zh: '期间内结案的案件；调解和仲裁各算一件',
  en: 'Proceedings closed in the period; a mediation and an arbitration count one each',
};
const yearbook: Bilingual = {
  zh: '全国调解仲裁统计报表通用口径；地方报表不同的，以地方口径为准',
  en: 'Usual counting of the national report on mediation and arbitration; a city’s own sheet may differ',
};
const usual = { basis: yearbook, checked: 'unverified' } as const;

/** What each rate counts. */
export const rateDefinitions: Readonly<Record<RateId, RateDefinition>> = {
  mediationSuccessRate: {
    ...usual,
    id: 'mediationSuccessRate',
    name: { zh: '调解成功率', en: 'Mediation success rate' },
    numerator: {
      zh: '以调解协议、仲裁调解书、和解后撤回结案的，以及立案前案外调解成功的',
      en: 'Closed by mediation agreement, mediation statement or withdrawal after settlement, or settled before docketing',
    },
    denominator: {
      zh: '调解组织和仲裁机构期间内结案的全部案件，以及立案前案外调解成功的',
      en: 'All proceedings closed by mediation bodies and commissions, and those settled before docketing',
    },
    exclusions: {
      zh: '没有受理的（不予受理、受理前撤回）不计入，立案前案外调解成功的除外；未和解的撤回留在分母；对调解协议的仲裁审查不另计，协议已经计在调解组织',
      en: 'What was never accepted does not count, save what was settled before docketing; withdrawals without settlement stay in the denominator; a review of an agreement does not count again, as the agreement has counted with the body',
    },
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) =>
      isClosed(fact, period) || (isSettledBeforeDocketing(fact) && within(fact.closedOn, period)),
    countsInNumerator: ({ mediated }) => mediated,
  },
  arbitrationClosureRate: {
    ...usual,
    id: 'arbitrationClosureRate',
    name: { zh: '仲裁结案率', en: 'Arbitration closure rate' },
    numerator: {
      zh: '期间内结案（裁决书等已送达并办结，不论结案方式）的仲裁案件',
      en: 'Arbitrations closed in the period, in whatever way: the paper that ends them delivered and the case closed',
    },
    denominator: {
      zh: '上期末未结案件与本期受理案件之和',
      en: 'Arbitrations carried in open plus those accepted in the period',
    },
    exclusions: {
      zh: '没有受理的不计入；审限未到的未结案件仍计入分母；移送他委并受理的，两委各计一件',
      en: 'What was never accepted does not count; open cases whose 45 days still run stay in the denominator; a case handed over and accepted again counts once in each commission',
    },
    cohort: {
      zh: '期初未结和期间内受理的仲裁案件',
      en: 'Arbitrations open at the start of the period or accepted in it',
    },
    countsInDenominator: (fact, { from, to }) =>
      isArbitration(fact) &&
      fact.acceptedOn !== null &&
      fact.acceptedOn <= to &&
      (fact.closedOn === null || fact.closedOn >= from),
    countsInNumerator: ({ closedOn }, period) => within(closedOn, period),
  },
  bodyMediationSuccessRate: {
    ...usual,
    id: 'bodyMediationSuccessRate',
    name: { zh: '基层调解成功率', en: 'Success rate of mediation bodies' },
    numerator: {
      zh: '以调解协议、和解后撤回结案的调解案件',
      en: 'Mediations closed by agreement or withdrawal after settlement',
    },
    denominator: { zh: '调解组织期间内结案的案件', en: 'Mediations closed in the period' },
    exclusions: neverAccepted,
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) => isMediation(fact) && isClosed(fact, period),
    countsInNumerator: ({ mediated }) => mediated,
  },
  arbitrationMediationRate: {
    ...usual,
    id: 'arbitrationMediationRate',
    name: { zh: '仲裁调解率', en: 'Share of arbitrations settled' },
    numerator: {
      zh: '以仲裁调解书、和解后撤回结案的仲裁案件',
      en: 'Arbitrations closed by mediation statement or withdrawal after settlement',
    },
    denominator: { zh: '期间内结案的仲裁案件', en: 'Arbitrations closed in the period' },
    exclusions: neverAccepted,
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) => isArbitration(fact) && isClosed(fact, period),
    countsInNumerator: ({ mediated }) => mediated,
  },
  closedWithinPeriodRate: {
    ...usual,
    id: 'closedWithinPeriodRate',
    name: { zh: '法定审限内结案率', en: 'Closed within the statutory period' },
    numerator: {
      zh: '在审限最后一日（含延期、中止、公告扣除）以前作出结果的仲裁案件',
      en: 'Arbitrations decided on or before their last day, extensions and excluded days reckoned in',
    },
    denominator: { zh: '期间内结案的仲裁案件', en: 'Arbitrations closed in the period' },
    exclusions: {
      zh: '没有受理的不计入；最后一日因放假安排未公布而暂定、尚不能判断的不计入',
      en: 'What was never accepted does not count, nor what cannot be judged while its last day is provisional',
    },
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) =>
      isArbitration(fact) && isClosed(fact, period) && fact.withinPeriod !== null,
    countsInNumerator: ({ withinPeriod }) => withinPeriod === true,
  },
  awardRate: {
    ...usual,
    id: 'awardRate',
    name: { zh: '裁决率', en: 'Share closed by award' },
    numerator: { zh: '以裁决结案的仲裁案件', en: 'Arbitrations closed by award' },
    denominator: { zh: '期间内结案的仲裁案件', en: 'Arbitrations closed in the period' },
    exclusions: neverAccepted,
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) => isArbitration(fact) && isClosed(fact, period),
    countsInNumerator: isAward,
  },
  finalAwardRate: {
    ...usual,
    id: 'finalAwardRate',
    name: { zh: '终局裁决率', en: 'Share of final awards' },
    numerator: { zh: '全部或部分终局的裁决案件', en: 'Cases whose award is final, in whole or in part' },
    denominator: { zh: '期间内以裁决结案的案件', en: 'Cases closed by award in the period' },
    exclusions: neverAccepted,
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) => isArbitration(fact) && isAward(fact) && isClosed(fact, period),
    countsInNumerator: ({ final }) => final === 'whole' || final === 'partly',
  },
  simplifiedProcedureRate: {
    ...usual,
    id: 'simplifiedProcedureRate',
    name: { zh: '简易处理率', en: 'Share in simplified procedure' },
    numerator: { zh: '简易处理的仲裁案件', en: 'Arbitrations in simplified procedure' },
    denominator: { zh: '期间内受理的仲裁案件', en: 'Arbitrations accepted in the period' },
    exclusions: {
      zh: '后来转为一般程序的不计入分子',
      en: 'Cases changed to ordinary procedure do not count',
    },
    cohort: { zh: '期间内受理的案件', en: 'Arbitrations accepted in the period' },
    countsInDenominator: (fact, period) => isArbitration(fact) && within(fact.acceptedOn, period),
    countsInNumerator: ({ simplified }) => simplified,
  },
  onlineFilingRate: {
    ...usual,
    id: 'onlineFilingRate',
    name: { zh: '网上立案率', en: 'Share filed online' },
    numerator: { zh: '网上申请的仲裁案件', en: 'Arbitrations filed online' },
    denominator: { zh: '期间内受理的仲裁案件', en: 'Arbitrations accepted in the period' },
    exclusions: neverAccepted,
    cohort: { zh: '期间内受理的案件', en: 'Arbitrations accepted in the period' },
    countsInDenominator: (fact, period) => isArbitration(fact) && within(fact.acceptedOn, period),
    countsInNumerator: ({ channel }) => channel === 'online',
  },
  suedRate: {
    ...usual,
    id: 'suedRate',
    name: { zh: '起诉率', en: 'Share of awards sued' },
    numerator: {
      zh: '任何一方在法定期间内向人民法院起诉的裁决案件',
      en: 'Cases whose award any side took to court in time',
    },
    denominator: { zh: '期间内以裁决结案的案件', en: 'Cases closed by award in the period' },
    exclusions: {
      zh: '申请撤销终局裁决的不算起诉；起诉期限还没有届满的也在分母里，起诉登记以后数字会上升；以当事人、法院告知并已登记的为准',
      en: 'Asking to set a final award aside is no action; awards whose days still run stay in the denominator, so the figure rises as actions come on record; what nobody told is not known',
    },
    cohort: closedInPeriod,
    countsInDenominator: (fact, period) => isArbitration(fact) && isAward(fact) && isClosed(fact, period),
    countsInNumerator: ({ suedOn }) => suedOn !== null,
  },
  consistencyRate: {
    ...usual,
    id: 'consistencyRate',
    name: { zh: '裁审一致率', en: 'Judgments like the award' },
    numerator: {
      zh: '判决结果与裁决一致的案件',
      en: 'Cases in which every judgment was like the award',
    },
    denominator: {
      zh: '期间内法院对起诉作出判决的裁决案件',
      en: 'Cases closed by award on which a court gave judgment in the period',
    },
    exclusions: {
      zh: '撤诉、在法院调解或者和解的不计入；裁决被撤销或者申请被驳回的不计入；多份判决有一份不一致的，算不一致；改判率为一减本率',
      en: 'Withdrawn actions and settlements in court do not count, nor rulings on setting aside; of several judgments one that differs makes the case differ; the share judged otherwise is one minus this',
    },
    cohort: {
      zh: '最后一份判决的日期在期间内的案件，不论何时结案',
      en: 'Cases whose last judgment lies in the period, whenever they were closed',
    },
    countsInDenominator: (fact, { from, to }) =>
      isArbitration(fact) &&
      isAward(fact) &&
      fact.acceptedOn !== null &&
      fact.closedOn !== null &&
      within(fact.judgedOn, { from, to }),
    countsInNumerator: ({ judgedAlike }) => judgedAlike === true,
  },
};
