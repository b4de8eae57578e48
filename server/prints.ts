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

export interface PrintParts {
  readonly prints: Model<PaperPrintRecord>;
  readonly printer: Printer;
  readonly vault: Vault;
}

/** Builds the store of prints over the printer. */
export function makePrints({ prints, printer, vault }: PrintParts) {
  async function setAnew({ _id, facts }: Pick<PaperRecord, '_id' | 'facts'>): Promise<Print> {
    const pdf = await printed(printer, JSON.parse(vault.open(facts as SealedText)) as PaperFacts);
    const hash = createHash('sha256').update(pdf).digest('base64url');
    const record = { pdf: vault.seal(pdf.toString('base64')), hash };
    await prints.updateOne({ _id }, { $setOnInsert: record }, { upsert: true });
    return { pdf, hash };
  }

  return {
    /** The PDF of a paper. @throws {HttpError} PRINTER_BUSY when too many wait. */
    async of(paper: Pick<PaperRecord, '_id' | 'facts'>): Promise<Print> {
      const kept = await prints.findById(paper._id).lean<PaperPrintRecord>();
      if (kept === null) return setAnew(paper);
      return { pdf: Buffer.from(vault.open(kept.pdf as SealedText), 'base64'), hash: kept.hash };
    },
  };
}

function printed(printer: Printer, facts: PaperFacts): Promise<Buffer> {
  return printer.print(facts).catch((error: unknown) => {
    throw error instanceof PrinterBusy ? new HttpError('PRINTER_BUSY') : error;
  });
}
