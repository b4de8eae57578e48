/** Accounts of staff: invited by a link that is shown once, given and taken roles, ended. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { QueryFilter } from 'mongoose';
import type { AccountRecord } from '../models/account.ts';
import type { Invited } from '../server/administration.ts';
import { wholeCity } from '../server/disputes/capacities.ts';
import type { Grant, Role } from '../server/disputes/actor.ts';
import { HttpError } from '../server/errors.ts';
import {
  parseGrant,
  parseNewStaff,
  placeOfRole,
  staffRoles,
  unitsFor,
} from './forms/administration/account.ts';
import type { StaffRole } from './forms/administration/account.ts';
import { districtName } from './forms/application/places.ts';
import type { RouteServices } from './index.ts';
import { stateTag } from './administrationBodies.ts';
import {
  administratorOn,
  bodyOf,
  doneText,
  faultWords,
  pageOf,
  queryText,
  showForm,
  showList,
  typedIn,
} from './administrationPages.ts';
import type { T } from './words.ts';

const path = '/administration/accounts';
const partyRoles: readonly Role[] = ['worker', 'employer', 'agent'];
const rowsOnPage = 50;
const newFields = ['username', 'name', 'role', 'unitId'] as const;

export function administrationPeopleRoutes(services: RouteServices): Router {
  const routes = Router();
  const { administration, accounts, models } = services;

  /** An account of staff. Those of workers, employers and agents are their own: no link could be made for one. */
  async function accountNamed(id: unknown): Promise<AccountRecord> {
    const account = await accounts.byId(String(id));
    if (account === null || account.grants.some(({ role }) => partyRoles.includes(role)))
      throw new HttpError('NOT_FOUND');
    return account;
  }

  /** Nobody gives themselves a role, a new password or an end. */
  async function otherAccountNamed(request: Request): Promise<AccountRecord> {
    const account = await accountNamed(request.params.id);
    if (account._id === administratorOn(request)) throw new HttpError('NOT_ALLOWED');
    return account;
  }

  routes.get(path, async (request, response) => {
    const { t, fmt } = pageOf(response);
    const q = queryText(request, 'q').toLowerCase();
    const role = staffRoles.find((name) => name === request.query.role);
    const after = queryText(request, 'after');
    const rows = await models.accounts
      .find(accountFilter({ q, role, after }))
      .sort({ username: 1 })
      .limit(rowsOnPage + 1)
      .lean<AccountRecord[]>();
    const shown = rows.slice(0, rowsOnPage);
    const next = rows.length > rowsOnPage ? shown.at(-1)?.username : undefined;
    const query = (more: Record<string, string>) =>
      `${path}?${new URLSearchParams({ ...(q && { q }), ...(role && { role }), ...more }).toString()}`;
    showList(response, {
      title: t('administration.tab.accounts'),
      acts: [{ href: `${path}/new`, label: t('administration.account.new') }],
      tab: 'accounts',
      search: {
        action: path,
        q,
        label: t('administration.search.accounts'),
        select: {
          name: 'role',
          value: role ?? '',
          label: t('administration.field.role'),
          blank: t('administration.everyRole'),
          choices: roleChoices(t),
        },
      },
      table: {
        caption: t('administration.tab.accounts'),
        hideCaption: true,
        cursor: true,
        columns: ['username', 'personName', 'roles', 'createdAt', 'state'].map((key) => ({
          key,
          label: t(`administration.field.${key}`),
          kind: key === 'state' ? 'tag' : key === 'createdAt' ? 'day' : 'text',
        })),
        rows: shown.map((account) => ({
          cells: {
            username: { text: account.username, href: `${path}/${account._id}` },
            personName: account.name,
            roles: account.grants.map((grant) => grantText(services, t, grant)).join(t('common.listJoin')),
            createdAt: fmt.instantShort(account.createdAt).slice(0, 10),
            state: {
              tag:
                account.active && account.passwordHash === null
                  ? { label: t('administration.state.invited'), tone: 'quiet' }
                  : stateTag(t, account.active),
            },
          },
        })),
        empty: { title: t('administration.none'), text: t('administration.noneText') },
      },
      pager: {
        ...(after !== '' && { previous: query({}) }),
        ...(next !== undefined && { next: query({ after: next }) }),
        shown: shown.length,
      },
    });
  });

  routes.get(`${path}/new`, (_request, response) => showNew(response, {}));

  routes.post(path, async (request, response) => {
    const values = typedIn(bodyOf(request), newFields);
    const parsed = parseNewStaff(bodyOf(request), services.directory());
    if ('faults' in parsed) return showNew(response, values, parsed.faults);
    const { username, name, grant } = parsed.value;
    const invited = await administration.inviteStaff(administratorOn(request), {
      username,
      name,
      grants: [grant],
    });
    if (invited === null)
      return showNew(response, values, { username: { fault: 'accounts.fault.usernameTaken' } });
    return showInvitation(services, request, response, { invited, username, name });
  });

  routes.get(`${path}/:id`, async (request, response) => {
    showAccount(request, response, { account: await accountNamed(request.params.id) });
  });

  routes.post(`${path}/:id/grants`, async (request, response) => {
    const account = await otherAccountNamed(request);
    const parsed = parseGrant(bodyOf(request), services.directory());
    if ('faults' in parsed) {
      const values = typedIn(bodyOf(request), ['role', 'unitId']);
      return showAccount(request, response, { account, values, faults: parsed.faults });
    }
    await administration.giveRole(administratorOn(request), account, parsed.value.grant);
    return response.redirect(303, `${path}/${account._id}?done=roleGiven`);
  });

  routes.post(`${path}/:id/grants/removal`, async (request, response) => {
    const account = await accountNamed(request.params.id);
    const body = bodyOf(request);
    const grant = account.grants.find(
      ({ role, unitId }) => role === body.role && (unitId ?? '') === (body.unitId ?? ''),
    );
    if (grant === undefined) throw new HttpError('NOT_FOUND');
    if (grant.role === 'administrator') await guardLastAdministrator(account);
    await administration.takeRole(administratorOn(request), account, grant);
    response.redirect(303, `${path}/${account._id}?done=roleTaken`);
  });

  routes.post(`${path}/:id/end`, async (request, response) => {
    const account = await otherAccountNamed(request);
    await administration.setAccountActive(administratorOn(request), account, false);
    response.redirect(303, `${path}/${account._id}?done=accountEnded`);
  });

  routes.post(`${path}/:id/reopening`, async (request, response) => {
    const account = await accountNamed(request.params.id);
    await administration.setAccountActive(administratorOn(request), account, true);
    response.redirect(303, `${path}/${account._id}?done=accountReopened`);
  });

  routes.post(`${path}/:id/invitation`, async (request, response) => {
    const account = await otherAccountNamed(request);
    if (!account.active) throw new HttpError('NOT_ALLOWED');
    const token = await administration.inviteAgain(administratorOn(request), account);
    showInvitation(services, request, response, { ...account, invited: { accountId: account._id, token } });
  });

  async function guardLastAdministrator(account: AccountRecord): Promise<void> {
    const filter = { 'grants.role': 'administrator', active: true, _id: { $ne: account._id } };
    const others = await models.accounts.findOne(filter as QueryFilter<AccountRecord>, { _id: 1 }).lean();
    if (others === null) throw new HttpError('NOT_ALLOWED');
  }

  function roleFields(t: T) {
    const units = (['body', 'commission', 'area'] as const).flatMap((place) =>
      unitsFor(place, services.directory()).map(({ value, label }) => ({
        value,
        label: label === '' ? t('supervision.wholeCity') : label,
      })),
    );
    return [
      {
        kind: 'select',
        name: 'role',
        label: t('administration.field.role'),
        choices: roleChoices(t),
      },
      {
        kind: 'select',
        name: 'unitId',
        label: t('administration.field.unit'),
        hint: t('administration.hint.unit'),
        choices: units,
        blank: t('administration.noUnit'),
      },
    ];
  }

  function showNew(
    response: Response,
    values: Readonly<Record<string, unknown>>,
    faults?: Parameters<typeof showForm>[1]['faults'],
  ): void {
    const { t } = pageOf(response);
    showForm(response, {
      title: t('administration.account.new'),
      back: { href: path, label: t('administration.tab.accounts') },
      action: path,
      values,
      ...(faults && { faults }),
      submit: t('administration.account.create'),
      note: t('administration.account.newExplain'),
      fields: [
        { name: 'name', label: t('administration.field.personName'), width: 12 },
        {
          name: 'username',
          label: t('administration.field.username'),
          hint: t('administration.hint.username'),
          width: 20,
        },
        ...roleFields(t),
      ],
    });
  }

  function showAccount(
    request: Request,
    response: Response,
    {
      account,
      values = {},
      faults = {},
    }: {
      readonly account: AccountRecord;
      readonly values?: Readonly<Record<string, unknown>>;
      readonly faults?: NonNullable<Parameters<typeof showForm>[1]['faults']>;
    },
  ): void {
    const { t } = pageOf(response);
    response.status(Object.keys(faults).length > 0 ? 422 : 200);
    response.set('Cache-Control', 'private, no-store');
    response.render('administration/account', {
      account,
      path: `${path}/${account._id}`,
      own: account._id === administratorOn(request),
      state:
        account.active && account.passwordHash === null
          ? { label: t('administration.state.invited'), tone: 'quiet' }
          : stateTag(t, account.active),
      grants: account.grants.map((grant) => ({
        role: grant.role,
        unitId: grant.unitId ?? '',
        text: grantText(services, t, grant),
      })),
      fields: roleFields(t),
      form: { id: 'grant', values, errors: faultWords(t, faults) },
      done: doneText(t, request, ['roleGiven', 'roleTaken', 'accountEnded', 'accountReopened']),
    });
  }

  return routes;
}

