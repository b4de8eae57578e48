/**
 * Where a dispute stands, in plain steps, and who must do what next and by when: for one audience on one day.
 * Everything is told as keys of texts (areas `nextSteps` and `stages`) with what fills them.
 */
import type { LocalDate } from '../law/localDate.ts';
import { performedOn } from './aftermath.ts';
import type { Audience } from './audiences.ts';
import { awardReceived } from './awards.ts';
import { openDeadlines, standingOn } from './deadlines.ts';
import type { DeadlineContext, DeadlineStanding, DisputeDeadline, Responsible } from './deadlines.ts';
import { allDeliveredOn } from './deliveries.ts';
import { partiesIn } from './dispute.ts';
import type { AgreementReview, Arbitration, Dispute, Mediation, Position } from './dispute.ts';
import { mediatedUntil } from './arbitrationPeriods.ts';
import { hearingAhead } from './hearings.ts';
import { openSuggestion } from './incidents.ts';
import { isAskingOver, statementInEffect, yetToJoin } from './reviews.ts';
import { mediatorSigner, missingSigners } from './signers.ts';
import { isOpen } from './stages.ts';
import type { Procedure, Stage } from './stages.ts';
import { day, label, parties, unit } from './textParams.ts';
import type { Sentence } from './textParams.ts';

export interface PlainStep {
  /** Key of its name: `nextSteps.step.<procedure>.<step>`. */
  readonly key: string;
  readonly state: 'done' | 'now' | 'ahead' | 'skipped';
}

export interface NextStep extends Sentence {
  readonly responsible: Responsible;
  /** Whether it is the viewer's own to do. */
  readonly yours: boolean;
  /** null: nothing sets a day for it. */
  readonly deadline: DisputeDeadline | null;
  readonly standing: DeadlineStanding | null;
}

export interface WhereItStands {
  readonly procedure: Procedure;
  readonly stage: Stage;
  /** Key of the stage's name. */
  readonly name: string;
  /** One plain sentence on the stage. */
  readonly sentence: Sentence;
  readonly steps: readonly PlainStep[];
  /** What comes next: what has a day first, the earliest before the later. */
  readonly next: readonly NextStep[];
}

export interface Looking extends DeadlineContext {
  readonly audience: Audience;
  readonly asOf: LocalDate;
  /** The viewer's side, where the viewer is a party or looks for one. */
  readonly position?: Position;
}

/**
 * Where the dispute stands for this audience: in its arbitration if there is one, for the body in its mediation. While an
 * agreement is under review the days of the agreement run on, and are told with it.
 */
export function whereItStands(dispute: Dispute, looking: Looking): WhereItStands {
  const procedure = procedureFor(dispute, looking.audience);
  const stage: Stage = dispute[procedure]?.stage ?? 'submitted';
  return {
    procedure,
    stage,
    name: `stages.${procedure}.${stage}.name`,
    sentence: sentenceOf(dispute, procedure, stage),
    steps: plainSteps(procedure, stage),
    next: [...nextSteps(dispute, procedure, looking), ...besides(dispute, procedure, looking)],
  };
}

/** Who must do what next in one procedure, and by when; what is `yours` first among equals. */
export function nextSteps(dispute: Dispute, procedure: Procedure, looking: Looking): readonly NextStep[] {
  return [...datedSteps(dispute, procedure, looking), ...undatedSteps(dispute, procedure, looking)];
}

function procedureFor({ mediation, arbitration, agreementReview }: Dispute, audience: Audience): Procedure {
  if (audience === 'reviewDesk') return 'agreementReview';
  if (audience === 'bodyDesk' && mediation !== null) return 'mediation';
  if (arbitration !== null) return 'arbitration';
  return agreementReview !== null && isToldOf(agreementReview, audience) ? 'agreementReview' : 'mediation';
}

/** A proposal that the other side has not joined is the parties' own; of a review without result the agreement is left. */
function isToldOf({ stage }: AgreementReview, audience: Audience): boolean {
  if (stage === 'proposed') return audience === 'parties';
  return stage === 'concluded' || isOpen('agreementReview', stage);
}

/** What one side does beside the review: the agreement is to be performed meanwhile. */
function besides(dispute: Dispute, procedure: Procedure, looking: Looking): readonly NextStep[] {
  if (procedure !== 'agreementReview' || looking.audience === 'reviewDesk') return [];
  return nextSteps(dispute, 'mediation', looking);
}

