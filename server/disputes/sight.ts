/**
 * What a party sees, and from when: of what the commission delivers it learns by the delivery to itself and not before
 * (调仲法 42, 47; 规则 33, 53). That a step was taken is told at once; what it says is told to whom it has reached.
 */
import type { LocalDate } from '../law/localDate.ts';
import { claimantPosition } from './claims.ts';
import { emptySheet } from './claimSheet.ts';
import type { ClaimSheet } from './claimSheet.ts';
import { closingDocumentOf, deliveryOf } from './deliveries.ts';
import type {
  AgreementReview,
  Arbitration,
  Claim,
  Defence,
  DecidingDocument,
  DeliveredDocument,
  Delivery,
  Dispute,
} from './dispute.ts';
import { partiesIn, partyById } from './dispute.ts';
import type { Position } from './dispute.ts';
import type { Actor } from './actor.ts';
import { audiencesFor } from './audiences.ts';
import type { Audience } from './audiences.ts';
import { actingParties } from './capacities.ts';
import { audiencesOfEvent } from './events.ts';
import type { EventType, NewEvent } from './events.ts';
import { decidedAhead } from './awards.ts';
import type { LimitationFacts } from './limitationFacts.ts';
import { joinedOn } from './incidents.ts';
import type { AdvanceEnforcement, CounterApplication, PartialAward } from './incidents.ts';
import { isReviewDocument } from './reviews.ts';
import type { Procedure } from './stages.ts';

/** Whose eyes, on which day: the parties that somebody acts for; none for whoever has only number and code. */
export interface Sight {
  readonly partyIds: readonly string[];
  readonly asOf: LocalDate;
}

export interface Sought {
  readonly document: DeliveredDocument;
  /** The paper is of this day: what was delivered before was another one. */
  readonly since?: LocalDate;
  readonly hearingId?: string | null;
}

/** When a paper opens to a side: at once (its own, or handed over on the spot), from a delivery on, or never. */
export type Opening = 'atOnce' | 'never' | DeliveredDocument;

/** What is known of an issued paper by whom it is asked for. */
export interface PaperInSight {
  /** Tells of which procedure it is: a body's desk has no paper of a commission. */
  readonly audiences: readonly Audience[];
  readonly opensTo: Readonly<Record<Position, Opening>>;
  readonly issuedOn: LocalDate;
  readonly hearingId: string | null;
  /** The party that handed it in, where it is one party's own. */
  readonly ownPartyId?: string | null;
}

/**
 * Whether a document has reached one of these parties by this day. What reached the representatives whom the workers
 * elected reached them all (规则 63); joint respondents are each served for themselves (规则 6).
 */
export function hasReached(dispute: Dispute, { partyIds, asOf }: Sight, sought: Sought): boolean {
  const { arbitration, agreementReview } = dispute;
  const proceeding = isReviewDocument(sought.document) ? agreementReview : arbitration;
  if (proceeding === null) return false;
  return withRepresentatives(dispute, partyIds).some((partyId) => {
    const day = readableSince(proceeding.deliveries, partyId, sought);
    return day !== null && day <= asOf;
  });
}

function withRepresentatives(dispute: Dispute, partyIds: readonly string[]): readonly string[] {
  const represented = partyIds.some((id) => partyById(dispute, id)?.position === 'applicant');
  if (!represented) return partyIds;
  const elected = partiesIn(dispute, 'applicant').filter((party) => party.electedRepresentative);
  return [...partyIds, ...elected.map(({ id }) => id)];
}

/** A statement is read before it is signed for: it opens when it is handed over, and binds when it is signed (调仲法 42). */
function readableSince(all: readonly Delivery[], partyId: string, sought: Sought): LocalDate | null {
  const { document, since = '', hearingId } = sought;
  const handedOver = document === 'mediationStatement';
  const deliveries = all
    .filter(({ sentOn }) => sentOn >= since)
    .map((delivery) => (handedOver ? { ...delivery, confirmed: true } : delivery));
  const found = deliveryOf({ deliveries }, { document, partyId, ...(hearingId && { hearingId }) });
  return found?.effectiveOn ?? null;
}

