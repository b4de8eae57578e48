import assert from 'node:assert/strict';
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { Entitlement } from '../../server/law/entitlements/formula.ts';
import { formulaIds, formulas } from '../../server/law/entitlements/formulas.ts';
import { yuanWords } from '../../server/law/entitlements/exact.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { shortLabel } from '../../server/law/statutes.ts';
import type { ExampleLine, MoneyExample } from './moneyExample.ts';
import { moneyBefore2008 } from './moneyExamplesBefore2008.ts';
import { moneyCompensation } from './moneyExamplesCompensation.ts';
import { moneyDamages } from './moneyExamplesDamages.ts';
import { moneyDoubleWage } from './moneyExamplesDoubleWage.ts';
import { moneyPay } from './moneyExamplesPay.ts';
import { moneyWorkInjury } from './moneyExamplesWorkInjury.ts';
import { moneyWorkingTime } from './moneyExamplesWorkingTime.ts';

const WUHAN = '420100';

const subjects: Readonly<Record<string, readonly MoneyExample[]>> = {
  'economic compensation (劳动合同法 46, 47)': moneyCompensation,
  'service before 2008 (劳动合同法 97)': moneyBefore2008,
  'damages for unlawful termination and pay in lieu of notice (劳动合同法 87, 40)': moneyDamages,
  'double wage (劳动合同法 82)': moneyDoubleWage,
  'overtime and annual leave (劳动法 44, 年休假条例 5)': moneyWorkingTime,
  'probation, arrears, additional damages, non-compete': moneyPay,
  'work injury (工伤保险条例 33–39, 64)': moneyWorkInjury,
};
const all = Object.values(subjects).flat();

function workedOut({ formula, facts, settings, rates }: MoneyExample): Entitlement {
  return formulas[formula].calculate(facts, {
    region: WUHAN,
    calendar: nationalCalendar,
    settings: { ...defaultSettings, ...settings },
    rates: { ...defaultRates, ...rates },
  });
}

const linesOf = ({ lines }: Entitlement): readonly ExampleLine[] =>
  lines.map(({ text, fen }) => (fen === null ? [text.zh] : [text.zh, yuanWords(fen)]));

const restOf = ({ rates, settings, checked }: Entitlement): MoneyExample['rest'] => ({
  ...(rates.length > 0 && { rates: rates.map(({ table, given }) => (given ? `${table} given` : table)) }),
  ...(settings.length > 0 && { settings: Object.fromEntries(settings.map((s) => [s.key, s.value])) }),
  checked,
});

describe('worked examples of money', () => {
  for (const [subject, examples] of Object.entries(subjects)) {
    describe(subject, () => {
      for (const example of examples) {
        it(`${example.id}: ${example.why} → ${example.yuan}`, () => {
          const sheet = workedOut(example);
          assert.equal(yuanWords(sheet.fen), example.yuan);
          assert.deepEqual(linesOf(sheet), example.lines);
          assert.equal(sheet.articles.map(shortLabel).join('; '), example.articles);
          assert.deepEqual(restOf(sheet), example.rest);
        });
      }
    });
  }

  it('are at least 120, each by its own name, and leave no formula out', () => {
    assert.ok(all.length >= 120);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.deepEqual(
      formulaIds.filter((id) => !all.some(({ formula }) => formula === id)),
      [],
    );
  });

  it('say the same figures in English, line by line', () => {
    const figures = (text: string) => (text.match(/\d[\d,]*\.\d\d/g) ?? []).toSorted();
    for (const example of all) {
      for (const { text } of workedOut(example).lines) {
        assert.deepEqual(figures(text.en), figures(text.zh), `${example.id}: ${text.en}`);
        assert.doesNotMatch(text.en, /[一-鿿]/, example.id);
      }
    }
  });

  it('P-3: compensation of 28,000.00 and a month of 7,800.00 for want of notice come to 35,800.00', () => {
    const [n, p] = ['P-3a', 'P-1'].map((id) => all.find((example) => example.id === id));
    assert.ok(n && p);
    assert.equal(workedOut(n).fen + workedOut(p).fen, 3_580_000);
  });
});
