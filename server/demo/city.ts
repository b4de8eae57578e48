/**
 * The city of the demo: 16 departments (the city's own, 13 districts, 2 functional zones), 184 district and street
 * bodies with 189 mediators and uneven loads, 15 commissions, one for every department but that of 东湖风景区, whose
 * disputes go to the commission of the city. All people are invented.
 */
import type { Grant } from '../disputes/actor.ts';
import { makeDirectory } from '../disputes/directory.ts';
import type { BodyEntry, CommissionEntry, Directory } from '../disputes/directory.ts';
import { castAccounts, castDistrict, castStreet } from './castAccounts.ts';
import { cityCode, districtPlans, streetName } from './geography.ts';
import type { DistrictPlan } from './geography.ts';
import { inventNames } from './invented.ts';
import { makeRandom } from './random.ts';
import type { Random, Weighted } from './random.ts';

export interface DemoAccount {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** A mediator with the weight by which cases come to them. */
export interface DemoMediator {
  readonly account: DemoAccount;
  readonly bodyId: string;
  readonly certificateNumber: string;
  readonly fullTime: boolean;
}

export interface City {
  readonly bodies: readonly BodyEntry[];
  readonly commissions: readonly CommissionEntry[];
  readonly mediators: readonly DemoMediator[];
  /** Everybody who signs in, the small cast first. */
  readonly accounts: readonly DemoAccount[];
  readonly directory: Directory;
  /** Where mediations are filed. */
  readonly bodyWeights: readonly Weighted<BodyEntry>[];
  /** Where the disputes that go straight to arbitration come from. */
  readonly districtWeights: readonly Weighted<DistrictPlan>[];
}

const extraMediators = 5;
const openingHours = '周一至周五 9:00–17:00';
/** Share of a district's mediations that its own body takes; its streets divide the rest. */
const districtBodyShare = 0.2;

/** Builds the city; the same seed gives the same one. */
export function buildCity(seed: string): City {
  const random = makeRandom(`${seed}/city`);
  const bodies = [...departments(), ...districtPlans.flatMap(bodiesOf)];
  const commissions = commissionsOf();
  const bodyWeights = weigh(random.fork('weights'), bodies);
  const staff = makeStaff(random.fork('staff'), { bodyWeights, commissions });
  return {
    bodies,
    commissions,
    mediators: staff.mediators,
    accounts: staff.accounts,
    directory: makeDirectory({
      bodies,
      commissions,
      staff: staff.accounts.filter(({ grants }) => grants.some(({ unitId }) => unitId !== null)),
    }),
    bodyWeights,
    districtWeights: districtPlans.map((value) => ({ value, weight: value.weight })),
  };
}

/** The departments themselves: on the list of units, but applications go to the bodies below them. */
function departments(): readonly BodyEntry[] {
  const all = [{ code: cityCode, name: '武汉市', shortName: '武汉' }, ...districtPlans];
  return all.map(({ code, name, shortName }) => ({
    id: `department-${code}`,
    name: `${name}人力资源和社会保障${code === cityCode || code < '420171' ? '局' : '部门'}`,
    shortName: `${shortName}人社`,
    level: code === cityCode ? 'city' : 'department',
    district: code,
    street: null,
    address: `${name}测试大道 1 号`,
    telephone: telephoneOf(code, 0),
    openingHours,
    active: false,
  }));
}

function bodiesOf(district: DistrictPlan): readonly BodyEntry[] {
  const own = bodyOf(district, null, 0);
  return [own, ...district.streets.map((street, index) => bodyOf(district, street, index + 1))];
}

function bodyOf(district: DistrictPlan, street: string | null, index: number): BodyEntry {
  const { code, name, shortName } = district;
  const place = street === null ? name : `${withoutBrackets(name)}${streetName(street)}`;
  return {
    id: street === null ? `body-${code}` : `body-${code}-${String(index).padStart(2, '0')}`,
    name: street === null ? `${name}劳动争议调解中心` : `${place}劳动争议调解中心`,
    shortName: `${shortName}${street ?? ''}`,
    level: street === null ? 'district' : 'street',
    district: code,
    street: street === null ? null : streetName(street),
    address: `${place}测试路 ${index + 1} 号`,
    telephone: telephoneOf(code, index + 1),
    openingHours,
    active: true,
  };
}

function withoutBrackets(name: string): string {
  return name.replace(/（.*）/, '');
}

function commissionsOf(): readonly CommissionEntry[] {
  const own = districtPlans.filter(({ ownCommission }) => ownCommission);
  const others = districtPlans.filter(({ ownCommission }) => !ownCommission);
  return [
    commissionOf(
      { code: cityCode, name: '武汉市', shortName: '武' },
      others.map(({ code }) => code),
    ),
    ...own.map((district) => commissionOf(district, [district.code])),
  ];
}

function commissionOf(
  { code, name, shortName }: Pick<DistrictPlan, 'code' | 'name' | 'shortName'>,
  districts: readonly string[],
): CommissionEntry {
  return {
    id: `commission-${code}`,
    name: `${name}劳动人事争议仲裁委员会`,
    shortName,
    districts,
    address: `${name}测试大道 3 号`,
    telephone: telephoneOf(code, 99),
    openingHours,
  };
}

/** 027-0000xxxx: no exchange begins with zeros. */
function telephoneOf(code: string, index: number): string {
  return `027-0000${code.slice(4)}${String(index).padStart(2, '0')}`;
}

/** Busy and quiet bodies side by side; the cast's own body is a busy one. */
function weigh(random: Random, bodies: readonly BodyEntry[]): readonly Weighted<BodyEntry>[] {
  const active = bodies.filter((body) => body.active);
  const raw = active.map((body) => ({
    body,
    spread: isCastBody(body) ? 3 : Math.exp(0.6 * random.normal()),
  }));
  return raw.map(({ body, spread }) => {
    const district = districtPlans.find(({ code }) => code === body.district);
    const total = district?.weight ?? 0;
    if (body.level === 'district') return { value: body, weight: total * districtBodyShare };
    const streets = raw.filter(
      (other) => other.body.district === body.district && other.body.level === 'street',
    );
    const sum = streets.reduce((all, other) => all + other.spread, 0);
    return { value: body, weight: (total * (1 - districtBodyShare) * spread) / sum };
  });
}

function isCastBody(body: BodyEntry): boolean {
  return body.district === castDistrict && body.street === castStreet;
}

/** Hands out invented names and numbered user names; the cast's own are given. */
interface Hiring {
  hire(kind: string, grants: readonly Grant[]): DemoAccount;
}

function makeHiring(random: Random): Hiring {
  const castNames = castAccounts.map(({ name }) => name);
  const names = inventNames(random, 1_000).filter((name) => !castNames.includes(name));
  const counts = new Map<string, number>();
  return {
    hire(kind, grants) {
      const given = castAccounts.find(
        (account) => sameGrants(account.grants, grants) && !counts.has(account.accountId),
      );
      if (given !== undefined) {
        counts.set(given.accountId, 1);
        return given;
      }
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      const username = `${kind}${String(n).padStart(3, '0')}`;
      return { accountId: `demo-${username}`, username, name: names.pop() ?? '', grants };
    },
  };
}

function sameGrants(one: readonly Grant[], other: readonly Grant[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function makeStaff(
  random: Random,
  units: {
    readonly bodyWeights: readonly Weighted<BodyEntry>[];
    readonly commissions: readonly CommissionEntry[];
  },
): { readonly mediators: readonly DemoMediator[]; readonly accounts: readonly DemoAccount[] } {
  const hiring = makeHiring(random);
  const twoMediators = busiest(units.bodyWeights);
  const mediators: DemoMediator[] = [];
  const heads: DemoAccount[] = [];
  for (const { value: body } of units.bodyWeights) {
    const ownHead = body.level === 'district' || isCastBody(body);
    const hired = twoMediators.has(body.id) ? [!ownHead, false] : [!ownHead];
    for (const alsoHead of hired)
      mediators.push(mediatorOf(hiring, { body, alsoHead, random }, mediators.length + 1));
    if (ownHead) heads.push(hiring.hire('head', [{ role: 'bodyHead', unitId: body.id }]));
  }
  const others = [
    ...heads,
    ...units.commissions.flatMap((commission) => commissionStaff(hiring, commission)),
  ];
  return { mediators, accounts: castFirst([...mediators.map(({ account }) => account), ...others]) };
}

/** The bodies with a second mediator: the cast's, and the busiest others. */
function busiest(weights: readonly Weighted<BodyEntry>[]): ReadonlySet<string> {
  const sorted = [...weights].sort((a, b) => rank(b) - rank(a));
  return new Set(sorted.slice(0, extraMediators).map(({ value }) => value.id));
}

function rank({ value, weight }: Weighted<BodyEntry>): number {
  return isCastBody(value) ? Infinity : weight;
}

function mediatorOf(
  hiring: Hiring,
  {
    body,
    alsoHead,
    random,
  }: { readonly body: BodyEntry; readonly alsoHead: boolean; readonly random: Random },
  n: number,
): DemoMediator {
  const mediator: Grant = { role: 'mediator', unitId: body.id };
  const grants: readonly Grant[] = alsoHead ? [mediator, { role: 'bodyHead', unitId: body.id }] : [mediator];
  return {
    account: hiring.hire('mediator', grants),
    bodyId: body.id,
    certificateNumber: `测调证字第${String(n).padStart(4, '0')}号`,
    fullTime: random.chance(0.6),
  };
}

function commissionStaff(hiring: Hiring, { id, districts }: CommissionEntry): readonly DemoAccount[] {
  const weight = districtPlans
    .filter(({ code }) => districts.includes(code))
    .reduce((sum, district) => sum + district.weight, 0);
  const hire = (role: Grant['role'], count: number) =>
    Array.from({ length: count }, () =>
      hiring.hire(role === 'commissionHead' ? 'director' : role, [{ role, unitId: id }]),
    );
  return [
    ...hire('commissionHead', 1),
    ...hire('arbitrator', 4 + Math.round(weight * 0.6)),
    ...hire('clerk', 2 + Math.round(weight * 0.4)),
  ];
}

/** The cast leads the list, also those who belong to no unit. */
function castFirst(staff: readonly DemoAccount[]): readonly DemoAccount[] {
  return [...castAccounts, ...staff.filter((account) => !castAccounts.includes(account))];
}
