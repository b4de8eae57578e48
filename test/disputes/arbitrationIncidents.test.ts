/**
 * 先予执行 (调仲法 44, 规则 51), 终止审理 (规则 48), 补正 (规则 54). 45 days from Wed 17 Aug 2022 end on Sat 8 Oct;
 * 鉴定 (规则 40), 不公开审理 (规则 25), 推举代表 (规则 63), 委托调解 (规则 70).
 */
import assert from 'node:assert/strict';
import { awardPeriod } from '../../server/disputes/arbitrationPeriods.ts';
import { closeHearingToPublic } from '../../server/disputes/commands/incidents/closeHearingToPublic.ts';
import { commissionAppraisal } from '../../server/disputes/commands/incidents/commissionAppraisal.ts';
import { correctAward } from '../../server/disputes/commands/incidents/correctAward.ts';
import { decideAdvanceEnforcement } from '../../server/disputes/commands/incidents/decideAdvanceEnforcement.ts';
import { electRepresentatives } from '../../server/disputes/commands/incidents/electRepresentatives.ts';
import { endEntrustedMediation } from '../../server/disputes/commands/incidents/endEntrustedMediation.ts';
import { entrustMediation } from '../../server/disputes/commands/incidents/entrustMediation.ts';
import { receiveAppraisal } from '../../server/disputes/commands/incidents/receiveAppraisal.ts';
import { requestAdvanceEnforcement } from '../../server/disputes/commands/incidents/requestAdvanceEnforcement.ts';
import { terminateProceedings } from '../../server/disputes/commands/incidents/terminateProceedings.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { moveOf } from '../../server/disputes/stages.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, commissionHead, rider, zhongnan } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  closed,
  days,
  doing,
  due,
  dueDay,
  employer,
  received,
  refusedWith,
  withTribunal,
  worker,
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

describe('鉴定 (规则 40)', () => {
  const wanted = { advancedBy: worker, agency: '某司法鉴定所', matter: '签名真伪。' };
  const commissioned = (): Dispute =>
    doing(withTribunal(), commissionAppraisal, { by: arbitrator, on: '2022-08-25', input: wanted });
  const came = (against: string | null): Dispute =>
    doing(commissioned(), receiveAppraisal, {
      by: arbitrator,
      on: '2022-09-05',
      input: { finding: '系本人所签。', against },
    });

  it('falls on the side that the finding goes against, else on whoever asked for it', () => {
    const borneBy = (dispute: Dispute) => arbitrationIn(dispute).incidents.appraisals[0]?.borneBy;
    assert.equal(borneBy(commissioned()), null);
    assert.equal(borneBy(came(employer)), employer);
    assert.equal(borneBy(came(null)), worker);
  });

  it('does not stop the 45 days by itself (规则 47)', () => {
    assert.equal(awardPeriod(commissioned(), days)?.dueOn, awardPeriod(withTribunal(), days)?.dueOn);
    const again = { by: arbitrator, on: '2022-08-26', input: wanted };
    refusedWith('APPRAISAL_OPEN', commissioned(), commissionAppraisal, again);
  });
});

describe('不公开审理 (规则 25)', () => {
  const step = (ground: 'agreed' | 'privacy', askedBy: readonly string[]) =>
    [
      withTribunal(),
      closeHearingToPublic,
      { by: clerk, on: '2022-08-25', input: { ground, askedBy } },
    ] as const;

  it('needs every side where they agree on it, and one application for a secret or privacy', () => {
    refusedWith('PRIVACY_NEEDS_ALL', ...step('agreed', [worker]));
    refusedWith('UNKNOWN_PARTY', ...step('privacy', []));
    assert.equal(
      arbitrationIn(doing(...step('privacy', [worker]))).incidents.privateHearing?.ground,
      'privacy',
    );
    assert.equal(
      arbitrationIn(doing(...step('agreed', [worker, employer]))).incidents.privateHearing?.ground,
      'agreed',
    );
  });
});

describe('推举代表 (规则 63)', () => {
  const collective = (): Dispute =>
    accepted(
      received({
        parties: [
          ...Array.from({ length: 10 }, () => ({ ...riderAsParty, accountId: null })),
          companyAsParty,
        ],
      }),
    );
  const step = (dispute: Dispute, partyIds: readonly string[]) =>
    [dispute, electRepresentatives, { by: clerk, on: '2022-08-18', input: { partyIds } }] as const;

  it('are three to five of the workers of a collective dispute', () => {
    refusedWith('NOT_COLLECTIVE', ...step(accepted(), ['p1']));
    refusedWith('REPRESENTATIVES_NUMBER', ...step(collective(), ['p1', 'p2']));
    refusedWith('REPRESENTATIVES_NUMBER', ...step(collective(), ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']));
    refusedWith('UNKNOWN_PARTY', ...step(collective(), ['p1', 'p2', 'p11']));
    const elected = doing(...step(collective(), ['p1', 'p2', 'p3']));
    assert.deepEqual(
      elected.parties.filter(({ electedRepresentative }) => electedRepresentative).map(({ id }) => id),
      ['p1', 'p2', 'p3'],
    );
  });
});

describe('委托调解 (规则 70)', () => {
  const step = (agreedPartyIds: readonly string[]) =>
    [
      withTribunal(),
      entrustMediation,
      { by: arbitrator, on: '2022-08-25', input: { bodyId: zhongnan.id, agreedPartyIds } },
    ] as const;

  it('needs every side, and runs for ten working days', () => {
    refusedWith('ENTRUSTING_NEEDS_ALL', ...step([worker]));
    const entrusted = doing(...step([worker, employer]));
    assert.equal(dueDay(entrusted, 'entrustedMediation'), '2022-09-08');
    assert.equal(arbitrationIn(entrusted).stage, 'tribunalFormed');
  });

  it('ends with its result, and the case goes on from where it was', () => {
    const ended = doing(doing(...step([worker, employer])), endEntrustedMediation, {
      by: arbitrator,
      on: '2022-09-08',
      input: { agreed: false },
    });
    assert.equal(due(ended, 'entrustedMediation')[0]?.metOn, '2022-09-08');
    assert.equal(arbitrationIn(ended).stage, 'tribunalFormed');
  });
});
