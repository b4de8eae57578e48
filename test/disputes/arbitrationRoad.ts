/**
 * The straight road of an arbitration on a paper calendar of 2022, walked by the real commands, so that each test
 * can start from the stage it is about.
 *
 * Mon 15 Aug received · Wed 17 Aug accepted · Thu 18 Aug copy delivered (defence until Thu 1 Sep) ·
 * Mon 22 Aug tribunal · Fri 2 Sep hearing called for Wed 14 Sep (notice by Mon 5 Sep) · Fri 16 Sep award.
 */
import assert from 'node:assert/strict';
import type { LocalDate } from '../../server/law/localDate.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import type { DeliveryGiven } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { formTribunal } from '../../server/disputes/commands/arbitration/formTribunal.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import type { AwardGiven } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { recordHearing } from '../../server/disputes/commands/arbitration/recordHearing.ts';
import type { HearingHeld } from '../../server/disputes/commands/arbitration/recordHearing.ts';
import { scheduleHearing } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import type { HearingPlanned } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import { closeCase } from '../../server/disputes/commands/arbitration/closeCase.ts';
import { deadlinesOf } from '../../server/disputes/deadlines.ts';
import type { DeadlineId, DisputeDeadline } from '../../server/disputes/deadlines.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { Arbitration, Attendance, Dispute } from '../../server/disputes/dispute.ts';
import type { SimplifiedGround } from '../../server/law/grounds.ts';
import { Refusal } from '../../server/disputes/refusals.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { decided, opened, toCommission, wageApplication } from '../support/disputes.ts';
import { arbitrator, clerk, secondArbitrator, thirdArbitrator } from '../support/people.ts';

export const worker = 'p1';
export const employer = 'p2';
export const days = { calendar: nationalCalendar, settings: defaultSettings };

export interface Doing<Input> {
  readonly by: Actor;
  readonly on: LocalDate;
  readonly input: Input;
}

export function deciding<Input>(
  dispute: Dispute,
  command: Command<string, Input>,
  step: Doing<Input>,
): Decided {
  return decided(dispute, command, { ...step, procedure: 'arbitration' });
}

export function doing<Input>(dispute: Dispute, command: Command<string, Input>, step: Doing<Input>): Dispute {
  return deciding(dispute, command, step).dispute;
}

/** Asserts that the law refuses the command, with this code; gives the parameters of the sentence. */
export function refusedWith<Input>(
  code: RefusalCode,
  dispute: Dispute,
  command: Command<string, Input>,
  step: Doing<Input>,
): Refusal['params'] {
  try {
    deciding(dispute, command, step);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code);
    return error.params;
  }
  return assert.fail(`${command.name} was expected to be refused with ${code}`);
}

export function arbitrationIn(dispute: Dispute): Arbitration {
  assert.ok(dispute.arbitration);
  return dispute.arbitration;
}

/** The deadlines of this period, with its due day and the day on which it was met. */
export function due(dispute: Dispute, period: DeadlineId): readonly DisputeDeadline[] {
  return deadlinesOf(dispute, days).filter((deadline) => deadline.period === period);
}
/** The one due day of this period. */
export function dueDay(dispute: Dispute, period: DeadlineId): LocalDate | null {
  const found = due(dispute, period);
  assert.equal(found.length, 1, `${period}: ${found.length} deadlines`);
  return found[0]?.dueOn ?? null;
}

export function handed(
  document: DeliveryGiven['document'],
  partyId: string,
  on: LocalDate,
  changes: Partial<DeliveryGiven> = {},
): DeliveryGiven {
  return { document, partyId, mode: 'direct', sentOn: on, receivedOn: on, confirmed: false, ...changes };
}

export function delivered(dispute: Dispute, on: LocalDate, ...deliveries: readonly DeliveryGiven[]): Dispute {
  return doing(dispute, deliverDocuments, { by: clerk, on, input: { deliveries } });
}

// ── The stages ───────────────────────────────────────────────────────────────────────────────────────

export function received(changes: Partial<Application> = {}, on = '2022-08-15'): Dispute {
  return opened(wageApplication(on, { ...toCommission, ...changes }));
}

export function accepted(
  dispute = received(),
  { on = '2022-08-17', ground = null }: { on?: LocalDate; ground?: SimplifiedGround | null } = {},
): Dispute {
  const input = { simplifiedGround: ground, clerkId: clerk.accountId as string };
  return doing(dispute, acceptCase, { by: clerk, on, input });
}

export function copyDelivered(dispute = accepted(), on = '2022-08-18'): Dispute {
  return delivered(dispute, on, handed('applicationCopy', employer, on));
}

export const ofThree = {
  arbitratorIds: [arbitrator, secondArbitrator, thirdArbitrator].map(({ accountId }) => accountId as string),
  presidingId: arbitrator.accountId as string,
  clerkId: clerk.accountId as string,
  simpleCase: false,
};
export const sole = { ...ofThree, arbitratorIds: [arbitrator.accountId as string], simpleCase: true };

export function withTribunal(dispute = copyDelivered(), on = '2022-08-22'): Dispute {
  const input = dispute.marks.simplified ? { ...sole, simpleCase: false } : ofThree;
  return doing(dispute, formTribunal, { by: clerk, on, input });
}

export const hearingPlanned: HearingPlanned = {
  heldOn: '2022-09-14',
  startsAt: '09:30',
  place: '第一仲裁庭',
  mode: 'inPerson',
  defencePeriodWaivedBy: [],
};

export function called(dispute = withTribunal(), on = '2022-09-02', plan = hearingPlanned): Dispute {
  return doing(dispute, scheduleHearing, { by: clerk, on, input: plan });
}

export function notified(dispute = called(), on = '2022-09-05'): Dispute {
  return delivered(dispute, on, handed('hearingNotice', worker, on), handed('hearingNotice', employer, on));
}

export function attendance(ofWorker: Attendance, ofEmployer: Attendance): HearingHeld['attendance'] {
  return [
    { partyId: worker, attendance: ofWorker },
    { partyId: employer, attendance: ofEmployer },
  ];
}

export function heard(
  dispute = notified(),
  { on = '2022-09-14', ...held }: Partial<HearingHeld> & { on?: LocalDate } = {},
): Dispute {
  const input = {
    attendance: attendance('present', 'present'),
    mediationTried: true,
    record: '笔录',
    ...held,
  };
  return doing(dispute, recordHearing, { by: clerk, on, input });
}

export const fullAward: AwardGiven = {
  claims: [{ claimId: 'c1', awardedFen: 1_200_000, result: 'supported' }],
  reasons: '用人单位未举证已足额支付工资。',
};

export function awarded(dispute = heard(), on = '2022-09-16', input = fullAward): Dispute {
  return doing(dispute, issueAward, { by: arbitrator, on, input });
}

export function awardDelivered(dispute = awarded(), on = '2022-09-16'): Dispute {
  return delivered(dispute, on, handed('award', worker, on), handed('award', employer, on));
}

export function closed(dispute = awardDelivered(), on = '2022-09-16'): Dispute {
  return doing(dispute, closeCase, { by: clerk, on, input: {} });
}
