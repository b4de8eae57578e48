/** 仲裁庭 and 回避 (调仲法 31–33; 规则 11, 12, 37, 56, 62, 65). */
import assert from 'node:assert/strict';
import { decideRecusal } from '../../server/disputes/commands/arbitration/decideRecusal.ts';
import { changeToOrdinary } from '../../server/disputes/commands/arbitration/changeToOrdinary.ts';
import { formTribunal } from '../../server/disputes/commands/arbitration/formTribunal.ts';
import type { TribunalNamed } from '../../server/disputes/commands/arbitration/formTribunal.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { recordHearing } from '../../server/disputes/commands/arbitration/recordHearing.ts';
import { requestRecusal } from '../../server/disputes/commands/arbitration/requestRecusal.ts';
import { scheduleHearing } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { EventFacts } from '../../server/disputes/events.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import {
  arbitrator,
  clerk,
  commissionHead,
  company,
  otherClerk,
  rider,
  secondArbitrator,
  secondClerk,
  supervisor,
  thirdArbitrator,
} from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  copyDelivered,
  deciding,
  doing,
  due,
  dueDay,
  fullAward,
  heard,
  hearingPlanned,
  notified,
  ofThree,
  received,
  refusedWith,
  sole,
  withTribunal,
} from './arbitrationRoad.ts';

const idOf = ({ accountId }: Actor): string => accountId as string;

function refusedTribunal(code: RefusalCode, dispute: Dispute, changes: Partial<TribunalNamed>): void {
  const step = { by: clerk, on: '2022-08-22', input: { ...ofThree, ...changes } };
  refusedWith(code, dispute, formTribunal, step);
}

const collective = (): Dispute => {
  const workers = Array.from({ length: 10 }, () => ({ ...riderAsParty, accountId: null }));
  return received({ parties: [...workers, companyAsParty] });
};

