/** 申请: opens a dispute before a mediation body or straight before a commission (调仲法 5, 12, 28). */
import type { Cause } from '../../../law/causes.ts';
import type { ClaimKind } from '../../../law/claimKinds.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { newArbitration, newMediation } from '../../apply/intake.ts';
import { newClaim } from '../../claims.ts';
import type { CommandContext } from '../../command.ts';
import type {
  Claim,
  Dispute,
  FormerCase,
  IntakeChannel,
  Mediation,
  Party,
  TransferredFrom,
} from '../../dispute.ts';
import type { NewEvent } from '../../events.ts';
import { refuse } from '../../refusals.ts';
import { formatSerial } from '../../serials.ts';
import type { Serial } from '../../serials.ts';
import type { FilingProcedure } from '../../stages.ts';

export type FiledParty = Omit<Party, 'id' | 'accountId' | 'electedRepresentative'> & {
  readonly accountId?: string | null;
  readonly electedRepresentative?: boolean;
};

export interface FiledClaim {
  readonly kind: ClaimKind;
  readonly claimedFen: number | null;
  readonly text: string | null;
}

export interface Application {
  readonly to: { readonly procedure: FilingProcedure; readonly unitId: string };
  readonly channel: IntakeChannel;
  readonly receivedOn: LocalDate;
  readonly externalNumber: string | null;
  readonly returnOn: LocalDate | null;
  readonly formerCase: FormerCase | null;
  /** Only of a case that another commission sent here. */
  readonly transferredFrom?: TransferredFrom | null;
  readonly district: string;
  readonly street: string | null;
  readonly cause: Cause;
  readonly parties: readonly FiledParty[];
  readonly claims: readonly FiledClaim[];
  /** 事实和理由, in the applicant's words. */
  readonly facts: string;
}

/** A new dispute with the event that opened it; texts are still to be sealed. */
export interface OpenedDispute {
  readonly dispute: Dispute;
  readonly event: NewEvent<'applicationFiled'>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Ten or more workers with a common claim make a collective dispute (调仲法 7, 规则 62). */
export const collectiveFrom = 10;

/** The numbers that a filing takes: the dispute's own, and the mediation's. */
export function filingSerials({ to, district, receivedOn }: Application): readonly Serial[] {
  const year = Number(receivedOn.slice(0, 4));
  const dispute: Serial = { unitId: district, kind: 'dispute', year };
  return to.procedure === 'mediation' ? [dispute, { unitId: to.unitId, kind: 'mediation', year }] : [dispute];
}

/**
 * Opens the dispute.
 * @throws {Refusal} when a side or a claim is missing, the unit is unknown, or the day is still to come.
 */
export function openDispute(application: Application, context: CommandContext): OpenedDispute {
  guard(application, context);
  const parties = application.parties.map(toParty);
  const claims = application.claims.map(toClaim);
  const mediation = application.to.procedure === 'mediation' ? mediationAt(application, context) : null;
  const dispute: Dispute = {
    number: numberAt(context, 0),
    district: application.district,
    street: application.street,
    cause: application.cause,
    intake: {
      channel: application.channel,
      receivedOn: application.receivedOn,
      externalNumber: application.externalNumber,
      returnOn: application.returnOn,
      formerCase: application.formerCase,
      transferredFrom: application.transferredFrom ?? null,
    },
    marks: { collective: isCollective(parties), simplified: false },
    parties,
    claims,
    factsTextId: 'facts',
    mediation,
    arbitration: mediation === null ? newArbitration(application.to.unitId, application.receivedOn) : null,
    agreementReview: null,
    notes: [],
    texts: {},
  };
  return { dispute, event: filedEvent(dispute, application, context), texts: textsOf(application) };
}

function guard(application: Application, { directory, today }: CommandContext): void {
  const { to, parties, claims, receivedOn } = application;
  if (!parties.some((party) => party.position === 'applicant')) refuse('NO_APPLICANT');
  if (!parties.some((party) => party.position === 'respondent')) refuse('NO_RESPONDENT');
  if (claims.length === 0) refuse('NO_CLAIM');
  if (!claims.every(({ claimedFen }) => isSum(claimedFen))) refuse('AMOUNT_NOT_VALID');
  if (receivedOn > today) refuse('DAY_IN_FUTURE', { day: receivedOn });
  const unit = to.procedure === 'mediation' ? directory.body(to.unitId) : directory.commission(to.unitId);
  if (unit === undefined) refuse('UNKNOWN_UNIT');
}

/** A sum in whole fen, or none at all. */
function isSum(fen: number | null): boolean {
  return fen === null || (Number.isSafeInteger(fen) && fen >= 0);
}

function isCollective(parties: readonly Party[]): boolean {
  const workers = parties.filter((party) => party.position === 'applicant' && party.kind === 'worker');
  return workers.length >= collectiveFrom;
}

function numberAt({ serials, directory }: CommandContext, index: number): string {
  const serial = serials[index];
  if (serial === undefined) throw new Error('A filing needs its numbers');
  return formatSerial(serial, directory);
}

function toParty(party: FiledParty, index: number): Party {
  return {
    ...party,
    id: `p${index + 1}`,
    accountId: party.accountId ?? null,
    electedRepresentative: party.electedRepresentative ?? false,
  };
}

function toClaim({ kind, claimedFen, text }: FiledClaim, index: number): Claim {
  const id = `c${index + 1}`;
  return { ...newClaim(id, null), kind, claimedFen, textId: text === null ? null : `claim-${id}` };
}

function textsOf({ claims, facts }: Application): Record<string, string> {
  const texts: Record<string, string> = { facts };
  claims.forEach(({ text }, index) => {
    if (text !== null) texts[`claim-c${index + 1}`] = text;
  });
  return texts;
}

function mediationAt({ to, receivedOn }: Application, context: CommandContext): Mediation {
  return newMediation({ number: numberAt(context, 1), bodyId: to.unitId, receivedOn });
}

function filedEvent(
  dispute: Dispute,
  { to, channel, receivedOn, externalNumber, returnOn }: Application,
  { today }: CommandContext,
): NewEvent<'applicationFiled'> {
  return {
    type: 'applicationFiled',
    procedure: to.procedure,
    occurredOn: today,
    facts: {
      mediationNumber: dispute.mediation?.number ?? null,
      unitId: to.unitId,
      channel,
      receivedOn,
      cause: dispute.cause,
      partyIds: dispute.parties.map((party) => party.id),
      claimIds: dispute.claims.map((claim) => claim.id),
      claimedFen: dispute.claims.reduce((sum, claim) => sum + (claim.claimedFen ?? 0), 0),
      collective: dispute.marks.collective,
      externalNumber,
      returnOn,
    },
  };
}
