/**
 * 集体争议一次性通知 (规则 64, 65): within five working days of acceptance the parties learn at once who sits — three arbitrators —, until
 * when they answer and bring evidence, and when and where they are heard.
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { defencePeriod, plainPeriod } from '../../arbitrationPeriods.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Act, CommandContext } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { formTribunal } from '../arbitration/formTribunal.ts';
import type { TribunalNamed } from '../arbitration/formTribunal.ts';
import { guardJurisdiction, guardParty } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';
import { guardNotice } from '../arbitration/scheduleHearing.ts';
import type { HearingPlanned } from '../arbitration/scheduleHearing.ts';
import { setEvidencePeriod } from './setEvidencePeriod.ts';

export interface AllAtOnce {
  readonly tribunal: Omit<TribunalNamed, 'simpleCase'>;
  readonly evidenceUntil: LocalDate;
  readonly hearing: HearingPlanned;
}

export const notifyCollectively = defineCommand<'notifyCollectively', AllAtOnce>({
  name: 'notifyCollectively',
  procedures: ['arbitration'],
  offered: isCollectiveProcedure,
  basis: ({ arbitration }) => [
    arbitration?.tribunal?.sittingSince ?? null,
    arbitration?.incidents.evidencePeriod?.dueOn ?? null,
  ],
  decide(act) {
    const { dispute, input, context } = act;
    const { tribunal, evidenceUntil, hearing } = input;
    if (!isCollectiveProcedure(dispute)) refuse('NOTICE_ONLY_COLLECTIVE');
    guardJurisdiction(dispute);
    if (hearing.heldOn <= context.today) refuse('DAY_NOT_AHEAD', { day: hearing.heldOn });
    if (evidenceUntil >= hearing.heldOn) refuse('EVIDENCE_BEFORE_HEARING', { day: hearing.heldOn });
    guardAnswersFirst(dispute, hearing, context);
    guardNotice(hearing.heldOn, context);
    const hearingId = idFrom(context.commandId, 'hearing');
    return {
      events: [
        ...formTribunal.decide({ ...act, input: { ...tribunal, simpleCase: false } }).events,
        ...setEvidencePeriod.decide({ ...act, input: { dueOn: evidenceUntil } } as Act<never>).events,
        happened('hearingScheduled', context, { hearingId, ...hearing }),
        happened('collectiveNoticeGiven', context, { hearingId }),
      ],
    };
  },
});

/** 规则 62: a collective dispute that is handled in the simplified way is not bound by this section. */
function isCollectiveProcedure({ marks }: Dispute): boolean {
  return marks.collective && !marks.simplified;
}

/** The hearing comes after every defence period; where the copy goes out with this notice it counts from today. */
function guardAnswersFirst(
  dispute: Dispute,
  { heldOn, defencePeriodWaivedBy }: HearingPlanned,
  context: CommandContext,
): void {
  for (const partyId of defencePeriodWaivedBy) guardParty(dispute, partyId);
  for (const { id } of partiesIn(dispute, 'respondent')) {
    if (defencePeriodWaivedBy.includes(id)) continue;
    const period = defencePeriod(dispute, id, context) ?? plainPeriod('defence', context.today, context);
    if (period.dueOn !== null && heldOn <= period.dueOn)
      refuse('DEFENCE_PERIOD_RUNNING', { day: period.dueOn });
  }
}
