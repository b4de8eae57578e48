/**
 * After a paper that binds or refuses: whether it is in effect, what each party may do now, by which day and why, and
 * what has followed so far.
 */
import { aftermathOf, lastDayToPerform } from '../../server/disputes/aftermath.ts';
import { awardNumbered, awardReceived } from '../../server/disputes/awards.ts';
import { deliveryOf } from '../../server/disputes/deliveries.ts';
import type { Aftermath, Party } from '../../server/disputes/dispute.ts';
import { effectsOf } from '../../server/disputes/effect.ts';
import type { Effect } from '../../server/disputes/effect.ts';
import { preparedFor } from '../../server/disputes/prepared.ts';
import { roadsOf } from '../../server/disputes/roads.ts';
import type { Road } from '../../server/disputes/roads.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { describeWorkingOut } from '../../server/law/describeWorkingOut.ts';
import { remedies } from '../../server/law/remedies.ts';
import { articleLabel, articleLabelEn } from '../../server/law/statutes.ts';
import type { Article } from '../../server/law/statutes.ts';
import type { CaseContext } from './context.ts';
import { deadlineFacts } from './deadlineFacts.ts';
import type { DeadlineFacts } from './deadlineFacts.ts';

export interface RoadFacts {
  readonly title: string;
  /** Whose it is, at a desk; empty for the party itself. */
  readonly whose: string;
  readonly plain: string;
  readonly where: string;
  readonly articles: string;
  readonly unread: boolean;
  readonly deadline: DeadlineFacts | null;
  /** From when on, where it is not open yet; empty where it is. */
  readonly later: string;
  /** A paper written from the case, to be printed and signed. */
  readonly preparedHref: string | null;
}

export interface RemediesFacts {
  readonly papers: readonly {
    readonly sentence: string;
    readonly articles: string;
    readonly workingOut: readonly string[];
  }[];
  readonly roads: readonly RoadFacts[];
  readonly happened: readonly string[];
}

/** null while no paper binds and none refused: the panel stays hidden. */
export function remediesFacts(context: CaseContext): RemediesFacts | null {
  const procedures = proceduresOf(context);
  const papers = effectsOf(context.dispute, context).filter(
    (effect) => procedures.includes(effect.procedure) && isKnown(effect, context),
  );
  const roads = partiesShown(context).flatMap((party) =>
    roadsOf(context.dispute, party, context)
      .filter(({ procedure }) => procedures.includes(procedure))
      .map((road) => roadFacts(road, party, context)),
  );
  const happened = procedures.flatMap((procedure) => happenedIn(procedure, context));
  if (papers.length + roads.length + happened.length === 0) return null;
  return { papers: papers.map((effect) => paperFacts(effect, context)), roads: together(roads), happened };
}

/** The body does not follow an arbitration, nor the commission what became of a mediation (协调规 11). */
function proceduresOf({ viewer }: CaseContext): readonly Procedure[] {
  if (viewer.side === 'party') return ['mediation', 'arbitration'];
  return [
    ...(viewer.audiences.includes('bodyDesk') ? (['mediation'] as const) : []),
    ...(viewer.audiences.includes('commissionDesk') ? (['arbitration'] as const) : []),
  ];
}

function partiesShown({ viewer, dispute }: CaseContext): readonly Party[] {
  return viewer.side === 'party' ? viewer.own : dispute.parties;
}

/** A party learns of the effect of what it has received. */
function isKnown(
  { procedure, awardNumber }: Effect,
  { viewer, dispute: { arbitration } }: CaseContext,
): boolean {
  if (viewer.side !== 'party' || procedure === 'mediation' || arbitration === null) return true;
  const award = awardNumbered(arbitration, awardNumber);
  return viewer.own.some(({ id }) =>
    award === undefined
      ? deliveryOf(arbitration, { document: 'mediationStatement', partyId: id }) !== null
      : awardReceived(arbitration, award, id) !== null,
  );
}

function paperFacts(effect: Effect, context: CaseContext): RemediesFacts['papers'][number] {
  const { t, fmt, locale, dispute, nameOf } = context;
  const { paper, awardNumber, standing, effectiveOn, periods, procedure } = effect;
  const performBy = lastDayToPerform(dispute, procedure, effectiveOn);
  const name = [t(`labels.bindingPaper.${paper}`), awardNumber].filter(Boolean).join(' ');
  const sentence =
    effectiveOn === null
      ? t(`case.effect.${standing}`, { paper: name })
      : t('case.effect.inEffect', { paper: name, day: fmt.day(effectiveOn) });
  const byAgreement = procedure === 'mediation' && performBy !== null;
  return {
    sentence: byAgreement
      ? `${sentence}${t('case.effect.performBy', { day: fmt.day(performBy) })}`
      : sentence,
    articles: articlesIn(effect.articles, context),
    workingOut: periods.flatMap(({ partyId, workingOut }) => [
      t('case.effect.periodOf', { party: nameOf(partyId) }),
      ...describeWorkingOut(workingOut, locale),
    ]),
  };
}

