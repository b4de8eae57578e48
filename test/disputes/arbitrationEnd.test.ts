/** 裁决, 缺席, 按撤回, 调解书, 撤销, 结案 (调仲法 36, 42, 45–47; 规则 32, 35, 39, 50, 59, 72). */
import assert from 'node:assert/strict';
import { cancelCase } from '../../server/disputes/commands/arbitration/cancelCase.ts';
import { closeCase } from '../../server/disputes/commands/arbitration/closeCase.ts';
import { deemWithdrawn } from '../../server/disputes/commands/arbitration/deemWithdrawn.ts';
import type { DeliveryGiven } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import type { AwardGiven } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { recordRefusalToSign } from '../../server/disputes/commands/arbitration/recordRefusalToSign.ts';
import { requestRecusal } from '../../server/disputes/commands/arbitration/requestRecusal.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import type { FiledClaim } from '../../server/disputes/commands/intake/fileApplication.ts';
import type { Attendance, Dispute } from '../../server/disputes/dispute.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, commissionHead, rider, secondArbitrator } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  awardDelivered,
  awarded,
  called,
  copyDelivered,
  delivered,
  doing,
  due,
  dueDay,
  employer,
  fullAward,
  handed,
  heard,
  hearingPlanned,
  notified,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

function refusedAward(code: RefusalCode, dispute: Dispute, changes: Partial<AwardGiven> = {}): void {
  const step = { by: arbitrator, on: '2022-09-16', input: { ...fullAward, ...changes } };
  refusedWith(code, dispute, issueAward, step);
}

/** A case with these claims that has been heard. */
function heardWith(claims: readonly FiledClaim[]): Dispute {
  return heard(notified(called(withTribunal(copyDelivered(accepted(received({ claims })))))));
}

describe('裁决', () => {
  it('is issued by the presiding arbitrator, after a hearing, with reasons', () => {
    const step = { by: secondArbitrator, on: '2022-09-16', input: fullAward };
    refusedWith('NOT_PRESIDING', heard(), issueAward, step);
    refusedAward('EXPLANATION_MISSING', heard(), { reasons: '' });
    refusedAward('STAGE_TOO_EARLY', notified());
  });

  it('comes after an attempt at mediation where both sides were there (调仲法 42)', () => {
    refusedAward('MEDIATION_NOT_TRIED', heard(notified(), { mediationTried: false }));
  });

  it('has a result for every claim, never beyond what was asked', () => {
    const claim = { claimId: 'c1', awardedFen: 1_200_000, result: 'supported' } as const;
    refusedAward('CLAIMS_INCOMPLETE', heard(), { claims: [] });
    refusedAward('CLAIMS_INCOMPLETE', heard(), { claims: [claim, claim] });
    refusedAward('CLAIMS_INCOMPLETE', heard(), { claims: [{ ...claim, claimId: 'c9' }] });
    refusedAward('AMOUNT_NOT_VALID', heard(), { claims: [{ ...claim, awardedFen: 0.5 }] });
    for (const [awardedFen, result] of [
      [1_200_001, 'supported'],
      [1_199_999, 'supported'],
      [0, 'partlySupported'],
      [1_200_000, 'partlySupported'],
      [1, 'dismissed'],
    ] as const)
      refusedAward('RESULT_DOES_NOT_FIT', heard(), { claims: [{ ...claim, awardedFen, result }] });
  });

  it('trap 8: gives 2N or N, never both; asked for in the alternative, one of them is dismissed', () => {
    const asked = (kind: FiledClaim['kind']): FiledClaim => ({ kind, claimedFen: 2_800_000, text: null });
    const given = { awardedFen: 2_800_000, result: 'supported' } as const;
    const dismissed = { awardedFen: 0, result: 'dismissed' } as const;
    for (const other of ['economicCompensation', 'noticePay'] as const) {
      const dispute = heardWith([asked('unlawfulTerminationDamages'), asked(other)]);
      const both = [
        { claimId: 'c1', ...given },
        { claimId: 'c2', ...given },
      ];
      refusedAward('CLAIMS_EXCLUDE_EACH_OTHER', dispute, { claims: both });
      const one = { claims: [both[0], { claimId: 'c2', ...dismissed }] } as Partial<AwardGiven>;
      const step = { by: arbitrator, on: '2022-09-16', input: { ...fullAward, ...one } };
      assert.equal(arbitrationIn(doing(dispute, issueAward, step)).decision?.totalFen, 2_800_000);
    }
  });

  it('gives N together with pay in lieu of notice (劳动合同法 40, 46)', () => {
    const asked = (kind: FiledClaim['kind']): FiledClaim => ({ kind, claimedFen: 780_000, text: null });
    const dispute = heardWith([asked('economicCompensation'), asked('noticePay')]);
    const claims = ['c1', 'c2'].map(
      (claimId) => ({ claimId, awardedFen: 780_000, result: 'supported' }) as const,
    );
    const step = { by: arbitrator, on: '2022-09-16', input: { ...fullAward, claims } };
    assert.equal(arbitrationIn(doing(dispute, issueAward, step)).decision?.totalFen, 1_560_000);
  });
});

