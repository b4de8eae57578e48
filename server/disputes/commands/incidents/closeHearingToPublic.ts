/** 不公开审理 (调仲法 26, 规则 25): where the parties agree, or on a written application for a trade secret or privacy. */
import { defineCommand } from '../../command.ts';
import type { PrivateHearing } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardParty } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

export type PrivacyAsked = Pick<PrivateHearing, 'ground' | 'askedBy'>;

export const closeHearingToPublic = defineCommand<'closeHearingToPublic', PrivacyAsked>({
  name: 'closeHearingToPublic',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration?.incidents.privateHearing === null,
  basis: ({ arbitration }) => [arbitration?.incidents.privateHearing?.ground ?? null],
  decide({ dispute, input, context }) {
    const { ground, askedBy } = input;
    if (arbitrationOf(dispute).incidents.privateHearing !== null) refuse('REQUEST_ALREADY_OPEN');
    if (askedBy.length === 0) refuse('UNKNOWN_PARTY');
    for (const partyId of askedBy) guardParty(dispute, partyId);
    const sides = dispute.parties.filter(({ position }) => position !== 'thirdParty');
    if (ground === 'agreed' && !sides.every(({ id }) => askedBy.includes(id))) refuse('PRIVACY_NEEDS_ALL');
    return { events: [happened('hearingClosedToPublic', context, { ground, askedBy })] };
  },
});
