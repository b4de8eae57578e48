/** How wide the columns of a list are: by what stands in them, none so narrow that a day or a number breaks. */

const unit = 12;
const padding = 12;
/** In characters: a column up to this is kept whole, a wider one gives way. */
const short = 8;
const narrowest = 2;
const widest = 20;

/** In points, over a text of 442; the widest column takes what is left. */
export function columnWidths(rows: readonly (readonly string[])[]): readonly (number | '*')[] {
  const wanted = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => measure(row[at] ?? ''))));
  const capped = wanted.map((width) => Math.min(widest, Math.max(narrowest, width)));
  const room = (442 - padding * capped.length) / unit;
  const kept = sum(capped.filter((width) => width <= short));
  const wide = sum(capped.filter((width) => width > short));
  // Where even the short ones are too many, all give way alike.
  const all = kept > room * 0.75 ? Math.min(1, room / (kept + wide)) : 1;
  const rest = all < 1 ? all : Math.min(1, (room - kept) / wide);
  const last = wanted.indexOf(Math.max(...wanted));
  return capped.map((width, at) => (at === last ? '*' : width * unit * (width <= short ? all : rest)));
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/** Characters as wide as a Chinese one. */
function measure(text: string): number {
  return [...text].reduce((width, character) => width + (/[ -˿]/.test(character) ? 0.6 : 1), 0.2);
}

/** Sums stand at the right, so that they can be compared. */
export function isFigure(text: string): boolean {
  return /^-?[\d,]+\.\d{2}$/.test(text) || text === '—';
}
