/**
 * 答辩 (调仲法 30, 规则 33): by the respondent itself within its period, or noted by the clerk, who may also note a
 * late one. 时效 is a plea and counts only when it is raised here (解释二 20).
 */
import { defencePeriod } from '../../arbitrationPeriods.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { takeAnswers } from '../claims/takeAnswers.ts';
import type { AnswerGiven } from '../claims/takeAnswers.ts';
import { answersInTime, daysHandedIn } from '../incidents/answering.ts';
import type { NotedAtDesk } from '../incidents/answering.ts';
import { happened, takeText } from './happened.ts';

/** For the clerk: the days of a defence on paper. */
export interface DefenceGiven extends NotedAtDesk {
  readonly partyId: string;
  readonly limitationRaised: boolean;
  readonly text: string | null;
  /** Claim by claim, as far as it says so. */
  readonly answers?: readonly AnswerGiven[];
}

export const submitDefence = defineCommand<'submitDefence', DefenceGiven>({
  name: 'submitDefence',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, { actor, ...days }) => {
    const own = actingParties(actor, dispute);
    return own.length === 0 || own.some(({ id }) => answersInTime(dispute, { partyId: id, on: today }, days));
  },
  basis: ({ arbitration }) => [arbitration?.defences.length ?? 0],
  decide(act) {
    const { dispute, input, context } = act;
    if (partyById(dispute, input.partyId)?.position !== 'respondent') refuse('UNKNOWN_PARTY');
    const own = isOwn(dispute, input.partyId, context);
    const { on: submittedOn, postedOn } = daysHandedIn(dispute, input, { own, context });
    const { partyId, limitationRaised } = input;
    const late = !answersInTime(dispute, { partyId, on: submittedOn, postedOn }, context);
    if (late && own) {
      const day = defencePeriod(dispute, partyId, context)?.dueOn ?? '';
      refuse('DEFENCE_PERIOD_ENDED', { day });
    }
    const { textId, texts } = takeText(input.text, 'defence', context);
    const facts = { partyId, submittedOn, late, limitationRaised, textId };
    const defence = happened('defenceSubmitted', context, facts);
    const given = input.answers ?? [];
    if (given.length === 0) return { events: [defence], texts };
    const { answers, texts: reasons } = takeAnswers(act, { partyId, on: submittedOn, given });
    return {
      events: [defence, happened('claimsAnswered', context, { partyId, answeredOn: submittedOn, answers })],
      texts: { ...texts, ...reasons },
    };
  },
});

/** A respondent's account speaks for its own party only; the clerk notes for any. */
function isOwn(dispute: Dispute, partyId: string, { actor }: CommandContext): boolean {
  const acting = actingParties(actor, dispute);
  if (acting.length > 0 && !acting.some(({ id }) => id === partyId)) refuse('NOT_YOURS_TO_DO');
  return acting.length > 0;
}
