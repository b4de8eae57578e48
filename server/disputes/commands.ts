/** Every command of the domain by procedure and name; 'dispute' holds those bound to no stage. */
import type { Command } from './command.ts';
import { aftermathCommands } from './commands/aftermath/index.ts';
import { certifyEffect } from './commands/aftermath/certifyEffect.ts';
import { arbitrationCommands } from './commands/arbitration/index.ts';
import { claimCommands } from './commands/claims/index.ts';
import { linkTransferredCase } from './commands/incidents/linkTransferredCase.ts';
import { addNote } from './commands/intake/addNote.ts';
import { correctDay } from './commands/intake/correctDay.ts';
import { applyForArbitration, takeApplication } from './commands/intake/applyForArbitration.ts';
import { issuePaper } from './commands/intake/issuePaper.ts';
import { issueQueryCode } from './commands/intake/issueQueryCode.ts';
import { joinDispute } from './commands/intake/joinDispute.ts';
import { requestCorrection } from './commands/intake/requestCorrection.ts';
import { submitCorrection } from './commands/intake/submitCorrection.ts';
import { recomputeDueDays } from './commands/recomputeDueDays.ts';
import { voidPaper } from './commands/intake/voidPaper.ts';
import { withdrawApplication } from './commands/intake/withdrawApplication.ts';
import { mediationCommands } from './commands/mediation/index.ts';
import { applyForReview, takeReviewApplication } from './commands/reviews/applyForReview.ts';
import { reviewCommands } from './commands/reviews/index.ts';
import type { DisputeCommandName } from './policy.ts';
import type { ArbitrationCommandName, MediationCommandName, Procedure, ReviewCommandName } from './stages.ts';

export const disputeCommands = {
  applyForArbitration,
  takeApplication,
  applyForReview,
  takeReviewApplication,
  issueQueryCode,
  joinDispute,
  recomputeDueDays,
  linkTransferredCase,
  voidPaper,
} as const satisfies Record<DisputeCommandName, Command>;

const inMediation = {
  ...mediationCommands,
  ...claimCommands,
  ...aftermathCommands,
  correctDay,
  issuePaper,
  addNote,
} as const satisfies Record<MediationCommandName, Command>;
/** With the commands that both procedures share. */
const inArbitration = {
  requestCorrection,
  submitCorrection,
  ...arbitrationCommands,
  withdrawApplication,
  ...claimCommands,
  ...aftermathCommands,
  certifyEffect,
  correctDay,
  issuePaper,
  addNote,
} as const satisfies Record<ArbitrationCommandName, Command>;

const inReview = { ...reviewCommands, certifyEffect } as const satisfies Record<ReviewCommandName, Command>;

/** Where a command belongs: to a procedure, or to the dispute as a whole. */
export type CommandScope = Procedure | 'dispute';
export type CommandName =
  MediationCommandName | ArbitrationCommandName | ReviewCommandName | DisputeCommandName;

/** A command whose input is not known here: enough to look at it, not to run it. */
export type AnyCommand = Command<string, never>;

/** The commands of a scope, in the order of the procedure. */
export function commandsOf(scope: CommandScope): readonly AnyCommand[] {
  if (scope === 'mediation') return Object.values<AnyCommand>(inMediation);
  if (scope === 'arbitration') return Object.values<AnyCommand>(inArbitration);
  if (scope === 'agreementReview') return Object.values<AnyCommand>(inReview);
  return Object.values<AnyCommand>(disputeCommands);
}

/** The command of this name, or undefined. */
export function commandNamed(scope: CommandScope, name: string): AnyCommand | undefined {
  return commandsOf(scope).find((command) => command.name === name);
}
