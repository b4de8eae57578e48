/** What is asked, and what was agreed or awarded for it; and the facts in the applicant's words. */
import type { Claim } from '../../server/disputes/dispute.ts';
import { claimedTotalFen } from '../../server/disputes/dispute.ts';
import { causes } from '../../server/law/causes.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import { reckonedFen } from '../../server/disputes/claimSheet.ts';
import type { CaseContext } from './context.ts';
import { reckoningsFacts, sheetSeen } from './reckonings.ts';
import type { ReckoningsFacts } from './reckonings.ts';

export interface ClaimsFacts {
  readonly columns: readonly object[];
  readonly rows: readonly object[];
  readonly foot: object | null;
  readonly cause: string;
  readonly facts: string;
  readonly reckonings: ReckoningsFacts;
}

export function claimsFacts(context: CaseContext): ClaimsFacts {
  const { dispute, t, fmt, say } = context;
  const columns = columnsFor(context);
  const has = (key: string) => columns.some((column) => column.key === key);
  return {
    columns: columns.map(({ key, kind }) => ({ key, kind, label: t(`case.claims.${key}`) })),
    rows: dispute.claims.map((claim) => ({ cells: cellsOf(claim, context) })),
    foot:
      dispute.claims.length > 1
        ? {
            cells: {
              kind: t('case.claims.total'),
              claimed: fmt.money(claimedTotalFen(dispute)),
              ...(has('agreed') && { agreed: fmt.money(sum(dispute.claims, 'agreedFen')) }),
              ...(has('awarded') && { awarded: fmt.money(sum(dispute.claims, 'awardedFen')) }),
            },
          }
        : null,
    cause: say(causes[dispute.cause].label),
    facts: context.openText(dispute.factsTextId),
    reckonings: reckoningsFacts(context),
  };
}

/** The body does not follow how an arbitration went. */
function columnsFor(context: CaseContext) {
  const { claims } = context.dispute;
  const { viewer } = context;
  const reckoned = (sheetSeen(context)?.elements.length ?? 0) > 0;
  const agreed = claims.some(({ agreedFen }) => agreedFen !== null);
  const awarded = claims.some(({ result }) => result !== null) && viewer.main !== 'bodyDesk';
  return [
    { key: 'kind', kind: 'text' },
    { key: 'claimed', kind: 'money' },
    ...(reckoned ? [{ key: 'reckoned', kind: 'money' }] : []),
    ...(agreed ? [{ key: 'agreed', kind: 'money' }] : []),
    ...(awarded
      ? [
          { key: 'result', kind: 'text' },
          { key: 'awarded', kind: 'money' },
        ]
      : []),
  ];
}

function cellsOf(claim: Claim, context: CaseContext): object {
  const { say, t, fmt, openText, viewer } = context;
  const { label, plain } = claimKinds[claim.kind];
  const text = openText(claim.textId);
  const words = [...(viewer.side === 'party' ? [say(plain)] : []), text, ...standingOf(claim, context)];
  return {
    kind: { text: say(label), sub: words.filter((word) => word !== '').join(' · ') },
    claimed: fmt.money(claim.claimedFen),
    reckoned: reckonedCell(claim, context),
    agreed: fmt.money(claim.agreedFen),
    result: resultWords(claim, t),
    awarded: fmt.money(claim.awardedFen),
  };
}

/** By the facts that the office found, or else by those that the claimant stated. */
function reckonedCell({ id }: Claim, context: CaseContext): object | string {
  const { fmt, t } = context;
  const sheet = sheetSeen(context);
  if (sheet === null) return '';
  const [found, stated] = [reckonedFen(sheet, id, 'office'), reckonedFen(sheet, id, 'claimant')];
  if (found === null)
    return stated === null ? '' : { text: fmt.money(stated), sub: t('case.claims.byClaimant') };
  return { text: fmt.money(found), sub: t('case.claims.byOffice') };
}

/** Whose claim it is where it is not the applicants’, and whether it was given up. */
function standingOf({ claimantId, abandonedOn }: Claim, { t, fmt, nameOf }: CaseContext): readonly string[] {
  return [
    ...(claimantId === null ? [] : [t('case.claims.counter', { party: nameOf(claimantId) })]),
    ...(abandonedOn === null ? [] : [t('case.claims.abandoned', { day: fmt.day(abandonedOn) })]),
  ];
}

function resultWords({ result, final }: Claim, t: CaseContext['t']): string {
  if (result === null) return '';
  const words = t(`labels.claimResult.${result}`);
  return final === null ? words : `${words} · ${t(final ? 'case.award.final' : 'case.award.appealable')}`;
}

function sum(claims: readonly Claim[], field: 'agreedFen' | 'awardedFen'): number {
  return claims.reduce((total, claim) => total + (claim[field] ?? 0), 0);
}
