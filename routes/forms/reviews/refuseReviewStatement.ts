import { refuseReviewStatement } from '../../../server/disputes/commands/reviews/refuseReviewStatement.ts';
import { statementRefusalGrounds } from '../../../server/law/grounds.ts';
import type { StatementRefusalGround } from '../../../server/law/grounds.ts';
import { defineForm } from '../commandForm.ts';
import { choices, longText } from '../fields.ts';

const grounds = Object.keys(statementRefusalGrounds) as readonly StatementRefusalGround[];

export const refuseReviewStatementForm = defineForm({
  command: refuseReviewStatement,
  seals: true,
  fields: () => ({
    grounds: choices(grounds.map((value) => ({ value, label: statementRefusalGrounds[value].label }))),
    explanation: longText({ hint: true }),
  }),
  input: (answers) => answers,
  beside: { REFUSAL_GROUNDS_MISSING: 'grounds', EXPLANATION_MISSING: 'explanation' },
});
