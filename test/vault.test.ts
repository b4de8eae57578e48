import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { makeVault } from '../server/vault.ts';
import type { SealedText } from '../server/disputes/dispute.ts';

const key = () => randomBytes(32).toString('base64');
const old = { encryption: { k1: key() }, currentKeyId: 'k1', lookup: key() };
const vault = makeVault(old);

describe('The vault', () => {
  it('opens what it sealed, whatever was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => vault.open(vault.seal(text)) === text));
  });

  it('seals the same number differently each time, so that equal values do not show', () => {
    assert.notEqual(vault.seal('13800000000'), vault.seal('13800000000'));
  });

  it('does not open a text of which one character was changed', () => {
    const sealed = vault.seal('42010619900101001X');
    const other = sealed.at(-2) === 'A' ? 'B' : 'A';
    const changed = `${sealed.slice(0, -2)}${other}${sealed.slice(-1)}` as SealedText;
    assert.throws(() => vault.open(changed));
  });

  it('opens texts of an older key after the key was changed', () => {
    const changed = makeVault({ ...old, encryption: { ...old.encryption, k2: key() }, currentKeyId: 'k2' });
    assert.equal(changed.open(vault.seal('旧')), '旧');
    assert.match(changed.seal('新'), /^k2\./);
  });

  it('gives the same query code for the same filing sent twice, and another for another party', () => {
    const code = vault.queryCode('command-1', 'p1');
    assert.equal(vault.queryCode('command-1', 'p1'), code);
    assert.notEqual(vault.queryCode('command-1', 'p2'), code);
    assert.match(code, /^[2-9A-HJKMNP-Z]{10}$/);
  });

  it('knows a code again in small letters and with spaces', () => {
    assert.equal(vault.queryCodeHmac('ab cd-ef23'), vault.queryCodeHmac('ABCDEF23'));
  });
});
