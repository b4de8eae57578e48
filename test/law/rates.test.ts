import assert from 'node:assert/strict';
import { isLawError } from '../../server/law/lawError.ts';
import type { RateTable } from '../../server/law/rates/rateOn.ts';
import { rateOn } from '../../server/law/rates/rateOn.ts';
import { defaultRates, rateNames } from '../../server/law/rates/rates.ts';

const HUBEI = '420000';
const notKnown = (error: unknown) => isLawError(error) && error.code === 'RATE_NOT_KNOWN';

describe('tables of rates', () => {
  it('say what they measure, and every row its source and that nobody has checked it', () => {
    for (const name of rateNames) {
      const table = defaultRates[name];
      assert.ok(table.name.zh && table.name.en, name);
      for (const row of table.rows) {
        assert.ok(row.source.length > 0 && row.checked === 'unverified', name);
        assert.equal(row.grade !== undefined, table.byGrade, name);
      }
    }
  });

  it('hold no months of any province until its own text is loaded', () => {
    const { injuryMedicalSubsidyMonths: medical, injuryEmploymentSubsidyMonths: employment } = defaultRates;
    for (const table of [medical, employment]) {
      assert.deepEqual(table.rows, []);
      assert.throws(() => rateOn(table, HUBEI, '2026-01-01', 9), notKnown);
    }
  });

  it('find a row by grade where they go by grade', () => {
    const loaded: RateTable = {
      ...defaultRates.injuryMedicalSubsidyMonths,
      rows: [9, 10].map((grade) => ({
        ...{ region: HUBEI, from: '2026-01-01', grade, value: 18 - grade },
        ...{ source: 'an invented notice', checked: 'unverified' as const },
      })),
    };
    assert.equal(rateOn(loaded, HUBEI, '2026-05-01', 10).value, 8);
    assert.throws(() => rateOn(loaded, HUBEI, '2026-05-01', 8), notKnown);
    assert.throws(() => rateOn(loaded, HUBEI, '2026-05-01'), notKnown);
  });
});
