/** How a mediation goes: asked for, consented to, accepted, talked over, ended. */
import type { Actor } from '../disputes/actor.ts';
import { systemActor } from '../disputes/actor.ts';
import { submitCorrection } from '../disputes/commands/intake/submitCorrection.ts';
import { requestCorrection } from '../disputes/commands/intake/requestCorrection.ts';
import { withdrawApplication } from '../disputes/commands/intake/withdrawApplication.ts';
import { acceptMediation } from '../disputes/commands/mediation/acceptMediation.ts';
import { answerSettlement } from '../disputes/commands/mediation/answerSettlement.ts';
import { assignMediator } from '../disputes/commands/mediation/assignMediator.ts';
import { declineMediation } from '../disputes/commands/mediation/declineMediation.ts';
import { draftAgreement } from '../disputes/commands/mediation/draftAgreement.ts';
import { endMediation } from '../disputes/commands/mediation/endMediation.ts';
import { extendMediation } from '../disputes/commands/mediation/extendMediation.ts';
import { lapseMediation } from '../disputes/commands/mediation/lapseMediation.ts';
import { proposeSettlement } from '../disputes/commands/mediation/proposeSettlement.ts';
import { recordConsent } from '../disputes/commands/mediation/recordConsent.ts';
import { recordSession } from '../disputes/commands/mediation/recordSession.ts';
import { requestConsent } from '../disputes/commands/mediation/requestConsent.ts';
import { sealAgreement } from '../disputes/commands/mediation/sealAgreement.ts';
import { signAgreement } from '../disputes/commands/mediation/signAgreement.ts';
import type { Command } from '../disputes/command.ts';
import { idFrom } from '../disputes/command.ts';
import { mediatorSigner } from '../disputes/signers.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { mediationClock } from '../law/mediationClock.ts';
import type { MediationClock } from '../law/mediationClock.ts';
import { tellReview } from './reviewStory.ts';
import { accountActor, speakingApplicants } from './storyParties.ts';
import type { IdentifiedParty } from './storyParties.ts';
import { shareOfClaims } from './storySums.ts';
import { electedIn, tellConsents } from './memberConsents.ts';
import type { Script } from './story.ts';
import { someHolder } from './world.ts';
import type { ActIn, World } from './world.ts';
import { workingDayFrom, workingDaysAfter, workingDayUntil } from './workingDays.ts';

/** How it ends; the last four before it was accepted. */
export type MediationEnding =
  | 'agreed'
  | 'settledAndWithdrawn'
  | 'failed'
  | 'lapsed'
  | 'withdrawn'
  | 'otherSideRefused'
  | 'otherSideSilent'
  | 'outOfScope'
  | 'withdrawnEarly';

export interface MediationPlan {
  readonly ending: MediationEnding;
  /** Calendar days from receipt to the end, as far as the law allows. */
  readonly days: number;
  readonly corrected: boolean;
  readonly extended: boolean;
  /** Agreed sum over claimed sum. */
  readonly agreedShare: number;
  /** Both sides bring the agreement to the commission (仲裁审查). */
  readonly reviewed: boolean;
}

export interface MediationTold {
  readonly acceptedOn: LocalDate | null;
  readonly endedOn: LocalDate;
}

interface Telling {
  readonly script: Script;
  readonly castShare: number;
  readonly world: World;
  readonly plan: MediationPlan;
  readonly bodyId: string;
  readonly mediator: Actor;
  readonly parties: readonly IdentifiedParty[];
  readonly act: <Input>(command: Command<string, Input>, step: ActIn<Input>) => string;
}

