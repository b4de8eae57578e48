import assert from 'node:assert/strict';
import { passwordFaults } from '../../routes/forms/accounts/password.ts';
import { readCreditCode } from '../../routes/forms/application/creditCode.ts';
import { readDay } from '../../routes/forms/application/day.ts';
import { readIdentityNumber } from '../../routes/forms/application/identityNumber.ts';
import { readYuan } from '../../routes/forms/application/money.ts';
import { readCompanyName, readPersonName } from '../../routes/forms/application/names.ts';
import { readMobile, readTelephone } from '../../routes/forms/application/telephone.ts';
import type { Read } from '../../routes/forms/application/reading.ts';
import { makeTranslate, dictionary } from '../../server/locales/index.ts';

const today = '2022-09-14';
const t = makeTranslate({ dictionary, strict: true });

/** The value, or the last word of the fault's key, whose sentence must be there in both languages. */
function outcome(read: Read<unknown>): unknown {
  if ('value' in read) return read.value;
  for (const locale of ['zh-CN', 'en'] as const) assert.ok(t(locale, read.fault, read.params).length > 5);
  return read.fault.split('.').slice(2).join('.');
}

function holds(
  name: string,
  read: (text: string) => Read<unknown>,
  cases: Readonly<Record<string, unknown>>,
): void {
  describe(name, () => {
    for (const [typed, expected] of Object.entries(cases))
      it(`${JSON.stringify(typed)} → ${JSON.stringify(expected)}`, () =>
        assert.deepEqual(outcome(read(typed)), expected));
  });
}

describe('Reading what the public types', () => {
  holds('An identity number', (text) => readIdentityNumber(text, today), {
    // The example of GB 11643 itself.
    '11010519491231002X': '11010519491231002X',
    '11010519491231002x': '11010519491231002X',
    '１１０１０５１９４９１２３１００２Ｘ': '11010519491231002X',
    '110105 19491231 002X': '11010519491231002X',
    '440524188001010014': 'identityBirthday',
    '110105194912310021': 'identityCheck',
    '110105194912310': 'identityLength',
    '1101051949123100AX': 'identityCharacters',
    '999001199002300013': 'identityBirthday',
    '999001202301010010': 'identityBirthday',
    '': 'identityMissing',
    '<script>alert(1)</script>': 'identityLength',
  });

  holds('A credit code', readCreditCode, {
    // Widely used as the example of the scheme.
    '91350100M000100Y43': '91350100M000100Y43',
    '91350100m000100y43': '91350100M000100Y43',
    '91350100 M000100Y 43': '91350100M000100Y43',
    '91350100M000100Y44': 'creditCheck',
    '91350100M000100Y4': 'creditLength',
    '91350100M000100O43': 'creditCharacters',
  });

  holds('A sum of money', readYuan, {
    '1,234.5': 123_450,
    '18600': 1_860_000,
    '18600.05': 1_860_005,
    '￥18,600.00': 1_860_000,
    '18600元': 1_860_000,
    '１８６００': 1_860_000,
    '0.01': 1,
    '0': 'moneyNothing',
    '': 'moneyMissing',
    '1.234': 'moneyDecimals',
    一万二: 'moneyShape',
    '-5': 'moneyShape',
    '1e5': 'moneyShape',
    '100000000': 10_000_000_000,
    '100000001': 'moneyTooMuch',
    '99999999999999': 'moneyTooMuch',
  });

  holds('A mobile number', readMobile, {
    '13900000000': '13900000000',
    '199-0000-1234': '19900001234',
    '+86 199 0000 1234': '19900001234',
    '12900000000': 'mobileShape',
    '1390000000': 'mobileShape',
    '': 'mobileMissing',
  });

  holds('A telephone', readTelephone, {
    '027-00000001': '02700000001',
    '（027）8543 2100': '02785432100',
    '13900000000': '13900000000',
    '85432100': 'telephoneShape',
  });

  holds('A day', (text) => readDay(text, { notAfter: today }), {
    '2022-03-01': '2022-03-01',
    '2022-3-1': '2022-03-01',
    '2020-02-29': '2020-02-29',
    '2022-02-29': 'dayNotThere',
    '2022-13-01': 'dayMonth',
    '22-03-01': 'dayYear',
    '2022-03-': 'dayShape',
    '2022-09-14': '2022-09-14',
    '2022-09-15': 'dayInFuture',
    '1900-01-01': 'dayTooEarly',
    '': 'dayMissing',
  });

  holds('A person’s name', (text) => readPersonName(text, 'application.fault.nameMissing'), {
    高骑: '高骑',
    '买买提·艾力': '买买提·艾力',
    'Mary  Jane O’Neil': 'Mary Jane O’Neil',
    高骑2: 'personCharacters',
    '<b>高骑</b>': 'personCharacters',
    '': 'nameMissing',
    ['长'.repeat(51)]: 'tooLong',
  });

  holds('A company’s name', (text) => readCompanyName(text, 'application.fault.companyMissing'), {
    '测试7天（湖北）酒店管理有限公司': '测试7天（湖北）酒店管理有限公司',
    '测试 A&B 公司': '测试 A&B 公司',
    '<script>': 'companyCharacters',
    司: 'companyShort',
  });
});

describe('A new password', () => {
  const faultOf = (password: string, again = password) =>
    Object.values(passwordFaults({ password, again, about: ['gao-qi-2022', '高骑'] }))[0]
      ?.split('.')
      .at(-1);

  it('needs ten characters and nothing else: no capital, digit or sign is asked for', () => {
    assert.equal(faultOf('ninechars'), 'passwordShort');
    assert.equal(faultOf('江汉路三月的雨伞和热干面'), undefined);
    assert.equal(faultOf('correct horse'), undefined);
  });

  it('is not one that everybody has, nor one character over and over', () => {
    for (const common of [
      '1234567890',
      'Password123',
      '5201314520',
      'aaaaaaaaaa',
      '1212121212',
      'qwertyuiop',
    ])
      assert.equal(faultOf(common), 'passwordCommon', common);
  });

  it('is not the user name, and is typed twice alike', () => {
    assert.equal(faultOf('Gao-Qi-2022'), 'passwordName');
    assert.equal(faultOf('correct horse', 'correct house'), 'passwordAgain');
  });
});
