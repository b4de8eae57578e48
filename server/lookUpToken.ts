/** The signed token that a look-up by number and code gives: thirty minutes for the public room of one dispute. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface LookUpTokens {
  make(number: string, now: Date): string;
  /** The dispute's number, or null when the token is false or over. */
  read(token: string, now: Date): string | null;
}

export const lookUpMinutes = 30;

/** Makes and reads tokens under a secret. */
export function makeLookUpTokens(secret: string): LookUpTokens {
  const sign = (text: string) => createHmac('sha256', secret).update(`look-up\0${text}`).digest('base64url');
  return {
    make(number, now) {
      const body = `${number}.${now.getTime() + lookUpMinutes * 60_000}`;
      return `${body}.${sign(body)}`;
    },
    read(token, now) {
      const [number = '', until = '', signature = ''] = token.split('.');
      const expected = Buffer.from(sign(`${number}.${until}`));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return Number(until) > now.getTime() ? number : null;
    },
  };
}
