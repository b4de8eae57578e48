import type { Reducers } from '../apply.ts';
import type { Dispute, Party } from '../dispute.ts';
import type { AddedClaim, IncidentFacts } from '../incidentEvents.ts';
import type { Incidents } from '../incidents.ts';
import { newClaim } from '../claims.ts';
import { newMediation } from './intake.ts';
import {
  decided,
  inArbitration,
  inClaims,
  inEntry,
  inLast,
  inMediation,
  withoutHearingAhead,
} from './change.ts';
import { usedFor } from '../memberConsents.ts';

export const incidentReducers: Pick<Reducers, keyof IncidentFacts> = {
  memberConsentsRecorded: (dispute, { procedure, facts: { consentId, matter, partyIds, givenOn } }) => {
    const added = { id: consentId, matter, partyIds, givenOn, usedOn: null };
    return procedure === 'mediation'
      ? inMediation(dispute, ({ memberConsents }) => ({ memberConsents: [...memberConsents, added] }))
      : inIncidents(dispute, ({ memberConsents }) => ({ memberConsents: [...memberConsents, added] }));
  },
  collectiveNoticeGiven: (dispute, { occurredOn, facts: { hearingId } }) =>
    inIncidents(dispute, () => ({ collectiveNotice: { on: occurredOn, hearingId } })),
  mediationSuggested: (dispute, { occurredOn, facts: { bodyId } }) =>
    inIncidents(dispute, () => ({
      suggestion: { bodyId, suggestedOn: occurredOn, answeredOn: null, accepted: null },
    })),
  suggestionAnswered: (dispute, { occurredOn, facts: { accepted } }) =>
    inIncidents(dispute, ({ suggestion }) => ({
      suggestion: suggestion === null ? null : { ...suggestion, answeredOn: occurredOn, accepted },
    })),
  mediationOpened: (dispute, { occurredOn, facts: { bodyId, number } }) => ({
    ...dispute,
    mediation: newMediation({ number, bodyId, receivedOn: occurredOn }),
  }),
  partialAwardIssued: (dispute, { occurredOn, facts }) => {
    const { partialId, totalFen, reasonsTextId, byDefault, awards, claims } = facts;
    return inClaims(
      inIncidents(dispute, ({ partialAwards }) => ({
        partialAwards: [
          ...partialAwards,
          { id: partialId, issuedOn: occurredOn, totalFen, textId: reasonsTextId, awards, byDefault },
        ],
      })),
      claims,
    );
  },
  joinderRequested: (dispute, { occurredOn, facts: { joinderId, ...facts } }) =>
    inIncidents(dispute, ({ joinders }) => ({
      joinders: [...joinders, { ...noJoinder, ...facts, id: joinderId, requestedOn: occurredOn }],
    })),
  joinderDecided: (dispute, { occurredOn, facts: { joinderId, granted } }) =>
    inIncidents(dispute, ({ joinders }) => ({
      joinders: inEntry(joinders, joinderId, { decidedOn: occurredOn, granted }),
    })),
  partyJoined: (dispute, { occurredOn, facts }) => {
    const { joinderId, partyId, position, kind, ground, hearingFallsAway } = facts;
    const decision = { decidedOn: occurredOn, granted: true, partyId, ground };
    const joined = inIncidents(
      { ...dispute, parties: [...dispute.parties, newParty({ id: partyId, position, kind })] },
      ({ joinders }) => ({
        joinders:
          joinderId === null
            ? [...joinders, { ...noJoinder, ...decision, id: `joinder-${partyId}`, position }]
            : inEntry(joinders, joinderId, decision),
      }),
    );
    if (!hearingFallsAway) return joined;
    return inArbitration(joined, ({ hearings }) => ({ hearings: withoutHearingAhead(hearings) }));
  },
  advanceEnforcementRequested: (dispute, { occurredOn, facts: { requestId, ...facts } }) =>
    inIncidents(dispute, ({ advanceEnforcements }) => ({
      advanceEnforcements: [
        ...advanceEnforcements,
        { ...facts, id: requestId, requestedOn: occurredOn, decidedOn: null, orderedFen: null },
      ],
    })),
  advanceEnforcementDecided: (dispute, { occurredOn, facts: { requestId, orderedFen } }) =>
    inIncidents(dispute, ({ advanceEnforcements }) => ({
      advanceEnforcements: inEntry(advanceEnforcements, requestId, { decidedOn: occurredOn, orderedFen }),
    })),
  proceedingsTerminated: (dispute, { occurredOn, facts }) =>
    inIncidents(decided(dispute, occurredOn, { kind: 'terminated' }), () => ({ termination: facts })),
  awardCorrected: (dispute, { occurredOn, facts }) =>
    inIncidents(dispute, ({ awardCorrections }) => ({
      awardCorrections: [...awardCorrections, { ...facts, on: occurredOn }],
    })),
  appraisalCommissioned: (dispute, { occurredOn, facts: { appraisalId, advancedBy, agency } }) =>
    inIncidents(dispute, ({ appraisals }) => ({
      appraisals: [
        ...appraisals,
        { id: appraisalId, agency, commissionedOn: occurredOn, advancedBy, receivedOn: null, borneBy: null },
      ],
    })),
  appraisalReceived: (dispute, { occurredOn, facts: { appraisalId, borneBy } }) =>
    inIncidents(dispute, ({ appraisals }) => ({
      appraisals: inEntry(appraisals, appraisalId, { receivedOn: occurredOn, borneBy }),
    })),
  hearingClosedToPublic: (dispute, { occurredOn, facts }) =>
    inIncidents(dispute, () => ({ privateHearing: { ...facts, on: occurredOn } })),
  representativesElected: (dispute, { facts: { partyIds } }) => ({
    ...dispute,
    parties: dispute.parties.map((party) => ({
      ...party,
      electedRepresentative: partyIds.includes(party.id),
    })),
  }),
  mediationEntrusted: (dispute, { occurredOn, facts: { bodyId } }) =>
    inIncidents(dispute, ({ entrustedMediations }) => ({
      entrustedMediations: [
        ...entrustedMediations,
        { bodyId, entrustedOn: occurredOn, endedOn: null, agreed: null },
      ],
    })),
  entrustedMediationEnded: (dispute, { occurredOn, facts: { agreed } }) =>
    inIncidents(dispute, ({ entrustedMediations }) => ({
      entrustedMediations: inLast(entrustedMediations, { endedOn: occurredOn, agreed }),
    })),
  claimChangeRequested: (dispute, { occurredOn, facts: { changeId, ...facts } }) =>
    inIncidents(dispute, ({ claimChanges, memberConsents }) => ({
      claimChanges: [
        ...claimChanges,
        { requestedOn: occurredOn, ...facts, id: changeId, decidedOn: null, accepted: null, waivedBy: [] },
      ],
      memberConsents: usedFor(memberConsents, 'changeClaims', occurredOn),
    })),
  claimChangeDecided: (dispute, { occurredOn, facts }) => {
    const { changeId, accepted, added, changed, waivedBy, hearingFallsAway } = facts;
    const told = inIncidents(dispute, ({ claimChanges }) => ({
      claimChanges: inEntry(claimChanges, changeId, { decidedOn: occurredOn, accepted, waivedBy }),
    }));
    const asked = withClaims(inClaims(told, changed), added, null);
    if (!hearingFallsAway) return asked;
    return inArbitration(asked, ({ hearings }) => ({ hearings: withoutHearingAhead(hearings) }));
  },
  claimsAbandoned: (dispute, { occurredOn, facts }) =>
    inClaims(
      inIncidents(dispute, ({ memberConsents }) => ({
        memberConsents: usedFor(memberConsents, 'abandonClaims', occurredOn),
      })),
      facts.claimIds.map((claimId) => ({ claimId, abandonedOn: occurredOn })),
    ),
  evidencePeriodSet: (dispute, { occurredOn, facts: { dueOn } }) =>
    inIncidents(dispute, () => ({ evidencePeriod: { setOn: occurredOn, dueOn } })),
  evidenceExtensionRequested: (dispute, { occurredOn, facts: { extensionId, ...facts } }) =>
    inIncidents(dispute, ({ evidenceExtensions }) => ({
      evidenceExtensions: [
        ...evidenceExtensions,
        { ...facts, id: extensionId, requestedOn: occurredOn, decidedOn: null, granted: null },
      ],
    })),
  evidenceExtensionDecided: (dispute, { occurredOn, facts: { extensionId, granted, until } }) =>
    inIncidents(dispute, ({ evidenceExtensions, evidencePeriod }) => ({
      evidenceExtensions: inEntry(evidenceExtensions, extensionId, { decidedOn: occurredOn, granted }),
      evidencePeriod:
        granted && evidencePeriod !== null ? { ...evidencePeriod, dueOn: until } : evidencePeriod,
    })),
  lateEvidenceJudged: (dispute, { occurredOn, facts }) =>
    inIncidents(dispute, ({ lateEvidence }) => ({
      lateEvidence: [...lateEvidence, { ...facts, judgedOn: occurredOn }],
    })),
  counterApplicationSubmitted: (dispute, { facts: { counterId, ...facts } }) =>
    inIncidents(dispute, ({ counterApplications }) => ({
      counterApplications: [
        ...counterApplications,
        { ...facts, id: counterId, decidedOn: null, outcome: null },
      ],
    })),
  counterApplicationDecided: (dispute, { occurredOn, facts: { counterId, partyId, outcome, claims } }) =>
    withClaims(
      inIncidents(dispute, ({ counterApplications }) => ({
        counterApplications: inEntry(counterApplications, counterId, { decidedOn: occurredOn, outcome }),
      })),
      claims,
      partyId,
    ),
  jurisdictionObjected: (dispute, { facts: { objectionId, ...facts } }) =>
    inIncidents(dispute, ({ objections }) => ({
      objections: [...objections, { ...facts, id: objectionId, decidedOn: null, upheld: null }],
    })),
  jurisdictionObjectionDecided: (dispute, { occurredOn, facts: { objectionId, upheld } }) =>
    inIncidents(dispute, ({ objections }) => ({
      objections: inEntry(objections, objectionId, { decidedOn: occurredOn, upheld }),
    })),
  caseTransferred: (dispute, { occurredOn, facts: { commissionId, name, textId } }) =>
    inIncidents(decided(dispute, occurredOn, { kind: 'transferred', textId }), () => ({
      transfer: { commissionId, name, decidedOn: occurredOn, disputeNumber: null },
    })),
  transferReceived: (dispute, { facts: { disputeNumber } }) =>
    inIncidents(dispute, ({ transfer }) => ({
      transfer: transfer === null ? null : { ...transfer, disputeNumber },
    })),
};

