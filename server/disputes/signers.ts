/** Who has to sign an agreement for it to be sealed, and who may speak for the many. */
import type { Dispute, Party, Signature } from './dispute.ts';
import { partiesIn } from './dispute.ts';

/** What a signature or a proposal carries in the place of a party's id when it is the mediator's. */
export const mediatorSigner = 'mediator';

/** The parties who speak for the applicants: the elected representatives where there are some (规则 63), else all. */
export function applicantsSpeaking(dispute: Dispute): readonly Party[] {
  const applicants = partiesIn(dispute, 'applicant');
  const elected = applicants.filter((party) => party.electedRepresentative);
  return elected.length > 0 ? elected : applicants;
}

/** Both sides: those whose agreement lengthens a mediation. */
export function bothSides(dispute: Dispute): readonly Party[] {
  return [...applicantsSpeaking(dispute), ...partiesIn(dispute, 'respondent')];
}

/** Ids of all who must sign: both sides, third parties, and the mediator (调仲法 14). */
export function requiredSigners(dispute: Dispute): readonly string[] {
  const parties = [...bothSides(dispute), ...partiesIn(dispute, 'thirdParty')];
  return [...parties.map((party) => party.id), mediatorSigner];
}

/** Those of `requiredSigners` whose signature under the present draft is missing. */
export function missingSigners(dispute: Dispute): readonly string[] {
  const signatures: readonly Signature[] = dispute.mediation?.agreement?.signatures ?? [];
  return requiredSigners(dispute).filter((id) => !signatures.some(({ signer }) => signer === id));
}
