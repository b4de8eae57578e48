/**
 * 维权指引: what happened, in plain words, leads to what may be claimed, an estimate with its working-out, the last day,
 * the office in charge and what to bring. Nothing is kept until somebody goes on to the application.
 */
import { Router } from 'express';
import type { Response } from 'express';
import type { BodyEntry, CommissionEntry } from '../server/disputes/directory.ts';
import type { Fmt } from '../server/format.ts';
import { endingNames, endings, toBring, troubleNames, troubles } from '../server/law/guide.ts';
import type { GuideAnswers } from '../server/law/guide.ts';
import type { Locale } from '../server/locales/index.ts';
import { drawn, readAll, typedIn } from './factFields.ts';
import type { Body } from './factFields.ts';
import { bodyFor, districtName, districtsOf, streetsOf } from './forms/application/places.ts';
import { textIn } from './forms/application/reading.ts';
import { guideFields, parseBeginning, troublesIn } from './forms/guide.ts';
import type { Beginning } from './forms/guide.ts';
import { elsewhere } from './forms/jurisdiction.ts';
import { answersFrom, estimatesOf, proposalFacts } from './guideAnswer.ts';
import type { Estimated } from './guideAnswer.ts';
import type { RouteServices } from './index.ts';
import { basisFor, officeIn } from './rateBasis.ts';
import type { Speaking } from './reckoning.ts';
import type { Answers } from './forms/application/answers.ts';
import { sayIn } from './words.ts';
import type { T } from './words.ts';

export function guideRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/guide', (request, response) => {
    showBeginning(services, response, { body: request.query, errors: {} });
  });
  routes.get('/guide/questions', (request, response) => {
    const asked = beginningIn(services, response, request.query);
    if (asked !== null) showQuestions(services, response, { beginning: asked, values: {}, errors: {} });
  });
  routes.post('/guide/questions', (request, response) => {
    const body = (request.body ?? {}) as Body;
    const beginning = beginningIn(services, response, body);
    if (beginning === null) return;
    const worked = workOut(services, response, { beginning, body });
    if ('errors' in worked) return showQuestions(services, response, { beginning, ...worked });
    showAnswer(services, response, { beginning, ...worked });
  });
  return routes;
}

/** The answers as the beginning of an application; null where they do not hold (any more). */
export function guidedAnswers(
  services: RouteServices,
  response: Response,
  body: Body,
): Partial<Answers> | null {
  const parsed = parseBeginning(body, services.directory());
  if ('faults' in parsed) return null;
  const worked = workOut(services, response, { beginning: parsed.value, body });
  return 'errors' in worked ? null : answersFrom(parsed.value, worked.estimates);
}

/** The beginning; null once its page was shown again with what is missing. */
function beginningIn(services: RouteServices, response: Response, body: Body): Beginning | null {
  const parsed = parseBeginning(body, services.directory());
  if ('value' in parsed) return parsed.value;
  const { t } = response.locals as { t: T };
  const errors = Object.fromEntries(
    Object.entries(parsed.faults).map(([name, { fault }]) => [name, t(fault)]),
  );
  showBeginning(services, response, { body, errors });
  return null;
}

interface Worked {
  readonly values: Readonly<Record<string, string>>;
  readonly estimates: readonly Estimated[];
}

function workOut(
  services: RouteServices,
  response: Response,
  { beginning, body }: { readonly beginning: Beginning; readonly body: Body },
): Worked | Omit<QuestionsPage, 'beginning'> {
  const { say, locale } = speakingOn(services, response);
  const fields = guideFields(beginning);
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, typedIn(body, name, field)]),
  );
  const read = readAll(fields, values, say);
  if ('errors' in read) return { values, errors: read.errors };
  const answers: GuideAnswers = read.facts;
  const basis = basisOf(services, beginning);
  const found = estimatesOf({ beginning, answers, today: services.clock.today(), basis, locale });
  return 'errors' in found ? { values, errors: found.errors } : { values, estimates: found.estimates };
}

function basisOf(services: RouteServices, { district }: Beginning) {
  const office = services.directory().commissionOf(district)?.id;
  return basisFor(services, officeIn(services, { office }));
}

// ── The pages ────────────────────────────────────────────────────────────────────────────────────────

function speakingOn({ directory }: RouteServices, response: Response): Speaking {
  const { locale, t, fmt } = response.locals as { locale: Locale; t: T; fmt: Fmt };
  return { locale, t, fmt, say: sayIn({ locale, t, directory: directory(), nameOf: (id) => id }) };
}

