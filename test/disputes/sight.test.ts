/** What a party sees, and from when (调仲法 42, 47; 规则 20, 33, 53, 59, 63). The days are those of `arbitrationRoad.ts`. */
import assert from 'node:assert/strict';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { recordRefusalToSign } from '../../server/disputes/commands/arbitration/recordRefusalToSign.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import type { Dispute, SealedText } from '../../server/disputes/dispute.ts';
import { whereItStands } from '../../server/disputes/nextSteps.ts';
import { asSeenBy, hasReached } from '../../server/disputes/sight.ts';
import { riderAsParty, companyAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, company } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  copyDelivered,
  days,
  delivered,
  doing,
  employer,
  handed,
  heard,
  received,
  refusedWith,
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
