/** Commissions and the districts that they are in charge of. */
import { Router } from 'express';
import type { Response } from 'express';
import type { CommissionEntry } from '../server/disputes/directory.ts';
import { HttpError } from '../server/errors.ts';
import { commissionFieldNames, parseCommission } from './forms/administration/commission.ts';
import { districtName } from './forms/application/places.ts';
import type { RouteServices } from './index.ts';
import {
  administratorOn,
  bodyOf,
  doneText,
  pageOf,
  showForm,
  showList,
  typedIn,
} from './administrationPages.ts';

const path = '/administration/commissions';
const taken = { name: { fault: 'administration.fault.commissionNameTaken' } } as const;

export function administrationCommissionRoutes(services: RouteServices): Router {
  const routes = Router();
  const { administration } = services;
  const commissionNamed = (id: unknown): CommissionEntry => {
    const commission = services.directory().commission(String(id));
    if (commission === undefined) throw new HttpError('NOT_FOUND');
    return commission;
  };

  routes.get(path, (_request, response) => {
    const { t } = pageOf(response);
    const directory = services.directory();
    showList(response, {
      title: t('administration.tab.commissions'),
      acts: [{ href: `${path}/new`, label: t('administration.commission.new') }],
      tab: 'commissions',
      table: {
        caption: t('administration.tab.commissions'),
        hideCaption: true,
        cursor: true,
        columns: ['name', 'districts', 'clerks', 'arbitrators', 'telephone'].map((key) => ({
          key,
          label: t(`administration.field.${key}`),
          kind: key === 'clerks' || key === 'arbitrators' ? 'number' : 'text',
        })),
        rows: directory.commissions.map((commission) => ({
          cells: {
            name: { text: commission.name, href: `${path}/${commission.id}` },
            districts: commission.districts
              .map((code) => districtName(directory, code))
              .join(t('common.listJoin')),
            clerks: String(directory.holders('clerk', commission.id).length),
            arbitrators: String(directory.holders('arbitrator', commission.id).length),
            telephone: commission.telephone,
          },
        })),
        empty: { title: t('administration.none'), text: t('administration.noneText') },
      },
    });
  });

  routes.get(`${path}/new`, (_request, response) =>
    showCommission(response, { commission: null, values: {} }),
  );

  routes.post(path, async (request, response) => {
    const parsed = parseCommission(bodyOf(request));
    const values = typedIn(bodyOf(request), commissionFieldNames);
    if ('faults' in parsed)
      return showCommission(response, { commission: null, values, faults: parsed.faults });
    const saved = await administration.createCommission(administratorOn(request), parsed.value);
    if (saved === 'taken') return showCommission(response, { commission: null, values, faults: taken });
    return response.redirect(303, `${path}/${saved.id}?done=created`);
  });

  routes.get(`${path}/:id`, (request, response) => {
    const commission = commissionNamed(request.params.id);
    const done = doneText(pageOf(response).t, request, ['saved', 'created']);
    showCommission(response, {
      commission,
      values: { ...commission, districts: commission.districts.join(', ') },
      done,
    });
  });

  routes.post(`${path}/:id`, async (request, response) => {
    const commission = commissionNamed(request.params.id);
    const parsed = parseCommission(bodyOf(request));
    const values = typedIn(bodyOf(request), commissionFieldNames);
    if ('faults' in parsed) return showCommission(response, { commission, values, faults: parsed.faults });
    const saved = await administration.changeCommission(administratorOn(request), commission, parsed.value);
    if (saved === 'taken') return showCommission(response, { commission, values, faults: taken });
    return response.redirect(303, `${path}/${commission.id}?done=saved`);
  });

  return routes;
}

function showCommission(
  response: Response,
  page: {
    readonly commission: CommissionEntry | null;
    readonly values: Readonly<Record<string, unknown>>;
    readonly faults?: Parameters<typeof showForm>[1]['faults'];
    readonly done?: string | null;
  },
): void {
  const { t } = pageOf(response);
  const { commission, values, faults, done = null } = page;
  const text = (name: string, more: object = {}) => ({
    name,
    label: t(`administration.field.${name}`),
    ...more,
  });
  showForm(response, {
    title: commission === null ? t('administration.commission.new') : commission.name,
    back: { href: path, label: t('administration.tab.commissions') },
    action: commission === null ? path : `${path}/${commission.id}`,
    values,
    ...(faults && { faults }),
    done,
    submit: t('common.save'),
    fields: [
      text('name'),
      text('shortName', { width: 12, hint: t('administration.hint.shortName') }),
      text('districts', { hint: t('administration.hint.districts') }),
      text('address'),
      text('telephone', { width: 20 }),
      text('openingHours'),
    ],
  });
}
