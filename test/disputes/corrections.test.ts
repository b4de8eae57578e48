/** 更正日期: the old entry stays, what hangs on the day is reckoned again, and what rested on the wrong day is named. */
import assert from 'node:assert/strict';
import { deemWithdrawn } from '../../server/disputes/commands/arbitration/deemWithdrawn.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { correctDay } from '../../server/disputes/commands/intake/correctDay.ts';
import type { FiledClaim } from '../../server/disputes/commands/intake/fileApplication.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { notedDays } from '../../server/disputes/corrections.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { EventFacts, NewEvent } from '../../server/disputes/events.ts';
import { interruptionsOf } from '../../server/disputes/limitation.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import { isTold } from '../../server/disputes/sight.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import {
  arbitrator,
  clerk,
  company,
  mediator,
  otherClerk,
  rider,
  secondArbitrator,
  supervisor,
} from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  awarded,
  called,
  copyDelivered,
  deciding,
  delivered,
  doing,
  dueDay,
  employer,
  handed,
  heard,
  notified,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';
import * as mediationRoad from './mediationRoad.ts';

const step = (fact: string, day: LocalDate, on = '2022-09-20') => ({
  by: clerk,
  on,
  input: { fact, day, reason: '以邮政回执为准。' },
});
const corrected = (dispute: Dispute, fact: string, day: LocalDate, on?: LocalDate): Decided =>
  deciding(dispute, correctDay, step(fact, day, on));

const typesOf = ({ events }: Decided): readonly string[] => events.map(({ type }) => type);
function factsOf<T extends 'dayCorrected' | 'dueDaysMoved' | 'effectsShaken'>(
  { events }: Decided,
  type: T,
): readonly EventFacts[T][] {
  return events.flatMap((event) => (event.type === type ? [event.facts as EventFacts[T]] : []));
}
const shaken = (decided: Decided) => factsOf(decided, 'effectsShaken').flatMap(({ effects }) => effects);
const movedTo = (decided: Decided): readonly string[] =>
  factsOf(decided, 'dueDaysMoved').flatMap(({ moved }) =>
    moved.map(({ period, before, after }) => `${period} ${before} → ${after}`),
  );

describe('A corrected day of delivery', () => {
  it('moves what runs from it: the copy came on Mon 22 Aug, not on the 18th, so the defence is due on Mon 5 Sep', () => {
    const decided = corrected(copyDelivered(), 'delivery-0', '2022-08-22', '2022-08-24');
    assert.equal(dueDay(decided.dispute, 'defence'), '2022-09-05');
    assert.deepEqual(typesOf(decided), ['dayCorrected', 'dueDaysMoved']);
    assert.deepEqual(movedTo(decided), [
      'defence 2022-09-01 → 2022-09-05',
      'jurisdictionObjection 2022-09-01 → 2022-09-05',
      'counterApplication 2022-09-01 → 2022-09-05',
    ]);
  });

  it('keeps the day that stood there before, and why it was wrong', () => {
    const decided = corrected(copyDelivered(), 'delivery-0', '2022-08-22', '2022-08-24');
    const [facts] = factsOf(decided, 'dayCorrected');
    assert.deepEqual([facts?.before, facts?.after], ['2022-08-18', '2022-08-22']);
    assert.equal(decided.texts[facts?.textId ?? ''], '以邮政回执为准。');
  });

  it('of a paper that was left counts on from the right day: Fri 9 Sep, so Thu 15 Sep over Mid-Autumn', () => {
    const left = handed('applicationCopy', employer, '2022-09-08', {
      ...{ mode: 'left', leftBecause: 'refusedToSign', receivedOn: null },
    });
    const dispute = delivered(accepted(), '2022-09-08', left);
    const [delivery] = arbitrationIn(corrected(dispute, 'delivery-0', '2022-09-09').dispute).deliveries;
    assert.deepEqual([delivery?.sentOn, delivery?.effectiveOn], ['2022-09-09', '2022-09-15']);
  });

  it('lets a defence that came in by the right last day be no longer late', () => {
    const input = { partyId: employer, limitationRaised: false, text: '不同意。' };
    const late = doing(copyDelivered(), submitDefence, { by: clerk, on: '2022-09-02', input });
    assert.equal(arbitrationIn(late).defences[0]?.late, true);
    const { dispute } = corrected(late, 'delivery-0', '2022-08-22');
    assert.equal(arbitrationIn(dispute).defences[0]?.late, false);
  });
});

