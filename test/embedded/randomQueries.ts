import type { Document } from '../../server/embedded/bson/decode.ts';

/** Random documents and queries for comparing the planner with a plain scan: the same for the same seed. */
export type Random = {
  /** Without texts that are cut in keys, unless `withLong`: those keep an index from giving an order. */
  readonly document: (id: number, withLong: boolean) => Document;
  readonly filter: () => Document;
  /** Such as an index may count by itself: equal first, then a range. */
  readonly countable: () => Document;
  readonly sort: () => Document;
  readonly chance: (share: number) => boolean;
  readonly below: (n: number) => number;
};

const paths = ['a', 'b', 'c', 'd.x', 'd.y', 'tags', 'text', 'd', 'd.z.w'];
const sortPaths = ['a', 'b', 'c', 'd.x', 'text', 'tags', '_id'];

export function makeRandom(seed: number): Random {
  const next = generator(seed);
  const below = (n: number) => Math.floor(next() * n);
  const chance = (share: number) => next() < share;
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const repeat = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
  const long = 'z'.repeat(600);
  let allowsLong = true;
  const scalar = (): unknown =>
    pick([
      () => below(6),
      () => below(6),
      () => below(30) / 4,
      () => pick(['', 'a', 'ab', 'abc', 'b', '中', '\u0001', '𠮷', '～']),
      () => pick(['', 'a', 'ab', 'abc', 'b', '中']),
      () => null,
      () => chance(0.5),
      () => new Date(below(4) * 1000),
      () => (allowsLong ? long + pick(['', 'a', 'b']) : below(6)),
    ])();
  const value = (): unknown => {
    if (chance(0.72)) return scalar();
    if (chance(0.8)) return repeat(below(4), () => (chance(0.1) ? [scalar()] : scalar()));
    return pick<unknown>([{ x: below(3) }, { x: below(3), y: scalar() }, {}]);
  };
  const sub = (): unknown =>
    pick<() => unknown>([
      () => ({ x: value(), y: scalar() }),
      () => ({ x: scalar() }),
      () =>
        repeat(below(4), () =>
          pick<unknown>([{ x: below(5), y: below(5) }, { y: scalar() }, below(3), { z: { w: below(3) } }]),
        ),
      () => ({ z: chance(0.5) ? { w: scalar() } : [{ w: scalar() }, { w: scalar() }] }),
      scalar,
    ])();
  const fields = (id: number): Document => ({
    _id: id,
    ...(chance(0.9) ? { a: chance(0.9) ? scalar() : value() } : {}),
    ...(chance(0.9) ? { b: below(5) } : {}),
    ...(chance(0.9) ? { c: scalar() } : {}),
    ...(chance(0.9) ? { d: sub() } : {}),
    ...(chance(0.9) ? { tags: repeat(below(4), () => pick(['p', 'q', 'r', 's', 't'])) } : {}),
    ...(chance(0.7)
      ? {
          text: pick([
            'alpha',
            'alp',
            'beta',
            'Alpha',
            '',
            'al.pha',
            ...(allowsLong ? [long, `${long}x`] : []),
          ]),
        }
      : {}),
  });
  const document = (id: number, withLong: boolean): Document => {
    allowsLong = withLong;
    const made = fields(id);
    allowsLong = true;
    return made;
  };
  const range = (): Document => {
    const operators = ['$gt', '$gte', '$lt', '$lte'];
    const bounds: Document = { [pick(operators)]: scalar() };
    if (chance(0.5)) bounds[pick(operators)] = scalar();
    return bounds;
  };
  const pattern = () => pick([/^al/, /^alpha$/, /a/, /^A/i, /^al\.p/, /^(al|be)/, /^alx*/, /^al|b/]);
  const test = (): unknown =>
    pick<() => unknown>([
      scalar,
      scalar,
      value,
      () => ({ $in: repeat(1 + below(3), scalar) }),
      () => ({ $in: [scalar(), pattern()] }),
      range,
      range,
      () => ({ $ne: scalar() }),
      () => ({ $nin: repeat(below(3), scalar) }),
      () => ({ $exists: chance(0.6) }),
      () => ({ $not: range() }),
      () => ({ $all: repeat(1 + below(2), scalar) }),
      () => ({ $size: below(3) }),
      () => ({ $elemMatch: chance(0.5) ? range() : { x: scalar(), y: range() } }),
      () => pattern(),
      () => ({ ...range(), $exists: true }),
    ])();
  const plain = (): Document => Object.fromEntries(repeat(1 + below(3), () => [pick(paths), test()]));
  // Two fields of one array, which different elements may meet.
  const twoOfOneArray = (): Document => ({
    'd.x': below(4),
    'd.y': chance(0.7) ? below(4) : { $gte: below(4) },
  });
  const filter = (): Document => {
    if (chance(0.08)) return twoOfOneArray();
    if (chance(0.15))
      return {
        b: chance(0.5) ? below(5) : { $in: [below(5), below(5)] },
        ...(chance(0.4) ? { c: range() } : {}),
      };
    const base = plain();
    const narrowed = chance(0.4) ? { ...base, b: below(5) } : base;
    if (chance(0.2)) return { ...narrowed, $or: repeat(1 + below(3), plain) };
    if (chance(0.1)) return { $and: [narrowed, plain()] };
    if (chance(0.1))
      return {
        ...narrowed,
        [pick(['_id'])]: pick<unknown>([
          below(300),
          { $gt: below(300) },
          { $in: [below(300), below(300)], $gte: below(300) },
        ]),
      };
    if (chance(0.05)) return { ...narrowed, $nor: [plain()] };
    return narrowed;
  };
  const countable = (): Document => ({
    ...(chance(0.4) ? { tags: pick(['p', 'q', 'r']) } : {}),
    ...(chance(0.8) ? { b: below(5) } : {}),
    ...(chance(0.8) ? { [pick(['c', 'text', 'a', 'd.x'])]: chance(0.7) ? range() : scalar() } : {}),
  });
  const orders = [
    { c: 1 },
    { c: -1 },
    { a: -1 },
    { a: 1 },
    { text: 1 },
    { b: 1, c: 1 },
    { b: -1, text: 1 },
    { _id: -1 },
  ];
  const sort = (): Document =>
    chance(0.4)
      ? { ...pick<Document>(orders) }
      : Object.fromEntries(repeat(below(3), () => [pick(sortPaths), chance(0.5) ? 1 : -1]));
  return { document, filter, countable, sort, chance, below };
}

// mulberry32
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
