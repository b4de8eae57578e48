/**
 * Disputes brought to a stage by the real commands, on storage: for each form of the site map one in which its person
 * may fill it in. Mon 1 Aug 2022 filed · Fri 5 Aug hearing called for Mon 15 Aug · Tue 16 Aug award.
 */
import type { Actor } from '../../server/disputes/actor.ts';
import { commandNamed } from '../../server/disputes/commands.ts';
import type { CommandScope } from '../../server/disputes/commands.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import {
  arbitrator,
  bodyHead,
  clerk,
  commissionHead,
  company,
  mediator,
  rider,
  wuchang,
  zhongnan,
} from '../support/people.ts';

/** One command by somebody. */
type Step = readonly [command: string, by: Actor, input: object];
type Road = readonly (Step | string)[];

const consent: Step = [
  'recordConsent',
  company,
  { partyId: 'p2', answer: 'consents', givenOn: null, way: null },
];
const accepted: Road = [consent, ['acceptMediation', mediator, { inScope: true }]];
const mediating: Road = [...accepted, ['assignMediator', bodyHead, { mediatorId: 'mediator' }]];
const offer = { by: 'p2', totalFen: 900_000, performBy: '2022-08-31', text: null };
const offered: Road = [...mediating, ['proposeSettlement', company, offer]];
const draft = {
  claims: [{ claimId: 'c1', agreedFen: 900_000 }],
  totalFen: 900_000,
  performBy: '2022-08-31',
  terms: '一次付清。',
};
const signing: Road = [...mediating, ['draftAgreement', mediator, draft]];
const byAccount = (signer: string) => ({ revision: 1, signer, way: 'account', signedOn: null, fileId: null });
const agreed: Road = [
  ...signing,
  ['signAgreement', rider, byAccount('p1')],
  ['signAgreement', company, byAccount('p2')],
  ['signAgreement', mediator, byAccount('mediator')],
  ['sealAgreement', mediator, { revision: 1 }],
];
const paid = (performedOn: string): Step => [
  'recordPerformance',
  company,
  { byPartyId: 'p2', performedOn, paidFen: 900_000, inFull: true, proofSeen: false },
];
const onReview = { commissionId: wuchang.id, handedOn: null };
const reviewAsked: Road = [...agreed, ['applyForReview', rider, onReview]];
const reviewJoined: Road = [...reviewAsked, ['joinReview', company, {}]];
const reviewAccepted: Road = [
  ...reviewJoined,
  ['acceptReview', clerk, { inScope: true, clerkId: 'clerk', reviewerId: 'arbitrator' }],
];
const statementMade: Road = [...reviewAccepted, ['issueReviewStatement', arbitrator, {}]];
const bothSigned = ['p1', 'p2'].map((partyId) => ({
  document: 'reviewStatement',
  partyId,
  mode: 'direct',
  sentOn: '2022-08-01',
  receivedOn: '2022-08-01',
}));
const toCourt = (road: string, filedOn: string, partyIds: readonly string[]): Step => [
  'recordCourtStep',
  rider,
  { road, partyIds, filedOn, court: '武昌区人民法院', relief: false },
];
const correction: Step = ['requestCorrection', mediator, { items: ['evidence'], dueOn: '2022-08-10' }];

const docketed: Road = [['acceptCase', clerk, { simplifiedGround: 'bothAgree', clerkId: 'clerk' }]];
const handed = (document: string, on: string) =>
  ['p1', 'p2'].map((partyId) => ({
    document,
    partyId,
    mode: 'direct',
    sentOn: on,
    receivedOn: on,
    confirmed: false,
  }));
