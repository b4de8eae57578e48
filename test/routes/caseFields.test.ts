/** How single answers are read, as one would try them at a desk. */
import assert from 'node:assert/strict';
import {
  choice,
  choices,
  count,
  day,
  each,
  longText,
  money,
  optional,
  tick,
  time,
} from '../../routes/forms/fields.ts';
import type { Field } from '../../routes/forms/fields.ts';
import { fenOf, yuanOf } from '../../routes/forms/money.ts';
import { masked, maskedName } from '../../server/masks.ts';

const read = <T>(field: Field<T>, typed: unknown) => {
  const answer = field.read(typed);
  return answer.ok ? answer.value : answer.fault.key;
};

describe('Reading an answer', () => {
  it('reads sums as people type them, in whole fen', () => {
    const typed = ['0', '1', '12.5', '1,234.5', '¥ 18600', '18600元', '1，000', '9999999999.99'];
    assert.deepEqual(
      typed.map(fenOf),
      [0, 100, 1250, 123_450, 1_860_000, 1_860_000, 100_000, 999_999_999_999],
    );
    for (const wrong of ['', '-1', '1.234', '1e5', '一万', '0x10', '١٢', '12345678901', '1.2.3'])
      assert.equal(fenOf(wrong), null, wrong);
    assert.deepEqual([100, 1250, 5].map(yuanOf), ['1', '12.50', '0.05']);
  });

  it('reads days that exist, and asks for the missing ones', () => {
    assert.equal(read(day(), '2024-02-29'), '2024-02-29');
    for (const wrong of ['2023-02-29', '2022-9-1', '20220901', '今天', ['2022-09-01']])
      assert.equal(read(day(), wrong), 'forms.fault.notADay');
    assert.equal(read(day(), ''), 'forms.fault.dayMissing');
    assert.equal(read(optional(day()), ''), null);
    assert.equal(read(optional(day()), '明天'), 'forms.fault.notADay');
  });

  it('reads times of day on the 24-hour clock', () => {
    assert.deepEqual(
      ['9:00', '14：30', '00:05'].map((typed) => read(time(), typed)),
      ['09:00', '14:30', '00:05'],
    );
    for (const wrong of ['24:00', '9', '9:60', '下午两点'])
      assert.equal(read(time(), wrong), 'forms.fault.notATime');
  });

  it('reads whole numbers within their bounds', () => {
    const field = count({ least: 1, most: 15 });
    assert.equal(read(field, ' 15 '), 15);
    for (const wrong of ['0', '16', '1.5', '-3', '', undefined, '1e1'])
      assert.equal(read(field, wrong), 'forms.fault.notACount');
  });

  it('takes nothing that was not offered', () => {
    const offered = [
      { value: 'p1', label: '甲' },
      { value: 'p2', label: '乙' },
    ] as const;
    assert.equal(read(choice(offered), 'p2'), 'p2');
    assert.equal(read(choice(offered), 'p3'), 'forms.fault.notAChoice');
    assert.deepEqual(read(choices(offered), ['p2', 'p1', 'p2']), ['p1', 'p2']);
    assert.equal(read(choices(offered), ['p1', 'p3']), 'forms.fault.notAChoice');
    assert.equal(read(choices(offered), undefined), 'forms.fault.choicesMissing');
    assert.deepEqual([read(tick('好'), ['yes']), read(tick('好'), undefined)], [true, false]);
  });

  it('reads texts whole, with their lines, and says how much is too much', () => {
    assert.equal(read(longText(), '  一\r\n二  '), '一\n二');
    assert.equal(read(longText(), ' \n '), 'forms.fault.missing');
    assert.equal(read(longText(), '长'.repeat(5001)), 'forms.fault.tooLong');
    assert.equal(read(longText(), { a: 'b' }), 'forms.fault.notText');
  });

  it('asks the same of each of several things', () => {
    const group = each([{ id: 'c1' }, { id: 'c2' }], ({ id }) => ({ label: id, fields: { sum: money() } }));
    assert.deepEqual(
      group.items.map(({ id, label }) => [id, label]),
      [
        ['c1', 'c1'],
        ['c2', 'c2'],
      ],
    );
  });
});

describe('Half of a personal value', () => {
  it('is shown as the rules for masking say', () => {
    assert.equal(masked('telephone', '13800005678'), '138****5678');
    assert.equal(masked('identityNumber', '420106199001011234'), '4****************4');
    assert.equal(masked('bankAccount', '6222020200112233445'), '***************3445');
    assert.equal(masked('address', '武汉市江岸区示例大道 8 号 3 栋'), '武汉市江岸区***');
    assert.equal(masked('address', '某处'), '某处***');
    for (const [address, shown] of [
      ['湖北省武汉市江岸区示例大道 8 号', '湖北省武汉市江岸区***'],
      ['江岸区示例街道百步小区 3 栋', '江岸区***'],
      ['武汉市示例小区 12 栋 2 单元', '武汉市***'],
      ['武汉市示例路 5 号院东区 1 栋', '武汉市***'],
      ['恩施土家族苗族自治州利川市示例路 1 号', '恩施土***'],
      ['示例路 8 号阳光社区 301', '示例路***'],
    ] as const)
      assert.equal(masked('address', address), shown);
    assert.equal(masked('telephone', '12345'), '*****');
  });

  it('leaves a person the surname and an employer its name', () => {
    assert.equal(maskedName({ name: '欧阳文静', kind: 'worker' }), '欧阳某');
    assert.equal(maskedName({ name: '张三', kind: 'worker' }), '张某');
    assert.equal(maskedName({ name: '汉阳机械厂', kind: 'employer' }), '汉阳机械厂');
  });
});
