/** Every paper of the commission × party × before and after the delivery: docs/sight.md is drawn from the same catalogue. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Delivery, DeliveredDocument, Dispute } from '../../server/disputes/dispute.ts';
import { mayRead } from '../../server/disputes/sight.ts';
import type { PaperInSight } from '../../server/disputes/sight.ts';
import { catalogue } from '../../server/documents/catalogue.ts';
import { openingsOf } from '../../server/documents/defineDocument.ts';
import { accepted, arbitrationIn, employer, worker } from '../disputes/arbitrationRoad.ts';
import { isReviewDocument } from '../../server/disputes/reviews.ts';
import { acceptedReview, reviewIn } from '../disputes/reviewRoad.ts';
import { sightPage } from '../support/sightPage.ts';

const issuedOn = '2022-08-20';
const after = '2022-08-22';
const accounts = { applicant: worker, respondent: employer } as const;

/** A case before the commission whose agreement it reviews besides: each paper opens by its own deliveries. */
function both(): Dispute {
  return { ...accepted(), agreementReview: reviewIn(acceptedReview()) };
}

function withDelivery(
  document: DeliveredDocument,
  partyId: string,
  changes: Partial<Delivery> = {},
): Dispute {
  const dispute = both();
  const delivery: Delivery = {
    document,
    partyId,
    hearingId: null,
    mode: 'direct',
    sentOn: after,
    effectiveOn: after,
    confirmed: true,
    ...changes,
  };
  return isReviewDocument(document)
    ? { ...dispute, agreementReview: { ...reviewIn(dispute), deliveries: [delivery] } }
    : { ...dispute, arbitration: { ...arbitrationIn(dispute), deliveries: [delivery] } };
}

const reads = (dispute: Dispute, partyId: string, paper: PaperInSight, asOf = after) =>
  mayRead(dispute, { partyIds: [partyId], asOf }, paper);

const all = catalogue.map((paper) => ({ ...paper, opensTo: openingsOf(paper) }));
const ofCommission = all.filter(({ procedure }) => procedure !== 'mediation');

describe('A paper of the commission', () => {
  for (const { kind, opensTo, procedure, audiences } of ofCommission)
    for (const position of ['applicant', 'respondent'] as const)
      it(`${procedure} ${kind} opens to the ${position}: ${opensTo[position]}`, () => {
        const paper = { opensTo, audiences, issuedOn, hearingId: null };
        const me = accounts[position];
        const other = position === 'applicant' ? employer : worker;
        const opening = opensTo[position];
        assert.equal(reads(both(), me, paper), opening === 'atOnce');
        if (opening === 'atOnce' || opening === 'never') return;
        assert.equal(reads(withDelivery(opening, me), me, paper), true);
        assert.equal(reads(withDelivery(opening, other), me, paper), false);
        assert.equal(reads(withDelivery(opening, me), me, paper, '2022-08-21'), false);
      });

  it('that one party handed in is open to that party at once, to another of its side by the copy only', () => {
    const opensTo = { applicant: 'defenceCopy', respondent: 'defenceCopy', thirdParty: 'never' } as const;
    const defence = {
      opensTo,
      issuedOn,
      hearingId: null,
      audiences: ['parties', 'commissionDesk'] as const,
      ownPartyId: 'p9',
    };
    assert.equal(reads(accepted(), 'p9', defence), true);
    assert.equal(reads(accepted(), employer, defence), false);
    assert.equal(reads(withDelivery('defenceCopy', employer), employer, defence), true);
  });

  const paperFor = (document: DeliveredDocument, hearingId: string | null = null): PaperInSight => ({
    opensTo: { applicant: document, respondent: document, thirdParty: document },
    audiences: ['parties', 'commissionDesk'],
    issuedOn,
    hearingId,
  });

  it('is not opened by the delivery of an earlier one of its kind', () => {
    const earlier = withDelivery('tribunalNotice', worker, {
      sentOn: '2022-08-19',
      effectiveOn: '2022-08-19',
    });
    assert.equal(reads(earlier, worker, paperFor('tribunalNotice')), false);
  });

  it('calling to one hearing is not opened by the notice of another', () => {
    const other = withDelivery('hearingNotice', worker, { hearingId: 'h1' });
    assert.equal(reads(other, worker, paperFor('hearingNotice', 'h2')), false);
    assert.equal(reads(other, worker, paperFor('hearingNotice', 'h1')), true);
  });

  it('told by telephone or message opens once the party has confirmed it (规则 59)', () => {
    const told = (confirmed: boolean) =>
      withDelivery('acceptanceNotice', worker, { mode: 'textMessage', confirmed });
    assert.equal(reads(told(false), worker, paperFor('acceptanceNotice')), false);
    assert.equal(reads(told(true), worker, paperFor('acceptanceNotice')), true);
  });

  it('is read by nobody who acts for no party', () => {
    const sight = { partyIds: [], asOf: after };
    for (const { opensTo, audiences } of all)
      assert.equal(mayRead(accepted(), sight, { opensTo, audiences, issuedOn, hearingId: null }), false);
  });

  it('stands in docs/sight.md', () => {
    assert.equal(readFileSync(new URL('../../docs/sight.md', import.meta.url), 'utf8'), sightPage());
  });
});
