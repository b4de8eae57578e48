import assert from 'node:assert/strict';
import { isReviewable, paymentOrderClaims, remedies, remediesAfter } from '../../server/law/remedies.ts';
import { periodOf } from '../../server/law/periods.ts';

describe('Remedies', () => {
  it('each cite an article and open after some paper', () => {
    const offered = new Set(Object.values(remediesAfter).flat());
    for (const [id, { articles, title, plain }] of Object.entries(remedies)) {
      assert.ok(articles.length > 0, id);
      assert.ok(offered.has(id as never), `${id} follows no paper`);
      assert.ok(title.en !== '' && plain.zh !== '', id);
    }
  });

  it('count periods that are on record with an article of their own', () => {
    for (const { period } of Object.values(remedies))
      if (period !== null) assert.ok(periodOf(period).articles.length > 0, period);
  });

  it('bind an agreement as a contract: nothing to enforce until the commission or a court took it up (调仲法 14)', () => {
    assert.ok(!remediesAfter.mediationAgreement.includes('enforcement'));
    assert.deepEqual(remediesAfter.confirmedAgreement, ['enforcement']);
  });

  it('give the employer no court action of its own against a final award, but the setting aside (调仲法 48, 49)', () => {
    assert.equal(remedies.setAside.who, 'employer');
    assert.ok(!remediesAfter.appealableAward.includes('setAside'));
  });

  it('trap 11: an agreement on the employment relationship alone is not reviewed (规则 75)', () => {
    assert.equal(isReviewable(['employmentConfirmation']), false);
    assert.equal(isReviewable(['employmentConfirmation', 'wages']), true);
  });

  it('allow payment orders for the four kinds of money alone (调仲法 16)', () => {
    assert.ok(paymentOrderClaims.kinds.has('wages'));
    assert.ok(paymentOrderClaims.kinds.has('workInjuryMedicalFees'));
    assert.ok(!paymentOrderClaims.kinds.has('workInjuryBenefits'));
    assert.ok(!paymentOrderClaims.kinds.has('trainingFees'));
  });
});
