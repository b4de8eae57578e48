/** 送达: the day it counts from, and which way serves which paper (规则 20, 57, 59; 调仲法 42; 民诉法 90, 95). */
import assert from 'node:assert/strict';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import type { DeliveryGiven } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { clerk } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  copyDelivered,
  deciding,
  delivered,
  due,
  dueDay,
  doing,
  employer,
  handed,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

const simplified = (): Dispute => accepted(received(), { ground: 'clearAndSmall' });

function effectiveDay(dispute: Dispute, given: DeliveryGiven, on = '2022-09-08'): string | undefined {
  return arbitrationIn(delivered(dispute, on, given)).deliveries.at(-1)?.effectiveOn;
}

function refusedDelivery(code: RefusalCode, dispute: Dispute, given: DeliveryGiven, on = '2022-09-16'): void {
  refusedWith(code, dispute, deliverDocuments, { by: clerk, on, input: { deliveries: [given] } });
}

const copy = (changes: Partial<DeliveryGiven>): DeliveryGiven =>
  handed('applicationCopy', employer, '2022-09-08', changes);
const deemed = { receivedOn: null, confirmed: false } as const;

describe('送达: the day from which it counts', () => {
  it('is the day of the receipt when handed over or mailed (规则 20)', () => {
    assert.equal(effectiveDay(accepted(), copy({ mode: 'direct' })), '2022-09-08');
    const mailed = copy({ mode: 'mail', sentOn: '2022-09-05', receivedOn: '2022-09-07' });
    assert.equal(effectiveDay(accepted(), mailed), '2022-09-07');
  });

  it('is the day it reached the system, with consent (民诉法 90)', () => {
    assert.equal(effectiveDay(accepted(), copy({ mode: 'electronic' })), '2022-09-08');
  });

  it('is 3 working days after leaving: left Thu 8 Sep, Wed 14 Sep over Mid-Autumn (规则 20)', () => {
    const left = copy({ mode: 'left', leftBecause: 'refusedToSign', ...deemed });
    assert.equal(effectiveDay(accepted(), left), '2022-09-14');
    assert.equal(effectiveDay(accepted(), { ...left, mode: 'posted' }), '2022-09-14');
  });

  it('is 30 days after a public notice: published Thu 8 Sep, Sat 8 Oct, a make-up workday (民诉法 95)', () => {
    assert.equal(effectiveDay(accepted(), copy({ mode: 'publicNotice', ...deemed })), '2022-10-08');
  });

  it('starts the defence period: public notice effective 8 Oct, ten working days to Thu 20 Oct', () => {
    const dispute = delivered(accepted(), '2022-09-08', copy({ mode: 'publicNotice', ...deemed }));
    // 9 Oct (make-up), 10–14, 17–20 Oct are ten working days: the last is Thu 20 Oct.
    assert.equal(dueDay(dispute, 'defence'), '2022-10-20');
  });

  it('enters a batch as one event', () => {
    const deliveries = [
      handed('acceptanceNotice', worker, '2022-08-18'),
      handed('applicationCopy', employer, '2022-08-18'),
    ];
    const { events } = deciding(accepted(), deliverDocuments, {
      by: clerk,
      on: '2022-08-18',
      input: { deliveries },
    });
    assert.equal(events.length, 1);
  });
});

describe('Days that do not count in the 45 (规则 46)', () => {
  it('leaves out the 30 days of a public notice: accepted 17 Aug, published 22 Aug, due Mon 31 Oct', () => {
    const notice = handed('applicationCopy', employer, '2022-08-22', { mode: 'publicNotice', ...deemed });
    const dispute = delivered(accepted(), '2022-08-22', notice);
    // The notice runs 23 Aug to 21 Sep. 45 + 30 = 75 days from 17 Aug: Mon 31 Oct.
    assert.equal(dueDay(dispute, 'award'), '2022-10-31');
  });

  it('counts days that two notices share only once', () => {
    const notices = [employer, 'p3'].map((partyId) =>
      handed('applicationCopy', partyId, '2022-08-22', { mode: 'publicNotice', ...deemed }),
    );
    const parties = [riderAsParty, companyAsParty, { ...companyAsParty, accountId: null }];
    const dispute = delivered(accepted(received({ parties })), '2022-08-22', ...notices);
    assert.equal(dueDay(dispute, 'award'), '2022-10-31');
  });

  it('is in time when it was published in time, though it counts later', () => {
    const notice = handed('applicationCopy', employer, '2022-08-22', { mode: 'publicNotice', ...deemed });
    const [copied] = due(delivered(accepted(), '2022-08-22', notice), 'deliverApplicationCopy');
    assert.equal(copied?.metOn, '2022-08-22');
  });
});

