/** Why less is given than was claimed, claim by claim: what a settlement sheet says beside the difference. */

export const differenceReasons = [
  'notProven',
  'paidAlready',
  'reckonedOtherwise',
  'limitationPassed',
  'noGroundInLaw',
  'conceded',
  'other',
] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** The reasons that a tribunal may find; to concede is for the parties. */
export const reasonsToFind = differenceReasons.filter((reason) => reason !== 'conceded');
