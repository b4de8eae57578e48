import type { Actor } from './actor.ts';
import { audiencesFor } from './audiences.ts';
import type { Dispute } from './dispute.ts';

/** Whether the actor may share in what only the tribunal knows (合议, 副卷). */
export function holdsTribunalSeat(actor: Actor, dispute: Dispute): boolean {
  return audiencesFor(actor, dispute).includes('tribunal');
}
