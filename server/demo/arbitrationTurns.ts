/** Turns that keep an arbitration from its straight way: suspended, extended. */
import { decideExtension } from '../disputes/commands/arbitration/decideExtension.ts';
import { decideSuspension } from '../disputes/commands/arbitration/decideSuspension.ts';
import { requestExtension } from '../disputes/commands/arbitration/requestExtension.ts';
import { requestSuspension } from '../disputes/commands/arbitration/requestSuspension.ts';
import { resumeProceedings } from '../disputes/commands/arbitration/resumeProceedings.ts';
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { dueDayOf } from './arbitrationTelling.ts';
import type { Seated, Telling } from './arbitrationTelling.ts';
import { workingDayFrom, workingDaysAfter, workingDayUntil } from './workingDays.ts';

/** Asked for by the clerk, approved by the head; gives the days that do not count. */
export function tellSuspension(telling: Telling, { presiding }: Seated): number {
  const { world, script, plan, clerk, head, exclusions, act } = telling;
  const { calendar } = world;
  const on = workingDaysAfter(calendar, script.today(), script.random.whole(1, 3));
  const grounds = ['awaitsAppraisal', 'awaitsAppraisal', 'dependsOnOtherCase', 'employerEnded'] as const;
  act(requestSuspension, {
    on,
    by: clerk,
    input: { ground: script.random.pick(grounds), reason: '需等待相关结论作出后再审理。' },
  });
  const from = workingDaysAfter(calendar, on, script.random.whole(1, 2));
  act(decideSuspension, { on: from, by: head, input: { approved: true } });
  const resumedOn = workingDayFrom(calendar, addDays(from, plan.suspendedDays));
  act(resumeProceedings, { on: resumedOn, by: presiding, input: {} });
  exclusions.push({ from, to: addDays(resumedOn, -1), reason: 'suspension' });
  return Math.round((Date.parse(resumedOn) - Date.parse(from)) / 86_400_000);
}

/** Asked for while the period runs, approved by the head; gives the days. */
export function tellExtension(telling: Telling, acceptedOn: LocalDate): number {
  const { world, script, plan, clerk, head, act } = telling;
  const { calendar } = world;
  const due = dueDayOf(telling, acceptedOn, 0);
  const days = plan.publicNotice ? 15 : script.random.whole(5, 15);
  const shortly = workingDayUntil(calendar, addDays(due, -script.random.whole(5, 9)));
  // The award of somebody who cannot be found takes another 30 days to be delivered.
  const on = plan.publicNotice ? script.today() : later(script.today(), shortly);
  if (workingDaysAfter(calendar, on, 1) > due) telling.doubts.push('extension asked for too late');
  act(requestExtension, { on, by: clerk, input: { days, reason: '案情复杂，需调取工资和考勤记录。' } });
  const decidedOn = workingDaysAfter(calendar, on, script.random.whole(0, 1));
  act(decideExtension, { on: decidedOn, by: head, input: { approved: true } });
  return days;
}
