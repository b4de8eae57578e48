/** Every paper of the catalogue: of a case with everything that a case may have, of a usual one, and of the barest lawful one. */
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { partiesIn } from '../../server/disputes/dispute.ts';
import type { Dispute, SealedText } from '../../server/disputes/dispute.ts';
import type { DisputeEvent, EventFacts, EventType } from '../../server/disputes/events.ts';
import { officePapers } from '../../server/disputes/officePapers.ts';
import type { OfficePaper, OfficePaperRule } from '../../server/disputes/officePapers.ts';
import { papersOf } from '../../server/documents/issue.ts';
import type { FiledPaper } from '../../server/documents/defineDocument.ts';
import type { WrittenPaper } from '../../server/documents/issue.ts';
import { evenShares } from '../../server/disputes/shares.ts';
import { procedures } from '../../server/disputes/stages.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import * as arbitration from '../disputes/arbitrationRoad.ts';
import * as mediation from '../disputes/mediationRoad.ts';
import * as review from '../disputes/reviewRoad.ts';
import { companyAsParty, riderAsParty } from './disputes.ts';
import { arbitrator, clerk, directory, secondArbitrator } from './people.ts';

type Facts = { readonly [T in EventType]?: readonly EventFacts[T][] };
/** How much the case has: everything at its longest, everything as it usually is, or what it cannot be without. */
export type Fullness = 'full' | 'usual' | 'bare';

const long =
  '用人单位自双方建立劳动关系起未按月足额支付工资，劳动者多次催要未果。经核对考勤记录、工资表和银行流水，双方对月工资标准和出勤天数没有争议。';
const texts: Readonly<Record<Fullness, string>> = {
  full: `${long.repeat(3)}\n\n二、${long}\nhttps://example.org/${'very-long-address/'.repeat(8)}\n${'x'.repeat(120)}`,
  usual: long,
  // What must be said is said, in the fewest words.
  bare: '经核实。',
};
/** What lies behind each seal: unmistakably nobody’s. */
const personalValues: Readonly<Record<string, string>> = {
  identity: '999999199001010018',
  telephone: '19900001234',
  address: '武汉市武昌区中南路街道示例小区1号楼304室',
  bank: '6222000000000000000',
};
const sealed = (name: string) => name as SealedText;
const personal = {
  identityNumber: sealed('identity'),
  telephone: sealed('telephone'),
  address: sealed('address'),
  bankAccount: sealed('bank'),
};

/** Filed with everything: agents, addresses, a foreign name, the longest sums. */
function fullApplication(): Partial<Application> {
  const agent = { name: '代理人甲', powers: 'special', accountId: null } as const;
  return {
    parties: [
      { ...riderAsParty, agent, personal },
      {
        ...companyAsParty,
        name: '武汉市武昌区一个名称特别长的科技信息服务发展有限责任公司中南路第一分公司',
        agent,
        personal,
      },
    ],
    claims: [
      { kind: 'wages', claimedFen: 123_456_789, text: '2022 年 1 月至 7 月工资' },
      { kind: 'employmentConfirmation', claimedFen: null, text: null },
      { kind: 'economicCompensation', claimedFen: 2_400_000, text: long },
    ],
  };
}

/** Filed as most are: everything is there, nothing is out of the way. */
function usualApplication(): Partial<Application> {
  const agent = { name: '代理人甲', powers: 'special', accountId: null } as const;
  return {
    parties: [
      { ...riderAsParty, personal },
      { ...companyAsParty, agent, personal: { ...personal, identityNumber: null } },
    ],
    claims: [
      { kind: 'wages', claimedFen: 1_860_050, text: '2022年6月至8月工资' },
      { kind: 'economicCompensation', claimedFen: 2_400_000, text: null },
    ],
  };
}

const bareApplication: Partial<Application> = { claims: [{ kind: 'wages', claimedFen: null, text: null }] };

function disputeOf(procedure: Procedure, fullness: Fullness): Dispute {
  const application = { full: fullApplication(), usual: usualApplication(), bare: bareApplication }[fullness];
  if (procedure === 'mediation') return agreedUpon(mediation.received(application));
  if (procedure === 'agreementReview') return underReview(agreedUpon(mediation.received(application)));
  const withTribunal = arbitration.withTribunal(
    arbitration.copyDelivered(arbitration.accepted(arbitration.received(application))),
  );
  const heard = arbitration.heard(arbitration.notified(arbitration.called(withTribunal)));
  return fullness === 'bare' ? heard : decidedUpon(heard);
}

