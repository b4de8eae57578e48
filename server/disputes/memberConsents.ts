/**
 * 被代表的当事人的同意 (规则 63): representatives act for all, but change or give up claims, or settle, only with the consent of those
 * whom they represent. Recorded for one act and used up by it.
 */
import type { LocalDate } from '../law/localDate.ts';
import { partiesIn } from './dispute.ts';
import type { Dispute, Party } from './dispute.ts';
import { refuse } from './refusals.ts';
import type { Procedure } from './stages.ts';

export const consentMatters = ['changeClaims', 'abandonClaims', 'settle'] as const;
export type ConsentMatter = (typeof consentMatters)[number];

export interface MemberConsent {
  readonly id: string;
  readonly matter: ConsentMatter;
  readonly partyIds: readonly string[];
  readonly givenOn: LocalDate;
  /** The day of the act for which it was given; null while that is still to come. */
  readonly usedOn: LocalDate | null;
}

/** The consents recorded in a procedure. */
export function memberConsentsOf(
  { mediation, arbitration }: Dispute,
  procedure: Procedure,
): readonly MemberConsent[] {
  if (procedure === 'mediation') return mediation?.memberConsents ?? [];
  return procedure === 'arbitration' ? (arbitration?.incidents.memberConsents ?? []) : [];
}

/** The applicants for whom others speak; none where nobody was elected. */
export function represented(dispute: Dispute): readonly Party[] {
  const applicants = partiesIn(dispute, 'applicant');
  if (!applicants.some(({ electedRepresentative }) => electedRepresentative)) return [];
  return applicants.filter(({ electedRepresentative }) => !electedRepresentative);
}

/** Those of the represented whose consent to this act is not recorded. */
export function withoutConsent(
  dispute: Dispute,
  procedure: Procedure,
  matter: ConsentMatter,
): readonly Party[] {
  const open = memberConsentsOf(dispute, procedure).filter(
    (consent) => consent.matter === matter && consent.usedOn === null,
  );
  const given = new Set(open.flatMap(({ partyIds }) => partyIds));
  return represented(dispute).filter(({ id }) => !given.has(id));
}

/** @throws {Refusal} MEMBER_CONSENTS_MISSING while somebody who is represented has not consented. */
export function guardConsents(dispute: Dispute, procedure: Procedure, matter: ConsentMatter): void {
  const missing = withoutConsent(dispute, procedure, matter).length;
  if (missing > 0) refuse('MEMBER_CONSENTS_MISSING', { missing });
}

/** The consents after an act that used those given for it. */
export function usedFor(
  consents: readonly MemberConsent[],
  matter: ConsentMatter,
  on: LocalDate,
): readonly MemberConsent[] {
  return consents.map((consent) =>
    consent.matter === matter && consent.usedOn === null ? { ...consent, usedOn: on } : consent,
  );
}
