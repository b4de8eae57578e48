/**
 * 对调解建议的答复 (规则 69): who agrees has acceptance deferred (暂缓受理), and the mediation body has the case from today; who
 * does not agree is dealt with as the law has it. Mediation is voluntary: it may be broken off at any time (调仲法 5).
 */
import { yearOf } from '../../../law/localDate.ts';
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { partiesIn } from '../../dispute.ts';
import type { NewEvent } from '../../events.ts';
import { openSuggestion } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { formatSerial } from '../../serials.ts';
import { arbitrationOf } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

export const answerSuggestion = defineCommand<'answerSuggestion', { readonly accepted: boolean }>({
  name: 'answerSuggestion',
  procedures: ['arbitration'],
  serials: ({ dispute, input, context }) => {
    const open = openSuggestion(arbitrationOf(dispute).incidents);
    if (open === null || !input.accepted) return [];
    return [{ unitId: open.bodyId, kind: 'mediation', year: yearOf(context.today) }];
  },
  offered: ({ arbitration }) => arbitration !== null && openSuggestion(arbitration.incidents) !== null,
  basis: ({ arbitration }) => [arbitration?.incidents.suggestion?.answeredOn ?? null],
  decide({ dispute, input: { accepted }, context }) {
    const { bodyId } = openSuggestion(arbitrationOf(dispute).incidents) ?? refuse('NO_OPEN_REQUEST');
    guardForAll(dispute, context);
    const answered = happened('suggestionAnswered', context, { bodyId, accepted });
    if (!accepted) return { events: [answered], stays: true };
    return { events: [answered, opened(bodyId, context)] };
  },
});

/** One of several does not answer for the others; a representative of theirs does (规则 63). */
function guardForAll(dispute: Dispute, { actor }: CommandContext): void {
  const own = actingParties(actor, dispute);
  const speaks = own.some(({ electedRepresentative }) => electedRepresentative);
  if (own.length > 0 && !speaks && own.length < partiesIn(dispute, 'applicant').length)
    refuse('SUGGESTION_NEEDS_ALL');
}

function opened(bodyId: string, { today, serials, directory }: CommandContext): NewEvent<'mediationOpened'> {
  const [serial] = serials;
  if (serial === undefined) throw new Error('A mediation needs its number');
  const facts = { bodyId, number: formatSerial(serial, directory) };
  return { type: 'mediationOpened', procedure: 'mediation', occurredOn: today, facts };
}
