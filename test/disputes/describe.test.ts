import assert from 'node:assert/strict';
import { limitationBases, outsideGrounds, pauseGrounds } from '../../server/disputes/limitationFacts.ts';
import type { ClaimElements } from '../../server/disputes/claimSheet.ts';
import { resultsOf } from '../../server/disputes/aftermath.ts';
import { audiences } from '../../server/disputes/audiences.ts';
import { shakenEffects } from '../../server/disputes/corrections.ts';
import { describeEvent, textAudiences } from '../../server/disputes/describe.ts';
import type { CourtRoad } from '../../server/disputes/dispute.ts';
import { audiencesOfEvent, eventTypes } from '../../server/disputes/events.ts';
import type { EventFacts, EventType, NewEvent } from '../../server/disputes/events.ts';
import type { IncidentFacts } from '../../server/disputes/incidentEvents.ts';
import {
  awardCorrectionKinds,
  counterOutcomes,
  lateEvidenceOutcomes,
  privacyGrounds,
} from '../../server/disputes/incidents.ts';
import { consentMatters } from '../../server/disputes/memberConsents.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { inWords } from '../../server/disputes/textParams.ts';
import type { SentenceWords } from '../../server/disputes/textParams.ts';
import { suspensionGrounds } from '../../server/law/grounds.ts';
import { dictionary, locales, makeTranslate } from '../../server/locales/index.ts';
import type { Locale } from '../../server/locales/index.ts';

const finalOne = { number: '武昌劳人仲裁字〔2022〕第00001号', final: true, claimIds: ['c1'] };
const appealable = { ...finalOne, number: '武昌劳人仲裁字〔2022〕第00002号', final: false };

const incidentSamples: { readonly [T in keyof IncidentFacts]: readonly IncidentFacts[T][] } = {
  memberConsentsRecorded: consentMatters.map((matter) => ({
    consentId: 'm',
    matter,
    partyIds: ['p2', 'p3'],
    givenOn: '2022-08-25',
    textId: 't',
  })),
  collectiveNoticeGiven: [{ hearingId: 'h' }],
  mediationSuggested: [{ bodyId: 'body-zhongnan', textId: null }],
  suggestionAnswered: [true, false].map((accepted) => ({ bodyId: 'body-zhongnan', accepted })),
  mediationOpened: [{ bodyId: 'body-zhongnan', number: '武昌中南路劳调〔2022〕第00001号' }],
  partialAwardIssued: [[finalOne], [appealable], [finalOne, appealable]].map((awards) => ({
    partialId: 'p',
    totalFen: 1,
    reasonsTextId: 't',
    byDefault: false,
    claims: [],
    awards,
  })),
  joinderRequested: (['respondent', 'thirdParty'] as const).flatMap((position) =>
    ['p1', null].map((askedBy) => ({
      joinderId: 'j',
      position,
      askedBy,
      notedBy: 'clerk',
      nameTextId: 'n',
      textId: 't',
    })),
  ),
  joinderDecided: [true, false].map((granted) => ({ joinderId: 'j', granted, textId: 't' })),
  partyJoined: (['respondent', 'thirdParty'] as const).map((position) => ({
    joinderId: null,
    partyId: 'p3',
    position,
    kind: 'employer',
    ground: position === 'respondent' ? 'labourDispatch' : 'interestInOutcome',
    hearingFallsAway: false,
    textId: 't',
  })),
  advanceEnforcementRequested: [{ requestId: 'r', amountFen: 1, textId: 't' }],
  advanceEnforcementDecided: [1, null].map((orderedFen) => ({ requestId: 'r', orderedFen, textId: 't' })),
  proceedingsTerminated: [
    { court: '武昌区人民法院', docketNumber: '（2022）鄂0106民初1号', docketedOn: '2022-10-10' },
  ],
  awardCorrected: awardCorrectionKinds.map((kind) => ({ awardNumber: 'n', kind, textId: 't' })),
  appraisalCommissioned: [{ appraisalId: 'a', advancedBy: 'p1', agency: '司法鉴定所', textId: 't' }],
  appraisalReceived: [{ appraisalId: 'a', borneBy: 'p2', textId: 't' }],
  hearingClosedToPublic: privacyGrounds.map((ground) => ({ ground, askedBy: ['p1', 'p2'] })),
  representativesElected: [{ partyIds: ['p1'] }],
  mediationEntrusted: [{ bodyId: 'body-zhongnan' }],
  entrustedMediationEnded: [{ agreed: true }, { agreed: false }],
  claimChangeRequested: [{ changeId: 'x', added: [], changed: [], textId: 't' }],
  claimChangeDecided: [true, false].map((accepted) => ({
    changeId: 'x',
    accepted,
    added: [],
    changed: [],
    waivedBy: [],
    hearingFallsAway: false,
    textId: 't',
  })),
  claimsAbandoned: [{ claimIds: ['c2'] }],
  evidencePeriodSet: [{ dueOn: '2022-08-31' }],
  evidenceExtensionRequested: [{ extensionId: 'e', partyId: 'p2', until: '2022-09-05', textId: 't' }],
  evidenceExtensionDecided: [true, false].map((granted) => ({
    extensionId: 'e',
    granted,
    until: '2022-09-05',
  })),
  lateEvidenceJudged: lateEvidenceOutcomes.map((outcome) => ({ partyId: 'p2', outcome, textId: 't' })),
  counterApplicationSubmitted: [
    { counterId: 'k', partyId: 'p2', submittedOn: '2022-08-25', claims: [], textId: 't' },
  ],
  counterApplicationDecided: counterOutcomes.map((outcome) => ({
    counterId: 'k',
    partyId: 'p2',
    outcome,
    claims: [],
    textId: 't',
  })),
  jurisdictionObjected: [{ objectionId: 'o', partyId: 'p2', submittedOn: '2022-08-25', textId: 't' }],
  jurisdictionObjectionDecided: [true, false].map((upheld) => ({ objectionId: 'o', upheld, textId: 't' })),
  caseTransferred: [{ commissionId: 'commission-hanyang', name: '汉阳区仲裁委', textId: 't' }],
  transferReceived: [{ disputeNumber: '420105-2022-00001' }],
};

