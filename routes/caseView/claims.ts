/** What is asked, and what was agreed or awarded for it; and the facts in the applicant's words. */
import type { Claim } from '../../server/disputes/dispute.ts';
import { claimedTotalFen } from '../../server/disputes/dispute.ts';
import { causes } from '../../server/law/causes.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import type { CaseContext } from './context.ts';

export interface ClaimsFacts {
  readonly columns: readonly object[];
  readonly rows: readonly object[];
  readonly foot: object | null;
  readonly cause: string;
  readonly facts: string;
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
  };
}

/** The body does not follow how an arbitration went. */
function columnsFor({ dispute: { claims }, viewer }: CaseContext) {
  const agreed = claims.some(({ agreedFen }) => agreedFen !== null);
  const awarded = claims.some(({ result }) => result !== null) && viewer.main !== 'bodyDesk';
  return [
    { key: 'kind', kind: 'text' },
    { key: 'claimed', kind: 'money' },
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
    agreed: fmt.money(claim.agreedFen),
    result: resultWords(claim, t),
    awarded: fmt.money(claim.awardedFen),
  };
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
