/** What is asked, and in which words: causes and claims in the shares of a large city (constructed, not measured). */
import type { Cause } from '../law/causes.ts';
import { causes } from '../law/causes.ts';
import { claimKinds } from '../law/claimKinds.ts';
import type { ClaimKind } from '../law/claimKinds.ts';
import { excludedPair } from '../law/entitlements/together.ts';
import type { LocalDate } from '../law/localDate.ts';
import { addDays } from '../law/localDate.ts';
import type { PartyKind } from '../disputes/dispute.ts';
import type { FiledClaim } from '../disputes/commands/intake/fileApplication.ts';
import type { Random, Weighted } from './random.ts';

/** What a dispute is about, and whether it is the employer that applies. */
export interface Subject {
  readonly cause: Cause;
  readonly byEmployer: boolean;
}

/** In per cent of the disputes. */
const causeShares: readonly Weighted<Cause>[] = [
  { value: 'wages', weight: 30 },
  { value: 'overtime', weight: 12 },
  { value: 'termination', weight: 24 },
  { value: 'employmentConfirmation', weight: 9 },
  { value: 'workInjury', weight: 7 },
  { value: 'socialInsurance', weight: 3 },
  { value: 'maternity', weight: 1 },
  { value: 'noWrittenContract', weight: 5 },
  { value: 'annualLeave', weight: 3 },
  { value: 'nonCompete', weight: 1 },
  { value: 'training', weight: 0.5 },
  { value: 'probation', weight: 0.8 },
  { value: 'personnel', weight: 0.7 },
  { value: 'contractChange', weight: 1 },
  { value: 'sickPay', weight: 1 },
  { value: 'dispatch', weight: 0.5 },
  { value: 'other', weight: 0.5 },
];

/** What employers apply for, in per cent of the disputes of the cause: 2.5 % of all. */
const byEmployerShares: Readonly<Partial<Record<Cause, number>>> = {
  training: 100,
  nonCompete: 60,
  termination: 5,
  other: 40,
};
const employersClaims: Readonly<Partial<Record<Cause, readonly ClaimKind[]>>> = {
  training: ['trainingFees', 'lossToEmployer'],
  nonCompete: ['nonCompetePenalty', 'lossToEmployer'],
};

/** The causes in their shares, each parted by who applies. */
export const subjectShares: readonly Weighted<Subject>[] = causeShares.flatMap(({ value, weight }) => {
  const ofEmployers = (weight * (byEmployerShares[value] ?? 0)) / 100;
  return [
    { value: { cause: value, byEmployer: false }, weight: weight - ofEmployers },
    { value: { cause: value, byEmployer: true }, weight: ofEmployers },
  ].filter((entry) => entry.weight > 0);
});

/** How many claims a case has. */
export const claimCountShares: readonly Weighted<readonly [from: number, to: number]>[] = [
  { value: [1, 1], weight: 34 },
  { value: [2, 2], weight: 26 },
  { value: [3, 3], weight: 18 },
  { value: [4, 4], weight: 11 },
  { value: [5, 8], weight: 10 },
  { value: [9, 12], weight: 1 },
];

const besides: readonly ClaimKind[] = [
  'wages',
  'overtimePay',
  'annualLeavePay',
  'doubleWage',
  'economicCompensation',
  'socialInsuranceLoss',
  'leavingCertificate',
  'employmentConfirmation',
  'sickPay',
  'workingTimeAndRest',
  'noticePay',
  'other',
];
/** One of them at most: what they ask shuts the others out (劳动合同法 47, 48, 87). */
const endingClaims: readonly ClaimKind[] = [
  'unlawfulTerminationDamages',
  'economicCompensation',
  'continuedPerformance',
];

/** The claims of a case over the sum, in fen; the first is the one that the cause is about. */
export function makeClaims(
  random: Random,
  about: Subject & { readonly sumFen: number; readonly filedOn: LocalDate },
): readonly FiledClaim[] {
  const kinds = kindsOf(random, about);
  const sums = divide(random, about.sumFen, kinds.filter(hasAmount).length);
  let next = 0;
  return kinds.map((kind) => {
    const claimedFen = hasAmount(kind) ? (sums[next++] ?? 0) : null;
    return { kind, claimedFen, text: wording(random, { kind, filedOn: about.filedOn }) };
  });
}