const strictly = makeTranslate({ dictionary, strict: true });

const offer = { proposalId: 'o', totalFen: 1_000_000, performBy: '2022-09-09', textId: 't' };
const signature = { revision: 2, signedOn: '2022-08-24', fileId: null };
const award = { totalFen: 1, reasonsTextId: 't', changes: null, byDefault: false, claims: [] };
const hearing = { hearingId: 'h', heldOn: '2022-09-14', startsAt: '09:30', place: '第一仲裁庭' };
const filed: EventFacts['applicationFiled'] = {
  mediationNumber: null,
  unitId: 'body-zhongnan',
  channel: 'online',
  receivedOn: '2022-08-15',
  cause: 'wages',
  partyIds: ['p1', 'p2'],
  claimIds: ['c1'],
  claimedFen: 1_200_000,
  collective: false,
  externalNumber: null,
  returnOn: null,
};

const wagesStated: ClaimElements = {
  ...{ id: 'e', claimId: 'c1', formula: 'wageArrears', values: {}, statedBy: null, statedOn: '2022-09-01' },
  reckoned: {
    ...{ fen: 1, lines: [], rates: [], settings: [], articles: [], checked: 'verified' },
    ...{ on: '2022-09-01', span: { from: '2008-01-01' }, region: '420100' },
  },
  before: null,
};
const noted = { claimIds: ['c1'] };
const paid = { performanceId: 'x', byPartyId: 'p2', performedOn: '2022-09-09', confirmed: false };
const courtRoads = Object.keys(resultsOf) as readonly CourtRoad[];
const courtStep = { stepId: 's', partyIds: ['p1'], filedOn: '2022-09-20', relief: false, textId: 't' };

const joint = { commissionId: 'commission-wuchang', partyIds: ['p1', 'p2'], receivedOn: '2022-08-26' };

