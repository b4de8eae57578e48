/** 要素 of a claim and what they come to, stated by whoever made it or found by the office; who meets them when. */
import assert from 'node:assert/strict';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { recordElements } from '../../server/disputes/commands/claims/recordElements.ts';
import type { ElementsGiven } from '../../server/disputes/commands/claims/recordElements.ts';
import { sheetOf } from '../../server/disputes/claimSheet.ts';
import { describeEvent } from '../../server/disputes/describe.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { audiencesOfEvent } from '../../server/disputes/events.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { asSeenBy, isTold } from '../../server/disputes/sight.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { arbitrator, clerk, company, mediator, rider, wuchang } from '../support/people.ts';
import * as arbitration from './arbitrationRoad.ts';
import * as mediation from './mediationRoad.ts';

const { deciding, doing, employer, refusedWith, worker } = arbitration;

const wages = (dueFen: number, paidFen = 0): ElementsGiven => ({
  claimId: 'c1',
  formula: 'wageArrears',
  values: { dueFen, paidFen },
});
const told = (dispute: Dispute, procedure: 'mediation' | 'arbitration' = 'arbitration') =>
  sheetOf(dispute, procedure).elements.map(({ statedBy, reckoned, before }) => [
    statedBy ?? 'office',
    reckoned.fen,
    before?.fen ?? null,
  ]);
function only(events: readonly unknown[]): NewEvent {
  assert.equal(events.length, 1);
  return events[0] as NewEvent;
}

const accepted = arbitration.accepted();
const stated = doing(accepted, recordElements, {
  by: rider,
  on: '2022-08-19',
  input: wages(1_300_000, 100_000),
});

describe('The facts of a claim (要素)', () => {
  it('come to a sum that is kept with its lines, articles, region and the span of the rule', () => {
    const [one] = sheetOf(stated, 'arbitration').elements;
    assert.equal(one?.reckoned.fen, 1_200_000);
    assert.match(one?.reckoned.lines[0]?.text.zh ?? '', /应发13,000\.00元 − 已发1,000\.00元 = 12,000\.00元/);
    assert.deepEqual(one?.reckoned.articles[0], { statute: '劳动合同法', article: 30 });
    assert.deepEqual([one?.reckoned.on, one?.reckoned.region], ['2022-08-19', '420100']);
    assert.deepEqual(one?.reckoned.span, { from: '2008-01-01' });
  });

  it('move the sum when they are stated anew, and the sum before stays beside it', () => {
    const step = { by: rider, on: '2022-08-22', input: wages(1_500_000, 100_000) } as const;
    const { dispute, events } = deciding(stated, recordElements, step);
    assert.deepEqual(told(dispute), [[worker, 1_400_000, 1_200_000]]);
    const event = only(events);
    assert.equal(describeEvent(event, ['parties']).key, 'events.elementsRecorded.claimant.anew');
  });

  it('are the claimant’s and the office’s beside each other, never one over the other', () => {
    const found = doing(stated, recordElements, { by: clerk, on: '2022-08-22', input: wages(1_000_000) });
    assert.deepEqual(told(found), [
      [worker, 1_200_000, null],
      ['office', 1_000_000, null],
    ]);
  });

  it('of one side are dropped by that side, and by it alone', () => {
    const drop = { ...wages(0), values: null };
    assert.deepEqual(told(doing(stated, recordElements, { by: rider, on: '2022-08-22', input: drop })), []);
    refusedWith('NOTHING_CHANGES', stated, recordElements, { by: clerk, on: '2022-08-22', input: drop });
  });

  it('are not stated for another’s claim, for one that is not there, or by another kind’s formula', () => {
    const on = '2022-08-22';
    refusedWith('NOT_YOURS_TO_DO', stated, recordElements, { by: company, on, input: wages(1) });
    refusedWith('CLAIM_NOT_THERE', stated, recordElements, {
      by: rider,
      on,
      input: { ...wages(1), claimId: 'c9' },
    });
    refusedWith('FORMULA_NOT_FOR_CLAIM', stated, recordElements, {
      by: rider,
      on,
      input: { ...wages(1), formula: 'noticePay' },
    });
  });

  it('that do not settle the sum are told beside the element', () => {
    const input = { ...wages(1), values: { dueFen: 1 } };
    assert.throws(
      () => doing(accepted, recordElements, { by: rider, on: '2022-08-22', input }),
      (error: unknown) => isLawError(error) && error.code === 'ELEMENT_MISSING',
    );
  });
});

describe('Who meets the facts of a claim', () => {
  const sumsSeen = (dispute: Dispute, partyId: string, asOf = '2022-08-30') =>
    told(asSeenBy(dispute, { partyIds: [partyId], asOf })).map(([by, fen]) => [by, fen]);

  it('the claimant at once, the other side with a copy delivered since (规则 33)', () => {
    const served = arbitration.copyDelivered(accepted);
    const later = doing(served, recordElements, { by: rider, on: '2022-08-22', input: wages(1_200_000) });
    assert.deepEqual(sumsSeen(later, worker), [[worker, 1_200_000]]);
    assert.deepEqual(sumsSeen(later, employer), []);
    const on = '2022-08-23';
    const copy = arbitration.delivered(later, on, arbitration.handed('applicationCopy', employer, on));
    assert.deepEqual(sumsSeen(copy, employer), [[worker, 1_200_000]]);
  });

  it('no party what the commission reckoned for itself: it belongs to its deliberations', () => {
    const step = { by: arbitrator, on: '2022-09-15', input: wages(1_000_000) } as const;
    const { dispute, events } = deciding(arbitration.heard(), recordElements, step);
    assert.deepEqual(sumsSeen(dispute, worker), []);
    const event = only(events);
    assert.deepEqual(audiencesOfEvent(event), ['commissionDesk', 'tribunal']);
    assert.equal(isTold(dispute, event, { partyIds: [worker], asOf: '2022-09-15' }), false);
  });

  it('both sides what the mediator reckoned with them', () => {
    const step = { by: mediator, on: '2022-08-22', input: wages(1_000_000) } as const;
    const { events } = mediation.deciding(mediation.mediating(), recordElements, step);
    const event = only(events);
    assert.deepEqual(audiencesOfEvent(event), ['parties', 'bodyDesk']);
  });

  it('the commission what the claimant stated in the mediation, never what the mediator found (协调规 11)', () => {
    const own = mediation.doing(mediation.mediating(), recordElements, {
      by: rider,
      on: '2022-08-22',
      input: wages(1_200_000),
    });
    const both = mediation.doing(own, recordElements, {
      by: mediator,
      on: '2022-08-22',
      input: wages(900_000),
    });
    assert.equal(told(both, 'mediation').length, 2);
    const applied = mediation.doing(both, applyForArbitration, {
      by: rider,
      on: '2022-08-31',
      input: { commissionId: wuchang.id, receivedOn: null, requestedWay: null },
    } as never);
    assert.deepEqual(told(applied), [[worker, 1_200_000, null]]);
  });
});
