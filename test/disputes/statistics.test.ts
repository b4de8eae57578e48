import assert from 'node:assert/strict';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { declineMediation } from '../../server/disputes/commands/mediation/declineMediation.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { factsOf } from '../../server/disputes/proceedingFacts.ts';
import { rateDefinitions, rateOver } from '../../server/statistics/rateDefinitions.ts';
import type { ProceedingFact } from '../../server/disputes/proceedingFacts.ts';
import type { RateId } from '../../server/statistics/rateDefinitions.ts';
import { toCommission } from '../support/disputes.ts';
import { recordCourtRuling } from '../../server/disputes/commands/aftermath/recordCourtRuling.ts';
import { recordCourtStep } from '../../server/disputes/commands/aftermath/recordCourtStep.ts';
import type { CourtResult } from '../../server/disputes/dispute.ts';
import { clerk, mediator, rider } from '../support/people.ts';
import * as arbitration from './arbitrationRoad.ts';
import { agreed, asked, days, doing, mediating, received } from './mediationRoad.ts';
import { acceptedReview, concluded, proposed, statementRefused } from './reviewRoad.ts';

const year2022 = { from: '2022-01-01', to: '2022-12-31' };

function factOf(dispute: Dispute): ProceedingFact {
  const [fact, ...more] = factsOf(dispute, days);
  assert.ok(fact !== undefined && more.length === 0);
  return fact;
}

function rate(id: RateId, facts: readonly ProceedingFact[], period = year2022): number | null {
  return rateOver(rateDefinitions[id], facts, period).rate;
}

function times(count: number, fact: ProceedingFact): readonly ProceedingFact[] {
  return Array.from({ length: count }, () => fact);
}

const success = factOf(agreed());
const failure = factOf(doing(mediating(), lapseMediation, { by: mediator, on: '2022-08-31', input: {} }));
const award = factOf(arbitration.closed());
const statement: ProceedingFact = { ...award, outcome: 'mediationStatement', mediated: true, final: null };
const open = factOf(arbitration.heard());

describe('The row of a proceeding', () => {
  it('of a mediation agreed on: Wed 17 to Wed 24 Aug 2022, 12,000 yuan asked, 10,000 agreed', () => {
    assert.deepEqual(success, {
      disputeNumber: '420106-2022-00001',
      procedure: 'mediation',
      unitId: 'body-zhongnan',
      district: '420106',
      cause: 'wages',
      channel: 'online',
      collective: false,
      simplified: false,
      workers: 1,
      receivedOn: '2022-08-15',
      acceptedOn: '2022-08-17',
      closedOn: '2022-08-24',
      outcome: 'agreed',
      mediated: true,
      claimedFen: 1_200_000,
      resultFen: 1_000_000,
      excludedDays: 0,
      days: 7,
      withinPeriod: true,
      final: null,
      suedOn: null,
      judgedOn: null,
      judgedAlike: null,
    });
  });

  it('of an arbitration closed by award: Wed 17 Aug to Fri 16 Sep 2022, final', () => {
    const { procedure, outcome, mediated, resultFen, days: taken, withinPeriod, final } = award;
    assert.deepEqual(
      { procedure, outcome, mediated, resultFen, taken, withinPeriod, final },
      {
        procedure: 'arbitration',
        outcome: 'award',
        mediated: false,
        resultFen: 1_200_000,
        taken: 30,
        withinPeriod: true,
        final: 'whole',
      },
    );
  });

  it('of an open one has neither outcome nor sum', () => {
    assert.deepEqual([open.closedOn, open.outcome, open.resultFen, open.days], [null, null, null, null]);
    assert.equal(open.mediated, false);
  });

  it('of one that ran out is not in time', () => {
    assert.equal(failure.outcome, 'lapsed');
    assert.equal(failure.withinPeriod, false);
  });

  it('holds no personal data', () => {
    const text = JSON.stringify([success, award]);
    for (const secret of ['高骑', '测试速送公司', 'rider', 'sealed'])
      assert.equal(text.includes(secret), false);
  });

  it('is one for each proceeding, so that nothing is counted twice', () => {
    const both = { ...agreed(), arbitration: arbitration.closed().arbitration };
    assert.deepEqual(
      factsOf(both, days).map(({ procedure }) => procedure),
      ['mediation', 'arbitration'],
    );
  });
});

