/** 仲裁庭: how many sit, whether all of them still may, who has had to withdraw. */
import type { Directory } from './directory.ts';
import type { Arbitration, Dispute } from './dispute.ts';

/**
 * How many arbitrators the case needs: one in the simplified procedure (规则 56), also of a collective dispute
 * (规则 62), else three for a collective dispute (规则 65); otherwise three, or one for a simple case (调仲法 31).
 */
export function seatsNeeded({ marks }: Dispute, simpleCase: boolean): 1 | 3 {
  if (marks.simplified) return 1;
  if (marks.collective) return 3;
  return simpleCase ? 1 : 3;
}

/** Whether somebody's recusal was upheld in this case. */
export function isRecused({ recusals }: Arbitration, personId: string): boolean {
  return recusals.some((recusal) => recusal.personId === personId && recusal.upheld === true);
}

/** Whether every seat is taken by somebody who may sit: nobody recused, nobody who left the commission. */
export function isTribunalComplete({ tribunal, commissionId }: Arbitration, directory: Directory): boolean {
  if (tribunal === null || tribunal.clerkId === null) return false;
  const { seats, arbitratorIds, presidingId, clerkId } = tribunal;
  const arbitrators = directory.holders('arbitrator', commissionId).map(({ accountId }) => accountId);
  return (
    arbitratorIds.length === seats &&
    arbitratorIds.includes(presidingId) &&
    arbitratorIds.every((id) => arbitrators.includes(id)) &&
    directory.holders('clerk', commissionId).some(({ accountId }) => accountId === clerkId)
  );
}
