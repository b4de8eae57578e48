/** The events about single claims, with who may learn of them. */
import type { FormulaId } from '../law/entitlements/formulas.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { ClaimAnswer } from './claimAnswers.ts';
import type { ClaimElements } from './claimSheet.ts';
import type { EventAudience } from './events.ts';
import type { FinalFinding } from './finality.ts';
import type { ChangeCount } from './textChanges.ts';
import type { LimitationStart, NotedInterruption, NotedPause } from './limitationFacts.ts';

/** The facts of each event, as in `EventFacts`. */
export interface ClaimFacts {
  elementsRecorded: {
    readonly claimId: string;
    readonly formula: FormulaId;
    /** null: found by the office. */
    readonly statedBy: string | null;
    /** null: the calculation was dropped. */
    readonly stated: ClaimElements | null;
  };
  limitationStartRecorded: LimitationStart;
  interruptionRecorded: Omit<NotedInterruption, 'id'> & { readonly interruptionId: string };
  pauseRecorded: Omit<NotedPause, 'id'> & { readonly pauseId: string };
  awardDrafted: {
    readonly claims: readonly FinalFinding[];
    readonly textId: string;
    readonly generatedTextId: string;
    readonly changes: ChangeCount;
  };
  claimsAnswered: {
    readonly partyId: string;
    readonly answeredOn: LocalDate;
    readonly answers: readonly ClaimAnswer[];
  };
}

const partiesAndDesk: readonly EventAudience[] = ['parties', 'desk', 'tribunal'];

export const claimAudiences: Readonly<Record<keyof ClaimFacts, readonly EventAudience[]>> = {
  elementsRecorded: partiesAndDesk,
  claimsAnswered: partiesAndDesk,
  awardDrafted: ['tribunal'],
  limitationStartRecorded: partiesAndDesk,
  interruptionRecorded: partiesAndDesk,
  pauseRecorded: partiesAndDesk,
};
