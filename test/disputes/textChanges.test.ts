import assert from 'node:assert/strict';
import { changesBetween, countChanges } from '../../server/disputes/textChanges.ts';

const marked = (before: string, after: string) =>
  changesBetween(before, after)
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'inserted' ? `[+${text}]` : `[-${text}]`))
    .join('');

describe('What was changed by hand in a text', () => {
  it('is shown by characters, sums and words as a whole', () => {
    assert.equal(
      marked('支付工资 10,000.00 元。', '支付工资差额 9,000.00 元。'),
      '支付工资[+差额] [-10,000.00][+9,000.00] 元。',
    );
  });

  it('keeps the lines that are alike, and looks within those that are not', () => {
    assert.equal(marked('一、甲。\n二、乙。\n', '一、甲。\n二、丙。\n'), '一、甲。\n二、[-乙][+丙]。\n');
  });

  it('is nothing where nothing changed, and everything where there was nothing', () => {
    assert.deepEqual(changesBetween('甲', '甲'), [{ kind: 'kept', text: '甲' }]);
    assert.equal(marked('', '甲'), '[+甲]');
    assert.equal(marked('甲', ''), '[-甲]');
    assert.deepEqual(changesBetween('', ''), []);
  });

  it('gives both texts back: what was kept with what was taken out, and with what was put in', () => {
    const [before, after] = [
      '申请人于2019年3月1日入职。\n工资8,000元。',
      '申请人2019年3月入职，\n月工资8,500元。',
    ];
    const runs = changesBetween(before, after);
    const without = (kind: string) =>
      runs
        .filter((run) => run.kind !== kind)
        .map(({ text }) => text)
        .join('');
    assert.equal(without('inserted'), before);
    assert.equal(without('deleted'), after);
  });

  it('is counted in characters', () => {
    assert.deepEqual(countChanges(changesBetween('付一万元', '付九千元整')), { inserted: 3, deleted: 2 });
  });

  it('shows a stretch too long to compare as replaced, in a moment', () => {
    const runs = changesBetween('甲'.repeat(20_000), '乙'.repeat(20_000));
    assert.deepEqual(
      runs.map(({ kind }) => kind),
      ['deleted', 'inserted'],
    );
  });
});
