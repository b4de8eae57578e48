/**
 * Exact fractions: a wage divided by 21.75 must not be rounded before the item is. Money here is in fen, and an
 * item is rounded once, at its end.
 */
export interface Exact {
  readonly n: bigint;
  /** Always positive; the fraction is kept in lowest terms. */
  readonly d: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

function fraction(n: bigint, d: bigint): Exact {
  const by = (d < 0n ? -1n : 1n) * divisor(n, d);
  return { n: n / by, d: d / by };
}

/** A number with at most two decimals, as a fraction: 12.5, 21.75, 800_000. */
export function exact(value: number): Exact {
  return fraction(BigInt(Math.round(value * 100)), 100n);
}

export const zero: Exact = { n: 0n, d: 1n };

export function plus(...terms: readonly Exact[]): Exact {
  return terms.reduce((a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d), zero);
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(...factors: readonly Exact[]): Exact {
  return factors.reduce((a, b) => fraction(a.n * b.n, a.d * b.d), { n: 1n, d: 1n });
}

export function over(a: Exact, b: Exact): Exact {
  return fraction(a.n * b.d, a.d * b.n);
}

export function isMore(a: Exact, b: Exact): boolean {
  return a.n * b.d > b.n * a.d;
}

export function least(a: Exact, b: Exact): Exact {
  return isMore(a, b) ? b : a;
}

export function most(a: Exact, b: Exact): Exact {
  return isMore(a, b) ? a : b;
}

/** Half up, to a whole number: 0.5 fen is one fen. For amounts that are not negative. */
export function halfUp({ n, d }: Exact): number {
  return Number((2n * n + d) / (2n * d));
}

/** The whole number below: 7.48 days of leave are 7. For amounts that are not negative. */
export function wholePart({ n, d }: Exact): number {
  return Number(n / d);
}

/** 3.5, 12, 4.25: as it is written in a sheet, two decimals at most and no noughts behind. */
export function decimalWords(value: Exact): string {
  return String(halfUp(times(value, exact(100))) / 100);
}

/** 8,000.00: fen as yuan. */
export function yuanWords(fen: Exact | number): string {
  const whole = typeof fen === 'number' ? fen : halfUp(fen);
  const yuan = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${yuan}.${String(whole % 100).padStart(2, '0')}`;
}
