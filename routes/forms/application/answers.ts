/** What has been answered so far. null means: not answered yet. */
import type { IntakeChannel } from '../../../server/disputes/dispute.ts';
import type { ClosureKind } from '../../../server/law/closureKinds.ts';
import type { FilingProcedure } from '../../../server/disputes/stages.ts';
import type { Cause } from '../../../server/law/causes.ts';
import type { ClaimKind } from '../../../server/law/claimKinds.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';

/** On which side the applicants stand; the respondents stand on the other. */
export type Side = 'worker' | 'employer';

export interface ClaimAnswer {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly fen: number | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly words: string | null;
}

interface AnyParty {
  readonly id: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly address: string | null;
}
export interface WorkerAnswer extends AnyParty {
  readonly kind: 'worker';
  readonly identityNumber: string | null;
}
export interface EmployerAnswer extends AnyParty {
  readonly kind: 'employer';
  readonly creditCode: string | null;
  readonly legalRepresentative: string | null;
}
export type PartyAnswer = WorkerAnswer | EmployerAnswer;

export interface AgentAnswer {
  readonly powers: 'none' | 'general' | 'special';
  /** null when there is no agent. */
  readonly name: string | null;
}

/** What a desk adds to an application that did not come in online. */
export interface IntakeAnswer {
  readonly unitId: string;
  readonly district: string;
  readonly channel: IntakeChannel;
  readonly receivedOn: LocalDate;
  readonly externalNumber: string | null;
  readonly returnOn: LocalDate | null;
  readonly formerNumber: string | null;
  readonly formerClosure: ClosureKind | null;
}

export interface Answers {
  /** 'desk': a clerk or mediator enters an application that came in on paper, at the window or from elsewhere. */
  readonly enteredBy: 'filer' | 'desk';
  /** The account that began the draft; another account never gets to see it. */
  readonly accountId: string | null;
  readonly intake: IntakeAnswer | null;
  readonly side: Side | null;
  readonly district: string | null;
  /** The name is null where the street is not known. */
  readonly street: { readonly name: string | null } | null;
  readonly road: FilingProcedure | null;
  readonly cause: Cause | null;
  readonly claims: readonly ClaimAnswer[];
  readonly applicants: readonly PartyAnswer[];
  readonly respondents: readonly PartyAnswer[];
  readonly agent: AgentAnswer | null;
  readonly facts: string | null;
  readonly electronicDelivery: boolean | null;
}

export const noAnswers: Answers = {
  enteredBy: 'filer',
  accountId: null,
  intake: null,
  side: null,
  district: null,
  street: null,
  road: null,
  cause: null,
  claims: [],
  applicants: [],
  respondents: [],
  agent: null,
  facts: null,
  electronicDelivery: null,
};

/** The kind of the parties in a position. */
export function kindOf(position: 'applicant' | 'respondent', side: Side): Side {
  if (position === 'applicant') return side;
  return side === 'worker' ? 'employer' : 'worker';
}

/** The list with an entry put in place of its namesake, or at the end: the same form sent twice enters it once. */
export function withEntry<T extends { readonly id: string }>(list: readonly T[], entry: T): readonly T[] {
  const known = list.some(({ id }) => id === entry.id);
  return known ? list.map((other) => (other.id === entry.id ? entry : other)) : [...list, entry];
}
