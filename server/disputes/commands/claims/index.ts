/** The commands about single claims, which both procedures share. */
import { answerClaims } from './answerClaims.ts';
import { recordElements } from './recordElements.ts';

export const claimCommands = {
  recordElements,
  answerClaims,
} as const;
