/** 时效 of a claim: from when it runs, what interrupts and pauses it outside the case, and who is shown it. */
import assert from 'node:assert/strict';
import { recordInterruption } from '../../server/disputes/commands/claims/recordInterruption.ts';
import { recordLimitationStart } from '../../server/disputes/commands/claims/recordLimitationStart.ts';
import { recordPause } from '../../server/disputes/commands/claims/recordPause.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { sheetOf } from '../../server/disputes/claimSheet.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { limitationOf } from '../../server/disputes/limitation.ts';
import type { Interruption } from '../../server/disputes/limitation.ts';
import { asSeenBy, isTold } from '../../server/disputes/sight.ts';
import { clerk, company, rider, wuchang } from '../support/people.ts';
import { days, deciding, doing, employer, received, refusedWith, worker } from './arbitrationRoad.ts';
import * as mediation from './mediationRoad.ts';

const on = '2022-08-15';
const since = (startsOn: string, dispute = received()) =>
  doing(dispute, recordLimitationStart, {
    by: rider,
    on,
    input: { claimId: 'c1', basis: 'knew', startsOn },
  });
const interrupted = (dispute: Dispute, day: string) =>
  doing(dispute, recordInterruption, {
    by: clerk,
    on,
    input: { claimIds: ['c1'], on: day, ground: 'askedInspectorate', proofSeen: true },
  });
const paused = (dispute: Dispute, from: string, to: string | null) =>
  doing(dispute, recordPause, {
    by: clerk,
    on,
    input: { claimIds: ['c1'], from, to, ground: 'forceMajeure' },
  });
const lastDay = (dispute: Dispute, inCase: readonly Interruption[] = []) =>
  limitationOf('c1', sheetOf(dispute, 'arbitration').limitation, { inCase, context: days })?.workingOut
    ?.dueOn;

describe('The limitation of a claim (调仲法 27)', () => {
  it('is a year from the day on which the wrong was known', () => {
    assert.equal(lastDay(since('2022-03-10')), '2023-03-10');
  });

  it('is not known while nobody says from when it runs', () => {
    assert.equal(
      limitationOf('c1', sheetOf(received(), 'arbitration').limitation, { inCase: [], context: days }),
      null,
    );
  });

  it('runs anew from a complaint to the inspectorate (规则 27), not where it was over by then', () => {
    assert.equal(lastDay(interrupted(since('2021-12-10'), '2022-05-16')), '2023-05-16');
    assert.equal(lastDay(interrupted(since('2021-03-10'), '2022-05-16')), '2022-03-10');
  });

  it('runs anew from what the case itself brought, for the claims that were in it', () => {
    const asked = { on: '2022-08-01', ground: 'mediationAsked', articles: [] } as const;
    assert.equal(lastDay(since('2022-03-10'), [{ ...asked, claimIds: ['c1'] }]), '2023-08-01');
    assert.equal(lastDay(since('2022-03-10'), [{ ...asked, claimIds: ['c2'] }]), '2023-03-10');
  });

  it('stands still while it is paused, and has no last day until the cause is over (规则 28)', () => {
    // Ten days do not count: 10 March 2023 and ten more.
    assert.equal(lastDay(paused(since('2022-03-10'), '2022-04-01', '2022-04-10')), '2023-03-20');
    assert.equal(lastDay(paused(since('2022-03-10'), '2022-04-01', null)), null);
  });

  it('for wages runs from the end of the employment, and not at all while it goes on (调仲法 27(4))', () => {
    const wages = (basis: 'employmentEnded' | 'employmentGoesOn', startsOn: string | null) =>
      doing(received(), recordLimitationStart, { by: rider, on, input: { claimId: 'c1', basis, startsOn } });
    const ended = wages('employmentEnded', '2022-06-30');
    assert.equal(lastDay(ended), '2023-06-30');
    const facts = sheetOf(ended, 'arbitration').limitation;
    const found = limitationOf('c1', facts, { inCase: [], context: days });
    assert.equal(found?.workingOut?.period, 'limitationWages');
    assert.equal(lastDay(wages('employmentGoesOn', null)), undefined);
    const claims = [{ kind: 'noticePay', claimedFen: 1_000_000, text: null }] as const;
    const input = { claimId: 'c1', basis: 'employmentEnded', startsOn: '2022-06-30' } as const;
    refusedWith('LIMITATION_RULE_FOR_WAGES_ONLY', received({ claims }), recordLimitationStart, {
      by: rider,
      on,
      input,
    });
  });

  it('is stated for one’s own claims, of days that were, and a pause not twice', () => {
    const input = { claimId: 'c1', basis: 'knew', startsOn: '2022-03-10' } as const;
    const start = (changes: object, by = rider) => ({ by, on, input: { ...input, ...changes } });
    refusedWith('NOT_YOURS_TO_DO', received(), recordLimitationStart, start({}, company));
    refusedWith('LIMITATION_DAY_MISSING', received(), recordLimitationStart, start({ startsOn: null }));
    refusedWith('DAY_IN_FUTURE', received(), recordLimitationStart, start({ startsOn: '2022-08-16' }));
    refusedWith('INTERRUPTION_AFTER_APPLICATION', received(), recordInterruption, {
      by: clerk,
      on: '2022-08-20',
      input: { claimIds: ['c1'], on: '2022-08-16', ground: 'wentToCourt', proofSeen: true },
    });
    refusedWith('PAUSES_OVERLAP', paused(received(), '2022-04-01', '2022-04-10'), recordPause, {
      by: clerk,
      on,
      input: { claimIds: ['c1'], from: '2022-04-10', to: null, ground: 'otherCause' },
    });
  });

  it('is not vouched for by whoever claims it', () => {
    const step = {
      by: rider,
      on,
      input: { claimIds: ['c1'], on: '2022-05-16', ground: 'otherPromised', proofSeen: true },
    } as const;
    const { interruptions } = sheetOf(doing(received(), recordInterruption, step), 'arbitration').limitation;
    assert.equal(interruptions[0]?.proofSeen, false);
  });

  it('is not shown to the side that might plead it (解释二 20)', () => {
    const stated = interrupted(since('2021-03-10'), '2021-05-16');
    const seen = (partyId: string) =>
      sheetOf(asSeenBy(stated, { partyIds: [partyId], asOf: on }), 'arbitration').limitation;
    assert.equal(seen(worker).starts.length, 1);
    assert.deepEqual(seen(employer), { starts: [], interruptions: [], pauses: [] });
    const input = { claimId: 'c1', basis: 'knew', startsOn: '2021-03-10' } as const;
    const [event] = deciding(received(), recordLimitationStart, { by: rider, on, input }).events;
    const told = (partyId: string) => isTold(stated, event as NewEvent, { partyIds: [partyId], asOf: on });
    assert.deepEqual([told(worker), told(employer)], [true, false]);
  });

  it('goes to the commission with the application', () => {
    const input = { claimId: 'c1', basis: 'knew', startsOn: '2022-03-10' } as const;
    const stated = mediation.doing(mediation.mediating(), recordLimitationStart, {
      by: rider,
      on: '2022-08-22',
      input,
    });
    const seen = asSeenBy(stated, { partyIds: [employer], asOf: '2022-08-22' });
    assert.equal(sheetOf(seen, 'mediation').limitation.starts.length, 0);
    const applied = mediation.doing(stated, applyForArbitration, {
      by: rider,
      on: '2022-08-31',
      input: { commissionId: wuchang.id, receivedOn: null, requestedWay: null },
    } as never);
    assert.equal(lastDay(applied), '2023-03-10');
  });
});
