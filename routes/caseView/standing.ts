/** Where it stands: one sentence, the plain steps, who must do what next and by when. */
import { mayAnswer } from '../../server/disputes/commands/mediation/answerSettlement.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import type { DeadlineId } from '../../server/disputes/deadlines.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { missingSigners } from '../../server/disputes/signers.ts';
import { whereItStands } from '../../server/disputes/nextSteps.ts';
import type { NextStep, WhereItStands } from '../../server/disputes/nextSteps.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { aimedDays, aimsOf } from '../../server/disputes/targets.ts';
import type { Phrase } from '../words.ts';
import type { Glance } from './context.ts';
import { deadlineFacts } from './deadlineFacts.ts';
import type { DeadlineFacts } from './deadlineFacts.ts';

export interface StandingFacts {
  readonly name: string;
  readonly sentence: string;
  readonly steps: readonly { readonly label: string; readonly state: string }[];
  /** The viewer's own to do, the earliest first. */
  readonly own: { readonly deadlines: readonly DeadlineFacts[]; readonly undated: readonly string[] };
  readonly others: { readonly deadlines: readonly DeadlineFacts[]; readonly undated: readonly string[] };
  /** What the office of the viewer has set itself, apart from the days of the law; for nobody else. */
  readonly targets: readonly string[];
}

export function standingOf(context: Glance): WhereItStands {
  const { dispute, viewer, today, calendar, settings } = context;
  return whereItStands(dispute, {
    audience: viewer.main,
    asOf: today,
    calendar,
    settings,
    ...(viewer.own[0] && { position: viewer.own[0].position }),
  });
}

export function standingFacts(context: Glance): StandingFacts {
  const { t, say } = context;
  const stands = standingOf(context);
  const steps = stands.next.filter((step) => concerns(step, context));
  const own = steps.filter((step) => isOwn(step, context));
  const others = steps.filter((step) => !own.includes(step));
  return {
    name: t(stands.name),
    sentence: say(stands.sentence),
    steps: stands.steps.map(({ key, state }) => ({ label: t(key), state })),
    own: told(own, context),
    others: told(others, context),
    targets: targetsOf(context),
  };
}

const deskOf: Readonly<Partial<Record<Audience, Procedure>>> = {
  bodyDesk: 'mediation',
  commissionDesk: 'arbitration',
};

function targetsOf({ dispute, viewer, today, calendar, settings, t, fmt }: Glance): readonly string[] {
  const procedure = deskOf[viewer.main];
  if (procedure === undefined) return [];
  const days = { calendar, settings };
  return aimedDays(aimsOf(dispute, procedure, days), days).map(({ target, on }) =>
    t(on < today ? 'desk.aimPassed' : 'desk.aim', {
      target: t(`desk.target.${target}`),
      day: fmt.day(on),
    }),
  );
}

const remedyPeriods: ReadonlySet<DeadlineId> = new Set<DeadlineId>([
  'courtAction',
  'setAside',
  'courtActionAfterSetAside',
]);

/** The remedies of another party against an award are no business of this one. */
function concerns({ deadline }: NextStep, { viewer }: Glance): boolean {
  const remedy = deadline !== null && remedyPeriods.has(deadline.period);
  return !(remedy && viewer.side === 'party') || isOf(deadline?.partyId, viewer);
}

function isOwn(step: NextStep, { viewer, dispute }: Glance): boolean {
  const { yours, deadline, key } = step;
  if (!yours) return false;
  if (viewer.side === 'desk') return true;
  if (deadline !== null) return deadline.partyId === undefined || isOf(deadline.partyId, viewer);
  const mine = awaitedOf[key.split('.').at(-1) ?? ''];
  return mine === undefined || viewer.own.some((party) => mine(dispute, party.id));
}

/** Steps of "the parties" of which each awaits only some of them, or that are open to them and asked of nobody. */
const awaitedOf: Readonly<Record<string, (dispute: Dispute, partyId: string) => boolean>> = {
  mayArbitrate: () => false,
  mayArbitrateAnyTime: () => false,
  mayFileAgain: () => false,
  declinedMaySue: () => false,
  declinedOtherCommission: () => false,
  sign: (dispute, partyId) => missingSigners(dispute).includes(partyId),
  answerOffer({ mediation }, partyId) {
    const newest = mediation?.proposals.at(-1);
    return newest !== undefined && mayAnswer(newest, partyId);
  },
};

function isOf(partyId: string | undefined, { own }: Glance['viewer']): boolean {
  return own.some(({ id }) => id === partyId);
}

function told(steps: readonly NextStep[], context: Glance): StandingFacts['own'] {
  return {
    deadlines: merged(steps).flatMap((group) => deadlineOf(group, context)),
    undated: steps.flatMap((step) => (step.deadline === null ? [context.say(step)] : [])),
  };
}

/** The same day for many parties is one line. */
function merged(steps: readonly NextStep[]): readonly (readonly NextStep[])[] {
  const groups = new Map<string, NextStep[]>();
  for (const step of steps) {
    if (step.deadline === null) continue;
    const key = `${step.key}/${step.deadline.dueOn}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()];
}

const namesShown = 2;

function deadlineOf(group: readonly NextStep[], context: Glance): readonly DeadlineFacts[] {
  const [first] = group;
  if (first === undefined || first.deadline === null) return [];
  const sentence = context.say(group.length === 1 ? first : withParties(first, group, context));
  return [deadlineFacts(first.deadline, sentence, context)];
}

function withParties(first: NextStep, group: readonly NextStep[], { t, nameOf }: Glance): Phrase {
  const names = group.flatMap(({ deadline }) => (deadline?.partyId ? [nameOf(deadline.partyId)] : []));
  const shown = names.slice(0, namesShown).join(t('common.listJoin'));
  const party = names.length > namesShown ? t('case.andOthers', { names: shown, n: names.length }) : shown;
  return { key: first.key, params: { ...first.params, party } };
}