describe('Other days', () => {
  it('of receipt: completed papers apart, five working days from the right one', () => {
    const decided = corrected(received(), 'received', '2022-08-12', '2022-08-16');
    assert.deepEqual(movedTo(decided), ['acceptanceDecision 2022-08-22 → 2022-08-19']);
    assert.equal(decided.dispute.intake.receivedOn, '2022-08-12');
  });

  it('of a defence: in time after all, when it was noted days later', () => {
    const input = { partyId: employer, limitationRaised: false, text: '不同意。' };
    const late = doing(copyDelivered(), submitDefence, { by: clerk, on: '2022-09-06', input });
    const [defence] = arbitrationIn(corrected(late, 'defence-0', '2022-09-01').dispute).defences;
    assert.deepEqual([defence?.submittedOn, defence?.late], ['2022-09-01', false]);
  });

  it('of a hearing that was held; one that is ahead is postponed instead', () => {
    const held = heard();
    const key = `hearing-${arbitrationIn(held).hearings[0]?.id}`;
    const { dispute } = corrected(held, key, '2022-09-13');
    assert.equal(arbitrationIn(dispute).hearings[0]?.heldOn, '2022-09-13');
    const ahead = notedDays(notified(), 'arbitration').map(({ fact }) => fact.kind);
    assert.equal(ahead.includes('hearing'), false);
  });

  it('of a request for mediation: both clocks, and the day on which it interrupts limitation', () => {
    const dispute = mediationRoad.mediating();
    const decided = mediationRoad.deciding(dispute, correctDay, {
      by: mediator,
      on: '2022-08-18',
      input: { fact: 'received', day: '2022-08-12', reason: '登记晚了三天。' },
    });
    assert.equal(mediationRoad.theDue(decided.dispute, 'mediationConclusion').dueOn, '2022-08-29');
    const filed = {
      type: 'applicationFiled',
      procedure: 'mediation',
      occurredOn: '2022-08-15',
      facts: { receivedOn: '2022-08-15', claimIds: ['c1'] },
    } as unknown as NewEvent;
    const events = [filed, ...decided.events] as unknown as readonly NewEvent[];
    assert.deepEqual(
      interruptionsOf(events).map(({ on }) => on),
      ['2022-08-12'],
    );
  });
});

describe('What rested on the wrong day is named', () => {
  it('a default whose notice came a day too late after all', () => {
    const away = { attendance: attendance('present', 'absent'), mediationTried: false };
    const byDefault = awarded(heard(notified(), away));
    const notice = arbitrationIn(byDefault).deliveries.findIndex(
      ({ document, partyId }) => document === 'hearingNotice' && partyId === employer,
    );
    assert.deepEqual(shaken(corrected(byDefault, `delivery-${notice}`, '2022-09-06')), ['default']);
    // A day earlier than noted leaves it standing.
    assert.deepEqual(shaken(corrected(byDefault, `delivery-${notice}`, '2022-09-02')), []);
  });

  it('a deemed withdrawal likewise', () => {
    const away = { attendance: attendance('absent', 'present'), mediationTried: false };
    const deemed = doing(heard(notified(), away), deemWithdrawn, { by: clerk, on: '2022-09-15', input: {} });
    const notice = arbitrationIn(deemed).deliveries.findIndex(
      ({ document, partyId }) => document === 'hearingNotice' && partyId === worker,
    );
    assert.deepEqual(shaken(corrected(deemed, `delivery-${notice}`, '2022-09-06')), ['deemedWithdrawn']);
  });

  it('a lapse that came before the right last day: received on the 17th, so Thu 1 Sep', () => {
    const lapsed = mediationRoad.doing(mediationRoad.mediating(), lapseMediation, {
      by: mediator,
      on: '2022-08-31',
      input: {},
    });
    const decided = mediationRoad.deciding(lapsed, correctDay, {
      by: mediator,
      on: '2022-09-05',
      input: { fact: 'received', day: '2022-08-17', reason: '申请书是17日交的。' },
    });
    assert.deepEqual(shaken(decided), ['lapsed']);
    assert.equal(decided.dispute.mediation?.outcome, 'lapsed');
  });

  it('an award that is not yet in effect by the right day', () => {
    const claims: readonly FiledClaim[] = [{ kind: 'wages', claimedFen: 3_000_000, text: null }];
    const file = heard(notified(called(withTribunal(copyDelivered(accepted(received({ claims })))))));
    const award = awarded(file, '2022-09-16', {
      claims: [{ claimId: 'c1', awardedFen: 3_000_000, result: 'supported' }],
      reasons: '理由',
    });
    const inHand = delivered(
      award,
      '2022-09-16',
      handed('award', worker, '2022-09-16'),
      handed('award', employer, '2022-09-16'),
    );
    const last = arbitrationIn(inHand).deliveries.length - 1;
    const decided = corrected(inHand, `delivery-${last}`, '2022-10-10', '2022-10-20');
    assert.deepEqual(shaken(decided), ['inEffect']);
  });
});

