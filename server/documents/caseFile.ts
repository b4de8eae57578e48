/** The file of a case that has ended, as one document: what is bound into it, and in which order (规则 21–23). */
import type { LocalDate } from '../law/localDate.ts';
import type { FiledPaper, PaperFacts } from './defineDocument.ts';

export interface BoundPaper extends FiledPaper {
  /** What it is set from; null for one from before its facts were kept, which is listed and not set. */
  readonly facts: PaperFacts | null;
  /** Of the sheet as it was issued, SHA-256. */
  readonly hash: string;
}

/** A scan or a photograph, set on a page of its own. */
export interface BoundPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly hash: string;
  readonly content: Uint8Array;
}

/** What cannot be set here (another's PDF, a picture that cannot be read) lies beside the file and is named by its hash. */
export interface LooseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly hash: string;
}

export interface Volume {
  readonly name: '正卷' | '副卷';
  readonly papers: readonly BoundPaper[];
}

/** A table of the file's own: no paper was issued of it. */
export interface FileTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CaseFile {
  readonly office: string;
  readonly caseNumber: string;
  /** For the cover: what is asked, what is so. */
  readonly cover: readonly (readonly [string, string])[];
  readonly volumes: readonly Volume[];
  /** 送达情况, by the receipts that were noted. */
  readonly deliveries: FileTable;
  readonly pictures: readonly BoundPicture[];
  readonly loose: readonly LooseFile[];
  readonly boundOn: LocalDate;
}
