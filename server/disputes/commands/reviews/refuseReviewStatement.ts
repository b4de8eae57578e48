/** 不予制作调解书 (规则 78): both are told in writing, and the review ends with it (规则 79). The agreement stays what it was. */
import type { StatementRefusalGround } from '../../../law/grounds.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { reviewed } from './happened.ts';

export interface StatementRefused {
  readonly grounds: readonly StatementRefusalGround[];
  readonly explanation: string;
}

export const refuseReviewStatement = defineCommand<'refuseReviewStatement', StatementRefused>({
  name: 'refuseReviewStatement',
  procedures: ['agreementReview'],
  decide({ input, context }) {
    if (input.grounds.length === 0) refuse('REFUSAL_GROUNDS_MISSING');
    guardExplained(input.explanation);
    const { textId, texts } = takeText(input.explanation, 'reviewRefusal', context);
    const grounds = [...new Set(input.grounds)];
    return { events: [reviewed('reviewStatementRefused', context, { grounds, textId })], texts };
  },
});
