/** 组成仲裁庭 (调仲法 31, 32; 规则 37, 56, 65). Formed anew only for an empty seat, or before any hearing. */
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { lastHearing } from '../../hearings.ts';
import { refuse } from '../../refusals.ts';
import { isRecused, isTribunalComplete, seatsNeeded } from '../../tribunal.ts';
import { arbitrationOf } from './guards.ts';
import { happened } from './happened.ts';

export interface TribunalNamed {
  readonly arbitratorIds: readonly string[];
  readonly presidingId: string;
  readonly clerkId: string;
  /** One arbitrator in the ordinary procedure: the case is simple (调仲法 31). */
  readonly simpleCase: boolean;
}

export const formTribunal = defineCommand<'formTribunal', TribunalNamed>({
  name: 'formTribunal',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => {
    if (arbitration === null || arbitration.tribunal === null) return true;
    const { seats, arbitratorIds, clerkId } = arbitration.tribunal;
    return lastHearing(arbitration) === null || arbitratorIds.length < seats || clerkId === null;
  },
  basis: ({ arbitration }) => [
    ...(arbitration?.tribunal?.arbitratorIds ?? []),
    arbitration?.recusals.length ?? 0,
  ],
  decide({ dispute, input, context }) {
    guardMayBeFormed(dispute, context);
    const seats = seatsNeeded(dispute, input.simpleCase);
    guardSeats(input, seats);
    guardOffices(dispute, input, context);
    for (const personId of [...input.arbitratorIds, input.clerkId]) guardMaySit(dispute, personId);
    const { arbitratorIds, presidingId, clerkId } = input;
    const simpleCase = seats === 1 && !dispute.marks.simplified;
    return {
      events: [
        happened('tribunalFormed', context, { seats, simpleCase, arbitratorIds, presidingId, clerkId }),
      ],
    };
  },
});

/** Those who heard the case decide it. */
function guardMayBeFormed(dispute: Dispute, { directory }: CommandContext): void {
  const arbitration = arbitrationOf(dispute);
  if (lastHearing(arbitration) !== null && isTribunalComplete(arbitration, directory))
    refuse('TRIBUNAL_STAYS');
}

function guardSeats({ arbitratorIds, presidingId, clerkId }: TribunalNamed, seats: number): void {
  if (arbitratorIds.length !== seats) refuse('TRIBUNAL_SIZE_WRONG', { seats });
  if (new Set([...arbitratorIds, clerkId]).size !== seats + 1) refuse('ONE_SEAT_EACH');
  if (!arbitratorIds.includes(presidingId)) refuse('PRESIDING_NOT_MEMBER');
}

function guardOffices(
  dispute: Dispute,
  { arbitratorIds, clerkId }: TribunalNamed,
  { directory }: CommandContext,
): void {
  const { commissionId } = arbitrationOf(dispute);
  const arbitrators = directory.holders('arbitrator', commissionId).map(({ accountId }) => accountId);
  const clerks = directory.holders('clerk', commissionId).map(({ accountId }) => accountId);
  if (arbitratorIds.some((id) => !arbitrators.includes(id))) refuse('NOT_ARBITRATOR_HERE');
  if (!clerks.includes(clerkId)) refuse('NOT_CLERK_HERE');
}

/** Nobody who mediated the dispute, is a party to it or speaks for one, or had to withdraw (调仲法 33). */
function guardMaySit(dispute: Dispute, personId: string): void {
  if (dispute.mediation?.mediatorId === personId) refuse('MEDIATOR_CANNOT_ARBITRATE');
  if (isRecused(arbitrationOf(dispute), personId)) refuse('RECUSED_CANNOT_SIT');
  const takesPart = dispute.parties.some(
    ({ accountId, agent }) => accountId === personId || agent?.accountId === personId,
  );
  if (takesPart) refuse('PARTY_CANNOT_SIT');
}
