/**
 * 先行裁决 (调仲法 43(2), 规则 49) on the days of `arbitrationRoad.ts`: wages 12,000 (final at the minimum wage of Wuhan) and double wage
 * 200,000 (not final), heard Wed 14 Sep 2022; one decided ahead on Fri 16 Sep, the rest on Mon 10 Oct.
 */
import assert from 'node:assert/strict';
import { closeCase } from '../../server/disputes/commands/arbitration/closeCase.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import type { AwardGiven } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { certifyEffect } from '../../server/disputes/commands/aftermath/certifyEffect.ts';
import { recordBreach } from '../../server/disputes/commands/aftermath/recordBreach.ts';
import { recordCourtStep } from '../../server/disputes/commands/aftermath/recordCourtStep.ts';
import { recordPerformance } from '../../server/disputes/commands/aftermath/recordPerformance.ts';
import { abandonClaims } from '../../server/disputes/commands/incidents/abandonClaims.ts';
import { correctAward } from '../../server/disputes/commands/incidents/correctAward.ts';
import { issuePartialAward } from '../../server/disputes/commands/incidents/issuePartialAward.ts';
import { deadlinesOf } from '../../server/disputes/deadlines.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { effectsOf } from '../../server/disputes/effect.ts';
import { factsOf } from '../../server/disputes/proceedingFacts.ts';
import { roadsOf } from '../../server/disputes/roads.ts';
import { asSeenBy } from '../../server/disputes/sight.ts';
import { arbitrator, clerk, rider, secondArbitrator } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  called,
  copyDelivered,
  days,
  delivered,
  doing,
  employer,
  handed,
  heard,
  notified,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

const claims = [
  { kind: 'wages', claimedFen: 1_200_000, text: null },
  { kind: 'doubleWage', claimedFen: 20_000_000, text: null },
] as const;
const hearing = (): Dispute =>
  heard(notified(called(withTribunal(copyDelivered(accepted(received({ claims })))))));

const ofWages: AwardGiven = {
  claims: [{ claimId: 'c1', awardedFen: 1_200_000, result: 'supported' }],
  reasons: '工资欠条为证。',
};
const ofDoubleWage: AwardGiven = {
  claims: [{ claimId: 'c2', awardedFen: 10_000_000, result: 'partlySupported' }],
  reasons: '五个月未签合同。',
};
const issuing = (input: AwardGiven, on: string, by = arbitrator) => ({ by, on, input });
const ahead = (dispute = hearing(), input = ofWages) =>
  doing(dispute, issuePartialAward, issuing(input, '2022-09-16'));
const both = (document: 'partialAward' | 'award', on: string) => [
  handed(document, worker, on),
  handed(document, employer, on),
];
const aheadDelivered = (dispute = ahead()) =>
  delivered(dispute, '2022-09-19', ...both('partialAward', '2022-09-19'));
const ended = (dispute = aheadDelivered()) => doing(dispute, issueAward, issuing(ofDoubleWage, '2022-10-10'));
const endDelivered = (dispute = ended()) => delivered(dispute, '2022-10-10', ...both('award', '2022-10-10'));

const effects = (dispute: Dispute, today: string) =>
  effectsOf(dispute, { ...days, today }).map(({ paper, standing, effectiveOn }) => [
    paper,
    standing,
    effectiveOn,
  ]);
const partyOf = (dispute: Dispute, id: string) =>
  dispute.parties.find((party) => party.id === id) ?? assert.fail();
const roads = (dispute: Dispute, partyId: string, today: string) =>
  roadsOf(dispute, partyOf(dispute, partyId), { ...days, today }).map(({ remedy, paper, workingOut }) =>
    [remedy, paper, workingOut?.dueOn ?? null].join(' '),
  );
const sue = (partyId: string, filedOn: string) =>
  ({
    by: clerk,
    on: filedOn,
    input: { road: 'courtAction', partyIds: [partyId], filedOn, court: null, relief: false },
  }) as const;

