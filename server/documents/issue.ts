/** The papers that an event issues: written from the case, laid out once, hashed. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { Audience } from '../disputes/audiences.ts';
import { catalogue } from './catalogue.ts';
import type { PaperFacts, PaperSource } from './defineDocument.ts';
import { dayText } from './wording.ts';

export interface IssuedPaper {
  /** `<dispute>/<event seq>/<kind>/<n>`: the same event issues the same paper once. */
  readonly id: string;
  readonly number: string;
  readonly seq: number;
  readonly kind: string;
  readonly title: string;
  readonly paperNumber: string;
  readonly issuedOn: string;
  readonly volume: 'main' | 'sub';
  readonly audiences: readonly Audience[];
  readonly html: string;
  /** SHA-256 of `html`, base64url. */
  readonly hash: string;
}

const template = fileURLToPath(new URL('../../views/documents/sheet.ejs', import.meta.url));

/** Writes every paper that this event issues. */
export async function papersOf(source: PaperSource): Promise<readonly IssuedPaper[]> {
  const definitions = catalogue.filter(
    ({ event, procedure, when }) =>
      event === source.event.type && procedure === source.event.procedure && (when?.(source) ?? true),
  );
  const issued = await Promise.all(
    definitions.map(async ({ kind, volume, audiences, write }) =>
      Promise.all(
        write(source).map(async (facts, index) => {
          const { number } = source.dispute;
          const id = `${number}/${source.event.seq}/${kind}/${index + 1}`;
          return { id, number, seq: source.event.seq, kind, volume, audiences, ...(await laidOut(facts)) };
        }),
      ),
    ),
  );
  return issued.flat();
}

async function laidOut(facts: PaperFacts) {
  const html = await ejs.renderFile(template, { facts, dayText }, { cache: true });
  const hash = createHash('sha256').update(html).digest('base64url');
  return { title: facts.title, paperNumber: facts.number, issuedOn: facts.issuedOn, html, hash };
}
