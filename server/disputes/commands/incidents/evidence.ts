/** What the commands about evidence ask of the case. */
import type { Dispute } from '../../dispute.ts';
import type { EvidenceExtension } from '../../incidents.ts';

/** The request for more time that awaits its decision, or null. */
export function openExtensionOf({ arbitration }: Dispute): EvidenceExtension | null {
  const extensions = arbitration?.incidents.evidenceExtensions ?? [];
  return extensions.find(({ decidedOn }) => decidedOn === null) ?? null;
}
