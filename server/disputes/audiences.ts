/**
 * Who looks at a dispute. An audience is the unit of "may see": events, panels, papers, files and live rooms
 * all name audiences, and a viewer belongs to none, one or several of them.
 */
import type { Actor } from './actor.ts';
import type { Dispute } from './dispute.ts';
import { capacitiesOf } from './capacities.ts';
import type { Capacity } from './capacities.ts';

export const audiences = [
  'public',
  'parties',
  'bodyDesk',
  'commissionDesk',
  'tribunal',
  'reviewDesk',
  'supervision',
] as const;
export type Audience = (typeof audiences)[number];

const audienceByCapacity: Readonly<Record<Capacity, readonly Audience[]>> = {
  applicant: ['parties'],
  respondent: ['parties'],
  thirdParty: ['parties'],
  assignedMediator: ['bodyDesk'],
  bodyMediator: ['bodyDesk'],
  bodyHead: ['bodyDesk'],
  clerk: ['commissionDesk'],
  assignedClerk: ['commissionDesk', 'tribunal'],
  commissionArbitrator: ['commissionDesk'],
  tribunalMember: ['commissionDesk', 'tribunal'],
  commissionHead: ['commissionDesk', 'tribunal'],
  reviewClerk: ['reviewDesk'],
  reviewArbitrator: ['reviewDesk'],
  reviewer: ['reviewDesk'],
  reviewHead: ['reviewDesk'],
  supervisor: ['supervision'],
  system: [],
};

/** The audiences that this viewer belongs to; empty means: for this viewer the dispute does not exist. */
export function audiencesFor(actor: Actor, dispute: Dispute): readonly Audience[] {
  const found = capacitiesOf(actor, dispute).flatMap((capacity) => audienceByCapacity[capacity]);
  return audiences.filter((audience) => found.includes(audience));
}

const desks: ReadonlySet<Audience> = new Set(['bodyDesk', 'commissionDesk', 'tribunal', 'reviewDesk']);

/**
 * Whether a paper of the file is for somebody of these audiences. 副卷 stays on the desks, whatever its audiences say
 * (规则 22–25).
 */
export function isPaperFor(
  paper: { readonly volume: 'main' | 'sub'; readonly audiences: readonly Audience[] },
  viewer: readonly Audience[],
): boolean {
  const reading = paper.volume === 'sub' ? viewer.filter((audience) => desks.has(audience)) : viewer;
  return paper.audiences.some((audience) => reading.includes(audience));
}
