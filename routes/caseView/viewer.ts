/** Through whose eyes a case page is drawn: everything that is shown follows from the audiences. */
import type { Actor } from '../../server/disputes/actor.ts';
import { audiencesFor } from '../../server/disputes/audiences.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import { actingParties } from '../../server/disputes/capacities.ts';
import type { Dispute, Party } from '../../server/disputes/dispute.ts';

export interface Viewer {
  readonly actor: Actor;
  readonly audiences: readonly Audience[];
  readonly side: 'party' | 'desk' | 'supervision';
  /** The audience for which it is told where the case stands. */
  readonly main: Audience;
  /** The parties that the viewer acts for. */
  readonly own: readonly Party[];
}

/** The viewer, or null for whom the dispute does not exist. */
export function viewerOf(actor: Actor, dispute: Dispute): Viewer | null {
  const audiences = audiencesFor(actor, dispute);
  if (audiences.length === 0) return null;
  const main = mainAudience(audiences, dispute);
  return { actor, audiences, main, side: sideOf(main), own: actingParties(actor, dispute) };
}

/** The desk of the procedure at hand before the other one, a desk before a party, a party before the supervisor. */
function mainAudience(audiences: readonly Audience[], { arbitration }: Dispute): Audience {
  const order: readonly Audience[] =
    arbitration === null
      ? ['bodyDesk', 'reviewDesk', 'parties', 'supervision']
      : ['commissionDesk', 'bodyDesk', 'reviewDesk', 'parties', 'supervision'];
  return order.find((audience) => audiences.includes(audience)) ?? 'supervision';
}

function sideOf(main: Audience): Viewer['side'] {
  if (main === 'parties') return 'party';
  return main === 'supervision' ? 'supervision' : 'desk';
}
