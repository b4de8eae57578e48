/** What a paper is and what it is made of. Its words are finished here; the sheet only lays them out. */
import type { Audience } from '../disputes/audiences.ts';
import type { Opening } from '../disputes/sight.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute, Position } from '../disputes/dispute.ts';
import type { DisputeEvent, EventType } from '../disputes/events.ts';
import type { Procedure } from '../disputes/stages.ts';
import type { Article, Bilingual, Checked } from '../law/statutes.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { NumberSeries } from './numbering.ts';

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly flush?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  /** A ruled form: what is asked on the left, what is so on the right. */
  | { readonly kind: 'form'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      /** Columns of like weight behind a narrow first one, as in a list; else the first takes what is left. */
      readonly even?: boolean;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What only the paper itself knows; the rest of the sheet follows from its record and its case. */
export interface PaperText {
  /** Where it says more than the record's title: 裁决书（终局）. */
  readonly title?: string;
  /** Of a paper that one party handed in: whose. It reads its own at once, whatever the others must wait for. */
  readonly ownPartyId?: string;
  /** A number that the case took for it already: an award's. */
  readonly number?: string;
  readonly blocks: readonly Block[];
  /** Above the name of the office; the tribunal's members, the mediator. */
  readonly signatures?: readonly string[];
  /** Below it: the clerk. */
  readonly countersignatures?: readonly string[];
}

/** The whole sheet, as it is laid out, stored and printed. */
export interface PaperFacts {
  readonly title: string;
  /** Whoever issues it: the body or the commission; empty for a party's own paper, which is addressed to it. */
  readonly office: string;
  /** Its own number; empty for a paper that has none. */
  readonly number: string;
  readonly caseNumber: string;
  readonly blocks: readonly Block[];
  readonly signatures: readonly string[];
  /** Whether the office's seal goes over its name. */
  readonly seal: boolean;
  readonly issuedOn: LocalDate;
}

/** A paper that lies in the file of a case. */
export interface FiledPaper {
  readonly seq: number;
  readonly kind: string;
  readonly title: string;
  /** Empty for a paper that has none. */
  readonly paperNumber: string;
  readonly issuedOn: LocalDate;
  readonly volume: 'main' | 'sub';
  readonly voided: object | null;
}

/** What the words of a paper are written from. */
export interface PaperSource<T extends EventType = EventType> {
  readonly dispute: Dispute;
  readonly event: DisputeEvent<T>;
  readonly directory: Directory;
  /** What the commission's file holds by now; only for the event that binds it. */
  readonly filed: readonly FiledPaper[];
  /** The free text under an id, opened; empty when it was erased. */
  readonly text: (textId: string | null) => string;
  /** A personal field, opened; a dash when there is none. */
  readonly personal: (
    field: Dispute['parties'][number]['personal'][keyof Dispute['parties'][number]['personal']],
  ) => string;
}

/** How an event writes the paper; `on` makes it. */
export interface Occasion<T extends EventType = EventType> {
  readonly event: T;
  readonly when?: (source: PaperSource<T>) => boolean;
  /** One paper, or several from one event (two awards). */
  readonly write: (source: PaperSource<T>) => readonly PaperText[];
}

/** A paper of the catalogue: one record for each kind and procedure. */
export interface DocumentDefinition {
  readonly kind: string;
  readonly procedure: Procedure;
  readonly title: Bilingual;
  /** Whose paper it is: a party's own, the office's, the tribunal's. */
  readonly issuer: 'party' | 'office' | 'tribunal';
  /** 文书号: in which series it is counted; null for one that only names its case or brings its number along. */
  readonly series: NumberSeries | null;
  readonly seal: boolean;
  /** For whom it is made; empty for what stays inside. */
  readonly recipients: readonly Position[];
  /** The side whose own paper it is, which reads it at once; null for what an office makes. */
  readonly own: Position | null;
  /** With the delivery of what it opens to the other recipients; 'atOnce' for what is handed over on the spot. */
  readonly opensWith: Opening | Readonly<Record<Position, Opening>>;
  /** 正卷 or 副卷: the second is never open to the parties (规则 22–25). */
  readonly volume: 'main' | 'sub';
  readonly audiences: readonly Audience[];
  readonly articles: readonly Article[];
  /** Its name and contents are the trade's custom unless a text was read. */
  readonly checked: Checked;
  readonly written: readonly Occasion[];
}

/** Declares a paper. */
export function defineDocument(definition: DocumentDefinition): DocumentDefinition {
  return definition;
}

/** Declares that an event writes the paper; holds event and facts together for the compiler. */
export function on<T extends EventType>(event: T, { when, write }: Omit<Occasion<T>, 'event'>): Occasion {
  return { event, ...(when && { when }), write } as unknown as Occasion;
}

const both: readonly Position[] = ['applicant', 'respondent', 'thirdParty'];

/** What most papers of a mediation body have in common: for both sides, under its seal. */
export const ofBody = {
  procedure: 'mediation',
  issuer: 'office',
  series: 'mediationNotice',
  seal: true,
  recipients: both,
  own: null,
  opensWith: 'atOnce',
  volume: 'main',
  audiences: ['parties', 'bodyDesk'],
  checked: 'unverified',
} as const satisfies Partial<DocumentDefinition>;

/** What most papers of a commission have in common: for both sides, under its seal. */
export const ofCommission = {
  procedure: 'arbitration',
  issuer: 'office',
  series: 'notice',
  seal: true,
  recipients: both,
  own: null,
  opensWith: 'procedureDecision',
  volume: 'main',
  audiences: ['parties', 'commissionDesk'],
  checked: 'unverified',
} as const satisfies Partial<DocumentDefinition>;

/** 审批表, 合议笔录 and the like: the file's second volume, never open to the parties. */
export const insideCommission = {
  ...ofCommission,
  series: null,
  seal: false,
  recipients: [],
  opensWith: 'never',
  volume: 'sub',
  audiences: ['tribunal'],
} as const satisfies Partial<DocumentDefinition>;

/** What a party hands in, the applicant unless said: no seal, no number of its own. */
export const byParty = {
  issuer: 'party',
  own: 'applicant',
  series: null,
  seal: false,
} as const satisfies Partial<DocumentDefinition>;

/** When a paper opens to each side. What was said in a mediation both sides heard: its papers are open to both. */
export function openingsOf({
  procedure,
  recipients,
  own,
  opensWith,
  volume,
}: DocumentDefinition): Readonly<Record<Position, Opening>> {
  const opening = (position: Position): Opening => {
    if (volume === 'sub') return 'never';
    if (procedure === 'mediation' || position === own) return 'atOnce';
    if (!recipients.includes(position)) return 'never';
    return typeof opensWith === 'string' ? opensWith : opensWith[position];
  };
  return {
    applicant: opening('applicant'),
    respondent: opening('respondent'),
    thirdParty: opening('thirdParty'),
  };
}

export const paragraph = (text: string): Block => ({ kind: 'text', text });
export const flush = (text: string): Block => ({ kind: 'text', text, flush: true });
export const heading = (text: string): Block => ({ kind: 'heading', text });
/** A ruled form without the rows that have nothing to say. */
export const form = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'form',
  rows: rows.filter(([, value]) => value !== ''),
});