/** Whether a paper of the case is open to these parties. What was handed over on the spot went to those who were there. */
export function mayRead(dispute: Dispute, sight: Sight, paper: PaperInSight): boolean {
  return sight.partyIds.some((partyId) => {
    if (paper.ownPartyId === partyId) return true;
    const party = partyById(dispute, partyId);
    const opening = party === undefined ? 'never' : paper.opensTo[party.position];
    const { issuedOn, hearingId } = paper;
    if (opening === 'never' || !tookPart(dispute, [partyId], procedureOf(paper))) return false;
    if (opening === 'atOnce') return issuedOn >= (joinedDay(dispute, partyId) ?? '');
    return hasReached(
      dispute,
      { ...sight, partyIds: [partyId] },
      { document: opening, since: issuedOn, hearingId },
    );
  });
}

function procedureOf({ audiences }: PaperInSight): Procedure {
  if (audiences.includes('reviewDesk')) return 'agreementReview';
  return audiences.includes('bodyDesk') ? 'mediation' : 'arbitration';
}

/**
 * Whether one of these parties had a part in the procedure: whoever came into the arbitration was at no mediation before
 * it, and what was said there stays with those who were (协调规 24).
 */
export function tookPart(dispute: Dispute, partyIds: readonly string[], procedure: Procedure): boolean {
  if (procedure === 'arbitration' || partyIds.length === 0) return true;
  return partyIds.some((partyId) => joinedDay(dispute, partyId) === null);
}

function joinedDay({ arbitration }: Dispute, partyId: string): LocalDate | null {
  return arbitration === null ? null : joinedOn(arbitration.incidents, partyId);
}

// ── What happened ────────────────────────────────────────────────────────────────────────────────────

/** Whether this person may learn at all that it happened. */
export function maySee(event: NewEvent, actor: Actor, dispute: Dispute): boolean {
  const audiences = audiencesFor(actor, dispute);
  if (!audiencesOfEvent(event).some((audience) => audiences.includes(audience))) return false;
  const own = actingParties(actor, dispute).map(({ id }) => id);
  return tookPart(dispute, own, event.procedure);
}

/** Whether the parties learn what an event says, its words included; that it happened is told in any case. */
export function isTold(dispute: Dispute, event: NewEvent, sight: Sight): boolean {
  if (isOfLimitation(event)) return speaksForClaims(dispute, claimIdsOf(event), sight);
  // What workers will settle for is no business of the other side, in either procedure.
  if (event.type === 'memberConsentsRecorded') return actsFor(dispute, sight, 'applicant');
  if (event.procedure === 'mediation') return true;
  switch (event.type) {
    case 'applicationFiled':
    case 'correctionSubmitted':
      return knowsApplication(dispute, sight);
    case 'defenceSubmitted':
      return knowsDefence(dispute, event.facts, sight);
    case 'dayCorrected':
      return knowsCorrected(dispute, event, sight);
    case 'elementsRecorded': {
      const { statedBy: by } = event.facts;
      return by !== null && knowsStatement(dispute, { by, on: event.occurredOn }, sight);
    }
    case 'claimsAnswered': {
      const { partyId: by, answeredOn } = event.facts;
      return knowsStatement(dispute, { by, on: answeredOn }, sight);
    }
    case 'joinderRequested':
      return knowsJoinder(dispute, event, sight);
    case 'joinderDecided':
      return hasReached(dispute, sight, {
        document: event.facts.granted ? 'joinderNotice' : 'procedureDecision',
        since: event.occurredOn,
      });
    case 'counterApplicationSubmitted':
      return knowsCounter(dispute, event.facts, sight);
    case 'claimChangeRequested':
      return actsFor(dispute, sight, 'applicant') || reached(dispute, event, sight, 'claimChangeCopy');
    case 'jurisdictionObjectionDecided':
      return reached(dispute, event, sight, event.facts.upheld ? 'closingDecision' : 'procedureDecision');
    case 'applicationWithdrawn':
      return actsFor(dispute, sight, 'applicant') || closingReached(dispute, event, sight);
    default:
      return closingReached(dispute, event, sight);
  }
}

