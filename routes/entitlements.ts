/** The public calculator: one formula a page. What is typed is worked out and shown, and kept nowhere. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { Directory } from '../server/disputes/directory.ts';
import { HttpError } from '../server/errors.ts';
import type { Fmt } from '../server/format.ts';
import type { Formula } from '../server/law/entitlements/formula.ts';
import { formulaOf, formulas } from '../server/law/entitlements/formulas.ts';
import type { FormulaId } from '../server/law/entitlements/formulas.ts';
import { articleLabel, articleLabelEn } from '../server/law/statutes.ts';
import type { Locale } from '../server/locales/index.ts';
import { fieldsOf } from './forms/elements.ts';
import { drawn, readAll, told, typedIn } from './factFields.ts';
import type { Body } from './factFields.ts';
import type { RouteServices } from './index.ts';
import { basisFor, officeIn } from './rateBasis.ts';
import type { Office } from './rateBasis.ts';
import type { Reckoning } from './reckoning.ts';
import { reckoningOf } from './reckoning.ts';
import { sayIn } from './words.ts';
import type { T } from './words.ts';

/** What people come with, and the formulas that answer it. */
const subjects: Readonly<Record<string, readonly FormulaId[]>> = {
  leaving: ['economicCompensation', 'unlawfulTerminationDamages', 'noticePay', 'nonCompeteCompensation'],
  pay: [
    ...(['wageArrears', 'additionalDamages', 'doubleWage', 'openEndedDoubleWage'] as const),
    ...(['probationPay', 'unlawfulProbationDamages'] as const),
  ],
  time: ['overtimePay', 'annualLeavePay'],
  injury: [
    ...(['disabilityGrant', 'injurySuspensionPay', 'disabilityAllowance'] as const),
    ...(['injuryMedicalSubsidy', 'injuryEmploymentSubsidy', 'funeralGrant', 'deathGrant'] as const),
  ],
};

interface Page {
  readonly id: string;
  readonly formula: Formula;
  readonly office: Office;
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly refused?: string | null;
  readonly reckoning?: Reckoning | null;
}

export function entitlementRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/entitlements', (_request, response) => {
    const { say, t } = speakingOn(services, response);
    response.render('entitlements/index', {
      subjects: Object.entries(subjects).map(([subject, ids]) => ({
        title: t(`entitlements.subject.${subject}`),
        ways: ids.map((id) => ({
          href: `/entitlements/${id}`,
          label: say(formulas[id].plain),
          law: say(formulas[id].name),
        })),
      })),
    });
  });
  routes.get('/entitlements/:formula', (request, response) => {
    const { id, formula } = asked(request);
    render(services, response, { id, formula, office: officeIn(services, request.query), values: {} });
  });
  routes.post('/entitlements/:formula', (request, response) => {
    workOut(services, response, { ...asked(request), body: (request.body ?? {}) as Body });
  });
  return routes;
}

function asked(request: Request): { readonly id: string; readonly formula: Formula } {
  const id = String(request.params.formula);
  const formula = formulaOf(id);
  if (formula === undefined) throw new HttpError('NOT_FOUND');
  return { id, formula };
}

function workOut(
  services: RouteServices,
  response: Response,
  { id, formula, body }: { readonly id: string; readonly formula: Formula; readonly body: Body },
): void {
  const speaking = speakingOn(services, response);
  const office = officeIn(services, body);
  const fields = fieldsOf(formula);
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, typedIn(body, name, field)]),
  );
  const page = { id, formula, office, values };
  const read = readAll(fields, values, speaking.say);
  if ('errors' in read) return render(services, response, { ...page, ...read });
  try {
    const entitlement = formula.calculate(read.facts, basisFor(services, office));
    return render(services, response, { ...page, reckoning: reckoningOf(id, entitlement, speaking) });
  } catch (error) {
    return render(services, response, { ...page, ...told(error, speaking.locale) });
  }
}

// ── The page ─────────────────────────────────────────────────────────────────────────────────────────

function speakingOn({ directory }: RouteServices, response: Response) {
  const { locale, t, fmt } = response.locals as { locale: Locale; t: T; fmt: Fmt };
  return { locale, t, fmt, say: sayIn({ locale, t, directory: directory(), nameOf: (id) => id }) };
}

function render(services: RouteServices, response: Response, page: Page): void {
  const { say, locale, t } = speakingOn(services, response);
  const { id, formula, office, values, errors = {}, refused = null, reckoning = null } = page;
  const label = locale === 'en' ? articleLabelEn : articleLabel;
  const faulty = refused !== null || Object.keys(errors).length > 0;
  response.status(faulty ? 422 : 200).set('Cache-Control', 'no-store');
  response.render('entitlements/formula', {
    action: `/entitlements/${id}`,
    title: say(formula.name),
    plain: say(formula.plain),
    rule: say(formula.rule),
    articles: formula.articles.map(label),
    form: { values: { ...values, office: office.commissionId ?? '' }, errors },
    offices: officeChoices(services.directory()),
    groups: [true, false].map((required) => ({
      title: required ? null : t('entitlements.ifKnown'),
      fields: Object.entries(fieldsOf(formula))
        .filter(([name]) => (formula.elements[name]?.required ?? true) === required)
        .map(([name, field]) => drawn(name, field, say)),
    })),
    refused,
    reckoning,
  });
}

/** Asked only where there is more than one. */
function officeChoices({ commissions }: Directory) {
  return commissions.length < 2 ? [] : commissions.map(({ id, name }) => ({ value: id, label: name }));
}
