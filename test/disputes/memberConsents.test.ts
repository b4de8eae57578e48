/** 集体争议 of ten workers with three representatives (规则 63): what they may do alone, and what needs the consent of the other seven. */
import assert from 'node:assert/strict';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { recordRefusalToSign } from '../../server/disputes/commands/arbitration/recordRefusalToSign.ts';
import { abandonClaims } from '../../server/disputes/commands/incidents/abandonClaims.ts';
import { changeClaims } from '../../server/disputes/commands/incidents/changeClaims.ts';
import { recordMemberConsents } from '../../server/disputes/commands/incidents/recordMemberConsents.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { withoutConsent } from '../../server/disputes/memberConsents.ts';
import type { ConsentMatter } from '../../server/disputes/memberConsents.ts';
import { asSeenBy, isTold } from '../../server/disputes/sight.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, otherWorker, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  deciding,
  delivered,
  doing,
  handed,
  received,
  refusedWith,
  withTribunal,
} from './arbitrationRoad.ts';

const on = '2022-08-25';
const employer = 'p11';
const members = ['p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'];
const claims = [
  { kind: 'wages', claimedFen: 1_200_000, text: null },
  { kind: 'overtimePay', claimedFen: 300_000, text: null },
] as const;

/** The rider is a representative; the tenth worker has an account, too. */
function collective(): Dispute {
  const workers = Array.from({ length: 10 }, (_, index) => ({
    ...riderAsParty,
    name: `测试工人${index + 1}`,
    accountId: index === 0 ? rider.accountId : index === 9 ? otherWorker.accountId : null,
    electedRepresentative: index < 3,
  }));
  const dispute = accepted(received({ parties: [...workers, companyAsParty], claims }));
  return withTribunal(delivered(dispute, '2022-08-18', handed('applicationCopy', employer, '2022-08-18')));
}

const consents = (matter: ConsentMatter, partyIds = members, by = clerk) => ({
  by,
  on,
  input: { matter, partyIds, givenOn: '2022-08-24', content: '同意放弃加班工资，按一万元和解。' },
});
const consented = (dispute: Dispute, matter: ConsentMatter, partyIds = members) =>
  doing(dispute, recordMemberConsents, consents(matter, partyIds));
const giveUp = (by = rider) => ({ by, on, input: { claimIds: ['c2'] } });
const change = (by = rider) => ({
  by,
  on,
  input: { added: [], changed: [{ claimId: 'c1', claimedFen: 1_000_000 }], reason: '核算有误。' },
});
const statement = (day = on) => ({
  by: arbitrator,
  on: day,
  input: {
    claims: [
      { claimId: 'c1', agreedFen: 1_000_000 },
      { claimId: 'c2', agreedFen: 0 },
    ],
    terms: '一次付清。',
  },
});
const settled = (by = clerk) => ({
  by,
  on,
  input: { settled: true, settledFen: 1_000_000, reason: null },
});

describe('Representatives of a collective dispute (规则 63)', () => {
  it('change and give up claims only with the consent of everybody for whom they speak', () => {
    for (const by of [rider, clerk]) {
      assert.deepEqual(refusedWith('MEMBER_CONSENTS_MISSING', collective(), abandonClaims, giveUp(by)), {
        missing: 7,
      });
      refusedWith('MEMBER_CONSENTS_MISSING', collective(), changeClaims, change(by));
    }
    const some = consented(collective(), 'abandonClaims', members.slice(0, 6));
    assert.deepEqual(refusedWith('MEMBER_CONSENTS_MISSING', some, abandonClaims, giveUp()), { missing: 1 });
    const all = consented(some, 'abandonClaims', ['p10']);
    assert.equal(doing(all, abandonClaims, giveUp()).claims[1]?.abandonedOn, on);
    const changed = doing(consented(collective(), 'changeClaims'), changeClaims, change());
    assert.equal(arbitrationIn(changed).incidents.claimChanges.length, 1);
  });

  it('settle only with it: neither a statement nor a withdrawal after settling without', () => {
    refusedWith('MEMBER_CONSENTS_MISSING', collective(), issueMediationStatement, statement());
    refusedWith('MEMBER_CONSENTS_MISSING', collective(), withdrawApplication, settled());
    const agreed = consented(collective(), 'settle');
    assert.equal(doing(agreed, issueMediationStatement, statement()).arbitration?.stage, 'decided');
    assert.equal(doing(agreed, withdrawApplication, settled()).arbitration?.stage, 'decided');
  });

  it('use a consent up: another statement after one that was refused needs another consent', () => {
    const issued = doing(consented(collective(), 'settle'), issueMediationStatement, statement());
    assert.equal(arbitrationIn(issued).incidents.memberConsents[0]?.usedOn, on);
    const refused = doing(issued, recordRefusalToSign, { by: clerk, on, input: { partyId: employer } });
    refusedWith('MEMBER_CONSENTS_MISSING', refused, issueMediationStatement, statement());
  });

  it('have no use of a consent to something else', () => {
    const agreed = consented(collective(), 'settle');
    refusedWith('MEMBER_CONSENTS_MISSING', agreed, abandonClaims, giveUp());
    assert.deepEqual(
      withoutConsent(agreed, 'arbitration', 'settle').map(({ id }) => id),
      [],
    );
  });

  it('stand in nobody’s way where nobody was elected: the desk notes what all of them signed', () => {
    const plain = withTribunal(
      delivered(
        accepted(
          received({ claims, parties: [riderAsParty, { ...riderAsParty, accountId: null }, companyAsParty] }),
        ),
        '2022-08-18',
        handed('applicationCopy', 'p3', '2022-08-18'),
      ),
    );
    assert.equal(doing(plain, abandonClaims, giveUp(clerk)).claims[1]?.abandonedOn, on);
    refusedWith('CHANGE_NEEDS_ALL_APPLICANTS', plain, abandonClaims, giveUp());
    refusedWith('NOBODY_REPRESENTED', plain, recordMemberConsents, consents('settle', ['p2']));
  });
});

describe('A consent', () => {
  it('is noted at the desk for any of the represented, by a worker for itself, and for no representative', () => {
    const own = doing(collective(), recordMemberConsents, consents('settle', ['p10'], otherWorker));
    assert.deepEqual(arbitrationIn(own).incidents.memberConsents[0]?.partyIds, ['p10']);
    const others = consents('settle', ['p9'], otherWorker);
    refusedWith('NOT_YOURS_TO_DO', collective(), recordMemberConsents, others);
    refusedWith('UNKNOWN_PARTY', collective(), recordMemberConsents, consents('settle', ['p1']));
  });

  it('is told to the workers and kept from the other side', () => {
    const { dispute, events } = deciding(collective(), recordMemberConsents, consents('settle'));
    const told = (partyId: string) =>
      events.every((event) => isTold(dispute, event as NewEvent, { partyIds: [partyId], asOf: on }));
    assert.deepEqual([told('p4'), told(employer)], [true, false]);
    const seen = asSeenBy(dispute, { partyIds: [employer], asOf: on });
    assert.deepEqual(arbitrationIn(seen).incidents.memberConsents, []);
  });
});
