import assert from 'node:assert/strict';
import { certifyEffect } from '../../server/disputes/commands/aftermath/certifyEffect.ts';
import { recordBreach } from '../../server/disputes/commands/aftermath/recordBreach.ts';
import { recordCourtRuling } from '../../server/disputes/commands/aftermath/recordCourtRuling.ts';
import { recordCourtStep } from '../../server/disputes/commands/aftermath/recordCourtStep.ts';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { partyById } from '../../server/disputes/dispute.ts';
import type { CourtRoad, Dispute } from '../../server/disputes/dispute.ts';
import { effectsOf } from '../../server/disputes/effect.ts';
import { roadsOf } from '../../server/disputes/roads.ts';
import { arbitrator, clerk, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  awardDelivered,
  called,
  closed,
  copyDelivered,
  days,
  delivered,
  doing,
  due,
  employer,
  fullAward,
  handed,
  heard,
  notified,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

/** Wages above twelve monthly minimum wages: not final (调仲法 47). */
const dear = received({ claims: [{ kind: 'wages', claimedFen: 5_000_000, text: '' }] });
const appealable = awarded(
  heard(notified(called(withTribunal(copyDelivered(accepted(dear)))))),
  '2022-09-16',
  {
    ...fullAward,
    claims: [{ claimId: 'c1', awardedFen: 5_000_000, result: 'supported' }],
  },
);
/** Delivered to the worker on Fri 16 Sep and to the employer on Mon 19 Sep 2022. */
const twoDays = delivered(
  appealable,
  '2022-09-19',
  handed('award', worker, '2022-09-16'),
  handed('award', employer, '2022-09-19'),
);

function effect(dispute: Dispute, today: string): string {
  return effectsOf(dispute, { ...days, today })
    .map(({ paper, standing, effectiveOn }) => [paper, standing, effectiveOn].filter(Boolean).join(' '))
    .join(', ');
}

function roads(dispute: Dispute, partyId: string, today: string): readonly string[] {
  const party = partyById(dispute, partyId);
  assert.ok(party);
  return roadsOf(dispute, party, { ...days, today }).map(({ remedy, workingOut }) =>
    [remedy, workingOut?.dueOn].filter(Boolean).join(' '),
  );
}

function filed(dispute: Dispute, road: CourtRoad, partyId: string, filedOn: string): Dispute {
  const input = { road, partyIds: [partyId], filedOn, court: null, relief: false };
  return doing(dispute, recordCourtStep, { by: clerk, on: '2022-12-01', input });
}

describe('An award that is open to court action takes effect', () => {
  it('not before everybody has it', () => {
    const one = delivered(appealable, '2022-09-16', handed('award', worker, '2022-09-16'));
    assert.equal(effect(one, '2022-12-01'), 'appealableAward awaitsDelivery');
  });

  it('on the day after the last party’s fifteen days, when nobody sued (调仲法 50)', () => {
    // Worker: 1 Oct is a holiday, so until Sat 8 Oct, a make-up workday; employer: 4 Oct, likewise.
    assert.equal(effect(twoDays, '2022-10-08'), 'appealableAward awaitsPeriod');
    assert.equal(effect(twoDays, '2022-10-09'), 'appealableAward inEffect 2022-10-09');
  });

  it('not at all once one side sued in time, for the other side neither', () => {
    const sued = filed(twoDays, 'courtAction', employer, '2022-10-08');
    assert.equal(effect(sued, '2022-12-01'), 'appealableAward beforeCourt');
    assert.equal(due(sued, 'courtAction').find(({ partyId }) => partyId === employer)?.metOn, '2022-10-08');
  });

  it('by its working-out, one period for each party', () => {
    const [found] = effectsOf(twoDays, { ...days, today: '2022-10-09' });
    assert.deepEqual(
      found?.periods.map(({ partyId, workingOut }) => [partyId, workingOut.start, workingOut.dueOn]),
      [
        [worker, '2022-09-16', '2022-10-08'],
        [employer, '2022-09-19', '2022-10-08'],
      ],
    );
  });

  it('and no court action is recorded after the period, or before the award was received', () => {
    const input = { road: 'courtAction', filedOn: '2022-10-09', court: null, relief: false } as const;
    const by = { by: clerk, on: '2022-10-10' } as const;
    assert.deepEqual(
      refusedWith('COURT_PERIOD_OVER', twoDays, recordCourtStep, {
        ...by,
        input: { ...input, partyIds: [worker] },
      }),
      { day: '2022-10-08' },
    );
    const undelivered = { ...input, filedOn: '2022-09-20', partyIds: [employer] };
    refusedWith('AWARD_NOT_RECEIVED', appealable, recordCourtStep, { ...by, input: undelivered });
  });

  it('opens enforcement for two years, to the side that was not performed to (调仲法 51, 民诉法 250)', () => {
    assert.deepEqual(roads(twoDays, worker, '2022-10-10'), ['enforcement 2024-10-09']);
    assert.deepEqual(roads(twoDays, employer, '2022-10-10'), []);
  });
});

describe('A final award', () => {
  it('is in effect from the day on which it was made (调仲法 47)', () => {
    assert.equal(effect(awardDelivered(), '2022-09-16'), 'finalAward inEffect 2022-09-16');
  });

  it('leaves the worker 15 days to sue and the employer 30 to have it set aside (调仲法 48, 49)', () => {
    assert.deepEqual(roads(awardDelivered(), worker, '2022-09-17'), [
      'courtAction 2022-10-08',
      // Mid-autumn 2024: 15 to 17 Sep are days off.
      'enforcement 2024-09-18',
    ]);
    assert.deepEqual(roads(awardDelivered(), employer, '2022-09-17'), ['setAside 2022-10-17']);
  });

  it('cannot be taken to court by the employer (调仲法 48)', () => {
    refusedWith('EMPLOYER_CANNOT_SUE_FINAL_AWARD', awardDelivered(), recordCourtStep, {
      by: clerk,
      on: '2022-09-20',
      input: { road: 'courtAction', partyIds: [employer], filedOn: '2022-09-20', court: null, relief: false },
    });
    refusedWith('COURT_ROAD_CLOSED', awardDelivered(), recordCourtStep, {
      by: clerk,
      on: '2022-09-20',
      input: { road: 'setAside', partyIds: [worker], filedOn: '2022-09-20', court: null, relief: false },
    });
  });

  it('loses its effect when the worker sues', () => {
    assert.equal(
      effect(filed(closed(), 'courtAction', worker, '2022-09-20'), '2022-12-01'),
      'finalAward beforeCourt',
    );
  });

  it('keeps it while the intermediate court decides, and loses it when it is set aside (调仲法 49)', () => {
    const asked = filed(closed(), 'setAside', employer, '2022-10-14');
    assert.equal(effect(asked, '2022-12-01'), 'finalAward inEffect 2022-09-16');
    const aside = setAside(asked);
    assert.equal(effect(aside, '2022-12-01'), 'finalAward setAside');
  });

  it('once set aside lets both sides sue within 15 days of receiving the ruling (调仲法 49(3))', () => {
    const aside = setAside(filed(closed(), 'setAside', employer, '2022-10-14'));
    assert.deepEqual(roads(aside, worker, '2022-11-16'), ['courtActionAfterSetAside 2022-11-30']);
    // The employer's ruling has not been noted yet: no day is guessed.
    assert.deepEqual(roads(aside, employer, '2022-11-16'), []);
    const [period] = due(aside, 'courtActionAfterSetAside');
    assert.equal(period?.dueOn, '2022-11-30');
    const sued = filed(aside, 'courtActionAfterSetAside', worker, '2022-11-28');
    assert.equal(due(sued, 'courtActionAfterSetAside')[0]?.metOn, '2022-11-28');
  });
});

/** The ruling of 10 Nov, received by the worker on Tue 15 Nov 2022. */
function setAside(dispute: Dispute): Dispute {
  const stepId = arbitrationIn(dispute).aftermath.courtSteps.at(-1)?.id ?? '';
  const receipts = [{ partyId: worker, receivedOn: '2022-11-15' }];
  const input = { stepId, result: 'awardSetAside', ruledOn: '2022-11-10', receipts } as const;
  return doing(dispute, recordCourtRuling, { by: clerk, on: '2022-11-16', input });
}

describe('A mediation statement', () => {
  const statement = doing(withTribunal(), issueMediationStatement, {
    by: arbitrator,
    on: '2022-08-26',
    input: { claims: [{ claimId: 'c1', agreedFen: 900_000 }], terms: '9 月底前付清。' },
  });

  it('takes effect when both have signed for it, on the later day (调仲法 42)', () => {
    const one = delivered(statement, '2022-08-26', handed('mediationStatement', worker, '2022-08-26'));
    assert.equal(effect(one, '2022-08-30'), 'mediationStatement awaitsDelivery');
    const both = delivered(one, '2022-08-29', handed('mediationStatement', employer, '2022-08-29'));
    assert.equal(effect(both, '2022-08-29'), 'mediationStatement inEffect 2022-08-29');
    assert.deepEqual(roads(both, worker, '2022-08-30'), ['enforcement 2024-08-29']);
  });
});

describe('A refusal to take the case', () => {
  const declined = (reason: 'outOfScope' | 'otherJurisdiction') =>
    doing(received(), declineCase, {
      by: clerk,
      on: '2022-08-17',
      input: { reason, explanation: '已核实。' },
    });

  it('opens the court to the applicant; no text that we read sets a day (调仲法 29)', () => {
    assert.deepEqual(roads(declined('outOfScope'), worker, '2022-08-18'), ['courtActionAfterDecline']);
    assert.deepEqual(roads(declined('outOfScope'), employer, '2022-08-18'), []);
    const sued = filed(declined('outOfScope'), 'courtActionAfterDecline', worker, '2022-08-22');
    assert.deepEqual(roads(sued, worker, '2022-08-23'), []);
  });

  it('for want of jurisdiction shows the way to another commission, not to court (规则 31)', () => {
    assert.deepEqual(roads(declined('otherJurisdiction'), worker, '2022-08-18'), []);
  });
});

describe('A certificate of effect', () => {
  const number = (dispute: Dispute) => arbitrationIn(dispute).decision?.awards[0]?.number ?? null;
  const asked = (dispute: Dispute, on: string) =>
    ({ by: clerk, on, input: { awardNumber: number(dispute), partyId: worker } }) as const;

  it('is given from the day of effect, not a day sooner (调仲法 50)', () => {
    assert.deepEqual(
      refusedWith('EFFECT_AWAITS_PERIOD', twoDays, certifyEffect, asked(twoDays, '2022-10-08')),
      {
        day: '2022-10-08',
      },
    );
    doing(twoDays, certifyEffect, asked(twoDays, '2022-10-09'));
  });

  it('is refused while delivery is missing, before a court, and for an award that was set aside', () => {
    refusedWith('EFFECT_AWAITS_DELIVERY', appealable, certifyEffect, asked(appealable, '2022-12-01'));
    const sued = filed(twoDays, 'courtAction', worker, '2022-10-08');
    refusedWith('EFFECT_BEFORE_COURT', sued, certifyEffect, asked(sued, '2022-12-01'));
    const aside = setAside(filed(closed(), 'setAside', employer, '2022-10-14'));
    refusedWith('EFFECT_SET_ASIDE', aside, certifyEffect, asked(aside, '2022-12-01'));
    refusedWith('NO_SUCH_PAPER_IN_EFFECT', twoDays, certifyEffect, {
      ...asked(twoDays, '2022-12-01'),
      input: { awardNumber: null, partyId: worker },
    });
  });

  it('rests on no day that hangs on holidays not yet published', () => {
    const far = delivered(
      awarded(heard(notified(called(withTribunal(copyDelivered(accepted(dear)))))), '2022-09-16', {
        ...fullAward,
        claims: [{ claimId: 'c1', awardedFen: 5_000_000, result: 'supported' }],
      }),
      '2035-12-20',
      handed('award', worker, '2035-12-20'),
      handed('award', employer, '2035-12-20'),
    );
    refusedWith('EFFECT_PROVISIONAL', far, certifyEffect, asked(far, '2036-03-01'));
  });
});

describe('An award that is not performed', () => {
  it('is broken from the day after its effect, where it names no day (民诉法 250)', () => {
    const input = { byPartyId: employer, unpaidFen: null };
    refusedWith('PERFORMANCE_DAY_NOT_OVER', closed(), recordBreach, { by: rider, on: '2022-09-16', input });
    const broken = doing(closed(), recordBreach, { by: rider, on: '2022-09-19', input });
    assert.equal(arbitrationIn(broken).aftermath.breaches[0]?.since, '2022-09-17');
  });
});
