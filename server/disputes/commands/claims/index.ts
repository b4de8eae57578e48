/** The commands about single claims, which both procedures share. */
import { recordElements } from './recordElements.ts';

export const claimCommands = {
  recordElements,
} as const;