describe('一裁终局: per item, at the awarded amount, line inclusive (规则 50)', () => {
  const wages = (claimedFen: number): FiledClaim => ({ kind: 'wages', claimedFen, text: null });
  const finality = (claims: readonly FiledClaim[], awardedFen: readonly (number | null)[]) => {
    const found = awardedFen.map((fen, index) => {
      const result = fen === claims[index]?.claimedFen ? 'supported' : 'partlySupported';
      return { claimId: `c${index + 1}`, awardedFen: fen, result } as const;
    });
    const dispute = awarded(heardWith(claims), '2022-09-16', { claims: found, reasons: '理由' });
    return {
      claims: dispute.claims.map(({ final }) => final),
      awards: arbitrationIn(dispute).decision?.awards,
      dispute,
    };
  };

  it('F-1: 24,120.00 with a minimum wage of 2,010 is final', () => {
    assert.deepEqual(finality([wages(2_412_000)], [2_412_000]).claims, [true]);
  });

  it('F-2: 24,120.01 is not', () => {
    assert.deepEqual(finality([wages(2_412_001)], [2_412_001]).claims, [false]);
  });

  it('F-3: items of 20,000 and 10,000 are both final although they make 30,000', () => {
    const claims = [
      wages(2_000_000),
      { kind: 'economicCompensation', claimedFen: 1_000_000, text: null } as const,
    ];
    const { claims: final, awards } = finality(claims, [2_000_000, 1_000_000]);
    assert.deepEqual(final, [true, true]);
    assert.equal(awards?.length, 1);
  });

  it('counts what was awarded, not what was asked', () => {
    assert.deepEqual(finality([wages(9_000_000)], [2_000_000]).claims, [true]);
  });

  it('makes two awards of a mixed result, each with its number, the final one first', () => {
    const claims = [
      { kind: 'employmentConfirmation', claimedFen: null, text: null } as const,
      wages(2_000_000),
      wages(5_000_000),
    ];
    const { awards, dispute } = finality(claims, [null, 2_000_000, 5_000_000]);
    assert.deepEqual(awards, [
      { number: '武昌劳人仲裁字〔2022〕第00001号', final: true, claimIds: ['c2'] },
      { number: '武昌劳人仲裁字〔2022〕第00002号', final: false, claimIds: ['c1', 'c3'] },
    ]);
    assert.equal(arbitrationIn(dispute).decision?.totalFen, 7_000_000);
    const told = awardDelivered(dispute);
    // The non-final award may be sued over by both; the final one set aside at the employer's request.
    assert.deepEqual(
      due(told, 'courtAction').map(({ partyId }) => partyId),
      [worker, employer],
    );
    assert.deepEqual(
      due(told, 'setAside').map(({ partyId }) => partyId),
      [employer],
    );
  });

  it('leaves the employer only the court against a non-final award', () => {
    const { dispute } = finality([wages(5_000_000)], [5_000_000]);
    assert.deepEqual(due(awardDelivered(dispute), 'setAside'), []);
  });

  it('is never guessed: without the minimum wage of the day no award is issued', () => {
    const old = { by: arbitrator, on: '2021-08-31', input: fullAward };
    assert.throws(() => doing(heard(), issueAward, old), { code: 'RATE_NOT_KNOWN' });
  });
});

