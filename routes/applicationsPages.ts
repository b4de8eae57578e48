/** The task list, the check of all answers, and the receipt. */
import type { Request, Response } from 'express';
import { toString as drawQr } from 'qrcode';
import { partiesIn } from '../server/disputes/dispute.ts';
import { HttpError } from '../server/errors.ts';
import { formatFor } from '../server/format.ts';
import { causes } from '../server/law/causes.ts';
import type { Cause } from '../server/law/causes.ts';
import { daysBetween } from '../server/law/localDate.ts';
import type { RouteServices } from './index.ts';
import type { Draft } from './applicationsDraft.ts';
import { receiptDays } from './applicationsDraft.ts';
import { queryCodeOf } from './applicationsFiling.ts';
import { describeClaim, describeParty } from './applicationsLists.ts';
import { toCheck } from './applicationsPage.ts';
import type { PartyAnswer } from './forms/application/answers.ts';
import { districtName } from './forms/application/places.ts';
import { inLocale } from './forms/application/question.ts';
import type { Asked, Writing } from './forms/application/question.ts';
import {
  destinationOf,
  isDone,
  isOpenStep,
  openSteps,
  partsFor,
  stepsFor,
} from './forms/application/steps.ts';
import type { StepName } from './forms/application/steps.ts';
import { publicView } from './lookUpView.ts';

function writingOn(asked: Asked, response: Response): Writing {
  const { locale, t } = response.locals as Pick<Writing, 'locale' | 't'>;
  return { ...asked, locale, t };
}

// ── The task list ────────────────────────────────────────────────────────────────────────────────────

export function tasksPage(asked: Asked, response: Response) {
  const { t } = writingOn(asked, response);
  const open = openSteps(asked);
  return {
    enteredBy: asked.answers.enteredBy,
    done: stepsFor(asked.answers).length - open.length,
    total: stepsFor(asked.answers).length,
    parts: partsFor(asked.answers).map(({ name, steps }) => ({
      title: t(`application.part.${name}`),
      tasks: steps.map((step) => taskOf(step, { asked, next: open[0], t })),
    })),
    next: open[0] === undefined ? toCheck : `/applications/${open[0]}`,
    ready: open.length === 0,
  };
}

function taskOf(
  step: StepName,
  {
    asked,
    next,
    t,
  }: { readonly asked: Asked; readonly next: StepName | undefined; readonly t: Writing['t'] },
) {
  const done = isDone(step, asked);
  const state = done ? 'done' : step === next ? 'next' : isOpenStep(step, asked) ? 'open' : 'waits';
  const tones = { done: 'done', next: 'active', open: 'quiet', waits: 'void' } as const;
  return {
    label: t(`application.task.${step}`),
    href: state === 'waits' ? null : `/applications/${step}`,
    tag: { label: t(`application.state.${state}`), tone: tones[state] },
  };
}

// ── The check ────────────────────────────────────────────────────────────────────────────────────────

interface Row {
  readonly label: string;
  readonly value: string;
  readonly change?: { readonly href: string; readonly label: string };
}

export function checkPage(asked: Asked, response: Response) {
  const writing = writingOn(asked, response);
  const { t } = writing;
  const open = openSteps(asked);
  return {
    enteredBy: asked.answers.enteredBy,
    back: '/applications/tasks',
    progress: { n: stepsFor(asked.answers).length + 1, total: stepsFor(asked.answers).length + 1 },
    parts: partsFor(asked.answers).map(({ name, steps }) => ({
      title: t(`application.part.${name}`),
      rows: steps.flatMap((step) => rowsOf(step, writing)),
    })),
    missing: open.map((step) => ({
      href: `/applications/${step}?return=check`,
      label: t(`application.task.${step}`),
    })),
    unit: unitOf(asked),
  };
}

function unitOf(asked: Asked) {
  const destination = destinationOf(asked);
  if (destination === null) return null;
  const { directory } = asked;
  return directory.body(destination.unitId) ?? directory.commission(destination.unitId) ?? null;
}

function rowsOf(step: StepName, writing: Writing): readonly Row[] {
  const { answers, t } = writing;
  const href = (path: string) => `/applications/${path}?return=check`;
  const label = t(`application.task.${step}`);
  const row = (value: string): Row => ({ label, value, change: { href: href(step), label } });
  if (step === 'claims') {
    const rows = answers.claims.map((claim, index) => {
      const { title, detail } = describeClaim(claim, writing);
      const name = t('application.check.claim', { n: index + 1 });
      return {
        label: name,
        value: [title, detail].join('\n'),
        change: { href: href(`claims/${claim.id}`), label: name },
      };
    });
    return [...rows, ...addRow(step, rows.length === 0, writing)];
  }
  if (step === 'applicants' || step === 'respondents') {
    const rows = answers[step].map((party, index) =>
      partyRow(party, { step, index, writing, href: href(`${step}/${party.id}`) }),
    );
    return [...rows, ...addRow(step, rows.length === 0, writing)];
  }
  return [row(isDone(step, writing) ? valueOf(step, writing) : '')];
}