describe('组成仲裁庭', () => {
  it('has three arbitrators in the ordinary procedure, or one for a simple case (调仲法 31)', () => {
    assert.equal(arbitrationIn(withTribunal()).tribunal?.arbitratorIds.length, 3);
    refusedTribunal('TRIBUNAL_SIZE_WRONG', copyDelivered(), { ...sole, simpleCase: false });
    const single = doing(copyDelivered(), formTribunal, { by: clerk, on: '2022-08-22', input: sole });
    assert.deepEqual(arbitrationIn(single).tribunal?.arbitratorIds, ['arbitrator']);
  });

  it('has one arbitrator in the simplified procedure (规则 56)', () => {
    const dispute = accepted(received(), { ground: 'belowAverageWage' });
    refusedTribunal('TRIBUNAL_SIZE_WRONG', dispute, {});
    assert.equal(arbitrationIn(withTribunal(dispute)).tribunal?.seats, 1);
  });

  it('has three arbitrators in a collective dispute, simple or not, unless it is simplified (规则 62, 65)', () => {
    refusedTribunal('TRIBUNAL_SIZE_WRONG', accepted(collective()), sole);
    assert.equal(arbitrationIn(withTribunal(accepted(collective()))).tribunal?.seats, 3);
    const simplified = accepted(collective(), { ground: 'clearAndSmall' });
    assert.equal(arbitrationIn(withTribunal(simplified)).tribunal?.seats, 1);
  });

  it('notes that a sole arbitrator in the ordinary procedure sits because the case is simple', () => {
    const noted = (dispute: Dispute, input: TribunalNamed): unknown => {
      const [event] = deciding(dispute, formTribunal, { by: clerk, on: '2022-08-22', input }).events;
      assert.ok(event);
      return (event.facts as EventFacts['tribunalFormed']).simpleCase;
    };
    assert.equal(noted(copyDelivered(), sole), true);
    assert.equal(noted(copyDelivered(), ofThree), false);
    assert.equal(noted(accepted(received(), { ground: 'bothAgree' }), sole), false);
  });

  it('is presided over by one of its members, and nobody sits twice', () => {
    refusedTribunal('PRESIDING_NOT_MEMBER', copyDelivered(), { presidingId: 'clerk' });
    const twice = ['arbitrator', 'arbitrator', 'third-arbitrator'];
    refusedTribunal('ONE_SEAT_EACH', copyDelivered(), { arbitratorIds: twice });
    refusedTribunal('ONE_SEAT_EACH', copyDelivered(), { clerkId: 'arbitrator' });
  });

  it('is taken from the arbitrators and clerks of the commission', () => {
    const arbitratorIds = ['arbitrator', 'second-arbitrator', idOf(supervisor)];
    refusedTribunal('NOT_ARBITRATOR_HERE', copyDelivered(), { arbitratorIds });
    refusedTribunal('NOT_CLERK_HERE', copyDelivered(), { clerkId: idOf(otherClerk) });
  });

  it('has nobody who mediated the dispute, and nobody who is a party or speaks for one (调仲法 33)', () => {
    const dispute = copyDelivered();
    const mediated: Dispute = {
      ...dispute,
      mediation: { mediatorId: idOf(secondArbitrator) } as Dispute['mediation'],
    };
    refusedTribunal('MEDIATOR_CANNOT_ARBITRATE', mediated, {});
    const agent = { name: '仲三', powers: 'general', accountId: idOf(thirdArbitrator) } as const;
    const spokenFor = accepted(received({ parties: [{ ...riderAsParty, agent }, companyAsParty] }));
    refusedTribunal('PARTY_CANNOT_SIT', spokenFor, {});
  });

  it('may be formed anew before any hearing, and stays once it has heard the case', () => {
    const anew = { ...sole, clerkId: idOf(secondClerk) };
    const changed = doing(withTribunal(), formTribunal, { by: clerk, on: '2022-08-24', input: anew });
    assert.equal(arbitrationIn(changed).tribunal?.sittingSince, '2022-08-24');
    assert.equal(arbitrationIn(changed).tribunal?.formedOn, '2022-08-22');
    refusedWith('TRIBUNAL_STAYS', heard(), formTribunal, { by: clerk, on: '2022-09-15', input: ofThree });
  });

  it('sits on as before when only the clerk changes', () => {
    const input = { ...ofThree, clerkId: idOf(secondClerk) };
    const changed = doing(withTribunal(), formTribunal, { by: clerk, on: '2022-08-24', input });
    assert.equal(arbitrationIn(changed).tribunal?.sittingSince, '2022-08-22');
  });

  it('is incomplete for the ordinary procedure once a simplified case is changed', () => {
    const simplified = withTribunal(copyDelivered(accepted(received(), { ground: 'bothAgree' })));
    const changed = doing(simplified, changeToOrdinary, { by: clerk, on: '2022-08-30', input: {} });
    const step = { by: clerk, on: '2022-09-02', input: hearingPlanned };
    refusedWith('TRIBUNAL_INCOMPLETE', changed, scheduleHearing, step);
    const filled = withTribunal(changed, '2022-08-31');
    assert.equal(arbitrationIn(doing(filled, scheduleHearing, step)).stage, 'hearingScheduled');
  });
});

