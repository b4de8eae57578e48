/**
 * The file of a proceeding that has ended, bound as one PDF when it is asked for: what the reader may see of it, in the
 * order of 规则 22. Setting a large file takes a while: it is done on a thread of its own, and whoever asks again meanwhile
 * waits for the same one.
 */
import { readFile } from 'node:fs/promises';
import type { FileRecord } from '../models/file.ts';
import type { Models } from '../models/connect.ts';
import type { PaperRecord } from '../models/paper.ts';
import type { Audience } from './disputes/audiences.ts';
import { isPaperFor } from './disputes/audiences.ts';
import type { Directory } from './disputes/directory.ts';
import type { Dispute, SealedText } from './disputes/dispute.ts';
import { partiesIn, partyById } from './disputes/dispute.ts';
import { keepUntil } from './disputes/retention.ts';
import { mayRead } from './disputes/sight.ts';
import type { Sight } from './disputes/sight.ts';
import type { Procedure } from './disputes/stages.ts';
import type { BoundPaper, BoundPicture, CaseFile, FileTable, LooseFile } from './documents/caseFile.ts';
import type { PaperFacts } from './documents/defineDocument.ts';
import { filedInOrder } from './documents/fileOrder.ts';
import { PrinterBusy } from './documents/pdf/printer.ts';
import type { Printer } from './documents/pdf/printer.ts';
import { causeText, dayText } from './documents/wording.ts';
import { HttpError } from './errors.ts';
import type { Files } from './files.ts';
import type { LocalDate } from './law/localDate.ts';
import { dictionary } from './locales/index.ts';
import type { Vault } from './vault.ts';

/** Whose copy of which file. */
export interface FileAsked {
  readonly dispute: Dispute;
  readonly version: number;
  readonly procedure: Procedure;
  /** With the second volume, as far as these audiences may read it. */
  readonly whole: boolean;
  readonly audiences: readonly Audience[];
  /** Of a party; null for a desk. */
  readonly sight: Sight | null;
  readonly accountId: string;
  readonly today: LocalDate;
}

export type CaseFiles = ReturnType<typeof makeCaseFiles>;

export interface CaseFileParts {
  readonly models: Models;
  readonly files: Files;
  readonly printer: Printer;
  readonly vault: Vault;
  readonly directory: () => Directory;
}

/** A bound file that nobody comes back for is let go; the next one to ask has it bound anew. */
const heldMs = 60_000;
/** Pictures beyond this are listed, not set. */
const mostPictureBytes = 60 * 1024 * 1024;

