import type { ClaimKind, ClaimKindRecord } from './claimKinds.ts';
import { claimKinds } from './claimKinds.ts';
import { lawError } from './lawError.ts';
import type { LocalDate } from './localDate.ts';
import type { LawSettings } from './settings.ts';
import { defaultSettings } from './settings.ts';
import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';
import { thresholds } from './thresholds.ts';

export type FinalityReason = 'withinLine' | 'aboveLine' | 'labourStandard' | 'kindNeverFinal';

export interface Finality {
  readonly final: boolean;
  /** Twelve times the minimum monthly wage, in fen; null where no line is drawn. */
  readonly lineFen: number | null;
  readonly reason: FinalityReason;
  readonly articles: readonly Article[];
}

/**
 * Whether one item of an award is final (一裁终局), at the amount awarded and not the amount claimed: up to and with
 * twelve times the local minimum monthly wage (调仲法 47(1)), or as a matter of labour standards (47(2)). Each item
 * is tested by itself (规则 50). Amounts in whole fen. Throws FINALITY_NOT_IN_FORCE before 2017-07-01.
 */
export function finalityOf(item: {
  readonly claimKind: ClaimKind;
  readonly awardedFen: number;
  readonly minimumMonthlyWageFen: number;
  readonly awardedOn: LocalDate;
  readonly settings?: Partial<LawSettings>;
}): Finality {
  checkItem(item);
  const test = testOf(item.claimKind, { ...defaultSettings, ...item.settings });
  if (test === 'never') {
    return {
      final: false,
      lineFen: null,
      reason: 'kindNeverFinal',
      articles: [cite('调仲法', 47), cite('调仲法', 50)],
    };
  }
  if (test === 'labourStandard') {
    const articles = [cite('调仲法', 47, { item: 2 }), cite('规则', 50, { paragraph: 3 })];
    return { final: true, lineFen: null, reason: 'labourStandard', articles };
  }
  const lineFen = thresholds.finalityMonths.value * item.minimumMonthlyWageFen;
  const final = item.awardedFen <= lineFen;
  const articles = [cite('调仲法', 47, { item: 1 }), cite('规则', 50, { paragraph: 1 })];
  return { final, lineFen, reason: final ? 'withinLine' : 'aboveLine', articles };
}

function testOf(kind: ClaimKind, settings: LawSettings): ClaimKindRecord['finality'] {
  return kind === 'annualLeavePay' ? settings.annualLeavePayFinality : claimKinds[kind].finality;
}

function checkItem(item: {
  readonly awardedFen: number;
  readonly minimumMonthlyWageFen: number;
  readonly awardedOn: LocalDate;
}): void {
  const articles = [cite('调仲法', 47), cite('规则', 50)];
  if (item.awardedOn < '2017-07-01') {
    throw lawError({
      code: 'FINALITY_NOT_IN_FORCE',
      says: {
        zh: '按单项数额判断终局的规定自2017年7月1日起施行，更早的裁决请按当时的规定判断。',
        en: 'The test of finality by the amount of each item is in force since 1 July 2017; judge an earlier award by the rules of its time.',
      },
      articles,
    });
  }
  const whole = [item.awardedFen, item.minimumMonthlyWageFen].every(
    (fen) => Number.isSafeInteger(fen) && fen >= 0,
  );
  if (whole && item.minimumMonthlyWageFen > 0) return;
  throw lawError({
    code: 'AMOUNT_NOT_VALID',
    says: {
      zh: '金额须为不小于零的整数（分），最低工资须大于零，请核对后重新填写。',
      en: 'An amount is a whole number of fen, not below zero, and the minimum wage is above zero; check and enter them again.',
    },
    articles,
  });
}
