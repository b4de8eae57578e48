/** 逾期未达成协议: ends mediations whose period is over (调仲法 14), so that everybody sees that arbitration is open. */
import { systemActor } from '../disputes/actor.ts';
import { lapseMediation } from '../disputes/commands/mediation/lapseMediation.ts';
import { Refusal } from '../disputes/refusals.ts';
import { localDateOf } from '../law/localDate.ts';
import type { Services } from '../services.ts';

const lapsing: readonly string[] = ['accepted', 'mediating', 'signing'];
const batch = 100;

/**
 * Lapses what is over at an instant, through the one write path; gives how many. A mediation that has lapsed is no
 * longer in the queue, so running twice does nothing; where the law does not allow it yet, it is left.
 */
export async function sweepDeadlines({ lists, desk }: Services, asOf: Date): Promise<number> {
  const today = localDateOf(asOf);
  let lapsed = 0;
  let after: string | undefined;
  do {
    const page = await lists.pressing({ kind: 'city' }, 'mediation', {
      kind: 'overdue',
      today,
      limit: batch,
      ...(after !== undefined && { after }),
    });
    for (const { number, mediation } of page.rows)
      if (mediation !== null && lapsing.includes(mediation.stage)) lapsed += await lapse(desk, number);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return lapsed;
}

async function lapse(desk: Services['desk'], number: string): Promise<number> {
  try {
    const { events } = await desk.run({
      command: lapseMediation,
      procedure: 'mediation',
      number,
      input: {},
      actor: systemActor,
      commandId: `lapse-${number}`,
    });
    return events.length;
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}