function articlesIn(articles: readonly Article[], { locale, t }: Pick<CaseContext, 'locale' | 't'>): string {
  const label = locale === 'en' ? articleLabelEn : articleLabel;
  return articles.map(label).join(t('common.listJoin'));
}

function roadFacts(road: Road, party: Party, context: CaseContext): RoadFacts {
  const { t, say, fmt, viewer, nameOf, dispute } = context;
  const { title, plain, where, who, articles, checked } = remedies[road.remedy];
  const prepared = preparedFor(road.remedy);
  const forThem = who === 'bothTogether' ? t('case.remedies.together') : nameOf(party.id);
  return {
    title: say(title),
    whose: viewer.side === 'party' && who !== 'bothTogether' ? '' : forThem,
    plain: say(plain),
    where: t(`labels.forum.${where}`),
    articles: articlesIn(articles, context),
    unread: checked === 'unverified',
    deadline: road.standing === 'later' ? null : dayOf(road, context),
    later: road.opensAfter === null ? '' : t('case.remedies.later', { day: fmt.day(road.opensAfter) }),
    preparedHref:
      viewer.side === 'party' && road.standing === 'open' && prepared !== null
        ? `/disputes/${dispute.number}/prepared/${prepared}`
        : null,
  };
}

function dayOf({ remedy, procedure, workingOut, partyId }: Road, context: CaseContext): DeadlineFacts | null {
  if (workingOut === null || workingOut.dueOn === null) return null;
  const { period, dueOn, provisional } = workingOut;
  const sentence = context.t('case.remedies.by', { day: context.fmt.dayLong(dueOn) });
  const deadline = {
    period,
    procedure,
    dueOn,
    provisional,
    metOn: null,
    responsible: 'parties',
    audiences: [],
    workingOut,
  } as const;
  return { ...deadlineFacts(deadline, sentence, context), id: `road-${remedy}-${partyId}` };
}

/** What both sides do together stands there once. */
function together(roads: readonly RoadFacts[]): readonly RoadFacts[] {
  const seen = new Set<string>();
  return roads.filter(({ title, whose }) => {
    const key = `${title}/${whose}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function happenedIn(procedure: Procedure, context: CaseContext): readonly string[] {
  const aftermath = aftermathOf(context.dispute, procedure);
  if (aftermath === null) return [];
  return [
    ...performanceLines(aftermath, context),
    ...breachLines(aftermath, context),
    ...courtLines(aftermath, context),
  ];
}

function performanceLines({ performances }: Aftermath, { t, fmt, nameOf }: CaseContext): readonly string[] {
  return performances.map(({ byPartyId, performedOn, paidFen, inFull, confirmed }) =>
    [
      t('case.remedies.performed', { party: nameOf(byPartyId), day: fmt.day(performedOn) }),
      ...(paidFen === null ? [] : [fmt.money(paidFen)]),
      ...(inFull ? [t('case.remedies.inFull')] : []),
      t(`case.remedies.answer.${confirmed === null ? 'open' : confirmed ? 'confirmed' : 'denied'}`),
    ].join(' · '),
  );
}

function breachLines({ breaches }: Aftermath, { t, fmt, nameOf }: CaseContext): readonly string[] {
  return breaches.map(({ byPartyId, since, unpaidFen }) =>
    [
      t('case.remedies.broken', { party: nameOf(byPartyId), day: fmt.day(since) }),
      ...(unpaidFen === null ? [] : [t('case.remedies.unpaid', { sum: fmt.money(unpaidFen) })]),
    ].join(' · '),
  );
}

function courtLines({ courtSteps }: Aftermath, { t, fmt, nameOf, openText }: CaseContext): readonly string[] {
  return courtSteps.map(({ road, partyIds, filedOn, courtTextId, rulings }) =>
    [
      t('case.remedies.filed', {
        party: partyIds.map(nameOf).join(t('common.listJoin')),
        road: t(`labels.courtRoad.${road}`),
        day: fmt.day(filedOn),
      }),
      ...[openText(courtTextId)].filter((court) => court !== ''),
      ...rulings.map(
        ({ result, ruledOn }) => `${fmt.dayShort(ruledOn)} ${t(`labels.courtResult.${result}`)}`,
      ),
    ].join(' · '),
  );
}
