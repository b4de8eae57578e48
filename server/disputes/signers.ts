/** Who has to sign an agreement for it to be sealed, and who may speak for the many. */
import type { Dispute, Party, Position, Signature } from './dispute.ts';
import { partiesIn } from './dispute.ts';
import { joinedOn } from './incidents.ts';

/** What a signature or a proposal carries in the place of a party's id when it is the mediator's. */
export const mediatorSigner = 'mediator';

/** The parties who speak for the applicants: the elected representatives where there are some (规则 63), else all. */
export function applicantsSpeaking(dispute: Dispute): readonly Party[] {
  const applicants = partiesIn(dispute, 'applicant');
  const elected = applicants.filter((party) => party.electedRepresentative);
  return elected.length > 0 ? elected : applicants;
}

/** Both sides: those whose agreement lengthens a mediation. Who came into the arbitration later is none of them. */
export function bothSides(dispute: Dispute): readonly Party[] {
  return [...applicantsSpeaking(dispute), ...fromTheStart(dispute, 'respondent')];
}

function fromTheStart(dispute: Dispute, position: Position): readonly Party[] {
  const { arbitration } = dispute;
  const parties = partiesIn(dispute, position);
  return arbitration === null
    ? parties
    : parties.filter(({ id }) => joinedOn(arbitration.incidents, id) === null);
}

/** Ids of all who must sign: both sides, third parties, and the mediator (调仲法 14). */
export function requiredSigners(dispute: Dispute): readonly string[] {
  const parties = [...bothSides(dispute), ...fromTheStart(dispute, 'thirdParty')];
  return [...parties.map((party) => party.id), mediatorSigner];
}

/** Those of `requiredSigners` whose signature under the present draft is missing. */
export function missingSigners(dispute: Dispute): readonly string[] {
  const signatures: readonly Signature[] = dispute.mediation?.agreement?.signatures ?? [];
  return requiredSigners(dispute).filter((id) => !signatures.some(({ signer }) => signer === id));
}
