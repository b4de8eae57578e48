import { longestPassword, shortestPassword } from '../../../server/auth/passwords.ts';

/** The commonest of ten characters and more; shorter ones are refused for their length. */
const commonest: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678900 12345678910 123456789a 123456789q 1234567891
  123123123123 112233445566 11223344556677 1122334455 1234512345 123321123321 147258369147 159357159357
  1314520520 5201314520 52013145201314 1314521131452 88888888888 13145201314 woaini1314 woaini520 woaini1314520
  woaini5201314 a123456789 a1234567890 aa123456789 abc1234567 abc12345678 abc123456789 abcd123456 abcd1234567
  abcd12345678 abcde12345 abcdefghij aa12345678 qq123456789 zxc123456789 asd123456789 qwe123456789 wang123456
  wang123456789 zhang123456 zhang123456789 liu123456789 iloveyou123 iloveyou1314 iloveyou520 password12 password123
  password1234 password12345 password123456 passw0rd123 passw0rd1234 p@ssw0rd123 p@ssword123 p@ssw0rd1234
  qwertyuiop qwertyuiop123 qwertyuiop1 qwerty12345 qwerty123456 qwerty1234 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
  1qazxsw23edc qazwsxedcrfv qazwsx123456 asdfghjkl123 asdfghjkl1 zxcvbnm123 zxcvbnm1234 zxcvbnm123456 admin12345
  admin123456 administrator root123456 welcome123 welcome1234 changeme123 letmein1234 test123456 test1234567
  woaiwojia1 woaiwojia123 woaizhongguo zhongguo123 china12345 china123456 laodong123 wuhan12345 wuhan123456
  superman123 football123 baseball123 sunshine123 princess123 dragon12345 monkey12345 1234qwerasdf qwer12345678
  qwer1234qwer asdf12345678 zaq12wsxcde3 !qaz2wsx3edc 1234567890a 1234567890q 0000000000 google12345 tencent123`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export interface NewPassword {
  readonly password: string;
  readonly again: string;
  /** What a guesser would try first: user name and name. */
  readonly about: readonly string[];
}

/**
 * What is wrong with a new password, by field, as keys of sentences; nothing when it will do. Length and not being
 * everybody's password are the only rules: demands for signs and capitals make passwords worse.
 */
export function passwordFaults({ password, again, about }: NewPassword): Readonly<Record<string, string>> {
  const fault = faultOf(password, about);
  if (fault !== null) return { password: fault };
  return password === again ? {} : { again: 'accounts.fault.passwordAgain' };
}

function faultOf(password: string, about: readonly string[]): string | null {
  if (password === '') return 'accounts.fault.passwordMissing';
  if ([...password].length < shortestPassword) return 'accounts.fault.passwordShort';
  if (password.length > longestPassword) return 'accounts.fault.passwordLong';
  const lower = password.toLowerCase();
  if (about.some((word) => word !== '' && lower === word.toLowerCase())) return 'accounts.fault.passwordName';
  return isCommon(lower) ? 'accounts.fault.passwordCommon' : null;
}

function isCommon(lower: string): boolean {
  return commonest.has(lower) || new Set(lower).size <= 2;
}
