/**
 * 追加当事人、第三人 (调仲法 22, 23; 规则 6, 7, 46(1)) on the days of `arbitrationRoad.ts`: accepted Wed 17 Aug 2022 (45 days end Sat 8 Oct),
 * tribunal Mon 22 Aug, hearing called for Wed 14 Sep.
 */
import assert from 'node:assert/strict';
import { apply } from '../../server/disputes/apply.ts';
import { awardPeriod, defencePeriod } from '../../server/disputes/arbitrationPeriods.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { addRespondent } from '../../server/disputes/commands/incidents/addRespondent.ts';
import { changeClaims } from '../../server/disputes/commands/incidents/changeClaims.ts';
import { decideClaimChange } from '../../server/disputes/commands/incidents/decideClaimChange.ts';
import { decideJoinder } from '../../server/disputes/commands/incidents/decideJoinder.ts';
import type { JoinderDecision } from '../../server/disputes/commands/incidents/decideJoinder.ts';
import { joinThirdParty } from '../../server/disputes/commands/incidents/joinThirdParty.ts';
import type { NewcomerGiven } from '../../server/disputes/commands/incidents/joining.ts';
import { requestJoinder } from '../../server/disputes/commands/incidents/requestJoinder.ts';
import type { JoinderAsked } from '../../server/disputes/commands/incidents/requestJoinder.ts';
import { joinDispute } from '../../server/disputes/commands/intake/joinDispute.ts';
import { proposeSettlement } from '../../server/disputes/commands/mediation/proposeSettlement.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import { asSeenBy, hasReached, isTold, mayRead, maySee } from '../../server/disputes/sight.ts';
import { bothSides } from '../../server/disputes/signers.ts';
import { arbitrator, clerk, commissionHead, company, otherCompany, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  called,
  days,
  deciding,
  delivered,
  doing,
  due,
  employer,
  handed,
  heard,
  refusedWith,
  withTribunal,
} from './arbitrationRoad.ts';
import { mediating } from './mediationRoad.ts';

const newcomer: NewcomerGiven = {
  kind: 'employer',
  name: '测试派遣有限公司',
  creditCode: null,
  legalRepresentative: '派遣法人',
  personal: {
    identityNumber: null,
    telephone: '02700000003',
    address: '武昌区示例路 3 号',
    bankAccount: null,
  },
};
const asked: JoinderAsked = {
  position: 'respondent',
  askedBy: 'p1',
  name: newcomer.name,
  reason: '由其派遣到用工单位。',
};
const on = '2022-08-25';
const request = (dispute: Dispute, changes: Partial<JoinderAsked> = {}, by: Actor = rider) =>
  doing(dispute, requestJoinder, { by, on, input: { ...asked, ...changes } });
const grant: JoinderDecision = { newcomer, ground: 'labourDispatch', reason: '劳务派遣协议为证。' };
const decision = (by: Actor = arbitrator, input = grant) => ({ by, on: '2022-08-29', input });
const respondentAdded = (dispute: Dispute, day = on, by: Actor = arbitrator) =>
  doing(dispute, addRespondent, {
    by,
    on: day,
    input: { newcomer, ground: 'labourDispatch', reason: '派遣协议。' },
  });
const third = (dispute: Dispute, day = on, by: Actor = arbitrator) =>
  doing(dispute, joinThirdParty, { by, on: day, input: { newcomer, reason: '工程款由其结算。' } });
const added = 'p3';

