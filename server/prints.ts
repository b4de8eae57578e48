/** Papers as PDF: set once from the facts that were kept with the sheet, and the same bytes ever after. */
import { createHash } from 'node:crypto';
import type { Model } from 'mongoose';
import type { PaperRecord } from '../models/paper.ts';
import type { PaperPrintRecord } from '../models/paperPrint.ts';
import type { SealedText } from './disputes/dispute.ts';
import type { PaperFacts } from './documents/defineDocument.ts';
import { PrinterBusy } from './documents/pdf/printer.ts';
import type { Printer } from './documents/pdf/printer.ts';
import { HttpError } from './errors.ts';
import type { Vault } from './vault.ts';

export interface Print {
  readonly pdf: Buffer;
  /** SHA-256, base64url. */
  readonly hash: string;
}

export type Prints = ReturnType<typeof makePrints>;

type Printed = Pick<PaperRecord, '_id' | 'facts' | 'voided'>;

export interface PrintParts {
  readonly prints: Model<PaperPrintRecord>;
  readonly printer: Printer;
  readonly vault: Vault;
}

/** Builds the store of prints over the printer. */
export function makePrints({ prints, printer, vault }: PrintParts) {
  async function setAnew(paper: Printed): Promise<Print> {
    if (paper.facts === undefined) throw new HttpError('NOT_FOUND');
    const facts = JSON.parse(vault.open(paper.facts as SealedText)) as PaperFacts;
    const pdf = await printed(printer, facts, paper.voided === null ? null : '作废');
    const hash = createHash('sha256').update(pdf).digest('base64url');
    const record = { pdf: vault.seal(pdf.toString('base64')), hash };
    await prints.updateOne({ _id: placeOf(paper) }, { $setOnInsert: record }, { upsert: true });
    return { pdf, hash };
  }

  return {
    /** The PDF of a paper. @throws {HttpError} PRINTER_BUSY when too many wait, NOT_FOUND for one from before its facts were kept. */
    async of(paper: Printed): Promise<Print> {
      const kept = await prints.findById(placeOf(paper)).lean<PaperPrintRecord>();
      if (kept === null) return setAnew(paper);
      return { pdf: Buffer.from(vault.open(kept.pdf as SealedText), 'base64'), hash: kept.hash };
    },
  };
}

/** What was handed out before a paper became void is kept beside what is handed out since. */
function placeOf({ _id, voided }: Printed): string {
  return voided === null ? _id : `${_id}/void`;
}

function printed(printer: Printer, facts: PaperFacts, stamp: string | null): Promise<Buffer> {
  return printer.print(facts, stamp).catch((error: unknown) => {
    throw error instanceof PrinterBusy ? new HttpError('PRINTER_BUSY') : error;
  });
}
