/**
 * 生效: whether and since when a paper of a dispute is in effect. Never stored: it follows from days of sealing, making,
 * delivery and court action, and says of itself how (调仲法 14, 42, 47, 50).
 */
import { later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { BindingPaper } from '../law/remedies.ts';
import { cite } from '../law/statutes.ts';
import type { Article } from '../law/statutes.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import { addDays } from '../law/localDate.ts';
import { ruledOn } from './aftermath.ts';
import { plainPeriod } from './arbitrationPeriods.ts';
import type { DeadlineContext } from './deadlines.ts';
import { awardReceived, issuedAwards, stepsAgainst } from './awards.ts';
import type { IssuedAward } from './awards.ts';
import { allDeliveredOn } from './deliveries.ts';
import type { Arbitration, Dispute } from './dispute.ts';
import { statementInEffect } from './reviews.ts';
import type { Procedure } from './stages.ts';

/**
 * `awaitsDelivery`: somebody has not received or signed for it. `awaitsPeriod`: the days for court action run.
 * `provisional`: they hang on a holiday notice that is not out. `beforeCourt`: somebody sued in time. `setAside`: gone.
 */
export type EffectStanding =
  'inEffect' | 'awaitsDelivery' | 'awaitsPeriod' | 'provisional' | 'beforeCourt' | 'setAside';

export interface Effect {
  readonly procedure: Procedure;
  readonly paper: BindingPaper;
  /** Number of the award; null for a statement or an agreement. */
  readonly awardNumber: string | null;
  readonly standing: EffectStanding;
  /** Since when; null while it is not. */
  readonly effectiveOn: LocalDate | null;
  /** The periods on which it hangs, one a party. */
  readonly periods: readonly { readonly partyId: string; readonly workingOut: WorkingOut }[];
  readonly articles: readonly Article[];
}

export interface EffectContext extends DeadlineContext {
  readonly today: LocalDate;
}

/** The binding papers of the dispute, the mediation's before the arbitration's. */
export function effectsOf(dispute: Dispute, context: EffectContext): readonly Effect[] {
  return [...ofAgreement(dispute), ...ofDecision(dispute, context)];
}

/**
 * 调解协议, as a court confirmed it, or as the statement into which a commission put it (规则 77): the same words with more
 * force, so that what is paid and broken stays on one record, the agreement's.
 */
function ofAgreement(dispute: Dispute): readonly Effect[] {
  const { mediation } = dispute;
  const sealedOn = mediation?.agreement?.sealedOn ?? null;
  if (mediation === null || sealedOn === null) return [];
  const confirmedOn = ruledOn(mediation.aftermath, 'judicialConfirmation', 'confirmed');
  const statementOn = statementInEffect(dispute);
  if (statementOn !== null)
    return [
      {
        procedure: 'mediation',
        paper: 'mediationStatement',
        awardNumber: null,
        standing: 'inEffect',
        effectiveOn: statementOn,
        periods: [],
        articles: [cite('规则', 77)],
      },
    ];
  return [
    {
      procedure: 'mediation',
      paper: confirmedOn === null ? 'mediationAgreement' : 'confirmedAgreement',
      awardNumber: null,
      standing: 'inEffect',
      effectiveOn: sealedOn,
      periods: [],
      articles: [
        cite('调仲法', 14),
        ...(confirmedOn === null ? [] : [cite('民诉法', 206), cite('人民调解法', 33)]),
      ],
    },
  ];
}

function ofDecision(dispute: Dispute, context: EffectContext): readonly Effect[] {
  const { arbitration } = dispute;
  if (arbitration === null) return [];
  const awards = issuedAwards(arbitration).map((award): Effect => {
    const look = { dispute, arbitration, award, context };
    return {
      procedure: 'arbitration',
      paper: award.final ? 'finalAward' : 'appealableAward',
      awardNumber: award.number,
      ...(award.final ? ofFinal(look) : ofAppealable(look)),
    };
  });
  const stated = arbitration.decision?.kind === 'mediationStatement';
  return stated ? [...awards, ofStatement(dispute, arbitration, context)] : awards;
}

interface Look {
  readonly dispute: Dispute;
  readonly arbitration: Arbitration;
  readonly award: IssuedAward;
  readonly context: EffectContext;
}

type Found = Pick<Effect, 'standing' | 'effectiveOn' | 'periods' | 'articles'>;

/** 调解书经双方当事人签收后发生法律效力 (调仲法 42). */
function ofStatement(dispute: Dispute, arbitration: Arbitration, { today }: EffectContext): Effect {
  const partyIds = dispute.parties.map(({ id }) => id);
  const signedOn = allDeliveredOn(arbitration, { document: 'mediationStatement', partyIds });
  const effective = signedOn !== null && signedOn <= today;
  return {
    procedure: 'arbitration',
    paper: 'mediationStatement',
    awardNumber: null,
    standing: effective ? 'inEffect' : 'awaitsDelivery',
    effectiveOn: effective ? signedOn : null,
    periods: [],
    articles: [cite('调仲法', 42)],
  };
}

/** 终局裁决自作出之日起生效 (调仲法 47): the worker's court action and a court's ruling take it away again. */
function ofFinal(look: Look): Found {
  const articles = [cite('调仲法', 47)];
  const periods = periodsOf(look);
  const base = { periods, articles, effectiveOn: null };
  if (isSetAside(look))
    return { ...base, standing: 'setAside', articles: [cite('调仲法', 49, { paragraph: 3 })] };
  if (isBeforeCourt(look))
    return { ...base, standing: 'beforeCourt', articles: [...articles, cite('调仲法', 48)] };
  return { ...base, standing: 'inEffect', effectiveOn: look.award.issuedOn };
}

function isSetAside({ arbitration, award, context }: Look): boolean {
  return stepsAgainst(arbitration, { award, road: 'setAside' }, context).some(({ rulings }) =>
    rulings.some(({ result }) => result === 'awardSetAside'),
  );
}

/** 期满不起诉的，裁决书发生法律效力 (调仲法 50): once the last party's fifteen days are over. */
function ofAppealable(look: Look): Found {
  const { dispute, context } = look;
  const articles = [cite('调仲法', 50)];
  const periods = periodsOf(look);
  const base = { periods, articles, effectiveOn: null };
  if (isBeforeCourt(look)) return { ...base, standing: 'beforeCourt' };
  if (periods.length < dispute.parties.length) return { ...base, standing: 'awaitsDelivery' };
  const days = periods.flatMap(({ workingOut }) => (workingOut.dueOn === null ? [] : [workingOut.dueOn]));
  const last = days.reduce(later);
  if (last >= context.today) return { ...base, standing: 'awaitsPeriod' };
  if (periods.some(({ workingOut }) => workingOut.provisional)) return { ...base, standing: 'provisional' };
  return { ...base, standing: 'inEffect', effectiveOn: addDays(last, 1) };
}

/** The fifteen days of everyone who may sue and has the award: against a final one the workers alone. */
function periodsOf({ dispute, arbitration, award, context }: Look): Effect['periods'] {
  return dispute.parties
    .filter(({ kind }) => !award.final || kind === 'worker')
    .flatMap(({ id }) => {
      const received = awardReceived(arbitration, award, id);
      if (received === null) return [];
      return [{ partyId: id, workingOut: plainPeriod('courtAction', received.effectiveOn, context) }];
    });
}

/** A court action names the dispute, not one of two awards: whoever may sue against this one has taken it along. */
function isBeforeCourt({ dispute: { parties }, arbitration, award, context }: Look): boolean {
  const mayStop = (partyId: string) =>
    !award.final || parties.find(({ id }) => id === partyId)?.kind === 'worker';
  return stepsAgainst(arbitration, { award, road: 'courtAction' }, context).some(({ partyIds }) =>
    partyIds.some(mayStop),
  );
}
