/** 先予执行 (调仲法 44, 规则 51), 终止审理 (规则 48), 补正 (规则 54). 45 days from Wed 17 Aug 2022 end on Sat 8 Oct. */
import assert from 'node:assert/strict';
import { correctAward } from '../../server/disputes/commands/incidents/correctAward.ts';
import { decideAdvanceEnforcement } from '../../server/disputes/commands/incidents/decideAdvanceEnforcement.ts';
import { requestAdvanceEnforcement } from '../../server/disputes/commands/incidents/requestAdvanceEnforcement.ts';
import { terminateProceedings } from '../../server/disputes/commands/incidents/terminateProceedings.ts';
import { moveOf } from '../../server/disputes/stages.ts';
import { arbitrator, commissionHead, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  closed,
  doing,
  received,
  refusedWith,
  withTribunal,
} from './arbitrationRoad.ts';

describe('先予执行', () => {
  const asking = { amountFen: 500_000, reason: '无其他收入，急需房租。' };
  const asked = (amountFen = asking.amountFen) =>
    [
      withTribunal(),
      requestAdvanceEnforcement,
      { by: rider, on: '2022-08-25', input: { ...asking, amountFen } },
    ] as const;
  const found = { rightsClear: true, lifeAffected: true, reason: '工资欠条为证。' };
  const decide = (input: Partial<typeof found> & { orderedFen: number | null }) =>
    [
      doing(...asked()),
      decideAdvanceEnforcement,
      { by: arbitrator, on: '2022-08-29', input: { ...found, ...input } },
    ] as const;

  it('is for a worker’s wages, medical fees, compensation or damages, up to what is claimed (调仲法 44)', () => {
    assert.equal(arbitrationIn(doing(...asked(1_200_000))).incidents.advanceEnforcements.length, 1);
    refusedWith('ADVANCE_ABOVE_CLAIMS', ...asked(1_200_001));
    refusedWith('AMOUNT_NOT_VALID', ...asked(0));
    const leave = accepted(
      received({ claims: [{ kind: 'annualLeavePay', claimedFen: 300_000, text: null }] }),
    );
    const step = { by: rider, on: '2022-08-25', input: asking };
    refusedWith('ADVANCE_ENFORCEMENT_NOT_FOR_THIS', leave, requestAdvanceEnforcement, step);
  });

  it('is ordered where the rights are clear and life depends on it: both', () => {
    const ordered = arbitrationIn(doing(...decide({ orderedFen: 400_000 })));
    assert.equal(ordered.incidents.advanceEnforcements[0]?.orderedFen, 400_000);
    assert.equal(ordered.stage, 'tribunalFormed');
    refusedWith('ADVANCE_CONDITIONS_MISSING', ...decide({ orderedFen: 400_000, rightsClear: false }));
    refusedWith('ADVANCE_CONDITIONS_MISSING', ...decide({ orderedFen: 400_000, lifeAffected: false }));
  });

  it('never goes beyond the request, and may be refused with reasons', () => {
    refusedWith('AMOUNT_NOT_VALID', ...decide({ orderedFen: 500_001 }));
    const refused = arbitrationIn(doing(...decide({ orderedFen: null, rightsClear: false })));
    assert.deepEqual(
      refused.incidents.advanceEnforcements.map(({ decidedOn, orderedFen }) => [decidedOn, orderedFen]),
      [['2022-08-29', null]],
    );
    refusedWith('EXPLANATION_MISSING', ...decide({ orderedFen: null, reason: '' }));
  });
});

describe('终止审理', () => {
  const docketing = {
    court: '武昌区人民法院',
    docketNumber: '（2022）鄂0106民初1号',
    docketedOn: '2022-10-09',
  };
  const step = (on: string, changes: Partial<typeof docketing> = {}) =>
    [
      withTribunal(),
      terminateProceedings,
      { by: commissionHead, on, input: { ...docketing, ...changes } },
    ] as const;

  it('needs the period to be over: on its last day the case goes on (规则 48)', () => {
    assert.equal(refusedWith('AWARD_PERIOD_RUNNING', ...step('2022-10-08')).day, '2022-10-08');
    const ended = arbitrationIn(doing(...step('2022-10-09')));
    assert.deepEqual([ended.stage, ended.decision?.kind], ['decided', 'terminated']);
    assert.deepEqual(ended.incidents.termination, docketing);
  });

  it('needs the day on which the court docketed it, which lies behind', () => {
    refusedWith('DAY_IN_FUTURE', ...step('2022-10-09', { docketedOn: '2022-10-10' }));
    refusedWith('DAY_TOO_EARLY', ...step('2022-10-09', { docketedOn: '2022-08-16' }));
  });
});

describe('补正裁决', () => {
  const correction = (awardNumber: string) =>
    ({
      by: arbitrator,
      on: '2022-09-20',
      input: { awardNumber, kind: 'text', text: '“张山”应为“张三”。' },
    }) as const;

  it('mends an award of this case by a decision, and changes nothing of what was awarded (规则 54)', () => {
    const dispute = awarded();
    const number = arbitrationIn(dispute).decision?.awards[0]?.number ?? '';
    const mended = doing(dispute, correctAward, correction(number));
    assert.deepEqual(
      arbitrationIn(mended).incidents.awardCorrections.map(({ awardNumber, on }) => [awardNumber, on]),
      [[number, '2022-09-20']],
    );
    assert.deepEqual(mended.claims, dispute.claims);
    refusedWith('NO_SUCH_AWARD', dispute, correctAward, correction('another'));
  });

  it('may be made after the case was closed and archived', () => {
    const dispute = closed();
    const number = arbitrationIn(dispute).decision?.awards[0]?.number ?? '';
    assert.equal(arbitrationIn(doing(dispute, correctAward, correction(number))).stage, 'closed');
    assert.equal(moveOf('arbitration', 'correctAward', 'archived'), 'same');
  });
});
