/** The cast's own cases: one at every stage where somebody has something to do, and a few that have ended. */
import { addDays, later } from '../law/localDate.ts';
import type { Cause } from '../law/causes.ts';
import { noIncident } from './arbitrationPlans.ts';
import type { ArbitrationEnding, ArbitrationPlan } from './arbitrationPlan.ts';
import {
  castBodyId,
  castCommissionId,
  castDistrict,
  castEmployer,
  castSecondEmployer,
  castSecondWorker,
  castStreet,
  castWorker,
} from './castAccounts.ts';
import type { CaseDraft, ToldCase } from './casePlan.ts';
import type { DemoAccount } from './city.ts';
import type { MediationEnding, MediationPlan } from './mediationStory.ts';
import type { Bucket, Drafted } from './buckets.ts';
import { workingDayFrom, workingDayUntil } from './workingDays.ts';
import type { World } from './world.ts';

/** A case that waits before the nth step of a command. */
interface CastCase {
  readonly key: string;
  readonly cause: Cause;
  readonly yuan: number;
  readonly applicant: DemoAccount | null;
  readonly respondent: DemoAccount | null;
  readonly mediation?: Partial<MediationPlan> & { readonly ending: MediationEnding };
  readonly arbitration?: Partial<ArbitrationPlan> & { readonly ending: ArbitrationEnding };
  readonly waitsFor: readonly [command: string, nth?: number] | null;
  /** Ended so many days before the end of the year at most. */
  readonly closedWithin?: number;
  readonly bucket: Bucket;
}

const mediationOpen: Bucket = { kind: 'mediationOpen', ending: 'agreed' };
const arbitrationOpen: Bucket = { kind: 'arbitrationOpen', ending: 'award' };
const arbitrationPending: Bucket = { kind: 'arbitrationPending', ending: 'award' };
const agrees = { ending: 'agreed' } as const;
const award = { ending: 'award' } as const;

