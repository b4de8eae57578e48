/** Papers that an office writes on its own motion: their matter is typed, their form is set here. */
import { officePapers } from '../../disputes/officePapers.ts';
import type { OfficePaper, OfficePaperRule } from '../../disputes/officePapers.ts';
import type { Procedure } from '../../disputes/stages.ts';
import { cite } from '../../law/statutes.ts';
import type { Article, Bilingual } from '../../law/statutes.ts';
import {
  defineDocument,
  flush,
  insideCommission,
  ofBody,
  ofCommission,
  on,
  paragraph,
} from '../defineDocument.ts';
import type { Block, DocumentDefinition, PaperSource, PaperText } from '../defineDocument.ts';
import type { NumberSeries } from '../numbering.ts';
import { dayText, linesOf, partiesNamed } from '../wording.ts';

interface Form {
  readonly title: Bilingual;
  /** 文书号 only where it goes out as a letter or a notice. */
  readonly series: NumberSeries | null;
  /** Columns of a list; the rest of a paper is plain lines. */
  readonly columns?: readonly string[];
  /** What whom it is made out to is to it. */
  readonly addressee?: string;
  readonly closing?: string;
  readonly signatures?: readonly string[];
  readonly articles: readonly Article[];
}

const forms: Readonly<Record<OfficePaper, Form>> = {
  oralApplication: {
    title: { zh: '口头申请笔录', en: 'Record of an oral application' },
    series: null,
    addressee: '申请人',
    closing: '以上笔录已向申请人宣读，申请人确认与本人所述一致。',
    signatures: ['申请人（签名、盖章或者捺印）：', '记录人：'],
    articles: [cite('调仲法', 12), cite('调仲法', 28), cite('规则', 29)],
  },
  powerOfAttorney: {
    title: { zh: '授权委托书', en: 'Power of attorney' },
    series: null,
    addressee: '委托人',
    closing:
      '代理人代为承认、放弃、变更请求，进行和解、调解的，应当在委托书中写明特别授权；没有写明的，为一般代理。附：代理人身份证明。',
    signatures: ['委托人（签名或者盖章）：', '受托人（签名）：'],
    articles: [cite('调仲法', 24)],
  },
  materialReceipt: {
    title: { zh: '材料接收凭证', en: 'Receipt for material' },
    series: null,
    addressee: '提交人',
    columns: ['材料名称', '份数', '页数', '原件或者复印件'],
    signatures: ['接收人：', '提交人：'],
    articles: [cite('规则', 29)],
  },
  addressConfirmation: {
    title: { zh: '送达地址（方式）确认书', en: 'Confirmation of address and way of delivery' },
    series: null,
    addressee: '确认人',
    closing: '确认的地址或者方式有变化的，应当及时书面告知；未告知的，按确认的地址或者方式送达。',
    signatures: ['确认人（签名或者盖章）：'],
    articles: [cite('规则', 20)],
  },
  deliveryReceipt: {
    title: { zh: '送达回证', en: 'Delivery receipt' },
    series: null,
    addressee: '受送达人',
    columns: ['送达文书', '份数', '送达方式', '备注'],
    signatures: ['受送达人（签名或者盖章）：', '签收日期：', '送达人：'],
    articles: [cite('规则', 20)],
  },
  evidenceList: {
    title: { zh: '证据清单', en: 'List of evidence' },
    series: null,
    addressee: '提交人',
    columns: ['证据名称', '来源', '证明内容', '页数'],
    signatures: ['提交人（签名或者盖章）：'],
    articles: [cite('规则', 29)],
  },
  evidenceExamination: {
    title: { zh: '质证笔录', en: 'Record of the examination of evidence' },
    series: null,
    columns: ['证据名称', '提交人', '真实性、合法性、关联性意见'],
    signatures: ['申请人（签名）：', '被申请人（签名）：', '仲裁员（签名）：', '记录人：'],
    articles: [cite('调仲法', 38)],
  },
  inspectionRecord: {
    title: { zh: '勘验笔录', en: 'Record of an inspection' },
    series: null,
    signatures: ['勘验人（签名）：', '在场当事人（签名）：', '记录人：'],
    articles: [cite('规则', 22)],
  },
  publicDelivery: {
    title: { zh: '送达公告', en: 'Public notice of delivery' },
    series: 'notice',
    addressee: '受送达人',
    closing: '自本公告发布之日起经过三十日，即视为送达。',
    articles: [cite('规则', 20), cite('民诉法', 95)],
  },
  evidenceRequest: {
    title: { zh: '证据调取函', en: 'Letter asking for evidence' },
    series: 'letter',
    closing: '请予协助。仲裁工作人员调查取证时不少于二人，并出示证件。',
    articles: [cite('规则', 18)],
  },
  arbitrationProposal: {
    title: { zh: '仲裁建议书', en: 'Proposal of the commission' },
    series: 'letter',
    articles: [],
  },
  deliberationRecord: {
    title: { zh: '合议笔录', en: 'Record of deliberation' },
    series: null,
    signatures: ['仲裁员（签名）：', '书记员（签名）：'],
    articles: [cite('规则', 22)],
  },
  inquiryOutline: {
    title: { zh: '调查提纲', en: 'Outline of the inquiry' },
    series: null,
    signatures: ['拟稿人（签名）：'],
    articles: [cite('规则', 22)],
  },
  meetingRecord: {
    title: { zh: '会议笔录', en: 'Record of a meeting' },
    series: null,
    signatures: ['出席人（签名）：', '记录人（签名）：'],
    articles: [cite('规则', 22)],
  },
  readingNotes: {
    title: { zh: '阅卷笔录', en: 'Notes on the file' },
    series: null,
    signatures: ['阅卷人（签名）：'],
    articles: [cite('规则', 22)],
  },
};

