/** What a party sees, and from when (调仲法 42, 47; 规则 20, 33, 53, 59, 63). The days are those of `arbitrationRoad.ts`. */
import assert from 'node:assert/strict';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { recordRefusalToSign } from '../../server/disputes/commands/arbitration/recordRefusalToSign.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { changeClaims } from '../../server/disputes/commands/incidents/changeClaims.ts';
import { decideAdvanceEnforcement } from '../../server/disputes/commands/incidents/decideAdvanceEnforcement.ts';
import { decideClaimChange } from '../../server/disputes/commands/incidents/decideClaimChange.ts';
import { decideJurisdictionObjection } from '../../server/disputes/commands/incidents/decideJurisdictionObjection.ts';
import { objectToJurisdiction } from '../../server/disputes/commands/incidents/objectToJurisdiction.ts';
import { requestAdvanceEnforcement } from '../../server/disputes/commands/incidents/requestAdvanceEnforcement.ts';
import { submitCounterApplication } from '../../server/disputes/commands/incidents/submitCounterApplication.ts';
import { terminateProceedings } from '../../server/disputes/commands/incidents/terminateProceedings.ts';
import { transferCase } from '../../server/disputes/commands/incidents/transferCase.ts';
import type { Decided } from '../../server/disputes/decide.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import type { Dispute, SealedText } from '../../server/disputes/dispute.ts';
import { whereItStands } from '../../server/disputes/nextSteps.ts';
import { asSeenBy, hasReached, isTold } from '../../server/disputes/sight.ts';
import { riderAsParty, companyAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, commissionHead, company, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  copyDelivered,
  days,
  deciding,
  delivered,
  doing,
  employer,
  handed,
  heard,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

const on = '2022-09-16';
const seen = (dispute: Dispute, partyId: string, asOf = on) =>
  asSeenBy(withTexts(dispute), { partyIds: [partyId], asOf });

/** Every text that the dispute refers to, so that what is taken out can be told from what was never there. */
function withTexts(dispute: Dispute): Dispute {
  const ids = [
    dispute.factsTextId,
    ...dispute.claims.map(({ textId }) => textId),
    ...(dispute.arbitration?.defences ?? []).map(({ textId }) => textId),
    dispute.arbitration?.decision?.textId ?? null,
  ].filter((id) => id !== null);
  return { ...dispute, texts: Object.fromEntries(ids.map((id) => [id, id as SealedText])) };
}

function decisionSeen(dispute: Dispute, partyId: string, asOf = on) {
  const { claims, arbitration } = seen(dispute, partyId, asOf);
  const { decision } = arbitrationIn({ ...dispute, arbitration });
  return {
    kind: decision?.kind,
    sum: decision?.totalFen,
    numbers: decision?.awards.length,
    words: decision?.textId !== null,
    awarded: claims[0]?.awardedFen,
  };
}

const whole = { kind: 'award', sum: 1_200_000, numbers: 1, words: true, awarded: 1_200_000 };
const announced = { kind: 'award', sum: 0, numbers: 0, words: false, awarded: null };

describe('An award (调仲法 47, 规则 53)', () => {
  it('is announced to both sides before it is delivered, with nothing of what it says', () => {
    assert.deepEqual(decisionSeen(awarded(), worker), announced);
    assert.deepEqual(decisionSeen(awarded(), employer), announced);
  });

  it('opens to the side that it was delivered to, and to that side alone', () => {
    const one = delivered(awarded(), on, handed('award', employer, on));
    assert.deepEqual(decisionSeen(one, employer), whole);
    assert.deepEqual(decisionSeen(one, worker), announced);
  });

  it('opens three working days after it was left with somebody who refused to sign (规则 20)', () => {
    const left = { mode: 'left', receivedOn: null, leftBecause: 'refusedToSign' } as const;
    const dispute = delivered(awarded(), on, handed('award', employer, on, left));
    // Fri 16 Sep: Mon 19, Tue 20, Wed 21.
    assert.deepEqual(decisionSeen(dispute, employer, '2022-09-20'), announced);
    assert.deepEqual(decisionSeen(dispute, employer, '2022-09-21'), whole);
  });

  it('keeps its words out of the texts of whoever it has not reached', () => {
    const dispute = awarded();
    const textId = arbitrationIn(dispute).decision?.textId ?? '';
    assert.ok(!(textId in seen(dispute, worker).texts));
    assert.ok(textId in seen(delivered(dispute, on, handed('award', worker, on)), worker).texts);
  });

  it('reaches the workers through the representatives whom they elected (规则 63), joint respondents each alone', () => {
    const parties = [
      { ...riderAsParty, electedRepresentative: true },
      { ...riderAsParty, name: '测试乙', accountId: null },
      companyAsParty,
      { ...companyAsParty, name: '测试丙公司', accountId: null },
    ];
    const dispute = accepted(received({ parties }));
    const one = delivered(
      dispute,
      '2022-08-18',
      handed('acceptanceNotice', 'p1', '2022-08-18'),
      handed('applicationCopy', 'p3', '2022-08-18'),
    );
    const reached = (partyId: string, document: 'acceptanceNotice' | 'applicationCopy') =>
      hasReached(one, { partyIds: [partyId], asOf: '2022-08-18' }, { document });
    assert.equal(reached('p2', 'acceptanceNotice'), true);
    assert.equal(reached('p3', 'applicationCopy'), true);
    assert.equal(reached('p4', 'applicationCopy'), false);
  });
});

describe('A mediation statement (调仲法 42)', () => {
  const terms = {
    by: arbitrator,
    on,
    input: { claims: [{ claimId: 'c1', agreedFen: 900_000 }], terms: '一次付清。' },
  };
  const issued = () => doing(heard(), issueMediationStatement, terms);
  const agreed = (dispute: Dispute, partyId: string) => seen(dispute, partyId).claims[0]?.agreedFen;

  it('is read when it is handed over, before it is signed for', () => {
    const sent = handed('mediationStatement', worker, on, { mode: 'electronic', confirmed: false });
    assert.equal(agreed(issued(), worker), null);
    const handedOver = delivered(issued(), on, sent);
    assert.equal(agreed(handedOver, worker), 900_000);
    assert.equal(agreed(handedOver, employer), null);
  });

  it('closes again when a side refuses to sign for it (规则 72)', () => {
    const handedOver = delivered(issued(), on, handed('mediationStatement', worker, on));
    const refused = doing(handedOver, recordRefusalToSign, { by: clerk, on, input: { partyId: employer } });
    const sought = { document: 'mediationStatement' } as const;
    assert.equal(hasReached(refused, { partyIds: [worker], asOf: on }, sought), false);
    assert.equal(agreed(refused, worker), null);
  });
});

describe('An application to the commission (规则 33)', () => {
  const day = '2022-08-18';

  it('is the applicant’s own from the first day', () => {
    assert.equal(seen(received(), worker, '2022-08-15').claims.length, 1);
  });

  it('is closed to the respondent until its copy has come, accepted or not', () => {
    for (const dispute of [received(), accepted()]) {
      const { claims, texts } = seen(dispute, employer, day);
      assert.deepEqual(claims, []);
      assert.deepEqual(texts, {});
    }
    const reached = seen(copyDelivered(), employer, day);
    assert.equal(reached.claims.length, 1);
    assert.ok('facts' in reached.texts);
  });
});

describe('A defence (规则 33)', () => {
  const day = '2022-08-25';
  const input = { partyId: employer, limitationRaised: true, text: '已经付清。' };
  const answered = () => doing(copyDelivered(), submitDefence, { by: company, on: day, input });
  const defence = (dispute: Dispute, partyId: string) => seen(dispute, partyId).arbitration?.defences[0];

  it('is the respondent’s own at once', () => {
    assert.notEqual(defence(answered(), employer)?.textId, null);
  });

  it('is known to the applicant as handed in, and read from its copy on, the plea of limitation included', () => {
    assert.equal(defence(answered(), worker)?.submittedOn, day);
    assert.equal(defence(answered(), worker)?.textId, null);
    assert.equal(defence(answered(), worker)?.limitationRaised, false);
    const copied = delivered(answered(), day, handed('defenceCopy', worker, day));
    assert.notEqual(defence(copied, worker)?.textId, null);
    assert.equal(defence(copied, worker)?.limitationRaised, true);
  });
});

describe('A refusal to accept (规则 31, 调仲法 29)', () => {
  const day = '2022-08-17';
  const declined = (reason: 'outOfScope' | 'otherJurisdiction' = 'outOfScope') =>
    doing(received(), declineCase, { by: clerk, on: day, input: { reason, explanation: '已核实。' } });
  const told = (dispute: Dispute, partyId: string) => {
    const looking = { audience: 'parties', asOf: day, position: 'applicant', ...days } as const;
    const { sentence, next } = whereItStands(seen(dispute, partyId, day), looking);
    return [sentence.key, ...next.map(({ key }) => key)];
  };
  const notice = (partyId: string) => handed('declineNotice', partyId, day);

  it('can be delivered to the applicant after the case was declined, and to nobody else', () => {
    assert.equal(arbitrationIn(delivered(declined(), day, notice(worker))).deliveries.length, 1);
    const input = { deliveries: [notice(employer)] };
    refusedWith('DECLINE_IS_FOR_APPLICANT', declined(), deliverDocuments, { by: clerk, on: day, input });
  });

  it('is not there to be delivered in a case that was accepted', () => {
    const input = { deliveries: [notice(worker)] };
    refusedWith('DOCUMENT_NOT_THERE_YET', accepted(), deliverDocuments, { by: clerk, on: day, input });
  });

  it('tells the applicant that the notice comes, and with the notice the reason and the way to court', () => {
    assert.deepEqual(told(declined(), worker), [
      'stages.arbitration.declined.sentence.untold',
      'nextSteps.arbitration.deliverDecline',
    ]);
    assert.deepEqual(told(delivered(declined(), day, notice(worker)), worker), [
      'stages.arbitration.declined.sentence',
      'nextSteps.arbitration.declinedMaySue',
    ]);
  });

  it('shows the way to the commission in charge where jurisdiction was the reason', () => {
    const [, next] = told(delivered(declined('otherJurisdiction'), day, notice(worker)), worker);
    assert.equal(next, 'nextSteps.arbitration.declinedOtherCommission');
  });

  it('never tells the other side the reason', () => {
    const dispute = delivered(declined(), day, notice(worker));
    assert.equal(seen(dispute, employer, day).arbitration?.declineReason, null);
  });
});

/** What these parties are told of the last thing that happened. */
function isToldTo(
  { dispute, events }: Pick<Decided, 'dispute' | 'events'>,
  partyId: string,
  asOf: string,
): readonly boolean[] {
  return events.map((event) => isTold(dispute, event as NewEvent, { partyIds: [partyId], asOf }));
}

describe('What the parties hand in, and what is decided on it', () => {
  const day = '2022-08-25';
  const counter = () =>
    deciding(copyDelivered(), submitCounterApplication, {
      by: company,
      on: day,
      input: {
        partyId: employer,
        claims: [{ kind: 'trainingFees', claimedFen: 500_000, text: null }],
        facts: '未满服务期。',
        receivedOn: null,
      },
    });
  const change = () =>
    deciding(withTribunal(), changeClaims, {
      by: rider,
      on: day,
      input: {
        added: [{ kind: 'overtimePay', claimedFen: 300_000, text: null }],
        changed: [],
        reason: '漏列。',
      },
    });
  const after = (of: Decided, document: Parameters<typeof handed>[0], partyId: string, handedOn = day) => ({
    ...of,
    dispute: delivered(of.dispute, handedOn, handed(document, partyId, handedOn)),
  });

  it('a counter-application is its author’s at once, and the applicant reads it from its copy on (规则 36)', () => {
    assert.deepEqual(isToldTo(counter(), employer, day), [true]);
    assert.deepEqual(isToldTo(counter(), worker, day), [false]);
    assert.deepEqual(isToldTo(after(counter(), 'counterApplicationCopy', worker), worker, day), [true]);
  });

  it('a change of claims is the applicant’s at once; the respondent reads it, and why it was decided so, with the notice (规则 44)', () => {
    assert.deepEqual([isToldTo(change(), worker, day), isToldTo(change(), employer, day)], [[true], [false]]);
    const decide = (takenUp: boolean) =>
      deciding(change().dispute, decideClaimChange, {
        by: arbitrator,
        on: day,
        input: { accepted: takenUp, waivedBy: [], reason: '另行申请。' },
      });
    for (const takenUp of [true, false]) {
      assert.deepEqual(isToldTo(decide(takenUp), worker, day), [false]);
      assert.deepEqual(isToldTo(after(decide(takenUp), 'claimChangeCopy', worker), worker, day), [true]);
    }
  });

  it('the ways to end a case tell their reasons with the decision: transfer and termination like the others', () => {
    const transfer = deciding(withTribunal(), transferCase, {
      by: commissionHead,
      on: day,
      input: { to: { commissionId: 'commission-hanyang', name: null }, reason: '工作地在汉阳。' },
    });
    assert.deepEqual(isToldTo(transfer, worker, day), [false]);
    assert.deepEqual(isToldTo(after(transfer, 'closingDecision', worker), worker, day), [true]);
    const over = '2022-10-09';
    const docketing = { court: '武昌区人民法院', docketNumber: '（2022）鄂0106民初1号', docketedOn: over };
    const ended = deciding(withTribunal(), terminateProceedings, {
      by: commissionHead,
      on: over,
      input: docketing,
    });
    assert.deepEqual(isToldTo(ended, employer, over), [false]);
    assert.deepEqual(isToldTo(after(ended, 'closingDecision', employer, over), employer, over), [true]);
  });

  it('an objection to jurisdiction is answered to each side by the decision that it gets (规则 10)', () => {
    const objected = doing(copyDelivered(), objectToJurisdiction, {
      by: company,
      on: day,
      input: { partyId: employer, reason: '工作地在汉阳。', receivedOn: null },
    });
    const objectionId = arbitrationIn(objected).incidents.objections[0]?.id ?? '';
    const rejected = deciding(objected, decideJurisdictionObjection, {
      by: commissionHead,
      on: day,
      input: { objectionId, to: null, reason: '工作地在武昌。' },
    });
    assert.deepEqual(isToldTo(rejected, employer, day), [false]);
    assert.deepEqual(isToldTo(after(rejected, 'procedureDecision', employer), employer, day), [true]);
  });

  it('advance enforcement shows no sum before the order has come (规则 51)', () => {
    const asked = doing(withTribunal(), requestAdvanceEnforcement, {
      by: rider,
      on: day,
      input: { amountFen: 500_000, reason: '无其他收入。' },
    });
    const ordered = deciding(asked, decideAdvanceEnforcement, {
      by: arbitrator,
      on: day,
      input: { orderedFen: 400_000, rightsClear: true, lifeAffected: true, reason: '欠条为证。' },
    });
    const sum = (dispute: Dispute) =>
      arbitrationIn(seen(dispute, worker, day)).incidents.advanceEnforcements[0]?.orderedFen;
    assert.deepEqual([isToldTo(ordered, worker, day), sum(ordered.dispute)], [[false], null]);
    const come = after(ordered, 'procedureDecision', worker);
    assert.deepEqual([isToldTo(come, worker, day), sum(come.dispute)], [[true], 400_000]);
  });
});
