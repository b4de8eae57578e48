import assert from 'node:assert/strict';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../../server/disputes/commands/intake/submitCorrection.ts';
import { endMediation } from '../../server/disputes/commands/mediation/endMediation.ts';
import {
  extendMediation,
  longestExtension,
} from '../../server/disputes/commands/mediation/extendMediation.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { hasPassed, nextDue, openDeadlines, standingOn } from '../../server/disputes/deadlines.ts';
import { conclusionDeadline } from '../../server/disputes/deadlines/mediation.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { mediator, rider } from '../support/people.ts';
import {
  accepted,
  agreed,
  asked,
  consented,
  days,
  doing,
  drafted,
  due,
  employer,
  mediating,
  mediationIn,
  received,
  refusedWith,
  signed,
  theDue,
  worker,
} from './mediationRoad.ts';

const bothAgree = { days: 10, agreedPartyIds: [worker, employer] };

function deciding(dispute: Dispute, clock: 'earlier' | 'receipt' | 'acceptance') {
  const settings = { ...days.settings, mediationClock: clock };
  return conclusionDeadline(mediationIn(dispute), { ...days, settings });
}

describe('3 working days to accept a mediation', () => {
  it('run from receipt: Mon 15 Aug gives Thu 18 Aug 2022', () => {
    assert.equal(theDue(received(), 'mediationAcceptance').dueOn, '2022-08-18');
  });

  it('pass over the Mid-Autumn days: Thu 8 Sep gives Wed 14 Sep 2022', () => {
    assert.equal(theDue(received({}, '2022-09-08'), 'mediationAcceptance').dueOn, '2022-09-14');
  });

  it('count Saturday 8 and Sunday 9 October, worked in exchange: Fri 30 Sep gives Mon 10 Oct 2022', () => {
    assert.equal(theDue(received({}, '2022-09-30'), 'mediationAcceptance').dueOn, '2022-10-10');
  });

  it('do not run while a correction is awaited, and start anew when it is complete', () => {
    const input = { items: ['evidence'], dueOn: '2022-08-19' } as const;
    const open = doing(received(), requestCorrection, { by: mediator, on: '2022-08-16', input });
    assert.deepEqual(due(open, 'mediationAcceptance'), []);
    assert.equal(theDue(open, 'correction').dueOn, '2022-08-19');
    const done = doing(open, submitCorrection, { by: rider, on: '2022-08-19', input: { text: null } });
    assert.equal(theDue(done, 'mediationAcceptance').dueOn, '2022-08-24');
    assert.equal(theDue(done, 'correction').metOn, '2022-08-19');
    // The 15 days of the statute are counted from receipt all the same.
    assert.equal(theDue(done, 'mediationConclusion').dueOn, '2022-08-30');
  });

  it('are met by acceptance', () => {
    assert.equal(theDue(accepted(), 'mediationAcceptance').metOn, '2022-08-17');
  });
});

describe('The two clocks of a mediation (trap 12)', () => {
  it('count 15 days from receipt by the statute, from acceptance by order 17: both are kept', () => {
    assert.equal(theDue(received(), 'mediationConclusion').dueOn, '2022-08-30');
    assert.equal(due(received(), 'mediationConclusionFromAcceptance').length, 0);
    assert.equal(theDue(accepted(), 'mediationConclusion').dueOn, '2022-08-30');
    assert.equal(theDue(accepted(), 'mediationConclusionFromAcceptance').dueOn, '2022-09-01');
  });

  it('decide by the office’s reading: the earlier unless it chose otherwise', () => {
    assert.equal(deciding(accepted(), 'earlier').dueOn, '2022-08-30');
    assert.equal(deciding(accepted(), 'receipt').dueOn, '2022-08-30');
    assert.equal(deciding(accepted(), 'acceptance').dueOn, '2022-09-01');
  });

  it('open arbitration when the first of them is over', () => {
    const lapse = { by: mediator, input: {} };
    const lastDay = { ...lapse, on: '2022-08-30' };
    assert.deepEqual(refusedWith('MEDIATION_PERIOD_RUNNING', mediating(), lapseMediation, lastDay), {
      dueOn: '2022-08-30',
    });
    const lapsed = mediationIn(doing(mediating(), lapseMediation, { ...lapse, on: '2022-08-31' }));
    assert.deepEqual([lapsed.stage, lapsed.outcome, lapsed.closedOn], ['lapsed', 'lapsed', '2022-08-31']);
  });

  it('roll over the National Day: received Fri 16 Sep 2022, 1 Oct is a holiday, so Sat 8 Oct, worked', () => {
    assert.equal(theDue(received({}, '2022-09-16'), 'mediationConclusion').dueOn, '2022-10-08');
  });
});

