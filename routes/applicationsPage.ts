/** What the pages of an application share: who asks, how far it is, what was typed, where to go next. */
import type { Request, Response } from 'express';
import type { Draft } from './applicationsDraft.ts';
import type { Asked, Field, Typed } from './forms/application/question.ts';
import type { Body, Fault } from './forms/application/reading.ts';
import { nextStep, openSteps, stepsFor } from './forms/application/steps.ts';
import type { StepName } from './forms/application/steps.ts';
import { dayOf } from './forms/dayOf.ts';
import type { RouteServices } from './index.ts';
import type { T } from './words.ts';

export const toCheck = '/applications/check';
const longestKept = 20_000;

/** What the parsers of a request may know. */
export function askedBy({ directory, clock }: RouteServices, request: Request, draft: Draft): Asked {
  return {
    answers: draft.answers,
    directory: directory(),
    actor: request.user?.actor ?? null,
    today: clock.today(),
  };
}

export function bodyOf(request: Request): Body {
  return (request.body ?? {}) as Body;
}

export interface PageParts {
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asked;
}

/** Title, way back, progress, and whether the page was opened from the check page to be changed. */
export function pageBase(step: StepName, { request, response, asked }: PageParts) {
  const { t } = response.locals as { t: T };
  const steps = stepsFor(asked.answers);
  const at = steps.indexOf(step);
  const changing = isChanging(request);
  const before = steps[at - 1];
  return {
    step,
    title: t(`application.task.${step}`),
    action: `/applications/${step}`,
    changing,
    back: changing ? toCheck : before === undefined ? '/applications/tasks' : `/applications/${before}`,
    progress: { n: at + 1, total: steps.length + 1 },
    enteredBy: asked.answers.enteredBy,
  };
}

/** The form as it came back: what was typed, and each fault as a sentence beside its field. */
export function formOf(
  fields: readonly Field[],
  {
    body,
    faults,
    response,
  }: { readonly body: Body; readonly faults: Readonly<Record<string, Fault>>; readonly response: Response },
) {
  const { t } = response.locals as { t: T };
  const values = Object.fromEntries(fields.map((field) => [field.name, typedIn(body, field)]));
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, { fault, params }]) => [name, t(fault, params)]),
  );
  return { values: values as Typed, errors };
}

function typedIn(body: Body, { name, kind }: Field): string | readonly string[] {
  if (kind === 'dayParts' || kind === 'date') return dayOf(body, name).slice(0, 40);
  const value = body[name];
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').slice(0, 20);
  return typeof value === 'string' ? value.slice(0, longestKept) : '';
}

/** Whether the page was opened from the check page. */
export function isChanging(request: Request): boolean {
  return request.query.return === 'check' || bodyOf(request).return === 'check';
}

/** Back to the check page for whoever came from there, once nothing is missing any more. */
export function goOn(request: Request, path: string): string {
  if (!isChanging(request) || path === toCheck) return path;
  return `${path}${path.includes('?') ? '&' : '?'}return=check`;
}

/** The page after a step: the next that is open, else the check. */
export function pathAfter(step: StepName, standing: Asked): string {
  const next = openSteps(standing).length === 0 ? null : nextStep(step, standing);
  return next === null ? toCheck : `/applications/${next}`;
}
