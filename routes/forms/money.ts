/** More than any labour dispute is about, and far below where fen stop being exact. */
const mostYuan = 9_999_999_999;

/** A sum as typed in yuan, with or without commas, in fen: `1,234.5` is 123450. null where it is none. */
export function fenOf(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[,，\s]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const shape = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain);
  if (shape === null || Number(shape[1]) > mostYuan) return null;
  return Number(shape[1]) * 100 + Number((shape[2] ?? '').padEnd(2, '0'));
}

/** A sum in fen as one would type it in yuan. */
export function yuanOf(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
