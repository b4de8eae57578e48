/** The public calculator: one formula a page. What is typed is worked out and shown, and kept nowhere. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { Directory } from '../server/disputes/directory.ts';
import { HttpError } from '../server/errors.ts';
import type { Fmt } from '../server/format.ts';
import type { ElementValue } from '../server/law/entitlements/elements.ts';
import type { Formula } from '../server/law/entitlements/formula.ts';
import { formulaOf, formulas } from '../server/law/entitlements/formulas.ts';
import type { FormulaId } from '../server/law/entitlements/formulas.ts';
import { isFactError } from '../server/law/entitlements/refuse.ts';
import type { Basis } from '../server/law/entitlements/sheet.ts';
import { isLawError } from '../server/law/lawError.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import { readingsOn } from '../server/law/settings.ts';
import { articleLabel, articleLabelEn } from '../server/law/statutes.ts';
import type { Locale } from '../server/locales/index.ts';
import { dayOf } from './forms/dayOf.ts';
import { fieldsOf } from './forms/elements.ts';
import type { Field } from './forms/fields.ts';
import type { RouteServices } from './index.ts';
import type { Reckoning } from './reckoning.ts';
import { reckoningOf } from './reckoning.ts';
import { sayIn } from './words.ts';
import type { Say, T } from './words.ts';

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

type Body = Readonly<Record<string, unknown>>;

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

function typedIn(body: Body, name: string, { kind }: Field<ElementValue>): string {
  if (kind === 'date') return dayOf(body, name);
  const typed = Object.hasOwn(body, name) ? body[name] : '';
  return typeof typed === 'string' ? typed.trim().slice(0, 60) : '';
}

function readAll(
  fields: Readonly<Record<string, Field<ElementValue>>>,
  values: Readonly<Record<string, string>>,
  say: Say,
): { readonly facts: Record<string, ElementValue> } | { readonly errors: Record<string, string> } {
  const facts: Record<string, ElementValue> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const answer = field.read(values[name]);
    if (answer.ok) facts[name] = answer.value;
    else errors[name] = say(answer.fault);
  }
  return Object.keys(errors).length > 0 ? { errors } : { facts };
}

/** What the facts do not settle stands beside its question; a rate that nobody has loaded above the form. */
function told(error: unknown, locale: Locale): Pick<Page, 'errors' | 'refused'> {
  if (!isLawError(error)) throw error;
  const sentence = locale === 'en' ? error.says.en : error.says.zh;
  return !isFactError(error) || error.element === null
    ? { refused: sentence }
    : { errors: { [error.element]: sentence } };
}

// ── Whose rates and readings ─────────────────────────────────────────────────────────────────────────

interface Office {
  readonly commissionId: string | null;
  readonly region: string;
}

/** Where no commission is on record yet, the city whose wages ship with the product. */
function firstRegion({ rates }: RouteServices): string {
  return rates().minimumMonthlyWage.rows[0]?.region ?? '';
}

function officeIn(services: RouteServices, given: Body): Office {
  const { commissions } = services.directory();
  const chosen = commissions.find(({ id }) => id === given.office) ?? commissions[0];
  const district = chosen?.districts[0];
  return {
    commissionId: chosen?.id ?? null,
    region: district === undefined ? firstRegion(services) : `${district.slice(0, 4)}00`,
  };
}

function basisFor({ law, clock, calendar, rates }: RouteServices, { commissionId, region }: Office): Basis {
  const today: LocalDate = clock.today();
  return {
    region,
    rates: rates(),
    calendar: calendar(),
    settings: readingsOn(law.data().settings(commissionId), today),
  };
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

function drawn(name: string, field: Field<ElementValue>, say: Say): object {
  const { label = '', hint, look, choices, kind, optional } = field;
  const { unit, ...plainLook } = look ?? {};
  return {
    name,
    // A remembered day: no wheel to turn back years.
    kind: kind === 'date' ? 'dayParts' : kind,
    optional,
    ...plainLook,
    label: say(label),
    ...(hint !== undefined && hint !== true && { hint: say(hint) }),
    ...(unit !== undefined && { unit: say(unit) }),
    ...(choices && { choices: choices.map((one) => ({ value: one.value, label: say(one.label) })) }),
  };
}

/** Asked only where there is more than one. */
function officeChoices({ commissions }: Directory) {
  return commissions.length < 2 ? [] : commissions.map(({ id, name }) => ({ value: id, label: name }));
}
