/**
 * Puts papers into storage and gives them their numbers in the same act: the number is the paper's place under a unique
 * index, the highest plus one, tried again on a duplicate. A number is therefore never taken without its paper, and
 * none is left out, whatever crashes or runs beside.
 */
import type { Models } from '../../models/connect.ts';
import type { PaperRecord } from '../../models/paper.ts';
import type { Directory } from '../disputes/directory.ts';
import { layOut } from '../documents/issue.ts';
import type { WrittenPaper } from '../documents/issue.ts';
import { formatPaperNumber, paperSerialKey, paperSerialPrefix } from '../documents/numbering.ts';
import type { PaperSerial } from '../documents/numbering.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Vault } from '../vault.ts';
import { makeTurns } from './turns.ts';

export interface PaperKeeperParts {
  readonly models: Models;
  readonly directory: () => Directory;
  readonly vault: Vault;
  readonly numberFormat: string;
}

export interface PaperKeeper {
  /** Those that are there already stay as they are. */
  keep(papers: readonly WrittenPaper[]): Promise<void>;
  /** Marks papers as void; the first time counts. */
  makeVoid(
    voids: readonly { readonly id: string; readonly seq: number; readonly on: LocalDate }[],
  ): Promise<void>;
}

type Numbered = WrittenPaper & { readonly serial: PaperSerial | null };

const duplicateKey = 11_000;

/** Builds the keeper. */
export function makePaperKeeper(parts: PaperKeeperParts): PaperKeeper {
  const { papers } = parts.models;
  // Within one process the units' numbers are given in turn: two at once would only meet at the index and try again.
  const turns = makeTurns();
  /** The highest number known to be in storage, by prefix. Papers are never deleted, so it is never too high. */
  const highest = new Map<string, number>();

  async function highestOf(prefix: string): Promise<number> {
    const known = highest.get(prefix);
    if (known !== undefined) return known;
    const last = await papers
      .findOne({ serialKey: { $gte: prefix, $lt: `${prefix}~` } }, { serialKey: 1 })
      .sort({ serialKey: -1 })
      .lean();
    return last === null ? 0 : Number(last.serialKey.slice(prefix.length));
  }

  async function number(written: readonly WrittenPaper[]): Promise<readonly Numbered[]> {
    const next = new Map<string, number>();
    const numbered: Numbered[] = [];
    for (const paper of written) {
      const prefix = paper.toNumber && paperSerialPrefix(paper.toNumber);
      const n = prefix === null ? 0 : (next.get(prefix) ?? (await highestOf(prefix))) + 1;
      if (prefix !== null) next.set(prefix, n);
      numbered.push({ ...paper, serial: paper.toNumber && { ...paper.toNumber, n } });
    }
    return numbered;
  }

  async function insert(written: readonly WrittenPaper[]): Promise<void> {
    const there = await papers.find({ _id: { $in: written.map(({ id }) => id) } }, { _id: 1 }).lean();
    const known = new Set(there.map(({ _id }) => _id));
    const numbered = await number(written.filter(({ id }) => !known.has(id)));
    if (numbered.length === 0) return;
    const records = await Promise.all(numbered.map((paper) => recordOf(parts, paper)));
    try {
      // In the order of the events: a crash leaves no gap behind the last one, from which the next look goes on.
      await papers.collection.insertMany(records as never, { ordered: true });
    } catch (error) {
      // Another process issued them, or took a number, at the same moment: looked at again.
      if ((error as { code?: unknown }).code !== duplicateKey) throw error;
      highest.clear();
      return insert(written);
    }
    for (const { serial } of numbered) if (serial !== null) highest.set(paperSerialPrefix(serial), serial.n);
  }

  return {
    keep: (written) => turns.take(unitOf(written), () => insert(written)),
    async makeVoid(voids) {
      for (const { id, seq, on } of voids)
        await papers.updateOne({ _id: id, voided: null }, { $set: { voided: { seq, on } } });
    },
  };
}

function unitOf(written: readonly WrittenPaper[]): string {
  return written.find(({ toNumber }) => toNumber !== null)?.toNumber?.unitId ?? '';
}

async function recordOf(
  { vault, directory, numberFormat }: PaperKeeperParts,
  { id, number, seq, kind, volume, audiences, opensTo, hearingId, ownPartyId, serial, facts }: Numbered,
): Promise<PaperRecord> {
  const ownNumber = serial === null ? facts.number : formatPaperNumber(serial, directory(), numberFormat);
  const numbered = { ...facts, number: ownNumber };
  const { html, hash } = await layOut(numbered);
  return {
    _id: id,
    number,
    seq,
    kind,
    volume,
    audiences,
    opensTo,
    hearingId,
    ownPartyId: ownPartyId ?? null,
    title: facts.title,
    paperNumber: ownNumber,
    issuedOn: facts.issuedOn,
    serialKey: serial === null ? id : paperSerialKey(serial),
    voided: null,
    facts: vault.seal(JSON.stringify(numbered)),
    html: vault.seal(html),
    hash,
  };
}
