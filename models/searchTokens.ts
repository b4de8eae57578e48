/** Search without text indexes: names and numbers cut into pieces, kept in one multikey index. */
import { pinyin } from 'pinyin-pro';

const pieceLength = 2;

/** The pieces under which a text is found: pairs of characters, its pinyin and its initials, lower case. */
export function tokensOf(text: string): readonly string[] {
  const plain = text.replace(/\s/g, '').toLowerCase();
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'removed' });
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return unique([...pieces(plain), ...(initials.length > 1 ? [initials, syllables.join('')] : [])]);
}

/** The pieces that a search asks for; all of them must be found. */
export function queryTokens(query: string): readonly string[] {
  const plain = query.replace(/\s/g, '').toLowerCase();
  return /^[a-z]+$/.test(plain) ? [plain] : unique(pieces(plain));
}

function pieces(plain: string): string[] {
  if (plain.length <= pieceLength) return plain === '' ? [] : [plain];
  return Array.from({ length: plain.length - pieceLength + 1 }, (_, at) => plain.slice(at, at + pieceLength));
}

function unique(tokens: readonly string[]): readonly string[] {
  return [...new Set(tokens)];
}
