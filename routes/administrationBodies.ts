/** Mediation bodies: list, new, change, active or not. */
import { Router } from 'express';
import type { Response } from 'express';
import type { BodyEntry } from '../server/disputes/directory.ts';
import { HttpError } from '../server/errors.ts';
import { bodyFieldNames, bodyLevels, parseBody } from './forms/administration/body.ts';
import { districtName } from './forms/application/places.ts';
import type { RouteServices } from './index.ts';
import {
  administratorOn,
  bodyOf,
  doneText,
  pageOf,
  queryText,
  showForm,
  showList,
  typedIn,
} from './administrationPages.ts';
import type { T } from './words.ts';

const path = '/administration/bodies';
const taken = { name: { fault: 'administration.fault.nameTaken' } } as const;

export function administrationBodyRoutes(services: RouteServices): Router {
  const routes = Router();
  const { administration } = services;
  const bodyNamed = (id: unknown): BodyEntry => {
    const body = services.directory().body(String(id));
    if (body === undefined) throw new HttpError('NOT_FOUND');
    return body;
  };

  routes.get(path, (request, response) => {
    const { t } = pageOf(response);
    const q = queryText(request, 'q');
    const directory = services.directory();
    const found = directory.bodies.filter(({ name, shortName, district }) =>
      [name, shortName, district].some((text) => text.includes(q)),
    );
    showList(response, {
      title: t('administration.tab.bodies'),
      meta: [t('administration.countOf', { n: found.length, all: directory.bodies.length })],
      acts: [
        { href: '/administration/imports/bodies', label: t('administration.import'), kind: 'second' },
        { href: `${path}/new`, label: t('administration.body.new') },
      ],
      tab: 'bodies',
      search: { action: path, q, label: t('administration.search.bodies') },
      done: doneText(t, request, ['saved', 'created']),
      table: {
        caption: t('administration.tab.bodies'),
        hideCaption: true,
        cursor: true,
        columns: [
          { key: 'name', label: t('administration.field.name') },
          { key: 'level', label: t('administration.field.level') },
          { key: 'district', label: t('administration.field.district') },
          { key: 'mediators', label: t('administration.field.mediators'), kind: 'number' },
          { key: 'telephone', label: t('administration.field.telephone') },
          { key: 'state', label: t('administration.field.state'), kind: 'tag' },
        ],
        rows: found.map((body) => ({
          cells: {
            name: { text: body.name, href: `${path}/${body.id}` },
            level: t(`administration.level.${body.level}`),
            district: districtName(directory, body.district),
            mediators: String(directory.holders('mediator', body.id).length),
            telephone: body.telephone,
            state: { tag: stateTag(t, body.active) },
          },
        })),
        empty: { title: t('administration.none'), text: t('administration.noneText') },
      },
    });
  });

  routes.get(`${path}/new`, (_request, response) =>
    showBody(response, { body: null, values: { level: 'street' } }),
  );

  routes.post(path, async (request, response) => {
    const values = typedIn(bodyOf(request), bodyFieldNames);
    const parsed = parseBody(bodyOf(request));
    if ('faults' in parsed) return showBody(response, { body: null, values, faults: parsed.faults });
    const saved = await administration.createBody(administratorOn(request), parsed.value);
    if (saved === 'taken') return showBody(response, { body: null, values, faults: taken });
    return response.redirect(303, `${path}/${saved.id}?done=created`);
  });

  routes.get(`${path}/:id`, (request, response) => {
    const body = bodyNamed(request.params.id);
    const done = doneText(pageOf(response).t, request, ['saved', 'created', 'activated', 'deactivated']);
    showBody(response, { body, values: { ...body }, done });
  });

  routes.post(`${path}/:id`, async (request, response) => {
    const body = bodyNamed(request.params.id);
    const values = typedIn(bodyOf(request), bodyFieldNames);
    const parsed = parseBody(bodyOf(request));
    if ('faults' in parsed) return showBody(response, { body, values, faults: parsed.faults });
    const saved = await administration.changeBody(administratorOn(request), body, parsed.value);
    if (saved === 'taken') return showBody(response, { body, values, faults: taken });
    return response.redirect(303, `${path}/${body.id}?done=saved`);
  });

  routes.post(`${path}/:id/activation`, async (request, response) => {
    const body = bodyNamed(request.params.id);
    await administration.setBodyActive(administratorOn(request), body, true);
    response.redirect(303, `${path}/${body.id}?done=activated`);
  });

  routes.post(`${path}/:id/deactivation`, async (request, response) => {
    const body = bodyNamed(request.params.id);
    await administration.setBodyActive(administratorOn(request), body, false);
    response.redirect(303, `${path}/${body.id}?done=deactivated`);
  });

  return routes;
}

/** In use or not, as word and shape. */
export function stateTag(t: T, active: boolean) {
  return active
    ? { label: t('administration.state.active'), tone: 'done' }
    : { label: t('administration.state.inactive'), tone: 'void' };
}

function showBody(
  response: Response,
  page: {
    readonly body: BodyEntry | null;
    readonly values: Readonly<Record<string, unknown>>;
    readonly faults?: Parameters<typeof showForm>[1]['faults'];
    readonly done?: string | null;
  },
): void {
  const { t } = pageOf(response);
  const { body, values, faults, done = null } = page;
  const text = (name: string, more: object = {}) => ({
    name,
    label: t(`administration.field.${name}`),
    ...more,
  });
  showForm(response, {
    title: body === null ? t('administration.body.new') : body.name,
    back: { href: path, label: t('administration.tab.bodies') },
    action: body === null ? path : `${path}/${body.id}`,
    values,
    ...(faults && { faults }),
    done,
    submit: t('common.save'),
    fields: [
      text('name'),
      text('shortName', { width: 12, hint: t('administration.hint.shortName') }),
      text('level', {
        kind: 'select',
        blank: false,
        choices: bodyLevels.map((level) => ({ value: level, label: t(`administration.level.${level}`) })),
      }),
      text('district', { width: 8, inputmode: 'numeric', hint: t('administration.hint.district') }),
      text('street', { width: 12, optional: true, hint: t('administration.hint.street') }),
      text('address'),
      text('telephone', { width: 20 }),
      text('openingHours'),
    ],
    acts:
      body === null
        ? []
        : [
            {
              action: `${path}/${body.id}/${body.active ? 'deactivation' : 'activation'}`,
              label: t(`administration.body.${body.active ? 'deactivate' : 'activate'}`),
              explain: t(`administration.body.${body.active ? 'deactivateExplain' : 'activateExplain'}`),
            },
          ],
  });
}
