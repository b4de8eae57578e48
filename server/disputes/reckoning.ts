/** A claim worked out by the law of the day, for the place whose commission is in charge. */
import type { ElementValues } from '../law/entitlements/elements.ts';
import type { FormulaId } from '../law/entitlements/formulas.ts';
import { formulas } from '../law/entitlements/formulas.ts';
import type { Basis } from '../law/entitlements/sheet.ts';
import { readingsOn } from '../law/settings.ts';
import type { Reckoned } from './claimSheet.ts';
import type { CommandContext } from './command.ts';
import type { Directory } from './directory.ts';
import type { Dispute } from './dispute.ts';

type Day = Pick<CommandContext, 'today' | 'calendar' | 'settings' | 'rates' | 'directory'>;

/**
 * The calculation with its whole working-out, to be kept as what it came to then.
 * @throws {LawError} for what the facts do not settle, and for a rate that nobody has loaded.
 */
export function reckon(
  dispute: Dispute,
  { formula, values }: { readonly formula: FormulaId; readonly values: ElementValues },
  day: Day,
): Reckoned {
  const { span } = formulas[formula];
  const basis = basisFor(dispute, day);
  return { ...formulas[formula].calculate(values, basis), on: day.today, span, region: basis.region };
}

function basisFor(dispute: Dispute, { today, calendar, settings, rates, directory }: Day): Basis {
  return { region: regionOf(dispute, directory), rates, calendar, settings: readingsOn(settings, today) };
}

/** The city of the commission that has the case, or of the district where it was filed: 420106 lies in 420100. */
export function regionOf({ arbitration, district }: Dispute, directory: Directory): string {
  const seat = directory.commission(arbitration?.commissionId ?? '')?.districts[0];
  return `${(seat ?? district).slice(0, 4)}00`;
}
