/**
 * What a party may do after a paper that binds or refuses, by which day and why: the data of `law/remedies.ts` held
 * against the case. What the law closes is not among them.
 */
import { isReviewable, paymentOrderClaims, remediesAfter } from '../law/remedies.ts';
import type { BindingPaper, RemedyId } from '../law/remedies.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import { aftermathOf, isPending, lastDayToPerform, performedOn, ruledTo, stepsOn } from './aftermath.ts';
import { hasEnded, plainPeriod } from './arbitrationPeriods.ts';
import { claimsOf } from './claims.ts';
import { awardNumbered, awardReceived, stepsAgainst } from './awards.ts';
import type { IssuedAward } from './awards.ts';
import type { Aftermath, CourtRoad, Dispute, Party } from './dispute.ts';
import { effectsOf } from './effect.ts';
import type { Effect, EffectContext } from './effect.ts';
import { mayBeAsked, yetToJoin } from './reviews.ts';
import { isOpen } from './stages.ts';
import type { Procedure } from './stages.ts';

export interface Road {
  readonly remedy: RemedyId;
  readonly procedure: Procedure;
  readonly paper: BindingPaper;
  readonly awardNumber: string | null;
  readonly partyId: string;
  /** The last day, with how it comes about; null where no text sets one. */
  readonly workingOut: WorkingOut | null;
  /** 'later': it opens once the day for performing has passed (`opensAfter`). 'over': its own day has passed. */
  readonly standing: 'open' | 'later' | 'over';
  readonly opensAfter: LocalDate | null;
}

/** What this party may do now, or once the other side has let the day pass; in the order of the papers. */
export function roadsOf(dispute: Dispute, party: Party, context: EffectContext): readonly Road[] {
  return everyRoad(dispute, party, context).filter(({ standing }) => standing !== 'over');
}

/** The same with the roads whose day has passed. */
export function everyRoad(dispute: Dispute, party: Party, context: EffectContext): readonly Road[] {
  const papers = effectsOf(dispute, context);
  return [
    ...papers.flatMap((effect) => roadsAfter(effect, { dispute, party, context })),
    ...afterDecline(dispute, party),
  ];
}

interface Look {
  readonly dispute: Dispute;
  readonly party: Party;
  readonly context: EffectContext;
}

function roadsAfter(effect: Effect, look: Look): readonly Road[] {
  return remediesAfter[effect.paper].flatMap((remedy) => {
    const found = roadFor(remedy, effect, look);
    return found === null ? [] : [found];
  });
}

type Opening = Pick<Road, 'workingOut' | 'standing' | 'opensAfter'>;

function roadFor(remedy: RemedyId, effect: Effect, look: Look): Road | null {
  const aftermath = aftermathOf(look.dispute, effect.procedure);
  const since = awardOf(effect, look)?.issuedOn;
  if (aftermath === null || performedOn(aftermath, since) !== null) return null;
  if (isTaken(remedy, effect, { ...look, aftermath })) return null;
  const opening = openings[remedy](effect, look, aftermath);
  if (opening === null) return null;
  const { procedure, paper, awardNumber } = effect;
  const road = { remedy, procedure, paper, awardNumber, partyId: look.party.id, ...opening };
  return isOver(road, look.context.today) ? { ...road, standing: 'over' } : road;
}

/** Enforcement after two years is for the court, where the debtor may object (民诉法 250): the road stays open here. */
function isOver({ remedy, workingOut }: Road, today: LocalDate): boolean {
  return workingOut !== null && remedy !== 'enforcement' && hasEnded(workingOut, today);
}

/** Joint roads are taken once for all; any other by the party itself, and again only once the court has spoken. */
function isTaken(
  remedy: RemedyId,
  effect: Effect,
  { aftermath, ...look }: Look & { readonly aftermath: Aftermath },
): boolean {
  if (remedy === 'arbitrationAfterBreach') return false;
  if (remedy === 'agreementReview') return !mayBeAsked(look.dispute) && !isAwaited(look.dispute, look.party);
  const { arbitration } = look.dispute;
  const award = awardOf(effect, look);
  const against = award !== undefined && (remedy === 'courtAction' || remedy === 'setAside');
  const steps =
    against && arbitration !== null
      ? stepsAgainst(arbitration, { award, road: remedy }, look.context)
      : stepsOn(aftermath, remedy).filter(({ filedOn }) => filedOn >= (award?.issuedOn ?? ''));
  const mine = steps.filter(({ partyIds }) => partyIds.includes(look.party.id));
  return again.has(remedy) ? mine.some(isPending) : mine.length > 0;
}

/** The award that the effect is of; undefined for a statement or an agreement. */
function awardOf({ awardNumber }: Effect, { dispute: { arbitration } }: Look): IssuedAward | undefined {
  return arbitration === null ? undefined : awardNumbered(arbitration, awardNumber);
}

