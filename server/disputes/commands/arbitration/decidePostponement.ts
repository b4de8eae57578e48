/**
 * 是否延期开庭 (规则 38). Asked for by a party, or of the commission's own accord (an arbitrator fell ill): then it can
 * only be a yes, and its reason is written down.
 */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { guardExplained, guardHearingAhead } from './guards.ts';
import { happened, takeText } from './happened.ts';

export const decidePostponement = defineCommand<
  'decidePostponement',
  { readonly granted: boolean; readonly reason: string | null }
>({
  name: 'decidePostponement',
  procedures: ['arbitration'],
  basis: ({ arbitration }) => {
    const hearing = arbitration?.hearings.at(-1);
    return [hearing?.id ?? null, hearing?.postponement?.requestedOn ?? null];
  },
  decide({ dispute, input, context }) {
    const { id: hearingId, postponement } = guardHearingAhead(dispute);
    const asked = postponement !== null && postponement.decidedOn === null;
    if (!asked && !input.granted) refuse('NO_OPEN_REQUEST');
    if (!asked) guardExplained(input.reason);
    const { granted } = input;
    const { textId, texts } = takeText(input.reason, 'postponement-decision', context);
    return {
      events: [happened('postponementDecided', context, { hearingId, granted, textId })],
      stays: !granted,
      texts,
    };
  },
});
