/**
 * Where somebody has signed in before. A browser keeps one number of its own and, for each name that signed in there,
 * a keyed hash of both: it names nobody, and is worth nothing with another name or at another browser.
 */
import { randomBytes } from 'node:crypto';
import type { Vault } from '../vault.ts';

/** Names that one browser remembers: the newest, for a computer that several people use. */
const mostNames = 8;
const shape = /^[\w-]{22}(\.[\w-]{43}){1,8}$/;

export type Devices = ReturnType<typeof makeDevices>;

/** Builds the reading and writing of that cookie. */
export function makeDevices({ hash }: Pick<Vault, 'hash'>) {
  const proofOf = (number: string, username: string) => hash('device', `${number}\0${username}`);

  return {
    /** The proof that this name has signed in at this browser; null when the cookie says nothing of it. */
    proof(cookie: unknown, username: string): string | null {
      const { number, proofs } = read(cookie);
      const proof = proofOf(number, username);
      return proofs.includes(proof) ? proof : null;
    },

    /** The cookie after this name has signed in. */
    remember(cookie: unknown, username: string): string {
      const { number, proofs } = read(cookie);
      const proof = proofOf(number, username);
      const others = proofs.filter((known) => known !== proof);
      return [number, proof, ...others].slice(0, mostNames + 1).join('.');
    },
  };
}

function read(cookie: unknown): { readonly number: string; readonly proofs: readonly string[] } {
  const text =
    typeof cookie === 'string' && shape.test(cookie) ? cookie : randomBytes(16).toString('base64url');
  const [number = '', ...proofs] = text.split('.');
  return { number, proofs };
}
