/** What a timeline says of the events inside an arbitration. */
import type { Lines } from './describe.ts';
import type { IncidentFacts } from './incidentEvents.ts';
import { joinderGrounds } from '../law/grounds.ts';
import { day, label, law, money, parties, party, unit } from './textParams.ts';

export const incidentLines: Pick<Lines, keyof IncidentFacts> = {
  memberConsentsRecorded: ({ facts }) => ({
    params: {
      n: facts.partyIds.length,
      matter: label('consentMatter', facts.matter),
      day: day(facts.givenOn),
    },
  }),
  collectiveNoticeGiven: () => ({}),
  mediationSuggested: ({ facts }) => ({ params: { unit: unit(facts.bodyId) } }),
  suggestionAnswered: ({ facts }) => ({
    variant: facts.accepted ? 'accepted' : 'refused',
    params: { unit: unit(facts.bodyId) },
  }),
  mediationOpened: ({ facts }) => ({ params: { unit: unit(facts.bodyId), number: facts.number } }),
  partialAwardIssued: ({ facts }) => ({
    variant: facts.awards.length > 1 ? 'two' : facts.awards[0]?.final === true ? 'final' : 'appealable',
    params: {
      numbers: facts.awards.map(({ number }) => number).join('、'),
      claims: facts.claims.length,
      total: money(facts.totalFen),
    },
  }),
  joinderRequested: ({ facts: { position, askedBy } }) => ({
    variant: `${position}.${askedBy === null ? 'byItself' : 'byParty'}`,
    ...(askedBy !== null && { params: { party: party(askedBy) } }),
  }),
  joinderDecided: ({ facts }) => ({ variant: facts.granted ? 'granted' : 'refused' }),
  partyJoined: ({ facts }) => ({
    variant: facts.position,
    params: { party: party(facts.partyId), ground: law(joinderGrounds[facts.ground].label) },
  }),
  advanceEnforcementRequested: ({ facts }) => ({ params: { total: money(facts.amountFen) } }),
  advanceEnforcementDecided: ({ facts }) =>
    facts.orderedFen === null
      ? { variant: 'refused' }
      : { variant: 'ordered', params: { total: money(facts.orderedFen) } },
  proceedingsTerminated: ({ facts }) => ({
    params: { court: facts.court, number: facts.docketNumber, day: day(facts.docketedOn) },
  }),
  awardCorrected: ({ facts }) => ({
    params: { number: facts.awardNumber, kind: label('awardCorrectionKind', facts.kind) },
  }),
  appraisalCommissioned: ({ facts }) => ({
    params: { agency: facts.agency, party: party(facts.advancedBy) },
  }),
  appraisalReceived: ({ facts }) => ({ params: { party: party(facts.borneBy) } }),
  hearingClosedToPublic: ({ facts }) => ({ params: { ground: label('privacyGround', facts.ground) } }),
  representativesElected: ({ facts }) => ({ params: { parties: parties(facts.partyIds) } }),
  mediationEntrusted: ({ facts }) => ({ params: { unit: unit(facts.bodyId) } }),
  entrustedMediationEnded: ({ facts }) => ({ variant: facts.agreed ? 'agreed' : 'failed' }),
  claimChangeRequested: ({ facts }) => ({
    params: { added: facts.added.length, changed: facts.changed.length },
  }),
  claimChangeDecided: ({ facts }) => ({ variant: facts.accepted ? 'accepted' : 'rejected' }),
  claimsAbandoned: ({ facts }) => ({ params: { n: facts.claimIds.length } }),
  evidencePeriodSet: ({ facts }) => ({ params: { day: day(facts.dueOn) } }),
  evidenceExtensionRequested: ({ facts }) => ({
    params: { party: party(facts.partyId), day: day(facts.until) },
  }),
  evidenceExtensionDecided: ({ facts }) => ({
    variant: facts.granted ? 'granted' : 'refused',
    params: { day: day(facts.until) },
  }),
  lateEvidenceJudged: ({ facts }) => ({
    params: { party: party(facts.partyId), outcome: label('lateEvidenceOutcome', facts.outcome) },
  }),
  counterApplicationSubmitted: ({ facts }) => ({
    params: { party: party(facts.partyId), claims: facts.claims.length },
  }),
  counterApplicationDecided: ({ facts }) => ({
    variant: facts.outcome,
    params: { party: party(facts.partyId) },
  }),
  jurisdictionObjected: ({ facts }) => ({ params: { party: party(facts.partyId) } }),
  jurisdictionObjectionDecided: ({ facts }) => ({ variant: facts.upheld ? 'upheld' : 'rejected' }),
  caseTransferred: ({ facts }) => ({ params: { name: facts.name } }),
  transferReceived: ({ facts }) => ({ params: { number: facts.disputeNumber } }),
};
