import assert from 'node:assert/strict';
import { performedOn } from '../../server/disputes/aftermath.ts';
import { confirmPerformance } from '../../server/disputes/commands/aftermath/confirmPerformance.ts';
import { recordBreach } from '../../server/disputes/commands/aftermath/recordBreach.ts';
import { recordCourtRuling } from '../../server/disputes/commands/aftermath/recordCourtRuling.ts';
import { recordCourtStep } from '../../server/disputes/commands/aftermath/recordCourtStep.ts';
import type { CourtStepGiven } from '../../server/disputes/commands/aftermath/recordCourtStep.ts';
import { recordPerformance } from '../../server/disputes/commands/aftermath/recordPerformance.ts';
import type { PerformanceGiven } from '../../server/disputes/commands/aftermath/recordPerformance.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { partyById } from '../../server/disputes/dispute.ts';
import type { CourtResult, Dispute } from '../../server/disputes/dispute.ts';
import { interruptionsOf } from '../../server/disputes/limitation.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { everyRoad, roadsOf } from '../../server/disputes/roads.ts';
import { company, mediator, rider, wuchang } from '../support/people.ts';
import {
  agreed,
  days,
  deciding,
  doing,
  drafted,
  draft,
  employer,
  mediationIn,
  received,
  refusedWith,
  signed,
  theDue,
  worker,
} from './mediationRoad.ts';
import { accepted, asked, consented, mediating } from './mediationRoad.ts';

/** Sealed on Wed 24 Aug 2022, to be performed by Fri 9 Sep 2022. */
const sealed = agreed();

const wholeSum: PerformanceGiven = {
  byPartyId: employer,
  performedOn: '2022-09-08',
  paidFen: 1_000_000,
  inFull: true,
  proofSeen: false,
};

function paid(by = company, given: Partial<PerformanceGiven> = {}, on = '2022-09-08'): Dispute {
  return doing(sealed, recordPerformance, { by, on, input: { ...wholeSum, ...given } });
}

function broken(dispute = sealed, on = '2022-09-12'): Dispute {
  return doing(dispute, recordBreach, {
    by: rider,
    on,
    input: { byPartyId: employer, unpaidFen: 1_000_000 },
  });
}

const confirmation: CourtStepGiven = {
  road: 'judicialConfirmation',
  partyIds: [worker, employer],
  filedOn: '2022-09-20',
  court: '武昌区人民法院',
  relief: false,
};

function atCourt(dispute: Dispute, given: Partial<CourtStepGiven> = {}, by = mediator): Dispute {
  const input = { ...confirmation, ...given };
  return doing(dispute, recordCourtStep, { by, on: input.filedOn, input });
}

function ruled(dispute: Dispute, result: CourtResult, ruledOn: string, receipts: object[] = []): Dispute {
  const stepId = mediationIn(dispute).aftermath.courtSteps.at(-1)?.id ?? '';
  return doing(dispute, recordCourtRuling, {
    by: mediator,
    on: '2022-12-30',
    input: { stepId, result, ruledOn, receipts: receipts as never },
  });
}

function roads(dispute: Dispute, partyId: string, today: string): readonly string[] {
  const party = partyById(dispute, partyId);
  assert.ok(party);
  return roadsOf(dispute, party, { ...days, today }).map(({ remedy, standing, workingOut }) =>
    [remedy, standing, workingOut?.dueOn].filter(Boolean).join(' '),
  );
}