function agreedUpon(received: Dispute): Dispute {
  const claims = received.claims.map(({ id, claimedFen }) => ({ claimId: id, agreedFen: claimedFen }));
  const totalFen = claims.reduce((sum, { agreedFen }) => sum + (agreedFen ?? 0), 0);
  const mediating = mediation.mediating(mediation.accepted(mediation.consented(mediation.asked(received))));
  const drafted = mediation.drafted(mediating, undefined, { ...mediation.draft, claims, totalFen });
  return mediation.agreed(mediation.signed(drafted));
}

/** Its review with an extension that was asked for and approved. */
function underReview(agreed: Dispute): Dispute {
  const dispute = review.acceptedReview(review.joined(review.proposed(agreed)));
  const requestedBy = arbitrator.accountId as string;
  const extension = { requestedOn: day, requestedBy, textId: 't', decidedOn: day, approved: true };
  return { ...dispute, agreementReview: { ...review.reviewIn(dispute), extensions: [extension] } };
}

/** With what the papers about approvals and results speak of. */
function decidedUpon(dispute: Dispute): Dispute {
  if (dispute.arbitration === null) return dispute;
  const asked = {
    requestedOn: day,
    requestedBy: arbitrator.accountId as string,
    textId: 't',
    decidedOn: day,
    approved: true,
  };
  return {
    ...dispute,
    claims: dispute.claims.map((claim) => ({
      ...claim,
      awardedFen: claim.claimedFen,
      result: 'supported' as const,
      final: true,
    })),
    arbitration: {
      ...dispute.arbitration,
      suspensions: [
        { ...asked, ground: 'workerDied', from: day, resumedOn: null, stageBefore: 'deliberation' },
      ],
      extensions: [{ ...asked, days: 15 }],
      recusals: [
        {
          id: 'r1',
          personId: secondArbitrator.accountId as string,
          requestedBy: 'p1',
          requestedOn: day,
          textId: null,
          decidedOn: day,
          upheld: true,
        },
      ],
    },
  };
}

const day = '2022-09-16';

function factsFor(dispute: Dispute, procedure: Procedure, fullness: Fullness): Facts {
  const full = fullness !== 'bare';
  const sum = fullness === 'usual' ? 4_260_050 : 123_456_789;
  const textId = full ? 't' : null;
  const claimIds = dispute.claims.map(({ id }) => id);
  const hearingId = dispute.arbitration?.hearings[0]?.id ?? 'none';
  const attendance = (['p1', 'p2'] as const).map((partyId) => ({
    partyId,
    attendance: fullness === 'full' ? ('left' as const) : ('present' as const),
  }));
  return {
    applicationFiled: [{ receivedOn: day } as EventFacts['applicationFiled']],
    arbitrationApplied: [
      {
        commissionId: 'commission-wuchang',
        receivedOn: day,
        through: 'applicant',
        requestedWay: null,
        takenBy: null,
      },
    ],
    correctionRequested: [
      {
        items: full
          ? [
              'identityProof',
              'employerDetails',
              'claims',
              'factsAndReasons',
              'evidence',
              'authorisation',
              'signature',
            ]
          : ['signature'],
        dueOn: full ? day : null,
      },
    ],
    applicationWithdrawn: [{ settled: full, settledFen: null, textId }],
    consentRequested: [{ replyBy: day }],
    mediationAccepted: [{}],
    mediationDeclined: [{ reason: full ? 'otherBody' : 'outOfScope', textId }],
    mediationSessionRecorded: [
      { id: 's', heldOn: day, way: 'inPerson', attendedPartyIds: full ? ['p1', 'p2'] : [], textId },
    ],
    agreementSealed: [{ revision: 1, totalFen: full ? sum : 0 }],
    mediationEnded: [{ textId }],
    mediationLapsed: [{ dueOn: day }],
    caseAccepted: [
      {
        number: 'n',
        simplified: full,
        simplifiedGround: full ? 'clearAndSmall' : null,
        clerkId: full ? (clerk.accountId as string) : null,
      },
    ],
    caseDeclined: [
      { reason: 'outOfScope', textId },
      { reason: 'otherJurisdiction', textId },
    ],
    tribunalFormed: [{ ...(full ? arbitration.ofThree : arbitration.sole), seats: full ? 3 : 1 }],
    recusalDecided: [{ recusalId: full ? 'r1' : 'none', upheld: full }],
    changedToOrdinary: [{}],
    hearingScheduled: [{ ...arbitration.hearingPlanned, hearingId, mode: full ? 'online' : 'inPerson' }],
    postponementDecided: [
      { hearingId, granted: true, textId },
      { hearingId, granted: false, textId },
    ],
    hearingRecorded: [{ hearingId, attendance, mediationTried: full, textId }],
    suspensionDecided: [{ approved: true }],
    proceedingsResumed: [{}],
    extensionDecided: [{ approved: true, days: 15 }],
    mediationStatementIssued: [{ totalFen: 0, termsTextId: 't', claims: [] }],
    awardIssued: [
      {
        totalFen: 0,
        reasonsTextId: 't',
        changes: null,
        byDefault: full,
        claims: [],
        awards: (full ? [true, false] : [true]).map((final, index) => ({
          number: `武昌劳人仲裁字〔2022〕第0000${index + 1}号`,
          final,
          claimIds,
        })),
      },
    ],
    deemedWithdrawn: [{ hearingId }],
    caseCancelled: [{ textId: 't' }],
    collectiveNoticeGiven: [{ hearingId }],
    mediationSuggested: [{ bodyId: 'body-zhongnan', textId }],
    mediationOpened: [{ bodyId: 'body-zhongnan', number: 'n' }],
    partialAwardIssued: [
      {
        partialId: 'p',
        totalFen: 0,
        reasonsTextId: 't',
        byDefault: full,
        claims: dispute.claims.map(({ id, claimedFen }) => ({
          claimId: id,
          awardedFen: claimedFen,
          result: 'supported',
          difference: null,
          final: true,
          shares: full ? evenShares(claimedFen ?? 0, partiesIn(dispute, 'applicant')) : [],
        })),
        awards: (full ? [true, false] : [true]).map((final, index) => ({
          number: `武昌劳人仲裁字〔2022〕第0000${index + 1}号`,
          final,
          claimIds,
        })),
      },
    ],
    joinderDecided: [{ joinderId: 'j', granted: false, textId }],
    partyJoined: (['respondent', 'thirdParty'] as const).map((position) => ({
      joinderId: null,
      partyId: 'p2',
      position,
      kind: 'employer',
      ground: position === 'respondent' ? 'cannotBearLiability' : 'interestInOutcome',
      hearingFallsAway: full,
      textId,
    })),
    caseClosed: [{ kind: 'award' }],
    caseArchived: [{}],
    claimsAnswered: [
      {
        partyId: 'p2',
        answeredOn: day,
        answers: dispute.claims.map(({ id, claimedFen }) => ({
          ...{ claimId: id, partyId: 'p2', answeredOn: day, textId },
          stance: full && claimedFen !== null ? 'partlyAdmitted' : 'disputed',
          admittedFen: claimedFen === null ? null : full ? 1 : 0,
          offeredFen: full ? 123_456_789 : null,
        })),
      },
    ],
    ...incidentFacts(full, textId),
    ...reviewFacts(full, textId),
    ...aftermathFacts(dispute, full),
    paperIssued: officePaperFacts(procedure, full),
  };
}

