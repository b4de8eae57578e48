/** Papers by which a mediation begins, or does not. */
import { cite } from '../../law/statutes.ts';
import { byParty, defineDocument, heading, ofBody, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import {
  applicantsSign,
  arbitrationOpenAnyway,
  causeText,
  disputeText,
  claimsListed,
  dayText,
  itemsMissing,
  linesOf,
  outsideLabourLaw,
  partiesNamed,
} from '../wording.ts';

const declineWords = {
  outOfScope: '不属于劳动争议调解的范围',
  otherSideRefused: '对方当事人不同意调解',
  otherSideSilent: '对方当事人在期限内没有答复',
  otherBody: '应由其他调解组织办理',
  correctionNotMade: '申请材料在期限内没有补正',
} as const;

export const mediationIntakePapers = [
  defineDocument({
    ...ofBody,
    ...byParty,
    kind: 'mediationApplication',
    title: { zh: '调解申请书', en: 'Application for mediation' },
    articles: [cite('调仲法', 12)],
    written: [
      on('applicationFiled', {
        when: ({ event }) => event.procedure === 'mediation',
        write: (source) => [application(source, source.event.facts.receivedOn)],
      }),
      // What was claimed before the commission, whose suggestion to mediate was taken up (规则 69).
      on('mediationOpened', { write: (source) => [application(source, source.event.occurredOn)] }),
    ],
  }),
  defineDocument({
    ...ofBody,
    kind: 'correctionNotice',
    title: { zh: '补正材料通知书', en: 'Request for missing material' },
    recipients: ['applicant'],
    articles: [cite('规则', 29)],
    written: [
      on('correctionRequested', {
        write: (source) => [
          { blocks: [...partiesNamed(source.dispute), ...itemsMissing(source.event.facts)] },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofBody,
    kind: 'consentInquiry',
    title: { zh: '调解征询意见书', en: 'Inquiry whether the other side will mediate' },
    recipients: ['respondent'],
    articles: [cite('协调规', 22)],
    written: [
      on('consentRequested', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(
                `申请人就${disputeText(source.dispute)}向本组织申请调解。调解以双方自愿为前提，不收取任何费用。请被申请人于${dayText(source.event.facts.replyBy)}前答复是否同意调解。`,
              ),
              paragraph('不同意调解或者逾期不答复的，本组织将书面告知申请人可以依法申请仲裁。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofBody,
    kind: 'mediationAcceptance',
    title: { zh: '调解受理通知书', en: 'Notice that the mediation is accepted' },
    articles: [cite('协调规', 22)],
    written: [
      on('mediationAccepted', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(`双方当事人同意调解，本组织决定受理本案（${causeText(source.dispute)}）。`),
              paragraph(
                '自收到调解申请之日起十五日内未达成调解协议的，视为调解不成，当事人可以依法申请仲裁；双方同意延期的除外。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofBody,
    kind: 'mediationDeclined',
    title: { zh: '不予受理调解告知书', en: 'Notice that the mediation is declined' },
    recipients: ['applicant'],
    articles: [cite('协调规', 22)],
    written: [
      on('mediationDeclined', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(`本组织不予受理本次调解申请，理由：${declineWords[source.event.facts.reason]}。`),
              ...linesOf(source.text(source.event.facts.textId)),
              paragraph(
                source.event.facts.reason === 'outOfScope' ? outsideLabourLaw : arbitrationOpenAnyway,
              ),
            ],
          },
        ],
      }),
    ],
  }),
];

function application(source: PaperSource, receivedOn: string): PaperText {
  const { dispute, text } = source;
  return {
    blocks: [
      // The other side reads it too: who asks, not where they live.
      ...partiesNamed(dispute),
      heading('请求事项'),
      ...claimsListed(dispute, text),
      heading('事实和理由'),
      ...linesOf(text(dispute.factsTextId)),
      paragraph(`收到日期：${dayText(receivedOn)}。`),
    ],
    signatures: applicantsSign(dispute),
  };
}
