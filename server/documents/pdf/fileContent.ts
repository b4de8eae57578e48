/** The file of a case as pdfmake sets it: for each volume a cover, its contents with pages, and the papers one after another. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { BoundPaper, BoundPicture, CaseFile, FileTable, Volume } from '../caseFile.ts';
import { dayText } from '../wording.ts';
import { paperContent, ruled, sheetFrame, tableContent } from './sheetContent.ts';

/** One piece of a volume, with its line in the contents. */
interface Piece {
  readonly title: string;
  readonly number: string;
  readonly day: string;
  readonly content: readonly Content[];
}

/** The whole file. Pictures that came to nothing in `readable` are listed with those that lie beside it. */
export function fileDocument(
  file: CaseFile,
  readable: (picture: BoundPicture) => boolean,
): TDocumentDefinitions {
  const pictures = file.pictures.filter(readable);
  const loose = [
    ...file.loose,
    ...file.pictures
      .filter((picture) => !readable(picture))
      .map(({ content, ...rest }) => ({ ...rest, bytes: content.length })),
  ];
  const volumes = file.volumes.map((volume, at) => ({
    volume,
    parts: [
      ...volume.papers.map(paperPart),
      ...(volume.name === '正卷' ? annexes({ ...file, pictures, loose }) : []),
    ].map((part, index) => ({ ...part, id: `${at}-${index}` })),
  }));
  return {
    ...sheetFrame({ title: `案卷 ${file.caseNumber}`, author: file.office, day: file.boundOn }),
    footer: (page, pages) => ({
      columns: [
        { text: file.caseNumber, alignment: 'left' },
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
      fontSize: 9,
      color: '#555555',
      margin: [79, 56, 74, 0],
    }),
    content: volumes.flatMap(({ volume, parts }, at) => [
      ...coverContent(file, volume, { parts: parts.length, first: at === 0 }),
      contentsContent(volume, parts),
      ...parts.flatMap(({ id, content }) => [startOf(id), ...content]),
    ]),
  };
}

/** A piece with the name by which the contents find its page. */
type Part = Piece & { readonly id: string };

/** A page of its own, to which the contents point. */
function startOf(id: string): Content {
  return { text: ' ', id, pageBreak: 'before', fontSize: 1, lineHeight: 1 };
}

function paperPart(paper: BoundPaper): Piece {
  const { title, paperNumber, issuedOn, voided, facts, hash } = paper;
  const shown = voided === null ? title : `${title}（作废）`;
  return {
    title: shown,
    number: paperNumber,
    day: dayText(issuedOn),
    content:
      facts === null
        ? [
            { text: shown, bold: true, fontSize: 22, alignment: 'center' },
            { text: `本文书签发时未留存排版数据，见网页存本。校验码（SHA-256）：${hash}`, fontSize: 12 },
          ]
        : paperContent({ ...facts, ...(voided !== null && { title: `${facts.title}（作废）` }) }),
  };
}

function annexes({ deliveries, pictures, loose }: CaseFile): readonly Piece[] {
  const nothing = { number: '', day: '' };
  const own = (title: string, content: readonly Content[]): Piece => ({ ...nothing, title, content });
  return [
    ...(deliveries.rows.length === 0 ? [] : [own(deliveries.title, tablePage(deliveries))]),
    ...pictures.map((picture) => own(`附件：${picture.name}`, picturePage(picture))),
    ...(loose.length === 0 ? [] : [own('另附文件清单', tablePage(looseTable(loose)))]),
  ];
}

function looseTable(loose: CaseFile['loose']): FileTable {
  return {
    title: '另附文件清单',
    head: ['文件名', '类型', '字节', '校验码（SHA-256）'],
    rows: loose.map(({ name, mediaType, bytes, hash }) => [name, mediaType, String(bytes), hash]),
  };
}

function tablePage({ title, head, rows }: FileTable): readonly Content[] {
  return [
    { text: title, bold: true, fontSize: 18, alignment: 'center', margin: [0, 0, 0, 12] },
    tableContent({ kind: 'table', even: true, head, rows }),
  ];
}

function picturePage({ name, hash, mediaType, content }: BoundPicture): readonly Content[] {
  return [
    { text: name, fontSize: 12 },
    { text: `校验码（SHA-256）：${hash}`, fontSize: 9, margin: [0, 0, 0, 6] },
    {
      image: `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`,
      fit: [440, 560],
      alignment: 'center',
    },
  ];
}

function coverContent(
  { office, cover, boundOn }: CaseFile,
  { name }: Volume,
  { parts, first }: { readonly parts: number; readonly first: boolean },
): readonly Content[] {
  const rows = [...cover, ['件数', String(parts)], ['成册日期', dayText(boundOn)]] as const;
  return [
    {
      text: office,
      bold: true,
      fontSize: 20,
      alignment: 'center',
      margin: [0, 40, 0, 0],
      ...(!first && { pageBreak: 'before' as const }),
    },
    { text: '案　卷', bold: true, fontSize: 40, alignment: 'center', margin: [0, 24, 0, 0] },
    { text: `（${name}）`, bold: true, fontSize: 22, alignment: 'center', margin: [0, 0, 0, 36] },
    ruled({
      widths: ['24%', '*'],
      body: rows.map(([asked, answer]) => [{ text: asked, bold: true }, { text: answer }]),
    }),
  ];
}

function contentsContent({ name }: Volume, parts: readonly Part[]): Content {
  const head = ['序号', '名称', '文书号', '日期', '页次'];
  const row = ({ title, number, day, id }: Part, at: number): TableCell[] => [
    { text: String(at + 1), alignment: 'center' },
    { text: title },
    { text: number },
    { text: day },
    { text: [{ pageReference: id, alignment: 'right' }], alignment: 'right' },
  ];
  return {
    stack: [
      { text: `卷内目录（${name}）`, bold: true, fontSize: 18, alignment: 'center', margin: [0, 0, 0, 12] },
      ruled({
        headerRows: 1,
        dontBreakRows: true,
        // The place of a page's number is measured before it is known, as five digits.
        widths: [26, '*', 104, 84, 40],
        body: [head.map((text) => ({ text, bold: true, alignment: 'center' as const })), ...parts.map(row)],
      }),
    ],
    pageBreak: 'before',
  };
}