describe('A partial award', () => {
  it('decides some claims, each final or not by itself, and the case goes on (规则 49, 50)', () => {
    const dispute = ahead();
    assert.equal(arbitrationIn(dispute).stage, 'deliberation');
    assert.equal(arbitrationIn(dispute).decision, null);
    assert.deepEqual(
      dispute.claims.map(({ awardedFen, result, final }) => [awardedFen, result, final]),
      [
        [1_200_000, 'supported', true],
        [null, null, null],
      ],
    );
    const [award] = arbitrationIn(dispute).incidents.partialAwards;
    assert.deepEqual(
      award?.awards.map(({ final, claimIds }) => [final, claimIds]),
      [[true, ['c1']]],
    );
  });

  it('is made by the presiding arbitrator, of open claims, and leaves some to be decided', () => {
    const step = (input: AwardGiven, by = arbitrator) => issuing(input, '2022-09-16', by);
    refusedWith('NOT_PRESIDING', hearing(), issuePartialAward, step(ofWages, secondArbitrator));
    refusedWith('PARTIAL_AWARD_EMPTY', hearing(), issuePartialAward, step({ ...ofWages, claims: [] }));
    const all = { ...ofWages, claims: [...ofWages.claims, ...ofDoubleWage.claims] };
    refusedWith('PARTIAL_AWARD_LEAVES_NOTHING', hearing(), issuePartialAward, step(all));
    const twice = { ...step(ofWages), on: '2022-09-21' };
    refusedWith('CLAIM_NOT_THERE', aheadDelivered(), issuePartialAward, twice);
    const reasonless = step({ ...ofWages, reasons: '' });
    refusedWith('EXPLANATION_MISSING', hearing(), issuePartialAward, reasonless);
  });

  it('waits for the one before to have reached everybody', () => {
    const three = [...claims, { kind: 'overtimePay', claimedFen: 100_000, text: null }] as const;
    const dispute = heard(
      notified(called(withTribunal(copyDelivered(accepted(received({ claims: three })))))),
    );
    const second: AwardGiven = {
      claims: [{ claimId: 'c3', awardedFen: 0, result: 'dismissed' }],
      reasons: '没有加班的证据。',
    };
    const again = (on: string) => issuing(second, on);
    refusedWith('PARTIAL_AWARD_UNDELIVERED', ahead(dispute), issuePartialAward, again('2022-09-19'));
    const came = aheadDelivered(ahead(dispute));
    refusedWith('PARTIAL_AWARD_UNDELIVERED', came, issuePartialAward, again('2022-09-19'));
    const two = doing(came, issuePartialAward, again('2022-09-20'));
    assert.equal(arbitrationIn(two).incidents.partialAwards.length, 2);
    // The receipt of the first is none of the second.
    assert.equal(asSeenBy(two, { partyIds: [worker], asOf: '2022-09-20' }).claims[2]?.result, null);
    assert.equal(asSeenBy(two, { partyIds: [worker], asOf: '2022-09-20' }).claims[0]?.result, 'supported');
  });

  it('leaves the last award the other claims alone, and nothing decided can be given up or decided again', () => {
    const whole = { ...ofDoubleWage, claims: [...ofWages.claims, ...ofDoubleWage.claims] };
    refusedWith('CLAIMS_INCOMPLETE', aheadDelivered(), issueAward, issuing(whole, '2022-10-10'));
    const dispute = ended();
    assert.equal(arbitrationIn(dispute).decision?.totalFen, 10_000_000);
    assert.deepEqual(arbitrationIn(dispute).decision?.awards[0]?.claimIds, ['c2']);
    const given = { by: rider, on: '2022-09-20', input: { claimIds: ['c1'] } };
    refusedWith('CLAIM_NOT_THERE', aheadDelivered(), abandonClaims, given);
  });

  it('never gives together with the last award what stands in place of the other, such as N and 2N', () => {
    const alternatives = [
      { kind: 'economicCompensation', claimedFen: 1_000_000, text: null },
      { kind: 'unlawfulTerminationDamages', claimedFen: 2_000_000, text: null },
    ] as const;
    const dispute = heard(
      notified(called(withTribunal(copyDelivered(accepted(received({ claims: alternatives })))))),
    );
    const first: AwardGiven = {
      claims: [{ claimId: 'c1', awardedFen: 1_000_000, result: 'supported' }],
      reasons: '理由',
    };
    const second: AwardGiven = {
      claims: [{ claimId: 'c2', awardedFen: 2_000_000, result: 'supported' }],
      reasons: '理由',
    };
    const decided = ahead(dispute, first);
    refusedWith('CLAIMS_EXCLUDE_EACH_OTHER', decided, issueAward, issuing(second, '2022-09-19'));
  });

  it('may be corrected while the case goes on (规则 54)', () => {
    const number = arbitrationIn(ahead()).incidents.partialAwards[0]?.awards[0]?.number ?? '';
    const input = { awardNumber: number, kind: 'text', text: '“张山”应为“张三”。' } as const;
    const step = { by: arbitrator, on: '2022-09-19', input };
    assert.equal(arbitrationIn(doing(ahead(), correctAward, step)).incidents.awardCorrections.length, 1);
  });
});

describe('What a party sees of a partial award', () => {
  const seen = (dispute: Dispute, partyId: string) =>
    asSeenBy(dispute, { partyIds: [partyId], asOf: '2022-09-19' });

  it('is that it was made, and with its delivery what it says', () => {
    const one = delivered(ahead(), '2022-09-19', handed('partialAward', employer, '2022-09-19'));
    assert.equal(seen(one, worker).claims[0]?.awardedFen, null);
    const [announced] = arbitrationIn(seen(one, worker)).incidents.partialAwards;
    assert.deepEqual([announced?.totalFen, announced?.awards, announced?.textId], [0, [], null]);
    assert.equal(seen(one, employer).claims[0]?.awardedFen, 1_200_000);
  });

  it('stays, when the last award is on its way: what came before is known, the rest is not', () => {
    const dispute = asSeenBy(ended(), { partyIds: [worker], asOf: '2022-10-10' });
    assert.deepEqual(
      dispute.claims.map(({ result }) => result),
      ['supported', null],
    );
  });
});

