/**
 * 登记被代表劳动者的同意 (规则 63): what the workers signed, noted at the desk for any of them, or by a worker for itself. Without it
 * their representatives can neither change or give up claims nor settle.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Act } from '../../command.ts';
import type { EventFacts, NewEvent } from '../../events.ts';
import { represented } from '../../memberConsents.ts';
import type { ConsentMatter } from '../../memberConsents.ts';
import { refuse } from '../../refusals.ts';
import { guardDay, guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';

export interface MemberConsentsGiven {
  readonly matter: ConsentMatter;
  readonly partyIds: readonly string[];
  readonly givenOn: LocalDate;
  /** To what they consented: the terms, the claims. */
  readonly content: string;
}

export const recordMemberConsents = defineCommand<'recordMemberConsents', MemberConsentsGiven>({
  name: 'recordMemberConsents',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, _procedure, _today, { actor }) => {
    const own = actingParties(actor, dispute);
    const those = represented(dispute);
    return own.length === 0 ? those.length > 0 : those.some((party) => own.includes(party));
  },
  // Two may note different lists at the same time; neither rests on the other's.
  basis: () => [],
  decide(act) {
    const { dispute, procedure, input, context } = act;
    guardMembers(act);
    guardExplained(input.content);
    guardDay(input.givenOn, { earliest: dispute.intake.receivedOn, today: context.today });
    const { textId, texts } = takeText(input.content, 'member-consents', context);
    const facts: EventFacts['memberConsentsRecorded'] = {
      consentId: idFrom(context.commandId, 'member-consents'),
      matter: input.matter,
      partyIds: [...new Set(input.partyIds)],
      givenOn: input.givenOn,
      textId: textId ?? '',
    };
    const event = { type: 'memberConsentsRecorded', procedure, occurredOn: context.today, facts };
    return { events: [event as NewEvent<'memberConsentsRecorded'>], texts };
  },
});

/** Represented workers of this case; a worker only for itself. @throws {Refusal} */
function guardMembers({ dispute, input, context }: Act<MemberConsentsGiven>): void {
  const those = represented(dispute).map(({ id }) => id);
  if (those.length === 0) refuse('NOBODY_REPRESENTED');
  if (input.partyIds.length === 0 || !input.partyIds.every((id) => those.includes(id)))
    refuse('UNKNOWN_PARTY');
  const own = actingParties(context.actor, dispute).map(({ id }) => id);
  if (own.length > 0 && !input.partyIds.every((id) => own.includes(id))) refuse('NOT_YOURS_TO_DO');
}
