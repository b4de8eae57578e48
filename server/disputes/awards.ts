/**
 * 裁决书 of a case in the order in which they were made: 先行裁决 ahead of the rest (调仲法 43(2), 规则 49), then the award that ends
 * it. Each is delivered, takes effect and is taken to court by itself.
 */
import type { LocalDate } from '../law/localDate.ts';
import { stepsOn } from './aftermath.ts';
import { plainPeriod } from './arbitrationPeriods.ts';
import type { DeadlineContext } from './deadlines.ts';
import { deliveryOf } from './deliveries.ts';
import type { Arbitration, Award, CourtStep, Delivery } from './dispute.ts';
import type { PartialAward } from './incidents.ts';

export interface IssuedAward extends Award {
  readonly issuedOn: LocalDate;
  /** As what it is delivered. */
  readonly document: 'partialAward' | 'award';
}

/** Every award of the case, those made ahead first. */
export function issuedAwards({ incidents, decision }: Arbitration): readonly IssuedAward[] {
  const ended = decision?.kind === 'award' ? decision : null;
  return [
    ...incidents.partialAwards.flatMap(({ awards, issuedOn }) =>
      awards.map((award) => ({ ...award, issuedOn, document: 'partialAward' as const })),
    ),
    ...(ended?.awards ?? []).map((award) => ({
      ...award,
      issuedOn: ended?.issuedOn ?? '',
      document: 'award' as const,
    })),
  ];
}

/** The same by the act that made them: one award, or two. */
export function awardsTogether(arbitration: Arbitration): readonly (readonly IssuedAward[])[] {
  const all = issuedAwards(arbitration);
  const acts = [...new Set(all.map(({ document, issuedOn }) => `${document} ${issuedOn}`))];
  return acts.map((act) => all.filter(({ document, issuedOn }) => `${document} ${issuedOn}` === act));
}

/** The award of this number, or undefined. */
export function awardNumbered(arbitration: Arbitration, number: string | null): IssuedAward | undefined {
  return issuedAwards(arbitration).find((award) => award.number === number);
}

/** The delivery by which the party has this award; null while it has not. */
export function awardReceived(
  arbitration: Arbitration,
  { document, issuedOn }: Pick<IssuedAward, 'document' | 'issuedOn'>,
  partyId: string,
): Delivery | null {
  return deliveryOf(arbitration, { document, partyId, sentFrom: issuedOn });
}

/** The award made ahead that decided this claim, or null. */
export function decidedAhead({ incidents }: Arbitration, claimId: string): PartialAward | null {
  return (
    incidents.partialAwards.find(({ awards }) => awards.some(({ claimIds }) => claimIds.includes(claimId))) ??
    null
  );
}

/** What binds since when: the last day on which something was decided, awards made ahead included. null: nothing yet. */
export function lastBindingOn({ incidents, decision }: Arbitration): LocalDate | null {
  const binds = decision?.kind === 'award' || decision?.kind === 'mediationStatement';
  return binds ? decision.issuedOn : (incidents.partialAwards.at(-1)?.issuedOn ?? null);
}

/**
 * The steps before a court that are about this award. A court action names the dispute and not one of its awards: it goes
 * against what was made last before it, and against what was made earlier as long as that one's own days ran.
 */
export function stepsAgainst(
  arbitration: Arbitration,
  { award, road }: { readonly award: IssuedAward; readonly road: 'courtAction' | 'setAside' },
  context: DeadlineContext,
): readonly CourtStep[] {
  return stepsOn(arbitration.aftermath, road).filter(({ filedOn, partyIds }) => {
    if (filedOn < award.issuedOn) return false;
    const newest = issuedAwards(arbitration).findLast(({ issuedOn }) => issuedOn <= filedOn);
    if (newest?.document === award.document && newest.issuedOn === award.issuedOn) return true;
    return partyIds.some((partyId) => {
      const received = awardReceived(arbitration, award, partyId);
      const dueOn = received && plainPeriod(road, received.effectiveOn, context).dueOn;
      return dueOn !== null && filedOn <= dueOn;
    });
  });
}