const answered: Road = [
  ...docketed,
  ['deliverDocuments', clerk, { deliveries: handed('applicationCopy', '2022-08-01') }],
  ['submitDefence', company, { partyId: 'p2', limitationRaised: false, text: '不同意。' }],
];
const bench = {
  arbitratorIds: ['arbitrator'],
  presidingId: 'arbitrator',
  clerkId: 'clerk',
  simpleCase: false,
};
const formed: Road = [...answered, ['formTribunal', clerk, bench]];
const hearing = {
  heldOn: '2022-08-15',
  startsAt: '09:00',
  place: '第一仲裁庭',
  mode: 'inPerson',
  defencePeriodWaivedBy: ['p2'],
};
const called: Road = [
  ...formed,
  ['scheduleHearing', clerk, hearing],
  ['deliverDocuments', clerk, { deliveries: handed('hearingNotice', '2022-08-01') }],
];
const came = (p1: string) => [
  { partyId: 'p1', attendance: p1 },
  { partyId: 'p2', attendance: 'present' },
];
const heard: Road = [
  ...called,
  '2022-08-15',
  ['recordHearing', arbitrator, { attendance: came('present'), mediationTried: true, record: null }],
];
const finding = {
  claims: [{ claimId: 'c1', awardedFen: 1_200_000, result: 'supported' }],
  reasons: '事实清楚。',
};
const decided: Road = [
  ...heard,
  '2022-08-16',
  ['issueAward', arbitrator, finding],
  ['deliverDocuments', clerk, { deliveries: handed('award', '2022-08-16') }],
];
const objection: Step = [
  'objectToJurisdiction',
  company,
  { partyId: 'p2', reason: '工作地在汉阳。', receivedOn: null },
];
const counter: Step = [
  'submitCounterApplication',
  company,
  {
    partyId: 'p2',
    claims: [{ kind: 'trainingFees', claimedFen: 500_000, text: null }],
    facts: '未满服务期。',
    receivedOn: null,
  },
];
const evidenceUntil: Step = ['setEvidencePeriod', clerk, { dueOn: '2022-08-11' }];
const added: Step = [
  'changeClaims',
  rider,
  { added: [{ kind: 'overtimePay', claimedFen: 300_000, text: null }], changed: [], reason: '漏列。' },
];
const appraisal: Step = [
  'commissionAppraisal',
  arbitrator,
  { advancedBy: 'p1', agency: '某司法鉴定所', matter: '签名真伪。' },
];
const joinder: Step = [
  'requestJoinder',
  rider,
  { position: 'respondent', askedBy: 'p1', name: '测试派遣有限公司', reason: '由其派遣。' },
];
const statement = { claims: [{ claimId: 'c1', agreedFen: 900_000 }], terms: '一次付清。' };

export interface Scene {
  readonly to: Procedure;
  readonly by: Actor;
  readonly road: Road;
}

const body = (by: Actor, road: Road = []): Scene => ({ to: 'mediation', by, road });
const office = (by: Actor, road: Road = []): Scene => ({ to: 'arbitration', by, road });