/** Facts of every event type, as many as it has sentences. */
const applied = { commissionId: 'commission-wuchang', receivedOn: '2022-09-01' } as const;
const samples: { readonly [T in EventType]: readonly EventFacts[T][] } = {
  reviewApplied: [
    { ...joint, receivedOn: null, through: 'party', requestedWay: null, takenBy: null },
    { ...joint, through: 'party', requestedWay: null, takenBy: null },
    { ...joint, through: 'body', requestedWay: 'visit', takenBy: null },
    { ...joint, through: 'window', requestedWay: null, takenBy: 'clerk' },
  ],
  reviewJoined: [
    { partyIds: ['p2'], receivedOn: null },
    { partyIds: ['p2'], receivedOn: '2022-08-26' },
  ],
  reviewAccepted: [{ number: '1', clerkId: 'clerk', reviewerId: 'arbitrator' }],
  reviewDeclined: [{ ground: 'tooLate', textId: 't' }],
  reviewerAssigned: [{ reviewerId: 'arbitrator' }],
  reviewExtensionRequested: [{ requestedBy: 'arbitrator', textId: 't' }],
  reviewExtensionDecided: [{ approved: true }, { approved: false }],
  reviewStatementIssued: [{ totalFen: 1_000_000 }],
  reviewStatementRefused: [{ grounds: ['unclear', 'notVoluntary'], textId: 't' }],
  reviewConcluded: [{ effectiveOn: '2022-08-31' }],
  reviewWithdrawn: [
    { partyId: 'p2', signatureRefused: false, textId: null },
    { partyId: 'p2', signatureRefused: true, textId: 't' },
  ],
  applicationFiled: [filed],
  arbitrationApplied: [
    { ...applied, through: 'applicant', requestedWay: null, takenBy: null },
    { ...applied, through: 'body', requestedWay: 'visit', takenBy: null },
    { ...applied, through: 'window', requestedWay: null, takenBy: 'clerk' },
  ],
  accountJoined: [{ partyId: 'p1', accountId: 'rider' }],
  queryCodeIssued: [{ partyId: 'p2' }],
  paperIssued: [
    {
      paper: 'evidenceList',
      volume: 'main',
      partyId: 'p1',
      dueOn: null,
      textId: 't',
      addresseeTextId: 'a',
      replacesTextId: null,
    },
  ],
  paperVoided: [{ paperId: '420106-2022-00001/1/award/1', volume: 'main', textId: 't' }],
  noteAdded: [
    { noteId: 'n', textId: 't', audience: 'desk' },
    { noteId: 'n', textId: 't', audience: 'tribunal' },
  ],
  dueDaysMoved: [
    {
      cause: { kind: 'holidayNotice', year: 2027, number: '国办发明电〔2026〕1号' },
      reach: 'parties',
      moved: [
        { period: 'defence', partyId: 'p2', before: '2027-01-05', after: '2027-01-06', provisional: false },
        { period: 'award', partyId: null, before: null, after: '2027-01-06', provisional: true },
      ],
      deliveries: [],
    },
    { cause: { kind: 'reading', key: 'awardRollsOver' }, reach: 'desk', moved: [], deliveries: [] },
    { cause: { kind: 'dayCorrected' }, reach: 'parties', moved: [], deliveries: [] },
  ],
  dayCorrected: (
    [
      { kind: 'received' },
      { kind: 'delivery', index: 0, document: 'award', partyId: 'p2' },
      { kind: 'hearing', hearingId: 'h' },
      { kind: 'defence', index: 0, partyId: 'p2' },
    ] as const
  ).map((fact) => ({
    ...{ fact, before: '2022-08-18', after: '2022-08-19' },
    ...{ delivery: null, lateness: [], textId: 't' },
  })),
  effectsShaken: [{ effects: shakenEffects }],
  correctionRequested: [
    { items: ['evidence', 'signature'], dueOn: '2022-08-19' },
    {
      items: ['identityProof', 'employerDetails', 'claims', 'factsAndReasons', 'authorisation'],
      dueOn: null,
    },
  ],
  correctionSubmitted: [{ textId: 't' }],
  applicationWithdrawn: [
    { settled: false, settledFen: null, textId: 't' },
    { settled: true, settledFen: 1, textId: 't' },
  ],
  consentRequested: [{ replyBy: '2022-08-18' }],
  consentRecorded: [
    { partyId: 'p2', answer: 'consents', givenOn: '2022-08-17', way: 'account' },
    { partyId: 'p2', answer: 'refuses', givenOn: '2022-08-17', way: 'telephone' },
  ],
  mediationAccepted: [{}],
  mediationDeclined: [{ reason: 'otherSideSilent', textId: 't' }],
  mediatorAssigned: [
    { mediatorId: 'mediator', formerMediatorId: null },
    { mediatorId: 'colleague', formerMediatorId: 'mediator' },
  ],
  mediationSessionRecorded: [
    { id: 's', heldOn: '2022-08-19', way: 'separate', attendedPartyIds: ['p1', 'p2'], textId: 't' },
  ],
  settlementProposed: [
    { ...offer, by: 'p2' },
    { ...offer, by: 'mediator' },
  ],
  settlementAnswered: [
    { proposalId: 'o', partyId: 'p1', answer: 'accepts' },
    { proposalId: 'o', partyId: 'p1', answer: 'declines' },
  ],
  agreementDrafted: [
    {
      revision: 1,
      totalFen: 1,
      performBy: '2022-09-09',
      termsTextId: 't',
      generatedTextId: null,
      changes: null,
      claims: [],
    },
  ],
  draftAgreementWithdrawn: [{ revision: 1 }],
  agreementSigned: [
    { ...signature, signer: 'p1', way: 'account' },
    { ...signature, signer: 'p1', way: 'wet' },
    { ...signature, signer: 'mediator', way: 'account' },
    { ...signature, signer: 'mediator', way: 'wet' },
  ],
  agreementSealed: [{ revision: 2, totalFen: 1_000_000 }],
  mediationExtended: [{ days: 1, agreedPartyIds: ['p1', 'p2'] }],
  mediationEnded: [{ textId: 't' }],
  mediationLapsed: [{ dueOn: '2022-08-30' }],
  caseAccepted: [
    { number: 'n', simplified: false, simplifiedGround: null, clerkId: 'clerk' },
    { number: 'n', simplified: true, simplifiedGround: 'bothAgree', clerkId: 'clerk' },
  ],
  caseDeclined: [{ reason: 'otherJurisdiction', textId: 't' }],
  documentsDelivered: [
    {
      deliveries: (['applicationCopy', 'acceptanceNotice'] as const).map((document) => ({
        document,
        partyId: 'p2',
        hearingId: null,
        mode: 'left',
        sentOn: '2022-08-18',
        effectiveOn: '2022-08-23',
        confirmed: false,
      })),
    },
  ],
  defenceSubmitted: [true, false].map((late) => ({
    partyId: 'p2',
    submittedOn: '2022-09-01',
    late,
    limitationRaised: false,
    textId: 't',
  })),
  changedToOrdinary: [{}],
  tribunalFormed: [['a'], ['a', 'b', 'c']].map((arbitratorIds) => ({
    seats: arbitratorIds.length === 1 ? 1 : 3,
    simpleCase: false,
    arbitratorIds,
    presidingId: 'a',
    clerkId: 'clerk',
  })),
  recusalRequested: [{ recusalId: 'r', personId: 'a', requestedBy: 'p1', textId: 't' }],
  recusalDecided: [
    { recusalId: 'r', upheld: true },
    { recusalId: 'r', upheld: false },
  ],
  hearingScheduled: [
    { ...hearing, mode: 'inPerson', defencePeriodWaivedBy: [] },
    { ...hearing, mode: 'online', defencePeriodWaivedBy: [] },
  ],
  postponementRequested: [{ hearingId: 'h', requestedBy: 'p1', textId: 't' }],
  postponementDecided: [
    { hearingId: 'h', granted: true, textId: null },
    { hearingId: 'h', granted: false, textId: 't' },
  ],
  hearingRecorded: [
    {
      hearingId: 'h',
      attendance: [
        { partyId: 'p1', attendance: 'present' },
        { partyId: 'p2', attendance: 'absent' },
      ],
      mediationTried: true,
      textId: 't',
    },
  ],
  suspensionRequested: [{ ground: 'awaitsAppraisal', requestedBy: 'a', textId: 't' }],
  suspensionDecided: [{ approved: true }, { approved: false }],
  proceedingsResumed: [{}],
  extensionRequested: [{ days: 15, requestedBy: 'a', textId: 't' }],
  extensionDecided: [
    { approved: true, days: 15 },
    { approved: false, days: 15 },
  ],
  mediationStatementIssued: [{ totalFen: 1, termsTextId: 't', claims: [] }],
  signatureRefused: [{ partyId: 'p2' }],
  awardIssued: [
    { ...award, awards: [finalOne] },
    { ...award, awards: [appealable] },
    { ...award, awards: [finalOne, appealable] },
  ],
  deemedWithdrawn: [{ hearingId: 'h' }],
  caseCancelled: [{ textId: 't' }],
  caseClosed: [{ kind: 'award' }],
  performanceRecorded: [
    { ...paid, inFull: true, paidFen: 1 },
    { ...paid, inFull: true, paidFen: null },
    { ...paid, inFull: false, paidFen: 1 },
    { ...paid, inFull: false, paidFen: null },
  ],
  performanceAnswered: [
    { performanceId: 'x', confirmed: true },
    { performanceId: 'x', confirmed: false },
  ],
  breachRecorded: [
    { breachId: 'b', byPartyId: 'p2', since: '2022-09-10', unpaidFen: 1 },
    { breachId: 'b', byPartyId: 'p2', since: '2022-09-10', unpaidFen: null },
  ],
  courtStepFiled: courtRoads.map((road) => ({ ...courtStep, road })),
  courtRulingRecorded: courtRoads.flatMap((road) =>
    resultsOf[road].map((result) => ({
      stepId: 's',
      road,
      result,
      ruledOn: '2022-10-10',
      receipts: [],
    })),
  ),
  effectCertified: (['mediationStatement', 'finalAward', 'appealableAward'] as const).map((paper) => ({
    paper,
    awardNumber: null,
    effectiveOn: '2022-10-10',
    partyId: 'p1',
  })),
  caseArchived: [{}],
  limitationStartRecorded: limitationBases.map((basis) => ({
    claimId: 'c1',
    basis,
    startsOn: basis === 'employmentGoesOn' ? null : '2022-06-30',
  })),
  interruptionRecorded: [true, false].flatMap((proofSeen) =>
    outsideGrounds.map((ground) => ({ ...noted, interruptionId: 'i', on: '2022-06-30', ground, proofSeen })),
  ),
  pauseRecorded: ['2022-07-01', null].flatMap((to) =>
    pauseGrounds.map((ground) => ({ ...noted, pauseId: 'p', from: '2022-06-30', to, ground })),
  ),
  awardDrafted: [
    { inserted: 0, deleted: 0 },
    { inserted: 2, deleted: 1 },
  ].map((changes) => ({
    claims: [],
    textId: 't',
    generatedTextId: 'g',
    changes,
  })),
  claimsAnswered: [{ partyId: 'p2', answeredOn: '2022-09-01', answers: [] }],
  elementsRecorded: ['p1', null].flatMap((statedBy) =>
    [
      null,
      { ...wagesStated, statedBy },
      { ...wagesStated, statedBy, before: { fen: 2, on: '2022-08-20' } },
    ].map((stated) => ({ claimId: 'c1', formula: 'wageArrears' as const, statedBy, stated })),
  ),
  ...incidentSamples,
};