describe('回避', () => {
  const asked = { personId: idOf(arbitrator), reason: '与对方代理人是亲属。', learnedLater: false };
  const request = (
    dispute = withTribunal(),
    by: Actor = rider,
    changes: Partial<typeof asked> = {},
  ): Dispute => doing(dispute, requestRecusal, { by, on: '2022-08-24', input: { ...asked, ...changes } });
  const decide = (dispute: Dispute, upheld: boolean, on = '2022-08-26'): Dispute => {
    const recusalId = arbitrationIn(dispute).recusals.at(-1)?.id as string;
    return doing(dispute, decideRecusal, { by: commissionHead, on, input: { recusalId, upheld } });
  };

  it('is decided within 3 working days: asked Wed 24 Aug, due Mon 29 Aug (规则 11)', () => {
    assert.equal(dueDay(request(), 'decideRecusal'), '2022-08-29');
    assert.equal(due(decide(request(), false), 'decideRecusal')[0]?.metOn, '2022-08-26');
  });

  it('keeps who asked: a party by its id, a member by their account', () => {
    assert.equal(arbitrationIn(request()).recusals[0]?.requestedBy, 'p1');
    const own = request(withTribunal(), arbitrator);
    assert.equal(arbitrationIn(own).recusals[0]?.requestedBy, 'arbitrator');
  });

  it('is asked with reasons, of somebody on the tribunal, once at a time', () => {
    const step = { by: rider, on: '2022-08-24' };
    const noReason = { ...asked, reason: '' };
    refusedWith('EXPLANATION_MISSING', withTribunal(), requestRecusal, { ...step, input: noReason });
    const stranger = { ...asked, personId: idOf(secondClerk) };
    refusedWith('NOT_ON_TRIBUNAL', withTribunal(), requestRecusal, { ...step, input: stranger });
    refusedWith('REQUEST_ALREADY_OPEN', request(), requestRecusal, { ...step, input: asked });
  });

  it('is asked by a member only of themselves', () => {
    const step = { by: secondArbitrator, on: '2022-08-24', input: asked };
    refusedWith('RECUSAL_ONLY_OF_ONESELF', withTribunal(), requestRecusal, step);
  });

  it('comes before the hearing, or later when learned later (规则 11)', () => {
    const step = { by: company, on: '2022-09-14' };
    refusedWith('RECUSAL_TOO_LATE', heard(), requestRecusal, { ...step, input: asked });
    const later = doing(heard(), requestRecusal, { ...step, input: { ...asked, learnedLater: true } });
    assert.equal(arbitrationIn(later).recusals.length, 1);
  });

  it('halts hearing and award while it is undecided (规则 12)', () => {
    const open = request();
    const schedule = { by: clerk, on: '2022-09-02', input: hearingPlanned };
    refusedWith('RECUSAL_UNDECIDED', open, scheduleHearing, schedule);
    const rejected = decide(open, false);
    assert.equal(arbitrationIn(doing(rejected, scheduleHearing, schedule)).stage, 'hearingScheduled');
  });

  it('is not decided by the person concerned, nor by who asked, nor twice', () => {
    const open = request();
    const recusalId = arbitrationIn(open).recusals[0]?.id as string;
    const step = { by: arbitrator, on: '2022-08-26', input: { recusalId, upheld: false } };
    refusedWith('SAME_PERSON_CANNOT_APPROVE', open, decideRecusal, step);
    refusedWith('NO_OPEN_REQUEST', decide(open, false), decideRecusal, { ...step, by: commissionHead });
  });

  it('is not decided by the head who asked for it as a party’s agent', () => {
    const open = request();
    const [recusal] = arbitrationIn(open).recusals;
    const byHead = {
      ...open,
      arbitration: { ...arbitrationIn(open), recusals: [{ ...recusal, requestedBy: 'commission-head' }] },
    } as Dispute;
    const input = { recusalId: recusal?.id as string, upheld: false };
    const step = { by: commissionHead, on: '2022-08-26', input };
    refusedWith('SAME_PERSON_CANNOT_APPROVE', byHead, decideRecusal, step);
  });

  it('may be asked of two people at once, and of the same one again after a decision', () => {
    const two = request(request(), rider, { personId: idOf(secondArbitrator) });
    assert.equal(arbitrationIn(two).recusals.length, 2);
    assert.equal(arbitrationIn(request(decide(request(), false))).recusals.length, 2);
  });

  it('upheld, empties the seat at once; the tribunal must be filled before it hears', () => {
    const upheld = decide(request(), true);
    const { tribunal } = arbitrationIn(upheld);
    assert.deepEqual(tribunal?.arbitratorIds, ['second-arbitrator', 'third-arbitrator']);
    assert.equal(tribunal?.seats, 3);
    const schedule = { by: clerk, on: '2022-09-02', input: hearingPlanned };
    refusedWith('TRIBUNAL_INCOMPLETE', upheld, scheduleHearing, schedule);
    refusedTribunal('RECUSED_CANNOT_SIT', upheld, {});
  });

  it('upheld against one of two left of three does not make a tribunal of one', () => {
    const first = decide(request(), true);
    const second = decide(request(first, rider, { personId: idOf(secondArbitrator) }), true, '2022-08-29');
    const schedule = { by: clerk, on: '2022-09-02', input: hearingPlanned };
    refusedWith('TRIBUNAL_INCOMPLETE', second, scheduleHearing, schedule);
  });

  it('upheld of the clerk, takes the clerk off the case', () => {
    const upheld = decide(request(withTribunal(), rider, { personId: idOf(clerk) }), true);
    assert.equal(arbitrationIn(upheld).clerkId, null);
    assert.equal(arbitrationIn(upheld).tribunal?.clerkId, null);
    const input = { ...ofThree, clerkId: idOf(secondClerk) };
    const filled = doing(upheld, formTribunal, { by: secondClerk, on: '2022-08-29', input });
    const schedule = { by: secondClerk, on: '2022-09-02', input: hearingPlanned };
    assert.equal(arbitrationIn(doing(filled, scheduleHearing, schedule)).stage, 'hearingScheduled');
  });

  it('halts a hearing that was already called', () => {
    const open = doing(notified(), requestRecusal, { by: rider, on: '2022-09-09', input: asked });
    const input = { attendance: attendance('present', 'present'), mediationTried: true, record: null };
    refusedWith('RECUSAL_UNDECIDED', open, recordHearing, { by: clerk, on: '2022-09-14', input });
    const upheld = decide(open, true, '2022-09-13');
    refusedWith('TRIBUNAL_INCOMPLETE', upheld, recordHearing, { by: clerk, on: '2022-09-14', input });
  });

  it('upheld after the hearing, asks the new tribunal to hear the case before it decides', () => {
    const later = { ...asked, personId: idOf(thirdArbitrator), learnedLater: true };
    const open = doing(heard(), requestRecusal, { by: rider, on: '2022-09-15', input: later });
    const upheld = decide(open, true, '2022-09-16');
    const issue = { by: arbitrator, on: '2022-09-19', input: fullAward };
    refusedWith('TRIBUNAL_INCOMPLETE', upheld, issueAward, issue);
    const input = { ...sole, simpleCase: true };
    const filled = doing(upheld, formTribunal, { by: clerk, on: '2022-09-19', input });
    assert.equal(arbitrationIn(filled).stage, 'deliberation');
    refusedWith('HEARING_NEEDED', filled, issueAward, issue);
  });

  it('has the same three sit on although they are named in another order', () => {
    const input = { ...ofThree, arbitratorIds: ofThree.arbitratorIds.toReversed() };
    const again = doing(withTribunal(), formTribunal, { by: clerk, on: '2022-08-24', input });
    assert.equal(arbitrationIn(again).tribunal?.sittingSince, '2022-08-22');
    const other = doing(withTribunal(), formTribunal, { by: clerk, on: '2022-08-24', input: sole });
    assert.equal(arbitrationIn(other).tribunal?.sittingSince, '2022-08-24');
  });

  it('counts as complete only while its members hold their office in the commission', () => {
    const { tribunal } = arbitrationIn(withTribunal());
    const withClerk = (clerkId: string): Dispute => {
      const dispute = withTribunal();
      return {
        ...dispute,
        arbitration: { ...arbitrationIn(dispute), tribunal: { ...tribunal, clerkId } },
      } as Dispute;
    };
    const schedule = { by: secondClerk, on: '2022-09-02', input: hearingPlanned };
    refusedWith('TRIBUNAL_INCOMPLETE', withClerk('clerk-who-left'), scheduleHearing, schedule);
  });
});
