/** The papers that an event issues: written from the case, laid out once, hashed. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { Audience } from '../disputes/audiences.ts';
import type { PaperInSight } from '../disputes/sight.ts';
import { catalogue } from './catalogue.ts';
import { flush, openingsOf } from './defineDocument.ts';
import type { DocumentDefinition, PaperFacts, PaperSource, PaperText } from './defineDocument.ts';
import type { NumberSeries } from './numbering.ts';
import { dayText } from './wording.ts';

/** A paper with its words, before it has its number. */
export interface WrittenPaper extends Pick<PaperInSight, 'opensTo' | 'hearingId' | 'ownPartyId'> {
  /** `<dispute>/<event seq>/<kind>/<n>`: the same event issues the same paper once. */
  readonly id: string;
  readonly number: string;
  readonly seq: number;
  readonly kind: string;
  readonly volume: 'main' | 'sub';
  readonly audiences: readonly Audience[];
  /** Where its number is still to be taken: by this unit, in this series. */
  readonly toNumber: { readonly unitId: string; readonly series: NumberSeries; readonly year: number } | null;
  readonly facts: PaperFacts;
}

export interface LaidOut {
  readonly html: string;
  /** SHA-256 of `html`, base64url. */
  readonly hash: string;
}

const template = fileURLToPath(new URL('../../views/documents/sheet.ejs', import.meta.url));

/** Writes every paper that this event issues. */
export function papersOf(source: PaperSource): readonly WrittenPaper[] {
  return catalogue
    .filter(({ procedure }) => procedure === source.event.procedure)
    .flatMap((definition) => writtenBy(definition, source));
}

function writtenBy(definition: DocumentDefinition, source: PaperSource): readonly WrittenPaper[] {
  const { kind, volume, audiences } = definition;
  const { dispute, event } = source;
  return definition.written
    .filter((occasion) => occasion.event === event.type && (occasion.when?.(source) ?? true))
    .flatMap(({ write }) => write(source))
    .map((text, index) => ({
      id: `${dispute.number}/${event.seq}/${kind}/${index + 1}`,
      number: dispute.number,
      seq: event.seq,
      kind,
      volume,
      audiences,
      opensTo: openingsOf(definition),
      ownPartyId: text.ownPartyId ?? null,
      hearingId: 'hearingId' in event.facts ? event.facts.hearingId : null,
      toNumber: toNumber(definition, source, text),
      facts: factsOf(definition, source, text),
    }));
}

function toNumber(
  { series }: DocumentDefinition,
  source: PaperSource,
  text: PaperText,
): WrittenPaper['toNumber'] {
  if (series === null || text.number !== undefined) return null;
  return { unitId: unitOf(source).id, series, year: Number(source.event.occurredOn.slice(0, 4)) };
}

function factsOf(definition: DocumentDefinition, source: PaperSource, text: PaperText): PaperFacts {
  const { title, issuer, seal } = definition;
  const unit = unitOf(source);
  const own = text.signatures ?? [];
  // What people sign by hand is theirs: a record, a receipt. The office's name stands where its seal goes, or nobody signs.
  const office = issuer === 'party' || (!seal && own.length > 0) ? [] : [unit.name];
  return {
    title: text.title ?? title.zh,
    // A party's paper has no letterhead of the office: it is addressed to it.
    office: issuer === 'party' ? '' : unit.name,
    number: text.number ?? '',
    caseNumber: unit.caseNumber,
    blocks: issuer === 'party' ? [...text.blocks, flush('此致'), flush(unit.name)] : text.blocks,
    signatures: [...own, ...office, ...(text.countersignatures ?? [])],
    seal,
    issuedOn: source.event.occurredOn,
  };
}

function unitOf({ dispute, event, directory }: PaperSource) {
  const { mediation, arbitration, agreementReview } = dispute;
  const unitIds = {
    mediation: mediation?.bodyId,
    arbitration: arbitration?.commissionId,
    agreementReview: agreementReview?.commissionId,
  };
  const id = unitIds[event.procedure] ?? '';
  const name = (directory.body(id) ?? directory.commission(id))?.name ?? '';
  const caseNumber = dispute[event.procedure]?.number ?? '';
  return { id, name, caseNumber };
}

/** The sheet with the hash by which it can be told that nobody changed it. */
export async function layOut(facts: PaperFacts): Promise<LaidOut> {
  const html = await ejs.renderFile(template, { facts, dayText }, { cache: true });
  return { html, hash: createHash('sha256').update(html).digest('base64url') };
}
