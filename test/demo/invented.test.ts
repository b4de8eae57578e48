import assert from 'node:assert/strict';
import {
  inventCreditCode,
  inventFirm,
  inventIdentityNumber,
  inventTelephone,
} from '../../server/demo/invented.ts';
import { makeRandom } from '../../server/demo/random.ts';
import { isCreditCode, isIdentityNumber } from './checks.ts';

const random = makeRandom('invented');
const many = <T>(invent: () => T): readonly T[] => Array.from({ length: 2_000 }, invent);

describe('invented people and firms', () => {
  it('the checks themselves know right from wrong', () => {
    // The examples of the standards.
    assert.ok(isIdentityNumber('11010519491231002X'));
    assert.ok(!isIdentityNumber('110105194912310021'));
    assert.ok(isCreditCode('91350100M000100Y43'));
    assert.ok(!isCreditCode('91350100M000100Y44'));
  });

  it('identity numbers pass the real check and lie in an area that does not exist', () => {
    for (const number of many(() => inventIdentityNumber(random, { from: 1966, to: 2004 }))) {
      assert.ok(isIdentityNumber(number), number);
      assert.ok(number.startsWith('999'));
    }
  });

  it('credit codes pass the real check and name a registry that does not exist', () => {
    for (const code of many(() => inventCreditCode(random))) {
      assert.ok(isCreditCode(code), code);
      assert.ok(code.startsWith('91999999'));
    }
  });

  it('telephones lie in a block that was never given out, firms are called 测试', () => {
    for (const telephone of many(() => inventTelephone(random))) assert.match(telephone, /^1990000\d{4}$/);
    for (const { name } of many(() => inventFirm(random, 'transport')))
      assert.match(name, /^测试.+有限公司$/);
  });
});
