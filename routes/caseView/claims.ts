/**
 * 对照表: claim by claim what is claimed, worked out, answered, agreed and awarded, and the difference with its reason; and
 * the facts in the applicant's words. A column is there once it has something to say.
 */
import type { ClaimAnswer } from '../../server/disputes/claimAnswers.ts';
import { reckonedFen } from '../../server/disputes/claimSheet.ts';
import type { Claim } from '../../server/disputes/dispute.ts';
import { claimedTotalFen } from '../../server/disputes/dispute.ts';
import { shareTable } from '../../server/disputes/shares.ts';
import { causes } from '../../server/law/causes.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import type { CaseContext } from './context.ts';
import { limitationFacts } from './limitation.ts';
import type { LimitationFacts } from './limitation.ts';
import { reckoningsFacts } from './reckonings.ts';
import type { ReckoningsFacts } from './reckonings.ts';
import { sheetSeen } from './sheetSeen.ts';

type ColumnKey =
  'kind' | 'claimed' | 'reckoned' | 'answered' | 'agreed' | 'result' | 'awarded' | 'difference';

interface Column {
  readonly key: ColumnKey;
  readonly kind: 'text' | 'money';
  readonly label: string;
}

/** A cell with what is said below its figure, a line each. */
interface Cell {
  readonly text: string;
  readonly subs: readonly string[];
}

interface Row {
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
}

export interface ClaimsFacts {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot: Row | null;
  readonly cause: string;
  readonly facts: string;
  readonly reckonings: ReckoningsFacts;
  readonly limitation: LimitationFacts | null;
  readonly sheetHref: string;
  /** What each of many workers was given; null where the award divides nothing. */
  readonly shares: SharesFacts | null;
}

interface SharesFacts {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly sums: readonly string[] }[];
}

export function claimsFacts(context: CaseContext): ClaimsFacts {
  const { dispute, t, say } = context;
  const columns = columnsFor(context).map((key) => ({
    key,
    kind: isMoney(key) ? ('money' as const) : ('text' as const),
    label: t(`case.claims.${key}`),
  }));
  return {
    columns,
    rows: dispute.claims.map((claim) => ({ cells: cellsOf(claim, context) })),
    foot: dispute.claims.length > 1 ? { cells: totals(context) } : null,
    cause: say(causes[dispute.cause].label),
    facts: context.openText(dispute.factsTextId),
    reckonings: reckoningsFacts(context),
    limitation: limitationFacts(context),
    sheetHref: `/disputes/${dispute.number}/claim-sheet`,
    shares: sharesFacts(context),
  };
}

function sharesFacts(context: CaseContext): SharesFacts | null {
  const { dispute, say, t, fmt } = context;
  const { claims, rows } = shareTable(dispute);
  if (rows.length === 0 || !isDecided(context)) return null;
  return {
    columns: [...claims.map(({ kind }) => say(claimKinds[kind].label)), t('case.claims.total')],
    rows: rows.map(({ party, sums, totalFen }) => ({
      name: party.name,
      sums: [...sums, totalFen].map((fen) => fmt.money(fen)),
    })),
  };
}

const isMoney = (key: ColumnKey): boolean => !['kind', 'answered', 'result'].includes(key);

/** The body does not follow how an arbitration went. */
function columnsFor(context: CaseContext): readonly ColumnKey[] {
  const { claims } = context.dispute;
  const sheet = sheetSeen(context);
  const agreed = claims.some(({ agreedFen }) => agreedFen !== null);
  const awarded = isDecided(context);
  return [
    'kind',
    'claimed',
    ...(sheet !== null && sheet.elements.length > 0 ? (['reckoned'] as const) : []),
    ...(sheet !== null && sheet.answers.length > 0 ? (['answered'] as const) : []),
    ...(agreed ? (['agreed'] as const) : []),
    ...(awarded ? (['result', 'awarded'] as const) : []),
    ...(agreed || awarded ? (['difference'] as const) : []),
  ];
}

function isDecided({ dispute, viewer }: CaseContext): boolean {
  return dispute.claims.some(({ result }) => result !== null) && viewer.main !== 'bodyDesk';
}

const cell = (text: string, subs: readonly string[] = []): Cell => ({
  text,
  subs: subs.filter((sub) => sub !== ''),
});

function cellsOf(claim: Claim, context: CaseContext): Row['cells'] {
  const { say, t, fmt, openText, viewer } = context;
  const { label, plain } = claimKinds[claim.kind];
  const plainly = viewer.side === 'party' ? say(plain) : '';
  return {
    kind: cell(say(label), [plainly, openText(claim.textId), ...standingOf(claim, context)]),
    claimed: cell(fmt.money(claim.claimedFen)),
    reckoned: reckonedCell(claim, context),
    answered: answeredCell(claim, context),
    agreed: cell(fmt.money(claim.agreedFen)),
    result: cell(resultWords(claim, t)),
    awarded: cell(fmt.money(claim.awardedFen)),
    difference: differenceCell(claim, context),
  };
}

