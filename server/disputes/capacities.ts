/** In what capacity somebody stands to one dispute: derived from parties, assignments and grants, never stored. */
import { holds } from './actor.ts';
import type { Actor } from './actor.ts';
import type { Dispute, Party } from './dispute.ts';

export type Capacity =
  | 'applicant'
  | 'respondent'
  | 'thirdParty'
  | 'assignedMediator'
  | 'bodyMediator'
  | 'bodyHead'
  | 'clerk'
  | 'assignedClerk'
  | 'commissionArbitrator'
  | 'tribunalMember'
  | 'commissionHead'
  | 'reviewClerk'
  | 'reviewArbitrator'
  | 'reviewer'
  | 'reviewHead'
  | 'supervisor'
  | 'system';

/** The supervision area that takes in every district. */
export const wholeCity = 'city';

/**
 * All capacities of the actor in this dispute. Whoever is a party or speaks for one has no office in it: nobody works
 * on, decides or supervises a case of their own (调仲法 33).
 */
export function capacitiesOf(actor: Actor, dispute: Dispute): readonly Capacity[] {
  if (actor.isSystem) return ['system'];
  if (actor.accountId === null) return [];
  const own = actingParties(actor, dispute).map((party) => party.position);
  if (own.length > 0) return own;
  return [
    ...bodyCapacities(actor, dispute),
    ...commissionCapacities(actor, dispute),
    ...reviewCapacities(actor, dispute),
    ...(supervises(actor, dispute) ? (['supervisor'] as const) : []),
  ];
}

/** The parties for whom this account acts, itself or as agent. */
export function actingParties(actor: Actor, dispute: Dispute): readonly Party[] {
  const { accountId } = actor;
  if (accountId === null) return [];
  return dispute.parties.filter(
    (party) => party.accountId === accountId || party.agent?.accountId === accountId,
  );
}

function bodyCapacities(actor: Actor, { mediation }: Dispute): readonly Capacity[] {
  if (mediation === null) return [];
  const capacities: Capacity[] = [];
  if (mediation.mediatorId === actor.accountId && holds(actor, 'mediator', mediation.bodyId))
    capacities.push('assignedMediator');
  if (holds(actor, 'mediator', mediation.bodyId)) capacities.push('bodyMediator');
  if (holds(actor, 'bodyHead', mediation.bodyId)) capacities.push('bodyHead');
  return capacities;
}

function commissionCapacities(actor: Actor, { arbitration }: Dispute): readonly Capacity[] {
  if (arbitration === null) return [];
  const unitId = arbitration.commissionId;
  const { accountId } = actor;
  const capacities: Capacity[] = [];
  if (holds(actor, 'clerk', unitId)) {
    capacities.push('clerk');
    if (accountId === arbitration.clerkId || accountId === arbitration.tribunal?.clerkId)
      capacities.push('assignedClerk');
  }
  if (holds(actor, 'arbitrator', unitId)) {
    capacities.push('commissionArbitrator');
    if (accountId !== null && arbitration.tribunal?.arbitratorIds.includes(accountId))
      capacities.push('tribunalMember');
  }
  if (holds(actor, 'commissionHead', unitId)) capacities.push('commissionHead');
  return capacities;
}

/** Of the commission that reviews the agreement, which need not be the one that hears the case. */
function reviewCapacities(actor: Actor, { agreementReview }: Dispute): readonly Capacity[] {
  if (agreementReview === null || agreementReview.stage === 'proposed') return [];
  const { commissionId, reviewerId } = agreementReview;
  const capacities: Capacity[] = [];
  if (holds(actor, 'clerk', commissionId)) capacities.push('reviewClerk');
  if (holds(actor, 'arbitrator', commissionId)) {
    capacities.push('reviewArbitrator');
    if (actor.accountId === reviewerId) capacities.push('reviewer');
  }
  if (holds(actor, 'commissionHead', commissionId)) capacities.push('reviewHead');
  return capacities;
}

function supervises(actor: Actor, dispute: Dispute): boolean {
  return holds(actor, 'supervisor', wholeCity) || holds(actor, 'supervisor', dispute.district);
}