describe('缺席裁决: the respondent stayed away (规则 39, 59)', () => {
  const notice = (partyId: string, changes: Partial<DeliveryGiven> = {}): DeliveryGiven =>
    handed('hearingNotice', partyId, '2022-09-05', changes);
  const away = (ofEmployer: Attendance, dispute: Dispute): Dispute =>
    heard(dispute, { attendance: attendance('present', ofEmployer), mediationTried: false });
  const simplified = (): Dispute =>
    called(withTribunal(copyDelivered(accepted(received(), { ground: 'clearAndSmall' }))));

  for (const attended of ['absent', 'left'] as const)
    it(`is issued against a respondent that was ${attended} after a notice in time`, () => {
      const dispute = awarded(away(attended, notified()));
      assert.equal(arbitrationIn(dispute).decision?.byDefault, true);
    });

  it('needs the notice of that hearing', () => {
    refusedAward('DEFAULT_NEEDS_CONFIRMED_NOTICE', away('absent', called()));
  });

  it('needs it in time: by Mon 5 Sep for Wed 14 Sep', () => {
    const late = delivered(called(), '2022-09-06', handed('hearingNotice', employer, '2022-09-06'));
    refusedAward('DEFAULT_NEEDS_CONFIRMED_NOTICE', away('absent', late));
  });

  it('cannot rest on a call, a message or a mail of the simplified procedure that nobody confirmed', () => {
    for (const mode of ['telephone', 'textMessage', 'electronic'] as const) {
      const sent = delivered(simplified(), '2022-09-05', notice(employer, { mode }));
      refusedAward('DEFAULT_NEEDS_CONFIRMED_NOTICE', away('absent', sent));
      const confirmed = delivered(simplified(), '2022-09-05', notice(employer, { mode, confirmed: true }));
      assert.equal(arbitrationIn(awarded(away('absent', confirmed))).decision?.byDefault, true);
    }
  });

  it('may rest on a mail that reached the party’s system in the ordinary procedure (民诉法 90)', () => {
    const sent = delivered(called(), '2022-09-05', notice(employer, { mode: 'electronic' }));
    assert.equal(arbitrationIn(awarded(away('absent', sent))).decision?.byDefault, true);
  });

  it('may rest on a paper that was left, once its 3 working days are over', () => {
    const left = notice(employer, { mode: 'left', leftBecause: 'refusedToSign', receivedOn: null });
    const early = called(withTribunal(), '2022-08-29');
    const inTime = delivered(early, '2022-09-05', { ...left, sentOn: '2022-08-31' });
    assert.equal(arbitrationIn(awarded(away('absent', inTime))).decision?.byDefault, true);
    // Left Thu 1 Sep: deemed on Tue 6 Sep, a day too late.
    const tooLate = delivered(early, '2022-09-05', { ...left, sentOn: '2022-09-01' });
    refusedAward('DEFAULT_NEEDS_CONFIRMED_NOTICE', away('absent', tooLate));
  });

  it('does not go against whoever was absent for good reason', () => {
    refusedAward('EXCUSED_PARTY_NOT_HEARD', away('absentWithReason', notified()));
  });

  it('rests on no notice day that hangs on holidays not yet published', () => {
    const start = copyDelivered(accepted(received({}, '2026-12-01'), { on: '2026-12-02' }), '2026-12-03');
    const planned = called(withTribunal(start, '2026-12-04'), '2026-12-18', {
      ...hearingPlanned,
      heldOn: '2027-01-08',
    });
    const sent = delivered(planned, '2026-12-18', handed('hearingNotice', employer, '2026-12-18'));
    const input = { attendance: attendance('present', 'absent'), mediationTried: false, on: '2027-01-08' };
    const step = { by: arbitrator, on: '2027-01-11', input: fullAward };
    refusedWith('DEFAULT_NEEDS_CONFIRMED_NOTICE', heard(sent, input), issueAward, step);
  });
});

