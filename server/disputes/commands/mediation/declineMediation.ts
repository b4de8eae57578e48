/** 不予受理: with its ground, each of which has to be a fact on record where the record can show it (协调规 22). */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Dispute, MediationDeclineReason } from '../../dispute.ts';
import { partiesIn } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { mediationOf } from './guards.ts';

export interface MediationDecline {
  readonly reason: MediationDeclineReason;
  /** Told to the applicant; required where the reason alone does not explain itself. */
  readonly text: string | null;
}

type Guard = (dispute: Dispute, decline: { readonly text: string | null; readonly today: LocalDate }) => void;

const guards: Readonly<Record<MediationDeclineReason, Guard>> = {
  outOfScope: (_, { text }) => guardExplained(text),
  otherBody: (_, { text }) => guardExplained(text),
  otherSideRefused(dispute) {
    const { consents } = mediationOf(dispute);
    if (!consents.some(({ answer }) => answer === 'refuses')) refuse('NO_REFUSAL_RECORDED');
  },
  otherSideSilent(dispute, { today }) {
    const { consents, consentReplyBy } = mediationOf(dispute);
    if (consentReplyBy === null) refuse('CONSENT_NOT_REQUESTED');
    if (consentReplyBy >= today) refuse('REPLY_DAY_NOT_OVER', { day: consentReplyBy });
    const answered = (id: string) => consents.some(({ partyId }) => partyId === id);
    if (partiesIn(dispute, 'respondent').every(({ id }) => answered(id))) refuse('EVERYBODY_ANSWERED');
  },
  correctionNotMade(dispute, { today }) {
    const last = mediationOf(dispute).corrections.at(-1);
    if (last === undefined || last.completedOn !== null) refuse('NO_CORRECTION_OPEN');
    if (last.dueOn === null) refuse('CORRECTION_HAS_NO_DAY');
    if (last.dueOn >= today) refuse('CORRECTION_DAY_NOT_OVER', { day: last.dueOn });
  },
};

export const declineMediation = defineCommand<'declineMediation', MediationDecline>({
  name: 'declineMediation',
  procedures: ['mediation'],
  basis: ({ mediation }) => [
    mediation?.stage ?? null,
    ...(mediation?.consents ?? []).flatMap(({ partyId, answer }) => [partyId, answer]),
  ],
  decide({ dispute, input, context }) {
    guards[input.reason](dispute, { text: input.text, today: context.today });
    const textId = input.text === null ? null : idFrom(context.commandId, 'decline');
    return {
      events: [
        {
          type: 'mediationDeclined',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { reason: input.reason, textId },
        },
      ],
      texts: textId === null || input.text === null ? {} : { [textId]: input.text },
    };
  },
});

function guardExplained(text: string | null): void {
  if (text === null || text.trim() === '') refuse('REASON_MISSING');
}
