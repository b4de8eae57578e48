import { certifiable, certifyEffect } from '../../../server/disputes/commands/aftermath/certifyEffect.ts';
import { label } from '../../../server/disputes/textParams.ts';
import type { Effect } from '../../../server/disputes/effect.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';
import type { Choice } from '../fields.ts';

/** What a statement, which has no number of its own, is chosen by. */
const statement = 'statement';

export const certifyEffectForm = defineForm({
  command: certifyEffect,
  fields: (view) => {
    const papers = certifiable(view.dispute, view.procedure, view).map(wordsOf);
    return {
      paper: choice(papers, { initial: papers.length === 1 ? (papers[0]?.value ?? '') : '' }),
      partyId: choice(partyChoices(view.dispute.parties)),
    };
  },
  input: ({ paper, partyId }) => ({ awardNumber: paper === statement ? null : paper, partyId }),
  beside: {
    UNKNOWN_PARTY: 'partyId',
    NO_SUCH_PAPER_IN_EFFECT: 'paper',
    EFFECT_AWAITS_DELIVERY: 'paper',
    EFFECT_AWAITS_PERIOD: 'paper',
    EFFECT_PROVISIONAL: 'paper',
    EFFECT_BEFORE_COURT: 'paper',
    EFFECT_SET_ASIDE: 'paper',
  },
});

function wordsOf({ paper, awardNumber }: Effect): Choice {
  const params = { paper: label('bindingPaper', paper), number: awardNumber ?? '' };
  return {
    value: awardNumber ?? statement,
    label: {
      key: awardNumber === null ? 'forms.certifyEffect.one.statement' : 'forms.certifyEffect.one.award',
      params,
    },
  };
}
