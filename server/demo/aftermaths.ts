/**
 * What becomes of the awards and statements of the year, by quota: 起诉 28 % of the awards, 撤裁 6 % of the final ones,
 * enforcement 28 % of what is in effect, the rest of it performed. Dealt out where the days for it are over.
 */
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { effectiveFrom } from './aftermathStory.ts';
import type { Aftermath } from './aftermathStory.ts';
import type { ArbitrationTold, BindingPaperTold } from './arbitrationTelling.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const suitShare = 0.28;
const setAsideShare = 0.06;
const enforcedShare = 0.28;
/** Calendar days within which whatever follows is known and noted. */
const known = 10;
const performedWithin = 45;
const setAsideWithin = 31;

/** A case of the year whose paper binds, by any key. */
export interface Bound<Key> {
  readonly key: Key;
  readonly arbitration: ArbitrationTold | null;
  /** The respondent could not be found, or is the worker. */
  readonly onlyWorkersSue: boolean;
}

interface Candidate<Key> extends Omit<Bound<Key>, 'arbitration'> {
  readonly paper: BindingPaperTold;
  readonly archivedOn: LocalDate;
}

/** The aftermath of those cases of which one is known by the end of the year. */
export function dealAftermaths<Key>(
  world: World,
  random: Random,
  cases: readonly Bound<Key>[],
): ReadonlyMap<Key, Aftermath> {
  const dealt = new Map<Key, Aftermath>();
  const candidates = random.shuffled(cases.flatMap(candidateOf));
  const overBy = (day: LocalDate, { archivedOn }: Candidate<Key>, days: number) =>
    addDays(later(addDays(day, days), archivedOn), known) <= world.end;
  const left = () => candidates.filter(({ key }) => !dealt.has(key));
  const deal = (
    from: readonly Candidate<Key>[],
    count: number,
    how: (candidate: Candidate<Key>) => Aftermath,
  ) => {
    for (const candidate of from.slice(0, Math.round(count))) dealt.set(candidate.key, how(candidate));
  };

  const awards = left().filter((one) => one.paper.kind === 'award' && overBy(lastReceipt(one), one, 15));
  deal(awards, awards.length * suitShare, (candidate) => ({
    kind: 'courtAction',
    by: suing(random, candidate),
  }));

  const final = candidates.filter((one) => one.paper.final && overBy(lastReceipt(one), one, setAsideWithin));
  const unsued = final.filter(({ key, onlyWorkersSue }) => !dealt.has(key) && !onlyWorkersSue);
  deal(unsued, final.length * setAsideShare, () => ({ kind: 'setAside' }));

  const inEffect = left().filter(
    (one) => one.paper.owedFen !== null && overBy(effectiveFrom(world, one.paper), one, performedWithin),
  );
  const enforced = Math.round(inEffect.length * enforcedShare);
  deal(inEffect.slice(0, enforced), enforced, () => ({ kind: 'enforced' }));
  deal(inEffect.slice(enforced), inEffect.length, () => ({ kind: 'performed' }));
  return dealt;
}

function candidateOf<Key>({ key, arbitration, onlyWorkersSue }: Bound<Key>): readonly Candidate<Key>[] {
  const paper = arbitration?.paper ?? null;
  const archivedOn = arbitration?.archivedOn ?? null;
  return paper === null || archivedOn === null ? [] : [{ key, paper, archivedOn, onlyWorkersSue }];
}

function lastReceipt<Key>({ paper }: Candidate<Key>): LocalDate {
  return [...paper.receipts.values()].reduce(later, paper.issuedOn);
}

/** Against a final award only workers may sue; whoever got nothing does, whoever has to pay all does. */
function suing<Key>(random: Random, { paper, onlyWorkersSue }: Candidate<Key>): 'worker' | 'employer' {
  if (!paper.appealable || onlyWorkersSue || paper.owedFen === null) return 'worker';
  return random.chance(0.55) ? 'employer' : 'worker';
}