function sentenceOf({ mediation, arbitration }: Dispute, procedure: Procedure, stage: Stage): Sentence {
  const key = `stages.${procedure}.${stage}.sentence`;
  if (procedure === 'mediation' && stage === 'declined' && mediation?.declineReason)
    return { key, params: { reason: label('mediationDeclineReason', mediation.declineReason) } };
  if (procedure === 'arbitration' && stage === 'declined')
    return arbitration?.declineReason
      ? { key, params: { reason: label('arbitrationDeclineReason', arbitration.declineReason) } }
      : { key: `${key}.untold`, params: {} };
  const kind = arbitration?.decision?.kind;
  if (procedure === 'arbitration' && kind !== undefined && ['decided', 'closed', 'archived'].includes(stage))
    return { key, params: { kind: label('closureKind', kind) } };
  return { key, params: {} };
}

// ── The plain steps ──────────────────────────────────────────────────────────────────────────────────

const stepNames = ['submitted', 'accepted', 'handled', 'result', 'ended'] as const;

/** How many of the five steps are done at a stage, and which were passed over. */
const reached: Readonly<Record<Procedure, Readonly<Partial<Record<Stage, number>>>>> = {
  mediation: {
    submitted: 1,
    correctionRequested: 1,
    consentRequested: 1,
    accepted: 2,
    mediating: 2,
    signing: 3,
    agreed: 5,
    failed: 5,
    lapsed: 5,
    withdrawn: 5,
    declined: 5,
  },
  arbitration: {
    submitted: 1,
    correctionRequested: 1,
    deferred: 1,
    accepted: 2,
    tribunalFormed: 2,
    hearingScheduled: 2,
    suspended: 2,
    deliberation: 3,
    decided: 4,
    closed: 5,
    archived: 5,
    declined: 5,
  },
  agreementReview: {
    proposed: 1,
    submitted: 1,
    accepted: 2,
    decided: 4,
    concluded: 5,
    refused: 5,
    withdrawn: 5,
    declined: 5,
  },
};

function plainSteps(procedure: Procedure, stage: Stage): readonly PlainStep[] {
  const done = reached[procedure][stage] ?? 1;
  const skipped = stage === 'declined' ? [1, 2, 3] : [];
  return stepNames.map((name, index) => ({
    key: `nextSteps.step.${procedure}.${name}`,
    state: skipped.includes(index) ? 'skipped' : index < done ? 'done' : index === done ? 'now' : 'ahead',
  }));
}

// ── What has a day ───────────────────────────────────────────────────────────────────────────────────

function datedSteps(dispute: Dispute, procedure: Procedure, looking: Looking): readonly NextStep[] {
  const { audience, asOf } = looking;
  return openDeadlines(dispute, looking)
    .filter((deadline) => deadline.procedure === procedure && deadline.audiences.includes(audience))
    .filter((deadline) => deadline.dueOn !== null && standingOn(deadline, asOf) !== 'over')
    .map((deadline) => datedStep(deadline, looking));
}

function datedStep(deadline: DisputeDeadline, looking: Looking): NextStep {
  const { period, dueOn, partyId, responsible } = deadline;
  return {
    key: `nextSteps.due.${period}`,
    params: {
      day: day(dueOn ?? ''),
      ...(partyId === undefined ? {} : { party: { marker: 'party', partyId } }),
    },
    responsible,
    yours: isYours(responsible, looking),
    deadline,
    standing: standingOn(deadline, looking.asOf),
  };
}

const desks: Readonly<Partial<Record<Audience, readonly Responsible[]>>> = {
  bodyDesk: ['body'],
  commissionDesk: ['commission', 'tribunal'],
  tribunal: ['tribunal'],
  reviewDesk: ['commission'],
};

function isYours(responsible: Responsible, { audience, position }: Looking): boolean {
  if (audience !== 'parties' && audience !== 'public') return desks[audience]?.includes(responsible) ?? false;
  return position !== undefined && (responsible === 'parties' || responsible === position);
}

// ── What has none ────────────────────────────────────────────────────────────────────────────────────

type Undated = Sentence & {
  readonly responsible: Responsible;
  /** Whom it concerns; everyone unless named. */
  readonly audiences?: readonly Audience[];
};

