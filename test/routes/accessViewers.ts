/** The columns of the access table: every role in each relation to the disputes of `accessTown.ts`. */
import type { Actor } from '../../server/disputes/actor.ts';
import * as cast from '../support/people.ts';
import * as town from './accessTown.ts';

export interface Column {
  readonly role: string;
  readonly relation: string;
  /** null: nobody has signed in. */
  readonly person: Actor | null;
}

const of = (role: string, people: Readonly<Record<string, Actor | null>>): readonly Column[] =>
  Object.entries(people).map(([relation, person]) => ({ role, relation, person }));

/** In groups, one a role; a row of the table has a letter for each column and a space between the groups. */
export const groups: readonly (readonly Column[])[] = [
  of('nobody', { 'not signed in': null }),
  of('worker', { 'own (applicant)': cast.rider, stranger: cast.otherWorker }),
  of('employer', { 'own (respondent)': cast.company, stranger: cast.otherCompany }),
  of('agent', {
    'own (applicant’s, special powers)': cast.lawyer,
    'own (respondent’s, general powers)': town.employee,
    stranger: town.otherAgent,
  }),
  of('mediator', {
    'own (assigned)': cast.mediator,
    'same body': cast.colleague,
    'other body': cast.otherMediator,
  }),
  of('bodyHead', { 'same body': cast.bodyHead, 'other body': town.otherBodyHead }),
  of('clerk', {
    'own (assigned)': cast.clerk,
    'same commission': cast.secondClerk,
    'other commission': cast.otherClerk,
  }),
  of('arbitrator', {
    'own (tribunal)': cast.arbitrator,
    'same commission': cast.secondArbitrator,
    'other commission': town.otherArbitrator,
  }),
  of('commissionHead', {
    'same commission': cast.commissionHead,
    'other commission': town.otherCommissionHead,
  }),
  of('supervisor', {
    'the city': cast.supervisor,
    'this district': town.districtSupervisor,
    'another district': town.otherSupervisor,
  }),
  of('administrator', { stranger: cast.administrator }),
];

export const columns: readonly Column[] = groups.flat();

/** What a letter of the table stands for; what it means is in the legend of docs/access.md. */
export const statusOf: Readonly<Record<string, number>> = {
  o: 200,
  '>': 303,
  s: 303,
  l: 401,
  f: 403,
  '.': 404,
  x: 409,
  v: 422,
};

/** The letters of a row, one a column; throws where groups and letters do not fit. */
export function lettersOf(cells: string): readonly string[] {
  const parts = cells.split(' ');
  const fits = parts.length === groups.length && parts.every((part, n) => part.length === groups[n]?.length);
  if (!fits) throw new Error(`a row does not fit the columns: ${cells}`);
  return [...parts.join('')];
}
