/**
 * The rooms of the live connection and who may be in them. Everything rests on the policy that pages use, so a
 * socket can never hear what its person could not open.
 */
import type { Actor, Role } from '../disputes/actor.ts';
import { holds } from '../disputes/actor.ts';
import { audiences, audiencesFor } from '../disputes/audiences.ts';
import type { Audience } from '../disputes/audiences.ts';
import { wholeCity } from '../disputes/capacities.ts';
import type { Dispute } from '../disputes/dispute.ts';

export type Room =
  | { readonly kind: 'dispute'; readonly number: string; readonly audience: Audience }
  | { readonly kind: 'queue'; readonly unitId: string }
  | { readonly kind: 'supervision'; readonly area: string }
  | { readonly kind: 'account'; readonly accountId: string };

/** Who is at the other end of a socket: somebody signed in, somebody with a look-up token, or both. */
export interface Viewer {
  readonly actor: Actor | null;
  /** The one dispute whose public page the look-up token opens. */
  readonly lookUpNumber: string | null;
}

/** What the decision about a room rests on besides the viewer. */
export interface RoomFacts {
  /** The dispute that the room names; null when there is none, or the room names none. */
  readonly dispute: Dispute | null;
  /** The districts that have figures of their own. */
  readonly districts: ReadonlySet<string>;
}

/** Roles that work from a unit's queue. */
const deskRoles: readonly Role[] = ['mediator', 'bodyHead', 'arbitrator', 'clerk', 'commissionHead'];

const disputeNumber = /^\d{6}-\d{4}-\d{5,8}$/;
const plainId = /^[^\s:]{1,64}$/;

/** `dispute:<number>:<audience>` */
export function disputeRoom(number: string, audience: Audience): string {
  return `dispute:${number}:${audience}`;
}

/** `queue:<unitId>`: the work of a mediation body or a commission. */
export function queueRoom(unitId: string): string {
  return `queue:${unitId}`;
}

/** `supervision:<area>`: the figures of a district, or of the whole city. */
export function supervisionRoom(area: string): string {
  return `supervision:${area}`;
}

/** `account:<accountId>`: a party's own list of cases. */
export function accountRoom(accountId: string): string {
  return `account:${accountId}`;
}

/** Reads a room's name as a client sent it; null when it is none. */
export function readRoom(name: unknown): Room | null {
  if (typeof name !== 'string') return null;
  const [kind, id = '', audience, ...more] = name.split(':');
  if (more.length > 0) return null;
  if (kind === 'dispute') return readDisputeRoom(id, audience);
  if (audience !== undefined || !plainId.test(id)) return null;
  if (kind === 'queue') return { kind, unitId: id };
  if (kind === 'supervision') return { kind, area: id };
  if (kind === 'account') return { kind, accountId: id };
  return null;
}

function readDisputeRoom(number: string, name: string | undefined): Room | null {
  const audience = audiences.find((known) => known === name);
  if (audience === undefined || !disputeNumber.test(number)) return null;
  return { kind: 'dispute', number, audience };
}

/** Whether this viewer may be in the room, as things stand now. */
export function mayBeIn(viewer: Viewer, room: Room, facts: RoomFacts): boolean {
  switch (room.kind) {
    case 'dispute':
      return facts.dispute?.number === room.number && mayHear(viewer, room.audience, facts.dispute);
    case 'queue':
      return deskRoles.some((role) => held(viewer, role, room.unitId));
    case 'supervision':
      return supervises(viewer, room.area, facts.districts);
    case 'account':
      return viewer.actor?.accountId === room.accountId;
  }
}

function mayHear({ actor, lookUpNumber }: Viewer, audience: Audience, dispute: Dispute): boolean {
  if (audience === 'public') return lookUpNumber === dispute.number;
  return actor !== null && audiencesFor(actor, dispute).includes(audience);
}

function supervises(viewer: Viewer, area: string, districts: ReadonlySet<string>): boolean {
  if (area !== wholeCity && !districts.has(area)) return false;
  return held(viewer, 'supervisor', wholeCity) || held(viewer, 'supervisor', area);
}

function held({ actor }: Viewer, role: Role, unitId: string): boolean {
  return actor !== null && holds(actor, role, unitId);
}
