/** Whose rates and readings a sum is worked out with, where there is no case yet. */
import type { Basis } from '../server/law/entitlements/sheet.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import { readingsOn } from '../server/law/settings.ts';
import type { RouteServices } from './index.ts';

export interface Office {
  readonly commissionId: string | null;
  readonly region: string;
}

/** Where no commission is on record yet, the city whose wages ship with the product. */
function firstRegion({ rates }: RouteServices): string {
  return rates().minimumMonthlyWage.rows[0]?.region ?? '';
}

/** The office that was asked for by its id; else the first on record. */
export function officeIn(services: RouteServices, given: Readonly<Record<string, unknown>>): Office {
  const { commissions } = services.directory();
  const chosen = commissions.find(({ id }) => id === given.office) ?? commissions[0];
  const district = chosen?.districts[0];
  return {
    commissionId: chosen?.id ?? null,
    region: district === undefined ? firstRegion(services) : `${district.slice(0, 4)}00`,
  };
}

/** Rates, calendar and readings of an office, as they are today. */
export function basisFor(
  { law, clock, calendar, rates }: RouteServices,
  { commissionId, region }: Office,
): Basis {
  const today: LocalDate = clock.today();
  return {
    region,
    rates: rates(),
    calendar: calendar(),
    settings: readingsOn(law.data().settings(commissionId), today),
  };
}
