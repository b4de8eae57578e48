/** A sheet as pdfmake sets it: the same facts that the page shows, in the measures of GB/T 9704. */
import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, PaperFacts } from '../defineDocument.ts';
import type { LocalDate } from '../../law/localDate.ts';
import { dayText } from '../wording.ts';
import { columnWidths, isFigure } from './columns.ts';

const millimetre = 72 / 25.4;
/** Left, top, right, bottom. */
const margins = [28, 37, 26, 35].map((mm) => mm * millimetre) as [number, number, number, number];
/** 28 characters a line, 22 lines a page, as GB/T 9704 sets them. */
const body = { fontSize: 15.75, lineHeight: 1.275 } as const;
const indent = 2 * body.fontSize;
/** A seal is 42 mm across. */
const sealRadius = 21 * millimetre;
const lineStep = 29;
const textWidth = (210 - 28 - 26) * millimetre;

/** The whole document of one paper. */
export function sheetDocument(facts: PaperFacts, stamp: string | null): TDocumentDefinitions {
  return {
    ...sheetFrame({ title: facts.title, author: facts.office, day: facts.issuedOn }),
    ...(stamp !== null && { watermark: { text: stamp, color: '#a03020', opacity: 0.25, bold: true } }),
    footer: (page, pages) => ({
      text: pages > 1 ? `第 ${page} 页　共 ${pages} 页` : '',
      alignment: 'center',
      fontSize: 10.5,
      margin: [0, 40, 0, 0],
    }),
    content: [...paperContent(facts)],
  };
}

/** Page, type and particulars of every document that is set here. */
export function sheetFrame({
  title,
  author,
  day,
}: {
  readonly title: string;
  readonly author: string;
  readonly day: LocalDate;
}): Omit<TDocumentDefinitions, 'content'> {
  return {
    pageSize: 'A4',
    pageMargins: margins,
    // A print tells of the paper, not of the minute in which it was asked for: the same facts give the same bytes.
    info: {
      title,
      author,
      producer: 'Tiaozhong',
      creator: 'Tiaozhong',
      creationDate: new Date(`${day}T00:00:00Z`),
    },
    language: 'zh-CN',
    defaultStyle: { font: 'serif', ...body },
    // A heading is not left alone at the foot of a page.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  };
}

/** A paper from its head to its day. */
export function paperContent(facts: PaperFacts): readonly Content[] {
  return [...headContent(facts), ...bodyContent(facts)];
}

function headContent({ office, title, number, caseNumber }: PaperFacts): readonly Content[] {
  return [
    ...(office === ''
      ? []
      : [
          {
            text: office,
            bold: true,
            fontSize: 20,
            alignment: 'center' as const,
            margin: [0, 0, 0, 4] as [number, number, number, number],
          },
        ]),
    { text: title, bold: true, fontSize: 22, alignment: 'center', margin: [0, 0, 0, 12] },
    ...(number === '' ? [] : [{ text: number, alignment: 'right' as const }]),
    ...(caseNumber === '' || caseNumber === number
      ? []
      : [{ text: `案号：${caseNumber}`, fontSize: 12, alignment: 'right' as const }]),
    { text: '', fontSize: 8, margin: [0, 0, 0, 10] },
  ];
}

/** No paragraph that goes with the signatures to another page may be longer. */
const longestTaken = 240;

/** Signatures do not stand on a page alone: the last paragraph goes with them. */
function bodyContent(facts: PaperFacts): readonly Content[] {
  const last = facts.blocks.at(-1);
  if (last?.kind !== 'text' || last.text.length > longestTaken)
    return [...facts.blocks.map(blockContent), signContent(facts)];
  return [
    ...facts.blocks.slice(0, -1).map(blockContent),
    { unbreakable: true, stack: [blockContent(last), signContent(facts)] },
  ];
}

function blockContent(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, leadingIndent: indent, headlineLevel: 1, margin: [0, 6, 0, 2] };
    case 'form':
      return ruled({
        widths: ['28%', '*'],
        body: block.rows.map((row) => row.map((text) => ({ text: breakable(text) }))),
      });
    case 'table':
      return tableContent(block);
    case 'text':
      return {
        text: breakable(block.text),
        ...(block.flush ? {} : { leadingIndent: indent }),
        margin: [0, 0, 0, 0],
      };
  }
}

const longRun = 24;
const shortRun = 6;

/** Text in which a run without a place to break (an address, a code) is broken where the line ends, not run out of the page. */
function breakable(text: string, longest = longRun): Content {
  const pieces = text.split(new RegExp(`([!-~]{${longest},})`));
  if (pieces.length === 1) return text;
  return pieces.map((piece, at) =>
    at % 2 === 0 ? { text: piece } : { text: piece, wordBreak: 'break-all' },
  );
}

/** A row stays together on its page unless it is too long for that. */
const longestWholeCell = 160;

/** A table or a list. */
export function tableContent({ head, rows, even = false }: Extract<Block, { kind: 'table' }>): Content {
  const wholeRows = rows.every((row) => row.every((text) => text.length <= longestWholeCell));
  return ruled({
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: wholeRows,
    widths: even
      ? [...columnWidths([head, ...rows])]
      : head.map((_, at): string => (at === 0 ? '*' : 'auto')),
    body: [
      head.map((text) => ({ text, bold: true, alignment: 'center' as const })),
      ...rows.map((row) =>
        row.map((text) => ({
          text: breakable(text, even ? shortRun : longRun),
          ...(isFigure(text) && { alignment: 'right' as const }),
        })),
      ),
    ],
  });
}

/** A table with its rules drawn. */
export function ruled(table: ContentTable['table']): Content {
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

/** Where somebody has yet to sign by hand: a line to sign on. */
const blank = '＿'.repeat(8);

/** Signatures and day stand together; the seal lies over the name of the office and the day, as it is pressed. */
function signContent({ signatures, issuedOn, seal, office }: PaperFacts): Content {
  const lines = [...signatures, dayText(issuedOn)].map((text) => ({
    text: text.endsWith('：') ? `${text}${blank}` : text,
    alignment: 'right' as const,
    margin: [0, 0, indent, 6] as [number, number, number, number],
  }));
  const above = signatures.lastIndexOf(office);
  return {
    unbreakable: true,
    margin: [0, lineStep, 0, 0],
    stack: seal && above !== -1 ? [sealPlace(office, above), ...lines] : lines,
  };
}

/**
 * The circle's middle lies between the name of the office and the day under it. On a full page it reaches a little into the
 * lower margin, and stays clear of the number of the page.
 */
function sealPlace(office: string, linesAbove: number): Content {
  const step = lineStep + 6;
  const across = office.length * body.fontSize;
  const left = textWidth - indent - across / 2 - sealRadius;
  const top = linesAbove * step + step - sealRadius;
  const ring = { x: sealRadius, y: sealRadius, r1: sealRadius, r2: sealRadius };
  return {
    // It takes no height of its own: the lines are set over it, as if it were not there.
    margin: [left, top, 0, -top - 2 * sealRadius],
    stack: [
      {
        canvas: [
          { type: 'ellipse', ...ring, lineWidth: 0.75, dash: { length: 4, space: 4 }, lineColor: '#777777' },
        ],
      },
      {
        text: '盖章处',
        fontSize: 9,
        lineHeight: 1,
        color: '#777777',
        margin: [sealRadius - 13.5, -24, 0, 24 - 9 * 1.437],
      },
    ],
  };
}