const both: readonly Procedure[] = ['mediation', 'arbitration'];
const everySample: readonly NewEvent[] = eventTypes.flatMap((type) =>
  samples[type].flatMap((facts) =>
    both.map((procedure) => ({ type, procedure, occurredOn: '2022-09-01', facts }) as NewEvent),
  ),
);

function sample(type: EventType, procedure: Procedure): NewEvent {
  const found = everySample.find((event) => event.type === type && event.procedure === procedure);
  assert.ok(found);
  return found;
}

function wordsIn(locale: Locale): SentenceWords {
  return {
    party: (id) => `<${id}>`,
    account: (id) => `<${id}>`,
    unit: (id) => `<${id}>`,
    day: (day) => day,
    money: (fen) => String(fen),
    law: ({ zh, en }) => (locale === 'en' ? en : zh),
    move: ({ period, before, after }) => `${period} ${before} ${after}`,
    text: (key) => strictly(locale, key),
    listJoin: locale === 'en' ? ', ' : '、',
  };
}

function inLanguage(event: NewEvent, locale: Locale, told = true): string {
  const { key, params } = describeEvent(event, audiences, told);
  return strictly(locale, key, inWords(params, wordsIn(locale)));
}

describe('A line of the timeline', () => {
  it('can be said of every event, in both languages, with every parameter', () => {
    for (const locale of locales)
      for (const told of [true, false])
        for (const event of everySample) assert.match(inLanguage(event, locale, told), /[。.]$/);
  });

  it('has no sentence that no event uses', () => {
    const used = new Set(
      everySample.flatMap((event) => [true, false].map((told) => describeEvent(event, audiences, told).key)),
    );
    const written = [...dictionary['zh-CN'].keys()].filter((key) => key.startsWith('events.'));
    assert.deepEqual(
      written.filter((key) => !used.has(key)),
      [],
    );
  });

  it('reads as a sentence', () => {
    assert.equal(
      inLanguage(sample('correctionRequested', 'mediation'), 'zh-CN'),
      '要求申请人在 2022-08-19 前补正：证据材料、签名或盖章。',
    );
    assert.equal(
      inLanguage(sample('mediationExtended', 'mediation'), 'en'),
      'Both sides agreed to 1 more day of mediation.',
    );
  });

  it('leaves names to the caller: a line carries ids only', () => {
    const { params } = describeEvent(sample('consentRecorded', 'mediation'), ['parties']);
    assert.deepEqual(params['party'], { marker: 'party', partyId: 'p2' });
  });

  it('names a ground of suspension as the law does', () => {
    for (const [ground, { label }] of Object.entries(suspensionGrounds))
      assert.equal(strictly('zh-CN', `labels.suspensionGround.${ground}`), label.zh);
  });
});

