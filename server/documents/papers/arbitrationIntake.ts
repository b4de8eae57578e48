/** Papers by which a case comes to the commission, and is accepted or not. */
import { simplifiedGrounds } from '../../law/grounds.ts';
import { cite } from '../../law/statutes.ts';
import {
  byParty,
  defineDocument,
  form,
  heading,
  insideCommission,
  ofCommission,
  on,
  paragraph,
} from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import {
  actorName,
  applicantsSign,
  causeText,
  disputeText,
  claimsListed,
  dayText,
  itemsMissing,
  linesOf,
  partiesInFull,
  partiesNamed,
} from '../wording.ts';

const declineWords = {
  outOfScope: '不属于劳动人事争议仲裁的受案范围',
  claimsUnclear: '没有明确的仲裁请求和事实理由',
  noDirectInterest: '申请人与本案没有直接利害关系，或者没有明确的被申请人',
  otherJurisdiction: '不属于本委管辖',
  decidedBefore: '本案争议已有生效的裁决、判决或者调解书，或者正在审理之中',
  deemedWithdrawnBefore: '本案此前已按撤回仲裁申请处理',
  correctionNotMade: '申请材料在期限内没有补正',
} as const;

export const arbitrationIntakePapers = [
  defineDocument({
    ...ofCommission,
    ...byParty,
    kind: 'arbitrationApplication',
    title: { zh: '仲裁申请书', en: 'Application for arbitration' },
    opensWith: 'applicationCopy',
    articles: [cite('调仲法', 28), cite('规则', 29)],
    checked: 'verified',
    written: [
      on('applicationFiled', {
        when: ({ event }) => event.procedure === 'arbitration',
        write: (source) => [application(source, source.event.facts.receivedOn)],
      }),
      on('arbitrationApplied', {
        write: (source) => [application(source, source.event.facts.receivedOn)],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'correctionNotice',
    title: { zh: '补正材料通知书', en: 'Request for missing material' },
    opensWith: 'atOnce',
    recipients: ['applicant'],
    articles: [cite('规则', 29), cite('规则', 46)],
    written: [
      on('correctionRequested', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              ...itemsMissing(source.event.facts),
              paragraph('受理期限自材料补正之日起重新计算（《劳动人事争议仲裁办案规则》第四十六条）。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...insideCommission,
    kind: 'docketingSheet',
    title: { zh: '立案审批表', en: 'Docketing sheet' },
    articles: [cite('规则', 22), cite('规则', 30)],
    written: [on('caseAccepted', { write: (source) => [docketingSheet(source)] })],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'acceptanceNotice',
    title: { zh: '受理通知书', en: 'Notice of acceptance' },
    opensWith: 'acceptanceNotice',
    series: 'acceptance',
    articles: [cite('调仲法', 29), cite('规则', 30)],
    written: [
      on('caseAccepted', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(
                `本委收到申请人就${disputeText(source.dispute)}提出的仲裁申请，经审查，符合受理条件，决定于${dayText(source.event.occurredOn)}受理${source.event.facts.simplified ? '，适用简易处理程序' : ''}。`,
              ),
              paragraph(
                '当事人有委托代理人、申请回避、提供证据、进行质证和辩论、请求调解、自行和解、撤回仲裁申请的权利，应当遵守仲裁秩序，如实陈述，按时参加庭审。',
              ),
              paragraph('本案一般应当自受理之日起四十五日内结束；劳动争议仲裁不收费。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'simplifiedNotice',
    title: { zh: '适用简易处理程序告知书', en: 'Notice of the simplified procedure' },
    // It goes out together with what each side is sent on acceptance.
    opensWith: {
      applicant: 'acceptanceNotice',
      respondent: 'applicationCopy',
      thirdParty: 'acceptanceNotice',
    },
    articles: [cite('规则', 56), cite('规则', 58)],
    written: [
      on('caseAccepted', {
        when: ({ event }) => event.facts.simplifiedGround !== null,
        write: ({ dispute, event: { facts } }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(
                `本案${simplifiedGrounds[facts.simplifiedGround ?? 'clearAndSmall'].label.zh}，决定适用简易处理程序，由一名仲裁员独任仲裁。`,
              ),
              paragraph(
                '经被申请人同意，可以缩短或者取消答辩期；除仲裁调解书和裁决书外，可以用简便方式送达文书、通知开庭。发现案件不宜简易处理的，在审理期限届满前转为一般程序，审理期限自受理之日起计算。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'responseNotice',
    title: { zh: '应诉通知书', en: 'Notice to respond' },
    opensWith: 'applicationCopy',
    recipients: ['respondent'],
    articles: [cite('调仲法', 30), cite('规则', 33)],
    written: [
      on('caseAccepted', { write: (source) => [respond(source)] }),
      // Whoever is added later answers too, in a period of its own.
      on('partyJoined', {
        when: ({ event }) => event.facts.position === 'respondent',
        write: (source) => [respond(source)],
      }),
    ],
  }),
  // 规则 31: for want of jurisdiction the applicant is told in writing and shown the way, not refused.
  defineDocument({
    ...ofCommission,
    kind: 'jurisdictionNotice',
    title: { zh: '管辖说明告知书', en: 'Notice of want of jurisdiction' },
    opensWith: 'declineNotice',
    series: 'refusal',
    recipients: ['applicant'],
    articles: [cite('规则', 31)],
    written: [
      on('caseDeclined', {
        when: ({ event }) => event.facts.reason === 'otherJurisdiction',
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(`本委收到的仲裁申请，经审查，${declineWords.otherJurisdiction}。`),
              ...linesOf(source.text(source.event.facts.textId)),
              paragraph(
                '申请人可以向有管辖权的劳动人事争议仲裁委员会申请仲裁（《劳动人事争议仲裁办案规则》第三十一条）。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'declineNotice',
    title: { zh: '不予受理通知书', en: 'Notice of refusal' },
    opensWith: 'declineNotice',
    series: 'refusal',
    recipients: ['applicant'],
    articles: [cite('调仲法', 29), cite('规则', 31)],
    written: [
      on('caseDeclined', {
        when: ({ event }) => event.facts.reason !== 'otherJurisdiction',
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(`本委对本次仲裁申请不予受理，理由：${declineWords[source.event.facts.reason]}。`),
              ...linesOf(source.text(source.event.facts.textId)),
              paragraph(
                '申请人可以就该劳动争议事项向人民法院提起诉讼（《中华人民共和国劳动争议调解仲裁法》第二十九条）。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
];

function respond({ dispute }: PaperSource): PaperText {
  return {
    blocks: [
      ...partiesNamed(dispute),
      paragraph(
        '现将仲裁申请书副本送达你方。请自收到申请书副本之日起十日内（工作日）向本委提交答辩书；不提交答辩书的，不影响仲裁程序的进行。',
      ),
      paragraph('对管辖有异议的，应当在答辩期满前书面提出；提出反申请的，应当在答辩期满前提出。'),
    ],
  };
}

function application(source: PaperSource, receivedOn: string): PaperText {
  return {
    blocks: [
      ...partiesInFull(source, { telephones: true }),
      heading('仲裁请求'),
      ...claimsListed(source.dispute, source.text),
      heading('事实和理由'),
      ...linesOf(source.text(source.dispute.factsTextId)),
      paragraph(`收到日期：${dayText(receivedOn)}。`),
    ],
    signatures: applicantsSign(source.dispute),
  };
}

function docketingSheet(source: PaperSource<'caseAccepted'>): PaperText {
  const { dispute, event, directory } = source;
  const { simplifiedGround, clerkId } = event.facts;
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['收到申请', dayText(dispute.arbitration?.receivedOn ?? dispute.intake.receivedOn)],
        ['立案日期', dayText(event.occurredOn)],
        [
          '审查意见',
          '属于受案范围，有明确的仲裁请求和事实理由，申请人与本案有直接利害关系，有明确的被申请人，属于本委管辖',
        ],
        ['适用程序', event.facts.simplified ? '简易处理' : '一般程序'],
        ['简易处理的理由', simplifiedGround === null ? '' : simplifiedGrounds[simplifiedGround].label.zh],
        ['承办书记员', directory.person(clerkId ?? '')?.name ?? ''],
        ['经办人', actorName(source)],
      ]),
    ],
  };
}