type LimitationEvent = NewEvent<'limitationStartRecorded' | 'interruptionRecorded' | 'pauseRecorded'>;

function isOfLimitation(event: NewEvent): event is LimitationEvent {
  return ['limitationStartRecorded', 'interruptionRecorded', 'pauseRecorded'].includes(event.type);
}

function claimIdsOf({ facts }: LimitationEvent): readonly string[] {
  return 'claimId' in facts ? [facts.claimId] : facts.claimIds;
}

/** 时效 is a plea (解释二 20): what the claimant stated about it is not shown to the side that might plead it. */
function speaksForClaims(dispute: Dispute, claimIds: readonly string[], sight: Sight): boolean {
  const claims = dispute.claims.filter(({ id }) => claimIds.includes(id));
  return claims.every((claim) => actsFor(dispute, sight, claimantPosition(dispute, claim)));
}

/** The day of an application or a defence is told to whoever may know of the application or the defence itself. */
function knowsCorrected(
  dispute: Dispute,
  { facts: { fact } }: NewEvent<'dayCorrected'>,
  sight: Sight,
): boolean {
  if (fact.kind === 'received') return knowsApplication(dispute, sight);
  const defence = fact.kind === 'defence' ? dispute.arbitration?.defences[fact.index] : undefined;
  return defence === undefined || knowsDefence(dispute, defence, sight);
}

/** One's own request at once, another's with the notice that somebody came in, or the decision that nobody does. */
function knowsJoinder(dispute: Dispute, event: NewEvent<'joinderRequested'>, sight: Sight): boolean {
  return (
    sight.partyIds.includes(event.facts.askedBy ?? '') ||
    hasReached(dispute, sight, { document: 'joinderNotice', since: event.occurredOn })
  );
}

/** The paper that tells what a decision says, by its event; of other events everybody may know. */
const toldBy: Readonly<Partial<Record<EventType, DeliveredDocument>>> = {
  caseDeclined: 'declineNotice',
  partyJoined: 'joinderNotice',
  mediationStatementIssued: 'mediationStatement',
  partialAwardIssued: 'partialAward',
  awardIssued: 'award',
  applicationWithdrawn: 'closingDecision',
  deemedWithdrawn: 'closingDecision',
  caseCancelled: 'closingDecision',
  caseTransferred: 'closingDecision',
  proceedingsTerminated: 'closingDecision',
  claimChangeDecided: 'claimChangeCopy',
  counterApplicationDecided: 'procedureDecision',
  advanceEnforcementDecided: 'procedureDecision',
  awardCorrected: 'procedureDecision',
  reviewDeclined: 'reviewDecline',
  reviewStatementRefused: 'reviewRefusal',
};

function closingReached(dispute: Dispute, event: NewEvent, sight: Sight): boolean {
  const document = toldBy[event.type];
  return document === undefined || reached(dispute, event, sight, document);
}

/** Whether the paper of this event has come: one of its day or later. */
function reached(
  dispute: Dispute,
  { occurredOn }: NewEvent,
  sight: Sight,
  document: DeliveredDocument,
): boolean {
  return hasReached(dispute, sight, { document, since: occurredOn });
}

/** One's own counter-application at once, another's from its copy on. */
function knowsCounter(
  dispute: Dispute,
  { partyId, submittedOn }: Pick<CounterApplication, 'partyId' | 'submittedOn'>,
  sight: Sight,
): boolean {
  return (
    sight.partyIds.includes(partyId) ||
    hasReached(dispute, sight, { document: 'counterApplicationCopy', since: submittedOn })
  );
}

