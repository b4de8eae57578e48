/** The real checks of numbers, written apart from the code that invents them. */

/** GB 11643: 17 digits weighted by powers of two modulo 11. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const values = [...text].map((character) => (character === 'X' ? 10 : Number(character)));
  const sum = values.reduce((total, value, index) => total + value * (2 ** (17 - index) % 11), 0);
  const day = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  return sum % 11 === 1 && !Number.isNaN(Date.parse(day));
}

/** GB 32100: the code and, inside it, the organisation's own of GB 11714. */
export function isCreditCode(text: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (![...text].every((character) => alphabet.includes(character)) || text.length !== 18) return false;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(text[index] ?? ''),
    0,
  );
  const last = (31 - (sum % 31)) % 31;
  return alphabet[last] === text[17] && isOrganisationCode(text.slice(8, 17));
}

function isOrganisationCode(text: string): boolean {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (character: string) => Number.parseInt(character, 36);
  const sum = weights.reduce((total, weight, index) => total + weight * value(text[index] ?? ''), 0);
  const expected = 11 - (sum % 11);
  return text[8] === (expected === 10 ? 'X' : expected === 11 ? '0' : String(expected));
}
