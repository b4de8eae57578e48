/** What the other side admits, disputes and offers claim by claim, and whom it reaches when. */
import assert from 'node:assert/strict';
import { answerClaims } from '../../server/disputes/commands/claims/answerClaims.ts';
import type { AnswersGiven } from '../../server/disputes/commands/claims/answerClaims.ts';
import type { AnswerGiven } from '../../server/disputes/commands/claims/takeAnswers.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { sheetOf } from '../../server/disputes/claimSheet.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { asSeenBy } from '../../server/disputes/sight.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { clerk, company, lawyer, mediator, rider, wuchang } from '../support/people.ts';
import * as arbitration from './arbitrationRoad.ts';
import * as mediation from './mediationRoad.ts';

const { doing, employer, refusedWith, worker } = arbitration;

const disputed: AnswerGiven = {
  claimId: 'c1',
  stance: 'disputed',
  admittedFen: null,
  offeredFen: null,
  reason: '已经付清。',
};
const inPart: AnswerGiven = { ...disputed, stance: 'partlyAdmitted', admittedFen: 800_000 };
const given = (...answers: readonly AnswerGiven[]): AnswersGiven => ({
  partyId: employer,
  answers,
  answeredOn: null,
});
const told = (dispute: Dispute, procedure: 'mediation' | 'arbitration' = 'arbitration') =>
  sheetOf(dispute, procedure).answers.map(({ stance, admittedFen, offeredFen }) => [
    stance,
    admittedFen,
    offeredFen,
  ]);

const served = arbitration.copyDelivered();
const on = '2022-08-24';

describe('An answer to a claim', () => {
  it('admits all of it, a part of it or nothing', () => {
    const answered = (answer: AnswerGiven) =>
      told(doing(served, answerClaims, { by: company, on, input: given(answer) }));
    assert.deepEqual(answered({ ...disputed, stance: 'admitted', reason: null }), [
      ['admitted', 1_200_000, null],
    ]);
    assert.deepEqual(answered(inPart), [['partlyAdmitted', 800_000, null]]);
    assert.deepEqual(answered(disputed), [['disputed', 0, null]]);
  });

  it('may offer a sum for peace that admits nothing', () => {
    const offer = { ...disputed, offeredFen: 500_000 };
    const input = given(offer);
    assert.deepEqual(told(doing(served, answerClaims, { by: company, on, input })), [
      ['disputed', 0, 500_000],
    ]);
  });

  it('takes the place of the one before', () => {
    const first = doing(served, answerClaims, { by: company, on, input: given(disputed) });
    const second = doing(first, answerClaims, { by: company, on: '2022-08-25', input: given(inPart) });
    assert.deepEqual(told(second), [['partlyAdmitted', 800_000, null]]);
  });

  it('comes with the defence, or is noted by the clerk with its day', () => {
    const input = { partyId: employer, limitationRaised: false, text: '不同意。', answers: [inPart] };
    assert.equal(told(doing(served, submitDefence, { by: company, on, input })).length, 1);
    const noted = { ...given(disputed), answeredOn: '2022-08-22' };
    const { answers } = sheetOf(doing(served, answerClaims, { by: clerk, on, input: noted }), 'arbitration');
    assert.equal(answers[0]?.answeredOn, '2022-08-22');
  });

  it('says why where it disputes, admits a part that is one, and is the other side’s', () => {
    const refused = (code: Parameters<typeof refusedWith>[0], answer: AnswerGiven, by = company) =>
      refusedWith(code, served, answerClaims, { by, on, input: given(answer) });
    refused('EXPLANATION_MISSING', { ...disputed, reason: ' ' });
    refused('ANSWER_DOES_NOT_FIT', { ...inPart, admittedFen: 1_200_000 });
    refused('ANSWER_DOES_NOT_FIT', { ...inPart, admittedFen: 0 });
    refused('CLAIM_NOT_THERE', { ...disputed, claimId: 'c9' });
    refused('NOT_YOURS_TO_DO', disputed, rider);
    const own = { ...given(disputed), partyId: worker };
    refusedWith('CLAIM_NOT_THERE', served, answerClaims, { by: rider, on, input: own });
    refusedWith('CLAIM_NOT_THERE', served, answerClaims, {
      by: company,
      on,
      input: given(disputed, disputed),
    });
  });

  it('by an agent with general powers disputes, and neither admits nor offers (调仲法 24)', () => {
    const agent = { name: lawyer.name, powers: 'general', accountId: lawyer.accountId } as const;
    const parties = [riderAsParty, { ...companyAsParty, accountId: null, agent }];
    const dispute = arbitration.copyDelivered(arbitration.accepted(arbitration.received({ parties })));
    assert.equal(told(doing(dispute, answerClaims, { by: lawyer, on, input: given(disputed) })).length, 1);
    for (const answer of [inPart, { ...disputed, offeredFen: 1 }])
      refusedWith('AGENT_NEEDS_SPECIAL_POWERS', dispute, answerClaims, {
        by: lawyer,
        on,
        input: given(answer),
      });
  });
});

describe('An answer to a claim reaches', () => {
  const answered = doing(served, answerClaims, { by: company, on, input: given(inPart) });
  const seenBy = (dispute: Dispute, partyId: string, asOf: string) =>
    told(asSeenBy(dispute, { partyIds: [partyId], asOf })).length;

  it('the claimant by a copy that was delivered since (规则 33), its own side at once', () => {
    assert.equal(seenBy(answered, employer, on), 1);
    assert.equal(seenBy(answered, worker, on), 0);
    const copied = arbitration.delivered(
      answered,
      '2022-08-25',
      arbitration.handed('defenceCopy', worker, '2022-08-25'),
    );
    assert.equal(seenBy(copied, worker, '2022-08-25'), 1);
  });

  it('whoever was at the hearing where it was said', () => {
    const heard = arbitration.heard();
    const atHearing = { ...given(disputed), answeredOn: '2022-09-14' };
    const noted = doing(heard, answerClaims, { by: clerk, on: '2022-09-15', input: atHearing });
    assert.equal(seenBy(noted, worker, '2022-09-15'), 1);
    const later = doing(heard, answerClaims, { by: clerk, on: '2022-09-15', input: given(disputed) });
    assert.equal(seenBy(later, worker, '2022-09-15'), 0);
  });

  it('never the commission, where it was given in a mediation (协调规 11)', () => {
    const step = { by: company, on: '2022-08-22', input: given(inPart) } as const;
    const spoken = mediation.doing(mediation.mediating(), answerClaims, step);
    assert.equal(told(spoken, 'mediation').length, 1);
    const applied = mediation.doing(spoken, applyForArbitration, {
      by: rider,
      on: '2022-08-31',
      input: { commissionId: wuchang.id, receivedOn: null, requestedWay: null },
    } as never);
    assert.deepEqual(told(applied), []);
  });

  it('both sides at once in a mediation, also where the mediator notes it', () => {
    const step = { by: mediator, on: '2022-08-22', input: given(inPart) } as const;
    const noted = mediation.doing(mediation.mediating(), answerClaims, step);
    assert.equal(told(asSeenBy(noted, { partyIds: [worker], asOf: '2022-08-22' }), 'mediation').length, 1);
  });
});
