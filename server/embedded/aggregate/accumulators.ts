import { compareValues, encodeKey } from '../bson/order.ts';

/** Takes the values of one group one by one; `undefined` is a missing value. */
export type Accumulator = { readonly add: (value: unknown) => void; readonly result: () => unknown };

/** The accumulators that the README names, each streaming; a test holds both together. */
export const accumulators: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => {
    let sum = 0;
    return { add: (value) => void (typeof value === 'number' && (sum += value)), result: () => sum };
  },
  $avg: () => {
    let sum = 0;
    let count = 0;
    const add = (value: unknown) => {
      if (typeof value !== 'number') return;
      sum += value;
      count += 1;
    };
    return { add, result: () => (count === 0 ? null : sum / count) };
  },
  $min: () => extreme((order) => order < 0),
  $max: () => extreme((order) => order > 0),
  $first: () => {
    let first: { readonly value: unknown } | undefined;
    return { add: (value) => void (first ??= { value }), result: () => first?.value ?? null };
  },
  $last: () => {
    let last: unknown;
    return {
      add: (value) => {
        last = value;
      },
      result: () => last ?? null,
    };
  },
  $push: () => {
    const values: unknown[] = [];
    return { add: (value) => void (value !== undefined && values.push(value)), result: () => values };
  },
  $addToSet: () => {
    const values = new Map<string, unknown>();
    const add = (value: unknown) => {
      if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value);
    };
    return { add, result: () => [...values.values()] };
  },
};

function extreme(wins: (order: number) => boolean): Accumulator {
  let best: unknown = null;
  const add = (value: unknown) => {
    if (value === undefined || value === null) return;
    if (best === null || wins(compareValues(value, best))) best = value;
  };
  return { add, result: () => best };
}
