/** What was changed by hand in a text: runs that were kept, put in and taken out, by words of letters and by characters. */

export interface TextRun {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

export interface ChangeCount {
  /** Characters that were put in. */
  readonly inserted: number;
  /** Characters that were taken out. */
  readonly deleted: number;
}

/** Beyond it a stretch is shown as replaced as a whole: the time that a comparison takes grows with the square. */
const mostCells = 4_000_000;

/** The runs that lead from one text to the other, lines first and then within the lines that differ. */
export function changesBetween(before: string, after: string): readonly TextRun[] {
  const runs = compare(linesOf(before), linesOf(after), ({ from, to }) =>
    compare(wordsOf(from.join('')), wordsOf(to.join('')), replaced),
  );
  return joined(runs);
}

/** How much was changed. */
export function countChanges(runs: readonly TextRun[]): ChangeCount {
  const of = (kind: TextRun['kind']) =>
    runs.filter((run) => run.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  return { inserted: of('inserted'), deleted: of('deleted') };
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z]+|[\d.,]+|[\s\S]/gu) ?? [];

interface Stretch {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const replaced = ({ from, to }: Stretch): readonly TextRun[] => [
  { kind: 'deleted', text: from.join('') },
  { kind: 'inserted', text: to.join('') },
];

/** What both begin and end with was not touched; between, the longest common sequence, and what lies between its parts. */
function compare(from: readonly string[], to: readonly string[], differ: Differ): readonly TextRun[] {
  const before = alike(from, to);
  const [restFrom, restTo] = [from.slice(before), to.slice(before)];
  const after = alike(restFrom.toReversed(), restTo.toReversed());
  const inner = {
    from: restFrom.slice(0, restFrom.length - after),
    to: restTo.slice(0, restTo.length - after),
  };
  return [
    { kind: 'kept', text: from.slice(0, before).join('') },
    ...compareInner(inner, differ),
    { kind: 'kept', text: from.slice(from.length - after).join('') },
  ];
}

type Differ = (stretch: Stretch) => readonly TextRun[];

function alike(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((part, index) => part !== b[index]);
  return end === -1 ? a.length : end;
}

function compareInner({ from, to }: Stretch, differ: Differ): readonly TextRun[] {
  if (from.length * to.length > mostCells) return differ({ from, to });
  const runs: TextRun[] = [];
  let [i, j] = [0, 0];
  for (const [common, at] of commonParts(from, to)) {
    runs.push(...between(from.slice(i, common), to.slice(j, at), differ));
    runs.push({ kind: 'kept', text: from[common] ?? '' });
    [i, j] = [common + 1, at + 1];
  }
  return [...runs, ...between(from.slice(i), to.slice(j), differ)];
}

function between(from: readonly string[], to: readonly string[], differ: Differ): readonly TextRun[] {
  return from.length > 0 && to.length > 0 ? differ({ from, to }) : replaced({ from, to });
}

/** Places of the longest common sequence in both. */
function commonParts(from: readonly string[], to: readonly string[]): readonly (readonly [number, number])[] {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < from.length && j < to.length) {
    if (from[i] === to[j]) {
      parts.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return parts;
}

/** Neighbours of one kind as one run, without empty ones. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const out: TextRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) out[out.length - 1] = { kind: run.kind, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
