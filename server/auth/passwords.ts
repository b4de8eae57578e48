import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: the library's default algorithm with the cost that OWASP names as the least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 10;
export const longestPassword = 200;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export function passwordFits(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that time does not tell whether an account exists. Always false. */
export async function checkDecoy(password: string): Promise<false> {
  decoy ??= hashPassword('no account has this password');
  await verify(await decoy, password);
  return false;
}
