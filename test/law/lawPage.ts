import { calendarYears } from '../../server/law/calendarYears.ts';
import type { FormulaRecord } from '../../server/law/entitlements/formula.ts';
import { formulas } from '../../server/law/entitlements/formulas.ts';
import type { Period } from '../../server/law/periods.ts';
import { periodIds, periodOf } from '../../server/law/periods.ts';
import { minimumMonthlyWage } from '../../server/law/rates/minimumMonthlyWage.ts';
import type { LocalReading } from '../../server/law/settings.ts';
import { localReadings } from '../../server/law/settings.ts';
import type { Article, Statute } from '../../server/law/statutes.ts';
import { shortLabel, statutes } from '../../server/law/statutes.ts';

const units = { workingDay: '工作日', calendarDay: '自然日', year: '年', none: '' } as const;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]): string => `${row(...cells)}\n${row(...cells.map(() => '---'))}`;
const cited = (articles: readonly Article[]): string => articles.map(shortLabel).join('; ');

/** docs/law.md, made from the law tables alone. */
export function lawPage(): string {
  return `${[
    '# The law in the tables',
    'Made from `server/law` by `node --import tsx test/law/writeLawPage.ts`; a test holds the two together.',
    '## Periods',
    [
      head('identifier', '期间', 'starts from', 'length', 'extension, exclusion, restart', '依据'),
      ...periodRows(),
    ].join('\n'),
    '## Money',
    [head('formula', '名称', 'rule', 'from', 'checked', '依据'), ...formulaRows()].join('\n'),
    '## Local readings',
    [head('setting', 'question', 'default', 'also possible', '依据'), ...readingRows()].join('\n'),
    '## Holiday notices',
    [head('year', 'notice', 'issued', '调休上班日'), ...noticeRows()].join('\n'),
    'A later year is provisional until its notice is loaded; so are 29–31 December before it.',
    '## Minimum monthly wage',
    [head('region', 'from', 'to', 'yuan', 'checked'), ...wageRows()].join('\n'),
    '## Statutes',
    [head('short name', 'title', 'in force', 'checked'), ...statuteRows()].join('\n'),
  ].join('\n\n')}\n`;
}

const periodRows = (): readonly string[] => periodIds.map(periodOf).map(periodRow);

function periodRow(period: Period): string {
  const back = period.direction === 'backward' ? ' back' : '';
  const length = period.unit === 'none' ? 'not set by law' : `${period.amount} ${units[period.unit]}${back}`;
  const turns = [
    ...(period.endsWith ? [`ends with \`${period.endsWith}\``] : []),
    ...extensionWords(period),
    ...(period.suspension ? [`without ${period.suspension.reasons.join(', ')}`] : []),
    ...(period.restart ? [`anew on ${period.restart.reasons.join(', ')}`] : []),
    ...(period.agreedLength ? [period.agreedLength.needs.en] : []),
  ];
  const { id, name, startsFrom, articles } = period;
  return row(`\`${id}\``, name.zh, startsFrom.en, length, turns.join('; '), cited(articles));
}

function extensionWords({ extension, whoMayExtend = [] }: Period): readonly string[] {
  if (!extension) return [];
  const days = extension.atMost === null ? 'as agreed' : `up to ${extension.atMost} ${units[extension.unit]}`;
  return [`+ ${days} by ${whoMayExtend.join(' or ')}`];
}

const formulaRows = (): readonly string[] =>
  Object.entries(formulas as Readonly<Record<string, FormulaRecord>>).map(
    ([id, { name, rule, span, checked, articles }]) =>
      row(`\`${id}\``, name.zh, rule.en, span.from, checked, cited(articles)),
  );

function readingRows(): readonly string[] {
  return Object.values(localReadings).map((reading: LocalReading) => {
    const others = reading.alternatives.map(({ value, meaning }) => `\`${String(value)}\`: ${meaning.en}`);
    return row(
      `\`${reading.key}\``,
      reading.checked === 'verified' ? reading.title.en : `${reading.title.en} (unverified)`,
      `\`${String(reading.byDefault)}\`: ${reading.reason.en}`,
      others.join('; '),
      cited(reading.articles),
    );
  });
}

function noticeRows(): readonly string[] {
  return calendarYears.map(({ year, notice, holidays }) => {
    const worked = holidays.flatMap((holiday) => holiday.makeUpWorkdays).toSorted();
    return row(String(year), notice.number, notice.issuedOn, worked.map((day) => day.slice(5)).join(' '));
  });
}

const wageRows = (): readonly string[] =>
  minimumMonthlyWage.rows.map(({ region, from, to, value, checked }) =>
    row(region, from, to ?? '', (value / 100).toFixed(2), checked),
  );

const statuteRows = (): readonly string[] =>
  Object.entries(statutes as Readonly<Record<string, Statute>>).map(
    ([name, { title, inForceFrom, issuedAs, checked }]) =>
      row(name, issuedAs ? `${title}（${issuedAs}）` : title, inForceFrom, checked),
  );
