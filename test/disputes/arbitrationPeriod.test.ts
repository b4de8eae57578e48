/** 审限: 45 days, 延期 and 中止 (调仲法 43; 规则 45–47). */
import assert from 'node:assert/strict';
import { decideExtension } from '../../server/disputes/commands/arbitration/decideExtension.ts';
import { decideSuspension } from '../../server/disputes/commands/arbitration/decideSuspension.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { recordHearing } from '../../server/disputes/commands/arbitration/recordHearing.ts';
import { requestExtension } from '../../server/disputes/commands/arbitration/requestExtension.ts';
import { requestSuspension } from '../../server/disputes/commands/arbitration/requestSuspension.ts';
import { resumeProceedings } from '../../server/disputes/commands/arbitration/resumeProceedings.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { arbitrator, clerk, commissionHead, rider, secondArbitrator } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  copyDelivered,
  doing,
  due,
  dueDay,
  notified,
  received,
  refusedWith,
  withTribunal,
} from './arbitrationRoad.ts';

const acceptedOn = (on: string, receivedOn: string): Dispute => accepted(received({}, receivedOn), { on });

describe('延期审理', () => {
  const ask = (dispute: Dispute, days: number, on: string): Dispute =>
    doing(dispute, requestExtension, { by: arbitrator, on, input: { days, reason: '案情复杂。' } });
  const approve = (dispute: Dispute, on: string, approved = true, by: Actor = commissionHead): Dispute =>
    doing(dispute, decideExtension, { by, on, input: { approved } });

  it('adds 15 days: accepted 1 Mar 2022, 15 Apr becomes Sat 30 Apr and rolls over Labour Day to 5 May', () => {
    const dispute = acceptedOn('2022-03-01', '2022-02-25');
    assert.equal(dueDay(dispute, 'award'), '2022-04-15');
    const extended = approve(ask(dispute, 15, '2022-04-11'), '2022-04-12');
    assert.equal(dueDay(extended, 'award'), '2022-05-05');
  });

  it('changes nothing until it is approved, nor when it is refused', () => {
    const asked = ask(acceptedOn('2022-03-01', '2022-02-25'), 15, '2022-04-11');
    assert.equal(dueDay(asked, 'award'), '2022-04-15');
    const refused = approve(asked, '2022-04-12', false);
    assert.equal(dueDay(refused, 'award'), '2022-04-15');
    assert.equal(arbitrationIn(refused).stage, 'accepted');
    assert.equal(arbitrationIn(refused).extensions[0]?.approved, false);
  });

  it('is 15 days in all, over several requests', () => {
    const dispute = acceptedOn('2022-03-01', '2022-02-25');
    const ten = approve(ask(dispute, 10, '2022-04-11'), '2022-04-12');
    const step = { by: arbitrator, on: '2022-04-13' };
    for (const days of [6, 0, 1.5]) {
      const input = { days, reason: '案情复杂。' };
      const params = refusedWith('EXTENSION_TOO_LONG', ten, requestExtension, { ...step, input });
      assert.equal(params.left, 5);
    }
    const one = approve(ask(ten, 1, '2022-04-13'), '2022-04-13');
    const all = approve(ask(one, 4, '2022-04-13'), '2022-04-14');
    assert.equal(dueDay(all, 'award'), '2022-05-05');
  });

  it('is asked for and approved while the 45 days run', () => {
    const dispute = acceptedOn('2022-03-01', '2022-02-25');
    const step = { by: arbitrator, on: '2022-04-16', input: { days: 5, reason: '案情复杂。' } };
    refusedWith('AWARD_PERIOD_ENDED', dispute, requestExtension, step);
    const asked = ask(dispute, 5, '2022-04-15');
    const late = { by: commissionHead, on: '2022-04-16', input: { approved: true } };
    refusedWith('AWARD_PERIOD_ENDED', asked, decideExtension, late);
    assert.equal(arbitrationIn(approve(asked, '2022-04-16', false)).extensions[0]?.approved, false);
  });

  it('is given by the head of the commission or whoever acts as such, never by who asked (规则 45)', () => {
    const both: Actor = { ...commissionHead, grants: [...commissionHead.grants, ...arbitrator.grants] };
    const dispute = acceptedOn('2022-03-01', '2022-02-25');
    const asked = doing(dispute, requestExtension, {
      by: both,
      on: '2022-04-11',
      input: { days: 5, reason: '案情复杂。' },
    });
    const step = { by: both, on: '2022-04-12', input: { approved: true } };
    refusedWith('SAME_PERSON_CANNOT_APPROVE', asked, decideExtension, step);
    const act = { procedure: 'arbitration', command: 'decideExtension' } as const;
    for (const actor of [arbitrator, clerk, secondArbitrator])
      assert.equal(policyRefusal(actor, asked, act), 'NOT_YOURS_TO_DO');
    assert.equal(policyRefusal(commissionHead, asked, act), null);
  });

  it('is asked for with reasons, one request at a time; without one there is nothing to decide', () => {
    const dispute = acceptedOn('2022-03-01', '2022-02-25');
    const step = { by: arbitrator, on: '2022-04-11' };
    refusedWith('EXPLANATION_MISSING', dispute, requestExtension, {
      ...step,
      input: { days: 5, reason: '' },
    });
    refusedWith('REQUEST_ALREADY_OPEN', ask(dispute, 5, '2022-04-11'), requestExtension, {
      ...step,
      input: { days: 5, reason: '案情复杂。' },
    });
    const decision = { by: commissionHead, on: '2022-04-12', input: { approved: true } };
    refusedWith('NO_OPEN_REQUEST', dispute, decideExtension, decision);
  });
});

