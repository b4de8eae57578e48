/** A sheet as pdfmake sets it: the same facts that the page shows, in the measures of GB/T 9704. */
import type { Column, Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, PaperFacts } from '../defineDocument.ts';
import { dayText } from '../wording.ts';

const millimetre = 72 / 25.4;
/** Left, top, right, bottom. */
const margins = [28, 37, 26, 35].map((mm) => mm * millimetre) as [number, number, number, number];
const indent = 32;
const sealRadius = 56;

/** The whole document of one paper. */
export function sheetDocument(facts: PaperFacts, stamp: string | null): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: margins,
    // A print tells of the paper, not of the minute in which it was asked for: the same facts give the same bytes.
    info: {
      title: facts.title,
      author: facts.office,
      producer: 'Tiaozhong',
      creator: 'Tiaozhong',
      creationDate: new Date(`${facts.issuedOn}T00:00:00Z`),
    },
    language: 'zh-CN',
    defaultStyle: { font: 'serif', fontSize: 15, lineHeight: 1.3 },
    ...(stamp !== null && { watermark: { text: stamp, color: '#a03020', opacity: 0.25, bold: true } }),
    footer: (page, pages) => ({
      text: pages > 1 ? `第 ${page} 页　共 ${pages} 页` : '',
      alignment: 'center',
      fontSize: 10.5,
      margin: [0, 40, 0, 0],
    }),
    content: [...headContent(facts), ...facts.blocks.map(blockContent), signContent(facts)],
  };
}

function headContent({ office, title, number, caseNumber }: PaperFacts): readonly Content[] {
  return [
    { text: office, bold: true, fontSize: 20, alignment: 'center', margin: [0, 0, 0, 4] },
    { text: title, bold: true, fontSize: 22, alignment: 'center', margin: [0, 0, 0, 12] },
    ...(number === '' ? [] : [{ text: number, alignment: 'right' as const }]),
    ...(caseNumber === '' || caseNumber === number
      ? []
      : [{ text: `案号：${caseNumber}`, fontSize: 12, alignment: 'right' as const }]),
    { text: '', margin: [0, 0, 0, 14] },
  ];
}

function blockContent(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, leadingIndent: indent, headlineLevel: 1, margin: [0, 6, 0, 2] };
    case 'form':
      return ruled({
        widths: ['28%', '*'],
        body: block.rows.map((row) => row.map((text) => ({ text }))),
      });
    case 'table':
      return ruled({
        headerRows: 1,
        widths: block.head.map((_, at) => ((at === 0) === (block.even ?? false) ? 'auto' : '*')),
        body: [block.head, ...block.rows].map((row) => row.map((text) => ({ text }))),
      });
    case 'text':
      return { text: block.text, ...(block.flush ? {} : { leadingIndent: indent }), margin: [0, 0, 0, 3] };
  }
}

function ruled(table: ContentTable['table']): Content {
  return {
    table,
    fontSize: 12,
    lineHeight: 1.2,
    margin: [0, 6, 0, 8],
    layout: {
      hLineWidth: () => 0.75,
      vLineWidth: () => 0.75,
      paddingTop: () => 4,
      paddingBottom: () => 4,
      paddingLeft: () => 6,
      paddingRight: () => 6,
    },
  };
}

/** Signatures and day stand together; the seal's place lies over the name of the office. */
function signContent({ signatures, issuedOn, seal }: PaperFacts): Content {
  const lines = [...signatures, dayText(issuedOn)].map((text) => ({
    text,
    margin: [0, 0, 0, 6] as [number, number, number, number],
  }));
  return {
    unbreakable: true,
    margin: [0, 24, 0, 0],
    columns: [
      seal ? sealPlace() : { width: '*', text: '' },
      { width: 'auto', stack: lines, alignment: 'right' },
    ],
  };
}

function sealPlace(): Column {
  return {
    width: '*',
    stack: [
      {
        canvas: [
          {
            type: 'ellipse',
            x: sealRadius,
            y: sealRadius,
            r1: sealRadius,
            r2: sealRadius,
            lineWidth: 0.75,
            dash: { length: 4, space: 4 },
            lineColor: '#666666',
          },
        ],
      },
      {
        text: '盖章处',
        fontSize: 10.5,
        color: '#666666',
        relativePosition: { x: sealRadius - 16, y: -sealRadius - 8 },
      },
    ],
  };
}
