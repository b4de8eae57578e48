/** What this viewer may do now, and by when: a form each at a desk, a way to its own page for a party. */
import { lawfulCommands } from '../../server/disputes/lawfulCommands.ts';
import type { LawfulCommand } from '../../server/disputes/lawfulCommands.ts';
import { standingOn } from '../../server/disputes/deadlines.ts';
import { formOf } from '../forms/siteMap.ts';
import type { PlacedForm } from '../forms/siteMap.ts';
import type { CaseContext } from './context.ts';
import { drawForm } from './drawForm.ts';
import type { DrawnForm } from './drawForm.ts';

export interface Action {
  readonly name: string;
  readonly label: string;
  readonly explain: string;
  /** What the button says. */
  readonly submit: string;
  /** By when, in a few words; empty where nothing sets a day. */
  readonly why: string;
  readonly late: boolean;
  readonly pageHref: string;
  /** Drawn at a desk only, and not what stands apart. */
  readonly drawn: DrawnForm | null;
}

/** In the order of the procedure, but what has a day comes first and what is always possible last. */
export function actionsFacts(context: CaseContext): readonly Action[] {
  const { stored, viewer } = context;
  return lawfulCommands(stored.dispute, viewer.actor, context)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((command) => {
      const place = formOf(command.scope, command.name);
      return place?.form.stands === 'actions' ? [actionOf(command, place, context)] : [];
    });
}

const always: ReadonlySet<string> = new Set([
  'addNote',
  'correctDay',
  'issuePaper',
  'issueQueryCode',
  'withdrawApplication',
]);

function rank({ name, deadline }: LawfulCommand): number {
  if (always.has(name)) return 2;
  return deadline === null ? 1 : 0;
}

function actionOf(command: LawfulCommand, place: PlacedForm, context: CaseContext): Action {
  const { dispute, viewer, today } = context;
  const { deadline } = command;
  return {
    name: place.address.replace('/', '-'),
    ...wordsOf(command.name, context),
    why: dayWords(command, context),
    late: deadline !== null && standingOn(deadline, today) === 'overdue',
    pageHref: `/disputes/${dispute.number}/${place.address}/new`,
    drawn: viewer.side === 'desk' && !place.form.apart ? drawForm(place, context) : null,
  };
}

/** The law's term at a desk, what it means for oneself on the party's side. */
export function wordsOf(
  command: string,
  { t, viewer }: Pick<CaseContext, 't' | 'viewer'>,
): {
  readonly label: string;
  readonly explain: string;
  readonly submit: string;
} {
  if (viewer.side === 'party')
    return {
      label: t(`forms.${command}.partyTitle`),
      explain: t(`forms.${command}.partyExplain`),
      submit: t(`forms.${command}.partySubmit`),
    };
  return {
    label: t(`labels.command.${command}`),
    explain: t(`forms.${command}.explain`),
    submit: t(`forms.${command}.submit`),
  };
}

function dayWords({ deadline }: LawfulCommand, { t, fmt, today }: CaseContext): string {
  if (deadline === null || deadline.dueOn === null) return '';
  const late = standingOn(deadline, today) === 'overdue';
  return t(late ? 'case.action.late' : 'case.action.by', { day: fmt.monthDay(deadline.dueOn) });
}
