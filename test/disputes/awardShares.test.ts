/**
 * One award over many workers (规则 53, 62): ten of them, wages of 120,000 yuan in all and 24,120 yuan (12 × 2,010) as the
 * line of a final item in Wuhan in 2022, which each worker's own sum is held against.
 */
import assert from 'node:assert/strict';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { issuePartialAward } from '../../server/disputes/commands/incidents/issuePartialAward.ts';
import { notifyCollectively } from '../../server/disputes/commands/incidents/notifyCollectively.ts';
import type { Attendance, Dispute } from '../../server/disputes/dispute.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import type { Finding } from '../../server/disputes/finality.ts';
import { evenShares, shareTable } from '../../server/disputes/shares.ts';
import { asSeenBy } from '../../server/disputes/sight.ts';
import { papersOf } from '../../server/documents/issue.ts';
import { shareFaults, withShares } from '../../routes/forms/arbitration/findings.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, directory } from '../support/people.ts';
import {
  accepted,
  awarded,
  deciding,
  delivered,
  doing,
  handed,
  heard,
  hearingPlanned,
  ofThree,
  received,
  refusedWith,
} from './arbitrationRoad.ts';

const { simpleCase: _, ...tribunal } = ofThree;
const claims = [
  { kind: 'wages', claimedFen: 12_000_000, text: null },
  { kind: 'overtimePay', claimedFen: 500_000, text: null },
] as const;

function ready(count = 10): Dispute {
  const workers = Array.from({ length: count }, (_one, index) => ({
    ...riderAsParty,
    name: `测试工人${index + 1}`,
    accountId: null,
    electedRepresentative: index < 3,
  }));
  const all = { tribunal, evidenceUntil: '2022-09-09', hearing: hearingPlanned };
  const employer = `p${count + 1}`;
  const told = delivered(
    doing(accepted(received({ parties: [...workers, companyAsParty], claims })), notifyCollectively, {
      by: clerk,
      on: '2022-08-22',
      input: all,
    }),
    '2022-08-22',
    handed('applicationCopy', employer, '2022-08-22'),
    handed('collectiveNotice', employer, '2022-08-22'),
  );
  const attendance = told.parties.map(({ id }) => ({ partyId: id, attendance: 'present' as Attendance }));
  return heard(told, { attendance });
}

const applicants = (dispute: Dispute) => dispute.parties.filter(({ position }) => position === 'applicant');
const overtime: Finding = { claimId: 'c2', awardedFen: 0, result: 'dismissed' };
const wages = (dispute: Dispute, changes: Partial<Finding> = {}): Finding => ({
  claimId: 'c1',
  awardedFen: 12_000_000,
  result: 'supported',
  shares: evenShares(12_000_000, applicants(dispute)),
  ...changes,
});
const given = (found: readonly Finding[]) => ({ claims: found, reasons: '未足额支付工资。' });
const issuing = (...found: readonly Finding[]) => ({
  by: arbitrator,
  on: '2022-09-16',
  input: given(found),
});