describe('What follows a partial award', () => {
  it('takes effect by itself: final ones on their day, others fifteen days after the last receipt (调仲法 47, 50)', () => {
    assert.deepEqual(effects(ahead(), '2022-09-16'), [['finalAward', 'inEffect', '2022-09-16']]);
    const appealable = aheadDelivered(ahead(hearing(), ofDoubleWage));
    // Mon 19 Sep + 15 = Tue 4 Oct, in the holidays: Sat 8 Oct is worked.
    assert.deepEqual(effects(appealable, '2022-10-08'), [['appealableAward', 'awaitsPeriod', null]]);
    assert.deepEqual(effects(appealable, '2022-10-09'), [['appealableAward', 'inEffect', '2022-10-09']]);
  });

  it('opens its own days for a court, one after the other with those of the last award', () => {
    const at = (dispute: Dispute, partyId: string) =>
      deadlinesOf(dispute, days)
        .filter(
          ({ period, partyId: whose }) => whose === partyId && ['courtAction', 'setAside'].includes(period),
        )
        .map(({ period, dueOn }) => `${period} ${dueOn}`);
    assert.deepEqual(at(aheadDelivered(), worker), ['courtAction 2022-10-08']);
    assert.deepEqual(at(aheadDelivered(), employer), ['setAside 2022-10-19']);
    assert.deepEqual(at(endDelivered(), worker), ['courtAction 2022-10-08', 'courtAction 2022-10-25']);
    assert.deepEqual(roads(endDelivered(), employer, '2022-10-11'), [
      'setAside finalAward 2022-10-19',
      'courtAction appealableAward 2022-10-25',
    ]);
  });

  it('lets a court action stop the award against which it goes, and no later one', () => {
    const sued = doing(aheadDelivered(), recordCourtStep, sue(worker, '2022-09-30'));
    assert.deepEqual(effects(sued, '2022-10-01'), [['finalAward', 'beforeCourt', null]]);
    const later = endDelivered(ended(sued));
    assert.deepEqual(effects(later, '2022-10-26')[1], ['appealableAward', 'inEffect', '2022-10-26']);
    assert.ok(roads(later, worker, '2022-10-11').includes('courtAction appealableAward 2022-10-25'));
  });

  it('lets one court action after the last award take along the one whose days still run, and not one that is in effect', () => {
    const late = doing(endDelivered(), recordCourtStep, sue(worker, '2022-10-20'));
    assert.deepEqual(
      effects(late, '2022-10-26').map(([, standing]) => standing),
      ['inEffect', 'beforeCourt'],
    );
    refusedWith(
      'EMPLOYER_CANNOT_SUE_FINAL_AWARD',
      aheadDelivered(),
      recordCourtStep,
      sue(employer, '2022-09-30'),
    );
  });

  it('is performed, broken, certified and enforced while the rest goes on', () => {
    const paid = {
      by: clerk,
      on: '2022-09-20',
      input: {
        byPartyId: employer,
        performedOn: '2022-09-20',
        paidFen: 1_200_000,
        inFull: true,
        proofSeen: true,
      },
    };
    const kept = doing(aheadDelivered(), recordPerformance, paid);
    assert.deepEqual(roads(kept, worker, '2022-09-21'), []);
    refusedWith('ALREADY_PERFORMED', kept, recordPerformance, { ...paid, on: '2022-09-21' });
    // What was paid before the last award was what had been decided ahead.
    const last = endDelivered(ended(kept));
    assert.ok(roads(last, worker, '2022-10-11').includes('courtAction appealableAward 2022-10-25'));
    const broken = { by: clerk, on: '2022-09-20', input: { byPartyId: employer, unpaidFen: null } };
    assert.equal(arbitrationIn(doing(aheadDelivered(), recordBreach, broken)).aftermath.breaches.length, 1);
    const number = arbitrationIn(ahead()).incidents.partialAwards[0]?.awards[0]?.number ?? '';
    const certificate = { by: clerk, on: '2022-09-20', input: { awardNumber: number, partyId: worker } };
    assert.equal(arbitrationIn(doing(aheadDelivered(), certifyEffect, certificate)).stage, 'deliberation');
    assert.ok(roads(aheadDelivered(), worker, '2022-09-20').some((road) => road.startsWith('enforcement')));
  });

  it('must have reached everybody before the case is closed, and counts in its sum', () => {
    const close = { by: clerk, on: '2022-10-10', input: {} };
    const undelivered = endDelivered(doing(ahead(), issueAward, issuing(ofDoubleWage, '2022-10-10')));
    refusedWith('CLOSING_NOT_DELIVERED', undelivered, closeCase, close);
    const closed = doing(endDelivered(), closeCase, close);
    const fact = factsOf(closed, days).find(({ procedure }) => procedure === 'arbitration');
    assert.deepEqual([fact?.resultFen, fact?.final], [11_200_000, 'partly']);
  });
});