describe('Performing a mediation agreement', () => {
  it('awaits the word of the side that received it (协调规 32: performance is followed up)', () => {
    const told = paid();
    assert.equal(performedOn(mediationIn(told).aftermath), null);
    const performanceId = mediationIn(told).aftermath.performances[0]?.id ?? '';
    const done = doing(told, confirmPerformance, {
      by: rider,
      on: '2022-09-09',
      input: { performanceId, confirmed: true },
    });
    assert.equal(performedOn(mediationIn(done).aftermath), '2022-09-08');
    assert.equal(theDue(done, 'performance').metOn, '2022-09-08');
  });

  it('is confirmed at once where the receiving side says so, or the desk saw the proof', () => {
    assert.equal(performedOn(mediationIn(paid(rider)).aftermath), '2022-09-08');
    assert.equal(performedOn(mediationIn(paid(mediator, { proofSeen: true })).aftermath), '2022-09-08');
    assert.equal(performedOn(mediationIn(paid(mediator)).aftermath), null);
  });

  it('stays open while it is disputed or only in part', () => {
    const told = paid();
    const performanceId = mediationIn(told).aftermath.performances[0]?.id ?? '';
    const input = { performanceId, confirmed: false };
    const denied = doing(told, confirmPerformance, { by: rider, on: '2022-09-09', input });
    assert.equal(performedOn(mediationIn(denied).aftermath), null);
    refusedWith('NO_SUCH_PERFORMANCE', denied, confirmPerformance, { by: rider, on: '2022-09-09', input });
    const part = paid(rider, { paidFen: 300_000, inFull: false });
    assert.equal(performedOn(mediationIn(part).aftermath), null);
  });

  it('is not confirmed by whoever performed, nor recorded before the seal or ahead', () => {
    const told = paid();
    const performanceId = mediationIn(told).aftermath.performances[0]?.id ?? '';
    const input = { performanceId, confirmed: true };
    refusedWith('OWN_PERFORMANCE', told, confirmPerformance, { by: company, on: '2022-09-09', input });
    const onDay = (day: string) =>
      ({ by: company, on: '2022-09-08', input: { ...wholeSum, performedOn: day } }) as const;
    refusedWith('DAY_TOO_EARLY', sealed, recordPerformance, onDay('2022-08-23'));
    refusedWith('DAY_IN_FUTURE', sealed, recordPerformance, onDay('2022-09-09'));
    refusedWith('PERFORMANCE_EMPTY', sealed, recordPerformance, {
      by: company,
      on: '2022-09-08',
      input: { ...wholeSum, paidFen: null, inFull: false },
    });
    refusedWith('ALREADY_PERFORMED', paid(rider), recordPerformance, {
      by: company,
      on: '2022-09-09',
      input: wholeSum,
    });
  });

  it('closes every road: nothing is left to arbitrate (调仲法 15)', () => {
    const done = paid(rider);
    assert.deepEqual(roads(done, worker, '2022-09-09'), []);
    refusedWith('AGREEMENT_PERFORMED', done, applyForArbitration, {
      by: rider,
      on: '2022-09-13',
      procedure: 'mediation',
      input: { commissionId: wuchang.id, handedOn: null },
    });
  });
});

describe('An agreement that is not performed', () => {
  it('is broken from the first day after the last one, and that day interrupts limitation (协调规 31)', () => {
    const { events } = deciding(sealed, recordBreach, {
      by: rider,
      on: '2022-09-12',
      input: { byPartyId: employer, unpaidFen: null },
    });
    assert.equal(interruptionsOf(events as unknown as NewEvent[])[0]?.on, '2022-09-10');
  });

  it('is not broken on the last day, nor twice, nor by oneself', () => {
    const telling = (by = rider, on = '2022-09-09') =>
      ({ by, on, input: { byPartyId: employer, unpaidFen: null } }) as const;
    assert.deepEqual(refusedWith('PERFORMANCE_DAY_NOT_OVER', sealed, recordBreach, telling()), {
      day: '2022-09-09',
    });
    refusedWith('OWN_BREACH', sealed, recordBreach, telling(company, '2022-09-12'));
    refusedWith('BREACH_ALREADY_RECORDED', broken(), recordBreach, telling(rider, '2022-09-13'));
  });

  it('opens payment order and arbitration to the worker the day after (调仲法 15, 16)', () => {
    assert.deepEqual(roads(sealed, worker, '2022-09-09'), [
      'judicialConfirmation open 2022-09-23',
      'paymentOrder later',
      'arbitrationAfterBreach later',
    ]);
    assert.deepEqual(roads(sealed, worker, '2022-09-10').slice(1), [
      'paymentOrder open',
      'arbitrationAfterBreach open',
    ]);
  });

  it('opens no payment order to the employer, nor for other money (调仲法 16)', () => {
    assert.ok(!roads(sealed, employer, '2022-09-10').some((road) => road.startsWith('paymentOrder')));
    const claims = [{ kind: 'leavingCertificate', claimedFen: null, text: '' }] as const;
    const noMoney = agreedOn(claims as never, null);
    assert.ok(!roads(noMoney, worker, '2022-09-10').some((road) => road.startsWith('paymentOrder')));
    refusedWith('PAYMENT_ORDER_NOT_FOR_THESE', noMoney, recordCourtStep, {
      by: mediator,
      on: '2022-09-20',
      input: { ...confirmation, road: 'paymentOrder', partyIds: [worker] },
    });
  });
});