/** Tells the mediation from its filing to its end. */
export function tellMediation(
  script: Script,
  about: {
    readonly world: World;
    readonly plan: MediationPlan;
    readonly bodyId: string;
    /** The commission that reviews the agreement, where both bring it there. */
    readonly commissionId: string;
    readonly parties: readonly IdentifiedParty[];
    readonly castShare: number;
  },
): MediationTold {
  const mediator = someHolder(about.world, script.random, {
    role: 'mediator',
    unitId: about.bodyId,
    castShare: about.castShare,
  });
  const telling: Telling = {
    ...about,
    script,
    mediator,
    act: (command, step) => script.act(command, { ...step, procedure: 'mediation' }).commandId,
  };
  const askedOn = tellCorrection(
    telling,
    workingDaysAfter(about.world.calendar, script.today(), script.random.whole(0, 1)),
  );
  const early = tellEarlyEnd(telling, askedOn);
  if (early !== null) return { acceptedOn: null, endedOn: early };
  const acceptedOn = tellAcceptance(telling, askedOn);
  const endedOn = tellTalks(telling, acceptedOn);
  if (about.plan.reviewed) tellReview(script, { ...about, mediator });
  return { acceptedOn, endedOn };
}

/** Gives the day on which the papers are complete and the other side can be asked. */
function tellCorrection({ world, script, plan, parties, mediator, act }: Telling, on: LocalDate): LocalDate {
  if (!plan.corrected) return on;
  const items = script.random.pick([
    ['identityProof'],
    ['evidence', 'signature'],
    ['employerDetails', 'claims'],
  ] as const);
  act(requestCorrection, {
    on,
    by: mediator,
    input: { items, dueOn: workingDaysAfter(world.calendar, on, 5) },
  });
  const back = workingDaysAfter(world.calendar, on, script.random.whole(1, 3));
  act(submitCorrection, {
    on: back,
    by: accountActor(parties, 'applicant') ?? mediator,
    input: { text: null },
  });
  return back;
}

/** Ends before acceptance; null where it does not. */
function tellEarlyEnd(telling: Telling, askedOn: LocalDate): LocalDate | null {
  const { world, plan, parties, mediator, act } = telling;
  const next = (count: number) => workingDaysAfter(world.calendar, askedOn, count);
  const decline = (
    on: LocalDate,
    reason: 'otherSideRefused' | 'otherSideSilent' | 'outOfScope',
    text: string | null,
  ) => {
    act(declineMediation, { on, by: mediator, input: { reason, text } });
    return on;
  };
  switch (plan.ending) {
    case 'outOfScope':
      return decline(askedOn, 'outOfScope', '双方是承揽关系，不属于劳动争议，可以向人民法院起诉。');
    case 'otherSideRefused':
      act(requestConsent, { on: askedOn, by: mediator, input: { replyBy: next(2) } });
      tellAnswers(telling, next(1), 'refuses');
      return decline(next(1), 'otherSideRefused', null);
    case 'otherSideSilent':
      act(requestConsent, { on: askedOn, by: mediator, input: { replyBy: next(1) } });
      return decline(next(2), 'otherSideSilent', null);
    case 'withdrawnEarly':
      act(withdrawApplication, {
        on: askedOn,
        by: accountActor(parties, 'applicant') ?? mediator,
        input: { settled: false, reason: '想先和单位自行协商。' },
      });
      return askedOn;
    default:
      return null;
  }
}

function tellAnswers(
  { parties, mediator, act, script }: Telling,
  on: LocalDate,
  answer: 'consents' | 'refuses',
): void {
  for (const party of parties.filter(({ position }) => position === 'respondent')) {
    const own = accountActor([party], 'respondent');
    const noted = {
      givenOn: on,
      way: script.random.pick(['telephone', 'telephone', 'visit', 'letter'] as const),
    };
    const given = own === null ? noted : { givenOn: null, way: null };
    act(recordConsent, { on, by: own ?? mediator, input: { partyId: party.id, answer, ...given } });
  }
}

/** The other side consents within a day or two, so that the 3 working days are kept. */
function tellAcceptance(telling: Telling, askedOn: LocalDate): LocalDate {
  const { world, script, mediator, act, bodyId } = telling;
  const { calendar } = world;
  act(requestConsent, {
    on: askedOn,
    by: mediator,
    input: { replyBy: workingDaysAfter(calendar, askedOn, 2) },
  });
  const on = workingDaysAfter(calendar, askedOn, script.random.whole(0, 1));
  tellAnswers(telling, on, 'consents');
  act(acceptMediation, { on, by: mediator, input: { inScope: true } });
  const [head] = world.city.directory.holders('bodyHead', bodyId);
  const by = head === undefined ? mediator : { ...head, isSystem: false };
  act(assignMediator, { on, by, input: { mediatorId: mediator.accountId ?? '' } });
  return on;
}

