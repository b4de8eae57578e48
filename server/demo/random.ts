/** Seeded chance: the same seed gives the same city and the same year. */

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `from` to `to`, both inside. */
  whole(from: number, to: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the entries, by weight. */
  weighted<T>(entries: readonly Weighted<T>[]): T;
  /** Standard normal. */
  normal(): number;
  shuffled<T>(list: readonly T[]): T[];
  /** An independent stream for one subject, always the same for the same name. */
  fork(name: string | number): Random;
}

export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
}

/** A generator over a text seed. */
export function makeRandom(seed: string): Random {
  let state = hashOf(seed);
  // A counter stepped by an odd constant and mixed by multiply and shift: small, fast, good enough to play a year.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, whole(0, list.length - 1)),
    weighted: (entries) => weightedPick(entries, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffled: (list) => shuffle(list, whole),
    fork: (name) => makeRandom(`${seed}/${name}`),
  };
}

/** Shares of a whole number in proportion to the weights, by largest remainder: they always add up to `total`. */
export function shareOut<T>(
  total: number,
  entries: readonly Weighted<T>[],
): readonly (readonly [T, number])[] {
  const sum = entries.reduce((all, { weight }) => all + weight, 0);
  const exact = entries.map(({ weight }) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return entries.map(({ value }, index) => [value, counts[index] ?? 0] as const);
}

/** A list of `total` values in which each occurs exactly by its quota, in an order of chance. */
export function quotaDraw<T>(random: Random, total: number, entries: readonly Weighted<T>[]): T[] {
  const drawn = shareOut(total, entries).flatMap(([value, count]) =>
    Array.from({ length: count }, () => value),
  );
  return random.shuffled(drawn);
}

/**
 * `count` log-normal values by even quantiles, in an order of chance, brought to the exact mean: the sums of a small
 * year then say the same as those of a large one.
 */
export function logNormalDraw(
  random: Random,
  count: number,
  shape: { readonly median: number; readonly sigma: number },
): number[] {
  const { median, sigma } = shape;
  const values = Array.from(
    { length: count },
    (_, index) => median * Math.exp(sigma * normalQuantile((index + 0.5) / count)),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  const factor = (median * Math.exp(sigma ** 2 / 2)) / (mean || 1);
  return random.shuffled(values.map((value) => value * factor));
}

/** The point below which a standard normal lies with probability p, found by halving. */
export function normalQuantile(p: number): number {
  let [low, high] = [-8, 8];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of a standard normal below x, by Simpson's rule. */
function normalShare(x: number): number {
  const density = (t: number) => Math.exp(-(t ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const parts = 64;
  const width = x / parts;
  let area = 0;
  for (let part = 0; part < parts; part += 1) {
    const from = part * width;
    area += (width / 6) * (density(from) + 4 * density(from + width / 2) + density(from + width));
  }
  return 0.5 + area;
}

function weightedPick<T>(entries: readonly Weighted<T>[], point: number): T {
  let left = point * entries.reduce((sum, { weight }) => sum + weight, 0);
  for (const { value, weight } of entries) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(entries, entries.length - 1).value;
}

function shuffle<T>(list: readonly T[], whole: Random['whole']): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = whole(0, last);
    [shuffled[last], shuffled[other]] = [at(shuffled, other), at(shuffled, last)];
  }
  return shuffled;
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('Nothing to choose from');
  return list[index] as T;
}

/** 32 bits of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