/** Agreed on the same days over other claims. */
function agreedOn(claims: never, agreedFen: number | null): Dispute {
  const start = mediating(accepted(consented(asked(received({ claims })))));
  const input = { ...draft, claims: [{ claimId: 'c1', agreedFen }], totalFen: agreedFen ?? 0 };
  return agreed(signed(drafted(start, '2022-08-23', input)));
}

describe('Review and confirmation of an agreement', () => {
  it('may be asked for within 15 and 30 days of the seal (规则 74, 民诉法 205)', () => {
    assert.deepEqual(roads(sealed, worker, '2022-08-25').slice(0, 2), [
      'agreementReview open 2022-09-08',
      'judicialConfirmation open 2022-09-23',
    ]);
    assert.deepEqual(roads(sealed, worker, '2022-09-23').slice(0, 1), [
      'judicialConfirmation open 2022-09-23',
    ]);
    assert.ok(!roads(sealed, worker, '2022-09-24').some((road) => road.startsWith('judicial')));
  });

  it('trap 11: offers no review where only the employment relationship was agreed on (规则 75)', () => {
    const onlyConfirmed = agreedOn(
      [{ kind: 'employmentConfirmation', claimedFen: null, text: '' }] as never,
      null,
    );
    assert.ok(!roads(onlyConfirmed, worker, '2022-08-25').some((road) => road.startsWith('agreementReview')));
  });

  it('is asked for by both sides together, in time, once (民诉法 205)', () => {
    const by = { by: mediator, on: '2022-09-26' } as const;
    assert.deepEqual(
      refusedWith('BOTH_SIDES_MUST_ASK', sealed, recordCourtStep, {
        ...by,
        input: { ...confirmation, partyIds: [worker] },
      }),
      { missing: 1 },
    );
    const late = { ...confirmation, filedOn: '2022-09-26' };
    assert.deepEqual(refusedWith('COURT_PERIOD_OVER', sealed, recordCourtStep, { ...by, input: late }), {
      day: '2022-09-23',
    });
    refusedWith('COURT_STEP_TAKEN', atCourt(sealed), recordCourtStep, { ...by, input: confirmation });
  });

  it('counts the day on which the court was asked, not the day on which it was noted', () => {
    const noted = doing(sealed, recordCourtStep, { by: rider, on: '2022-10-20', input: confirmation });
    assert.equal(theDue(noted, 'judicialConfirmation').metOn, '2022-09-20');
  });

  it('leaves a late application to the court that granted relief, noted by the desk alone (民诉法 86)', () => {
    const late = { filedOn: '2022-09-26', relief: true };
    assert.equal(mediationIn(atCourt(sealed, late)).aftermath.courtSteps[0]?.relief, true);
    refusedWith('RELIEF_NOTED_BY_DESK', sealed, recordCourtStep, {
      by: rider,
      on: '2022-09-26',
      input: { ...confirmation, ...late },
    });
  });

  it('gives the court 30 days from docketing, and makes the agreement enforceable (民诉法 206)', () => {
    const docketed = ruled(atCourt(sealed), 'docketed', '2022-09-22');
    assert.equal(theDue(docketed, 'judicialConfirmationReview').dueOn, '2022-10-24');
    const confirmed = ruled(docketed, 'confirmed', '2022-10-12');
    assert.deepEqual(roads(confirmed, worker, '2022-10-13'), ['enforcement open 2024-09-09']);
    refusedWith('AGREEMENT_ENFORCEABLE', confirmed, applyForArbitration, {
      by: rider,
      on: '2022-10-13',
      input: { commissionId: wuchang.id, handedOn: null },
    });
  });

  it('leaves the contract as it was where the court refuses: arbitration stays open (调仲法 15)', () => {
    const refused = ruled(atCourt(sealed), 'notConfirmed', '2022-10-12');
    assert.ok(roads(refused, worker, '2022-10-13').includes('arbitrationAfterBreach open'));
  });
});

