/** 裁决书拟稿: findings and a text, changed by hand against what was drafted; for the tribunal alone (规则 52). */
import assert from 'node:assert/strict';
import { draftAgreement } from '../../server/disputes/commands/mediation/draftAgreement.ts';
import { draftAward } from '../../server/disputes/commands/arbitration/draftAward.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { audiencesOfEvent } from '../../server/disputes/events.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import type { Finding } from '../../server/disputes/finality.ts';
import { asSeenBy } from '../../server/disputes/sight.ts';
import { arbitrator, mediator } from '../support/people.ts';
import { arbitrationIn, deciding, doing, heard, refusedWith, worker } from './arbitrationRoad.ts';
import * as mediation from './mediationRoad.ts';

const on = '2022-09-16';
const part: Finding = {
  claimId: 'c1',
  result: 'partlySupported',
  awardedFen: 900_000,
  difference: 'notProven',
};
const draft = { claims: [part], generated: '支持九千元。', text: '支持玖仟元整。' };
const drafting = () => deciding(heard(), draftAward, { by: arbitrator, on, input: draft });
const fact = <K extends string>(events: readonly unknown[], name: K) =>
  (events[0] as { readonly facts: Readonly<Record<K, unknown>> }).facts[name];

describe('The draft of an award', () => {
  it('keeps how much was changed by hand, and the finality of each claim at the drafted sum', () => {
    const { dispute, events } = drafting();
    assert.deepEqual(fact(events, 'changes'), { inserted: 3, deleted: 2 });
    assert.equal(arbitrationIn(dispute).awardDraft?.claims[0]?.final, true);
    assert.equal(arbitrationIn(dispute).stage, 'deliberation');
  });

  it('is met by the tribunal and by nobody else', () => {
    const { dispute, events } = drafting();
    assert.deepEqual(audiencesOfEvent(events[0] as unknown as NewEvent), ['tribunal']);
    assert.equal(asSeenBy(dispute, { partyIds: [worker], asOf: on }).arbitration?.awardDraft, null);
  });

  it('covers every open claim with a result that fits its sum', () => {
    refusedWith('CLAIMS_INCOMPLETE', heard(), draftAward, {
      by: arbitrator,
      on,
      input: { ...draft, claims: [] },
    });
    const wrong = { ...part, awardedFen: 1_200_000 };
    refusedWith('RESULT_DOES_NOT_FIT', heard(), draftAward, {
      by: arbitrator,
      on,
      input: { ...draft, claims: [wrong] },
    });
  });

  it('is followed by an award with its findings, which keeps how far its words leave it', () => {
    const { dispute } = drafting();
    const award = { claims: [part], reasons: '支持玖仟元。', generated: '支持九千元。' };
    const { events } = deciding(dispute, issueAward, { by: arbitrator, on, input: award });
    assert.deepEqual(fact(events, 'changes'), { inserted: 2, deleted: 2 });
    const whole = { ...award, claims: [{ ...part, result: 'supported', awardedFen: 1_200_000 } as const] };
    refusedWith('AWARD_DIFFERS_FROM_DRAFT', dispute, issueAward, { by: arbitrator, on, input: whole });
    const again = { ...draft, claims: whole.claims };
    const anew = doing(dispute, draftAward, { by: arbitrator, on, input: again });
    assert.equal(
      arbitrationIn(doing(anew, issueAward, { by: arbitrator, on, input: whole })).decision?.kind,
      'award',
    );
  });

  it('is not needed: an award without one says so', () => {
    const award = { claims: [part], reasons: '事实清楚。' };
    const { events } = deciding(heard(), issueAward, { by: arbitrator, on, input: award });
    assert.equal(fact(events, 'changes'), null);
  });
});

describe('The terms of an agreement', () => {
  it('keep how far they leave what was drafted', () => {
    const input = { ...mediation.draft, generated: '2022年9月9日前一次付清。' };
    const { events } = mediation.deciding(mediation.mediating(), draftAgreement, {
      by: mediator,
      on: '2022-08-23',
      input,
    });
    assert.deepEqual(fact(events, 'changes'), { inserted: 9, deleted: 0 });
  });
});
