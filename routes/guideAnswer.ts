/** What the guide's answers come to: as facts for its page, and as the beginning of an application. */
import { randomUUID } from 'node:crypto';
import { claimKinds } from '../server/law/claimKinds.ts';
import { describeWorkingOut } from '../server/law/describeWorkingOut.ts';
import { computeDueDate } from '../server/law/dueDate.ts';
import { isFactError } from '../server/law/entitlements/refuse.ts';
import type { Entitlement } from '../server/law/entitlements/formula.ts';
import { formulas } from '../server/law/entitlements/formulas.ts';
import type { Basis } from '../server/law/entitlements/sheet.ts';
import { askedAs, guideQuestions, proposalsFor, troubles } from '../server/law/guide.ts';
import type { ClaimTime, GuideAnswers, Proposal } from '../server/law/guide.ts';
import { isLawError } from '../server/law/lawError.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import { daysBetween } from '../server/law/localDate.ts';
import { periodOf } from '../server/law/periods.ts';
import { articleLabel, articleLabelEn } from '../server/law/statutes.ts';
import type { Answers } from './forms/application/answers.ts';
import type { Beginning } from './forms/guide.ts';
import { elsewhere } from './forms/jurisdiction.ts';
import { reckoningOf } from './reckoning.ts';
import type { Speaking } from './reckoning.ts';

/** A proposal with what it comes to; null: a standard of the place is not on record, or too little is known. */
export interface Estimated extends Proposal {
  readonly sum: Entitlement | null;
}

export type Estimates =
  | { readonly estimates: readonly Estimated[] }
  /** An answer that cannot be right, by the question it was given to. */
  | { readonly errors: Readonly<Record<string, string>> };

export interface Estimating {
  readonly beginning: Beginning;
  readonly answers: GuideAnswers;
  readonly today: LocalDate;
  readonly basis: Basis;
  readonly locale: Speaking['locale'];
}

/** Works every proposal out by its formula. */
export function estimatesOf({ beginning, answers, today, basis, locale }: Estimating): Estimates {
  const errors: Record<string, string> = {};
  const estimates = proposalsFor(beginning, answers, { today }).map((proposal): Estimated => {
    if (proposal.formula === null) return { ...proposal, sum: null };
    try {
      return { ...proposal, sum: formulas[proposal.formula].calculate(proposal.values, basis) };
    } catch (error) {
      if (!isLawError(error)) throw error;
      const question = isFactError(error) ? questionOf(error.element) : null;
      if (question !== null) errors[question] = locale === 'en' ? error.says.en : error.says.zh;
      return { ...proposal, sum: null };
    }
  });
  return Object.keys(errors).length > 0 ? { errors } : { estimates };
}

/** The guide's question behind an element of a formula; null for what the guide does not ask. */
function questionOf(element: string | null): string | null {
  if (element === null) return null;
  const name = Object.hasOwn(askedAs, element) ? askedAs[element] : element;
  return name !== undefined && Object.hasOwn(guideQuestions, name) ? name : null;
}

// ── On the page ──────────────────────────────────────────────────────────────────────────────────────

/** One sum that may be claimed, as the page shows it. */
export function proposalFacts(
  estimated: Estimated,
  {
    today,
    basis,
    speaking,
  }: { readonly today: LocalDate; readonly basis: Basis; readonly speaking: Speaking },
) {
  const { say } = speaking;
  const { claimKind, formula, sum, note, time } = estimated;
  return {
    title: say(claimKinds[claimKind].plain),
    law: say(claimKinds[claimKind].label),
    reckoning: formula === null || sum === null ? null : reckoningOf(formula, sum, speaking),
    lacksStandard: formula !== null && sum === null,
    note: note === null ? null : say(note),
    time: say(time.note),
    deadline: lastDay(time, { today, basis, speaking }),
  };
}

/** Until when, as `_partials/deadline` takes it; null where no day is settled. */
function lastDay(
  { period, from }: ClaimTime,
  {
    today,
    basis,
    speaking,
  }: { readonly today: LocalDate; readonly basis: Basis; readonly speaking: Speaking },
) {
  if (from === null) return null;
  const { calendar, settings } = basis;
  const workingOut = computeDueDate({ period, from, calendar, ...(settings && { settings }) });
  const { dueOn, provisional, provisionalYear } = workingOut;
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  const label = speaking.locale === 'en' ? articleLabelEn : articleLabel;
  return {
    sentence: speaking.t(left < 0 ? 'guide.time.over' : 'guide.time.until', {
      day: speaking.fmt.dayLong(dueOn),
    }),
    dueOn,
    // Over is no reason not to apply: limitation has to be pleaded.
    state: left < 0 ? 'late' : left <= 30 ? 'soon' : 'open',
    daysLeft: left,
    provisional: provisional ? provisionalYear : null,
    workingOut: describeWorkingOut(workingOut, speaking.locale),
    articles: periodOf(period).articles.map(label),
  };
}

// ── Into the application ─────────────────────────────────────────────────────────────────────────────

/** What the answers settle of an application: the side, the place, the matter, and the claims whose sum is known. */
export function answersFrom(
  { troubles: had, ending, district, street }: Beginning,
  estimates: readonly Estimated[],
): Partial<Answers> {
  const [first] = had;
  const paidAtTheEnd = ending !== 'stillThere' && ending !== 'resigned';
  return {
    side: 'worker',
    ...(district !== elsewhere && { district, street: { name: street } }),
    cause: paidAtTheEnd || first === undefined ? 'termination' : troubles[first].cause,
    claims: estimates.flatMap(({ claimKind, sum, from, to }) =>
      sum === null || sum.fen === 0
        ? []
        : [{ id: randomUUID(), kind: claimKind, fen: sum.fen, from, to, words: null }],
    ),
  };
}
