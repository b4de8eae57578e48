/** How an arbitration goes: accepted, delivered, heard, decided, closed, archived, with the turns that it may take. */
import { deemWithdrawn } from '../disputes/commands/arbitration/deemWithdrawn.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import {
  decisionDay,
  tellAward,
  tellCancellation,
  tellClosing,
  tellStatement,
  tellWithdrawal,
} from './arbitrationDecision.ts';
import { tellDefences, tellUntilHeard } from './arbitrationHearing.ts';
import type { BeforeHearing } from './arbitrationHearing.ts';
import { tellAcceptance, tellCorrection, tellDecline, tellFirstDeliveries } from './arbitrationIntake.ts';
import {
  tellClaimChange,
  tellCounterDecision,
  tellElection,
  tellEvidenceExtension,
  tellEvidencePeriod,
  tellObjection,
  tellTransfer,
} from './arbitrationIncidents.ts';
import type { ArbitrationPlan } from './arbitrationPlan.ts';
import { dueDayOf, ended } from './arbitrationTelling.ts';
import type { ArbitrationTold, Decided, Seated, Telling } from './arbitrationTelling.ts';
import { tellRecusal, tellTribunal, tellTurnToOrdinary } from './arbitrationTribunal.ts';
import { tellExtension, tellSuspension } from './arbitrationTurns.ts';
import { electedIn } from './memberConsents.ts';
import type { Script } from './story.ts';
import type { IdentifiedParty } from './storyParties.ts';
import { workingDayFrom, workingDaysAfter } from './workingDays.ts';
import { someHolder } from './world.ts';
import type { World } from './world.ts';

/** Tells the arbitration from the application (already in the script) to the archive. */
export function tellArbitration(
  script: Script,
  about: {
    readonly world: World;
    readonly plan: ArbitrationPlan;
    readonly commissionId: string;
    readonly parties: readonly IdentifiedParty[];
    readonly castShare: number;
  },
): ArbitrationTold {
  const { world, commissionId } = about;
  const telling: Telling = {
    ...about,
    script,
    clerk: someHolder(world, script.random, {
      role: 'clerk',
      unitId: commissionId,
      castShare: about.castShare,
    }),
    head: someHolder(world, script.random, {
      role: 'commissionHead',
      unitId: commissionId,
      castShare: about.castShare,
    }),
    exclusions: [],
    restarts: [],
    asked: [...script.application.claims],
    counter: [],
    doubts: [],
    elected: [...electedIn(about.parties)],
    act: (command, step) => script.act(command, { ...step, procedure: 'arbitration' }).commandId,
  };
  const completeOn = tellCorrection(telling);
  const decideOn = workingDaysAfter(world.calendar, completeOn, script.random.whole(1, 3));
  if (endsBeforeItBegan(telling.plan)) return tellDecline(telling, decideOn);
  return tellAccepted(telling, tellAcceptance(telling, decideOn));
}

function tellAccepted(telling: Telling, acceptedOn: LocalDate): ArbitrationTold {
  const decided = decisionOf(telling, acceptedOn);
  return { acceptedOn, ...tellClosing(telling, { acceptedOn, ...decided }), doubts: telling.doubts };
}

/** Tells everything up to the paper that ends the case. */
function decisionOf(telling: Telling, acceptedOn: LocalDate): Decided {
  const { world, script, plan } = telling;
  const { calendar } = world;
  if (plan.ending === 'cancelled') return tellCancellation(telling, acceptedOn);
  const copyOn = tellFirstDeliveries(telling, acceptedOn);
  if (plan.ending === 'transferred') return tellTransfer(telling, copyOn);
  tellElection(telling);
  const wanted = workingDayFrom(calendar, addDays(acceptedOn, plan.days));
  if (endsEarly(plan) && wanted <= workingDaysAfter(calendar, copyOn, 4))
    return tellWithdrawal(telling, later(wanted, script.today()));
  let seated = tellTribunal(telling, workingDaysAfter(calendar, script.today(), script.random.whole(0, 1)));
  if (plan.turnedOrdinary) seated = tellTurnToOrdinary(telling, seated);
  if (plan.recusal !== 'none') seated = tellRecusal(telling, seated);
  if (plan.objection === 'rejected') tellObjection(telling, { copyOn, to: null });
  const answered = plan.suspendedDays > 0 ? tellDefences(telling, copyOn, 1) : null;
  const target = plan.suspendedDays > 0 ? addDays(wanted, tellSuspension(telling, seated)) : wanted;
  const heard = plan.ending === 'award' || plan.ending === 'deemedWithdrawn' || plan.heardFirst;
  if (!heard && answered === null && target > workingDaysAfter(calendar, copyOn, 10))
    tellDefences(telling, copyOn, 1);
  if (endsEarly(plan))
    return tellWithdrawal(telling, workingDayFrom(calendar, later(target, script.today())));
  if (!heard) {
    const due = dueDayOf(telling, acceptedOn, 0);
    return tellStatement(telling, seated, decisionDay(telling, { due, target }));
  }
  return tellHeard(telling, seated, { acceptedOn, copyOn, target, answered });
}

function endsBeforeItBegan({ ending }: ArbitrationPlan): boolean {
  return ending === 'declined' || ending === 'otherJurisdiction';
}

function endsEarly({ ending }: ArbitrationPlan): boolean {
  return ending === 'withdrawn' || ending === 'settledAndWithdrawn';
}

/** What the parties hand in before the hearing is called; gives whether the respondents have answered. */
function tellAnswers(telling: Telling, seated: Seated, before: BeforeHearing): boolean {
  const { plan } = telling;
  const evidenceUntil = plan.evidencePeriod ? tellEvidencePeriod(telling) : null;
  const answers = plan.counter === 'none' && plan.claimChange === 'none' ? 0.75 : 1;
  const answered = before.answered ?? tellDefences(telling, before.copyOn, answers);
  tellCounterDecision(telling);
  const changedOn = plan.claimChange === 'none' ? null : tellClaimChange(telling, seated);
  if (changedOn !== null) tellDefences(telling, changedOn, 1);
  if (evidenceUntil !== null) tellEvidenceExtension(telling, evidenceUntil, seated);
  return answered;
}

function tellHeard(telling: Telling, seated: Seated, before: BeforeHearing): Decided {
  const { world, script, plan } = telling;
  const answered = tellAnswers(telling, seated, before);
  const defenceEndsOn = answered ? script.today() : workingDaysAfter(world.calendar, before.copyOn, 10);
  // Where the 45 days have begun anew, nobody hurries by the old ones.
  const anew = telling.restarts.length > 0;
  const target = anew ? later(before.target, addDays(script.today(), 20)) : before.target;
  const heldOn = tellUntilHeard(telling, { before: { ...before, target }, answered, defenceEndsOn });
  if (plan.ending === 'deemedWithdrawn') {
    telling.act(deemWithdrawn, { on: heldOn, by: seated.presiding, input: {} });
    return ended(heldOn);
  }
  const extendedBy = plan.extended ? tellExtension(telling, before.acceptedOn) : 0;
  const due = dueDayOf(telling, before.acceptedOn, extendedBy);
  const on = decisionDay(telling, { due, target });
  if (plan.ending === 'mediationStatement') return { ...tellStatement(telling, seated, on), extendedBy };
  return { ...tellAward(telling, seated, on), extendedBy };
}
