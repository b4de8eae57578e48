/** Small hands for the reducers: change one proceeding, one claim, one list entry; leave the rest. */
import type { ClosureKind } from '../../law/closureKinds.ts';
import type { LocalDate } from '../../law/localDate.ts';
import type { RedatedDelivery } from '../deliveries.ts';
import { usedFor } from '../memberConsents.ts';
import type { Arbitration, Claim, DecidingDocument, Dispute, Hearing, Mediation } from '../dispute.ts';

/** The dispute with fields of its mediation replaced. */
export function inMediation(dispute: Dispute, change: (mediation: Mediation) => Partial<Mediation>): Dispute {
  if (dispute.mediation === null) throw new Error('The dispute has no mediation');
  return { ...dispute, mediation: { ...dispute.mediation, ...change(dispute.mediation) } };
}

/** The dispute with fields of its arbitration replaced. */
export function inArbitration(
  dispute: Dispute,
  change: (arbitration: Arbitration) => Partial<Arbitration>,
): Dispute {
  if (dispute.arbitration === null) throw new Error('The dispute has no arbitration');
  return { ...dispute, arbitration: { ...dispute.arbitration, ...change(dispute.arbitration) } };
}

/** The dispute with the named claims changed. */
export function inClaims(
  dispute: Dispute,
  changes: readonly (Partial<Claim> & { readonly claimId: string })[],
): Dispute {
  const byId = new Map(changes.map(({ claimId, ...change }) => [claimId, change]));
  return {
    ...dispute,
    claims: dispute.claims.map((claim) => ({ ...claim, ...byId.get(claim.id) })),
  };
}

/** The list with its last entry changed. */
export function inLast<T>(list: readonly T[], change: Partial<T>): readonly T[] {
  const last = list.at(-1);
  if (last === undefined) throw new Error('The list is empty');
  return [...list.slice(0, -1), { ...last, ...change }];
}

/** The list with the entry of this id changed. */
export function inEntry<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] {
  return list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
}

/** The hearings without one that was called: it does not outlive a suspension or the end of the case. */
export function withoutHearingAhead(hearings: readonly Hearing[]): readonly Hearing[] {
  return hearings.map((hearing) =>
    hearing.status === 'scheduled' ? { ...hearing, status: 'cancelled' } : hearing,
  );
}

/** The dispute with what decides its arbitration; a hearing that was called falls away. */
export function decided(
  dispute: Dispute,
  issuedOn: LocalDate,
  decision: Partial<DecidingDocument> & { readonly kind: ClosureKind },
): Dispute {
  return inArbitration(dispute, ({ hearings }) => ({
    decision: { issuedOn, totalFen: 0, textId: null, awards: [], byDefault: false, ...decision },
    hearings: withoutHearingAhead(hearings),
  }));
}

/** The dispute with deliveries that count from another day now. */
export function redate(dispute: Dispute, redated: readonly RedatedDelivery[]): Dispute {
  if (redated.length === 0) return dispute;
  const days = new Map(redated.map(({ index, effectiveOn }) => [index, effectiveOn]));
  return inArbitration(dispute, ({ deliveries }) => ({
    deliveries: deliveries.map((delivery, index) => ({
      ...delivery,
      effectiveOn: days.get(index) ?? delivery.effectiveOn,
    })),
  }));
}

/** The dispute after a settlement in this procedure: what the represented consented to is used up (规则 63). */
export function settlementUsed(
  dispute: Dispute,
  procedure: 'mediation' | 'arbitration',
  on: LocalDate,
): Dispute {
  if (procedure === 'mediation')
    return inMediation(dispute, ({ memberConsents }) => ({
      memberConsents: usedFor(memberConsents, 'settle', on),
    }));
  return inArbitration(dispute, ({ incidents }) => ({
    incidents: { ...incidents, memberConsents: usedFor(incidents.memberConsents, 'settle', on) },
  }));
}