/** Whose claim it is where it is not the applicants’, and whether it was given up. */
function standingOf({ claimantId, abandonedOn }: Claim, { t, fmt, nameOf }: CaseContext): readonly string[] {
  return [
    ...(claimantId === null ? [] : [t('case.claims.counter', { party: nameOf(claimantId) })]),
    ...(abandonedOn === null ? [] : [t('case.claims.abandoned', { day: fmt.day(abandonedOn) })]),
  ];
}

/** By the facts that the office found, or else by those that the claimant stated; both where they differ. */
function reckonedCell({ id }: Claim, context: CaseContext): Cell {
  const { fmt, t } = context;
  const sheet = sheetSeen(context);
  const found = sheet === null ? null : reckonedFen(sheet, id, 'office');
  const stated = sheet === null ? null : reckonedFen(sheet, id, 'claimant');
  if (found === null)
    return stated === null ? cell('') : cell(fmt.money(stated), [t('case.claims.byClaimant')]);
  const other =
    stated === null || stated === found ? [] : [t('case.claims.statedSum', { sum: fmt.money(stated) })];
  return cell(fmt.money(found), [t('case.claims.byOffice'), ...other]);
}

/** What the other side says of it; several respondents each for themselves. */
function answeredCell({ id }: Claim, context: CaseContext): Cell {
  const answers = (sheetSeen(context)?.answers ?? []).filter(({ claimId }) => claimId === id);
  const [first, ...others] = answers;
  if (first === undefined) return cell('');
  const [text = '', ...subs] = answerLines(first, context, answers.length > 1);
  return cell(text, [...subs, ...others.flatMap((answer) => answerLines(answer, context, true))]);
}

function answerLines(answer: ClaimAnswer, context: CaseContext, named: boolean): readonly string[] {
  const { t, fmt, nameOf, openText } = context;
  const { stance, admittedFen, offeredFen, textId, partyId } = answer;
  const part = stance === 'partlyAdmitted' ? ` ${fmt.money(admittedFen)}` : '';
  const words = `${t(`labels.stance.${stance}`)}${part}`;
  return [
    named ? t('case.claims.answerOf', { party: nameOf(partyId), answer: words }) : words,
    openText(textId),
    ...(offeredFen === null ? [] : [t('case.claims.offered', { sum: fmt.money(offeredFen) })]),
  ];
}

function resultWords({ result, final }: Claim, t: CaseContext['t']): string {
  if (result === null) return '';
  const words = t(`labels.claimResult.${result}`);
  return final === null ? words : `${words} · ${t(final ? 'case.award.final' : 'case.award.appealable')}`;
}

// ── What was given, against what was claimed ─────────────────────────────────────────────────────────

/** What was given for a claim in the end: awarded, or else agreed; null while nothing was, or no money was asked. */
function givenFen(claim: Claim, context: CaseContext): number | null {
  return isDecided(context) && claim.result !== null ? claim.awardedFen : claim.agreedFen;
}

function differenceCell(claim: Claim, context: CaseContext): Cell {
  const { fmt, t } = context;
  const given = givenFen(claim, context);
  const awarded = isDecided(context) && claim.result !== null;
  const reason = awarded ? claim.difference : 'conceded';
  const less = given !== null && claim.claimedFen !== null ? given - claim.claimedFen : null;
  const why = reason === null ? [] : [t(`labels.differenceReason.${reason}`)];
  if (less === null) return awarded && claim.result === 'dismissed' ? cell('', why) : cell('');
  return less === 0 ? cell(fmt.money(0)) : cell(fmt.money(less), why);
}

/** Of the applicants' own claims, like what is claimed in all. */
function totals(context: CaseContext): Row['cells'] {
  const { dispute, fmt, t } = context;
  const claims = dispute.claims.filter(
    ({ claimantId, abandonedOn }) => claimantId === null && abandonedOn === null,
  );
  const sheet = sheetSeen(context);
  const reckoned = claims.map(({ id }) =>
    sheet === null ? null : (reckonedFen(sheet, id, 'office') ?? reckonedFen(sheet, id, 'claimant')),
  );
  const given = claims.filter((claim) => claim.claimedFen !== null && givenFen(claim, context) !== null);
  const difference = sum(given.map((claim) => (givenFen(claim, context) ?? 0) - (claim.claimedFen ?? 0)));
  return {
    kind: cell(t('case.claims.total')),
    claimed: cell(fmt.money(claimedTotalFen(dispute))),
    reckoned: cell(fmt.money(sum(reckoned))),
    agreed: cell(fmt.money(sum(claims.map(({ agreedFen }) => agreedFen)))),
    awarded: cell(fmt.money(sum(claims.map(({ awardedFen }) => awardedFen)))),
    difference: cell(fmt.money(difference)),
  };
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, fen) => total + (fen ?? 0), 0);
}
