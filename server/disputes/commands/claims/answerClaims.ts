/**
 * 对请求的答复: what the other side admits, disputes and offers, claim by claim; by itself, or noted by the desk. In an
 * arbitration it reaches the claimant as a defence does: by its copy, or at a hearing where both were.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { actingParties } from '../../capacities.ts';
import { answeringParties } from '../../claimAnswers.ts';
import { sheetOf } from '../../claimSheet.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { knowsApplication } from '../../sight.ts';
import { guardDay } from '../arbitration/guards.ts';
import { receivedOn, toldOf } from './guards.ts';
import { takeAnswers } from './takeAnswers.ts';
import type { AnswerGiven } from './takeAnswers.ts';

export interface AnswersGiven {
  readonly partyId: string;
  readonly answers: readonly AnswerGiven[];
  /** For the desk: the day on which it was said or came in; null: today. */
  readonly answeredOn: LocalDate | null;
}

export const answerClaims = defineCommand<'answerClaims', AnswersGiven>({
  name: 'answerClaims',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, _procedure, today, { actor }) => {
    const partyIds = actingParties(actor, dispute).map(({ id }) => id);
    const knows = partyIds.length === 0 || knowsApplication(dispute, { partyIds, asOf: today });
    return knows && answeringParties(dispute, actor).length > 0;
  },
  basis: (dispute, procedure) => [
    ...dispute.claims.map(({ id, claimedFen }) => `${id}/${claimedFen}`),
    ...sheetOf(dispute, procedure).answers.map((answer) => Object.values(answer).join('/')),
  ],
  decide(act) {
    const { dispute, input, context } = act;
    if (input.answers.length === 0) refuse('NOTHING_CHANGES');
    const own = actingParties(context.actor, dispute).length > 0;
    const on = own ? context.today : (input.answeredOn ?? context.today);
    guardDay(on, { earliest: receivedOn(act), today: context.today });
    const { partyId } = input;
    const { answers, texts } = takeAnswers(act, { partyId, on, given: input.answers });
    return { events: [toldOf('claimsAnswered', act, { partyId, answeredOn: on, answers })], texts };
  },
});