const castCases: readonly CastCase[] = [
  // Mediation, from the filing that nobody has looked at to the agreement in effect.
  {
    key: 'cast-filed',
    cause: 'wages',
    yuan: 9_600,
    applicant: castWorker,
    respondent: castEmployer,
    mediation: agrees,
    waitsFor: ['requestConsent'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-correction',
    cause: 'overtime',
    yuan: 14_300,
    applicant: castSecondWorker,
    respondent: castSecondEmployer,
    mediation: { ...agrees, corrected: true },
    waitsFor: ['submitCorrection'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-consent',
    cause: 'termination',
    yuan: 31_000,
    applicant: null,
    respondent: castEmployer,
    mediation: agrees,
    waitsFor: ['recordConsent'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-mediating',
    cause: 'annualLeave',
    yuan: 5_800,
    applicant: castSecondWorker,
    respondent: castEmployer,
    mediation: { ...agrees, days: 12 },
    waitsFor: ['recordSession'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-proposal',
    cause: 'wages',
    yuan: 18_500,
    applicant: castWorker,
    respondent: castSecondEmployer,
    mediation: { ...agrees, days: 12 },
    waitsFor: ['answerSettlement'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-signing',
    cause: 'overtime',
    yuan: 22_400,
    applicant: castWorker,
    respondent: castEmployer,
    mediation: agrees,
    waitsFor: ['signAgreement'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-sealing',
    cause: 'sickPay',
    yuan: 7_200,
    applicant: castSecondWorker,
    respondent: castSecondEmployer,
    mediation: agrees,
    waitsFor: ['sealAgreement'],
    bucket: mediationOpen,
  },
  {
    key: 'cast-agreed',
    cause: 'wages',
    yuan: 12_800,
    applicant: castWorker,
    respondent: castEmployer,
    mediation: agrees,
    waitsFor: null,
    bucket: { kind: 'mediationClosed', ending: 'agreed' },
  },
  // 仲裁审查 of an agreement: the employer may join, the clerk accept, the arbitrator make the statement.
  {
    key: 'cast-review-joining',
    cause: 'wages',
    yuan: 11_200,
    applicant: castSecondWorker,
    respondent: castEmployer,
    mediation: { ...agrees, reviewed: true },
    waitsFor: ['joinReview'],
    bucket: { kind: 'mediationClosed', ending: 'agreed' },
  },
  {
    key: 'cast-review-filed',
    cause: 'overtime',
    yuan: 8_400,
    applicant: castWorker,
    respondent: castSecondEmployer,
    mediation: { ...agrees, reviewed: true },
    waitsFor: ['acceptReview'],
    bucket: { kind: 'mediationClosed', ending: 'agreed' },
  },
  {
    key: 'cast-review-accepted',
    cause: 'termination',
    yuan: 26_500,
    applicant: castWorker,
    respondent: castEmployer,
    mediation: { ...agrees, reviewed: true },
    waitsFor: ['issueReviewStatement'],
    bucket: { kind: 'mediationClosed', ending: 'agreed' },
  },
  // 调解不成: the worker may go on to the commission, and does in the next ones.
  {
    key: 'cast-failed',
    cause: 'termination',
    yuan: 46_000,
    applicant: castSecondWorker,
    respondent: castEmployer,
    mediation: { ending: 'failed' },
    waitsFor: null,
    bucket: { kind: 'mediationClosed', ending: 'failed' },
  },
  {
    key: 'cast-applied',
    cause: 'noWrittenContract',
    yuan: 52_000,
    applicant: castWorker,
    respondent: castSecondEmployer,
    mediation: { ending: 'otherSideRefused' },
    arbitration: award,
    waitsFor: ['acceptCase'],
    bucket: arbitrationPending,
  },
  // Arbitration.
  {
    key: 'cast-to-accept',
    cause: 'workInjury',
    yuan: 88_000,
    applicant: null,
    respondent: castEmployer,
    arbitration: award,
    waitsFor: ['acceptCase'],
    bucket: arbitrationPending,
  },
  {
    key: 'cast-accepted',
    cause: 'overtime',
    yuan: 27_500,
    applicant: castSecondWorker,
    respondent: castSecondEmployer,
    arbitration: award,
    waitsFor: ['deliverDocuments'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-defence',
    cause: 'termination',
    yuan: 63_000,
    applicant: null,
    respondent: castEmployer,
    arbitration: award,
    waitsFor: ['submitDefence'],
    bucket: arbitrationOpen,
  },
  // What parties ask for on the way: the head, the clerk and the tribunal each have one of these to decide.
  {
    key: 'cast-objection',
    cause: 'wages',
    yuan: 21_300,
    applicant: null,
    respondent: castSecondEmployer,
    arbitration: { ...award, objection: 'rejected' },
    waitsFor: ['decideJurisdictionObjection'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-counter',
    cause: 'termination',
    yuan: 47_000,
    applicant: castSecondWorker,
    respondent: castEmployer,
    arbitration: { ...award, counter: 'joined' },
    waitsFor: ['decideCounterApplication'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-claim-change',
    cause: 'overtime',
    yuan: 32_400,
    applicant: castWorker,
    respondent: castSecondEmployer,
    arbitration: { ...award, claimChange: 'accepted' },
    waitsFor: ['decideClaimChange'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-evidence',
    cause: 'annualLeave',
    yuan: 13_700,
    applicant: null,
    respondent: castEmployer,
    arbitration: { ...award, evidencePeriod: true },
    waitsFor: ['decideEvidenceExtension'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-hearing',
    cause: 'wages',
    yuan: 35_600,
    applicant: castWorker,
    respondent: castEmployer,
    arbitration: award,
    waitsFor: ['recordHearing'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-postponement',
    cause: 'employmentConfirmation',
    yuan: 24_000,
    applicant: null,
    respondent: castSecondEmployer,
    arbitration: { ...award, postponed: true },
    waitsFor: ['decidePostponement'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-recusal',
    cause: 'wages',
    yuan: 16_000,
    applicant: null,
    respondent: castSecondEmployer,
    arbitration: { ...award, recusal: 'upheld' },
    waitsFor: ['decideRecusal'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-suspension',
    cause: 'workInjury',
    yuan: 120_000,
    applicant: castSecondWorker,
    respondent: castEmployer,
    arbitration: { ...award, suspendedDays: 60 },
    waitsFor: ['decideSuspension'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-suspended',
    cause: 'workInjury',
    yuan: 96_000,
    applicant: null,
    respondent: castSecondEmployer,
    arbitration: { ...award, suspendedDays: 80 },
    waitsFor: ['resumeProceedings'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-extension',
    cause: 'termination',
    yuan: 140_000,
    applicant: null,
    respondent: castEmployer,
    arbitration: { ...award, extended: true, days: 52 },
    waitsFor: ['decideExtension'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-deliberation',
    cause: 'overtime',
    yuan: 41_000,
    applicant: castWorker,
    respondent: castSecondEmployer,
    arbitration: award,
    waitsFor: ['issueAward'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-overdue',
    cause: 'contractChange',
    yuan: 33_000,
    applicant: null,
    respondent: castEmployer,
    arbitration: { ...award, days: 45, overdueDays: 20 },
    waitsFor: ['issueAward'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-awarded',
    cause: 'wages',
    yuan: 29_000,
    applicant: castSecondWorker,
    respondent: castEmployer,
    arbitration: award,
    waitsFor: ['closeCase'],
    bucket: arbitrationOpen,
  },
  {
    key: 'cast-closed-award',
    cause: 'termination',
    yuan: 58_000,
    applicant: castWorker,
    respondent: castSecondEmployer,
    arbitration: { ...award, result: 'partial', share: 0.6 },
    waitsFor: null,
    // The fifteen days for court action run.
    closedWithin: 9,
    bucket: { kind: 'arbitrationClosed', ending: 'award', carriedIn: false },
  },
  {
    key: 'cast-closed-statement',
    cause: 'wages',
    yuan: 19_800,
    applicant: castSecondWorker,
    respondent: castEmployer,
    arbitration: { ending: 'mediationStatement', days: 15, share: 0.7 },
    waitsFor: null,
    bucket: { kind: 'arbitrationClosed', ending: 'mediationStatement', carriedIn: false },
  },
];

/** The case whose number and query code are printed. */
export const castLookUp = 'cast-hearing';

const usualMediation: MediationPlan = {
  ending: 'agreed',
  days: 8,
  corrected: false,
  extended: false,
  reviewed: false,
  agreedShare: 0.75,
};
const usualArbitration: ArbitrationPlan = {
  ending: 'award',
  days: 40,
  simplified: false,
  corrected: false,
  suspendedDays: 0,
  extended: false,
  publicNotice: false,
  byDefault: false,
  overdueDays: 0,
  recusal: 'none',
  postponed: false,
  turnedOrdinary: false,
  heardFirst: false,
  ...noIncident,
  result: 'partial',
  share: 0.5,
};

/** The cast's cases with the days on which they fit. */
export function castDrafts(world: World): readonly Drafted[] {
  return castCases.map((cast) => ({
    draft: draftOf(cast),
    bucket: cast.bucket,
    placement: {
      from: addDays(world.end, cast.waitsFor === null ? -120 : -110),
      to: cast.waitsFor === null ? addDays(world.end, -5) : world.end,
      fits: (told) => (cast.waitsFor === null ? hasEnded(world, cast, told) : waits(world, cast, told)),
    },
  }));
}

function draftOf({
  key,
  cause,
  yuan,
  applicant,
  respondent,
  mediation,
  arbitration,
  waitsFor,
}: CastCase): CaseDraft {
  return {
    key,
    cause,
    sumFen: yuan * 100,
    channel: applicant === null ? 'window' : 'online',
    workers: 1,
    byEmployer: false,
    jointRespondents: false,
    district: castDistrict,
    street: castStreet,
    bodyId: castBodyId,
    commissionId: castCommissionId,
    signedUp: { applicant, respondent },
    castShare: 1,
    mediation: mediation === undefined ? null : { ...usualMediation, ...mediation },
    arbitration: arbitration === undefined ? null : { ...usualArbitration, ...arbitration },
    stopBefore: waitsFor === null ? null : { command: waitsFor[0], nth: waitsFor[1] ?? 1 },
  };
}

function hasEnded(
  { end }: World,
  { closedWithin = 365 }: CastCase,
  { mediation, arbitration }: ToldCase,
): boolean {
  const endedOn = arbitration?.closedOn ?? mediation?.endedOn ?? end;
  if (endedOn < addDays(end, -closedWithin)) return false;
  return endedOn <= addDays(end, -2) && (arbitration === null || endedOn <= (arbitration.dueOn ?? ''));
}

const patience: Readonly<Record<string, number>> = {
  resumeProceedings: 40,
  issueAward: 6,
  decideExtension: 3,
};

/** Somebody has been waited for since a few days, and the next step belongs to the days to come; holidays do not count. */
function waits(
  { end, calendar }: World,
  { key, waitsFor }: CastCase,
  { story, stopped, nextOn, arbitration, isLate }: ToldCase,
): boolean {
  const last = story.steps.at(-1)?.on ?? story.filing.on;
  if (!stopped || nextOn === null) return false;
  const dueOn = arbitration?.dueOn ?? '9';
  if (isLate) return dueOn <= end && dueOn > addDays(end, -12);
  if (dueOn <= end) return false;
  const command = waitsFor?.[0] ?? '';
  if (command === 'recordHearing') {
    const soon = workingDayFrom(calendar, addDays(end, 2));
    return nextOn >= soon && nextOn <= later(addDays(end, 6), addDays(soon, 1));
  }
  const days = patience[command] ?? (key === 'cast-filed' ? 1 : 3);
  return last >= addDays(workingDayUntil(calendar, end), -days) && last <= end;
}