/** Where each form of the site map can be filled in, and by whom. */
export const scenes: Readonly<Record<string, Scene>> = {
  'mediation/correction-requests': body(mediator),
  'mediation/corrections': body(rider, [correction]),
  'mediation/consent-requests': body(mediator),
  'mediation/consents': body(mediator),
  'mediation/acceptance': body(mediator, [consent]),
  'mediation/refusal': body(mediator),
  'mediation/mediator': body(bodyHead, accepted),
  'mediation/sessions': body(mediator, mediating),
  'mediation/proposals': body(company, mediating),
  'mediation/answers': body(rider, offered),
  'mediation/agreement-drafts': body(mediator, mediating),
  'mediation/draft-withdrawals': body(mediator, signing),
  'mediation/signatures': body(mediator, signing),
  'mediation/seal': body(mediator, signing),
  'mediation/extensions': body(mediator, mediating),
  'mediation/end': body(mediator, mediating),
  'mediation/lapse': body(mediator, mediating),
  'mediation/withdrawal': body(rider),
  'mediation/elements': body(rider),
  'mediation/limitation-starts': body(rider),
  'mediation/interruptions': body(rider),
  'mediation/limitation-pauses': body(rider),
  'mediation/claim-answers': body(company, mediating),
  'mediation/member-consents': body(mediator),
  'mediation/performances': body(company, agreed),
  'mediation/performance-answers': body(rider, [...agreed, paid('2022-08-01')]),
  'mediation/breaches': body(rider, [...agreed, '2022-09-01']),
  'mediation/court-steps': body(mediator, agreed),
  'mediation/court-rulings': body(mediator, [
    ...agreed,
    toCourt('judicialConfirmation', '2022-08-01', ['p1', 'p2']),
  ]),
  'mediation/day-corrections': body(mediator),
  'mediation/papers': body(mediator),
  'mediation/notes': body(mediator),
  'arbitration/correction-requests': office(clerk),
  'arbitration/corrections': office(rider, [
    ['requestCorrection', clerk, { items: ['evidence'], dueOn: '2022-08-10' }],
  ]),
  'arbitration/acceptance': office(clerk),
  'arbitration/refusal': office(clerk),
  'arbitration/deliveries': office(clerk, docketed),
  'arbitration/defences': office(clerk, docketed),
  'arbitration/ordinary-procedure': office(clerk, docketed),
  'arbitration/tribunal': office(clerk, docketed),
  'arbitration/recusal-requests': office(rider, formed),
  'arbitration/recusal-decisions': office(commissionHead, [
    ...formed,
    ['requestRecusal', rider, { personId: 'arbitrator', reason: '对方亲属。', learnedLater: false }],
  ]),
  'arbitration/hearings': office(clerk, formed),
  'arbitration/postponement-requests': office(rider, called),
  'arbitration/postponement-decisions': office(clerk, [
    ...called,
    ['requestPostponement', rider, { reason: '住院。' }],
  ]),
  'arbitration/hearing-records': office(arbitrator, [...called, '2022-08-15']),
  'arbitration/suspension-requests': office(arbitrator, formed),
  'arbitration/suspension-decisions': office(commissionHead, [
    ...formed,
    ['requestSuspension', arbitrator, { ground: 'forceMajeure', reason: null }],
  ]),
  'arbitration/resumption': office(arbitrator, [
    ...formed,
    ['requestSuspension', arbitrator, { ground: 'forceMajeure', reason: null }],
    ['decideSuspension', commissionHead, { approved: true }],
  ]),
  'arbitration/extension-requests': office(arbitrator, formed),
  'arbitration/extension-decisions': office(commissionHead, [
    ...formed,
    ['requestExtension', arbitrator, { days: 10, reason: '调取证据。' }],
  ]),
  'arbitration/mediation-statement': office(arbitrator, heard),
  'arbitration/signature-refusals': office(arbitrator, [
    ...heard,
    ['issueMediationStatement', arbitrator, statement],
  ]),
  'arbitration/award-drafts': office(arbitrator, heard),
  'arbitration/award': office(arbitrator, heard),
  'arbitration/deemed-withdrawal': office(arbitrator, heard),
  'arbitration/cancellation': office(commissionHead, docketed),
  'arbitration/jurisdiction-objections': office(company, docketed),
  'arbitration/jurisdiction-decisions': office(commissionHead, [...docketed, objection]),
  'arbitration/transfer': office(commissionHead, docketed),
  'arbitration/counter-applications': office(company, docketed),
  'arbitration/counter-application-decisions': office(clerk, [...docketed, counter]),
  'arbitration/evidence-period': office(clerk, docketed),
  'arbitration/evidence-extension-requests': office(rider, [...docketed, evidenceUntil]),
  'arbitration/evidence-extension-decisions': office(arbitrator, [
    ...formed,
    evidenceUntil,
    ['requestEvidenceExtension', rider, { until: '2022-08-20', reason: '证人外出。' }],
  ]),
  'arbitration/late-evidence': office(arbitrator, [...formed, evidenceUntil, '2022-08-12']),
  'arbitration/claim-changes': office(rider, docketed),
  'arbitration/claim-change-decisions': office(arbitrator, [...formed, added]),
  'arbitration/abandoned-claims': office(rider, [
    ...formed,
    added,
    ['decideClaimChange', arbitrator, { accepted: true, waivedBy: ['p2'], reason: null }],
  ]),
  'arbitration/collective-notice': office(clerk, docketed),
  'arbitration/mediation-suggestions': office(clerk),
  'arbitration/suggestion-answers': office(rider, [
    ['suggestMediation', clerk, { bodyId: zhongnan.id, reason: null }],
  ]),
  'arbitration/partial-awards': office(arbitrator, [
    ...formed,
    added,
    ['decideClaimChange', arbitrator, { accepted: true, waivedBy: ['p2'], reason: null }],
    ['scheduleHearing', clerk, hearing],
    ['deliverDocuments', clerk, { deliveries: handed('hearingNotice', '2022-08-01') }],
    '2022-08-15',
    ['recordHearing', arbitrator, { attendance: came('present'), mediationTried: true, record: null }],
  ]),
  'arbitration/joinder-requests': office(rider, docketed),
  'arbitration/joinder-decisions': office(arbitrator, [...formed, joinder]),
  'arbitration/third-parties': office(commissionHead, docketed),
  'arbitration/added-respondents': office(arbitrator, formed),
  'arbitration/appraisals': office(arbitrator, formed),
  'arbitration/appraisal-findings': office(arbitrator, [...formed, appraisal]),
  'arbitration/closed-hearing': office(clerk, docketed),
  'arbitration/representatives': office(clerk, docketed),
  'arbitration/member-consents': office(clerk, docketed),
  'arbitration/entrusted-mediations': office(arbitrator, formed),
  'arbitration/entrusted-mediation-results': office(arbitrator, [
    ...formed,
    ['entrustMediation', arbitrator, { bodyId: zhongnan.id, agreedPartyIds: ['p1', 'p2'] }],
  ]),
  'arbitration/advance-enforcement-requests': office(rider, docketed),
  'arbitration/advance-enforcement-decisions': office(arbitrator, [
    ...formed,
    ['requestAdvanceEnforcement', rider, { amountFen: 500_000, reason: '无其他收入。' }],
  ]),
  'arbitration/termination': office(commissionHead, [...docketed, '2022-09-20']),
  'arbitration/award-corrections': office(arbitrator, decided),
  'arbitration/closure': office(clerk, decided),
  'arbitration/archive': office(clerk, [...decided, ['closeCase', clerk, {}]]),
  'arbitration/withdrawal': office(rider),
  'arbitration/elements': office(rider, docketed),
  'arbitration/limitation-starts': office(clerk, docketed),
  'arbitration/interruptions': office(clerk, docketed),
  'arbitration/limitation-pauses': office(clerk, docketed),
  'arbitration/claim-answers': office(company, answered),
  'arbitration/performances': office(company, decided),
  'arbitration/performance-answers': office(rider, [...decided, paid('2022-08-16')]),
  'arbitration/breaches': office(rider, [...decided, '2022-08-17']),
  'arbitration/court-steps': office(rider, decided),
  'arbitration/court-rulings': office(clerk, [...decided, toCourt('courtAction', '2022-08-16', ['p1'])]),
  'arbitration/effect-certificates': office(clerk, decided),
  'arbitration/day-corrections': office(clerk, docketed),
  'arbitration/papers': office(clerk, docketed),
  'arbitration/notes': office(arbitrator, formed),
  'agreement-review/applicants': body(company, reviewAsked),
  'agreement-review/acceptance': body(clerk, reviewJoined),
  'agreement-review/refusal': body(clerk, reviewJoined),
  'agreement-review/reviewer': body(clerk, reviewAccepted),
  'agreement-review/extension-requests': body(arbitrator, reviewAccepted),
  'agreement-review/extension-decisions': body(commissionHead, [
    ...reviewAccepted,
    ['requestReviewExtension', arbitrator, { reason: '需向调解组织核实。' }],
  ]),
  'agreement-review/statement': body(arbitrator, reviewAccepted),
  'agreement-review/statement-refusal': body(arbitrator, reviewAccepted),
  'agreement-review/deliveries': body(clerk, statementMade),
  'agreement-review/withdrawal': body(clerk, statementMade),
  'agreement-review/effect-certificates': body(clerk, [
    ...statementMade,
    ['deliverReviewPapers', clerk, { deliveries: bothSigned }],
  ]),
  'arbitration-applications': body(rider),
  'review-applications': body(rider, agreed),
  'query-codes': body(mediator),
};