function partyRow(
  party: PartyAnswer,
  {
    step,
    index,
    writing,
    href,
  }: {
    readonly step: 'applicants' | 'respondents';
    readonly index: number;
    readonly writing: Writing;
    readonly href: string;
  },
): Row {
  const { t, answers } = writing;
  const position = t(`labels.position.${step === 'applicants' ? 'applicant' : 'respondent'}`);
  const label = answers[step].length > 1 ? `${position} ${index + 1}` : position;
  const { title, detail } = describeParty(party);
  return { label, value: [title, detail].filter((line) => line !== '').join('\n'), change: { href, label } };
}

/** Nothing there: the row says so and leads to the page that asks. */
function addRow(step: StepName, empty: boolean, { t }: Writing): readonly Row[] {
  const label = t(`application.task.${step}`);
  return empty ? [{ label, value: '', change: { href: `/applications/${step}?return=check`, label } }] : [];
}

function valueOf(step: StepName, writing: Writing): string {
  const { answers, directory, t, locale } = writing;
  const fmt = formatFor(locale);
  switch (step) {
    case 'intake':
      return intakeText(writing);
    case 'side':
      return t(`application.side.${answers.side ?? 'worker'}.${answers.enteredBy}`);
    case 'district':
      return districtName(directory, answers.district ?? '');
    case 'street':
      return answers.street?.name ?? t('application.street.unknown');
    case 'road':
      return [t(`application.road.${answers.road ?? 'mediation'}`), unitOf(writing)?.name ?? ''].join('\n');
    case 'cause':
      return answers.cause === null ? '' : causeText(answers.cause, writing);
    case 'agent':
      return agentText(writing);
    case 'facts':
      return answers.facts ?? '';
    case 'delivery':
      return t(answers.electronicDelivery === true ? 'application.delivery.yes' : 'application.delivery.no');
    default:
      return fmt.count(0);
  }
}

function causeText(cause: Cause, writing: Writing): string {
  const lines = [causes[cause].plain, causes[cause].label].map((pair) => inLocale(writing, pair));
  return [...new Set(lines)].join('\n');
}

function agentText({ answers: { agent }, t }: Writing): string {
  if (agent === null || agent.powers === 'none') return t('application.agent.none');
  return [agent.name ?? '', t(`application.agent.${agent.powers}`)].join('\n');
}

function intakeText(writing: Writing): string {
  const {
    answers: { intake },
    t,
    locale,
  } = writing;
  if (intake === null) return '';
  const fmt = formatFor(locale);
  const { channel, receivedOn, externalNumber, returnOn, formerNumber, formerClosure } = intake;
  const lines = [
    unitOf(writing)?.name ?? '',
    `${t(`labels.channel.${channel}`)} ${fmt.day(receivedOn)}`,
    externalNumber,
    returnOn === null ? null : t('application.check.returnOn', { day: fmt.day(returnOn) }),
    formerNumber === null || formerClosure === null
      ? null
      : t('application.check.former', {
          number: formerNumber,
          closure: t(`labels.closureKind.${formerClosure}`),
        }),
  ];
  return lines.filter((line) => line !== null && line !== '').join('\n');
}

// ── The receipt ──────────────────────────────────────────────────────────────────────────────────────

export async function receiptPage(
  services: RouteServices,
  {
    request,
    response,
    draft,
  }: { readonly request: Request; readonly response: Response; readonly draft: Draft },
) {
  const { disputes, vault, clock } = services;
  const stored = await disputes.load(draft.filedAs ?? '');
  if (stored === null) throw new HttpError('NOT_FOUND');
  const { dispute } = stored;
  const { locale, t } = response.locals as Pick<Writing, 'locale' | 't'>;
  const asOf = clock.today();
  const view = publicView(services, stored, { events: [], reader: { locale, t, asOf } });
  return {
    view,
    atDesk: draft.answers.enteredBy === 'desk',
    signedIn: request.user !== undefined,
    codes: partiesIn(dispute, 'applicant').map(({ name }, index) => ({
      name,
      code: inGroups(queryCodeOf(vault, draft.commandId, index)),
    })),
    address: siteAddress(services, request),
    qr: await qrOf(services, request, dispute.number),
    receivedOn: dispute.intake.receivedOn,
    late: daysBetween(dispute.intake.receivedOn, asOf) > 0,
    receiptDays,
  };
}

function inGroups(code: string): string {
  return code.replace(/^(.{5})(.+)$/, '$1 $2');
}

/** The number travels in the code; the query code never does. */
function qrOf(services: RouteServices, request: Request, number: string): Promise<string> {
  const address = `${siteAddress(services, request)}/look-up?number=${encodeURIComponent(number)}`;
  return drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
}

function siteAddress({ config }: RouteServices, request: Request): string {
  return config.publicAddress ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