/** One side has asked, and this one has not joined. */
function isAwaited(dispute: Dispute, { id }: Party): boolean {
  return dispute.agreementReview?.stage === 'proposed' && yetToJoin(dispute).includes(id);
}

const again: ReadonlySet<CourtRoad> = new Set<CourtRoad>(['enforcement', 'paymentOrder']);

const openings: Readonly<
  Record<RemedyId, (effect: Effect, look: Look, aftermath: Aftermath) => Opening | null>
> = {
  agreementReview(effect, look, aftermath) {
    if (!isReviewable(look.dispute.claims.map(({ kind }) => kind))) return null;
    if (stepsOn(aftermath, 'judicialConfirmation').some(isPending)) return null;
    return fromEffect('agreementReview', effect, look);
  },
  judicialConfirmation(effect, look) {
    const { agreementReview } = look.dispute;
    // As the other way round: while the commission looks at it, no court is asked.
    if (agreementReview?.receivedOn && isOpen('agreementReview', agreementReview.stage)) return null;
    return fromEffect('judicialConfirmation', effect, look);
  },
  paymentOrder(effect, look) {
    const owed = look.dispute.claims.some(
      ({ kind, agreedFen }) => paymentOrderClaims.kinds.has(kind) && (agreedFen ?? 0) > 0,
    );
    return look.party.kind === 'worker' && owed ? onceBroken(effect, look) : null;
  },
  arbitrationAfterBreach: (effect, look) =>
    look.party.position === 'applicant' && look.dispute.arbitration === null
      ? onceBroken(effect, look)
      : null,
  courtAction(effect, look) {
    const received = receivedOn(effect, look);
    const mayNot = effect.paper === 'finalAward' && look.party.kind !== 'worker';
    if (received === null || mayNot || effect.standing === 'setAside') return null;
    return open(plainPeriod('courtAction', received, look.context));
  },
  setAside(effect, look) {
    const received = receivedOn(effect, look);
    if (received === null || look.party.kind !== 'employer' || effect.standing === 'setAside') return null;
    return open(plainPeriod('setAside', received, look.context));
  },
  courtActionAfterSetAside(effect, look, aftermath) {
    if (effect.standing !== 'setAside') return null;
    const partyId = look.party.id;
    const received = ruledTo(aftermath, { road: 'setAside', result: 'awardSetAside', partyId });
    return received === null ? null : open(plainPeriod('courtActionAfterSetAside', received, look.context));
  },
  courtActionAfterDecline: () => null,
  enforcement(effect, look) {
    if (effect.standing !== 'inEffect' || !isOwed(effect, look)) return null;
    const from = lastDayToPerform(look.dispute, effect.procedure, effect.effectiveOn);
    if (from === null) return null;
    const workingOut = plainPeriod('enforcement', from, look.context);
    return { ...onceBroken(effect, look), workingOut };
  },
};

function open(workingOut: WorkingOut | null): Opening {
  return { workingOut, standing: 'open', opensAfter: null };
}

function fromEffect(
  period: 'agreementReview' | 'judicialConfirmation',
  { effectiveOn }: Effect,
  { context }: Look,
): Opening | null {
  return effectiveOn === null ? null : open(plainPeriod(period, effectiveOn, context));
}

/** Open from the first day after the last one for performing. */
function onceBroken({ procedure, effectiveOn }: Effect, { dispute, context }: Look): Opening {
  const lastDay = lastDayToPerform(dispute, procedure, effectiveOn) ?? context.today;
  const broken = lastDay < context.today;
  return { workingOut: null, standing: broken ? 'open' : 'later', opensAfter: broken ? null : lastDay };
}

function receivedOn(effect: Effect, look: Look): LocalDate | null {
  const { arbitration } = look.dispute;
  const award = awardOf(effect, look);
  if (arbitration === null || award === undefined) return null;
  return awardReceived(arbitration, award, look.party.id)?.effectiveOn ?? null;
}

/** Whether there is something to be had from the other side by this paper: the party's own claims that were met. */
function isOwed(effect: Effect, look: Look): boolean {
  const { paper } = effect;
  const own = claimsOf(look.dispute, look.party.position);
  if (paper !== 'finalAward' && paper !== 'appealableAward') return own.length > 0;
  const award = awardOf(effect, look);
  return own.some(({ id, result }) => award?.claimIds.includes(id) === true && result !== 'dismissed');
}

function afterDecline({ arbitration }: Dispute, { id, position }: Party): readonly Road[] {
  if (arbitration === null || arbitration.stage !== 'declined' || position !== 'applicant') return [];
  // For want of jurisdiction the commission shows the way to another one (规则 31).
  if (arbitration.declineReason === 'otherJurisdiction') return [];
  if (stepsOn(arbitration.aftermath, 'courtActionAfterDecline').length > 0) return [];
  const remedy = 'courtActionAfterDecline';
  const paper = 'declineNotice';
  return [{ remedy, procedure: 'arbitration', paper, awardNumber: null, partyId: id, ...open(null) }];
}