describe('A payment order', () => {
  const order = { road: 'paymentOrder', partyIds: [worker], filedOn: '2022-09-20' } as const;

  it('has the court say in 5 days whether it takes it, and issue it in 15 (民诉法 226, 227)', () => {
    const filed = atCourt(sealed, order);
    assert.equal(theDue(filed, 'paymentOrderNotice').dueOn, '2022-09-26');
    const docketed = ruled(filed, 'docketed', '2022-09-23');
    assert.equal(theDue(docketed, 'paymentOrderIssue').dueOn, '2022-10-08');
  });

  it('is objected to within 15 days of its receipt by the employer (民诉法 227)', () => {
    const issued = ruled(atCourt(sealed, order), 'orderIssued', '2022-09-28', [
      { partyId: employer, receivedOn: '2022-09-30' },
    ]);
    const due = theDue(issued, 'paymentOrderObjection');
    assert.equal(due.dueOn, '2022-10-17');
    assert.equal(due.partyId, employer);
    const ended = ruled(issued, 'orderObjected', '2022-10-14');
    assert.equal(theDue(ended, 'paymentOrderObjection').metOn, '2022-10-14');
  });

  it('says when it was received, and cannot be refused after it was issued', () => {
    const filed = atCourt(sealed, order);
    const stepId = mediationIn(filed).aftermath.courtSteps[0]?.id ?? '';
    const input = { stepId, result: 'orderIssued', ruledOn: '2022-09-28', receipts: [] } as const;
    refusedWith('RULING_RECEIPT_MISSING', filed, recordCourtRuling, {
      by: mediator,
      on: '2022-10-01',
      input,
    });
    const issued = ruled(filed, 'orderIssued', '2022-09-28', [
      { partyId: employer, receivedOn: '2022-09-30' },
    ]);
    refusedWith('RULING_NOT_AHEAD', issued, recordCourtRuling, {
      by: mediator,
      on: '2022-10-10',
      input: { ...input, result: 'orderRefused' },
    });
    refusedWith('NO_SUCH_COURT_STEP', issued, recordCourtRuling, {
      by: mediator,
      on: '2022-10-10',
      input: { ...input, stepId: 'other' },
    });
  });

  it('is recorded by the worker for itself alone', () => {
    refusedWith('NOT_YOURS_TO_DO', sealed, recordCourtStep, {
      by: company,
      on: '2022-09-20',
      input: { ...confirmation, ...order },
    });
  });

  it('leaves no road twice while the court has it', () => {
    const filed = atCourt(sealed, order);
    const party = partyById(filed, worker);
    assert.ok(party);
    assert.ok(
      !everyRoad(filed, party, { ...days, today: '2022-09-21' }).some(
        ({ remedy }) => remedy === 'paymentOrder',
      ),
    );
  });
});
