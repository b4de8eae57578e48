/** 申请延长举证期限 (规则 15): by a party before the period ends. */
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { openExtensionOf } from './evidence.ts';

export const requestEvidenceExtension = defineCommand<
  'requestEvidenceExtension',
  { readonly until: LocalDate; readonly reason: string }
>({
  name: 'requestEvidenceExtension',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today) => runs(dispute, today) && openExtensionOf(dispute) === null,
  basis: ({ arbitration }) => [
    arbitration?.incidents.evidencePeriod?.dueOn ?? null,
    arbitration?.incidents.evidenceExtensions.length ?? 0,
  ],
  decide({ dispute, input, context }) {
    const period = arbitrationOf(dispute).incidents.evidencePeriod ?? refuse('EVIDENCE_PERIOD_NOT_SET');
    if (!runs(dispute, context.today)) refuse('EVIDENCE_PERIOD_ENDED', { day: period.dueOn });
    if (openExtensionOf(dispute) !== null) refuse('REQUEST_ALREADY_OPEN');
    if (input.until <= period.dueOn) refuse('DAY_TOO_EARLY', { day: input.until, earliest: period.dueOn });
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'evidence-extension', context);
    const facts = {
      extensionId: idFrom(context.commandId, 'evidence-extension'),
      partyId: actingParties(context.actor, dispute)[0]?.id ?? '',
      until: input.until,
      textId,
    };
    return { events: [happened('evidenceExtensionRequested', context, facts)], texts };
  },
});

function runs({ arbitration }: Dispute, today: LocalDate): boolean {
  const period = arbitration?.incidents.evidencePeriod ?? null;
  return period !== null && today <= period.dueOn;
}
