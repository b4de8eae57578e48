/**
 * 按撤回仲裁申请处理 (调仲法 36, 规则 39): the applicants stayed away, and it is proven that the notice reached them in
 * time. The same claims can then not be filed again, so nothing less than proof will do (规则 59).
 */
import { defineCommand } from '../../command.ts';
import type { Dispute, Hearing } from '../../dispute.ts';
import { applicantsToAppear, lastHearing, noticeProvesAbsence, stayedAway } from '../../hearings.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardTribunalSits } from './guards.ts';
import { happened } from './happened.ts';

export const deemWithdrawn = defineCommand<'deemWithdrawn', Record<string, never>>({
  name: 'deemWithdrawn',
  procedures: ['arbitration'],
  offered: (dispute) => {
    const hearing = dispute.arbitration === null ? null : lastHearing(dispute.arbitration);
    return hearing !== null && allStayedAway(dispute, hearing);
  },
  basis: ({ arbitration }) => [arbitration?.hearings.length ?? 0],
  decide({ dispute, context }) {
    guardTribunalSits(dispute, context);
    const hearing = lastHearing(arbitrationOf(dispute));
    if (hearing === null || !allStayedAway(dispute, hearing)) refuse('APPLICANT_DID_NOT_STAY_AWAY');
    const proven = applicantsToAppear(dispute).every(({ id }) =>
      noticeProvesAbsence(dispute, { hearing, partyId: id }, context),
    );
    if (!proven) refuse('WITHDRAWAL_NEEDS_CONFIRMED_NOTICE');
    return { events: [happened('deemedWithdrawn', context, { hearingId: hearing.id })] };
  },
});

function allStayedAway(dispute: Dispute, hearing: Hearing): boolean {
  return applicantsToAppear(dispute).every(({ id }) => stayedAway(hearing, id));
}
