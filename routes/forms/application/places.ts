/** Where the work was done, and who is in charge there: read from the directory of units. */
import type { BodyEntry, CommissionEntry, Directory } from '../../../server/disputes/directory.ts';

export interface District {
  readonly code: string;
  readonly name: string;
}

/** The districts in which somebody is in charge, in the order of their codes. */
export function districtsOf(directory: Directory): readonly District[] {
  const codes = [
    ...activeBodies(directory).map(({ district }) => district),
    ...directory.commissions.flatMap(({ districts }) => districts),
  ];
  return [...new Set(codes)].sort().map((code) => ({ code, name: districtName(directory, code) }));
}

/** The name of a district as its units bear it: 武昌区 of 武昌区中南路街道劳动争议调解中心. */
export function districtName(directory: Directory, code: string): string {
  const bodies = directory.bodies.filter((body) => body.district === code);
  const street = bodies.find((body) => body.street !== null && body.name.includes(body.street));
  if (street?.street) return street.name.slice(0, street.name.indexOf(street.street)) || code;
  const own = bodies.find(({ level }) => level === 'district') ?? soleCommission(directory, code);
  return own?.name.replace(/劳动.*$/, '') || code;
}

function soleCommission(directory: Directory, code: string): CommissionEntry | undefined {
  return directory.commissions.find(({ districts }) => districts.length === 1 && districts[0] === code);
}

/** The streets of a district that have a body, by name. */
export function streetsOf(directory: Directory, district: string): readonly string[] {
  const streets = activeBodies(directory)
    .filter((body) => body.district === district)
    .flatMap(({ street }) => (street === null ? [] : [street]));
  return [...new Set(streets)].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

/** The body in charge of a place: the street's own, else the district's, else the city's. */
export function bodyFor(
  directory: Directory,
  { district, street }: { readonly district: string; readonly street: string | null },
): BodyEntry | undefined {
  const active = activeBodies(directory);
  const here = active.filter((body) => body.district === district);
  return (
    (street === null ? undefined : here.find((body) => body.street === street)) ??
    here.find(({ level }) => level === 'district') ??
    active.find(({ level }) => level === 'city')
  );
}

function activeBodies({ bodies }: Directory): readonly BodyEntry[] {
  return bodies.filter(({ active }) => active);
}