describe('One award over many workers', () => {
  it('is held item by item against the line by what each worker gets (规则 50)', () => {
    const dispute = ready();
    const finalityOf = (finding: Finding) =>
      doing(dispute, issueAward, issuing(finding, overtime)).claims[0]?.final;
    assert.equal(finalityOf(wages(dispute)), true);
    // 24,120.00 yuan is the line; a fen above it opens the item.
    const [first, ...others] = applicants(dispute);
    const upTo = (fen: number) => [
      { partyId: first?.id ?? '', fen },
      ...evenShares(12_000_000 - fen, others),
    ];
    assert.equal(finalityOf(wages(dispute, { shares: upTo(2_412_000) })), true);
    assert.equal(finalityOf(wages(dispute, { shares: upTo(2_412_001) })), false);
  });

  it('names a sum for every worker, once, adding up to what is given', () => {
    const dispute = ready();
    const even = evenShares(12_000_000, applicants(dispute));
    const [first, second, ...others] = even;
    const twice = [...(first ? [first, first] : []), ...others];
    for (const shares of [[], even.slice(1), twice, [...even, { partyId: 'p11', fen: 0 }]])
      refusedWith('SHARES_MISSING', dispute, issueAward, issuing(wages(dispute, { shares }), overtime));
    const short = [{ partyId: first?.partyId ?? '', fen: 1 }, ...(second ? [second] : []), ...others];
    refusedWith(
      'SHARES_DO_NOT_ADD_UP',
      dispute,
      issueAward,
      issuing(wages(dispute, { shares: short }), overtime),
    );
    const below = even.map((share, index) => ({ ...share, fen: share.fen + (index === 0 ? -2e6 : 0) }));
    below[1] = { partyId: below[1]?.partyId ?? '', fen: (below[1]?.fen ?? 0) + 2e6 };
    refusedWith(
      'AMOUNT_NOT_VALID',
      dispute,
      issueAward,
      issuing(wages(dispute, { shares: below }), overtime),
    );
    // Nothing of a claim that is dismissed is divided.
    const ofNothing = { ...overtime, shares: evenShares(0, applicants(dispute)) };
    refusedWith('SHARES_MISSING', dispute, issueAward, issuing(wages(dispute), ofNothing));
  });

  it('needs none where there is one applicant', () => {
    assert.deepEqual(awarded().claims[0]?.shares, []);
  });

  it('holds for an award made ahead as well', () => {
    const dispute = ready();
    refusedWith('SHARES_MISSING', dispute, issuePartialAward, issuing(wages(dispute, { shares: undefined })));
    const ahead = doing(dispute, issuePartialAward, issuing(wages(dispute)));
    assert.equal(ahead.claims[0]?.shares.length, 10);
    assert.match(
      paperText(dispute, issuePartialAward, [wages(dispute)]),
      /10\|测试工人10\|12000\.00\|12000\.00/,
    );
  });

  it('tells nobody the shares before the award came', () => {
    const dispute = ready();
    const made = doing(dispute, issueAward, issuing(wages(dispute), overtime));
    const seen = (one: Dispute) => asSeenBy(one, { partyIds: ['p11'], asOf: '2022-09-16' }).claims[0]?.shares;
    assert.deepEqual(seen(made), []);
    const came = delivered(made, '2022-09-16', handed('award', 'p11', '2022-09-16'));
    assert.equal(seen(came)?.length, 10);
  });

  it('lists in its paper what each of three hundred gets, with the sums below', () => {
    const dispute = ready(300);
    const text = paperText(dispute, issueAward, [wages(dispute), overtime]);
    assert.match(text, /^300\|测试工人300\|400\.00\|400\.00$/m);
    assert.match(text, /^\|合计\|120000\.00\|120000\.00$/m);
    const made = doing(dispute, issueAward, issuing(wages(dispute), overtime));
    assert.equal(shareTable(made).rows.length, 300);
  });
});

function paperText(
  dispute: Dispute,
  command: typeof issueAward | typeof issuePartialAward,
  found: readonly Finding[],
): string {
  const decision = deciding(dispute, command as typeof issueAward, issuing(...found));
  return decision.events
    .flatMap((event, index) =>
      papersOf({
        dispute: decision.dispute,
        event: { ...event, seq: index + 1 } as DisputeEvent,
        directory,
        text: () => '',
        personal: () => '',
        filed: [],
      }),
    )
    .flatMap(({ facts }) => facts.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.join('|')) : []))
    .join('\n');
}

describe('The list of shares as typed', () => {
  const dispute = ready();
  const found = [wages(dispute, { shares: undefined }), overtime];
  const lines = (sums: string) =>
    applicants(dispute)
      .map(({ name }) => `${name}${sums}`)
      .join('\n');
  const sharesIn = (typed: string) => withShares(found, typed, dispute).map(({ shares }) => shares?.length);

  it('is a name and a sum for each item, as pasted from a spreadsheet', () => {
    assert.deepEqual(sharesIn(lines('\t12,000.00\t0')), [10, undefined]);
    assert.deepEqual(sharesIn(lines('  ¥12000  0 ')), [10, undefined]);
    assert.equal(withShares(found, lines('\t12,000\t0'), dispute)[0]?.shares?.[1]?.fen, 1_200_000);
    assert.deepEqual(shareFaults(lines('\t12,000\t0'), dispute), {});
  });

  it('divides nothing while no sum is typed', () => {
    assert.deepEqual(
      [sharesIn(lines('\t')), shareFaults(lines('\t'), dispute)],
      [[undefined, undefined], {}],
    );
    assert.deepEqual([sharesIn(''), shareFaults('', dispute)], [[undefined, undefined], {}]);
  });

  it('says so where a line names somebody else or lacks a sum', () => {
    for (const typed of [
      '无此人\t1\t0',
      '测试工人1\t1',
      '测试工人1\t1\tx',
      '测试工人1\t1\t0\n测试工人1\t1\t0',
      `${lines('\t1\t0')}\n测试工人3\t1\t0`,
    ])
      assert.deepEqual(Object.keys(shareFaults(typed, dispute)), ['shares'], typed);
  });

  it('keeps two of one name apart by their order', () => {
    const [first, second] = dispute.parties;
    if (first === undefined || second === undefined) assert.fail();
    const same = {
      ...dispute,
      parties: [first, { ...second, name: first.name }, ...dispute.parties.slice(2)],
    };
    const typed = same.parties
      .filter(({ position }) => position === 'applicant')
      .map(({ name }, index) => `${name}\t${index + 1}\t0`)
      .join('\n');
    const fen = withShares(found, typed, same)[0]?.shares?.map((share) => share.fen);
    assert.deepEqual(fen?.slice(0, 2), [100, 200]);
  });
});
