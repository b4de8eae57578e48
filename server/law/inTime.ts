/** 交邮 (民诉法 85, through 规则 19): what was posted before a period ended is in time, however long the post took. */
import type { LocalDate } from './localDate.ts';
import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';
import type { WorkingOut } from './workingOut.ts';

/** A paper on its way: the day on which it came in, and the postmark of one that came by post. */
export interface PaperHandedIn {
  readonly reachedOn: LocalDate;
  /** null: handed in otherwise than by post. */
  readonly postedOn: LocalDate | null;
}

export const postedInTimeArticles: readonly Article[] = [
  cite('规则', 19, { paragraph: 2 }),
  cite('民诉法', 85, { paragraph: 4 }),
];

/** The day on which a paper was handed in for the purpose of a period: the postmark, or the day on which it came in. */
export function handedInOn({ reachedOn, postedOn }: PaperHandedIn): LocalDate {
  return postedOn ?? reachedOn;
}

/** Whether a paper was in time. A provisional last day is never missed: nothing adverse rests on it. */
export function isInTime({ dueOn, provisional }: WorkingOut, paper: PaperHandedIn): boolean {
  return dueOn === null || provisional || handedInOn(paper) <= dueOn;
}
