import type { ClaimKind } from '../claimKinds.ts';
import { additionalDamages } from './additionalDamages.ts';
import { annualLeavePay } from './annualLeavePay.ts';
import { doubleWage } from './doubleWage.ts';
import { economicCompensation } from './economicCompensation.ts';
import type { Formula } from './formula.ts';
import { disabilityAllowance, disabilityGrant } from './injuryDisability.ts';
import { deathGrant, funeralGrant } from './injuryDeath.ts';
import { injuryEmploymentSubsidy, injuryMedicalSubsidy } from './injurySubsidies.ts';
import { injurySuspensionPay } from './injurySuspensionPay.ts';
import { nonCompeteCompensation } from './nonCompeteCompensation.ts';
import { noticePay } from './noticePay.ts';
import { openEndedDoubleWage } from './openEndedDoubleWage.ts';
import { overtimePay } from './overtimePay.ts';
import { probationPay } from './probationPay.ts';
import { unlawfulProbationDamages } from './unlawfulProbationDamages.ts';
import { unlawfulTerminationDamages } from './unlawfulTerminationDamages.ts';
import { wageArrears } from './wageArrears.ts';

/** Every formula of money, by the name under which a calculation is kept. */
export const formulas = {
  wageArrears,
  additionalDamages,
  overtimePay,
  annualLeavePay,
  doubleWage,
  openEndedDoubleWage,
  economicCompensation,
  unlawfulTerminationDamages,
  noticePay,
  probationPay,
  unlawfulProbationDamages,
  disabilityGrant,
  disabilityAllowance,
  injurySuspensionPay,
  injuryMedicalSubsidy,
  injuryEmploymentSubsidy,
  funeralGrant,
  deathGrant,
  nonCompeteCompensation,
} as const satisfies Record<string, Formula>;

export type FormulaId = keyof typeof formulas;

export const formulaIds = Object.keys(formulas) as readonly FormulaId[];

/** The formula of this name; undefined for any other text. */
export function formulaOf(id: string): Formula | undefined {
  return Object.hasOwn(formulas, id) ? formulas[id as FormulaId] : undefined;
}

/** The formulas that work out a claim of this kind, the usual one first. */
export function formulasFor(kind: ClaimKind): readonly FormulaId[] {
  return formulaIds.filter((id) => formulas[id].claimKind === kind);
}
