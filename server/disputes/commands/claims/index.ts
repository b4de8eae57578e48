/** The commands about single claims, which both procedures share. */
import { answerClaims } from './answerClaims.ts';
import { recordElements } from './recordElements.ts';
import { recordInterruption } from './recordInterruption.ts';
import { recordLimitationStart } from './recordLimitationStart.ts';
import { recordPause } from './recordPause.ts';

export const claimCommands = {
  recordElements,
  answerClaims,
  recordLimitationStart,
  recordInterruption,
  recordPause,
} as const;
