/** How much of a personal value is shown to somebody who has no need of all of it. */

const doubleSurnames = [
  '欧阳',
  '司马',
  '诸葛',
  '上官',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '司徒',
  '夏侯',
  '东方',
  '长孙',
  '宇文',
];

/** 张某, 欧阳某; an employer keeps its name, which is public. */
export function maskedName({ name, kind }: { readonly name: string; readonly kind: string }): string {
  if (kind === 'employer') return name;
  const surname = doubleSurnames.find((double) => name.startsWith(double)) ?? [...name][0] ?? '';
  return /^[\p{Script=Latin}]/u.test(name) ? `${surname}.` : `${surname}某`;
}

export type PersonalField = 'identityNumber' | 'telephone' | 'address' | 'bankAccount';
export const personalFieldNames = ['identityNumber', 'telephone', 'address', 'bankAccount'] as const;

const masks: Readonly<Record<PersonalField, (value: string) => string>> = {
  identityNumber: (value) => keepEnds(value, { first: 1, last: 1 }),
  telephone: (value) => keepEnds(value, { first: 3, last: 4 }),
  address: toStreet,
  bankAccount: (value) => keepEnds(value, { first: 0, last: 4 }),
};

/** 138****5678, 4****************1, 武汉市江岸区***, ************1234. */
export function masked(field: PersonalField, value: string): string {
  return masks[field](value);
}

function keepEnds(value: string, { first, last }: { first: number; last: number }): string {
  const characters = [...value];
  if (characters.length <= first + last) return '*'.repeat(characters.length);
  const hidden = characters.length - first - last;
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(-last).join('');
}

/** Up to the district; what comes behind is nobody's business. 小区, 园区 and the like are no districts. */
function toStreet(value: string): string {
  const place = /^(?:[^区县市旗]{2,8}省)?(?:[^区县市旗]{1,6}市)?(?:[^区县市旗]{1,6}(?<![小社园])[区县市旗])?/;
  const found = place.exec(value)?.[0] ?? '';
  const kept = found === '' || found === value ? [...value].slice(0, 3).join('') : found;
  return `${kept}***`;
}