// ── The dispute ──────────────────────────────────────────────────────────────────────────────────────

/**
 * The dispute with everything taken out of it that has not reached these parties: pages are made from it, so that what
 * is not there cannot be shown. Never for decisions.
 */
export function asSeenBy(dispute: Dispute, sight: Sight): Dispute {
  return consentsSeen(withoutUndelivered(dispute, sight), sight);
}

/** The other side learns nothing of what the represented consented to. */
function consentsSeen(dispute: Dispute, sight: Sight): Dispute {
  const { mediation, arbitration } = dispute;
  if (actsFor(dispute, sight, 'applicant')) return dispute;
  return {
    ...dispute,
    mediation: mediation && { ...mediation, memberConsents: [] },
    arbitration: arbitration && {
      ...arbitration,
      incidents: { ...arbitration.incidents, memberConsents: [] },
    },
  };
}

function withoutUndelivered(whole: Dispute, sight: Sight): Dispute {
  const dispute = withReviewAsSeen(whole, sight);
  const { arbitration } = dispute;
  const mediation = mediationSeen(dispute, sight);
  if (arbitration === null) return { ...dispute, mediation };
  const { decision, defences, declineReason, incidents } = arbitration;
  const { partialAwards } = incidents;
  const application = knowsApplication(dispute, sight);
  const decided = decision === null || knowsDecision(dispute, decision, sight);
  const unread = defences.filter((defence) => !knowsDefence(dispute, defence, sight));
  const claims = application ? claimsSeen(dispute, sight) : [];
  const sheet = application ? sheetFor(dispute, arbitration, sight) : emptySheet;
  const unanswered = arbitration.sheet.answers.filter((answer) => !sheet.answers.includes(answer));
  return {
    ...dispute,
    mediation,
    claims: claims.map((claim) =>
      knowsResult(dispute, claim, sight) ? claim : undecided(claim, dispute, sight),
    ),
    arbitration: {
      ...arbitration,
      // Part of the deliberations (规则 52).
      awardDraft: null,
      declineReason: knowsDecline(dispute, sight) ? declineReason : null,
      defences: defences.map((defence) => (unread.includes(defence) ? handedInOnly(defence) : defence)),
      decision: decided ? decision : announcedOnly(decision),
      incidents: {
        ...incidents,
        partialAwards: partialAwards.map((award) => partialSeen(dispute, award, sight)),
        advanceEnforcements: incidents.advanceEnforcements.map((one) => advanceSeen(dispute, one, sight)),
      },
      sheet,
    },
    texts: without(dispute.texts, [
      ...(application ? [] : applicationTexts(dispute)),
      ...draftTexts(dispute),
      ...(decided ? [] : [decision.textId]),
      ...partialAwards.filter((award) => !knowsPartial(dispute, award, sight)).map(({ textId }) => textId),
      ...[...unread, ...unanswered].map(({ textId }) => textId),
    ]),
  };
}

/** What was said in a mediation both sides heard, but for what is a claimant's own. */
function mediationSeen(dispute: Dispute, sight: Sight): Dispute['mediation'] {
  const { mediation } = dispute;
  if (mediation === null || !tookPart(dispute, sight.partyIds, 'mediation')) return null;
  const limitation = limitationFor(dispute, mediation.sheet, sight);
  return { ...mediation, sheet: { ...mediation.sheet, limitation } };
}

function limitationFor(dispute: Dispute, { limitation }: ClaimSheet, sight: Sight): LimitationFacts {
  const { starts, interruptions, pauses } = limitation;
  const own = (claimIds: readonly string[]) => speaksForClaims(dispute, claimIds, sight);
  return {
    starts: starts.filter(({ claimId }) => own([claimId])),
    interruptions: interruptions.filter(({ claimIds }) => own(claimIds)),
    pauses: pauses.filter(({ claimIds }) => own(claimIds)),
  };
}

