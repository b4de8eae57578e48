import { correctAward } from '../../../server/disputes/commands/incidents/correctAward.ts';
import { issuedAwards } from '../../../server/disputes/awards.ts';
import { awardCorrectionKinds } from '../../../server/disputes/incidents.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText } from '../fields.ts';

export const correctAwardForm = defineForm({
  command: correctAward,
  seals: true,
  fields: ({ dispute }) => {
    const awards = dispute.arbitration === null ? [] : issuedAwards(dispute.arbitration);
    const numbers = awards.map(({ number }) => number);
    return {
      awardNumber: choice(
        numbers.map((number) => ({ value: number, label: number })),
        { initial: numbers.length === 1 ? numbers[0] : '' },
      ),
      kind: choice(labelled('awardCorrectionKind', awardCorrectionKinds)),
      text: longText({ hint: true }),
    };
  },
  input: (answers) => answers,
  beside: { NO_SUCH_AWARD: 'awardNumber', EXPLANATION_MISSING: 'text' },
});
