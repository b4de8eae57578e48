/** 调解协议书 as a draft: claim by claim, so that nothing is left open (协调规 26). A new revision voids signatures. */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { changesBetween, countChanges } from '../../textChanges.ts';
import { guardDayNotPast, guardSum, mediationOf } from './guards.ts';

export interface AgreedClaim {
  readonly claimId: string;
  /** null where nothing is paid for this claim by itself. */
  readonly agreedFen: number | null;
}

export interface AgreementDraft {
  readonly claims: readonly AgreedClaim[];
  /** The sum of the claims; given freely only where no claim carries a sum of its own. */
  readonly totalFen: number;
  readonly performBy: LocalDate;
  readonly terms: string;
  /** The terms as they followed from the case by themselves. */
  readonly generated?: string | null;
}

export const draftAgreement = defineCommand<'draftAgreement', AgreementDraft>({
  name: 'draftAgreement',
  procedures: ['mediation'],
  basis: ({ mediation }) => [mediation?.agreement?.revision ?? 0],
  decide({ dispute, input: { terms, generated = null, ...draft }, context }) {
    guardEveryClaim(dispute, draft.claims);
    guardTotal(draft);
    guardDayNotPast(draft.performBy, context.today);
    if (terms.trim() === '') refuse('TERMS_MISSING');
    const revision = (mediationOf(dispute).agreement?.revision ?? 0) + 1;
    const termsTextId = idFrom(context.commandId, 'terms');
    const generatedTextId = generated === null ? null : idFrom(context.commandId, 'terms-generated');
    const changes = generated === null ? null : countChanges(changesBetween(generated, terms));
    return {
      events: [
        {
          type: 'agreementDrafted',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { revision, ...draft, termsTextId, generatedTextId, changes },
        },
      ],
      texts: {
        [termsTextId]: terms,
        ...(generatedTextId !== null && { [generatedTextId]: generated ?? '' }),
      },
    };
  },
});

function guardEveryClaim({ claims }: Dispute, agreed: readonly AgreedClaim[]): void {
  const named = new Set(agreed.map(({ claimId }) => claimId));
  const matches = named.size === agreed.length && agreed.length === claims.length;
  if (!matches || !claims.every(({ id }) => named.has(id))) refuse('CLAIMS_NOT_MATCHING');
}

function guardTotal({ claims, totalFen }: Pick<AgreementDraft, 'claims' | 'totalFen'>): void {
  const sums = claims.flatMap(({ agreedFen }) => (agreedFen === null ? [] : [agreedFen]));
  [...sums, totalFen].forEach(guardSum);
  const sum = sums.reduce((total, fen) => total + fen, 0);
  if (sums.length > 0 && sum !== totalFen) refuse('TOTAL_DOES_NOT_ADD_UP');
}