describe('The mediation success rate', () => {
  it('of the city’s year 2022 is 73.9 %: 62 % of 19,930 arbitrations and 83.4 % of 25,000 mediations', () => {
    const facts = [
      ...times(20_850, success),
      ...times(4_150, failure),
      ...times(12_357, statement),
      ...times(7_573, award),
    ];
    const { numerator, denominator } = rateOver(rateDefinitions.mediationSuccessRate, facts, year2022);
    assert.deepEqual([numerator, denominator], [33_207, 44_930]);
    assert.equal(((numerator / denominator) * 100).toFixed(1), '73.9');
  });

  it('counts a withdrawal after settlement, and keeps a plain withdrawal in the denominator', () => {
    const withdraw = (settled: boolean) =>
      factOf(
        doing(mediating(), withdrawApplication, {
          by: rider,
          on: '2022-08-22',
          input: { settled, reason: null },
        }),
      );
    assert.equal(rate('mediationSuccessRate', [withdraw(true), withdraw(false)]), 0.5);
  });

  it('leaves out a mediation that was never accepted', () => {
    const declined = doing(asked(), declineMediation, {
      by: mediator,
      on: '2022-08-19',
      input: { reason: 'otherSideSilent', text: null },
    });
    const withdrawn = doing(asked(), withdrawApplication, {
      by: rider,
      on: '2022-08-19',
      input: { settled: false, reason: null },
    });
    assert.equal(rate('mediationSuccessRate', [factOf(declined), factOf(withdrawn)]), null);
    assert.equal(rate('mediationSuccessRate', [factOf(declined), success]), 1);
  });

  it('takes in what was settled before the commission docketed it (案外调解), which is no closed arbitration', () => {
    const settled = doing(received(toCommission), withdrawApplication, {
      by: rider,
      on: '2022-08-16',
      procedure: 'arbitration',
      input: { settled: true, settledFen: 900_000, reason: null },
    });
    const delivered = arbitration.delivered(
      settled,
      '2022-08-17',
      arbitration.handed('closingDecision', arbitration.worker, '2022-08-17'),
    );
    const fact = factOf(arbitration.closed(delivered, '2022-08-17'));
    assert.deepEqual([fact.acceptedOn, fact.resultFen], [null, 900_000]);
    assert.equal(rate('mediationSuccessRate', [fact, failure]), 0.5);
    assert.equal(rate('arbitrationClosureRate', [fact]), null);
  });

  it('counts what was closed in the period, whenever it began', () => {
    const before = { from: '2022-01-01', to: '2022-08-23' };
    assert.equal(rate('mediationSuccessRate', [success], before), null);
    assert.equal(rate('mediationSuccessRate', [success], { from: '2022-08-24', to: '2022-08-24' }), 1);
  });
});

describe('The arbitration closure rate', () => {
  const carriedIn = { ...award, acceptedOn: '2021-12-20', closedOn: '2022-01-20' };

  it('of the city’s year 2022 is 91.0 %: 19,930 closed of 1,900 carried in and 20,000 accepted', () => {
    const facts = [...times(1_900, carriedIn), ...times(18_030, award), ...times(1_970, open)];
    const { numerator, denominator } = rateOver(rateDefinitions.arbitrationClosureRate, facts, year2022);
    assert.deepEqual([numerator, denominator], [19_930, 21_900]);
    assert.equal(((numerator / denominator) * 100).toFixed(1), '91.0');
  });

  it('keeps open cases in the denominator even while their 45 days run', () => {
    assert.equal(rate('arbitrationClosureRate', [award, open]), 0.5);
  });

  it('leaves out what was closed before the period or accepted after it, and mediations', () => {
    const early = { ...award, acceptedOn: '2021-03-01', closedOn: '2021-04-01' };
    const later = { ...open, acceptedOn: '2023-01-03' };
    assert.equal(rate('arbitrationClosureRate', [early, later, success]), null);
  });

  it('counts a case closed after the period as open in it', () => {
    const nextYear = { ...award, closedOn: '2023-01-05' };
    assert.equal(rate('arbitrationClosureRate', [nextYear, award]), 0.5);
  });
});

describe('The other rates', () => {
  it('count by their own cohorts', () => {
    assert.equal(rate('bodyMediationSuccessRate', [success, failure, statement]), 0.5);
    assert.equal(rate('arbitrationMediationRate', [success, statement, award, award, award]), 0.25);
    assert.equal(rate('awardRate', [statement, award]), 0.5);
    assert.equal(
      rate('finalAwardRate', [award, { ...award, final: 'partly' }, { ...award, final: 'none' }]),
      2 / 3,
    );
    assert.equal(rate('simplifiedProcedureRate', [open, { ...open, simplified: true }]), 0.5);
    assert.equal(rate('onlineFilingRate', [open, { ...open, channel: 'window' }]), 0.5);
    assert.equal(rate('closedWithinPeriodRate', [award, { ...award, withinPeriod: false }]), 0.5);
    assert.equal(rate('closedWithinPeriodRate', [{ ...award, withinPeriod: null }]), null);
  });

  it('each say what they count, what not, and that nobody has checked it against the city’s sheet', () => {
    for (const [id, definition] of Object.entries(rateDefinitions)) {
      assert.equal(definition.id, id);
      assert.equal(definition.checked, 'unverified');
      const { name, numerator, denominator, exclusions, cohort, basis } = definition;
      for (const text of [name, numerator, denominator, exclusions, cohort, basis])
        assert.ok(text.zh.length > 0 && text.en.length > 0, id);
    }
  });
});

