/**
 * 该找哪里: which commission and which mediation body are in charge, for anybody, without an account. What is asked stands
 * in the address, so that an answer can be sent on; nothing of it is kept.
 */
import { Router } from 'express';
import type { Response } from 'express';
import { competenceOf } from '../server/law/jurisdiction.ts';
import type { Competence } from '../server/law/jurisdiction.ts';
import { articleLabel, articleLabelEn } from '../server/law/statutes.ts';
import type { Locale } from '../server/locales/index.ts';
import type { Directory } from '../server/disputes/directory.ts';
import { elsewhere, parseJurisdiction } from './forms/jurisdiction.ts';
import type { Asked } from './forms/jurisdiction.ts';
import { bodyFor, districtName, districtsOf, streetsOf } from './forms/application/places.ts';
import { textIn } from './forms/application/reading.ts';
import type { Body } from './forms/application/reading.ts';
import type { RouteServices } from './index.ts';
import type { T } from './words.ts';

export function jurisdictionRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/jurisdiction', (request, response) => {
    const query = request.query as Body;
    const directory = services.directory();
    if (textIn(query, 'work') === '' && textIn(query, 'ask') === '')
      return show(response, { directory, query, errors: {}, answer: null });
    const parsed = parseJurisdiction(query, directory);
    if ('faults' in parsed) {
      const { t } = response.locals as { t: T };
      const errors = Object.fromEntries(
        Object.entries(parsed.faults).map(([name, { fault }]) => [name, t(fault)]),
      );
      response.status(422);
      return show(response, { directory, query, errors, answer: null });
    }
    return show(response, { directory, query, errors: {}, answer: parsed.value });
  });
  return routes;
}

interface Page {
  readonly directory: Directory;
  readonly query: Body;
  readonly errors: Readonly<Record<string, string>>;
  readonly answer: Asked | null;
}

function show(response: Response, { directory, query, errors, answer }: Page): void {
  const { t, locale } = response.locals as { t: T; locale: Locale };
  const names = ['work', 'second', 'street', 'employer', 'applied'];
  const values = Object.fromEntries(names.map((name) => [name, textIn(query, name)]));
  response.set('Cache-Control', 'no-store');
  response.render('jurisdiction', {
    fields: fieldsOf(directory, { t, work: values.work ?? '' }),
    form: { values, errors },
    answer: answer === null ? null : answerOf(directory, { t, locale, asked: answer }),
  });
}

function fieldsOf(directory: Directory, { t, work }: { readonly t: T; readonly work: string }) {
  const districts = districtsOf(directory).map(({ code, name }) => ({ value: code, label: name }));
  const other = { value: elsewhere, label: t('jurisdiction.elsewhere') };
  const streets = streetsOf(directory, work).map((street) => ({ value: street, label: street }));
  const select = (name: string, choices: readonly object[], more: object = {}) => ({
    kind: 'select',
    name,
    label: t(`jurisdiction.${name}`),
    hint: t(`jurisdiction.${name}.hint`),
    choices,
    ...more,
  });
  return [
    select('work', [...districts, other, { value: 'unclear', label: t('jurisdiction.unclear') }]),
    ...(streets.length === 0
      ? []
      : [select('street', streets, { optional: true, blank: t('jurisdiction.street.none') })]),
    select('second', [...districts, other], { optional: true, blank: t('jurisdiction.second.none') }),
    select('employer', [...districts, other], { optional: true, blank: t('jurisdiction.employer.unknown') }),
    {
      kind: 'checkboxes',
      name: 'applied',
      label: t('jurisdiction.applied'),
      optional: true,
      choices: [{ value: 'both', label: t('jurisdiction.applied.both') }],
    },
  ];
}

// ── The answer ───────────────────────────────────────────────────────────────────────────────────────

interface Answering {
  readonly t: T;
  readonly locale: Locale;
  readonly asked: Asked;
}

function answerOf(directory: Directory, { t, locale, asked }: Answering) {
  const competence = competenceOf(asked);
  const label = locale === 'en' ? articleLabelEn : articleLabel;
  return {
    sentence: t(`jurisdiction.rule.${competence.rule}`, namesIn(directory, competence, t)),
    articles: competence.articles.map(label),
    commissions: competence.places.map(({ place, ground }) => ({
      ground: t(`jurisdiction.ground.${ground}`, { place: nameOf(directory, place, t) }),
      ...commissionAt(directory, place, t),
    })),
    bodies: bodiesFor(directory, asked, competence),
    bodiesNote: bodiesNote(directory, { asked, competence }),
    conflicts: t('jurisdiction.conflicts'),
  };
}

const nameOf = (directory: Directory, place: string, t: T): string =>
  place === elsewhere ? t('jurisdiction.elsewhere') : districtName(directory, place);

function namesIn(directory: Directory, { places }: Competence, t: T): Readonly<Record<string, string>> {
  const named = (wanted: boolean) =>
    places
      .filter(({ ground }) => (ground === 'employerPlace') === wanted)
      .map(({ place }) => nameOf(directory, place, t))
      .join(t('common.listJoin'));
  return { work: named(false), employer: named(true) };
}

/** The commission of a place with its address; where none is on record, whom to ask instead. */
function commissionAt(directory: Directory, place: string, t: T) {
  if (place === elsewhere) return { unit: null, ask: t('jurisdiction.ask.elsewhere') };
  const unit = directory.commissionOf(place) ?? null;
  return { unit, ask: unit === null ? t('jurisdiction.ask.noCommission') : null };
}

/** What to do about mediation: it is free, or its body depends on the street, or none is on record. */
function bodiesNote(
  directory: Directory,
  { asked, competence }: { readonly asked: Asked; readonly competence: Competence },
): 'free' | 'byStreet' | 'none' {
  if (bodiesFor(directory, asked, competence).length > 0) return 'free';
  const byStreet = competence.places.some(({ place }) => streetsOf(directory, place).length > 0);
  return byStreet ? 'byStreet' : 'none';
}

/** The bodies that mediate at the work places (a street's own, else the district's), else at the employer's place. */
function bodiesFor(directory: Directory, { street }: Asked, { places }: Competence) {
  const inCity = places.filter(({ place }) => place !== elsewhere);
  const work = inCity.filter(({ ground }) => ground !== 'employerPlace');
  const near = work.length > 0 ? work : inCity;
  const found = near.flatMap(({ place }, index) => {
    const body = bodyFor(directory, { district: place, street: index === 0 ? street : null });
    return body === undefined ? [] : [body];
  });
  return [...new Map(found.map((body) => [body.id, body])).values()];
}