describe('Extending a mediation', () => {
  const step = { by: mediator, on: '2022-08-29', input: bothAgree };

  it('adds days that both sides agreed on to both clocks', () => {
    const extended = doing(mediating(), extendMediation, step);
    // 30 Aug + 10 = Fri 9 Sep; 1 Sep + 10 = Sun 11 Sep, in the Mid-Autumn days, so Tue 13 Sep.
    assert.equal(theDue(extended, 'mediationConclusion').dueOn, '2022-09-09');
    assert.equal(theDue(extended, 'mediationConclusionFromAcceptance').dueOn, '2022-09-13');
    const early = { by: mediator, on: '2022-08-31', input: {} };
    refusedWith('MEDIATION_PERIOD_RUNNING', extended, lapseMediation, early);
  });

  it('needs everyone on both sides', () => {
    const one = { ...step, input: { ...bothAgree, agreedPartyIds: [worker] } };
    assert.deepEqual(refusedWith('EXTENSION_NEEDS_BOTH_SIDES', mediating(), extendMediation, one), {
      missing: 1,
    });
  });

  it('is of 1 to 30 days', () => {
    for (const count of [0, 31, 1.5])
      refusedWith('EXTENSION_DAYS_NOT_VALID', mediating(), extendMediation, {
        ...step,
        input: { ...bothAgree, days: count },
      });
  });

  it('has the bound that the office has set', () => {
    const boundOf = (most: number | null) =>
      longestExtension({ ...days.settings, longestMediationExtension: most }, '2022-08-30');
    assert.deepEqual([30, 15, null].map(boundOf), [30, 15, 365]);
  });

  it('comes before the period is over', () => {
    const last = doing(mediating(), extendMediation, { ...step, on: '2022-08-30' });
    assert.equal(mediationIn(last).extensions.length, 1);
    const late = { ...step, on: '2022-08-31' };
    refusedWith('MEDIATION_PERIOD_OVER', mediating(), extendMediation, late);
  });
});

describe('A last day that hangs on a holiday notice still to come', () => {
  // Received on Mon 21 Dec 2026; the 15th day is Tue 5 Jan 2027, and the notice for 2027 is not out.
  const inWinter = mediating(
    accepted(
      consented(asked(received({}, '2026-12-21'), '2026-12-21', '2026-12-23'), '2026-12-22'),
      '2026-12-22',
    ),
    '2026-12-22',
  );

  it('is provisional', () => {
    assert.equal(theDue(inWinter, 'mediationConclusion').provisional, true);
  });

  it('lets no mediation lapse and makes nothing overdue', () => {
    const step = { by: mediator, on: '2027-02-01', input: {} };
    refusedWith('MEDIATION_PERIOD_PROVISIONAL', inWinter, lapseMediation, step);
    const deadline = theDue(inWinter, 'mediationConclusion');
    assert.equal(hasPassed(deadline, '2027-02-01'), false);
    assert.equal(standingOn(deadline, '2027-02-01'), 'dueSoon');
  });

  it('stops neither an extension nor an ending', () => {
    const extension = { by: mediator, on: '2027-01-20', input: bothAgree };
    assert.equal(mediationIn(doing(inWinter, extendMediation, extension)).extensions.length, 1);
    const end = { by: mediator, on: '2027-01-20', input: { reason: '谈不成' } };
    assert.equal(mediationIn(doing(inWinter, endMediation, end)).stage, 'failed');
  });
});

