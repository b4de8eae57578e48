/**
 * The other side's answer: given by itself on its account, or noted by the body with the day and the way. Until
 * the mediation is accepted a later answer takes the place of the earlier one.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { Act } from '../../command.ts';
import type { AnswerWay, Consent } from '../../dispute.ts';
import { partyById } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { guardPastDay, isAtBody, mediationOf } from './guards.ts';

export interface ConsentInput {
  readonly partyId: string;
  readonly answer: Consent['answer'];
  /** Both null when the party answers itself. */
  readonly givenOn: LocalDate | null;
  readonly way: Exclude<AnswerWay, 'account'> | null;
}

export const recordConsent = defineCommand<'recordConsent', ConsentInput>({
  name: 'recordConsent',
  procedures: ['mediation'],
  basis: ({ mediation }) =>
    (mediation?.consents ?? []).flatMap(({ partyId, answer, givenOn }) => [partyId, answer, givenOn]),
  decide(act) {
    const { dispute, input, context } = act;
    const party = partyById(dispute, input.partyId);
    if (party?.position !== 'respondent') refuse('UNKNOWN_PARTY');
    const bySelf = actingParties(context.actor, dispute).includes(party);
    const given = bySelf ? ({ givenOn: context.today, way: 'account' } as const) : notedAnswer(act);
    return {
      events: [
        {
          type: 'consentRecorded',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { partyId: party.id, answer: input.answer, ...given },
        },
      ],
    };
  },
});

function notedAnswer({ dispute, input, context }: Act<ConsentInput>): Pick<Consent, 'givenOn' | 'way'> {
  if (!isAtBody(context.actor, dispute)) refuse('NOT_YOURS_TO_DO');
  if (input.way === null || input.givenOn === null) refuse('ANSWER_WAY_MISSING');
  const { receivedOn, consents } = mediationOf(dispute);
  const former = consents.find(({ partyId }) => partyId === input.partyId);
  guardPastDay(input.givenOn, { earliest: former?.givenOn ?? receivedOn, today: context.today });
  return { givenOn: input.givenOn, way: input.way };
}