/** Papers about what comes in between. */
function incidentFacts(full: boolean, textId: string | null): Facts {
  const claims = [{ claimId: 'x', kind: 'wages' as const, claimedFen: full ? 123_456_789 : null, textId }];
  const counter = { counterId: 'k', partyId: 'p2', claims, textId: 't' };
  return {
    defenceSubmitted: [{ partyId: 'p2', submittedOn: day, late: full, limitationRaised: full, textId }],
    jurisdictionObjected: [{ objectionId: 'o', partyId: 'p2', submittedOn: day, textId: 't' }],
    jurisdictionObjectionDecided: [{ objectionId: 'o', upheld: false, textId: 't' }],
    caseTransferred: [
      { commissionId: 'commission-hanyang', name: '武汉市汉阳区劳动人事争议仲裁委员会', textId: 't' },
    ],
    evidencePeriodSet: [{ dueOn: day }],
    evidenceExtensionDecided: [{ extensionId: 'e', granted: true, until: day }],
    claimChangeDecided: [true, false].map((accepted) => ({
      changeId: 'x',
      accepted,
      added: claims,
      changed: full ? [{ claimId: 'c1', claimedFen: 1 }] : [],
      waivedBy: full ? ['p2'] : [],
      hearingFallsAway: full,
      textId: 't',
    })),
    counterApplicationSubmitted: [{ ...counter, submittedOn: day }],
    counterApplicationDecided: (['joined', 'separate', 'declined'] as const).map((outcome) => ({
      ...counter,
      outcome,
    })),
    appraisalCommissioned: [
      { appraisalId: 'a', advancedBy: 'p1', agency: '武汉市示例司法鉴定所', textId: 't' },
    ],
    advanceEnforcementDecided: [
      { requestId: 'r', orderedFen: 123_456_789, textId: 't' },
      { requestId: 'r', orderedFen: null, textId: 't' },
    ],
    proceedingsTerminated: [
      { court: '武汉市武昌区人民法院', docketNumber: '（2022）鄂0106民初1号', docketedOn: day },
    ],
    awardCorrected: (['text', 'calculation', 'omission'] as const).map((kind) => ({
      awardNumber: '武昌劳人仲裁字〔2022〕第00001号',
      kind,
      textId: 't',
    })),
  };
}

