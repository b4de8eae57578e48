/** One case as it is planned: few words from which its whole story is told again, always the same. */
import { anonymousActor } from '../disputes/actor.ts';
import type { Actor } from '../disputes/actor.ts';
import { applyForArbitration } from '../disputes/commands/intake/applyForArbitration.ts';
import type { IntakeChannel } from '../disputes/dispute.ts';
import type { Cause } from '../law/causes.ts';
import { thresholds } from '../law/thresholds.ts';
import { addDays, yearOf } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { tellAftermath } from './aftermathStory.ts';
import type { Aftermath } from './aftermathStory.ts';
import { tellArbitration } from './arbitrationStory.ts';
import type { ArbitrationPlan } from './arbitrationPlan.ts';
import type { ArbitrationTold } from './arbitrationTelling.ts';
import { collectiveFrom } from '../disputes/commands/intake/fileApplication.ts';
import { makeClaims, makeFacts } from './claims.ts';
import type { DemoAccount } from './city.ts';
import { tellMediation } from './mediationStory.ts';
import type { MediationPlan, MediationTold } from './mediationStory.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { accountActor, identified, makeParties } from './storyParties.ts';
import type { IdentifiedParty, SignedUp } from './storyParties.ts';
import { makeScript } from './story.ts';
import type { Script, StoryApplication, Told } from './story.ts';
import { someHolder } from './world.ts';
import type { World } from './world.ts';
import { workingDaysAfter } from './workingDays.ts';

/** Of ten workers and more who file together with a body. */
const fewestElected = thresholds.fewestRepresentatives.value;

export interface CaseDraft {
  readonly key: string;
  readonly cause: Cause;
  /** What is claimed, in fen, as far as claims carry sums. */
  readonly sumFen: number;
  readonly channel: IntakeChannel;
  readonly workers: number;
  readonly byEmployer: boolean;
  readonly jointRespondents: boolean;
  readonly district: string;
  readonly street: string | null;
  readonly bodyId: string;
  readonly commissionId: string;
  readonly signedUp: SignedUp;
  /** Share of the work on it that the cast's own people do. */
  readonly castShare: number;
  /** null: straight to the commission. */
  readonly mediation: MediationPlan | null;
  /** null: it ends with the mediation. */
  readonly arbitration: ArbitrationPlan | null;
  /** The story stops before the nth step of this command, for a case that waits for somebody. */
  readonly stopBefore: { readonly command: string; readonly nth: number } | null;
}

/** A draft for which a day has been found. `attempt` goes into the chance, so that the telling repeats. */
export interface CasePlan extends CaseDraft {
  readonly receivedOn: LocalDate;
  readonly attempt: number;
  /** What became of the award or statement, as far as is known; dealt out once the days are found. */
  readonly aftermath: Aftermath | null;
}

export interface ToldCase extends Told {
  readonly mediation: MediationTold | null;
  readonly arbitration: ArbitrationTold | null;
  /** It was planned to end after its last day. */
  readonly isLate: boolean;
}

/** Tells the story of a plan up to the end of the year. */
export function tellCase(world: World, plan: CasePlan): ToldCase {
  const random = makeRandom(`${world.seed}/${plan.key}/${plan.attempt}`);
  const application = applicationOf(world, plan, random.fork('application'));
  const script = makeScript({
    key: `${world.seed}/${plan.key}`,
    random,
    application,
    by: filer(world, plan, { random, application }),
  });
  const parties = identified(application);
  const about = { world, parties, castShare: plan.castShare };
  const mediation =
    plan.mediation === null
      ? null
      : tellMediation(script, {
          ...about,
          plan: plan.mediation,
          bodyId: plan.bodyId,
          commissionId: plan.commissionId,
        });
  if (plan.mediation !== null && plan.arbitration !== null) tellOnward(world, script, plan);
  const arbitration =
    plan.arbitration === null
      ? null
      : tellArbitration(script, { ...about, plan: plan.arbitration, commissionId: plan.commissionId });
  if (plan.aftermath !== null) tellWhatFollowed(script, { ...about, plan, told: arbitration });
  const isLate = (plan.arbitration?.overdueDays ?? 0) > 0;
  return { ...script.until(world.end, plan.stopBefore), mediation, arbitration, isLate };
}

function tellWhatFollowed(
  script: Script,
  about: {
    readonly world: World;
    readonly parties: readonly IdentifiedParty[];
    readonly plan: CasePlan;
    readonly told: ArbitrationTold | null;
  },
): void {
  const { world, parties, plan, told } = about;
  const { district, commissionId, castShare, aftermath } = plan;
  if (aftermath === null || !told?.paper) return;
  const random = script.random.fork('noted');
  const clerk = someHolder(world, random, { role: 'clerk', unitId: commissionId, castShare });
  tellAftermath(script, aftermath, { world, parties, clerk, district, paper: told.paper });
}

/** The applicant goes on to the commission a few days after mediation came to nothing. */
function tellOnward(world: World, script: Script, { commissionId }: CasePlan): void {
  const by = accountActor(identified(script.application), 'applicant');
  if (by === null) throw new Error('Only an applicant with an account goes on by itself');
  const on = workingDaysAfter(world.calendar, script.today(), script.random.whole(1, 6));
  script.act(applyForArbitration, {
    on,
    by,
    procedure: 'arbitration',
    input: { commissionId, handedOn: null },
  });
}

function applicationOf(world: World, plan: CasePlan, random: Random): StoryApplication {
  const { channel, receivedOn, cause, byEmployer, sumFen, district, street } = plan;
  const toBody = plan.mediation !== null;
  const fromCourt = channel === 'courtPlatform';
  const body = world.city.directory.body(plan.bodyId);
  return {
    to: toBody
      ? { procedure: 'mediation', unitId: plan.bodyId }
      : { procedure: 'arbitration', unitId: plan.commissionId },
    channel,
    receivedOn,
    externalNumber: fromCourt ? `（${yearOf(receivedOn)}）鄂测民诉前调${random.whole(1, 9_999)}号` : null,
    returnOn: fromCourt ? addDays(receivedOn, 30) : null,
    formerCase: null,
    district,
    street,
    cause,
    parties: makeParties(random, {
      byEmployer,
      workers: plan.workers,
      // Before a commission they are elected once the case is accepted.
      elected: toBody && plan.workers >= collectiveFrom ? fewestElected : 0,
      jointRespondents: plan.jointRespondents,
      signedUp: plan.signedUp,
      address: (body?.address ?? '武汉市').replace(/测试.*$/, ''),
      bornBefore: yearOf(receivedOn),
    }),
    claims: makeClaims(random, { cause, byEmployer, sumFen, filedOn: receivedOn }),
    facts: makeFacts(random, { cause, byEmployer, filedOn: receivedOn }),
  };
}

/** Online by the applicant; otherwise a desk writes it down. */
function filer(
  world: World,
  plan: CasePlan,
  { random, application }: { readonly random: Random; readonly application: StoryApplication },
): Actor {
  const own = accountActor(identified(application), 'applicant');
  if (plan.channel === 'online') return own ?? anonymousActor;
  const { castShare } = plan;
  return plan.mediation === null
    ? someHolder(world, random, { role: 'clerk', unitId: plan.commissionId, castShare })
    : someHolder(world, random, { role: 'mediator', unitId: plan.bodyId, castShare });
}

/** The account that a case needs besides the cast's: its applicant's, who went on to the commission by it. */
export function ownAccountOf(key: string, name: string, role: 'worker' | 'employer'): DemoAccount {
  return { accountId: `demo-${key}`, username: key, name, grants: [{ role, unitId: null }] };
}