export const officePaperDefinitions: readonly DocumentDefinition[] = (
  Object.entries(officePapers) as [OfficePaper, OfficePaperRule][]
).flatMap(([paper, { procedures, volume }]) =>
  procedures.map((procedure) => definitionOf(paper, procedure, volume)),
);

function definitionOf(paper: OfficePaper, procedure: Procedure, volume: 'main' | 'sub'): DocumentDefinition {
  const { title, series, articles } = forms[paper];
  const common = volume === 'sub' ? insideCommission : procedure === 'mediation' ? ofBody : ofCommission;
  return defineDocument({
    ...common,
    kind: paper,
    title,
    series,
    seal: series !== null,
    articles,
    written: [
      on('paperIssued', {
        when: ({ event }) => event.facts.paper === paper,
        write: (source) => [textOf(forms[paper], source)],
      }),
    ],
  });
}

function textOf(
  { columns, closing, signatures, addressee: addresseeIs = '致' }: Form,
  source: PaperSource<'paperIssued'>,
): PaperText {
  const { dispute, event, text } = source;
  const { addresseeTextId, dueOn, textId, replacesTextId, partyId } = event.facts;
  const [addressee, replaced] = [text(addresseeTextId), text(replacesTextId)];
  return {
    ...(partyId !== null && { ownPartyId: partyId }),
    blocks: [
      ...partiesNamed(dispute),
      ...(addressee === '' ? [] : [flush(`${addresseeIs}：${addressee}`)]),
      ...(replaced === '' ? [] : [paragraph(`本文书更正并替代：${replaced}。`)]),
      ...(columns === undefined ? linesOf(text(textId)) : listOf(columns, text(textId))),
      ...(dueOn === null ? [] : [paragraph(`请于${dayText(dueOn)}前办理。`)]),
      ...(closing === undefined ? [] : [paragraph(closing)]),
    ],
    ...(signatures && { signatures }),
  };
}

/** A line a row, its columns divided by semicolons; what is too much for the columns stays in the last. */
function listOf(columns: readonly string[], typed: string): readonly Block[] {
  const rows = typed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const cells = line.split(/[;；]/).map((cell) => cell.trim());
      const last = cells.slice(columns.length - 1).join('；');
      const fitted = columns.map((_, at) => (at === columns.length - 1 ? last : (cells[at] ?? '')));
      return [String(index + 1), ...fitted];
    });
  return [{ kind: 'table', even: true, head: ['序号', ...columns], rows }];
}
