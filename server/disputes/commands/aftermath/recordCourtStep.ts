/**
 * 司法确认、支付令、起诉、申请撤销、申请执行: that a court was addressed, told by the party or by the court. Whether the
 * court takes it is the court's to say; here it is held against the law only as far as other days hang on it.
 */
import { stepsOn } from '../../aftermath.ts';
import { hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import type { Act } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import type { CourtRoad, Party } from '../../dispute.ts';
import { effectsOf } from '../../effect.ts';
import { refuse } from '../../refusals.ts';
import { everyRoad } from '../../roads.ts';
import { bothSides } from '../../signers.ts';
import { awardReceived, issuedAwards } from '../../awards.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { guardDay } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { followed, followedBy, idOf, ownOf, owedSince } from './guards.ts';

export interface CourtStepGiven {
  readonly road: CourtRoad;
  readonly partyIds: readonly string[];
  readonly filedOn: LocalDate;
  /** Which court, and its number. */
  readonly court: string | null;
  /** The court excused the delay (民诉法 86). */
  readonly relief: boolean;
}

export const recordCourtStep = defineCommand<'recordCourtStep', CourtStepGiven>({
  name: 'recordCourtStep',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, procedure, today, view) =>
    dispute.parties.some((party) =>
      everyRoad(dispute, party, { ...view, today }).some(
        (road) => road.procedure === procedure && road.standing !== 'later' && isCourtRoad(road.remedy),
      ),
    ),
  basis: (dispute, procedure) => [followed({ dispute, procedure }).courtSteps.length],
  decide(act) {
    const { input, context } = act;
    const parties = partiesOf(act);
    guardDay(input.filedOn, { earliest: earliestOf(act), today: context.today });
    if (input.relief && ownOf(act).length > 0) refuse('RELIEF_NOTED_BY_DESK');
    for (const party of parties) guardRoad(act, party);
    const { textId, texts } = takeText(input.court, 'court', context);
    const { court: _, partyIds, ...rest } = input;
    const facts = { stepId: idOf('court', act), ...rest, partyIds: [...new Set(partyIds)], textId };
    return { events: [followedBy('courtStepFiled', act, facts)], texts };
  },
});

function isCourtRoad(remedy: string): remedy is CourtRoad {
  return remedy !== 'agreementReview' && remedy !== 'arbitrationAfterBreach';
}

function partiesOf(act: Act<CourtStepGiven>): readonly Party[] {
  const { dispute, input } = act;
  if (input.partyIds.length === 0) refuse('UNKNOWN_PARTY');
  const parties = input.partyIds.map((id) => partyById(dispute, id) ?? refuse('UNKNOWN_PARTY'));
  const own = ownOf(act);
  if (own.length > 0 && !parties.some((party) => own.includes(party))) refuse('NOT_YOURS_TO_DO');
  if (input.road !== 'judicialConfirmation') {
    if (own.length > 0 && !parties.every((party) => own.includes(party))) refuse('NOT_YOURS_TO_DO');
    return parties;
  }
  const missing = bothSides(dispute).filter((party) => !parties.includes(party)).length;
  if (missing > 0) refuse('BOTH_SIDES_MUST_ASK', { missing });
  return parties;
}

function earliestOf({ dispute, procedure }: Act<CourtStepGiven>): LocalDate {
  return owedSince(dispute, procedure) ?? dispute.arbitration?.declinedOn ?? refuse('COURT_ROAD_CLOSED');
}

/** Was this road open to this party on the day on which it took it? */
function guardRoad(act: Act<CourtStepGiven>, party: Party): void {
  const { dispute, procedure, input, context } = act;
  const then = { ...context, today: input.filedOn };
  const roads = everyRoad(dispute, party, then).filter(
    (one) => one.remedy === input.road && one.procedure === procedure && one.standing !== 'later',
  );
  // Of an award made ahead the days may be over while those of the last one run.
  const road = roads.find(({ standing }) => standing === 'open') ?? roads[0];
  if (road === undefined) refuseClosed(act, party);
  const { workingOut } = road;
  const late = workingOut !== null && road.remedy !== 'enforcement' && hasEnded(workingOut, input.filedOn);
  if (late && !input.relief) refuse('COURT_PERIOD_OVER', { day: workingOut.dueOn ?? '' });
}

/** Says which rule closes it. */
function refuseClosed(act: Act<CourtStepGiven>, party: Party): never {
  const { dispute, procedure, input, context } = act;
  const taken = stepsOn(followed(act), input.road).some(({ partyIds }) => partyIds.includes(party.id));
  if (taken) refuse('COURT_STEP_TAKEN');
  const papers = effectsOf(dispute, context).filter((effect) => effect.procedure === procedure);
  if (input.road === 'paymentOrder') refuse('PAYMENT_ORDER_NOT_FOR_THESE');
  if (input.road !== 'courtAction' && input.road !== 'setAside') refuse('COURT_ROAD_CLOSED');
  const { arbitration } = dispute;
  const received =
    arbitration !== null &&
    issuedAwards(arbitration).some((award) => awardReceived(arbitration, award, party.id) !== null);
  if (papers.length > 0 && !received) refuse('AWARD_NOT_RECEIVED');
  const onlyFinal = papers.length > 0 && papers.every(({ paper }) => paper === 'finalAward');
  if (input.road === 'courtAction' && onlyFinal) refuse('EMPLOYER_CANNOT_SUE_FINAL_AWARD');
  return refuse('COURT_ROAD_CLOSED');
}