interface BeginningPage {
  readonly body: Body;
  readonly errors: Readonly<Record<string, string>>;
}

function showBeginning(services: RouteServices, response: Response, { body, errors }: BeginningPage): void {
  const { say, t } = speakingOn(services, response);
  const directory = services.directory();
  const choice = <N extends string>(name: N, { label }: { readonly label: Parameters<typeof say>[0] }) => ({
    value: name,
    label: say(label),
  });
  const districts = districtsOf(directory).map(({ code, name }) => ({ value: code, label: name }));
  if (Object.keys(errors).length > 0) response.status(422);
  response.set('Cache-Control', 'no-store');
  response.render('guide/beginning', {
    form: {
      values: {
        trouble: troublesIn(body),
        ending: textIn(body, 'ending'),
        district: textIn(body, 'district'),
      },
      errors,
    },
    fields: [
      {
        kind: 'checkboxes',
        name: 'trouble',
        label: t('guide.trouble'),
        hint: t('guide.trouble.hint'),
        choices: troubleNames.map((name) => choice(name, troubles[name])),
        optional: true,
      },
      {
        kind: 'radios',
        name: 'ending',
        label: t('guide.ending'),
        choices: endingNames.map((name) => choice(name, endings[name])),
      },
      {
        kind: 'select',
        name: 'district',
        label: t('guide.district'),
        hint: t('guide.district.hint'),
        choices: [...districts, { value: elsewhere, label: t('jurisdiction.elsewhere') }],
      },
    ],
  });
}

interface QuestionsPage {
  readonly beginning: Beginning;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What is carried from page to page: the beginning, and the answers once there are some. */
function carried({ troubles: had, ending, district }: Beginning) {
  return [
    ...had.map((trouble) => ({ name: 'trouble[]', value: trouble })),
    { name: 'ending', value: ending },
    { name: 'district', value: district },
  ];
}

function showQuestions(services: RouteServices, response: Response, page: QuestionsPage): void {
  const { say, t } = speakingOn(services, response);
  const { beginning, values, errors } = page;
  const { district, street } = beginning;
  const streets = streetsOf(services.directory(), district).map((name) => ({ value: name, label: name }));
  if (Object.keys(errors).length > 0) response.status(422);
  response.set('Cache-Control', 'no-store');
  response.render('guide/questions', {
    back: backTo(beginning),
    carried: carried(beginning),
    form: { values: { ...values, street: street ?? '' }, errors },
    fields: [
      ...Object.entries(guideFields(beginning)).map(([name, field]) => drawn(name, field, say)),
      ...(streets.length === 0
        ? []
        : [
            {
              kind: 'select',
              name: 'street',
              label: t('guide.street'),
              choices: streets,
              optional: true,
              blank: t('jurisdiction.street.none'),
            },
          ]),
    ],
  });
}

function backTo({ troubles: had, ending, district }: Beginning): string {
  const query = new URLSearchParams([...had.map((trouble) => ['trouble', trouble]), ['ending', ending]]);
  query.set('district', district);
  return `/guide?${query.toString()}`;
}

function showAnswer(
  services: RouteServices,
  response: Response,
  { beginning, values, estimates }: Worked & { readonly beginning: Beginning },
): void {
  const speaking = speakingOn(services, response);
  const { say, fmt } = speaking;
  const about = { today: services.clock.today(), basis: basisOf(services, beginning), speaking };
  const total = estimates.reduce((sum, one) => sum + (one.sum?.fen ?? 0), 0);
  response.set('Cache-Control', 'no-store');
  response.render('guide/answer', {
    total: total > 0 ? fmt.money(total) : null,
    proposals: estimates.map((estimated) => proposalFacts(estimated, about)),
    bring: toBring(beginning).map(say),
    office: officeOf(services, beginning),
    form: { values: {}, errors: {} },
    back: backTo(beginning),
    carried: [
      ...carried(beginning),
      ...Object.entries(values).map(([name, value]) => ({ name, value })),
      { name: 'street', value: beginning.street ?? '' },
    ],
  });
}

interface OfficeInCharge {
  readonly place: string | null;
  readonly body: BodyEntry | null;
  readonly commission: CommissionEntry | null;
}

function officeOf(services: RouteServices, { district, street }: Beginning): OfficeInCharge {
  const directory = services.directory();
  if (district === elsewhere) return { place: null, body: null, commission: null };
  return {
    place: districtName(directory, district),
    body: bodyFor(directory, { district, street }) ?? null,
    commission: directory.commissionOf(district) ?? null,
  };
}
