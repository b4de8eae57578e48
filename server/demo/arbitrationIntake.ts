/** The first days of an arbitration: completed, declined or accepted, and made known to the parties. */
import { acceptCase } from '../disputes/commands/arbitration/acceptCase.ts';
import { declineCase } from '../disputes/commands/arbitration/declineCase.ts';
import { requestCorrection } from '../disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../disputes/commands/intake/submitCorrection.ts';
import type { LocalDate } from '../law/localDate.ts';
import { deliver } from './arbitrationTelling.ts';
import type { ArbitrationTold, Telling } from './arbitrationTelling.ts';
import { accountActor } from './storyParties.ts';
import { workingDaysAfter } from './workingDays.ts';

/** Asks for what is missing, where the plan says so; gives the day on which the application is complete. */
export function tellCorrection({ world, script, plan, parties, clerk, act }: Telling): LocalDate {
  const today = script.today();
  if (!plan.corrected) return today;
  const on = workingDaysAfter(world.calendar, today, script.random.whole(1, 2));
  const items = script.random.pick([
    ['identityProof', 'evidence'],
    ['employerDetails'],
    ['claims', 'factsAndReasons'],
  ] as const);
  act(requestCorrection, { on, by: clerk, input: { items, dueOn: workingDaysAfter(world.calendar, on, 7) } });
  const back = workingDaysAfter(world.calendar, on, script.random.whole(1, 5));
  act(submitCorrection, { on: back, by: accountActor(parties, 'applicant') ?? clerk, input: { text: null } });
  return back;
}

const declineWords = {
  outOfScope: '申请人与被申请人之间是合伙关系，不属于劳动争议的受理范围。可以就该争议向人民法院起诉。',
  otherJurisdiction:
    '劳动合同履行地和用人单位所在地均在外市，请向当地劳动人事争议仲裁委员会申请仲裁，材料一并退回。',
} as const;

/** 不予受理, or shown the way to another commission; told in writing. */
export function tellDecline(telling: Telling, on: LocalDate): ArbitrationTold {
  const { world, plan, clerk, act } = telling;
  const reason = plan.ending === 'otherJurisdiction' ? 'otherJurisdiction' : 'outOfScope';
  act(declineCase, { on, by: clerk, input: { reason, explanation: declineWords[reason] } });
  deliver(telling, workingDaysAfter(world.calendar, on, 0), ({ position }) =>
    position === 'applicant' ? ['declineNotice'] : [],
  );
  return { acceptedOn: null, closedOn: on, dueOn: null, archivedOn: null, paper: null, doubts: [] };
}

/** 受理, simplified where the plan says so. */
export function tellAcceptance(
  { script, plan, clerk, commissionId, act }: Telling,
  on: LocalDate,
): LocalDate {
  const grounds = ['clearAndSmall', 'clearAndSmall', 'belowAverageWage', 'bothAgree'] as const;
  const simplifiedGround = plan.simplified ? script.random.pick(grounds) : null;
  act(acceptCase, { on, by: clerk, input: { simplifiedGround, clerkId: clerk.accountId ?? '' } });
  script.number({ unitId: commissionId, kind: 'arbitration' });
  return on;
}

/** Notice of acceptance to everybody, the copy to the respondents; gives the last day on which they had it. */
export function tellFirstDeliveries(telling: Telling, acceptedOn: LocalDate): LocalDate {
  const { world, script, plan } = telling;
  const wait = plan.publicNotice ? 0 : script.random.whole(0, 1);
  const on = workingDaysAfter(world.calendar, acceptedOn, wait);
  const sent = deliver(telling, on, ({ position }) =>
    position === 'respondent' ? ['applicationCopy', 'acceptanceNotice'] : ['acceptanceNotice'],
  );
  return sent.copyOn ?? on;
}
