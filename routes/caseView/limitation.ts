/**
 * 时效 as a claimant and a desk see it: the last day of each claim with its working-out, and whether the other side pleaded
 * it. It is a plea (解释二 20): the other side is shown its own plea and nothing that would lead it to one.
 */
import { claimantPosition, openClaims } from '../../server/disputes/claims.ts';
import { sheetOf } from '../../server/disputes/claimSheet.ts';
import type { Claim } from '../../server/disputes/dispute.ts';
import { limitationOf } from '../../server/disputes/limitation.ts';
import type { ClaimLimitation } from '../../server/disputes/limitation.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import { moveOf } from '../../server/disputes/stages.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import { describeWorkingOut } from '../../server/law/describeWorkingOut.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { formOf } from '../forms/siteMap.ts';
import { wordsOf } from './actions.ts';
import type { CaseContext } from './context.ts';
import { sheetProcedure } from './sheetSeen.ts';

export interface LimitationFacts {
  readonly claims: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentence: string;
    readonly workingOut: readonly string[];
  }[];
  /** Of how many claims nobody said yet from when it runs. */
  readonly notStated: string | null;
  /** What interrupted and paused it, in the case and outside. */
  readonly happened: readonly string[];
  /** 时效抗辩: who pleaded it on which day, or what follows where nobody did. */
  readonly pleas: readonly string[];
  readonly ways: readonly { readonly href: string; readonly label: string }[];
}

const commands = ['recordLimitationStart', 'recordInterruption', 'recordPause'] as const;

/** null: nothing to show to this viewer. */
export function limitationFacts(context: CaseContext): LimitationFacts | null {
  const procedure = sheetProcedure(context);
  if (procedure === null) return null;
  const own = claimsShown(context);
  const pleas = pleasOf(context, own.length > 0);
  if (own.length === 0)
    return pleas.length === 0 ? null : { claims: [], notStated: null, happened: [], pleas, ways: [] };
  const { starts } = sheetOf(context.dispute, procedure).limitation;
  const stated = own.filter(({ id }) => starts.some(({ claimId }) => claimId === id));
  return {
    claims: stated.map((claim) => claimFacts(claim, context)),
    notStated: own.length === stated.length ? null : notStatedWords(own.length - stated.length, context),
    happened: happenedLines(context),
    pleas,
    ways: waysOf(context),
  };
}

function notStatedWords(n: number, { t }: CaseContext): string {
  return t('case.limitation.notStated', { n });
}

/** At a desk every claim that is still open; for a party those of its own side. */
function claimsShown({ dispute, viewer }: CaseContext): readonly Claim[] {
  const open = openClaims(dispute);
  if (viewer.side === 'desk') return open;
  return open.filter((claim) =>
    viewer.own.some(({ position }) => position === claimantPosition(dispute, claim)),
  );
}

function claimFacts(claim: Claim, context: CaseContext): LimitationFacts['claims'][number] {
  const { dispute, t, say, locale, calendar, settings } = context;
  const { limitation } = sheetOf(dispute, sheetProcedure(context) ?? 'mediation');
  const filedOn = filedDay(claim, context);
  const inCase = context.interruptions.filter(({ on }) => filedOn === null || on <= filedOn);
  const found = limitationOf(claim.id, limitation, { inCase, context: { calendar, settings } });
  const n = dispute.claims.indexOf(claim) + 1;
  return {
    id: `limitation-${claim.id}`,
    title: t('case.limitation.claim', { n, kind: say(claimKinds[claim.kind].label) }),
    sentence: sentenceOf(found, { filedOn, context }),
    workingOut: found?.workingOut ? describeWorkingOut(found.workingOut, locale) : [],
  };
}

/** The day on which the commission was asked; null where it was not yet, or the claim came later than the application. */
function filedDay({ id }: Claim, { dispute, events }: CaseContext): LocalDate | null {
  const { arbitration, intake } = dispute;
  const filed = events.find((event) => event.type === 'applicationFiled');
  const atFirst = filed?.type === 'applicationFiled' && filed.facts.claimIds.includes(id);
  if (arbitration === null || !atFirst) return null;
  return intake.transferredFrom?.acceptedOn ?? arbitration.receivedOn;
}

