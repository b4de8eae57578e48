/** Papers about the award period: standing still, going on, lengthened. */
import { suspensionGrounds } from '../../law/grounds.ts';
import { cite } from '../../law/statutes.ts';
import { defineDocument, form, insideCommission, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import { actorName, causeText, dayText, partiesNamed } from '../wording.ts';

export const arbitrationPeriodPapers = [
  defineDocument({
    ...insideCommission,
    kind: 'suspensionApproval',
    title: { zh: '中止审理审批表', en: 'Approval sheet: suspension' },
    articles: [cite('规则', 22), cite('规则', 47)],
    written: [on('suspensionDecided', { write: (source) => [suspensionApproval(source)] })],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'suspensionDecision',
    title: { zh: '中止审理决定书', en: 'Decision to suspend' },
    series: 'decision',
    articles: [cite('规则', 47)],
    written: [
      on('suspensionDecided', {
        when: ({ event }) => event.facts.approved,
        write: (source) => [{ blocks: [...partiesNamed(source.dispute), paragraph(suspensionText(source))] }],
      }),
    ],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'resumptionNotice',
    title: { zh: '恢复审理通知书', en: 'Notice that the case goes on' },
    articles: [cite('规则', 47)],
    written: [
      on('proceedingsResumed', {
        write: ({ dispute, event }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(`中止审理的情形已经消除，本案自${dayText(event.occurredOn)}起恢复审理。`),
            ],
          },
        ],
      }),
    ],
  }),
  defineDocument({
    ...insideCommission,
    kind: 'extensionApproval',
    title: { zh: '延期审批表', en: 'Approval sheet: longer award period' },
    articles: [cite('规则', 22), cite('规则', 45)],
    written: [on('extensionDecided', { write: (source) => [extensionApproval(source)] })],
  }),
  defineDocument({
    ...ofCommission,
    kind: 'extensionNotice',
    title: { zh: '延长审理期限通知书', en: 'Notice of the longer award period' },
    articles: [cite('调仲法', 43), cite('规则', 45)],
    written: [
      on('extensionDecided', {
        when: ({ event }) => event.facts.approved,
        write: ({ dispute, event }) => [
          {
            blocks: [
              ...partiesNamed(dispute),
              paragraph(`本案案情复杂，经批准，审理期限延长${event.facts.days}日。`),
            ],
          },
        ],
      }),
    ],
  }),
];

// The one this event decided: the reader may come to it after a later one.
function suspensionDecidedBy({ dispute, event }: PaperSource) {
  return dispute.arbitration?.suspensions.findLast(({ decidedOn }) => decidedOn === event.occurredOn);
}

function extensionDecidedBy({ dispute, event }: PaperSource) {
  return dispute.arbitration?.extensions.findLast(({ decidedOn }) => decidedOn === event.occurredOn);
}

function suspensionText(source: PaperSource): string {
  const suspension = suspensionDecidedBy(source);
  const ground = suspension === undefined ? '' : suspensionGrounds[suspension.ground].label.zh;
  const from = dayText(suspension?.from ?? source.dispute.intake.receivedOn);
  return `因${ground}，本案自${from}起中止审理。中止的情形消除后恢复审理，中止期间不计入审理期限。`;
}

function suspensionApproval(source: PaperSource<'suspensionDecided'>): PaperText {
  const suspension = suspensionDecidedBy(source);
  return approval(source, {
    matter: '中止审理',
    requested: suspension && { ...suspension, what: suspensionGrounds[suspension.ground].label.zh },
    approved: source.event.facts.approved,
  });
}

function extensionApproval(source: PaperSource<'extensionDecided'>): PaperText {
  return approval(source, {
    matter: `延长审理期限${source.event.facts.days}日`,
    requested: extensionDecidedBy(source),
    approved: source.event.facts.approved,
  });
}

interface Asked {
  readonly what?: string;
  readonly requestedOn: string;
  readonly requestedBy: string;
  readonly textId: string | null;
}

function approval(
  source: PaperSource,
  sheet: { readonly matter: string; readonly requested: Asked | undefined; readonly approved: boolean },
): PaperText {
  const { dispute, event, directory, text } = source;
  const { matter, requested, approved } = sheet;
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['申请事项', matter],
        ['法定情形', requested?.what ?? ''],
        ['理由', text(requested?.textId ?? null)],
        ['申请人员', directory.person(requested?.requestedBy ?? '')?.name ?? ''],
        ['申请日期', requested === undefined ? '' : dayText(requested.requestedOn)],
        ['审批意见', approved ? '同意' : '不同意'],
        ['审批人', actorName(source)],
        ['审批日期', dayText(event.occurredOn)],
      ]),
    ],
  };
}
