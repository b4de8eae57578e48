/** Every error that reaches the end of a request becomes a page with a status, a sentence and what to do next. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import { NoSuchDispute } from './desk.ts';
import { Refusal, refusals } from './disputes/refusals.ts';
import { errors, HttpError } from './errors.ts';
import type { ErrorCode } from './errors.ts';
import { isLawError } from './law/lawError.ts';
import type { Locale } from './locales/index.ts';
import type { Log } from './log.ts';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly article?: string;
}

/** The last handler of the app. */
export function errorHandler(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const answer = answerTo(error, response);
    if (answer.status >= 500) log.error({ reference: response.locals.reference, err: error });
    respond(request, response, answer);
  };
}

function answerTo(error: unknown, response: Response): Answer {
  const english = (response.locals.locale as Locale | undefined) === 'en';
  if (error instanceof Refusal) {
    const entry = refusals[error.code];
    const message = fill(english ? entry.en : entry.zh, error.params);
    return {
      status: entry.status,
      code: error.code,
      message,
      ...('article' in entry && { article: entry.article }),
    };
  }
  if (isLawError(error))
    return { status: 422, code: error.code, message: english ? error.says.en : error.says.zh };
  const { code, params } = registered(error, response);
  const entry = errors[code];
  return { status: entry.status, code, message: fill(english ? entry.en : entry.zh, params) };
}

function registered(error: unknown, response: Response): Pick<HttpError, 'code' | 'params'> {
  if (error instanceof HttpError) return error;
  if (error instanceof NoSuchDispute) return { code: 'NOT_FOUND', params: {} };
  const code = codeByStatus[String((error as { status?: unknown } | null)?.status)];
  if (code !== undefined) return { code, params: {} };
  if (isStorageAway(error)) return { code: 'UNAVAILABLE', params: {} };
  return { code: 'FAILED', params: { reference: String(response.locals.reference ?? '') } };
}

/** What Express and its body parsers throw. */
const codeByStatus: Readonly<Record<string, ErrorCode>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_TYPE',
};

function isStorageAway(error: unknown): boolean {
  const name = (error as { name?: unknown } | null)?.name;
  return typeof name === 'string' && /^Mongo(ServerSelection|Network|NotConnected)/.test(name);
}

function respond(request: Request, response: Response, answer: Answer): void {
  response.status(answer.status);
  response.set('Cache-Control', 'no-store');
  if (request.accepts(['html', 'json']) === 'json') {
    response.json({ code: answer.code, message: answer.message });
    return;
  }
  const { message, article } = answer;
  const locals = { refusal: { message, article }, requestId: response.locals.reference as unknown };
  response.render(`errors/${viewOf(answer)}`, locals, (failure, html) => {
    if (failure) response.type('text').send(answer.message);
    else response.send(html);
  });
}

function viewOf({ status }: Answer): string {
  if (status === 404) return 'notFound';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 429) return 'tooMany';
  if (status === 503) return 'offline';
  return status >= 500 ? 'failed' : 'refused';
}

/** Puts parameters into a sentence. */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
