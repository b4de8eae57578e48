/**
 * 时效 of single claims, as it was stated: when it began to run, what interrupted it outside this case, what paused it
 * (调仲法 27, 规则 26–28). What happened in the case itself is read from its events: see `limitation.ts`.
 */
import type { ClaimKind } from '../law/claimKinds.ts';
import type { LocalDate } from '../law/localDate.ts';

/**
 * From which day it runs: that of knowing of the wrong; for wages the end of the employment, and while the employment goes
 * on no limit runs for them (调仲法 27(4)).
 */
export const limitationBases = ['knew', 'employmentEnded', 'employmentGoesOn'] as const;
export type LimitationBasis = (typeof limitationBases)[number];

export interface LimitationStart {
  readonly claimId: string;
  readonly basis: LimitationBasis;
  /** null while the employment goes on. */
  readonly startsOn: LocalDate | null;
}

/** 时效中断 outside the case (调仲法 27(2), 规则 27). */
export const outsideGrounds = [
  'claimedFromOther',
  'askedInspectorate',
  'askedUnion',
  'wentToCourt',
  'otherPromised',
] as const;
export type OutsideGround = (typeof outsideGrounds)[number];

export interface NotedInterruption {
  readonly id: string;
  readonly claimIds: readonly string[];
  readonly on: LocalDate;
  readonly ground: OutsideGround;
  /** At a desk: the proof of it was seen. */
  readonly proofSeen: boolean;
}

/** 时效中止 (调仲法 27(3), 规则 28). */
export const pauseGrounds = ['forceMajeure', 'noRepresentative', 'otherCause'] as const;
export type PauseGround = (typeof pauseGrounds)[number];

export interface NotedPause {
  readonly id: string;
  readonly claimIds: readonly string[];
  readonly from: LocalDate;
  /** Last day on which the cause lasted; null while it lasts. */
  readonly to: LocalDate | null;
  readonly ground: PauseGround;
}

export interface LimitationFacts {
  readonly starts: readonly LimitationStart[];
  readonly interruptions: readonly NotedInterruption[];
  readonly pauses: readonly NotedPause[];
}

/** Nothing was stated yet. */
export const noLimitationFacts: LimitationFacts = { starts: [], interruptions: [], pauses: [] };

/** 劳动报酬: what the rule for wages is for. */
const wageKinds: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['wages', 'overtimePay']);

/** Whether the limitation of a claim of this kind may run from the end of the employment. */
export function isForWages(kind: ClaimKind): boolean {
  return wageKinds.has(kind);
}

/** The starts with one claim's in place of the one before. */
export function withStart(
  starts: readonly LimitationStart[],
  start: LimitationStart,
): readonly LimitationStart[] {
  return [...starts.filter(({ claimId }) => claimId !== start.claimId), start];
}