describe('A correction is refused', () => {
  const cases: readonly (readonly [string, RefusalCode, string, LocalDate])[] = [
    ['where nothing changes', 'DAY_IS_AS_NOTED', 'delivery-0', '2022-08-18'],
    ['for a day still to come', 'DAY_IN_FUTURE', 'delivery-0', '2022-09-21'],
    ['before there was such a paper', 'DAY_TOO_EARLY', 'delivery-0', '2022-08-16'],
    ['after what followed', 'DAY_AFTER_WHAT_FOLLOWS', 'received', '2022-08-18'],
    ['for a day that nobody noted', 'NO_SUCH_DAY_NOTED', 'delivery-7', '2022-08-19'],
    ['for what is no key', 'NO_SUCH_DAY_NOTED', 'toString', '2022-08-19'],
  ];
  for (const [why, code, fact, day] of cases)
    it(why, () => void refusedWith(code, copyDelivered(), correctDay, step(fact, day)));

  it('without a reason', () => {
    const input = { fact: 'delivery-0', day: '2022-08-19', reason: ' ' };
    refusedWith('EXPLANATION_MISSING', copyDelivered(), correctDay, { by: clerk, on: '2022-09-20', input });
  });

  it('to anybody but the officers of the unit', () => {
    const act = { procedure: 'arbitration', command: 'correctDay' } as const;
    const refusalTo = (actor: Actor) => policyRefusal(actor, withTribunal(), act);
    for (const actor of [rider, company, otherClerk, supervisor])
      assert.equal(refusalTo(actor), 'NOT_YOURS_TO_DO', actor.name);
    for (const actor of [clerk, arbitrator, secondArbitrator]) assert.equal(refusalTo(actor), null);
  });
});

describe('Who learns of a correction', () => {
  const told = (decided: Decided, partyId: string): boolean => {
    const [event] = decided.events;
    assert.ok(event);
    const sight = { partyIds: [partyId], asOf: '2022-09-20' };
    return isTold(decided.dispute, event as unknown as NewEvent, sight);
  };

  it('of a delivery, every party; of a defence, the other side once it has the defence', () => {
    assert.equal(told(corrected(copyDelivered(), 'delivery-0', '2022-08-22'), worker), true);
    const input = { partyId: employer, limitationRaised: false, text: '不同意。' };
    const answered = doing(copyDelivered(), submitDefence, { by: clerk, on: '2022-08-30', input });
    const decided = corrected(answered, 'defence-0', '2022-08-29');
    assert.deepEqual([told(decided, employer), told(decided, worker)], [true, false]);
    const passedOn = delivered(answered, '2022-08-31', handed('defenceCopy', worker, '2022-08-31'));
    assert.equal(told(corrected(passedOn, 'defence-0', '2022-08-29'), worker), true);
  });
});
