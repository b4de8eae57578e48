/** Draws docs/papers.md from the catalogue. */
import { existsSync } from 'node:fs';
import { catalogue } from '../../server/documents/catalogue.ts';
import type { DocumentDefinition } from '../../server/documents/defineDocument.ts';
import { seriesCharacters } from '../../server/documents/numbering.ts';
import { procedures } from '../../server/disputes/stages.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { shortLabel } from '../../server/law/statutes.ts';
import { papersOfTheTrade } from './papersOfTheTrade.ts';
import type { PaperOfTheTrade } from './papersOfTheTrade.ts';
import { picturedPapers } from './picturedPapers.ts';

const head = `# Papers

Every paper that is written here, in the order of the procedure; drawn from \`server/documents/catalogue.ts\` by
\`node --import tsx test/support/writeDocs.ts\`. A paper is written when its event has happened; those that follow from no step of the
case are written by the office (\`paperIssued\`). The second volume (副卷) never reaches a party (规则 22–25). Names and contents are the
trade's custom and **unverified** unless the last column says otherwise; so are the characters of the number series.
`;

const whose = { party: 'a party', office: 'the office', tribunal: 'the tribunal' } as const;

const headings: Readonly<Record<Procedure, string>> = {
  mediation: 'Mediation',
  arbitration: 'Arbitration',
  agreementReview: 'Review of an agreement',
};

/** The whole page. */
export function papersPage(): string {
  const parts = procedures.map((procedure) => {
    const papers = catalogue.filter((paper) => paper.procedure === procedure);
    return [
      `## ${headings[procedure]} (${papers.length})`,
      '',
      '| paper | | written on | of | for | volume | number | seal | articles | checked |',
      '|---|---|---|---|---|---|---|---|---|---|',
      ...papers.map(row),
      '',
    ].join('\n');
  });
  return [head, ...parts, trade(), pictures()].join('\n');
}

function row(paper: DocumentDefinition): string {
  const { title, written, issuer, recipients, volume, series, seal, articles, checked } = paper;
  const events = [...new Set(written.map(({ event }) => `\`${event}\``))].join(', ');
  const number = series === null ? '' : seriesCharacters[series];
  const cells = [
    title.zh,
    title.en,
    events,
    whose[issuer],
    recipients.length === 0 ? 'the file' : recipients.join(', '),
    volume === 'main' ? '正卷' : '副卷',
    paper.kind === 'award' ? '劳人仲裁字 (with the decision)' : number,
    seal ? 'yes' : '',
    articles.map(shortLabel).join(', '),
    checked,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What the trade knows, against what is written here. */
function trade(): string {
  return [
    '## The papers of the trade, one by one',
    '',
    'Each is written here by the papers named, or the reason stands beside it.',
    '',
    '| stage | paper of the trade | here |',
    '|---|---|---|',
    ...papersOfTheTrade.flatMap(([stage, papers]) =>
      papers.map((paper) => `| ${stage} | ${paper.name} | ${hereAs(paper)} |`),
    ),
    '',
  ].join('\n');
}

function hereAs({ kinds = [], because }: PaperOfTheTrade): string {
  const titles = kinds.map((kind) => catalogue.find((paper) => paper.kind === kind)?.title.zh ?? `${kind}?`);
  return [[...titles].join('、'), because].filter(Boolean).join('; ');
}

/** Ten of them as they are printed, drawn by `takePaperPictures.ts`: the first page, and the last where there are more. */
function pictures(): string {
  const folder = new URL('../../docs/screenshots/papers/', import.meta.url);
  const shown = picturedPapers.flatMap((kind) => {
    const title = catalogue.find((paper) => paper.kind === kind)?.title.en ?? kind;
    return (['first', 'last'] as const)
      .filter((page) => existsSync(new URL(`${kind}-${page}.png`, folder)))
      .map((page) => `![${title}, ${page} page](screenshots/papers/${kind}-${page}.png)`);
  });
  return [
    '## As they are printed',
    '',
    'Of a case with everything that a case may have; drawn by `node --import tsx test/support/takePaperPictures.ts`.',
    '',
    ...shown,
    '',
  ].join('\n');
}