function kindsOf(random: Random, { cause, byEmployer }: Subject): readonly ClaimKind[] {
  const [from, to] = random.weighted(claimCountShares);
  const count = random.whole(from, to);
  const ownOf = employersClaims[cause] ?? ['lossToEmployer'];
  const usual: readonly ClaimKind[] = byEmployer ? ownOf : causes[cause].claims;
  const first = usual[0] ?? 'other';
  const others = byEmployer ? usual.slice(1) : [...usual.slice(1), ...random.shuffled(besides)];
  const kinds: ClaimKind[] = [first];
  // Who asks for the bare finding mostly wants the pay that follows from it.
  const wanted = hasAmount(first) || random.chance(0.25) ? count : Math.max(2, count);
  for (const kind of others) if (kinds.length < wanted && fits(kinds, kind)) kinds.push(kind);
  return kinds;
}

function fits(kinds: readonly ClaimKind[], kind: ClaimKind): boolean {
  if (kinds.includes(kind) || kind === 'additionalDamages') return false;
  if (excludedPair([...kinds, kind]) !== undefined) return false;
  return !(endingClaims.includes(kind) && kinds.some((other) => endingClaims.includes(other)));
}

/** The one claim of a counter-application: a tenth or so of what the other side asks. */
export function makeCounterClaim(
  random: Random,
  { by, asked }: { readonly by: PartyKind; readonly asked: readonly FiledClaim[] },
): FiledClaim {
  const sum = asked.reduce((total, { claimedFen }) => total + (claimedFen ?? 0), 0);
  const part = Math.round((sum * (0.05 + 0.15 * random.next())) / 10_000) * 10_000;
  const claimedFen = Math.min(3_000_000, Math.max(80_000, part));
  return by === 'worker'
    ? { kind: 'wages', claimedFen, text: '请求支付离职前的工资' }
    : { kind: 'lossToEmployer', claimedFen, text: '请求赔偿未办理交接造成的损失' };
}

export function hasAmount(kind: ClaimKind): boolean {
  return claimKinds[kind].hasAmount;
}

/** Parts of a sum, uneven, in whole yuan but for the last. */
export function divide(random: Random, sumFen: number, parts: number): readonly number[] {
  const weights = Array.from({ length: parts }, () => 0.3 + random.next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((sumFen * weight) / total / 100) * 100);
  const left = sumFen - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (index === parts - 1 ? share + left : share));
}

function wording(
  random: Random,
  { kind, filedOn }: { readonly kind: ClaimKind; readonly filedOn: LocalDate },
): string {
  const to = addDays(filedOn, -random.whole(20, 80));
  const from = addDays(to, -random.whole(40, 500));
  const { label } = claimKinds[kind];
  if (!hasAmount(kind)) return `请求${label.zh}（${month(from)}至${month(to)}期间）`;
  return `请求支付${month(from)}至${month(to)}的${label.zh}`;
}

function month(day: LocalDate): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
}

const openings: Readonly<Partial<Record<Cause, string>>> = {
  wages: '单位多次以资金紧张为由拖欠工资，催要后仍未支付。',
  overtime: '长期每天工作十小时以上，休息日也安排上班，单位没有支付加班工资。',
  termination: '单位口头通知不用再来上班，没有出具书面理由，也没有支付任何补偿。',
  employmentConfirmation: '一直在单位安排的岗位上班、接受管理，单位却不承认存在劳动关系。',
  workInjury: '上班时受伤，已认定为工伤，单位没有足额支付工伤待遇。',
  noWrittenContract: '入职以来单位一直没有签订书面劳动合同。',
  annualLeave: '工作满一年后没有安排休年假，也没有支付相应工资。',
};
const employersOpenings: typeof openings = {
  training: '单位出资送外培训并约定服务期，对方未满服务期离职。',
  nonCompete: '对方离职后到有竞争关系的单位任职，违反竞业限制约定。',
  termination: '对方未提前通知即离岗，未办理工作交接，给单位造成损失。',
  other: '对方因重大过失造成设备损坏，应按约定赔偿。',
};

/** 事实和理由, short and in the applicant's words. */
export function makeFacts(random: Random, about: Subject & { readonly filedOn: LocalDate }): string {
  const hired = addDays(about.filedOn, -random.whole(120, 1_800));
  const wage = random.whole(42, 110) * 100;
  const words = about.byEmployer ? employersOpenings : openings;
  const opening = words[about.cause] ?? `双方因${causes[about.cause].label.zh}发生争议，协商没有结果。`;
  return `${month(hired)}入职，月工资约 ${wage} 元。${opening}请依法处理。（演示数据，人物和单位均为虚构）`;
}
