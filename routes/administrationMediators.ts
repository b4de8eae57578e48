/** The register of mediators (调仲法 11), each with the account that they sign in with. */
import { Router } from 'express';
import type { Response } from 'express';
import type { MediatorRecord } from '../models/mediator.ts';
import { HttpError } from '../server/errors.ts';
import { parseMediator, parseNewMediator } from './forms/administration/mediator.ts';
import type { RouteServices } from './index.ts';
import { stateTag } from './administrationBodies.ts';
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
import { showInvitation } from './administrationPeople.ts';

const path = '/administration/mediators';
const fieldNames = ['name', 'username', 'bodyId', 'certificateNumber', 'fullTime'] as const;

export function administrationMediatorRoutes(services: RouteServices): Router {
  const routes = Router();
  const { administration, models } = services;
  const known = () => ({ bodyIds: services.directory().bodies.map(({ id }) => id) });

  async function mediatorNamed(id: unknown): Promise<MediatorRecord> {
    const mediator = await models.mediators.findById(String(id)).lean<MediatorRecord>();
    if (mediator === null) throw new HttpError('NOT_FOUND');
    return mediator;
  }

  async function certificateFault(number: string | null, except: string | null) {
    if (number === null) return null;
    const other = await models.mediators.findOne({ certificateNumber: number }).lean<MediatorRecord>();
    if (other === null || other._id === except) return null;
    return { certificateNumber: { fault: 'administration.fault.certificateTaken' } };
  }

  routes.get(path, async (request, response) => {
    const { t } = pageOf(response);
    const q = queryText(request, 'q');
    const directory = services.directory();
    const all = await models.mediators.find().sort({ bodyId: 1, name: 1 }).lean<MediatorRecord[]>();
    const nameOf = (bodyId: string) => directory.body(bodyId)?.name ?? bodyId;
    const found = all.filter(({ name, bodyId, certificateNumber }) =>
      [name, nameOf(bodyId), certificateNumber ?? ''].some((text) => text.includes(q)),
    );
    showList(response, {
      title: t('administration.tab.mediators'),
      meta: [t('administration.countOf', { n: found.length, all: all.length })],
      acts: [
        { href: '/administration/imports/mediators', label: t('administration.import'), kind: 'second' },
        { href: `${path}/new`, label: t('administration.mediator.new') },
      ],
      tab: 'mediators',
      search: { action: path, q, label: t('administration.search.mediators') },
      table: {
        caption: t('administration.tab.mediators'),
        hideCaption: true,
        cursor: true,
        columns: ['personName', 'body', 'certificateNumber', 'fullTime', 'state'].map((key) => ({
          key,
          label: t(`administration.field.${key}`),
          kind: key === 'state' ? 'tag' : 'text',
        })),
        rows: found.map((mediator) => ({
          cells: {
            personName: { text: mediator.name, href: `${path}/${mediator._id}` },
            body: nameOf(mediator.bodyId),
            certificateNumber: mediator.certificateNumber ?? '—',
            fullTime: t(`administration.${mediator.fullTime ? 'fullTime' : 'partTime'}`),
            state: { tag: stateTag(t, directory.person(mediator.accountId) !== undefined) },
          },
        })),
        empty: { title: t('administration.none'), text: t('administration.noneText') },
      },
    });
  });

  routes.get(`${path}/new`, (_request, response) =>
    show(response, { mediator: null, values: { fullTime: 'yes' } }),
  );

  routes.post(path, async (request, response) => {
    const values = typedIn(bodyOf(request), fieldNames);
    const parsed = parseNewMediator(bodyOf(request), known());
    if ('faults' in parsed) return show(response, { mediator: null, values, faults: parsed.faults });
    const faults = await certificateFault(parsed.value.certificateNumber, null);
    if (faults !== null) return show(response, { mediator: null, values, faults });
    const invited = await administration.createMediator(administratorOn(request), parsed.value);
    if (invited === null)
      return show(response, {
        mediator: null,
        values,
        faults: { username: { fault: 'accounts.fault.usernameTaken' } },
      });
    return showInvitation(services, request, response, { invited, ...parsed.value });
  });

  routes.get(`${path}/:id`, async (request, response) => {
    const mediator = await mediatorNamed(request.params.id);
    const { name, bodyId, certificateNumber, fullTime } = mediator;
    show(response, {
      mediator,
      values: { name, bodyId, certificateNumber: certificateNumber ?? '', fullTime: fullTime ? 'yes' : 'no' },
      done: doneText(pageOf(response).t, request, ['saved']),
    });
  });

  routes.post(`${path}/:id`, async (request, response) => {
    const mediator = await mediatorNamed(request.params.id);
    const values = typedIn(bodyOf(request), fieldNames);
    const parsed = parseMediator(bodyOf(request), known());
    if ('faults' in parsed) return show(response, { mediator, values, faults: parsed.faults });
    const faults = await certificateFault(parsed.value.certificateNumber, mediator._id);
    if (faults !== null) return show(response, { mediator, values, faults });
    await administration.changeMediator(administratorOn(request), mediator, parsed.value);
    return response.redirect(303, `${path}/${mediator._id}?done=saved`);
  });

  function show(
    response: Response,
    page: {
      readonly mediator: MediatorRecord | null;
      readonly values: Readonly<Record<string, unknown>>;
      readonly faults?: Parameters<typeof showForm>[1]['faults'];
      readonly done?: string | null;
    },
  ): void {
    const { t } = pageOf(response);
    const { mediator, values, faults, done = null } = page;
    const bodies = services.directory().bodies.map(({ id, name }) => ({ value: id, label: name }));
    showForm(response, {
      title: mediator === null ? t('administration.mediator.new') : mediator.name,
      back: { href: path, label: t('administration.tab.mediators') },
      action: mediator === null ? path : `${path}/${mediator._id}`,
      values,
      ...(faults && { faults }),
      done,
      submit: t('common.save'),
      note:
        mediator === null
          ? t('administration.mediator.newExplain')
          : t('administration.mediator.changeExplain'),
      fields: [
        { name: 'name', label: t('administration.field.personName'), width: 12 },
        ...(mediator === null
          ? [
              {
                name: 'username',
                label: t('administration.field.username'),
                hint: t('administration.hint.username'),
                width: 20,
              },
            ]
          : []),
        { kind: 'select', name: 'bodyId', label: t('administration.field.body'), choices: bodies },
        {
          name: 'certificateNumber',
          label: t('administration.field.certificateNumber'),
          optional: true,
          width: 20,
        },
        {
          kind: 'radios',
          name: 'fullTime',
          label: t('administration.field.fullTime'),
          choices: [
            { value: 'yes', label: t('administration.fullTime') },
            { value: 'no', label: t('administration.partTime') },
          ],
        },
      ],
      acts: [],
    });
  }

  return routes;
}
