import assert from 'node:assert/strict';
import { Binary, ObjectId } from 'bson';
import fc from 'fast-check';
import { decodeDocument, encodeDocument } from '../../server/embedded/bson/decode.ts';
import { compareValues, encodeKey, invertKey, limitKey } from '../../server/embedded/bson/order.ts';
import { findElement, readElements, writeDocument } from '../../server/embedded/bson/raw.ts';

const scalar = fc.oneof(
  fc.constant(null),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\u0000', '\u0000a', '\u0001', 'a\u0000', '～', '𠮷', '\uE000'),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 5 }).map((bytes) => new Binary(bytes)),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'x.'), tie('any'), { maxKeys: 3 }),
  ),
})).any;

const sign = (order: number) => Math.sign(order) + 0;

describe('the order of values', () => {
  it('is MongoDB’s order of types', () => {
    const ascending = [
      null,
      -Infinity,
      -1,
      0,
      1.5,
      2,
      Infinity,
      '',
      'a',
      'b',
      '中',
      { a: 1 },
      [1],
      new Binary(Buffer.from('x')),
      new ObjectId(),
      false,
      true,
      new Date(-1),
      new Date(1),
    ];
    for (const [i, a] of ascending.entries())
      for (const [j, b] of ascending.entries()) assert.equal(sign(compareValues(a, b)), sign(i - j));
  });
  it('is the same by comparing as by keys', () =>
    fc.assert(
      fc.property(value, value, (a, b) =>
        assert.equal(sign(compareValues(a, b)), sign(Buffer.compare(encodeKey(a), encodeKey(b)))),
      ),
      { numRuns: 2000, seed: 1 },
    ));
  it('of texts is the order of their UTF-8 bytes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) =>
        assert.equal(sign(compareValues(a, b)), sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))),
      ),
      { numRuns: 2000, seed: 2 },
    ));
  it('no key is the beginning of another, so that fields may stand side by side', () =>
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [first, second] = [encodeKey(a), encodeKey(b)];
        if (first.equals(second)) return;
        assert.ok(!second.subarray(0, first.length).equals(first));
      }),
      { numRuns: 2000, seed: 3 },
    ));
  it('turned round it is descending', () => {
    const [small, large] = [encodeKey(1), encodeKey(2)];
    assert.ok(Buffer.compare(invertKey(small), invertKey(large)) > 0);
  });
  it('tells long texts apart after their keys are cut', () => {
    const long = 'x'.repeat(2000);
    assert.ok(limitKey(encodeKey(`${long}a`), 400).length <= 416);
    assert.notDeepEqual(limitKey(encodeKey(`${long}a`), 400), limitKey(encodeKey(`${long}b`), 400));
  });
});

describe('reading and writing BSON', () => {
  it('gives back what the official library wrote', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value), (document) => {
        const bytes = encodeDocument(document);
        assert.equal(compareValues(decodeDocument(bytes), document), 0);
        assert.deepEqual(writeDocument(readElements(bytes)), bytes);
        for (const { name, type, bytes: own } of readElements(bytes))
          assert.deepEqual(findElement(bytes, name), { type, bytes: own });
      }),
      { numRuns: 500, seed: 4 },
    ));
});
