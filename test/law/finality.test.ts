import assert from 'node:assert/strict';
import type { ClaimKind } from '../../server/law/claimKinds.ts';
import { claimKindNames, claimKinds } from '../../server/law/claimKinds.ts';
import { finalityOf } from '../../server/law/finality.ts';
import type { LawErrorCode } from '../../server/law/lawError.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { minimumMonthlyWage } from '../../server/law/rates/minimumMonthlyWage.ts';
import { rateOn } from '../../server/law/rates/rateOn.ts';

const WUHAN = '420100';
const yuan = (amount: number): number => Math.round(amount * 100);
const coded = (code: LawErrorCode) => (error: unknown) => isLawError(error) && error.code === code;

const item = (claimKind: ClaimKind, awardedFen: number, awardedOn = '2022-09-30') =>
  finalityOf({
    claimKind,
    awardedFen,
    awardedOn,
    minimumMonthlyWageFen: rateOn(minimumMonthlyWage, WUHAN, awardedOn).value,
  });

describe('finality of one item of an award, at the amount awarded', () => {
  it('is final on the line of twelve minimum wages: 24,120.00 in Wuhan in 2022', () => {
    const finality = item('wages', yuan(24_120));
    assert.deepEqual([finality.final, finality.lineFen, finality.reason], [true, 2_412_000, 'withinLine']);
  });

  it('is not final one fen above it', () => {
    const finality = item('wages', yuan(24_120.01));
    assert.deepEqual([finality.final, finality.reason], [false, 'aboveLine']);
  });

  it('tests every item by itself: 20,000 of wages and 10,000 of compensation are both final', () => {
    assert.equal(item('wages', yuan(20_000)).final, true);
    assert.equal(item('economicCompensation', yuan(10_000)).final, true);
  });

  it('moves the line with the minimum wage: 26,520.00 since 2024-02-01', () => {
    assert.equal(item('wages', yuan(26_520), '2024-02-01').final, true);
    assert.equal(item('wages', yuan(26_520), '2024-01-31').final, false);
    assert.equal(item('wages', yuan(26_520.01), '2024-02-01').final, false);
  });

  it('takes second wage, unlawful probation, 2N and non-compete compensation by amount', () => {
    for (const kind of [
      'doubleWage',
      'unlawfulProbationDamages',
      'unlawfulTerminationDamages',
      'nonCompeteCompensation',
    ] as const) {
      assert.equal(item(kind, yuan(24_120)).final, true, kind);
      assert.equal(item(kind, yuan(24_120.01)).final, false, kind);
    }
  });

  it('is final whatever the amount where national labour standards are carried out', () => {
    const finality = item('workInjuryBenefits', yuan(648_000));
    assert.deepEqual([finality.final, finality.lineFen, finality.reason], [true, null, 'labourStandard']);
  });

  it('is never final for a declaration or for an employer’s claim', () => {
    for (const kind of [
      'employmentConfirmation',
      'nonCompetePenalty',
      'trainingFees',
      'lossToEmployer',
    ] as const) {
      assert.equal(item(kind, 1).reason, 'kindNeverFinal', kind);
    }
  });

  it('holds both readings for untaken leave', () => {
    const leave = {
      claimKind: 'annualLeavePay',
      awardedFen: yuan(30_000),
      minimumMonthlyWageFen: 201_000,
      awardedOn: '2022-09-30',
    } as const;
    assert.equal(finalityOf(leave).final, false);
    assert.equal(
      finalityOf({ ...leave, settings: { annualLeavePayFinality: 'labourStandard' } }).final,
      true,
    );
  });

  it('refuses awards before the rule, half fen and negative amounts', () => {
    const wages = {
      claimKind: 'wages',
      awardedFen: 1,
      minimumMonthlyWageFen: 201_000,
      awardedOn: '2022-09-30',
    } as const;
    assert.throws(() => finalityOf({ ...wages, awardedOn: '2017-06-30' }), coded('FINALITY_NOT_IN_FORCE'));
    assert.throws(() => finalityOf({ ...wages, awardedFen: 0.5 }), coded('AMOUNT_NOT_VALID'));
    assert.throws(() => finalityOf({ ...wages, awardedFen: -1 }), coded('AMOUNT_NOT_VALID'));
    assert.throws(() => finalityOf({ ...wages, minimumMonthlyWageFen: 0 }), coded('AMOUNT_NOT_VALID'));
  });

  it('gives every kind of claim a test and labels in both languages', () => {
    for (const kind of claimKindNames) {
      const { label, plain, articles } = claimKinds[kind];
      assert.ok(label.zh && label.en && plain.zh && plain.en && articles.length > 0, kind);
    }
  });
});

describe('dated rates', () => {
  it('change on their day', () => {
    assert.equal(rateOn(minimumMonthlyWage, WUHAN, '2021-09-01').value, 201_000);
    assert.equal(rateOn(minimumMonthlyWage, WUHAN, '2024-01-31').value, 201_000);
    assert.equal(rateOn(minimumMonthlyWage, WUHAN, '2024-02-01').value, 221_000);
    assert.equal(rateOn(minimumMonthlyWage, WUHAN, '2025-11-30').value, 221_000);
    assert.equal(rateOn(minimumMonthlyWage, WUHAN, '2025-12-01').value, 240_000);
  });

  it('are refused outside every span and for a place that is not loaded, never guessed', () => {
    assert.throws(() => rateOn(minimumMonthlyWage, WUHAN, '2021-08-31'), coded('RATE_NOT_KNOWN'));
    assert.throws(() => rateOn(minimumMonthlyWage, '310100', '2024-05-01'), coded('RATE_NOT_KNOWN'));
  });

  it('say that they were not checked, and leave no gap and no overlap', () => {
    const rows = minimumMonthlyWage.rows.filter((row) => row.region === WUHAN);
    assert.ok(rows.every((row) => row.checked === 'unverified' && row.source.length > 0));
    for (const [i, row] of rows.entries()) {
      const next = rows[i + 1];
      assert.equal(row.to === undefined, next === undefined);
      if (next && row.to)
        assert.equal(new Date(`${row.to}T00:00Z`).getTime() + 86_400_000, Date.parse(next.from));
    }
  });
});
