/** A command's form ready for the views: questions in the page's language, with what was typed and what is wrong. */
import { basisOf } from '../../server/desk.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { typedFor } from '../forms/commandForm.ts';
import type { CommandForm, Faults, FormView, Question, QuestionGroup } from '../forms/commandForm.ts';
import type { Choice } from '../forms/fields.ts';
import type { PlacedForm } from '../forms/siteMap.ts';
import type { Say } from '../words.ts';
import type { CaseContext } from './context.ts';

export interface DrawnForm {
  /** Keeps apart the fields of several forms on one page. */
  readonly id: string;
  readonly href: string;
  readonly upload: boolean;
  readonly seals: boolean;
  /** Where the answer can be looked up. */
  readonly guide: { readonly href: string; readonly label: string } | null;
  readonly groups: readonly { readonly heading: string | null; readonly fields: readonly object[] }[];
  /** As `_partials/field` takes it. */
  readonly form: {
    readonly id: string;
    readonly values: Readonly<Record<string, unknown>>;
    readonly errors: Readonly<Record<string, string>>;
    readonly commandId?: string;
  };
  /** The faults as the summary above the form tells them: each with the name of its question. */
  readonly summary: { readonly id: string; readonly errors: Readonly<Record<string, string>> };
  /** What the form was shown: goes back with it, so that a change in between is noticed. */
  readonly basis: string;
  readonly shownAt: string;
}

/** What came back in a form that was not accepted. */
export interface CameBack {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: Faults;
  /** Sentences that are finished already, beside their questions. */
  readonly told?: Readonly<Record<string, string>>;
  readonly commandId: string;
}

/** The procedure in which a form's command runs: that of its scope, or the one at hand. */
export function procedureOf({ scope }: PlacedForm, { dispute }: Pick<CaseContext, 'dispute'>): Procedure {
  if (scope !== 'dispute') return scope;
  return dispute.arbitration === null ? 'mediation' : 'arbitration';
}

export function formViewOf(place: PlacedForm, context: CaseContext, asked: FormView['asked'] = {}): FormView {
  const { dispute, viewer, today, calendar, settings, directory, openText } = context;
  const { actor } = viewer;
  return {
    dispute,
    actor,
    today,
    calendar,
    settings,
    directory,
    openText,
    asked,
    procedure: procedureOf(place, context),
  };
}

/** Draws the form, fresh (for what the address names) or as it came back. */
export function drawForm(
  place: PlacedForm,
  context: CaseContext,
  {
    cameBack,
    asked = {},
  }: { readonly cameBack?: CameBack | undefined; readonly asked?: FormView['asked'] } = {},
): DrawnForm {
  const { form, address } = place;
  const { stored, dispute, say, now } = context;
  const groups = form.questions(formViewOf(place, context, cameBack?.body ?? asked));
  const id = address.replace('/', '-');
  const errors = errorsOf(groups, cameBack, say);
  const drawn = groups.flatMap(({ questions }) => questions);
  return {
    id,
    href: `/disputes/${dispute.number}/${address}`,
    upload: form.upload,
    seals: form.seals,
    guide: guideOf(form.guide, dispute, say),
    groups: groups.map(({ heading, questions }) => ({
      heading: heading === null ? null : say(heading),
      fields: questions.map((question) => drawQuestion(question, say)),
    })),
    form: {
      id,
      values: Object.fromEntries(drawn.map((question) => [question.name, valueOf(question, cameBack)])),
      errors,
      ...(cameBack && { commandId: cameBack.commandId }),
    },
    summary: { id, errors: namedErrors(groups, errors, context) },
    basis: basisOf(form.command, stored.dispute, procedureOf(place, context)),
    shownAt: now.toISOString(),
  };
}

/** “Which office is in charge”, with the place of the dispute filled in. */
function guideOf(guide: CommandForm['guide'], { district, street }: Dispute, say: Say): DrawnForm['guide'] {
  if (guide === null) return null;
  const asked = new URLSearchParams({ ask: '1', work: district, ...(street !== null && { street }) });
  return {
    href: `/${guide}?${asked.toString()}`,
    label: say({ key: `case.form.guide.${guide}`, params: {} }),
  };
}

function drawQuestion(question: Question, say: Say): object {
  const { look, choices, label, hint, name, kind, optional } = question;
  const { unit, ...plainLook } = look ?? {};
  return {
    name,
    kind,
    optional,
    ...plainLook,
    label: say(label),
    ...(hint !== undefined && { hint: say(hint) }),
    ...(unit !== undefined && { unit: say(unit) }),
    ...(choices && { choices: choices.map((choice) => drawChoice(choice, say)) }),
  };
}

function drawChoice({ value, label, hint }: Choice, say: Say): object {
  return { value, label: say(label), ...(hint !== undefined && { hint: say(hint) }) };
}

/** What was typed, also where it was wrong; what is no text at all (a nested body) is not shown again. */
function valueOf({ name, kind, initial = '' }: Question, cameBack: CameBack | undefined): unknown {
  if (cameBack === undefined || kind === 'hidden') return initial;
  const typed = typedFor(kind, cameBack.body, name);
  if (kind === 'checkboxes') return listOf(typed);
  return typeof typed === 'string' ? typed : '';
}

function listOf(typed: unknown): readonly string[] {
  const list = typeof typed === 'object' && typed !== null ? Object.values(typed) : [typed];
  return list.filter((one) => typeof one === 'string');
}

/** In the order of the questions, so that the summary above reads like the form below. */
function errorsOf(
  groups: readonly QuestionGroup[],
  cameBack: CameBack | undefined,
  say: Say,
): Record<string, string> {
  if (cameBack === undefined) return {};
  const { faults, told = {} } = cameBack;
  const errors: Record<string, string> = {};
  for (const { name } of groups.flatMap(({ questions }) => questions)) {
    const fault = faults[name];
    if (fault !== undefined) errors[name] = say(fault);
    else if (told[name] !== undefined) errors[name] = told[name];
  }
  return errors;
}

/** The label of a question alone says little where the same is asked of several things. */
function namedErrors(
  groups: readonly QuestionGroup[],
  errors: Readonly<Record<string, string>>,
  { say, t }: CaseContext,
): Record<string, string> {
  const named: Record<string, string> = {};
  for (const { heading, questions } of groups)
    for (const { name, label } of questions) {
      const fault = errors[name];
      if (fault !== undefined) named[name] = t('case.form.fault', { question: say(heading ?? label), fault });
    }
  return named;
}
