import type { FilingProcedure } from '../../../server/disputes/stages.ts';
import { periodOf } from '../../../server/law/periods.ts';
import type { Answers } from './answers.ts';
import { bodyFor } from './places.ts';
import type { Asked, Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

/** To a mediation body first, or straight to the commission: mediation is voluntary (调仲法 5). */
export const roadQuestion: Question = {
  fields: (writing) => [
    {
      kind: 'radios',
      name: 'road',
      page: true,
      label: writing.t('application.road.label'),
      hint: writing.t('application.road.hint'),
      choices: roadsOpen(writing).map((road) => ({
        value: road,
        label: writing.t(`application.road.${road}`),
        hint: writing.t(`application.road.${road}.hint`, daysOf(road)),
      })),
    },
  ],
  typed: ({ road }, asked) => ({ road: road ?? roadsOpen(asked)[0] ?? '' }),
  parse: (body, asked) =>
    together({
      road: oneOf(textIn(body, 'road'), {
        choices: roadsOpen(asked),
        missing: 'application.fault.road',
      }),
    }),
};

/** The roads for which somebody is in charge where the work was done. */
export function roadsOpen({
  answers,
  directory,
}: Pick<Asked, 'answers' | 'directory'>): readonly FilingProcedure[] {
  const { district } = answers;
  if (district === null) return [];
  const body = bodyFor(directory, { district, street: streetIn(answers) });
  return [
    ...(body === undefined ? [] : (['mediation'] as const)),
    ...(directory.commissionOf(district) === undefined ? [] : (['arbitration'] as const)),
  ];
}

export function streetIn({ street }: Answers): string | null {
  return street?.name ?? null;
}

function daysOf(road: FilingProcedure): Readonly<Record<string, number>> {
  return road === 'mediation'
    ? { days: periodOf('mediationConclusion').amount }
    : { acceptance: periodOf('acceptanceDecision').amount, days: periodOf('award').amount };
}
