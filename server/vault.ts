/**
 * Secrets of people: personal fields encrypted with AES-256-GCM under a named key (so that keys can be changed),
 * keyed hashes for look-up, query codes.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SealedText } from './disputes/dispute.ts';

export interface VaultKeys {
  /** Encryption keys by id, 32 bytes each, base64. The current one seals; all of them open. */
  readonly encryption: Readonly<Record<string, string>>;
  readonly currentKeyId: string;
  /** For keyed hashes, 32 bytes, base64. */
  readonly lookup: string;
}

export type Vault = ReturnType<typeof makeVault>;

const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;

/** Builds the vault over its keys. */
export function makeVault(keys: VaultKeys) {
  const keyOf = (id: string): Buffer => {
    const key = keys.encryption[id];
    if (key === undefined) throw new Error(`No encryption key ${id}`);
    return Buffer.from(key, 'base64');
  };
  const hash = (purpose: string, value: string): string =>
    createHmac('sha256', Buffer.from(keys.lookup, 'base64'))
      .update(`${purpose}\0${value}`)
      .digest('base64url');

  return {
    /** Encrypts a text; each call gives another result. */
    seal(text: string): SealedText {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keys.currentKeyId), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
      return [keys.currentKeyId, ...parts].join('.') as SealedText;
    },
    /** Decrypts. @throws when the text was changed or its key is unknown. */
    open(sealed: SealedText): string {
      const [id = '', iv = '', tag = '', body = ''] = sealed.split('.');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), Buffer.from(iv, 'base64url'));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString(
        'utf8',
      );
    },
    /** A keyed hash under which a value can be found again without being stored. */
    hash,
    /** The query code that belongs to this act and party: the same again for a repeated act. */
    queryCode(commandId: string, party: string): string {
      const bytes = Buffer.from(hash('query code', `${commandId}\0${party}`), 'base64url');
      return Array.from(
        bytes.subarray(0, codeLength),
        (byte) => codeAlphabet[byte % codeAlphabet.length],
      ).join('');
    },
    /** What is stored of a query code. Case and spaces do not matter. */
    queryCodeHmac(code: string): string {
      return hash('stored query code', normalCode(code));
    },
    /** Compares two hashes without telling by time how far they agree. */
    same(a: string, b: string): boolean {
      const [first, second] = [Buffer.from(a), Buffer.from(b)];
      return first.length === second.length && timingSafeEqual(first, second);
    },
  };
}

function normalCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}
