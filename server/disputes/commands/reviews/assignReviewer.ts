/** 指定仲裁员进行审查 (规则 77): another one, where the first cannot go on. Nobody reviews an agreement that they brought about. */
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { reviewOf } from '../../reviews.ts';
import { reviewed } from './happened.ts';

export const assignReviewer = defineCommand<'assignReviewer', { readonly reviewerId: string }>({
  name: 'assignReviewer',
  procedures: ['agreementReview'],
  basis: ({ agreementReview }) => [agreementReview?.reviewerId ?? null],
  decide({ dispute, input: { reviewerId }, context }) {
    guardReviewer(dispute, reviewerId, context);
    if (reviewOf(dispute).reviewerId === reviewerId) return { events: [] };
    return { events: [reviewed('reviewerAssigned', context, { reviewerId })] };
  },
});

/** Holds the reviewer to the office, and away from a case in which they took part (调仲法 33). @throws {Refusal} */
export function guardReviewer(
  dispute: Dispute,
  reviewerId: string,
  { directory }: Pick<CommandContext, 'directory'>,
): void {
  const arbitrators = directory.holders('arbitrator', reviewOf(dispute).commissionId);
  if (!arbitrators.some(({ accountId }) => accountId === reviewerId)) refuse('NOT_ARBITRATOR_HERE');
  if (dispute.mediation?.mediatorId === reviewerId) refuse('MEDIATOR_CANNOT_ARBITRATE');
  const takesPart = dispute.parties.some(
    ({ accountId, agent }) => accountId === reviewerId || agent?.accountId === reviewerId,
  );
  if (takesPart) refuse('PARTY_CANNOT_SIT');
}
