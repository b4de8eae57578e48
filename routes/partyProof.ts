/** What a party shows to prove that a case is its own: the query code of its letter, or its identity card. */
import type { Party } from '../server/disputes/dispute.ts';
import type { Vault } from '../server/vault.ts';
import { plainCode } from './forms/application/reading.ts';

/**
 * The party whose query code was typed, or null. Every party's code is compared, and one that nobody has, so that the
 * time tells nothing.
 */
export function partyWithCode(
  vault: Pick<Vault, 'queryCodeHmac' | 'same'>,
  parties: readonly Party[],
  { number, code }: { readonly number: string; readonly code: string },
): string | null {
  const given = vault.queryCodeHmac(code);
  const known = [
    { id: null, hmac: vault.queryCodeHmac(`nobody ${number}`) },
    ...parties.map(({ id, queryCodeHmac }) => ({ id, hmac: queryCodeHmac })),
  ];
  const matches = known.filter(({ hmac }) => hmac !== null && vault.same(hmac, given));
  return matches[0]?.id ?? null;
}

/** The party with this identity number, or null. */
export function partyWithIdentityNumber(
  vault: Pick<Vault, 'open' | 'hash' | 'same'>,
  parties: readonly Party[],
  identityNumber: string,
): string | null {
  const hashed = (value: string) => vault.hash('identity number shown', plainCode(value));
  const given = hashed(identityNumber);
  const matches = parties.filter(({ personal }) => {
    const sealed = personal.identityNumber;
    return sealed !== null && vault.same(hashed(vault.open(sealed)), given);
  });
  return matches[0]?.id ?? null;
}