describe('Somebody who comes into a running case', () => {
  it('is a joint respondent on a ground of the law, asked for by a party and decided by the tribunal (调仲法 22, 规则 6)', () => {
    const dispute = doing(request(withTribunal()), decideJoinder, decision());
    const party = dispute.parties.find(({ id }) => id === added);
    assert.deepEqual([party?.position, party?.name, party?.kind], ['respondent', newcomer.name, 'employer']);
    assert.deepEqual(
      arbitrationIn(dispute).incidents.joinders.map(({ askedBy, granted, ground, partyId }) => [
        askedBy,
        granted,
        ground,
        partyId,
      ]),
      [['p1', true, 'labourDispatch', added]],
    );
    refusedWith(
      'JOINDER_NEEDS_GROUND',
      request(withTribunal()),
      decideJoinder,
      decision(arbitrator, { ...grant, ground: null }),
    );
  });

  it('is never let in by whoever noted the request, nor by the head once there is a tribunal', () => {
    const byClerk = request(withTribunal(), {}, clerk);
    refusedWith('SAME_PERSON_CANNOT_APPROVE', byClerk, decideJoinder, decision(clerk));
    refusedWith('TRIBUNAL_DECIDES_JOINDER', byClerk, decideJoinder, decision(commissionHead));
    const early = doing(request(accepted(), {}, clerk), decideJoinder, decision(commissionHead));
    assert.equal(early.parties.length, 3);
  });

  it('applies for itself as a third party only, through the desk (调仲法 23)', () => {
    const itself = { position: 'thirdParty', askedBy: null } as const;
    const dispute = doing(request(withTribunal(), itself, clerk), decideJoinder, decision());
    assert.equal(dispute.parties.at(-1)?.position, 'thirdParty');
    assert.equal(arbitrationIn(dispute).incidents.joinders[0]?.ground, 'interestInOutcome');
    const step = (input: object, by: Actor) => ({ by, on, input: { ...asked, ...input } });
    refusedWith('ONLY_THIRD_PARTIES_APPLY', withTribunal(), requestJoinder, step({ askedBy: null }, clerk));
    refusedWith('NOT_YOURS_TO_DO', withTribunal(), requestJoinder, step({ askedBy: 'p2' }, rider));
  });

  it('is called by the commission of its own motion, and never twice', () => {
    assert.equal(third(withTribunal()).parties.at(-1)?.position, 'thirdParty');
    const again = { by: arbitrator, on, input: { newcomer, reason: '重复。' } };
    refusedWith('ALREADY_A_PARTY', third(withTribunal()), joinThirdParty, again);
  });

  it('is refused with reasons: nobody comes in and no period runs anew', () => {
    const refusal = { newcomer: null, ground: null, reason: '没有派遣关系。' };
    const dispute = doing(request(called()), decideJoinder, {
      ...decision(arbitrator, refusal),
      on: '2022-09-05',
    });
    assert.equal(dispute.parties.length, 2);
    assert.equal(arbitrationIn(dispute).stage, 'hearingScheduled');
    assert.equal(awardPeriod(dispute, days)?.dueOn, '2022-10-08');
    const silent = { ...decision(arbitrator, { ...refusal, reason: ' ' }), on: '2022-09-05' };
    refusedWith('EXPLANATION_MISSING', request(called()), decideJoinder, silent);
  });

  it('keeps its name and its address beside the events, which give the same dispute again without them', () => {
    const { dispute, events, personal } = deciding(withTribunal(), joinThirdParty, {
      by: arbitrator,
      on,
      input: { newcomer, reason: '有利害关系。' },
    });
    assert.ok(!JSON.stringify(events).includes(newcomer.name));
    assert.equal(personal[added]?.address, '武昌区示例路 3 号');
    const replayed = events.reduce(apply, withTribunal());
    assert.deepEqual(
      { ...replayed.parties[2], name: newcomer.name, legalRepresentative: '派遣法人' },
      dispute.parties[2],
    );
  });
});

