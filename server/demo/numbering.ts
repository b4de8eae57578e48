/** Numbers handed out in the order of the days, whatever is loaded first. */
import { serialPrefix } from '../disputes/serials.ts';
import type { TakenSerial } from '../disputes/serials.ts';
import type { StoryNumber } from './story.ts';

export type WithNumbers<T> = T & {
  /** In the order in which the story takes them. */
  readonly numbers: readonly TakenSerial[];
};

/** Hands out the numbers in the order of the days, so that they run as if the year had been lived. */
export function numbered<T extends { readonly taken: readonly StoryNumber[] }>(
  placed: readonly T[],
): readonly WithNumbers<T>[] {
  const all = placed.flatMap(({ taken }, owner) => taken.map((number, index) => ({ number, owner, index })));
  all.sort((a, b) => compareMoments(a.number, b.number) || a.owner - b.owner || a.index - b.index);
  const highest = new Map<string, number>();
  const given = placed.map(({ taken }): TakenSerial[] => taken.map((number) => ({ ...plain(number), n: 0 })));
  for (const { number, owner, index } of all) {
    const key = serialPrefix(number);
    const n = (highest.get(key) ?? 0) + 1;
    highest.set(key, n);
    const list = given[owner];
    if (list !== undefined) list[index] = { ...plain(number), n };
  }
  return placed.map((entry, index) => ({ ...entry, numbers: given[index] ?? [] }));
}

function plain({ unitId, kind, year }: StoryNumber): Omit<TakenSerial, 'n'> {
  return { unitId, kind, year };
}

function compareMoments(a: StoryNumber, b: StoryNumber): number {
  if (a.taken.on !== b.taken.on) return a.taken.on < b.taken.on ? -1 : 1;
  return a.taken.minute - b.taken.minute;
}
