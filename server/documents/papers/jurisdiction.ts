/** Papers about which commission is competent (规则 9, 10). */
import { cite } from '../../law/statutes.ts';
import { byParty, defineDocument, ofCommission, on, paragraph } from '../defineDocument.ts';
import { dayText, linesOf, partiesNamed } from '../wording.ts';

export const jurisdictionPapers = [
  defineDocument({
    ...ofCommission,
    ...byParty,
    kind: 'jurisdictionObjection',
    title: { zh: '管辖异议申请书', en: 'Objection to jurisdiction' },
    own: 'respondent',
    articles: [cite('规则', 10)],
    written: [
      on('jurisdictionObjected', {
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph('被申请人认为本案不属于受理本案的仲裁委员会管辖，理由：'),
              ...linesOf(text(event.facts.textId)),
              paragraph(`提出日期：${dayText(event.facts.submittedOn)}。`),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'jurisdictionDecision',
    title: { zh: '驳回管辖异议决定书', en: 'Decision rejecting the objection to jurisdiction' },
    series: 'decision',
    articles: [cite('规则', 10)],
    written: [
      on('jurisdictionObjectionDecided', {
        when: ({ event }) => !event.facts.upheld,
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph('被申请人在答辩期内对本案管辖提出异议。本委经审查认为：'),
              ...linesOf(text(event.facts.textId)),
              paragraph(
                '依照《劳动人事争议仲裁办案规则》第十条，决定如下：驳回管辖异议，本案由本委继续审理。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'transferNotice',
    title: { zh: '移送管辖通知书', en: 'Notice of the transfer' },
    opensWith: 'closingDecision',
    articles: [cite('规则', 9), cite('规则', 10)],
    written: [
      on('caseTransferred', {
        write: ({ dispute, event, text }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(`本委受理的本案不属于本委管辖，决定移送${event.facts.name}处理。理由：`),
              ...linesOf(text(event.facts.textId)),
              paragraph(
                '受移送的仲裁委员会应当依法受理，审理期限自其接受移送之日起重新计算（《劳动人事争议仲裁办案规则》第九条、第四十六条）。',
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'transferLetter',
    title: { zh: '案件移送函', en: 'Letter of transfer' },
    opensWith: 'never',
    series: 'letter',
    recipients: [],
    articles: [cite('规则', 9), cite('规则', 22)],
    written: [
      on('caseTransferred', {
        write: ({ dispute, event }) => [
          {
            blocks: [
              paragraph(`${event.facts.name}：`),
              paragraph(
                `我委于${dayText(dispute.arbitration?.acceptedOn ?? event.occurredOn)}受理的下列案件，经审查属于你委管辖，现将案卷材料移送你委，请依法受理，并将收到日期函复我委。`,
              ),
              ...partiesNamed(dispute),
            ],
          },
        ],
      }),
    ],
  }),
];
