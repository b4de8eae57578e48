/** The steps of an application in their order, which of them are done, and what comes next. */
import type { FilingProcedure } from '../../../server/disputes/stages.ts';
import type { Directory } from '../../../server/disputes/directory.ts';
import { agentQuestion } from './agent.ts';
import { kindOf } from './answers.ts';
import type { Answers } from './answers.ts';
import { causeQuestion } from './cause.ts';
import { deliveryQuestion } from './delivery.ts';
import { districtQuestion } from './district.ts';
import { factsQuestion } from './facts.ts';
import { intakeQuestion } from './intake.ts';
import { bodyFor, districtsOf, streetsOf } from './places.ts';
import type { Question } from './question.ts';
import { roadQuestion, roadsOpen, streetIn } from './road.ts';
import { sideQuestion } from './side.ts';
import { streetQuestion } from './street.ts';

export const questions = {
  intake: intakeQuestion,
  side: sideQuestion,
  district: districtQuestion,
  street: streetQuestion,
  road: roadQuestion,
  cause: causeQuestion,
  agent: agentQuestion,
  facts: factsQuestion,
  delivery: deliveryQuestion,
} as const satisfies Record<string, Question>;
export type QuestionName = keyof typeof questions;

export const listNames = ['claims', 'applicants', 'respondents'] as const;
export type ListName = (typeof listNames)[number];
export type StepName = QuestionName | ListName;

/** The parts of the task list. */
export interface Part {
  readonly name: 'intake' | 'where' | 'matter' | 'parties' | 'more';
  readonly steps: readonly StepName[];
}

const parts: readonly Part[] = [
  { name: 'intake', steps: ['intake'] },
  { name: 'where', steps: ['side', 'district', 'street', 'road'] },
  { name: 'matter', steps: ['cause', 'claims'] },
  { name: 'parties', steps: ['applicants', 'respondents', 'agent'] },
  { name: 'more', steps: ['facts', 'delivery'] },
];

/** What a desk is asked besides, and what its unit has already settled. */
const onlyAtDesk: readonly StepName[] = ['intake'];
const settledAtDesk: readonly StepName[] = ['district', 'street', 'road'];

/** The parts with the steps that apply. */
export function partsFor({ enteredBy }: Pick<Answers, 'enteredBy'>): readonly Part[] {
  const left = enteredBy === 'desk' ? settledAtDesk : onlyAtDesk;
  return parts
    .map(({ name, steps }) => ({ name, steps: steps.filter((step) => !left.includes(step)) }))
    .filter(({ steps }) => steps.length > 0);
}

export function stepsFor(answers: Pick<Answers, 'enteredBy'>): readonly StepName[] {
  return partsFor(answers).flatMap(({ steps }) => steps);
}

export interface Standing {
  readonly answers: Answers;
  readonly directory: Directory;
}

/** Whether a step has an answer that still holds: a unit may have been closed since. */
export function isDone(step: StepName, standing: Standing): boolean {
  const { answers } = standing;
  switch (step) {
    case 'district':
      return districtsOf(standing.directory).some(({ code }) => code === answers.district);
    case 'street':
      return hasStreet(standing);
    case 'road':
      return answers.road !== null && roadsOpen(standing).includes(answers.road);
    case 'applicants':
    case 'respondents':
      return partiesFit(step, answers);
    case 'claims':
      return answers.claims.length > 0;
    case 'delivery':
      return answers.electronicDelivery !== null;
    case 'intake':
      return answers.intake !== null && unitOf(answers.intake.unitId, standing.directory) !== null;
    default:
      return answers[step] !== null;
  }
}

function hasStreet({ answers: { district, street }, directory }: Standing): boolean {
  if (district === null || street === null) return false;
  return street.name === null || streetsOf(directory, district).includes(street.name);
}

function partiesFit(step: 'applicants' | 'respondents', answers: Answers): boolean {
  const { side } = answers;
  if (side === null || answers[step].length === 0) return false;
  const kind = kindOf(step === 'applicants' ? 'applicant' : 'respondent', side);
  return answers[step].every((party) => party.kind === kind);
}

/** Whether a step can be answered yet: the street needs its district, the parties need their side. */
export function isOpenStep(step: StepName, standing: Standing): boolean {
  const needs: Readonly<Partial<Record<StepName, readonly StepName[]>>> = {
    street: ['district'],
    road: ['district', 'street'],
    claims: ['cause'],
    applicants: ['side'],
    respondents: ['side'],
  };
  return (needs[step] ?? []).every((needed) => isDone(needed, standing));
}

/** The steps that are still to be answered. */
export function openSteps(standing: Standing): readonly StepName[] {
  return stepsFor(standing.answers).filter((step) => !isDone(step, standing));
}

/** The first open step after this one, else the first open one; null when everything is answered. */
export function nextStep(after: StepName, standing: Standing): StepName | null {
  const steps = stepsFor(standing.answers);
  const open = openSteps(standing);
  return open.find((step) => steps.indexOf(step) > steps.indexOf(after)) ?? open[0] ?? null;
}

/** Where the application goes; null while that is not settled. */
export interface Destination {
  readonly procedure: FilingProcedure;
  readonly unitId: string;
  readonly district: string;
  readonly street: string | null;
}

export function destinationOf({ answers, directory }: Standing): Destination | null {
  if (answers.intake !== null) return deskDestination(answers.intake, directory);
  const { district, road } = answers;
  if (district === null || road === null) return null;
  const street = streetIn(answers);
  const unit =
    road === 'mediation' ? bodyFor(directory, { district, street }) : directory.commissionOf(district);
  return unit === undefined ? null : { procedure: road, unitId: unit.id, district, street };
}

function deskDestination(
  { unitId, district }: NonNullable<Answers['intake']>,
  directory: Directory,
): Destination | null {
  const unit = unitOf(unitId, directory);
  return unit && { ...unit, unitId, district };
}

function unitOf(unitId: string, directory: Directory): Pick<Destination, 'procedure' | 'street'> | null {
  const body = directory.body(unitId);
  if (body !== undefined) return { procedure: 'mediation', street: body.street };
  return directory.commission(unitId) === undefined ? null : { procedure: 'arbitration', street: null };
}
