import type { Article, Bilingual, Checked, Span } from './statutes.ts';

/** 'none': the law sets no number of days; a number that was set or agreed must be given (see `agreedLength`). */
export type PeriodUnit = 'workingDay' | 'calendarDay' | 'year' | 'none';

/** 'backward' counts back from a hearing day, 'forward' everything else. */
export type Direction = 'forward' | 'backward';

/** Who may lengthen a period. 规则 45 adds the delegated head of the office to the director whom 调仲法 43 names. */
export type Approver =
  'commissionHead' | 'delegatedOfficeHead' | 'commission' | 'bothParties' | 'courtPresident';

export interface PeriodExtension {
  /** The most that may be added in all, in `unit`; null where the parties agree on it themselves. */
  readonly atMost: number | null;
  readonly unit: 'workingDay' | 'calendarDay';
  readonly needs: Bilingual;
  readonly articles: readonly Article[];
}

/** Days that do not count. */
export type ExclusionReason =
  'suspension' | 'publicNotice' | 'limitationPaused' | 'mediationFirst' | 'otherByLaw';

export interface PeriodSuspension {
  readonly reasons: readonly ExclusionReason[];
  readonly articles: readonly Article[];
}

/** What starts a period afresh. Turning simplified into ordinary procedure is not among them (规则 61). */
export type RestartReason =
  | 'correctionCompleted'
  | 'partyAdded'
  | 'claimsChanged'
  | 'counterApplicationJoined'
  | 'transferReceived'
  | 'limitationInterrupted';

export interface PeriodRestart {
  readonly reasons: readonly RestartReason[];
  /** True where a restart works only while the period is still running, as with limitation. */
  readonly onlyWhileRunning?: boolean;
  readonly articles: readonly Article[];
}

export interface AgreedLength {
  /** 'shorten': up to the statutory length, down to nothing; 'set': the commission or the parties set it. */
  readonly how: 'shorten' | 'set';
  readonly needs: Bilingual;
  readonly articles: readonly Article[];
}

/** Does a last day on a day off move to the next working day: always, never, or as the named local reading has it. */
export type RollsOver = 'always' | 'never' | 'awardRollsOver' | 'mediationRollsOver';

/** One period of procedure as the statute has it. */
export interface PeriodRecord {
  readonly name: Bilingual;
  /** One plain sentence for somebody who has never read a statute. */
  readonly plain: Bilingual;
  readonly startsFrom: Bilingual;
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly direction: Direction;
  /** Why the unit is what it is. */
  readonly unitBasis: Bilingual;
  readonly metBy: Bilingual;
  /** Runs with another period and ends on the same day. */
  readonly endsWith?: 'defence' | 'award' | 'evidence';
  readonly extension?: PeriodExtension;
  readonly whoMayExtend?: readonly Approver[];
  readonly suspension?: PeriodSuspension;
  readonly restart?: PeriodRestart;
  readonly agreedLength?: AgreedLength;
  readonly whenMissed: Bilingual;
  readonly articles: readonly Article[];
  readonly span: Span;
  readonly checked: Checked;
  readonly rollsOver: RollsOver;
}
