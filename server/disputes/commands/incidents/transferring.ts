/** Handing a case over to the commission that is competent for it (规则 9, 10). */
import type { CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import type { NewEvent } from '../../events.ts';
import type { Destination } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

/** The commission chosen from the list, or the name of one outside this system. */
export interface DestinationGiven {
  readonly commissionId: string | null;
  readonly name: string | null;
}

/** The hand-over as an event. @throws {Refusal} when it is not told where to, or the case may not be sent on. */
export function transferred(
  dispute: Dispute,
  { to, textId }: { readonly to: DestinationGiven; readonly textId: string },
  context: CommandContext,
): NewEvent<'caseTransferred'> {
  if (dispute.intake.transferredFrom !== null) refuse('TRANSFER_MUST_BE_ACCEPTED');
  return happened('caseTransferred', context, { ...destinationOf(dispute, to, context), textId });
}

function destinationOf(
  dispute: Dispute,
  { commissionId, name }: DestinationGiven,
  { directory }: CommandContext,
): Destination {
  if (commissionId === null)
    return { commissionId, name: name?.trim() ? name.trim() : refuse('DESTINATION_MISSING') };
  if (commissionId === arbitrationOf(dispute).commissionId) refuse('DESTINATION_IS_OWN');
  const commission = directory.commission(commissionId) ?? refuse('UNKNOWN_UNIT');
  return { commissionId, name: commission.name };
}
