import { causes } from '../../../server/law/causes.ts';
import type { Cause } from '../../../server/law/causes.ts';
import { claimKindNames, claimKinds } from '../../../server/law/claimKinds.ts';
import type { ClaimKind } from '../../../server/law/claimKinds.ts';
import { dayOf } from '../dayOf.ts';
import type { ClaimAnswer } from './answers.ts';
import { readDay } from './day.ts';
import { yuanOf } from '../money.ts';
import { readYuan } from './money.ts';
import type { Field, Typed, Writing } from './question.ts';
import { optional, optionalWords, textIn, together, words } from './reading.ts';
import type { Body, Parsed } from './reading.ts';

export const mostClaims = 20;
const mostWords = 500;

/** The claims that usually come with a cause, then all others. */
export function kindsFor(cause: Cause | null): {
  readonly usual: readonly ClaimKind[];
  readonly others: readonly ClaimKind[];
} {
  const usual: readonly ClaimKind[] = cause === null ? [] : causes[cause].claims;
  return { usual, others: claimKindNames.filter((kind) => !usual.includes(kind)) };
}

export function isClaimKind(text: unknown): text is ClaimKind {
  return claimKindNames.some((kind) => kind === text);
}

/** The fields of one claim: a sum where its kind asks for one, from and to, and what else there is to say. */
export function claimFields(kind: ClaimKind, { t }: Writing): readonly Field[] {
  const needsWords = kind === 'other';
  return [
    ...(claimKinds[kind].hasAmount
      ? [
          {
            kind: 'money',
            name: 'amount',
            label: t('application.claim.amount'),
            hint: t('application.claim.amountHint'),
            maxlength: 30,
          } as const,
        ]
      : []),
    {
      kind: 'dayParts',
      name: 'from',
      label: t('application.claim.from'),
      hint: t('application.claim.fromHint'),
      optional: true,
    },
    { kind: 'dayParts', name: 'to', label: t('application.claim.to'), optional: true },
    {
      kind: 'textarea',
      name: 'words',
      label: t(needsWords ? 'application.claim.wordsNeeded' : 'application.claim.words'),
      hint: t('application.claim.wordsHint'),
      rows: 3,
      optional: !needsWords,
    },
  ];
}

export function typedClaim({ fen, from, to, words: text }: ClaimAnswer): Typed {
  return { amount: fen === null ? '' : yuanOf(fen), from: from ?? '', to: to ?? '', words: text ?? '' };
}

/** One claim of a kind. The days may be left out; where both stand, the first is not after the second. */
export function parseClaim(
  body: Body,
  { id, kind, today }: { readonly id: string; readonly kind: ClaimKind; readonly today: string },
): Parsed<ClaimAnswer> {
  const asWords = textIn(body, 'words');
  const read = together({
    ...(claimKinds[kind].hasAmount && { amount: readYuan(textIn(body, 'amount')) }),
    from: optional(dayOf(body, 'from'), (text) => readDay(text, { notAfter: today })),
    to: optional(dayOf(body, 'to'), (text) => readDay(text, { notAfter: today })),
    words:
      kind === 'other'
        ? words(asWords, { missing: 'application.fault.claimWords', most: mostWords })
        : optionalWords(asWords, mostWords),
  });
  if ('faults' in read) return read;
  const { amount = null, from, to, words: said } = read.value;
  if (from !== null && to !== null && from > to)
    return { faults: { to: { fault: 'application.fault.dayOrder' } } };
  return { value: { id, kind, fen: amount, from, to, words: said } };
}
