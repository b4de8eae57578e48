/** 管辖异议 and 移送 (规则 9, 10, 46(5)). On the paper calendar: defence until Thu 1 Sep 2022. */
import assert from 'node:assert/strict';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { closeCase } from '../../server/disputes/commands/arbitration/closeCase.ts';
import { scheduleHearing } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import { decideJurisdictionObjection } from '../../server/disputes/commands/incidents/decideJurisdictionObjection.ts';
import type { ObjectionDecision } from '../../server/disputes/commands/incidents/decideJurisdictionObjection.ts';
import { linkTransferredCase } from '../../server/disputes/commands/incidents/linkTransferredCase.ts';
import { objectToJurisdiction } from '../../server/disputes/commands/incidents/objectToJurisdiction.ts';
import { transferCase } from '../../server/disputes/commands/incidents/transferCase.ts';
import { awardPeriod } from '../../server/disputes/arbitrationPeriods.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { factsOf } from '../../server/disputes/proceedingFacts.ts';
import { rateDefinitions } from '../../server/statistics/rateDefinitions.ts';
import { clerk, commissionHead, company, hanyang, otherClerk, wuchang } from '../support/people.ts';
import {
  arbitrationIn,
  copyDelivered,
  days,
  delivered,
  doing,
  dueDay,
  employer,
  handed,
  hearingPlanned,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

const objecting = { partyId: employer, reason: '工作地在汉阳区。', receivedOn: null };
const toHanyang = { commissionId: hanyang.id, name: null };

function objected(dispute = copyDelivered(), on = '2022-08-25', by: Actor = company): Dispute {
  return doing(dispute, objectToJurisdiction, { by, on, input: objecting });
}

function decision(dispute: Dispute, to: ObjectionDecision['to']): ObjectionDecision {
  const objectionId = arbitrationIn(dispute).incidents.objections[0]?.id ?? '';
  return { objectionId, to, reason: '实际工作地点在汉阳区。' };
}

describe('管辖异议', () => {
  it('may be made until the last day of the defence period, not after it (规则 10)', () => {
    assert.equal(dueDay(copyDelivered(), 'jurisdictionObjection'), '2022-09-01');
    assert.equal(arbitrationIn(objected(copyDelivered(), '2022-09-01')).incidents.objections.length, 1);
    const late = { by: company, on: '2022-09-02', input: objecting };
    assert.equal(
      refusedWith('OBJECTION_TOO_LATE', copyDelivered(), objectToJurisdiction, late).day,
      '2022-09-01',
    );
  });

  it('counts by the day on which the paper came in, where the clerk notes it', () => {
    const noted = { by: clerk, on: '2022-09-05', input: { ...objecting, receivedOn: '2022-09-01' } };
    const dispute = doing(copyDelivered(), objectToJurisdiction, noted);
    assert.equal(arbitrationIn(dispute).incidents.objections[0]?.submittedOn, '2022-09-01');
    refusedWith('OBJECTION_TOO_LATE', copyDelivered(), objectToJurisdiction, {
      ...noted,
      input: { ...objecting, receivedOn: '2022-09-02' },
    });
  });

  it('posted before the last day is in time, whenever it came in (民诉法 85)', () => {
    const byPost = { receivedOn: '2022-09-05', postedOn: '2022-09-01' };
    const noted = { by: clerk, on: '2022-09-05', input: { ...objecting, ...byPost } };
    const [objection] = arbitrationIn(doing(copyDelivered(), objectToJurisdiction, noted)).incidents
      .objections;
    assert.equal(objection?.submittedOn, '2022-09-05');
    refusedWith('OBJECTION_TOO_LATE', copyDelivered(), objectToJurisdiction, {
      ...noted,
      input: { ...objecting, ...byPost, postedOn: '2022-09-02' },
    });
  });

  it('is the respondent’s, once, and in words', () => {
    const on = '2022-08-25';
    refusedWith('UNKNOWN_PARTY', copyDelivered(), objectToJurisdiction, {
      by: clerk,
      on,
      input: { ...objecting, partyId: worker },
    });
    refusedWith('REQUEST_ALREADY_OPEN', objected(), objectToJurisdiction, {
      by: company,
      on,
      input: objecting,
    });
    refusedWith('EXPLANATION_MISSING', copyDelivered(), objectToJurisdiction, {
      by: company,
      on,
      input: { ...objecting, reason: ' ' },
    });
  });

  it('keeps the commission from calling a hearing until it is decided', () => {
    const dispute = objected(withTribunal(), '2022-08-25');
    const step = { by: clerk, on: '2022-09-02', input: hearingPlanned };
    refusedWith('JURISDICTION_UNDECIDED', dispute, scheduleHearing, step);
    const rejected = doing(dispute, decideJurisdictionObjection, {
      by: commissionHead,
      on: '2022-08-29',
      input: decision(dispute, null),
    });
    assert.equal(arbitrationIn(rejected).stage, 'tribunalFormed');
    assert.equal(arbitrationIn(doing(rejected, scheduleHearing, step)).stage, 'hearingScheduled');
  });

  it('upheld, sends the case to the competent commission and ends it here', () => {
    const dispute = objected();
    const sent = doing(dispute, decideJurisdictionObjection, {
      by: commissionHead,
      on: '2022-08-29',
      input: decision(dispute, toHanyang),
    });
    const { stage, decision: end, incidents } = arbitrationIn(sent);
    assert.deepEqual([stage, end?.kind, incidents.objections[0]?.upheld], ['decided', 'transferred', true]);
    assert.deepEqual(incidents.transfer, {
      commissionId: hanyang.id,
      name: hanyang.name,
      decidedOn: '2022-08-29',
      disputeNumber: null,
    });
  });
});

describe('移送', () => {
  const sent = (): Dispute =>
    doing(copyDelivered(), transferCase, {
      by: commissionHead,
      on: '2022-08-29',
      input: { to: toHanyang, reason: '实际工作地点在汉阳区。' },
    });

  it('names another commission, of this system or by its full name (规则 9)', () => {
    const refused = (to: { commissionId: string | null; name: string | null }) =>
      [
        copyDelivered(),
        transferCase,
        { by: commissionHead, on: '2022-08-29', input: { to, reason: '工作地不在本区。' } },
      ] as const;
    refusedWith('DESTINATION_IS_OWN', ...refused({ commissionId: wuchang.id, name: null }));
    refusedWith('DESTINATION_MISSING', ...refused({ commissionId: null, name: ' ' }));
    refusedWith('UNKNOWN_UNIT', ...refused({ commissionId: 'nowhere', name: null }));
    const [dispute, command, step] = refused({ commissionId: null, name: '黄石市仲裁委' });
    assert.equal(arbitrationIn(doing(dispute, command, step)).incidents.transfer?.name, '黄石市仲裁委');
  });

  it('waits until an objection is decided', () => {
    refusedWith('JURISDICTION_UNDECIDED', objected(), transferCase, {
      by: commissionHead,
      on: '2022-08-29',
      input: { to: toHanyang, reason: '工作地不在本区。' },
    });
  });

  it('closes the case here once both parties were told, as neither mediated nor declined', () => {
    const told = ['closingDecision'].flatMap((document) =>
      [worker, employer].map((id) => handed(document as 'closingDecision', id, '2022-08-30')),
    );
    const closed = doing(delivered(sent(), '2022-08-30', ...told), closeCase, {
      by: clerk,
      on: '2022-08-30',
      input: {},
    });
    const [fact] = factsOf(closed, days);
    assert.ok(fact);
    assert.deepEqual([fact.outcome, fact.mediated, fact.resultFen], ['transferred', false, 0]);
    const year = { from: '2022-01-01', to: '2022-12-31' };
    const counts = (id: keyof typeof rateDefinitions) => rateDefinitions[id].countsInDenominator(fact, year);
    assert.deepEqual([counts('arbitrationClosureRate'), counts('mediationSuccessRate')], [true, true]);
    assert.equal(counts('finalAwardRate'), false);
  });

  it('tells the sender once under which number the receiver has it', () => {
    const link = { by: systemActor, on: '2022-08-29', input: { disputeNumber: '420105-2022-00001' } };
    const linked = doing(sent(), linkTransferredCase, link);
    assert.equal(arbitrationIn(linked).incidents.transfer?.disputeNumber, '420105-2022-00001');
    assert.deepEqual(doing(linked, linkTransferredCase, link), linked);
  });

  describe('at the receiving commission', () => {
    const taken = (): Dispute =>
      received(
        {
          to: { procedure: 'arbitration', unitId: hanyang.id },
          transferredFrom: {
            number: '420106-2022-00001',
            commissionId: wuchang.id,
            acceptedOn: '2022-08-17',
          },
        },
        '2022-08-29',
      );

    it('must be accepted: it is neither declined nor sent on (规则 9)', () => {
      const explained = { reason: 'otherJurisdiction', explanation: '不归本委。' } as const;
      const on = '2022-08-30';
      refusedWith('TRANSFER_MUST_BE_ACCEPTED', taken(), declineCase, {
        by: otherClerk,
        on,
        input: explained,
      });
      const accepted = doing(taken(), acceptCase, {
        by: otherClerk,
        on,
        input: { simplifiedGround: null, clerkId: 'other-clerk' },
      });
      refusedWith('TRANSFER_MUST_BE_ACCEPTED', accepted, transferCase, {
        by: commissionHead,
        on,
        input: { to: { commissionId: wuchang.id, name: null }, reason: '应由武昌审理。' },
      });
    });

    it('has 45 days from the day on which it was received, whenever it accepts (规则 46(5))', () => {
      const accepted = doing(taken(), acceptCase, {
        by: otherClerk,
        on: '2022-09-01',
        input: { simplifiedGround: null, clerkId: 'other-clerk' },
      });
      const period = awardPeriod(accepted, days);
      // 29 Aug + 45 days = 13 Oct 2022, a Thursday.
      assert.deepEqual([period?.countedFrom, period?.dueOn], ['2022-08-29', '2022-10-13']);
      assert.deepEqual(
        period?.steps.filter(({ kind }) => kind === 'restarted'),
        [{ kind: 'restarted', on: '2022-08-29', reason: 'transferReceived' }],
      );
    });
  });
});
