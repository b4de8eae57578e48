/**
 * 制作调解书 (规则 77): the agreement is lawful and valid in form and content. Nothing is entered: the statement says what the
 * agreement says, and takes effect when both sides have signed for it.
 */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { sealedAgreement } from '../../reviews.ts';
import { reviewed } from './happened.ts';

export const issueReviewStatement = defineCommand<'issueReviewStatement', Record<string, never>>({
  name: 'issueReviewStatement',
  procedures: ['agreementReview'],
  decide({ dispute, context }) {
    const { totalFen } = sealedAgreement(dispute) ?? refuse('REVIEW_NEEDS_AGREEMENT');
    return { events: [reviewed('reviewStatementIssued', context, { totalFen })] };
  },
});