/** What an agreement of the mediation had for a claim is for those who made it. */
function claimsSeen(dispute: Dispute, { partyIds }: Sight): readonly Claim[] {
  if (tookPart(dispute, partyIds, 'mediation')) return dispute.claims;
  const stated = dispute.arbitration?.decision?.kind === 'mediationStatement';
  return stated ? dispute.claims : dispute.claims.map((claim) => ({ ...claim, agreedFen: null }));
}

/** Why a review was not taken up, or no statement was made, is told by the notice of it (规则 75, 78). */
function withReviewAsSeen(dispute: Dispute, sight: Sight): Dispute {
  const { agreementReview } = dispute;
  if (agreementReview === null) return dispute;
  const { declineReason, decision, closedOn } = agreementReview;
  const since = closedOn ?? undefined;
  const knowsGround = hasReached(dispute, sight, { document: 'reviewDecline', since });
  const refusal = decision?.kind === 'refusal' ? decision : null;
  const knowsRefusal =
    refusal !== null && hasReached(dispute, sight, { document: 'reviewRefusal', since: refusal.issuedOn });
  const review: AgreementReview = {
    ...agreementReview,
    declineReason: knowsGround ? declineReason : null,
    decision: refusal === null || knowsRefusal ? decision : { ...refusal, grounds: [], textId: null },
    // What is asked for inside the office is no business of the parties; they see what was granted, by its day.
    extensions: agreementReview.extensions.filter(({ approved }) => approved === true),
  };
  const hidden = refusal === null || knowsRefusal ? [] : [refusal.textId];
  return { ...dispute, agreementReview: review, texts: without(dispute.texts, hidden) };
}

/** 申请书 before its copy: who applied, where and when, nothing of what is claimed. What went to mediation is known from there. */
export function knowsApplication(dispute: Dispute, sight: Sight): boolean {
  return (
    (dispute.mediation !== null && tookPart(dispute, sight.partyIds, 'mediation')) ||
    actsFor(dispute, sight, 'applicant') ||
    hasReached(dispute, sight, { document: 'applicationCopy' })
  );
}

/**
 * 要素 and answers: one's own side's at once, the other side's with a copy that was delivered since, or from the hearing
 * where both were; what the commission reckoned for itself belongs to its deliberations.
 */
function sheetFor(dispute: Dispute, { sheet }: Arbitration, sight: Sight): ClaimSheet {
  return {
    elements: sheet.elements.filter(
      ({ statedBy, statedOn: on }) =>
        statedBy !== null && knowsStatement(dispute, { by: statedBy, on }, sight),
    ),
    answers: sheet.answers.filter(({ partyId: by, answeredOn: on }) =>
      knowsStatement(dispute, { by, on }, sight),
    ),
    limitation: limitationFor(dispute, sheet, sight),
  };
}

function knowsStatement(
  dispute: Dispute,
  { by, on }: { readonly by: string; readonly on: LocalDate },
  sight: Sight,
): boolean {
  const side = partyById(dispute, by)?.position ?? 'applicant';
  const copies: readonly DeliveredDocument[] =
    side === 'applicant' ? ['applicationCopy', 'claimChangeCopy', 'defenceCopy'] : ['defenceCopy'];
  return (
    actsFor(dispute, sight, side) ||
    wasThere(dispute, sight, on) ||
    copies.some((document) => hasReached(dispute, sight, { document, since: on }))
  );
}

/** What is said at a hearing is heard by whoever is there. */
function wasThere({ arbitration }: Dispute, { partyIds }: Sight, on: LocalDate): boolean {
  const hearing = arbitration?.hearings.find(({ status, heldOn }) => status === 'held' && heldOn === on);
  return (hearing?.attendance ?? []).some(
    ({ partyId, attendance }) => attendance === 'present' && partyIds.includes(partyId),
  );
}

function actsFor(dispute: Dispute, { partyIds }: Sight, position: Position): boolean {
  return partiesIn(dispute, position).some(({ id }) => partyIds.includes(id));
}