/** Builds the binder. */
export function makeCaseFiles(parts: CaseFileParts) {
  const running = new Map<string, Promise<Buffer>>();

  function begin(key: string, asked: FileAsked): Promise<Buffer> {
    const bound = bindFile(parts, asked);
    running.set(key, bound);
    const forget = () => {
      if (running.get(key) === bound) running.delete(key);
    };
    const hold = () => setTimeout(forget, heldMs).unref();
    bound.then(hold, hold);
    return bound;
  }

  return {
    /** Whether there is anything of it for this reader. */
    async isThere(asked: FileAsked): Promise<boolean> {
      return (await papersFor(parts.models, asked)).length > 0;
    },
    /** The file as PDF, or null while it is still being bound after this time. @throws {HttpError} PRINTER_BUSY */
    async within(milliseconds: number, asked: FileAsked): Promise<Buffer | null> {
      const { dispute, procedure, whole, accountId, version, today } = asked;
      const key = [dispute.number, procedure, whole, accountId, version, today].join('/');
      const bound = running.get(key) ?? begin(key, asked);
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), milliseconds);
      });
      try {
        const pdf = await Promise.race([bound, tooLong]);
        if (pdf !== null) running.delete(key);
        return pdf;
      } catch (error) {
        // Told once to whoever waits; asked again, it is tried again.
        running.delete(key);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function bindFile(parts: CaseFileParts, asked: FileAsked): Promise<Buffer> {
  const file = await gather(parts, asked);
  return parts.printer.bind(file).catch((error: unknown) => {
    throw error instanceof PrinterBusy ? new HttpError('PRINTER_BUSY') : error;
  });
}

// ── What is in it ────────────────────────────────────────────────────────────────────────────────────

type Stored = Pick<
  PaperRecord,
  | '_id'
  | 'seq'
  | 'kind'
  | 'title'
  | 'paperNumber'
  | 'issuedOn'
  | 'volume'
  | 'voided'
  | 'audiences'
  | 'opensTo'
  | 'hearingId'
  | 'ownPartyId'
  | 'facts'
  | 'hash'
>;

const desksOf: Readonly<Record<Procedure, readonly Audience[]>> = {
  mediation: ['bodyDesk'],
  arbitration: ['commissionDesk', 'tribunal'],
  agreementReview: ['reviewDesk'],
};

/** Of one proceeding: what was said in a mediation does not follow the case to the commission (协调规 11). */
async function papersFor(models: Models, asked: FileAsked): Promise<readonly Stored[]> {
  const { dispute, procedure, whole, audiences, sight } = asked;
  const stored = await models.papers
    .find({ number: dispute.number, audiences: { $in: [...desksOf[procedure]] } }, { html: 0 })
    .sort({ _id: 1 })
    .lean<Stored[]>();
  return stored.filter(
    (paper) =>
      (whole || paper.volume === 'main') &&
      isPaperFor(paper, audiences) &&
      (sight === null || mayRead(dispute, sight, paper)),
  );
}

async function gather(parts: CaseFileParts, asked: FileAsked): Promise<CaseFile> {
  const { dispute, procedure, today } = asked;
  const [stored, uploads] = await Promise.all([papersFor(parts.models, asked), uploadsFor(parts, asked)]);
  const papers = stored.map((paper) => boundPaper(parts.vault, paper));
  const of = (volume: 'main' | 'sub') => filedInOrder(papers.filter((paper) => paper.volume === volume));
  const sub = of('sub');
  return {
    office: officeOf(parts.directory(), dispute, procedure),
    caseNumber: dispute[procedure]?.number ?? dispute.number,
    cover: coverOf(dispute, procedure),
    volumes: [
      { name: '正卷', papers: of('main') },
      ...(sub.length > 0 ? [{ name: '副卷' as const, papers: sub }] : []),
    ],
    deliveries: deliveriesOf(dispute, procedure),
    ...uploads,
    boundOn: today,
  };
}

function boundPaper(vault: Vault, { facts, voided, ...paper }: Stored): BoundPaper {
  const opened = facts === undefined ? null : (JSON.parse(vault.open(facts as SealedText)) as PaperFacts);
  return { ...paper, voided: voided ?? null, facts: opened };
}

const setHere: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

async function uploadsFor(
  { models, files }: CaseFileParts,
  { dispute, procedure, audiences }: FileAsked,
): Promise<{ readonly pictures: readonly BoundPicture[]; readonly loose: readonly LooseFile[] }> {
  const found = await models.files
    .find({ number: dispute.number, audiences: { $in: [...desksOf[procedure]] } })
    .sort({ uploadedAt: 1 })
    .lean<FileRecord[]>();
  const theirs = found.filter((file) => file.audiences.some((audience) => audiences.includes(audience)));
  const pictures: BoundPicture[] = [];
  const loose: LooseFile[] = [];
  let room = mostPictureBytes;
  for (const { name, mediaType, bytes, contentHash } of theirs) {
    const content =
      setHere.has(mediaType) && bytes <= room
        ? await readFile(files.pathOf({ contentHash })).catch(() => null)
        : null;
    if (content === null) loose.push({ name, mediaType, bytes, hash: contentHash });
    else {
      pictures.push({ name, mediaType, hash: contentHash, content });
      room -= bytes;
    }
  }
  return { pictures, loose };
}

// ── Its cover and the receipts ───────────────────────────────────────────────────────────────────────

function officeOf(directory: Directory, dispute: Dispute, procedure: Procedure): string {
  const { mediation, arbitration, agreementReview } = dispute;
  const ids = {
    mediation: mediation?.bodyId,
    arbitration: arbitration?.commissionId,
    agreementReview: agreementReview?.commissionId,
  };
  const id = ids[procedure] ?? '';
  return (directory.body(id) ?? directory.commission(id))?.name ?? '';
}

/** Papers are written in Chinese, whoever reads them. */
const chinese = (key: string) => dictionary['zh-CN'].get(key) ?? '';

function coverOf(dispute: Dispute, procedure: Procedure): CaseFile['cover'] {
  const { mediation, arbitration } = dispute;
  const proceeding = dispute[procedure];
  const names = (position: 'applicant' | 'respondent' | 'thirdParty') =>
    partiesIn(dispute, position)
      .map(({ name }) => name)
      .join('、');
  const day = (on: LocalDate | null | undefined) => (on ? dayText(on) : '');
  const until = procedure === 'arbitration' ? keepUntil(dispute) : null;
  const outcome =
    procedure === 'arbitration'
      ? arbitration?.decision && chinese(`labels.closureKind.${arbitration.decision.kind}`)
      : mediation?.outcome && chinese(`labels.mediationOutcome.${mediation.outcome}`);
  const rows: readonly (readonly [string, string])[] = [
    ['案号', proceeding?.number ?? dispute.number],
    ['案由', causeText(dispute)],
    ['申请人', names('applicant')],
    ['被申请人', names('respondent')],
    ['第三人', names('thirdParty')],
    ['受理日期', day(proceeding?.acceptedOn)],
    ['结案日期', day(proceeding?.closedOn)],
    ['结案方式', outcome ?? ''],
    ['归档日期', procedure === 'arbitration' ? day(arbitration?.archivedOn) : ''],
    ['保管至', day(until)],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** One row for what went out together: a notice to three hundred workers is one line with their names. */
function deliveriesOf(dispute: Dispute, procedure: Procedure): FileTable {
  const deliveries = procedure === 'arbitration' ? (dispute.arbitration?.deliveries ?? []) : [];
  const together = new Map<string, { readonly cells: readonly string[]; readonly names: string[] }>();
  for (const { document, partyId, mode, sentOn, effectiveOn, confirmed } of deliveries) {
    const way = `${chinese(`labels.deliveryMode.${mode}`)}${confirmed ? '（已签收）' : ''}`;
    const cells = [chinese(`labels.deliveredDocument.${document}`), way, sentOn, effectiveOn];
    const row = together.get(cells.join('/')) ?? { cells, names: [] };
    row.names.push(partyById(dispute, partyId)?.name ?? '');
    together.set(cells.join('/'), row);
  }
  return {
    title: '送达情况',
    head: ['序号', '送达文书', '受送达人', '送达方式', '送出', '视为送达'],
    rows: [...together.values()].map(({ cells: [document = '', ...rest], names }, at) => [
      String(at + 1),
      document,
      names.join('、'),
      ...rest,
    ]),
  };
}
