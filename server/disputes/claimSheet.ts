/**
 * What is stated, reckoned and answered claim by claim, kept apart by procedure: what was conceded in a mediation never
 * meets the commission (协调规 11). What a claimant stated for its own claim goes with the application.
 */
import type { ElementValues } from '../law/entitlements/elements.ts';
import type { Entitlement } from '../law/entitlements/formula.ts';
import type { FormulaId } from '../law/entitlements/formulas.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Span } from '../law/statutes.ts';
import type { ClaimAnswer } from './claimAnswers.ts';
import type { Dispute } from './dispute.ts';
import { noLimitationFacts } from './limitationFacts.ts';
import type { LimitationFacts } from './limitationFacts.ts';
import type { Procedure } from './stages.ts';

/** What the facts came to on the day, with the law, the rates and the readings of that day. */
export interface Reckoned extends Entitlement {
  readonly on: LocalDate;
  /** The span in which the formula's rule is in force. */
  readonly span: Span;
  /** The city whose rates were used. */
  readonly region: string;
}

/** 要素: the facts of one calculation of one claim, as somebody stated them last. */
export interface ClaimElements {
  readonly id: string;
  readonly claimId: string;
  readonly formula: FormulaId;
  readonly values: ElementValues;
  /** The party that stated them for its own claim; null: as the office found them. */
  readonly statedBy: string | null;
  readonly statedOn: LocalDate;
  readonly reckoned: Reckoned;
  /** What the same calculation came to by the facts before. */
  readonly before: { readonly fen: number; readonly on: LocalDate } | null;
}

export interface ClaimSheet {
  readonly elements: readonly ClaimElements[];
  readonly answers: readonly ClaimAnswer[];
  readonly limitation: LimitationFacts;
}

/** Nothing was stated yet. */
export const emptySheet: ClaimSheet = { elements: [], answers: [], limitation: noLimitationFacts };

/** The sheet of a procedure; an empty one where there is no such proceeding. */
export function sheetOf(dispute: Pick<Dispute, Procedure>, procedure: Procedure): ClaimSheet {
  return procedure === 'agreementReview' ? emptySheet : (dispute[procedure]?.sheet ?? emptySheet);
}

/** What goes to the commission with the application: the claimants' own statements, and days that no one conceded. */
export function handedOn({ elements, limitation }: ClaimSheet): ClaimSheet {
  return { ...emptySheet, limitation, elements: elements.filter(({ statedBy }) => statedBy !== null) };
}

/** Whose statement it is: a claimant's of its own claim, or the office's finding. */
export type Author = 'claimant' | 'office';

export interface ElementsKey {
  readonly claimId: string;
  readonly formula: FormulaId;
  readonly author: Author;
}

/** The newest statement of the same facts by the same side, or undefined. */
export function elementsOf({ elements }: ClaimSheet, key: ElementsKey): ClaimElements | undefined {
  return elements.find((stated) => isSame(stated, key));
}

/** The sheet with a statement in place of the one before it; without it where `stated` is null. */
export function withElements(sheet: ClaimSheet, key: ElementsKey, stated: ClaimElements | null): ClaimSheet {
  const others = sheet.elements.filter((other) => !isSame(other, key));
  return { ...sheet, elements: stated === null ? others : [...others, stated] };
}

function isSame({ claimId, formula, statedBy }: ClaimElements, key: ElementsKey): boolean {
  return claimId === key.claimId && formula === key.formula && authorOf(statedBy) === key.author;
}

/** A party's own statement, or the office's. */
export function authorOf(statedBy: string | null): Author {
  return statedBy === null ? 'office' : 'claimant';
}

/** What a claim comes to in fen by the facts of one side, its calculations together; null where none is stated. */
export function reckonedFen({ elements }: ClaimSheet, claimId: string, author: Author): number | null {
  const own = elements.filter((stated) => stated.claimId === claimId && authorOf(stated.statedBy) === author);
  return own.length === 0 ? null : own.reduce((sum, { reckoned }) => sum + reckoned.fen, 0);
}