describe('After a mediation agreement', () => {
  it('both sides have 15 days for review by the commission and 30 for confirmation by the court', () => {
    // In effect on Wed 24 Aug: Thu 8 Sep, and Fri 23 Sep 2022.
    assert.equal(theDue(agreed(), 'agreementReview').dueOn, '2022-09-08');
    assert.equal(theDue(agreed(), 'judicialConfirmation').dueOn, '2022-09-23');
    assert.equal(theDue(agreed(), 'performance').dueOn, '2022-09-09');
    assert.equal(theDue(agreed(), 'agreementReview').responsible, 'parties');
  });

  it('the chance passes without anybody being late', () => {
    assert.equal(standingOn(theDue(agreed(), 'agreementReview'), '2022-09-09'), 'over');
  });

  it('nothing is left for the desk to mind', () => {
    assert.equal(nextDue(agreed(), 'mediation', days), null);
  });

  it('no review is offered where an employment relationship alone was confirmed (trap 11)', () => {
    const claims = [{ kind: 'employmentConfirmation', claimedFen: null, text: null }] as const;
    const terms = { claims: [{ claimId: 'c1', agreedFen: null }], totalFen: 0, performBy: '2022-09-09' };
    const confirmed = { ...terms, terms: '确认劳动关系' };
    const ready = mediating(accepted(consented(asked(received({ claims })))));
    const dispute = agreed(signed(drafted(ready, '2022-08-23', confirmed)));
    assert.deepEqual(due(dispute, 'agreementReview'), []);
    assert.equal(theDue(dispute, 'judicialConfirmation').dueOn, '2022-09-23');
  });
});

describe('What the body must mind next', () => {
  it('is the earliest running day, and the answer it waits for', () => {
    assert.equal(nextDue(received(), 'mediation', days)?.period, 'mediationAcceptance');
    assert.equal(nextDue(asked(), 'mediation', days)?.dueOn, '2022-08-18');
    assert.equal(nextDue(mediating(), 'mediation', days)?.period, 'mediationConclusion');
    assert.equal(nextDue(received(), 'arbitration', days), null);
  });

  it('is the return day of a case that the court’s platform referred, when that comes first', () => {
    const referred = received({ channel: 'courtPlatform', externalNumber: 'X-1', returnOn: '2022-08-17' });
    assert.equal(nextDue(referred, 'mediation', days)?.period, 'courtReturn');
  });

  it('is overdue the day after', () => {
    const deadline = theDue(received(), 'mediationAcceptance');
    assert.equal(standingOn(deadline, '2022-08-14'), 'running');
    assert.equal(standingOn(deadline, '2022-08-15'), 'dueSoon');
    assert.equal(standingOn(deadline, '2022-08-18'), 'dueSoon');
    assert.equal(standingOn(deadline, '2022-08-19'), 'overdue');
    const late = theDue(accepted(consented(), '2022-08-19'), 'mediationAcceptance');
    assert.equal(standingOn(late, '2022-08-20'), 'metLate');
    assert.equal(standingOn(theDue(accepted(), 'mediationAcceptance'), '2022-08-20'), 'met');
  });

  it('stands in the order of the days, of the two clocks the one that decides', () => {
    const referred = received({ channel: 'courtPlatform', externalNumber: 'X-1', returnOn: '2022-09-14' });
    const dispute = accepted(consented(asked(referred)));
    const order = openDeadlines(dispute, days).map(({ period, dueOn }) => [period, dueOn]);
    assert.deepEqual(order, [
      ['mediationConclusion', '2022-08-30'],
      ['courtReturn', '2022-09-14'],
    ]);
    const settings = { ...days.settings, mediationClock: 'acceptance' } as const;
    assert.equal(nextDue(dispute, 'mediation', { ...days, settings })?.dueOn, '2022-09-01');
  });
});