describe('中止审理', () => {
  const ask = (dispute: Dispute, on: string): Dispute =>
    doing(dispute, requestSuspension, {
      by: clerk,
      on,
      input: { ground: 'awaitsAppraisal', reason: null },
    });
  const suspend = (dispute: Dispute, on: string): Dispute =>
    doing(ask(dispute, on), decideSuspension, { by: commissionHead, on, input: { approved: true } });
  const resume = (dispute: Dispute, on: string): Dispute =>
    doing(dispute, resumeProceedings, { by: arbitrator, on, input: {} });

  it('leaves its days out: accepted 1 Jun, suspended 20 Jun, resumed 20 Aug, 61 days, due 15 Sep (规则 46)', () => {
    const suspended = suspend(acceptedOn('2022-06-01', '2022-05-30'), '2022-06-20');
    assert.equal(arbitrationIn(suspended).stage, 'suspended');
    const [running] = due(suspended, 'award');
    assert.deepEqual([running?.dueOn, running?.metOn], [null, null]);
    const resumed = resume(suspended, '2022-08-20');
    assert.equal(arbitrationIn(resumed).stage, 'accepted');
    assert.equal(dueDay(resumed, 'award'), '2022-09-15');
  });

  it('leaves out two suspensions, and none of a single day', () => {
    const once = resume(suspend(acceptedOn('2022-06-01', '2022-05-30'), '2022-06-20'), '2022-06-22');
    assert.equal(dueDay(once, 'award'), '2022-07-18');
    const twice = resume(suspend(once, '2022-07-04'), '2022-07-06');
    // 16 Jul + 4 days is Wed 20 Jul.
    assert.equal(dueDay(twice, 'award'), '2022-07-20');
    assert.equal(dueDay(resume(suspend(twice, '2022-07-11'), '2022-07-11'), 'award'), '2022-07-20');
  });

  it('is asked for by the tribunal and approved by another person (规则 47)', () => {
    const asked = ask(withTribunal(), '2022-08-23');
    assert.equal(arbitrationIn(asked).stage, 'tribunalFormed');
    const own = { ...arbitrationIn(asked).suspensions[0], requestedBy: 'commission-head' };
    const byHead = {
      ...asked,
      arbitration: { ...arbitrationIn(asked), suspensions: [own] },
    } as Dispute;
    const step = { by: commissionHead, on: '2022-08-23', input: { approved: true } };
    refusedWith('SAME_PERSON_CANNOT_APPROVE', byHead, decideSuspension, step);
    refusedWith('NO_OPEN_REQUEST', withTribunal(), decideSuspension, step);
    refusedWith('REQUEST_ALREADY_OPEN', asked, requestSuspension, {
      by: clerk,
      on: '2022-08-23',
      input: { ground: 'forceMajeure', reason: null },
    });
  });

  it('refused, leaves the case where it was', () => {
    const step = { by: commissionHead, on: '2022-08-24', input: { approved: false } };
    const refused = doing(ask(withTribunal(), '2022-08-23'), decideSuspension, step);
    assert.equal(arbitrationIn(refused).stage, 'tribunalFormed');
    assert.equal(arbitrationIn(refused).suspensions[0]?.from, null);
  });

  it('on another ground than those of the list, says which', () => {
    const input = { ground: 'other', reason: null } as const;
    refusedWith('EXPLANATION_MISSING', withTribunal(), requestSuspension, {
      by: clerk,
      on: '2022-08-23',
      input,
    });
  });

  it('takes a hearing that was called off the calendar; afterwards a new day is called', () => {
    const resumed = resume(suspend(notified(), '2022-09-08'), '2022-09-20');
    const { stage, hearings } = arbitrationIn(resumed);
    assert.deepEqual([stage, hearings[0]?.status], ['tribunalFormed', 'cancelled']);
    assert.deepEqual(due(resumed, 'hearingNotice'), []);
  });

  it('lets papers be delivered meanwhile, and nothing else be done', () => {
    const suspended = suspend(copyDelivered(), '2022-08-23');
    const deliveries = [
      {
        document: 'procedureDecision',
        partyId: 'p1',
        mode: 'direct',
        sentOn: '2022-08-24',
        receivedOn: '2022-08-24',
        confirmed: false,
      },
    ] as const;
    const step = { by: clerk, on: '2022-08-24' };
    assert.equal(
      arbitrationIn(doing(suspended, deliverDocuments, { ...step, input: { deliveries } })).stage,
      'suspended',
    );
    const input = { attendance: attendance('present', 'present'), mediationTried: true, record: null };
    refusedWith('PROCEEDING_SUSPENDED', suspended, recordHearing, { ...step, input });
  });

  it('ends with the case when the applicant withdraws meanwhile', () => {
    const suspended = suspend(acceptedOn('2022-06-01', '2022-05-30'), '2022-06-20');
    const input = { settled: false, reason: null };
    const withdrawn = doing(suspended, withdrawApplication, { by: rider, on: '2022-07-04', input });
    assert.equal(arbitrationIn(withdrawn).stage, 'decided');
    // 14 days out, 20 Jun to 3 Jul: 16 Jul + 14 = Sat 30 Jul, so Mon 1 Aug.
    assert.deepEqual(
      [dueDay(withdrawn, 'award'), due(withdrawn, 'award')[0]?.metOn],
      ['2022-08-01', '2022-07-04'],
    );
  });
});