const noJoinder = {
  askedBy: null,
  notedBy: null,
  requestedOn: null,
  nameTextId: null,
  textId: null,
  decidedOn: null,
  granted: null,
  partyId: null,
  ground: null,
} as const;

/** A party that comes into the case; its name and what else is personal lie beside the event. */
function newParty(known: Pick<Party, 'id' | 'position' | 'kind'>): Party {
  return {
    ...known,
    name: '',
    accountId: null,
    agent: null,
    personal: { identityNumber: null, telephone: null, address: null, bankAccount: null },
    creditCode: null,
    legalRepresentative: null,
    electronicDelivery: false,
    electedRepresentative: false,
    queryCodeHmac: null,
  };
}

/** The dispute with claims added to those that are there. */
function withClaims(dispute: Dispute, added: readonly AddedClaim[], claimantId: string | null): Dispute {
  if (added.length === 0) return dispute;
  const claims = added.map(({ claimId, ...claim }) => ({ ...newClaim(claimId, claimantId), ...claim }));
  return { ...dispute, claims: [...dispute.claims, ...claims] };
}

/** The dispute with what came up in its arbitration changed. */
function inIncidents(dispute: Dispute, change: (incidents: Incidents) => Partial<Incidents>): Dispute {
  return inArbitration(dispute, ({ incidents }) => ({ incidents: { ...incidents, ...change(incidents) } }));
}