function undatedSteps(dispute: Dispute, procedure: Procedure, looking: Looking): readonly NextStep[] {
  return stepsIn(dispute, procedure, looking)
    .filter(({ audiences }) => audiences === undefined || audiences.includes(looking.audience))
    .map(({ key, params, responsible }) => ({
      key: `nextSteps.${procedure}.${key}`,
      params,
      responsible,
      yours: isYours(responsible, looking),
      deadline: null,
      standing: null,
    }));
}

function stepsIn(dispute: Dispute, procedure: Procedure, looking: Looking): readonly Undated[] {
  switch (procedure) {
    case 'mediation':
      return inMediation(dispute, dispute.mediation);
    case 'arbitration':
      return inArbitration(dispute, dispute.arbitration);
    case 'agreementReview':
      return inReview(dispute, looking);
  }
}

const notPublic: readonly Audience[] = ['parties', 'bodyDesk', 'commissionDesk', 'tribunal'];
const partySide: readonly Audience[] = ['public', 'parties'];

function step(
  key: string,
  responsible: Responsible,
  more: { readonly params?: Sentence['params']; readonly audiences?: readonly Audience[] } = {},
): Undated {
  return { key, responsible, params: more.params ?? {}, audiences: more.audiences };
}

/** Mediation is voluntary, and arbitration open at any time (调仲法 5); once it has ended without agreement, so it is told. */
function inMediation(dispute: Dispute, mediation: Mediation | null): readonly Undated[] {
  if (mediation === null) return [];
  const mayArbitrate = dispute.arbitration === null ? [step('mayArbitrate', 'parties')] : [];
  const anyTime =
    dispute.arbitration === null ? [step('mayArbitrateAnyTime', 'parties', { audiences: partySide })] : [];
  switch (mediation.stage) {
    case 'submitted':
      return [...(mediation.consents.length === 0 ? [step('askOtherSide', 'body')] : []), ...anyTime];
    case 'correctionRequested':
      return [
        step('complete', 'applicant', {
          params: { items: correctionItems(mediation.corrections) },
          audiences: ['public', ...notPublic],
        }),
        ...anyTime,
      ];
    case 'consentRequested':
      return anyTime;
    case 'accepted':
      return [step('assignMediator', 'body'), ...anyTime];
    case 'mediating':
      return [negotiation(mediation), ...anyTime];
    case 'signing':
      return [...signing(dispute), ...anyTime];
    case 'agreed':
      return performedOn(mediation.aftermath) === null && statementInEffect(dispute) === null
        ? [step('ifNotPerformed', 'parties', { audiences: [...partySide, 'bodyDesk'] })]
        : [];
    default:
      return mayArbitrate;
  }
}

function correctionItems(corrections: Mediation['corrections']) {
  const items = corrections.at(-1)?.items ?? [];
  return { marker: 'texts', keys: items.map((item) => `labels.correctionItem.${item}`) } as const;
}

function negotiation({ proposals }: Mediation): Undated {
  const newest = proposals.at(-1);
  if (newest === undefined || newest.answers.length > 0) return step('goOnTalking', 'body');
  return step('answerOffer', 'parties', { audiences: notPublic });
}

function signing(dispute: Dispute): readonly Undated[] {
  const missing = missingSigners(dispute);
  if (missing.length === 0) return [step('seal', 'body')];
  const missingParties = missing.filter((id) => id !== mediatorSigner);
  if (missingParties.length === 0) return [step('mediatorSigns', 'body')];
  return [
    step('sign', 'parties', { params: { parties: parties(missingParties) }, audiences: notPublic }),
    step('signPublic', 'parties', { audiences: ['public'] }),
  ];
}

function inArbitration(dispute: Dispute, arbitration: Arbitration | null): readonly Undated[] {
  if (arbitration === null) return [];
  switch (arbitration.stage) {
    case 'submitted':
      return openSuggestion(arbitration.incidents) === null
        ? []
        : [step('answerSuggestion', 'applicant', { audiences: notPublic })];
    case 'deferred':
      return mediationFirst(dispute, arbitration);
    case 'correctionRequested':
      return [step('complete', 'applicant', { params: { items: correctionItems(arbitration.corrections) } })];
    case 'tribunalFormed':
      return [...deliverAhead(dispute, arbitration), step('scheduleHearing', 'tribunal')];
    case 'hearingScheduled':
      return attendHearing(arbitration);
    case 'deliberation':
      return [...deliverAhead(dispute, arbitration), step('decide', 'tribunal')];
    case 'suspended':
      return [step('resume', 'tribunal')];
    case 'decided':
      return [step('deliverDecision', 'commission')];
    case 'closed':
    case 'archived':
      return afterClosing(arbitration);
    case 'declined':
      return afterDecline(dispute, arbitration);
    default:
      return [];
  }
}