function roleChoices(t: T) {
  return staffRoles.map((role) => ({ value: role, label: t(`frame.role.${role}`) }));
}

function accountFilter({
  q,
  role,
  after,
}: {
  readonly q: string;
  readonly role: StaffRole | undefined;
  readonly after: string;
}): QueryFilter<AccountRecord> {
  const from = after > q ? { $gt: after } : { $gte: q };
  return {
    // Staff only: parties make their own accounts, and a list of them is nobody's business.
    'grants.role': role ?? { $in: staffRoles },
    // Found by how the user name begins: an index answers that, whatever the number of accounts.
    username: q === '' ? (after === '' ? { $gt: '' } : { $gt: after }) : { ...from, $lt: `${q}\uffff` },
  } as QueryFilter<AccountRecord>;
}

/** 调解员（武昌区中南路街道劳动争议调解中心） */
export function grantText(services: Pick<RouteServices, 'directory'>, t: T, { role, unitId }: Grant): string {
  const name = t(`frame.role.${role}`);
  if (unitId === null) return name;
  const directory = services.directory();
  const place = placeOfRole[role as StaffRole];
  const unit =
    place === 'area'
      ? unitId === wholeCity
        ? t('supervision.wholeCity')
        : districtName(directory, unitId)
      : (directory.body(unitId)?.name ?? directory.commission(unitId)?.name ?? unitId);
  return t('administration.roleIn', { role: name, unit });
}

/** The one-time link, shown on this page and never again. */
export function showInvitation(
  { config }: RouteServices,
  request: Request,
  response: Response,
  {
    invited,
    name,
    username,
  }: { readonly invited: Invited; readonly name: string; readonly username: string },
): void {
  const origin = config.publicAddress ?? `${request.protocol}://${request.get('host') ?? ''}`;
  response.set('Cache-Control', 'no-store');
  response.render('administration/invitation', {
    name,
    username,
    link: `${origin}/invitations/${invited.token}`,
    accountHref: `${path}/${invited.accountId}`,
  });
}