describe('按撤回仲裁申请处理: the applicant stayed away (规则 39, 59)', () => {
  const absent = { attendance: attendance('absent', 'present'), mediationTried: false };
  const deem = { by: clerk, on: '2022-09-15', input: {} };

  it('follows a notice in time that reached the applicant', () => {
    const { stage, decision } = arbitrationIn(doing(heard(notified(), absent), deemWithdrawn, deem));
    assert.deepEqual(
      [stage, decision?.kind, decision?.issuedOn],
      ['decided', 'deemedWithdrawn', '2022-09-15'],
    );
  });

  it('cannot rest on an unconfirmed message or call', () => {
    const simplified = called(withTribunal(copyDelivered(accepted(received(), { ground: 'bothAgree' }))));
    const message = handed('hearingNotice', worker, '2022-09-05', { mode: 'textMessage' });
    const sent = heard(delivered(simplified, '2022-09-05', message), absent);
    refusedWith('WITHDRAWAL_NEEDS_CONFIRMED_NOTICE', sent, deemWithdrawn, deem);
    const confirmed = heard(delivered(simplified, '2022-09-05', { ...message, confirmed: true }), absent);
    assert.equal(arbitrationIn(doing(confirmed, deemWithdrawn, deem)).stage, 'decided');
  });

  it('waits while somebody’s recusal is undecided (规则 12)', () => {
    const input = { personId: 'arbitrator', reason: '庭审中才知道。', learnedLater: true };
    const asked = { by: rider, on: '2022-09-14', input };
    const open = doing(heard(notified(), absent), requestRecusal, asked);
    refusedWith('RECUSAL_UNDECIDED', open, deemWithdrawn, deem);
  });

  it('does not follow where the applicant came or was excused', () => {
    for (const attended of ['present', 'absentWithReason'] as const) {
      const dispute = heard(notified(), { attendance: attendance(attended, 'present') });
      refusedWith('APPLICANT_DID_NOT_STAY_AWAY', dispute, deemWithdrawn, deem);
    }
  });

  it('looks to the elected representatives of a collective dispute (规则 63)', () => {
    const workers = Array.from({ length: 10 }, (_, index) => ({
      ...riderAsParty,
      accountId: null,
      electedRepresentative: index < 3,
    }));
    const dispute = called(
      withTribunal(
        delivered(
          accepted(received({ parties: [...workers, companyAsParty] })),
          '2022-08-18',
          handed('applicationCopy', 'p11', '2022-08-18'),
        ),
      ),
    );
    const representatives = ['p1', 'p2', 'p3'];
    const told = delivered(
      dispute,
      '2022-09-05',
      ...representatives.map((id) => handed('hearingNotice', id, '2022-09-05')),
    );
    const came = (first: Attendance): Dispute =>
      heard(told, {
        attendance: dispute.parties.map(({ id, position }) => ({
          partyId: id,
          attendance: id === 'p1' ? first : position === 'respondent' ? 'present' : 'absent',
        })),
      });
    assert.equal(arbitrationIn(doing(came('absent'), deemWithdrawn, deem)).stage, 'decided');
    refusedWith('APPLICANT_DID_NOT_STAY_AWAY', came('present'), deemWithdrawn, deem);
  });
});

