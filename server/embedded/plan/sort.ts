import { emptyArrayKey, encodeKey, invertKey } from '../bson/order.ts';
import type { Document } from '../bson/decode.ts';
import type { Path } from '../bson/paths.ts';
import { splitPath, valuesAt } from '../bson/paths.ts';
import { refusal } from '../refusal.ts';

export type SortField = { readonly path: string; readonly steps: Path; readonly direction: 1 | -1 };

export function parseSort(specification: Document | undefined): readonly SortField[] {
  return Object.entries(specification ?? {}).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw refusal(2, 'a sort direction is 1 (ascending) or -1 (descending)');
    if (path.startsWith('$')) throw refusal(2, `FieldPath field names may not start with '$'`);
    return { path, steps: splitPath(path), direction };
  });
}

/** Bytes whose order is the wanted order of the documents. Of an array the least counts, descending the greatest. */
export function sortKeyOf(document: unknown, sort: readonly SortField[]): Buffer {
  return Buffer.concat(
    sort.map(({ steps, direction }) => {
      const keys = valuesAt(document, steps).flatMap(keysOfValue).sort(Buffer.compare);
      const key = (direction === 1 ? keys[0] : keys.at(-1)) ?? encodeKey(null);
      return direction === 1 ? key : invertKey(key);
    }),
  );
}

function keysOfValue(value: unknown): Buffer[] {
  if (!Array.isArray(value)) return [encodeKey(value)];
  return value.length === 0 ? [emptyArrayKey] : value.map(encodeKey);
}

const memoryLimit = 100 * 1024 * 1024;

export type Sorter<T> = {
  readonly add: (key: Buffer, item: T) => void;
  readonly finish: () => T[];
};

/** Collects items by their sort keys and keeps no more than the first `keep` of them. */
export function makeSorter<T>(keep: number): Sorter<T> {
  let held: { readonly key: Buffer; readonly item: T; readonly nth: number }[] = [];
  let bytes = 0;
  let nth = 0;
  const settle = () => {
    held.sort((a, b) => Buffer.compare(a.key, b.key) || a.nth - b.nth);
    if (held.length > keep) held = held.slice(0, keep);
    bytes = held.reduce((sum, { key }) => sum + key.length + 100, 0);
  };
  return {
    add: (key, item) => {
      held.push({ key, item, nth: (nth += 1) });
      bytes += key.length + 100;
      if (held.length > keep * 2 + 1000) settle();
      if (bytes > memoryLimit)
        throw refusal(292, 'Sort exceeded memory limit of 104857600 bytes; use an index or a limit');
    },
    finish: () => {
      settle();
      return held.map(({ item }) => item);
    },
  };
}
