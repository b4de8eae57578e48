/** Who decides: the tribunal, and how it changes. */
import { idFrom } from '../disputes/command.ts';
import { changeToOrdinary } from '../disputes/commands/arbitration/changeToOrdinary.ts';
import { decideRecusal } from '../disputes/commands/arbitration/decideRecusal.ts';
import { formTribunal } from '../disputes/commands/arbitration/formTribunal.ts';
import { requestRecusal } from '../disputes/commands/arbitration/requestRecusal.ts';
import type { LocalDate } from '../law/localDate.ts';
import { idOf } from './arbitrationTelling.ts';
import type { Seated, Telling } from './arbitrationTelling.ts';
import { workingDaysAfter } from './workingDays.ts';
import { someHolder } from './world.ts';

/** A sole arbitrator or three. */
export function tellTribunal(telling: Telling, on: LocalDate): Seated {
  const { world, script, plan, commissionId, parties, clerk, act } = telling;
  const { random } = script;
  const sole = plan.simplified || (parties.length < 11 && random.chance(0.55));
  const first = someHolder(world, random, {
    role: 'arbitrator',
    unitId: commissionId,
    castShare: telling.castShare,
  });
  const memberIds = sole ? [idOf(first)] : [idOf(first), ...otherArbitrators(telling, [idOf(first)], 2)];
  const input = {
    arbitratorIds: memberIds,
    presidingId: idOf(first),
    clerkId: idOf(clerk),
    simpleCase: sole && !plan.simplified,
  };
  act(formTribunal, { on, by: clerk, input });
  return { presiding: first, memberIds };
}

function otherArbitrators(
  { world, script, commissionId }: Telling,
  without: readonly string[],
  count: number,
): readonly string[] {
  const others = world.city.directory.holders('arbitrator', commissionId).map(({ accountId }) => accountId);
  return script.random.shuffled(others.filter((id) => !without.includes(id))).slice(0, count);
}

/** 简易转一般: the sole arbitrator stays, two more join. */
export function tellTurnToOrdinary(telling: Telling, { presiding, memberIds }: Seated): Seated {
  const { world, script, clerk, act } = telling;
  const on = workingDaysAfter(world.calendar, script.today(), 1);
  act(changeToOrdinary, { on, by: clerk, input: {} });
  const all = [...memberIds, ...otherArbitrators(telling, memberIds, 3 - memberIds.length)];
  const input = { arbitratorIds: all, presidingId: idOf(presiding), clerkId: idOf(clerk), simpleCase: false };
  act(formTribunal, { on, by: clerk, input });
  return { presiding, memberIds: all };
}

/** The presiding arbitrator makes a tie known; the head decides within 3 working days. */
export function tellRecusal(telling: Telling, { presiding, memberIds }: Seated): Seated {
  const { world, script, plan, clerk, head, act } = telling;
  const { calendar } = world;
  const on = workingDaysAfter(calendar, script.today(), 1);
  const reason = '本人与被申请人的法定代表人相识，申请回避。';
  const asked = act(requestRecusal, {
    on,
    by: presiding,
    input: { personId: idOf(presiding), reason, learnedLater: false },
  });
  const decidedOn = workingDaysAfter(calendar, on, script.random.whole(1, 2));
  const upheld = plan.recusal === 'upheld';
  act(decideRecusal, { on: decidedOn, by: head, input: { recusalId: idFrom(asked, 'recusal'), upheld } });
  if (!upheld) return { presiding, memberIds };
  const [newId] = otherArbitrators(telling, memberIds, 1);
  const next = world.city.directory.person(newId ?? '');
  if (next === undefined) throw new Error('The commission has no other arbitrator');
  const ids = [next.accountId, ...memberIds.filter((id) => id !== idOf(presiding))];
  const simpleCase = ids.length === 1 && !(plan.simplified && !plan.turnedOrdinary);
  const input = { arbitratorIds: ids, presidingId: next.accountId, clerkId: idOf(clerk), simpleCase };
  act(formTribunal, { on: decidedOn, by: clerk, input });
  return { presiding: { ...next, isSystem: false }, memberIds: ids };
}
