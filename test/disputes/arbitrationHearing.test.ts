/** 开庭, 延期开庭, 庭审 (调仲法 30, 35; 规则 38, 41, 58). */
import assert from 'node:assert/strict';
import { decidePostponement } from '../../server/disputes/commands/arbitration/decidePostponement.ts';
import { recordHearing } from '../../server/disputes/commands/arbitration/recordHearing.ts';
import { requestPostponement } from '../../server/disputes/commands/arbitration/requestPostponement.ts';
import { scheduleHearing } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import type { HearingPlanned } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { EventFacts } from '../../server/disputes/events.ts';
import type { Refusal, RefusalCode } from '../../server/disputes/refusals.ts';
import { arbitrator, clerk, company, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  called,
  copyDelivered,
  deciding,
  delivered,
  doing,
  due,
  dueDay,
  employer,
  handed,
  heard,
  hearingPlanned,
  notified,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

interface Calling {
  readonly on: string;
  readonly changes?: Partial<HearingPlanned>;
}

function refusedHearing(
  code: RefusalCode,
  dispute: Dispute,
  { on, changes = {} }: Calling,
): Refusal['params'] {
  const input = { ...hearingPlanned, ...changes };
  return refusedWith(code, dispute, scheduleHearing, { by: clerk, on, input });
}

describe('排期: calling a hearing', () => {
  it('leaves five full working days for the notice: hearing Wed 12 Oct 2022, called by Thu 29 Sep (规则 38)', () => {
    const plan = { ...hearingPlanned, heldOn: '2022-10-12' };
    assert.equal(dueDay(called(withTribunal(), '2022-09-29', plan), 'hearingNotice'), '2022-09-29');
    const params = refusedHearing('HEARING_NOTICE_TOO_SHORT', withTribunal(), {
      on: '2022-09-30',
      changes: { heldOn: '2022-10-12' },
    });
    // From Fri 30 Sep: 8, 9, 10, 11, 12 Oct are five full days, so Thu 13 Oct.
    assert.deepEqual(params, { day: '2022-09-29', earliest: '2022-10-13' });
  });

  it('lies ahead', () => {
    refusedHearing('DAY_NOT_AHEAD', withTribunal(), { on: '2022-09-14' });
  });

  it('waits for the defence period of every respondent: copy received 18 Aug, until 1 Sep (调仲法 30)', () => {
    const params = refusedHearing('DEFENCE_PERIOD_RUNNING', withTribunal(), {
      on: '2022-08-23',
      changes: { heldOn: '2022-09-01' },
    });
    assert.equal(params.day, '2022-09-01');
    const plan = { ...hearingPlanned, heldOn: '2022-09-02' };
    assert.equal(arbitrationIn(called(withTribunal(), '2022-08-23', plan)).stage, 'hearingScheduled');
  });

  it('names the first day that leaves time for the notice, always after the defence period', () => {
    // Called on Thu 1 Sep for Fri 2 Sep: the notice alone could be in time from Fri 9 Sep.
    const short = { on: '2022-09-01', changes: { heldOn: '2022-09-02' } };
    assert.equal(refusedHearing('HEARING_NOTICE_TOO_SHORT', withTribunal(), short).earliest, '2022-09-09');
    // Copy received only on Fri 26 Aug: the defence period lasts until Fri 9 Sep, then come Mid-Autumn days off.
    const late = withTribunal(copyDelivered(accepted(), '2022-08-26'), '2022-08-26');
    const early = { on: '2022-09-05', changes: { heldOn: '2022-09-13' } };
    assert.equal(dueDay(late, 'defence'), '2022-09-09');
    assert.equal(refusedHearing('HEARING_NOTICE_TOO_SHORT', late, early).earliest, '2022-09-14');
  });

  it('does not wait for a respondent that answered, or gave up the rest of its period (规则 58)', () => {
    const plan = { ...hearingPlanned, heldOn: '2022-09-01' };
    const waived = { ...plan, defencePeriodWaivedBy: [employer] };
    const { events } = deciding(withTribunal(), scheduleHearing, {
      by: clerk,
      on: '2022-08-23',
      input: waived,
    });
    const [event] = events;
    assert.ok(event?.type === 'hearingScheduled');
    assert.deepEqual((event.facts as EventFacts['hearingScheduled']).defencePeriodWaivedBy, [employer]);
    const input = { partyId: employer, limitationRaised: false, text: '答辩' };
    const answered = doing(withTribunal(), submitDefence, { by: company, on: '2022-08-23', input });
    assert.equal(arbitrationIn(called(answered, '2022-08-23', plan)).stage, 'hearingScheduled');
  });

  it('waits for the copy where a respondent has not had it', () => {
    refusedHearing('APPLICATION_COPY_NOT_DELIVERED', withTribunal(accepted()), { on: '2022-09-02' });
  });

  it('needs its tribunal: without one the table of stages does not offer it', () => {
    refusedHearing('STAGE_TOO_EARLY', copyDelivered(), { on: '2022-09-02' });
  });
});

describe('延期开庭', () => {
  const reason = { reason: '证人住院。' };
  const asked = (dispute = notified(), on = '2022-09-07'): Dispute =>
    doing(dispute, requestPostponement, { by: rider, on, input: reason });

  it('is asked for until 3 full working days before the hearing of Wed 14 Sep: Wed 7 Sep (规则 38)', () => {
    const hearing = arbitrationIn(asked()).hearings[0];
    assert.deepEqual(hearing?.postponement?.requestedBy, worker);
    assert.equal(due(asked(), 'postponementRequest')[0]?.metOn, '2022-09-07');
    const step = { by: rider, on: '2022-09-08', input: reason };
    const params = refusedWith('POSTPONEMENT_TOO_LATE', notified(), requestPostponement, step);
    assert.equal(params.day, '2022-09-07');
  });

  it('is asked for with a reason, and once while it awaits its decision', () => {
    const step = { by: rider, on: '2022-09-07' };
    refusedWith('EXPLANATION_MISSING', notified(), requestPostponement, { ...step, input: { reason: '' } });
    refusedWith('REQUEST_ALREADY_OPEN', asked(), requestPostponement, { ...step, input: reason });
  });

  it('granted, takes the case back to the tribunal, which calls another day', () => {
    const input = { granted: true, reason: null };
    const granted = doing(asked(), decidePostponement, { by: clerk, on: '2022-09-08', input });
    assert.equal(arbitrationIn(granted).stage, 'tribunalFormed');
    assert.equal(arbitrationIn(granted).hearings[0]?.status, 'postponed');
    const again = called(granted, '2022-09-08', { ...hearingPlanned, heldOn: '2022-09-21' });
    assert.equal(dueDay(again, 'hearingNotice'), '2022-09-13');
    // The notice of the first day does not serve the second.
    assert.equal(due(again, 'hearingNotice')[0]?.metOn, null);
  });

  it('refused, leaves the hearing where it is', () => {
    const input = { granted: false, reason: '理由不足。' };
    const refused = arbitrationIn(doing(asked(), decidePostponement, { by: clerk, on: '2022-09-08', input }));
    assert.equal(refused.stage, 'hearingScheduled');
    assert.deepEqual(
      [refused.hearings[0]?.status, refused.hearings[0]?.postponement?.granted],
      ['scheduled', false],
    );
  });

  it('may come from the commission itself, with its reason written down', () => {
    const step = { by: clerk, on: '2022-09-13' };
    const no = { granted: false, reason: null };
    refusedWith('NO_OPEN_REQUEST', notified(), decidePostponement, { ...step, input: no });
    const silent = { granted: true, reason: null };
    refusedWith('EXPLANATION_MISSING', notified(), decidePostponement, { ...step, input: silent });
    const ill = { granted: true, reason: '仲裁员患病。' };
    const postponed = doing(notified(), decidePostponement, { ...step, input: ill });
    assert.equal(arbitrationIn(postponed).stage, 'tribunalFormed');
  });
});

describe('庭审记录', () => {
  const held = { attendance: attendance('present', 'present'), mediationTried: true, record: '笔录' };

  it('is entered on the day of the hearing or later', () => {
    const step = { by: clerk, on: '2022-09-13', input: held };
    refusedWith('HEARING_NOT_YET_HELD', notified(), recordHearing, step);
    assert.equal(arbitrationIn(heard(notified(), { on: '2022-09-15' })).stage, 'deliberation');
  });

  it('says of every party whether it came (规则 41)', () => {
    const input = { ...held, attendance: attendance('present', 'present').slice(0, 1) };
    refusedWith('ATTENDANCE_INCOMPLETE', notified(), recordHearing, { by: clerk, on: '2022-09-14', input });
    const twice = { ...held, attendance: [...held.attendance, ...held.attendance.slice(0, 1)] };
    refusedWith('ATTENDANCE_INCOMPLETE', notified(), recordHearing, {
      by: clerk,
      on: '2022-09-14',
      input: twice,
    });
  });

  it('keeps attendance, the attempt at mediation and the record', () => {
    const [hearing] = arbitrationIn(heard()).hearings;
    assert.equal(hearing?.status, 'held');
    assert.equal(hearing?.mediationTried, true);
    assert.deepEqual(hearing?.attendance, attendance('present', 'present'));
    assert.notEqual(hearing?.recordTextId, null);
  });

  it('may be followed by a second hearing', () => {
    const second = called(heard(), '2022-09-15', { ...hearingPlanned, heldOn: '2022-09-26' });
    assert.deepEqual(
      arbitrationIn(second).hearings.map(({ status }) => status),
      ['held', 'scheduled'],
    );
    assert.equal(arbitrationIn(second).stage, 'hearingScheduled');
  });

  it('takes receipts of the notice that come back after the hearing', () => {
    const mail = handed('hearingNotice', employer, '2022-09-03', { mode: 'mail', receivedOn: '2022-09-05' });
    const dispute = delivered(heard(called()), '2022-09-15', mail);
    const { deliveries, hearings } = arbitrationIn(dispute);
    assert.equal(deliveries.at(-1)?.hearingId, hearings[0]?.id);
  });

  it('needs a hearing that was called', () => {
    const dispute = notified();
    const arbitration = arbitrationIn(dispute);
    const stray: Dispute = { ...dispute, arbitration: { ...arbitration, hearings: [] } };
    refusedWith('NO_HEARING_AHEAD', stray, recordHearing, { by: arbitrator, on: '2022-09-14', input: held });
  });
});