describe('The free text of an event', () => {
  it('is named only to those who may read it', () => {
    const ended = sample('mediationEnded', 'mediation');
    assert.equal(describeEvent(ended, ['parties']).textId, 't');
    assert.equal(describeEvent(ended, ['bodyDesk']).textId, 't');
    assert.equal(describeEvent(ended, ['public']).textId, null);
    assert.equal(describeEvent(ended, ['supervision']).textId, null);
  });

  it('of a mediation never reaches the commission (协调规 24)', () => {
    for (const event of everySample.filter(({ procedure }) => procedure === 'mediation'))
      assert.equal(describeEvent(event, ['commissionDesk', 'tribunal']).textId, null, event.type);
  });

  it('of a mediator’s record of a session stays with the body', () => {
    assert.deepEqual(textAudiences(sample('mediationSessionRecorded', 'mediation')), ['bodyDesk']);
  });

  it('of the tribunal’s notes, and of requests for approval, never reaches a party (trap 14)', () => {
    const closedFile: readonly EventType[] = ['noteAdded', 'extensionRequested', 'suspensionRequested'];
    const events = everySample.filter(
      ({ type, procedure }) => closedFile.includes(type) && procedure === 'arbitration',
    );
    for (const event of events) {
      assert.equal(describeEvent(event, ['parties']).textId, null, event.type);
      assert.equal(audiencesOfEvent(event).includes('parties'), false, event.type);
    }
  });

  it('is never for the public or for supervision', () => {
    for (const event of everySample)
      assert.equal(describeEvent(event, ['public', 'supervision']).textId, null, event.type);
  });
});