describe('仲裁调解书 (调仲法 42, 规则 72)', () => {
  const terms = { claims: [{ claimId: 'c1', agreedFen: 900_000 }], terms: '9 月 30 日前付清。' };
  const issued = (dispute = heard()): Dispute =>
    doing(dispute, issueMediationStatement, { by: clerk, on: '2022-09-14', input: terms });
  const signedFor = (partyId: string): DeliveryGiven => handed('mediationStatement', partyId, '2022-09-15');

  it('keeps what was agreed for every claim', () => {
    const dispute = issued();
    assert.equal(dispute.claims[0]?.agreedFen, 900_000);
    const { stage, decision } = arbitrationIn(dispute);
    assert.deepEqual([stage, decision?.kind, decision?.totalFen], ['decided', 'mediationStatement', 900_000]);
    const step = { by: clerk, on: '2022-09-14' };
    refusedWith('CLAIMS_INCOMPLETE', heard(), issueMediationStatement, {
      ...step,
      input: { ...terms, claims: [] },
    });
    const negative = { ...terms, claims: [{ claimId: 'c1', agreedFen: -1 }] };
    refusedWith('AMOUNT_NOT_VALID', heard(), issueMediationStatement, { ...step, input: negative });
    refusedWith('EXPLANATION_MISSING', heard(), issueMediationStatement, {
      ...step,
      input: { ...terms, terms: '' },
    });
  });

  it('is signed by arbitrators, so it needs a tribunal', () => {
    const step = { by: clerk, on: '2022-08-19', input: terms };
    refusedWith('TRIBUNAL_INCOMPLETE', copyDelivered(), issueMediationStatement, step);
    const early = doing(withTribunal(), issueMediationStatement, { ...step, on: '2022-08-23' });
    assert.equal(arbitrationIn(early).stage, 'decided');
  });

  it('takes a hearing that was called off the calendar', () => {
    const dispute = doing(notified(), issueMediationStatement, { by: clerk, on: '2022-09-08', input: terms });
    assert.equal(arbitrationIn(dispute).hearings[0]?.status, 'cancelled');
  });

  it('ends the case only when both have signed for it', () => {
    const step = { by: clerk, on: '2022-09-15', input: {} };
    const one = delivered(issued(), '2022-09-15', signedFor(worker));
    assert.equal(refusedWith('STATEMENT_NOT_SIGNED_FOR', one, closeCase, step).missing, 1);
    const mailed = { ...signedFor(employer), mode: 'electronic', confirmed: false } as const;
    const unsigned = delivered(one, '2022-09-15', mailed);
    assert.equal(refusedWith('STATEMENT_NOT_SIGNED_FOR', unsigned, closeCase, step).missing, 1);
    const both = delivered(unsigned, '2022-09-15', signedFor(employer));
    assert.equal(arbitrationIn(doing(both, closeCase, step)).closedOn, '2022-09-15');
  });

  it('refused before it is signed for, takes the case back to be decided, as if it had never been', () => {
    const one = delivered(issued(), '2022-09-15', signedFor(worker));
    const step = { by: clerk, on: '2022-09-15', input: { partyId: employer } };
    const refused = doing(one, recordRefusalToSign, step);
    const { stage, decision, deliveries } = arbitrationIn(refused);
    assert.deepEqual([stage, decision], ['deliberation', null]);
    assert.equal(refused.claims[0]?.agreedFen, null);
    assert.ok(deliveries.every(({ document }) => document !== 'mediationStatement'));
    assert.equal(arbitrationIn(awarded(refused)).decision?.kind, 'award');
  });

  it('refused, leaves what a sealed agreement of the mediation before had for the claims', () => {
    const agreement = { claims: [{ claimId: 'c1', agreedFen: 700_000 }] };
    const mediation = { outcome: 'agreed', agreement } as unknown as Dispute['mediation'];
    const step = { by: clerk, on: '2022-09-15', input: { partyId: employer } };
    const refused = doing({ ...issued(), mediation }, recordRefusalToSign, step);
    assert.equal(refused.claims[0]?.agreedFen, 700_000);
  });

  it('refused before any hearing, still asks for one before the award', () => {
    const early = doing(withTribunal(), issueMediationStatement, {
      by: clerk,
      on: '2022-08-23',
      input: terms,
    });
    const step = { by: clerk, on: '2022-08-24', input: { partyId: employer } };
    const refused = doing(early, recordRefusalToSign, step);
    refusedAward('HEARING_NEEDED', refused);
    assert.equal(arbitrationIn(awarded(heard(notified(called(refused))))).stage, 'decided');
  });

  it('cannot be refused by who signed for it, nor where there is none', () => {
    const one = delivered(issued(), '2022-09-15', signedFor(worker));
    const step = { by: clerk, on: '2022-09-15', input: { partyId: worker } };
    refusedWith('STATEMENT_ALREADY_SIGNED_FOR', one, recordRefusalToSign, step);
    refusedWith('NO_STATEMENT_TO_SIGN', awarded(), recordRefusalToSign, { ...step, on: '2022-09-16' });
    refusedWith('UNKNOWN_PARTY', one, recordRefusalToSign, { ...step, input: { partyId: 'p9' } });
  });
});

