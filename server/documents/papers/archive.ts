/** 归档目录: what lies in the file on the day on which it is bound, 正卷 and 副卷 each by itself (规则 21–23). */
import { cite } from '../../law/statutes.ts';
import { defineDocument, form, insideCommission, ofCommission, on, paragraph } from '../defineDocument.ts';
import type { PaperSource, PaperText } from '../defineDocument.ts';
import { filedInOrder } from '../fileOrder.ts';
import { actorName, causeText, dayText, partiesNamed } from '../wording.ts';
import { keepUntil } from '../../disputes/retention.ts';

export const archivePapers = [
  defineDocument({
    ...ofCommission,
    kind: 'mainVolumeList',
    title: { zh: '归档目录（正卷）', en: 'List of the file: main volume' },
    series: null,
    seal: false,
    opensWith: 'atOnce',
    articles: [cite('规则', 21), cite('规则', 22), cite('规则', 23)],
    written: [on('caseArchived', { write: (source) => [listOf(source, 'main')] })],
  }),
  defineDocument({
    ...insideCommission,
    kind: 'subVolumeList',
    title: { zh: '归档目录（副卷）', en: 'List of the file: second volume' },
    articles: [cite('规则', 21), cite('规则', 22), cite('规则', 23)],
    written: [on('caseArchived', { write: (source) => [listOf(source, 'sub')] })],
  }),
];

function listOf(source: PaperSource<'caseArchived'>, volume: 'main' | 'sub'): PaperText {
  const { dispute, event } = source;
  const papers = filedInOrder(
    source.filed.filter((paper) => paper.volume === volume && paper.seq < event.seq),
  );
  const rows = papers.map(({ title, paperNumber, issuedOn, voided }, index) => [
    String(index + 1),
    title,
    paperNumber,
    dayText(issuedOn),
    voided === null ? '' : '作废',
  ]);
  return {
    blocks: [
      ...partiesNamed(dispute),
      form([
        ['案由', causeText(dispute)],
        ['结案日期', dispute.arbitration?.closedOn ? dayText(dispute.arbitration.closedOn) : ''],
        ['归档日期', dayText(event.occurredOn)],
        ['保管至', dayText(keepUntil(dispute) ?? event.occurredOn)],
        ['立卷人', actorName(source)],
      ]),
      ...(rows.length === 0
        ? [paragraph('本卷没有文书。')]
        : [
            {
              kind: 'table' as const,
              even: true,
              head: ['序号', '文书名称', '文书号', '日期', '备注'],
              rows,
            },
          ]),
    ],
  };
}
