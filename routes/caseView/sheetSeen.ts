/** Whose claim sheet somebody sees: of the desk's own procedure, and for a party of the one at hand. */
import { sheetOf } from '../../server/disputes/claimSheet.ts';
import type { ClaimSheet } from '../../server/disputes/claimSheet.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { FilingProcedure } from '../../server/disputes/stages.ts';
import type { Viewer } from './viewer.ts';

interface Seen {
  /** As the viewer may see it. */
  readonly dispute: Dispute;
  readonly viewer: Viewer;
}

/** The procedure whose sheet the viewer works with or sees; null for whoever sees figures only. */
export function sheetProcedure({ dispute, viewer }: Seen): FilingProcedure | null {
  if (viewer.side === 'supervision') return null;
  if (viewer.main === 'bodyDesk') return 'mediation';
  return dispute.arbitration === null ? 'mediation' : 'arbitration';
}

/** The sheet that the viewer sees, of the claims that they see; null for whoever sees figures only. */
export function sheetSeen(seen: Seen): ClaimSheet | null {
  const procedure = sheetProcedure(seen);
  if (procedure === null) return null;
  const { elements, answers, limitation } = sheetOf(seen.dispute, procedure);
  const ids = new Set(seen.dispute.claims.map(({ id }) => id));
  const isOf = ({ claimId }: { readonly claimId: string }) => ids.has(claimId);
  return { elements: elements.filter(isOf), answers: answers.filter(isOf), limitation };
}