describe('撤销案件 and 撤回', () => {
  it('cancels a case accepted in error, and tells the parties within 5 working days (规则 32)', () => {
    const step = { by: commissionHead, on: '2022-09-08', input: { reason: '属于行政争议。' } };
    const cancelled = doing(copyDelivered(), cancelCase, step);
    assert.equal(arbitrationIn(cancelled).decision?.kind, 'cancelled');
    assert.equal(dueDay(cancelled, 'cancellationNotice'), '2022-09-16');
    const told = delivered(
      cancelled,
      '2022-09-13',
      handed('closingDecision', worker, '2022-09-09'),
      handed('closingDecision', employer, '2022-09-13'),
    );
    assert.equal(due(told, 'cancellationNotice')[0]?.metOn, '2022-09-13');
    refusedWith('EXPLANATION_MISSING', copyDelivered(), cancelCase, { ...step, input: { reason: '' } });
  });

  it('closes a withdrawn case once its decision has reached everybody who knew of it', () => {
    const input = { settled: false, reason: null };
    const closing = { by: clerk, on: '2022-08-26', input: {} };
    const before = doing(received(), withdrawApplication, { by: rider, on: '2022-08-16', input });
    const told = delivered(before, '2022-08-26', handed('closingDecision', worker, '2022-08-26'));
    assert.equal(arbitrationIn(doing(told, closeCase, closing)).stage, 'closed');
    const after = doing(copyDelivered(), withdrawApplication, { by: rider, on: '2022-08-24', input });
    const half = delivered(after, '2022-08-26', handed('closingDecision', worker, '2022-08-26'));
    assert.equal(refusedWith('CLOSING_NOT_DELIVERED', half, closeCase, closing).missing, 1);
  });

  it('lets everything that was still open fall away', () => {
    const input = { settled: true, reason: null };
    const withdrawn = doing(copyDelivered(), withdrawApplication, { by: rider, on: '2022-08-24', input });
    for (const period of ['defence', 'formTribunal', 'award'] as const)
      assert.equal(due(withdrawn, period)[0]?.metOn, '2022-08-24');
  });

  it('takes the hearing that was called off the calendar', () => {
    const input = { settled: false, reason: null };
    const withdrawn = doing(notified(), withdrawApplication, { by: rider, on: '2022-09-08', input });
    assert.deepEqual(
      arbitrationIn(withdrawn).hearings.map(({ status }) => status),
      ['cancelled'],
    );
  });
});

describe('结案', () => {
  it('waits until the award has reached every party', () => {
    const step = { by: clerk, on: '2022-09-16', input: {} };
    assert.equal(refusedWith('CLOSING_NOT_DELIVERED', awarded(), closeCase, step).missing, 2);
    const one = delivered(awarded(), '2022-09-16', handed('award', worker, '2022-09-16'));
    assert.equal(refusedWith('CLOSING_NOT_DELIVERED', one, closeCase, step).missing, 1);
  });

  it('waits until a public notice of the award has run its thirty days', () => {
    const published = { mode: 'publicNotice', receivedOn: null } as const;
    const dispute = delivered(
      awarded(),
      '2022-09-16',
      handed('award', worker, '2022-09-16'),
      handed('award', employer, '2022-09-16', published),
    );
    // 30 days from 16 Sep end on Sun 16 Oct, so Mon 17 Oct.
    refusedWith('CLOSING_NOT_DELIVERED', dispute, closeCase, { by: clerk, on: '2022-10-14', input: {} });
    const closed = doing(dispute, closeCase, { by: clerk, on: '2022-10-17', input: {} });
    assert.equal(arbitrationIn(closed).closedOn, '2022-10-17');
  });
});
