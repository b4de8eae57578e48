/**
 * The reader that hands cases over: what one commission transfers to another of this system is opened there as a case
 * of its own, once, however often the reader looks; then each of the two knows the other's number (规则 9).
 */
import type { Models } from '../../models/connect.ts';
import { makePendingReader } from '../../models/pendingReader.ts';
import type { Desk, DisputeStore } from '../desk.ts';
import { systemActor } from '../disputes/actor.ts';
import type { Application } from '../disputes/commands/intake/fileApplication.ts';
import { linkTransferredCase } from '../disputes/commands/incidents/linkTransferredCase.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute } from '../disputes/dispute.ts';
import type { Log } from '../log.ts';
import type { Vault } from '../vault.ts';
import { makeDrain } from './drain.ts';
import type { Drain } from './drain.ts';

export interface TransferReaderParts {
  readonly models: Models;
  readonly disputes: DisputeStore;
  readonly desk: Desk;
  readonly directory: () => Directory;
  readonly vault: Vault;
  readonly log: Log;
}

/** Builds the reader; wake it after commits. */
export function makeTransfersReader(parts: TransferReaderParts): Drain {
  const { models, log } = parts;
  return makeDrain({
    name: 'transfers',
    log,
    pending: makePendingReader(models.disputes, 'transfers', { number: 1, version: 1 }),
    handle: ({ number }) => handOver(parts, number),
  });
}

/** The filing is known by the number of the case sent: repeated, it gives the dispute that is there already. */
async function handOver(parts: TransferReaderParts, number: string): Promise<void> {
  const { disputes, desk } = parts;
  const stored = await disputes.load(number);
  const application = stored && transferredApplication(stored.dispute, parts);
  if (!application) return;
  const opened = await desk.file({ application, actor: systemActor, commandId: `transfer-${number}` });
  await desk.run({
    command: linkTransferredCase,
    procedure: 'arbitration',
    number,
    input: { disputeNumber: opened.number },
    actor: systemActor,
    commandId: `transfer-link-${number}`,
  });
}

/** The case as the receiving commission takes it up; null where there is none to hand over, or only the letter goes. */
function transferredApplication(
  dispute: Dispute,
  { directory, vault }: TransferReaderParts,
): Application | null {
  const { arbitration, intake, claims, texts } = dispute;
  const transfer = arbitration?.incidents.transfer ?? null;
  if (arbitration === null || transfer === null || transfer.disputeNumber !== null) return null;
  const commission = directory().commission(transfer.commissionId ?? '');
  if (commission === undefined) return null;
  const textOf = (textId: string | null) => {
    const sealed = textId === null ? undefined : texts[textId];
    return sealed === undefined ? null : vault.open(sealed);
  };
  const inCharge = commission.districts.includes(dispute.district);
  return {
    to: { procedure: 'arbitration', unitId: commission.id },
    channel: intake.channel,
    receivedOn: transfer.decidedOn,
    externalNumber: intake.externalNumber,
    returnOn: null,
    formerCase: null,
    transferredFrom: {
      number: dispute.number,
      commissionId: arbitration.commissionId,
      acceptedOn: arbitration.acceptedOn ?? transfer.decidedOn,
    },
    district: inCharge ? dispute.district : (commission.districts[0] ?? dispute.district),
    street: inCharge ? dispute.street : null,
    cause: dispute.cause,
    parties: dispute.parties,
    claims: claims.map(({ kind, claimedFen, textId }) => ({ kind, claimedFen, text: textOf(textId) })),
    facts: textOf(dispute.factsTextId) ?? '',
  };
}
