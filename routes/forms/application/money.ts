import { fenOf } from '../money.ts';
import type { Read } from './reading.ts';

/** A hundred million yuan: beyond it a slip of the finger is likelier than a claim. */
const mostFen = 10_000_000_000;

/** A sum in yuan as people type it (`1,234.5`, `￥18600元`) in fen; more than nothing. */
export function readYuan(text: string): Read<number> {
  const plain = text.normalize('NFKC').replace(/\.$/, '');
  if (plain === '') return { fault: 'application.fault.moneyMissing' };
  if (/^[¥\d,\s]+\.\d{3,}元?$/.test(plain)) return { fault: 'application.fault.moneyDecimals' };
  const fen = fenOf(plain);
  if (fen === null)
    return { fault: `application.fault.${/^[\d,]{11,}/.test(plain) ? 'moneyTooMuch' : 'moneyShape'}` };
  if (fen === 0) return { fault: 'application.fault.moneyNothing' };
  return fen > mostFen ? { fault: 'application.fault.moneyTooMuch' } : { value: fen };
}