function knowsDecline(dispute: Dispute, sight: Sight): boolean {
  return hasReached(dispute, sight, { document: 'declineNotice' });
}

function knowsDecision(dispute: Dispute, { kind, issuedOn }: DecidingDocument, sight: Sight): boolean {
  return hasReached(dispute, sight, { document: closingDocumentOf(kind), since: issuedOn });
}

/** What was found on a claim, by the award that found it: one made ahead, or the decision that ends the case. */
function knowsResult(dispute: Dispute, { id }: Claim, sight: Sight): boolean {
  const { arbitration } = dispute;
  if (arbitration === null) return true;
  const ahead = decidedAhead(arbitration, id);
  if (ahead !== null) return knowsPartial(dispute, ahead, sight);
  return arbitration.decision === null || knowsDecision(dispute, arbitration.decision, sight);
}

function knowsPartial(dispute: Dispute, { issuedOn }: PartialAward, sight: Sight): boolean {
  return hasReached(dispute, sight, { document: 'partialAward', since: issuedOn });
}

/** Before it comes: that something was decided ahead, nothing of what. */
function partialSeen(dispute: Dispute, award: PartialAward, sight: Sight): PartialAward {
  if (knowsPartial(dispute, award, sight)) return award;
  return { ...award, totalFen: 0, textId: null, awards: [], byDefault: false };
}

/** Before its decision comes: that it was asked for. */
function advanceSeen(dispute: Dispute, one: AdvanceEnforcement, sight: Sight): AdvanceEnforcement {
  const { decidedOn } = one;
  const known =
    decidedOn === null || hasReached(dispute, sight, { document: 'procedureDecision', since: decidedOn });
  return known ? one : { ...one, decidedOn: null, orderedFen: null };
}

/** That and how the case was decided, as the public page says it too; nothing of what was decided. */
function announcedOnly({ kind, issuedOn }: DecidingDocument): DecidingDocument {
  return { kind, issuedOn, totalFen: 0, textId: null, awards: [], byDefault: false };
}

function undecided(claim: Claim, dispute: Dispute, { partyIds }: Sight): Claim {
  const { mediation } = dispute;
  const known = mediation?.outcome === 'agreed' && tookPart(dispute, partyIds, 'mediation');
  const agreed = known ? (mediation.agreement?.claims ?? []) : [];
  const agreedFen = agreed.find(({ claimId }) => claimId === claim.id)?.agreedFen ?? null;
  return { ...claim, agreedFen, awardedFen: null, result: null, difference: null, final: null, shares: [] };
}

/** 答辩书 of another side before its copy: that and when it came, not what it says. */
function handedInOnly(defence: Defence): Defence {
  return { ...defence, textId: null, limitationRaised: false };
}

/** One's own defence at once, another's from its copy on. */
function knowsDefence(
  dispute: Dispute,
  { partyId, submittedOn }: Pick<Defence, 'partyId' | 'submittedOn'>,
  sight: Sight,
): boolean {
  return (
    sight.partyIds.includes(partyId) ||
    hasReached(dispute, sight, { document: 'defenceCopy', since: submittedOn })
  );
}

/** What was drafted and never said; a draft that both sides sign is theirs. */
function draftTexts({ arbitration, mediation }: Dispute): readonly (string | null)[] {
  const { textId = null, generatedTextId = null } = arbitration?.awardDraft ?? {};
  return [textId, generatedTextId, mediation?.agreement?.generatedTextId ?? null];
}

function applicationTexts({ factsTextId, claims }: Dispute): readonly (string | null)[] {
  return [factsTextId, ...claims.map(({ textId }) => textId)];
}

function without(texts: Dispute['texts'], ids: readonly (string | null)[]): Dispute['texts'] {
  const out = new Set(ids);
  return out.size === 0
    ? texts
    : Object.fromEntries(Object.entries(texts).filter(([textId]) => !out.has(textId)));
}