function aftermathFacts(dispute: Dispute, full: boolean): Facts {
  const [first, second] = dispute.parties;
  return {
    breachRecorded: [
      { breachId: 'b', byPartyId: second?.id ?? '', since: day, unpaidFen: full ? 123_456_789 : null },
    ],
    effectCertified: (['mediationStatement', 'finalAward', 'appealableAward'] as const).map((paper) => ({
      paper,
      awardNumber: full ? '武昌劳人仲裁字〔2022〕第00001号' : null,
      effectiveOn: day,
      partyId: first?.id ?? '',
    })),
  };
}

/** Papers of the review of an agreement. */
function reviewFacts(full: boolean, textId: string | null): Facts {
  const partyIds = ['p1', 'p2'];
  return {
    reviewApplied: [
      {
        commissionId: 'commission-wuchang',
        partyIds,
        receivedOn: day,
        through: 'window',
        requestedWay: null,
        takenBy: clerk.accountId,
      },
    ],
    reviewJoined: [{ partyIds, receivedOn: day }],
    reviewAccepted: [
      { number: 'n', clerkId: clerk.accountId as string, reviewerId: arbitrator.accountId as string },
    ],
    reviewDeclined: [{ ground: 'otherCommissionCompetent', textId: 't' }],
    reviewExtensionDecided: [{ approved: full }],
    reviewStatementIssued: [{ totalFen: full ? 123_456_789 : 0 }],
    reviewStatementRefused: [
      { grounds: full ? ['unlawful', 'harmsOthers', 'other'] : ['unclear'], textId: 't' },
    ],
    reviewWithdrawn: [{ partyId: 'p2', signatureRefused: full, textId }],
  };
}

/** A file of forty papers, or an empty one. */
function filedPapers(fullness: Fullness): readonly FiledPaper[] {
  return Array.from({ length: { full: 40, usual: 6, bare: 0 }[fullness] }, (_, at) => ({
    seq: 0,
    kind: 'hearingNotice',
    title: at % 2 === 0 ? '开庭通知书' : '增加、变更仲裁请求通知书',
    paperNumber: at % 3 === 0 ? '' : `武昌劳人仲通字〔2022〕第${String(at).padStart(4, '0')}号`,
    issuedOn: day,
    volume: at % 4 === 0 ? ('sub' as const) : ('main' as const),
    voided: at === 5 ? {} : null,
  }));
}

function officePaperFacts(procedure: Procedure, full: boolean): readonly EventFacts['paperIssued'][] {
  return (Object.entries(officePapers) as [OfficePaper, OfficePaperRule][])
    .filter(([, rule]) => rule.procedures.includes(procedure))
    .map(([paper, { volume, addressee, dueOn }]) => ({
      paper,
      volume,
      partyId: full ? 'p1' : null,
      textId: 't',
      dueOn: dueOn ? day : null,
      addresseeTextId: addressee ? 'addressee' : null,
      replacesTextId: full ? 'replaces' : null,
    }));
}

const shortTexts: Readonly<Record<string, string>> = {
  addressee: '武汉市示例银行股份有限公司武昌支行',
  replaces: '武昌劳人仲函字〔2022〕第0001号',
};

/** All papers that the sample events write. */
export function paperGallery(fullness: Fullness): readonly WrittenPaper[] {
  return procedures.flatMap((procedure) => {
    const dispute = disputeOf(procedure, fullness);
    return Object.entries(factsFor(dispute, procedure, fullness)).flatMap(([type, samples]) =>
      samples.flatMap((facts, index) =>
        papersOf({
          dispute,
          event: eventOf({ type: type as EventType, procedure, facts: facts as never, seq: index + 1 }),
          directory,
          filed: filedPapers(fullness),
          text: (id) => (id === null ? '' : (shortTexts[id] ?? texts[fullness])),
          personal: (field) => personalIn(fullness, field),
        }),
      ),
    );
  });
}

function personalIn(fullness: Fullness, field: SealedText | null): string {
  if (fullness === 'bare') return '—';
  if (fullness === 'full') return '湖北省武汉市武昌区中南路街道示例小区1号楼2单元304室';
  return personalValues[field ?? ''] ?? '—';
}

function eventOf(made: Pick<DisputeEvent, 'type' | 'procedure' | 'facts' | 'seq'>): DisputeEvent {
  const actor = { accountId: arbitrator.accountId, role: 'tribunalMember' };
  return { ...made, occurredOn: day, actor } as DisputeEvent;
}
