import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: the library's default algorithm with the cost that OWASP names as the least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 10;
export const longestPassword = 200;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether a password is the one of this hash; null is no account's, and never fits. */
export type PasswordCheck = (passwordHash: string | null, password: string) => Promise<boolean>;

/** Checks with exactly one verification each time, so that time does not tell whether an account exists. */
export function makePasswordCheck(
  verifyOne: (passwordHash: string, password: string) => Promise<boolean> = verify,
): PasswordCheck {
  let decoy: Promise<string> | undefined;
  return async (passwordHash, password) => {
    decoy ??= hashPassword('no account has this password');
    const fits = await verifyOne(passwordHash ?? (await decoy), password);
    return passwordHash !== null && fits;
  };
}
