/** What a paper is made of. Its facts are finished text; the template only lays them out. */
import type { Audience } from '../disputes/audiences.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute } from '../disputes/dispute.ts';
import type { DisputeEvent, EventType } from '../disputes/events.ts';
import type { LocalDate } from '../law/localDate.ts';

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly flush?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface PaperFacts {
  readonly title: string;
  /** Whoever issues it: the body or the commission. */
  readonly office: string;
  /** Number of the paper, or of the case under which it is issued. */
  readonly number: string;
  readonly blocks: readonly Block[];
  readonly signatures: readonly string[];
  readonly issuedOn: LocalDate;
}

/** What the facts of a paper are written from. */
export interface PaperSource<T extends EventType = EventType> {
  readonly dispute: Dispute;
  readonly event: DisputeEvent<T>;
  readonly directory: Directory;
  /** The free text under an id, opened; empty when it was erased. */
  readonly text: (textId: string | null) => string;
  /** A personal field, opened; a dash when there is none. */
  readonly personal: (
    field: Dispute['parties'][number]['personal'][keyof Dispute['parties'][number]['personal']],
  ) => string;
}

export interface DocumentDefinition<T extends EventType = EventType> {
  readonly kind: string;
  readonly event: T;
  readonly procedure: 'mediation' | 'arbitration';
  /** 正卷 or 副卷: the second is never open to the parties (规则 22–25). */
  readonly volume: 'main' | 'sub';
  readonly audiences: readonly Audience[];
  readonly when?: (source: PaperSource<T>) => boolean;
  /** One paper, or several from one event (two awards). */
  readonly write: (source: PaperSource<T>) => readonly PaperFacts[];
}

/** Declares a paper; holds event and facts together for the compiler. */
export function defineDocument<T extends EventType>(definition: DocumentDefinition<T>): DocumentDefinition {
  return definition as unknown as DocumentDefinition;
}

export const paragraph = (text: string): Block => ({ kind: 'text', text });
export const flush = (text: string): Block => ({ kind: 'text', text, flush: true });
export const heading = (text: string): Block => ({ kind: 'heading', text });