function tellTalks(telling: Telling, acceptedOn: LocalDate): LocalDate {
  const { world, script, plan } = telling;
  const { calendar } = world;
  const receivedOn = script.application.receivedOn;
  const clock = mediationClock({ receivedOn, acceptedOn, calendar, settings: world.settings });
  const due = clock.deciding.dueOn ?? acceptedOn;
  const wanted = later(addDays(receivedOn, plan.days), acceptedOn);
  if (plan.extended) return tellExtended(telling, { acceptedOn, due });
  const endsOn = later(workingDayUntil(calendar, wanted < due ? wanted : due), acceptedOn);
  if (plan.ending === 'lapsed') return tellLapse(telling, { acceptedOn, clock, due });
  return tellEnd(telling, { from: acceptedOn, endsOn });
}

/** Both sides give it more time before the 15 days are over. */
function tellExtended(
  telling: Telling,
  { acceptedOn, due }: { readonly acceptedOn: LocalDate; readonly due: LocalDate },
): LocalDate {
  const { world, script, parties, mediator, act } = telling;
  const days = script.random.whole(7, 20);
  const on = workingDayUntil(world.calendar, addDays(due, -script.random.whole(0, 3)));
  const from = later(on, acceptedOn);
  tellSession(telling, from, '双方对数额还有分歧，愿意继续谈。');
  const agreedPartyIds = [
    ...speakingApplicants(parties),
    ...parties.filter((party) => party.position === 'respondent'),
  ];
  act(extendMediation, {
    on: from,
    by: mediator,
    input: { days, agreedPartyIds: agreedPartyIds.map(({ id }) => id) },
  });
  const endsOn = workingDayUntil(world.calendar, addDays(due, script.random.whole(2, days)));
  return tellEnd(telling, { from, endsOn: later(endsOn, from) });
}

/** Nothing more was done within the days; the system notes it on the morning after. */
function tellLapse(
  telling: Telling,
  {
    acceptedOn,
    clock,
    due,
  }: { readonly acceptedOn: LocalDate; readonly clock: MediationClock; readonly due: LocalDate },
): LocalDate {
  const { world, act } = telling;
  // Nothing may lapse on a day that hangs on a holiday notice still to come: then the mediator ends it in time.
  if (clock.deciding.provisional)
    return tellEnd(telling, { from: acceptedOn, endsOn: workingDayUntil(world.calendar, due) });
  const talkedOn = later(workingDayUntil(world.calendar, addDays(due, -4)), acceptedOn);
  tellSession(telling, talkedOn, '双方没有谈拢，约定再联系。');
  const on = addDays(due, 1);
  act(lapseMediation, { on, by: systemActor, input: {} });
  return on;
}

function tellSession({ script, parties, mediator, act }: Telling, on: LocalDate, text: string): void {
  const attended = [
    ...speakingApplicants(parties),
    ...parties.filter(({ position }) => position === 'respondent'),
  ];
  const way = script.random.pick(['inPerson', 'inPerson', 'telephone', 'video', 'separate'] as const);
  act(recordSession, {
    on,
    by: mediator,
    input: { heldOn: on, way, attendedPartyIds: attended.map(({ id }) => id), text },
  });
}