/** What a scene needs of the application, running or not. */
type Site = Pick<TestApp, 'clock' | 'services'>;

let count = 0;
const nextId = () => `scene-command-${String((count += 1)).padStart(6, '0')}`;

/** Files a dispute and walks it down the scene's road; gives its number. The clock stands at the end of the road. */
export async function setScene(app: Site, { to, road }: Scene): Promise<string> {
  setDay(app, '2022-08-01');
  const application = wageApplication('2022-08-01', to === 'arbitration' ? toCommission : {});
  const { number } = await app.services.desk.file({ application, actor: rider, commandId: nextId() });
  for (const step of road) {
    if (typeof step === 'string') setDay(app, step);
    else await runStep(app, { number, to, step });
  }
  return number;
}

async function runStep(
  app: Site,
  { number, to, step: [name, actor, input] }: { number: string; to: CommandScope & Procedure; step: Step },
): Promise<void> {
  // A road goes on in the review of the agreement that it came to.
  const procedure = commandNamed(to, name) === undefined ? 'agreementReview' : to;
  const found = commandNamed(procedure, name) ?? commandNamed('dispute', name);
  const command = found as unknown as Command<string, unknown>;
  await app.services.desk.run({ command, procedure, number, input, actor, commandId: nextId() });
}

function setDay(app: Site, day: string): void {
  app.clock.set(new Date(`${day}T02:00:00Z`));
}
