import { issueReviewStatement } from '../../../server/disputes/commands/reviews/issueReviewStatement.ts';
import { defineForm, noFields } from '../commandForm.ts';

/** Nothing is asked: the statement says what the agreement says (规则 77). */
export const issueReviewStatementForm = defineForm({
  command: issueReviewStatement,
  seals: true,
  shows: 'agreement',
  fields: noFields,
  input: () => ({}),
});