function tellEnd(
  telling: Telling,
  span: { readonly from: LocalDate; readonly endsOn: LocalDate },
): LocalDate {
  const { world, script, plan, parties, mediator, act } = telling;
  const { calendar } = world;
  const { from, endsOn } = span;
  const middle = workingDayFrom(calendar, addDays(from, Math.floor(script.random.next() * daysIn(span))));
  const talkedOn = middle > endsOn ? endsOn : middle;
  tellSession(telling, talkedOn, '听取双方意见，核对工资记录，提出初步方案。');
  if (plan.ending === 'agreed') return tellAgreement(telling, { talkedOn, endsOn });
  if (plan.ending === 'withdrawn' || plan.ending === 'settledAndWithdrawn') {
    const settled = plan.ending === 'settledAndWithdrawn';
    const by = accountActor(parties, 'applicant') ?? mediator;
    const { totalFen } = shareOfClaims(script.application.claims, plan.agreedShare);
    const reason = settled ? '双方已经自行和解并当场付清。' : '申请人另有安排，自愿撤回。';
    if (settled) consented(telling, endsOn);
    act(withdrawApplication, {
      on: endsOn,
      by,
      input: { settled, settledFen: settled ? totalFen : null, reason },
    });
    return endsOn;
  }
  act(endMediation, {
    on: endsOn,
    by: mediator,
    input: { reason: '双方对数额分歧较大，经多次调解不能达成一致。' },
  });
  return endsOn;
}

function daysIn({ from, endsOn }: { readonly from: LocalDate; readonly endsOn: LocalDate }): number {
  return Math.max(1, Math.round((Date.parse(endsOn) - Date.parse(from)) / 86_400_000));
}

/** Offer, draft, signatures, seal. */
function tellAgreement(
  telling: Telling,
  { talkedOn, endsOn }: { readonly talkedOn: LocalDate; readonly endsOn: LocalDate },
): LocalDate {
  const { world, script, plan, mediator, act } = telling;
  const { claims, totalFen } = shareOfClaims(script.application.claims, plan.agreedShare);
  const performBy = workingDaysAfter(world.calendar, endsOn, script.random.whole(0, 15));
  tellOffer(telling, { on: talkedOn, totalFen, performBy });
  const text = '单位在约定日期前一次付清上述款项，双方再无其他争议。';
  act(draftAgreement, { on: endsOn, by: mediator, input: { claims, totalFen, performBy, terms: text } });
  tellSignatures(telling, endsOn);
  consented(telling, endsOn);
  act(sealAgreement, { on: endsOn, by: mediator, input: { revision: 1 } });
  return endsOn;
}

/** Whoever is represented signs that it consents (规则 63). */
function consented({ parties, mediator, act }: Telling, on: LocalDate): void {
  tellConsents({ parties, elected: electedIn(parties), act }, { on, by: mediator, matter: 'settle' });
}

/** The mediator's offer; whoever has an account answers there, the others in the session. */
function tellOffer(
  { parties, mediator, act }: Telling,
  {
    on,
    totalFen,
    performBy,
  }: { readonly on: LocalDate; readonly totalFen: number; readonly performBy: LocalDate },
): void {
  const text = '参照工资记录，建议按此数额一次性解决。';
  const offered = act(proposeSettlement, {
    on,
    by: mediator,
    input: { by: mediatorSigner, totalFen, performBy, text },
  });
  for (const party of parties) {
    const own = accountActor([party], party.position);
    if (own === null) continue;
    const proposalId = idFrom(offered, 'proposal');
    act(answerSettlement, { on, by: own, input: { proposalId, partyId: party.id, answer: 'accepts' } });
  }
}

function tellSignatures({ script, parties, mediator, act }: Telling, on: LocalDate): void {
  const others = parties.filter(({ position }) => position !== 'applicant');
  let sheet: string | null = null;
  for (const party of [...speakingApplicants(parties), ...others]) {
    const own = accountActor([party], party.position);
    // One sheet goes round the table and is scanned once.
    if (own === null) sheet ??= script.scan(on, mediator);
    const signed = own === null ? ({ way: 'wet', signedOn: on, fileId: sheet } as const) : byAccount;
    act(signAgreement, { on, by: own ?? mediator, input: { revision: 1, signer: party.id, ...signed } });
  }
  act(signAgreement, { on, by: mediator, input: { revision: 1, signer: mediatorSigner, ...byAccount } });
}

const byAccount = { way: 'account', signedOn: null, fileId: null } as const;
