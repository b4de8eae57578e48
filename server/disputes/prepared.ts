/** Applications that the system writes from the case for a party to print, sign and hand in: by their address. */
import type { RemedyId } from '../law/remedies.ts';

export const preparedApplications = {
  'agreement-review': 'agreementReview',
  'payment-order': 'paymentOrder',
  'judicial-confirmation': 'judicialConfirmation',
  enforcement: 'enforcement',
} as const satisfies Readonly<Record<string, RemedyId>>;
export type PreparedAddress = keyof typeof preparedApplications;

/** The address of the application for this remedy; null where the party writes it itself. */
export function preparedFor(remedy: RemedyId): PreparedAddress | null {
  const found = Object.entries(preparedApplications).find(([, wanted]) => wanted === remedy);
  return (found?.[0] as PreparedAddress | undefined) ?? null;
}

export function isPreparedAddress(address: unknown): address is PreparedAddress {
  return typeof address === 'string' && Object.hasOwn(preparedApplications, address);
}