describe('The periods after somebody came in (规则 46(1))', () => {
  it('run anew for the award from the decision, for a respondent and for a third party', () => {
    // Thu 25 Aug + 45 = Sun 9 Oct, a working day of that year's holidays.
    assert.equal(awardPeriod(respondentAdded(withTribunal()), days)?.dueOn, '2022-10-09');
    assert.equal(awardPeriod(third(withTribunal()), days)?.dueOn, '2022-10-09');
  });

  it('give the added respondent a copy within five working days and ten to answer, and leave the other’s as they are', () => {
    const dispute = respondentAdded(withTribunal());
    const copies = due(dispute, 'deliverApplicationCopy').map(({ partyId, dueOn }) => [partyId, dueOn]);
    assert.deepEqual(copies, [
      [employer, '2022-08-24'],
      [added, '2022-09-01'],
    ]);
    const copied = delivered(dispute, '2022-08-26', handed('applicationCopy', added, '2022-08-26'));
    assert.equal(defencePeriod(copied, added, days)?.dueOn, '2022-09-09');
    assert.equal(defencePeriod(copied, employer, days)?.dueOn, '2022-09-01');
  });

  it('count from the copy also where claims were changed before it came in, and anew where they change later', () => {
    const change = (dispute: Dispute, day: string) =>
      doing(
        doing(dispute, changeClaims, {
          by: clerk,
          on: day,
          input: {
            added: [{ kind: 'overtimePay', claimedFen: 1, text: null }],
            changed: [],
            reason: '漏列。',
          },
        }),
        decideClaimChange,
        { by: arbitrator, on: day, input: { accepted: true, waivedBy: [], reason: null } },
      );
    const copy = (dispute: Dispute) =>
      delivered(dispute, '2022-08-29', handed('applicationCopy', added, '2022-08-29'));
    const before = copy(respondentAdded(change(withTribunal(), '2022-08-24')));
    assert.equal(defencePeriod(before, added, days)?.dueOn, '2022-09-13');
    const later = change(copy(respondentAdded(withTribunal())), '2022-08-30');
    assert.equal(defencePeriod(later, added, days), null);
  });

  it('let a hearing that was called fall away for a respondent; for a third party only where its notice comes too late', () => {
    const standing = (dispute: Dispute) => {
      const { stage, hearings } = arbitrationIn(dispute);
      return [stage, hearings[0]?.status];
    };
    assert.deepEqual(standing(respondentAdded(called(), '2022-09-02')), ['tribunalFormed', 'cancelled']);
    // Wed 14 Sep: the notice must be there by Mon 5 Sep.
    assert.deepEqual(standing(third(called(), '2022-09-05')), ['hearingScheduled', 'scheduled']);
    assert.deepEqual(standing(third(called(), '2022-09-06')), ['tribunalFormed', 'cancelled']);
  });

  it('bring another hearing after one that was held: nobody is bound unheard', () => {
    const dispute = third(heard(), '2022-09-15');
    assert.equal(arbitrationIn(dispute).stage, 'tribunalFormed');
    assert.equal(arbitrationIn(dispute).hearings[0]?.status, 'held');
  });

  it('let the award wait for a request that is undecided', () => {
    const dispute = doing(heard(), requestJoinder, { by: rider, on: '2022-09-15', input: asked });
    const award = {
      claims: [{ claimId: 'c1', awardedFen: 1_200_000, result: 'supported' }],
      reasons: '理由',
    } as const;
    refusedWith('JOINDER_UNDECIDED', dispute, issueAward, {
      by: arbitrator,
      on: '2022-09-16',
      input: award,
    });
    assert.ok(awarded());
  });

  it('let nothing be delivered to somebody before it was in the case', () => {
    const deliveries = [handed('applicationCopy', added, '2022-08-24')];
    const early = { by: clerk, on: '2022-08-26', input: { deliveries } };
    refusedWith('DAY_TOO_EARLY', respondentAdded(withTribunal()), deliverDocuments, early);
  });
});