describe('Which way serves which paper', () => {
  it('calls and messages only in the simplified procedure, counted once confirmed (规则 59)', () => {
    const message = copy({ mode: 'textMessage' });
    refusedDelivery('SIMPLE_WAYS_ONLY_SIMPLIFIED', accepted(), message);
    const sent = delivered(simplified(), '2022-09-08', message);
    assert.deepEqual(due(sent, 'defence'), []);
    const confirmed = delivered(sent, '2022-09-09', {
      ...message,
      sentOn: '2022-09-09',
      receivedOn: '2022-09-09',
      confirmed: true,
    });
    // From Fri 9 Sep: 13–16, 19–23, 26 Sep.
    assert.equal(dueDay(confirmed, 'defence'), '2022-09-26');
  });

  it('never an award by call or message, nor electronically in the simplified procedure (规则 59)', () => {
    const award = handed('award', worker, '2022-09-16');
    for (const mode of ['telephone', 'textMessage'] as const)
      refusedDelivery('NEVER_BY_SIMPLE_WAYS', awarded(), { ...award, mode, confirmed: true });
    for (const document of ['award', 'mediationStatement'] as const)
      refusedDelivery('NEVER_BY_SIMPLE_WAYS', simplified(), { ...award, document, mode: 'electronic' });
    assert.equal(effectiveDay(awarded(), { ...award, mode: 'electronic' }, '2022-09-16'), '2022-09-16');
  });

  it('electronically only to a party that agreed to it (民诉法 90)', () => {
    const parties = [riderAsParty, { ...companyAsParty, electronicDelivery: false }];
    refusedDelivery(
      'NO_CONSENT_TO_ELECTRONIC',
      accepted(received({ parties })),
      copy({ mode: 'electronic' }),
    );
  });

  it('left only when refused, or out of business with ten workers or more (规则 20)', () => {
    const left = copy({ mode: 'left', ...deemed });
    refusedDelivery('LEAVING_NEEDS_GROUND', accepted(), left);
    refusedDelivery('LEAVING_NEEDS_TEN_WORKERS', accepted(), { ...left, leftBecause: 'outOfBusiness' });
    const ten = Array.from({ length: 10 }, () => ({ ...riderAsParty, accountId: null }));
    const collective = accepted(received({ parties: [...ten, companyAsParty] }));
    const closedDown = { ...left, partyId: 'p11', leftBecause: 'outOfBusiness' } as const;
    assert.equal(effectiveDay(collective, closedDown), '2022-09-14');
  });

  it('by public notice only in the ordinary procedure (规则 57)', () => {
    refusedDelivery('PUBLIC_NOTICE_NEEDS_ORDINARY', simplified(), copy({ mode: 'publicNotice', ...deemed }));
  });

  it('a mediation statement only into the hands of who signs for it (调仲法 42)', () => {
    const input = { claims: [{ claimId: 'c1', agreedFen: 900_000 }], terms: '一次付清。' };
    const dispute = doing(withTribunal(), issueMediationStatement, { by: clerk, on: '2022-09-08', input });
    for (const mode of ['left', 'posted', 'publicNotice'] as const) {
      const given = handed('mediationStatement', worker, '2022-09-08', { mode, ...deemed });
      refusedDelivery('STATEMENT_MUST_BE_SIGNED_FOR', dispute, { ...given, leftBecause: 'refusedToSign' });
    }
  });

  it('no paper that is not there yet', () => {
    for (const document of [
      'award',
      'closingDecision',
      'hearingNotice',
      'tribunalNotice',
      'defenceCopy',
    ] as const)
      refusedDelivery('DOCUMENT_NOT_THERE_YET', copyDelivered(), handed(document, worker, '2022-09-08'));
  });

  it('with a day of receipt between sending and today, to a party of the case', () => {
    refusedDelivery('RECEIPT_DAY_MISSING', accepted(), copy({ receivedOn: null }));
    refusedDelivery('DAY_IN_FUTURE', accepted(), copy({ receivedOn: '2022-09-17' }));
    refusedDelivery('DAY_TOO_EARLY', accepted(), copy({ receivedOn: '2022-09-07' }));
    refusedDelivery('DAY_TOO_EARLY', accepted(), copy({ sentOn: '2022-08-16' }));
    refusedDelivery('UNKNOWN_PARTY', accepted(), copy({ partyId: 'p9' }));
    refusedWith('NO_DELIVERY', accepted(), deliverDocuments, {
      by: clerk,
      on: '2022-09-08',
      input: { deliveries: [] },
    });
  });

  it('an award to each party, from which its own fifteen days run', () => {
    const dispute = delivered(
      awarded(),
      '2022-09-20',
      handed('award', worker, '2022-09-16'),
      handed('award', employer, '2022-09-20'),
    );
    assert.deepEqual(
      due(dispute, 'courtAction').map(({ partyId, dueOn }) => [partyId, dueOn]),
      [[worker, '2022-10-08']],
    );
  });
});