describe('The review of an agreement', () => {
  const ofReview = (dispute: Dispute) =>
    factsOf(dispute, days).filter(({ procedure }) => procedure === 'agreementReview');

  it('has a row of its own once both sides have asked: accepted Fri 26, decided Mon 29, in effect Wed 31 Aug', () => {
    assert.deepEqual(ofReview(proposed()), []);
    const [row] = ofReview(concluded());
    assert.deepEqual(
      [
        row?.unitId,
        row?.acceptedOn,
        row?.closedOn,
        row?.outcome,
        row?.days,
        row?.withinPeriod,
        row?.resultFen,
      ],
      ['commission-wuchang', '2022-08-26', '2022-08-31', 'statement', 3, true, 1_000_000],
    );
    assert.deepEqual(
      ofReview(statementRefused()).map(({ outcome, resultFen, mediated }) => [outcome, resultFen, mediated]),
      [['refused', 0, false]],
    );
    assert.equal(ofReview(acceptedReview())[0]?.outcome, null);
  });

  it('counts in no rate: what the parties agreed on has counted with the body', () => {
    const before = [...times(3, success), failure, award];
    for (const dispute of [concluded(), statementRefused(), acceptedReview()])
      for (const id of Object.keys(rateDefinitions) as RateId[])
        assert.equal(rate(id, [...before, ...ofReview(dispute)]), rate(id, before), id);
  });
});

describe('An award in court', () => {
  /** Delivered to both on Fri 16 Sep 2022; the worker sues on Fri 23 Sep. */
  const step = { by: clerk, on: '2022-12-01', procedure: 'arbitration' } as const;
  const sued = doing(arbitration.closed(), recordCourtStep, {
    ...step,
    input: { road: 'courtAction', partyIds: ['p1'], filedOn: '2022-09-23', court: null, relief: false },
  });
  const ruled = (result: CourtResult, ruledOn = '2022-11-15') => {
    const stepId = sued.arbitration?.aftermath.courtSteps[0]?.id ?? '';
    const receipts = ['p1', 'p2'].map((partyId) => ({ partyId, receivedOn: ruledOn }));
    return factOf(doing(sued, recordCourtRuling, { ...step, input: { stepId, result, ruledOn, receipts } }));
  };
  const alike = ruled('judgedAlike');
  const otherwise = ruled('judgedOtherwise');

  it('起诉率: one of two awards sued is half, whenever the action came on record', () => {
    assert.deepEqual([factOf(sued).suedOn, factOf(sued).judgedOn], ['2022-09-23', null]);
    assert.equal(rate('suedRate', [award, factOf(sued)]), 0.5);
    const september = { from: '2022-09-01', to: '2022-09-30' };
    assert.equal(rate('suedRate', [award, factOf(sued)], september), 0.5);
  });

  it('起诉率: what did not end by award does not count', () => {
    assert.equal(rate('suedRate', [statement, success, open]), null);
  });

  it('裁审一致率: of three judgments two alike, by the day of the judgment', () => {
    assert.equal(rate('consistencyRate', [alike, alike, otherwise, award, factOf(sued)]), 2 / 3);
    const september = { from: '2022-09-01', to: '2022-09-30' };
    assert.equal(rate('consistencyRate', [alike, otherwise], september), null);
    assert.equal(rate('consistencyRate', [alike], { from: '2022-11-15', to: '2022-11-15' }), 1);
  });

  it('裁审一致率: of two judgments on one award that differ the case differs, from the later day on', () => {
    const before = arbitration.arbitrationIn(sued);
    const [action] = before.aftermath.courtSteps;
    assert.ok(action);
    const judged = (result: CourtResult, ruledOn: string) => ({
      ...action,
      rulings: [{ result, ruledOn, receipts: [] }],
    });
    const courtSteps = [judged('judgedOtherwise', '2022-11-15'), judged('judgedAlike', '2022-11-20')];
    const aftermath = { ...before.aftermath, courtSteps };
    const { judgedOn, judgedAlike } = factOf({ ...sued, arbitration: { ...before, aftermath } });
    assert.deepEqual([judgedOn, judgedAlike], ['2022-11-20', false]);
  });

  it('裁审一致率: a settlement in court and a withdrawn action are no judgment', () => {
    for (const result of ['settledInCourt', 'suitWithdrawn', 'docketed'] as const) {
      const { suedOn, judgedOn, judgedAlike } = ruled(result);
      assert.deepEqual([suedOn, judgedOn, judgedAlike], ['2022-09-23', null, null], result);
    }
  });
});