describe('What somebody sees who came in', () => {
  const account = (dispute: Dispute) =>
    doing(dispute, joinDispute, {
      by: systemActor,
      on,
      input: { partyId: added, accountId: otherCompany.accountId as string },
    });
  const sight = { partyIds: [added], asOf: '2022-08-31' };

  it('is the application from its copy on, like everything that the commission delivers', () => {
    const dispute = account(third(withTribunal()));
    assert.deepEqual(asSeenBy(dispute, sight).claims, []);
    const copied = delivered(dispute, '2022-08-26', handed('applicationCopy', added, '2022-08-26'));
    assert.equal(asSeenBy(copied, sight).claims.length, 1);
    assert.equal(hasReached(copied, sight, { document: 'joinderNotice' }), false);
  });

  it('is nothing of a mediation that went before: neither steps nor papers nor what was agreed there (协调规 24)', () => {
    const { mediation } = mediating();
    const dispute = account(third({ ...withTribunal(), mediation }));
    assert.equal(asSeenBy(dispute, sight).mediation, null);
    assert.deepEqual(asSeenBy(dispute, sight).claims, []);
    const event = (procedure: 'mediation' | 'arbitration') =>
      ({ type: 'correctionSubmitted', procedure, occurredOn: on, facts: { textId: null } }) as const;
    assert.equal(maySee(event('mediation'), otherCompany, dispute), false);
    assert.equal(maySee(event('mediation'), company, dispute), true);
    assert.equal(maySee(event('arbitration'), otherCompany, dispute), true);
    const opensTo = { applicant: 'atOnce', respondent: 'atOnce', thirdParty: 'atOnce' } as const;
    const paper = { opensTo, issuedOn: '2022-08-30', hearingId: null };
    assert.equal(mayRead(dispute, sight, { ...paper, audiences: ['parties', 'bodyDesk'] }), false);
    assert.equal(mayRead(dispute, sight, { ...paper, audiences: ['parties', 'commissionDesk'] }), true);
    const act = { procedure: 'mediation', command: proposeSettlement.name } as const;
    assert.equal(policyRefusal(otherCompany, dispute, act), 'NOT_YOURS_TO_DO');
    assert.ok(!bothSides(respondentAdded({ ...withTribunal(), mediation })).some(({ id }) => id === added));
  });

  it('is the reason for which it was called from the notice on, and the others learn it with theirs', () => {
    const { dispute, events } = deciding(withTribunal(), joinThirdParty, {
      by: arbitrator,
      on,
      input: { newcomer, reason: '有利害关系。' },
    });
    const told = (state: Dispute, partyId: string) =>
      events.every((event) => isTold(state, event as NewEvent, { partyIds: [partyId], asOf: on }));
    assert.equal(told(dispute, added), false);
    const notified = delivered(dispute, on, handed('joinderNotice', added, on));
    assert.equal(told(notified, added), true);
    assert.equal(told(notified, employer), false);
  });

  it('lets an added respondent answer like the first', () => {
    const dispute = delivered(
      account(respondentAdded(withTribunal())),
      on,
      handed('applicationCopy', added, on),
    );
    const answered = doing(dispute, submitDefence, {
      by: otherCompany,
      on: '2022-08-30',
      input: { partyId: added, limitationRaised: false, text: '不是用人单位。' },
    });
    assert.deepEqual(
      arbitrationIn(answered).defences.map(({ partyId, late }) => [partyId, late]),
      [[added, false]],
    );
  });
});

describe('A request to add somebody', () => {
  it('tells its reasons to whoever made it; to the other side with the notice or the refusal', () => {
    const { dispute, events } = deciding(withTribunal(), requestJoinder, { by: rider, on, input: asked });
    const told = (state: Dispute, partyId: string) =>
      events.every((event) => isTold(state, event as NewEvent, { partyIds: [partyId], asOf: '2022-08-31' }));
    assert.deepEqual([told(dispute, 'p1'), told(dispute, employer)], [true, false]);
    const granted = doing(dispute, decideJoinder, decision());
    const notified = delivered(granted, '2022-08-30', handed('joinderNotice', employer, '2022-08-30'));
    assert.equal(told(notified, employer), true);
  });
});
