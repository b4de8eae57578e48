/** 结案: once the paper that ends the case has reached everybody; a mediation statement must be signed for (调仲法 42). */
import { awardReceived } from '../../awards.ts';
import { defineCommand } from '../../command.ts';
import { closingDocumentOf, deliveryOf, toldOfTheEnd } from '../../deliveries.ts';
import type { Arbitration, Dispute, Party } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { arbitrationOf } from './guards.ts';
import { happened } from './happened.ts';

export const closeCase = defineCommand<'closeCase', Record<string, never>>({
  name: 'closeCase',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today) => notYetTold(dispute, today).length === 0,
  basis: ({ arbitration }) => [arbitration?.decision?.issuedOn ?? null],
  decide({ dispute, context }) {
    const { decision } = arbitrationOf(dispute);
    if (decision === null) throw new Error('A decided case has its decision');
    const missing = notYetTold(dispute, context.today).length;
    if (missing > 0) {
      const signing = decision.kind === 'mediationStatement';
      refuse(signing ? 'STATEMENT_NOT_SIGNED_FOR' : 'CLOSING_NOT_DELIVERED', { missing });
    }
    return { events: [happened('caseClosed', context, { kind: decision.kind })] };
  },
});

/** The parties whom the end of the case, or something that was decided ahead of it, has not reached by today. */
function notYetTold(dispute: Dispute, today: LocalDate): readonly Party[] {
  const { arbitration } = dispute;
  if (arbitration === null || arbitration.decision === null) return dispute.parties;
  return toldOfTheEnd(dispute).filter(
    ({ id }) => !isTold(arbitration, id, today) || !hasEveryPartialAward(arbitration, id, today),
  );
}

function hasEveryPartialAward(arbitration: Arbitration, partyId: string, today: LocalDate): boolean {
  return arbitration.incidents.partialAwards.every(({ issuedOn }) => {
    const received = awardReceived(arbitration, { document: 'partialAward', issuedOn }, partyId);
    return received !== null && received.effectiveOn <= today;
  });
}

function isTold(arbitration: Arbitration, partyId: string, today: LocalDate): boolean {
  const document = closingDocumentOf(arbitration.decision?.kind ?? 'award');
  const delivery = deliveryOf(arbitration, { document, partyId });
  return delivery !== null && delivery.effectiveOn <= today;
}
