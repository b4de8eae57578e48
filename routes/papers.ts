import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { PaperRecord } from '../models/paper.ts';
import { mayRead } from '../server/disputes/sight.ts';
import { isPaperFor } from '../server/disputes/audiences.ts';
import { catalogue } from '../server/documents/catalogue.ts';
import type { DocumentDefinition } from '../server/documents/defineDocument.ts';
import { HttpError } from '../server/errors.ts';
import { sightOf } from './caseView/context.ts';
import { viewerOf } from './caseView/viewer.ts';
import { voidPaper } from '../server/disputes/commands/intake/voidPaper.ts';
import type { Dispute, SealedText } from '../server/disputes/dispute.ts';
import { voidingRefusal } from '../server/disputes/policy.ts';
import { Refusal } from '../server/disputes/refusals.ts';
import { longText } from './forms/fields.ts';
import { refusalWords } from './refusalWords.ts';
import type { T } from './words.ts';
import { actorOn, signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

/**
 * Issued papers, to read and to print: each to the audiences that it is for, to a party from when it has reached it. Every
 * fetch is recorded.
 */
export function paperRoutes(services: RouteServices): Router {
  const { prints } = services;
  const routes = Router();

  routes.get('/disputes/:number/papers/:seq/:kind/:n', signedIn, async (request, response) => {
    const shown = await paperFor(services, request);
    await renderPaper(services, response, {
      ...shown,
      request,
      status: 200,
      form: { values: {}, errors: {} },
    });
  });
  routes.post('/disputes/:number/papers/:seq/:kind/:n/void', signedIn, makeVoid(services));

  routes.get('/disputes/:number/papers/:seq/:kind/:n/pdf', signedIn, async (request, response) => {
    const { paper } = await paperFor(services, request);
    const { pdf, hash } = await prints.of(paper);
    response.set({
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Repr-Digest': `sha-256=:${Buffer.from(hash, 'base64url').toString('base64')}:`,
    });
    response.attachment(`${paper.title} ${paper.paperNumber || paper.number}.pdf`);
    response.send(pdf);
  });

  return routes;
}

interface FoundPaper {
  readonly paper: PaperRecord;
  readonly dispute: Dispute;
}

/**
 * The paper of the address for whoever asks; its being fetched is noted.
 * @throws {HttpError} NOT_FOUND when there is none, or none for them: the two look the same.
 */
async function paperFor(services: RouteServices, request: Request): Promise<FoundPaper> {
  const { models, disputes, accessLog, clock } = services;
  const { number, seq, kind, n } = request.params as Record<'number' | 'seq' | 'kind' | 'n', string>;
  const actor = actorOn(request);
  const [stored, paper] = await Promise.all([
    disputes.load(number),
    models.papers.findById(`${number}/${seq}/${kind}/${n}`).lean<PaperRecord>(),
  ]);
  const viewer = stored === null ? null : viewerOf(actor, stored.dispute);
  if (stored === null || viewer === null || paper === null || !isPaperFor(paper, viewer.audiences))
    throw new HttpError('NOT_FOUND');
  const sight = sightOf(viewer, clock.today());
  if (sight !== null && !mayRead(stored.dispute, sight, paper)) throw new HttpError('NOT_FOUND');
  await accessLog.downloaded(actor.accountId ?? '', number, paper._id);
  // Those of before papers could be void say nothing of it.
  return { paper: { ...paper, voided: paper.voided ?? null }, dispute: stored.dispute };
}

// ── Void ─────────────────────────────────────────────────────────────────────────────────────────────

interface PaperPage extends FoundPaper {
  readonly request: Request;
  readonly status: number;
  readonly form: { readonly values: object; readonly errors: Readonly<Record<string, string>> };
}

async function renderPaper(services: RouteServices, response: Response, page: PaperPage): Promise<void> {
  const { paper, dispute, request, status, form } = page;
  const html = services.vault.open(paper.html as SealedText);
  const href = hrefOf(paper);
  response.status(status).set('Cache-Control', 'private, no-store');
  response.render('documents/paper', {
    paper: {
      ...paper,
      html,
      backHref: `/disputes/${paper.number}`,
      pdfHref: paper.facts === undefined ? null : `${href}/pdf`,
    },
    voidReason: await reasonOf(services, page),
    voiding: mayVoid(page, request, dispute) ? { href: `${href}/void`, form: { id: 'void', ...form } } : null,
  });
}

function hrefOf({ _id, number }: PaperRecord): string {
  return `/disputes/${number}/papers/${_id.slice(number.length + 1)}`;
}

/** Why it is void, in the words of whoever made it so. */
async function reasonOf({ disputes, vault }: RouteServices, { paper, dispute }: PaperPage): Promise<string> {
  if (paper.voided === null) return '';
  const { seq } = paper.voided;
  const event = (await disputes.events(paper.number)).find((one) => one.seq === seq);
  const sealed = event?.type === 'paperVoided' ? dispute.texts[event.facts.textId] : undefined;
  return sealed === undefined ? '' : vault.open(sealed);
}

/** An office's own papers only: what a party handed in is not the office's to take back. */
function mayVoid({ paper }: FoundPaper, request: Request, dispute: Dispute): boolean {
  const definition = definitionOf(paper);
  if (paper.voided !== null || definition === undefined || definition.issuer === 'party') return false;
  return voidingRefusal(actorOn(request), dispute, definition.procedure) === null;
}

/** The record of the catalogue that the paper was written by: its desk tells of which procedure it is. */
function definitionOf({ kind, audiences }: PaperRecord): DocumentDefinition | undefined {
  const procedure = audiences.includes('reviewDesk')
    ? 'agreementReview'
    : audiences.includes('bodyDesk')
      ? 'mediation'
      : 'arbitration';
  return catalogue.find((one) => one.kind === kind && one.procedure === procedure);
}

const reasonField = longText();

function makeVoid(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const found = await paperFor(services, request);
    const { paper, dispute } = found;
    const definition = definitionOf(paper);
    if (
      definition === undefined ||
      !mayVoid({ ...found, paper: { ...paper, voided: null } }, request, dispute)
    )
      throw new HttpError('NOT_ALLOWED');
    if (paper.voided !== null) return response.redirect(303, hrefOf(paper));
    const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const { t } = response.locals as { t: T };
    const back = (status: number, reason: string) =>
      renderPaper(services, response, {
        ...found,
        request,
        status,
        form: { values: { reason: typeof body.reason === 'string' ? body.reason : '' }, errors: { reason } },
      });
    const reason = reasonField.read(body.reason);
    if (!reason.ok)
      return back(422, t(reason.fault.key, reason.fault.params as Record<string, string | number>));
    try {
      await services.desk.run({
        command: voidPaper,
        procedure: definition.procedure,
        number: paper.number,
        input: { paperId: paper._id, volume: paper.volume, reason: reason.value },
        actor: actorOn(request),
        // The same paper is made void once, however often the form is sent.
        commandId: createHash('sha256').update(`void/${paper._id}`).digest('hex').slice(0, 32),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, message } = refusalWords(error, response);
      return back(status, message);
    }
    await services.readers.papers.idle();
    return response.redirect(303, hrefOf(paper));
  };
}
