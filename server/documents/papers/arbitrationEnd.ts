/** Papers by which a case ends without award or statement, and by which its file is closed. */
import type { ClosureKind } from '../../law/closureKinds.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, form, insideCommission, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import { actorName, causeText, dayText, linesOf, partiesNamed } from '../wording.ts';

const closureWords: Readonly<Record<ClosureKind, string>> = {
  mediationStatement: '仲裁调解',
  award: '仲裁裁决',
  withdrawn: '撤回仲裁申请',
  settledAndWithdrawn: '自行和解后撤回仲裁申请',
  deemedWithdrawn: '按撤回仲裁申请处理',
  cancelled: '撤销案件',
  transferred: '移送管辖',
  terminated: '终止审理',
};

export const arbitrationEndPapers = [
  defineDocument({
    ...ofCommission,
    kind: 'withdrawalDecision',
    title: { zh: '准予撤回仲裁申请决定书', en: 'Decision to allow the withdrawal' },
    opensWith: 'closingDecision',
    series: 'decision',
    articles: [cite('规则', 35)],
    written: [
      on('applicationWithdrawn', {
        when: ({ event }) => event.procedure === 'arbitration',
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(
                `申请人${source.event.facts.settled ? '与被申请人自行和解，' : ''}申请撤回仲裁申请，本委准予撤回。`,
              ),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'deemedWithdrawalDecision',
    title: { zh: '按撤回仲裁申请处理决定书', en: 'Decision that the application counts as withdrawn' },
    opensWith: 'closingDecision',
    series: 'decision',
    articles: [cite('调仲法', 36), cite('规则', 39)],
    written: [
      on('deemedWithdrawn', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph(
                '申请人收到书面开庭通知，无正当理由拒不到庭或者未经仲裁庭同意中途退庭，本委决定按撤回仲裁申请处理。',
              ),
              paragraph('按撤回处理后，就同一争议再次申请仲裁的，不予受理。'),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'cancellationDecision',
    title: { zh: '撤销案件决定书', en: 'Decision to strike the case out' },
    opensWith: 'closingDecision',
    series: 'decision',
    articles: [cite('规则', 32)],
    written: [
      on('caseCancelled', {
        write: (source) => [
          {
            blocks: [
              ...partiesNamed(source.dispute),
              paragraph('本案受理后发现不应当受理，本委决定撤销案件。'),
              ...linesOf(source.text(source.event.facts.textId)),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...insideCommission,
    kind: 'closingSheet',
    title: { zh: '结案审批表', en: 'Closing sheet' },
    articles: [cite('规则', 22)],
    written: [on('caseClosed', { write: (source) => [closingSheet(source)] })],
  }),
];

function closingSheet(source: PaperSource<'caseClosed'>): PaperText {
  const { dispute, event } = source;
  const { arbitration } = dispute;
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['受理日期', arbitration?.acceptedOn ? dayText(arbitration.acceptedOn) : ''],
        ['结案日期', dayText(event.occurredOn)],
        ['结案方式', closureWords[event.facts.kind]],
        ['经办人', actorName(source)],
      ]),
    ],
  };
}