/** 暂缓受理: the body's turn, then the commission's (规则 69). */
function mediationFirst(dispute: Dispute, { incidents }: Arbitration): readonly Undated[] {
  if (mediatedUntil(dispute) !== null) return [step('decideAcceptance', 'commission')];
  return [step('mediateFirst', 'body', { params: { unit: unit(incidents.suggestion?.bodyId ?? '') } })];
}

/** What was decided ahead reaches every party by itself (规则 49). */
function deliverAhead({ parties: all }: Dispute, arbitration: Arbitration): readonly Undated[] {
  const award = arbitration.incidents.partialAwards.at(-1);
  if (award === undefined) return [];
  const { issuedOn } = award;
  const delivered = all.every(
    ({ id }) => awardReceived(arbitration, { document: 'partialAward', issuedOn }, id) !== null,
  );
  return delivered ? [] : [step('deliverPartialAward', 'commission')];
}

/** The written notice first, then what it opens (调仲法 29, 规则 31); whom it has not reached does not know the reason. */
function afterDecline(dispute: Dispute, arbitration: Arbitration): readonly Undated[] {
  const partyIds = partiesIn(dispute, 'applicant').map(({ id }) => id);
  const delivered = allDeliveredOn(arbitration, { document: 'declineNotice', partyIds }) !== null;
  const way =
    arbitration.declineReason === 'otherJurisdiction' ? 'declinedOtherCommission' : 'declinedMaySue';
  return [
    ...(delivered ? [] : [step('deliverDecline', 'commission')]),
    ...(arbitration.declineReason === null ? [] : [step(way, 'applicant')]),
  ];
}

function inReview(dispute: Dispute, looking: Looking): readonly Undated[] {
  const { agreementReview, mediation } = dispute;
  switch (agreementReview?.stage) {
    case 'proposed':
      return isAskingOver(dispute, looking, looking.asOf)
        ? []
        : [step('join', 'parties', { params: { parties: parties(yetToJoin(dispute)) } })];
    case 'submitted':
      return [step('decideAcceptance', 'commission')];
    case 'accepted':
      return [step('review', 'commission', { audiences: ['reviewDesk'] })];
    case 'decided':
      return [step('signStatement', 'parties'), step('deliverStatement', 'commission', reviewDeskOnly)];
    case 'concluded':
      return mediation !== null && performedOn(mediation.aftermath) === null
        ? [step('perform', 'parties', { audiences: [...partySide, 'bodyDesk'] })]
        : [];
    case 'declined':
      return [step('deliverDecline', 'commission', reviewDeskOnly)];
    case 'refused':
      return [step('deliverRefusal', 'commission', reviewDeskOnly)];
    default:
      return [];
  }
}

const reviewDeskOnly: { readonly audiences: readonly Audience[] } = { audiences: ['reviewDesk'] };

function attendHearing(arbitration: Arbitration): readonly Undated[] {
  const hearing = hearingAhead(arbitration);
  if (hearing === null) return [];
  const { heldOn, startsAt, place } = hearing;
  return [step('attendHearing', 'parties', { params: { day: day(heldOn), time: startsAt, place } })];
}

function afterClosing({ stage, decision, incidents, aftermath }: Arbitration): readonly Undated[] {
  const archive =
    stage === 'closed' ? [step('archive', 'commission', { audiences: ['commissionDesk', 'tribunal'] })] : [];
  const kind = decision?.kind;
  if (performedOn(aftermath, decision?.issuedOn) !== null) return archive;
  if (kind === 'award' || kind === 'mediationStatement')
    return [step('performDecision', 'parties', { audiences: ['public', ...notPublic] }), ...archive];
  if (kind === 'withdrawn' || kind === 'settledAndWithdrawn')
    return [step('mayFileAgain', 'applicant', { audiences: partySide }), ...archive];
  if (incidents.transfer !== null)
    return [step('goesOnElsewhere', 'parties', { params: { name: incidents.transfer.name } }), ...archive];
  if (incidents.termination !== null)
    return [step('goesOnInCourt', 'parties', { params: { court: incidents.termination.court } }), ...archive];
  return archive;
}
