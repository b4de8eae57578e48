/** The commands for what may come up inside an arbitration, by name. */
import { decideJurisdictionObjection } from './decideJurisdictionObjection.ts';
import { objectToJurisdiction } from './objectToJurisdiction.ts';
import { transferCase } from './transferCase.ts';

export const incidentCommands = {
  objectToJurisdiction,
  decideJurisdictionObjection,
  transferCase,
} as const;
