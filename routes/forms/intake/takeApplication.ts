/** What the clerk at the window types: the dispute's number, the applicant's proof, the day of the application. */
import { isLocalDate } from '../../../server/law/localDate.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import { plainCode, textIn } from '../application/reading.ts';
import type { Body } from '../application/reading.ts';

export interface WindowApplication {
  readonly number: string;
  /** Exactly one of the two is given. */
  readonly code: string | null;
  readonly identityNumber: string | null;
  readonly commissionId: string;
  readonly receivedOn: LocalDate;
}

/** Keys of sentences in the area `desk`, by field. */
export type WindowFaults = Readonly<Partial<Record<keyof WindowApplication, string>>>;

const longest = 60;

/** Reads the form; `commissionIds` are those whose window the reader sits at. */
export function readWindowApplication(
  body: Body,
  commissionIds: readonly string[],
): { readonly value: WindowApplication } | { readonly faults: WindowFaults } {
  const typed = (name: string) => textIn(body, name).slice(0, longest);
  const number = plainCode(typed('number')).replace(/^(\d{6})(\d{4})(\d{5,8})$/, '$1-$2-$3');
  const code = plainCode(typed('code'));
  const identityNumber = plainCode(typed('identityNumber'));
  const receivedOn = typed('receivedOn');
  const commissionId = commissionIds.find((id) => id === typed('commissionId')) ?? commissionIds[0] ?? '';
  const faults: WindowFaults = {
    ...(!/^\d{6}-\d{4}-\d{5,8}$/.test(number) && { number: 'desk.window.fault.number' }),
    ...((code === '') === (identityNumber === '') && { code: 'desk.window.fault.proof' }),
    ...(!isLocalDate(receivedOn) && { receivedOn: 'desk.window.fault.day' }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  return {
    value: {
      number,
      code: code === '' ? null : code,
      identityNumber: identityNumber === '' ? null : identityNumber,
      commissionId,
      receivedOn: receivedOn as LocalDate,
    },
  };
}
