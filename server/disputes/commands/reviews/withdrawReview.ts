/**
 * 撤回仲裁审查申请 (规则 76): either side may, until the statement has been delivered; the commission has to allow it and the
 * review ends (规则 79). "Delivered" is read as signed for by both, when the statement takes effect; a side that does not
 * sign goes back on the application and is noted so by the desk.
 */
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { hasAsked, reviewOf } from '../../reviews.ts';
import { guardParty } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { reviewed } from './happened.ts';

export interface ReviewWithdrawn {
  readonly partyId: string;
  readonly signatureRefused: boolean;
  readonly reason: string | null;
}

export const withdrawReview = defineCommand<'withdrawReview', ReviewWithdrawn>({
  name: 'withdrawReview',
  procedures: ['agreementReview'],
  offered(dispute, _procedure, _today, { actor }) {
    const own = actingParties(actor, dispute);
    return own.length === 0 || own.some(({ id }) => hasAsked(dispute, id));
  },
  basis: ({ agreementReview }) => [agreementReview?.stage ?? null],
  decide({ dispute, input: { partyId, signatureRefused, reason }, context }) {
    guardParty(dispute, partyId);
    const own = actingParties(context.actor, dispute);
    if (own.length > 0 && !own.some(({ id }) => id === partyId)) refuse('NOT_YOURS_TO_DO');
    // Of many workers those withdraw who asked for them (规则 63).
    if (!hasAsked(dispute, partyId)) refuse('REVIEW_NOT_JOINED');
    if (signatureRefused && reviewOf(dispute).decision?.kind !== 'statement') refuse('SIGNATURE_NOT_ASKED');
    const { textId, texts } = takeText(reason, 'reviewWithdrawal', context);
    return {
      events: [reviewed('reviewWithdrawn', context, { partyId, signatureRefused, textId })],
      texts,
    };
  },
});