function sentenceOf(
  found: ClaimLimitation | null,
  { filedOn, context }: { readonly filedOn: LocalDate | null; readonly context: CaseContext },
): string {
  const { t, fmt, today } = context;
  if (found === null || found.workingOut === null) return t('case.limitation.goesOn');
  const { dueOn, provisional } = found.workingOut;
  if (dueOn === null) return t('case.limitation.paused');
  const day = t(provisional ? 'case.limitation.provisionalDay' : 'case.limitation.day', {
    day: fmt.day(dueOn),
  });
  if (filedOn === null)
    return t(dueOn < today && !provisional ? 'case.limitation.over' : 'case.limitation.runs', { day });
  const filed = fmt.day(filedOn);
  const late = filedOn > dueOn && !provisional;
  return t(late ? 'case.limitation.late' : 'case.limitation.inTime', { day, filed });
}

function happenedLines(context: CaseContext): readonly string[] {
  const { dispute, t, fmt } = context;
  const { interruptions, pauses } = sheetOf(dispute, sheetProcedure(context) ?? 'mediation').limitation;
  const outside = interruptions.map(({ on, ground, proofSeen, claimIds }) => ({
    on,
    line: t(proofSeen ? 'case.limitation.proven' : 'case.limitation.stated', {
      ...{ day: fmt.day(on), ground: t(`labels.outsideGround.${ground}`) },
      claims: numbers(claimIds),
    }),
  }));
  const inCase = context.interruptions.map(({ on, ground }) => ({
    on,
    line: t('case.limitation.inCase', {
      day: fmt.day(on),
      ground: t(`labels.interruptionGround.${ground}`),
    }),
  }));
  const paused = pauses.map(({ from, to, ground, claimIds }) => ({
    on: from,
    line: t('case.limitation.pause', {
      ...{ from: fmt.day(from), to: to === null ? t('case.limitation.stillPaused') : fmt.day(to) },
      ...{ ground: t(`labels.pauseGround.${ground}`), claims: numbers(claimIds) },
    }),
  }));
  return [...outside, ...inCase, ...paused]
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ line }) => line);

  function numbers(claimIds: readonly string[]): string {
    const found = claimIds.map((id) => dispute.claims.findIndex((claim) => claim.id === id) + 1);
    return found.join(t('common.listJoin'));
  }
}

/** Who pleaded it and when; a desk that met no plea is reminded that it is none of its own. */
function pleasOf({ dispute, viewer, t, fmt, nameOf }: CaseContext, shown: boolean): readonly string[] {
  const { arbitration } = dispute;
  if (arbitration === null || viewer.main === 'bodyDesk') return [];
  const pleas = arbitration.defences
    .filter(({ limitationRaised }) => limitationRaised)
    .map(({ partyId, submittedOn }) =>
      t('case.limitation.pleaded', { party: nameOf(partyId), day: fmt.day(submittedOn) }),
    );
  const none = pleas.length === 0 && viewer.side === 'desk' && shown;
  return none ? [t('case.limitation.notPleaded')] : pleas;
}

function waysOf(context: CaseContext): LimitationFacts['ways'] {
  const { stored, viewer, dispute } = context;
  const procedure = sheetProcedure(context);
  const stage = procedure === null ? undefined : stored.dispute[procedure]?.stage;
  if (procedure === null || stage === undefined) return [];
  return commands.flatMap((command) => {
    const place = formOf(procedure, command);
    const may =
      moveOf(procedure, command, stage) !== null &&
      policyRefusal(viewer.actor, stored.dispute, { procedure, command }) === null;
    if (!may || place === undefined) return [];
    return [
      { href: `/disputes/${dispute.number}/${place.address}/new`, label: wordsOf(command, context).label },
    ];
  });
}
