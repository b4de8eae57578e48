/** The commands after an agreement, a statement or an award that both procedures share, by name. */
import { confirmPerformance } from './confirmPerformance.ts';
import { recordBreach } from './recordBreach.ts';
import { recordCourtRuling } from './recordCourtRuling.ts';
import { recordCourtStep } from './recordCourtStep.ts';
import { recordPerformance } from './recordPerformance.ts';

export const aftermathCommands = {
  recordPerformance,
  confirmPerformance,
  recordBreach,
  recordCourtStep,
  recordCourtRuling,
} as const;
