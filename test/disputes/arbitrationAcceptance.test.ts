/** 受理, 不予受理, 补正, 答辩 and the change of procedure (规则 29–36, 39, 56–61). */
import assert from 'node:assert/strict';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { changeToOrdinary } from '../../server/disputes/commands/arbitration/changeToOrdinary.ts';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../../server/disputes/commands/intake/submitCorrection.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { ClosureKind } from '../../server/law/closureKinds.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { clerk, company, otherClerk, otherCompany } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  copyDelivered,
  doing,
  due,
  dueDay,
  employer,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';

const ordinary = { simplifiedGround: null, clerkId: clerk.accountId as string } as const;

function refiledAfter(closure: ClosureKind): Dispute {
  return received({ formerCase: { number: '武昌劳人仲案字〔2022〕第00007号', closure } });
}

describe('受理: accepting a case', () => {
  it('refuses a clerk of another commission', () => {
    const input = { ...ordinary, clerkId: otherClerk.accountId as string };
    refusedWith('NOT_CLERK_HERE', received(), acceptCase, { by: clerk, on: '2022-08-17', input });
  });

  it('marks the simplified procedure with its ground (规则 56)', () => {
    assert.equal(accepted(received(), { ground: 'clearAndSmall' }).marks.simplified, true);
    assert.equal(accepted().marks.simplified, false);
  });

  it('numbers by the year of acceptance, not of receipt', () => {
    const dispute = accepted(received({}, '2022-12-30'), { on: '2023-01-04' });
    assert.equal(arbitrationIn(dispute).number, '武昌劳人仲案字〔2023〕第00001号');
  });
});

describe('Filing again after a former case (规则 34, 35, 39)', () => {
  for (const closure of ['withdrawn', 'settledAndWithdrawn'] as const) {
    it(`must be accepted after ${closure}, and cannot be declined for it`, () => {
      assert.equal(arbitrationIn(accepted(refiledAfter(closure))).stage, 'accepted');
      for (const reason of ['decidedBefore', 'deemedWithdrawnBefore'] as const)
        refusedWith('WITHDRAWN_MUST_BE_ACCEPTED', refiledAfter(closure), declineCase, {
          by: clerk,
          on: '2022-08-17',
          input: { reason, explanation: '前案' },
        });
    });
  }

  it('cannot be accepted after 按撤回处理, and is declined for it', () => {
    const dispute = refiledAfter('deemedWithdrawn');
    const params = refusedWith('FORMER_CASE_DEEMED_WITHDRAWN', dispute, acceptCase, {
      by: clerk,
      on: '2022-08-17',
      input: ordinary,
    });
    assert.equal(params.number, '武昌劳人仲案字〔2022〕第00007号');
    const input = { reason: 'deemedWithdrawnBefore', explanation: '前案按撤回处理' } as const;
    const declined = arbitrationIn(doing(dispute, declineCase, { by: clerk, on: '2022-08-17', input }));
    assert.deepEqual(
      [declined.stage, declined.declineReason, declined.declinedOn],
      ['declined', 'deemedWithdrawnBefore', '2022-08-17'],
    );
  });

  for (const closure of ['award', 'mediationStatement'] as const)
    it(`cannot be accepted after ${closure} (规则 34)`, () => {
      const step = { by: clerk, on: '2022-08-17', input: ordinary };
      refusedWith('FORMER_CASE_DECIDED', refiledAfter(closure), acceptCase, step);
      const input = { reason: 'decidedBefore', explanation: '前案已裁决' } as const;
      const declined = doing(refiledAfter(closure), declineCase, { by: clerk, on: '2022-08-17', input });
      assert.equal(arbitrationIn(declined).stage, 'declined');
    });

  it('is not declined as deemed withdrawn where no such case is on record', () => {
    const input = { reason: 'deemedWithdrawnBefore', explanation: '前案' } as const;
    refusedWith('NO_FORMER_DEEMED_WITHDRAWAL', received(), declineCase, {
      by: clerk,
      on: '2022-08-17',
      input,
    });
  });
});

describe('不予受理 and 补正', () => {
  const toCorrect = (dueOn = '2022-08-22'): Dispute =>
    doing(received(), requestCorrection, {
      by: clerk,
      on: '2022-08-16',
      input: { items: ['identityProof'], dueOn },
    });
  const notMade = { reason: 'correctionNotMade', explanation: '逾期未补正' } as const;

  it('needs its explanation in writing, above all for another jurisdiction (规则 31)', () => {
    const input = { reason: 'otherJurisdiction', explanation: ' ' } as const;
    refusedWith('EXPLANATION_MISSING', received(), declineCase, { by: clerk, on: '2022-08-17', input });
  });

  it('rests on a missing correction only when one is open and its day is over', () => {
    refusedWith('NO_CORRECTION_OPEN', received(), declineCase, {
      by: clerk,
      on: '2022-08-17',
      input: notMade,
    });
    const params = refusedWith('CORRECTION_DAY_NOT_OVER', toCorrect(), declineCase, {
      by: clerk,
      on: '2022-08-22',
      input: notMade,
    });
    assert.equal(params.day, '2022-08-22');
    const declined = doing(toCorrect(), declineCase, { by: clerk, on: '2022-08-23', input: notMade });
    assert.equal(arbitrationIn(declined).declineReason, 'correctionNotMade');
  });

  it('rests on no day whose holidays are not published', () => {
    const dispute = doing(received({}, '2026-12-28'), requestCorrection, {
      by: clerk,
      on: '2026-12-28',
      input: { items: ['evidence'], dueOn: '2027-01-04' },
    });
    refusedWith('DAY_STILL_PROVISIONAL', dispute, declineCase, {
      by: clerk,
      on: '2027-01-05',
      input: notMade,
    });
  });

  it('starts the clock of receipt anew from the correction, and only that clock (规则 46(2))', () => {
    const open = toCorrect();
    assert.equal(dueDay(open, 'acceptanceDecision'), null);
    assert.equal(dueDay(open, 'correction'), '2022-08-22');
    const completed = doing(open, submitCorrection, { by: clerk, on: '2022-08-19', input: { text: null } });
    // From Fri 19 Aug: 22, 23, 24, 25, 26 Aug.
    assert.equal(dueDay(completed, 'acceptanceDecision'), '2022-08-26');
    const dispute = accepted(completed, { on: '2022-08-24' });
    // 45 days from 24 Aug end on Sat 8 Oct, a make-up workday: nothing was moved by the correction.
    assert.equal(dueDay(dispute, 'award'), '2022-10-08');
    assert.equal(due(dispute, 'award')[0]?.workingOut?.countedFrom, '2022-08-24');
  });
});

describe('答辩: the defence', () => {
  const input = { partyId: employer, limitationRaised: false, text: '不同意。' };

  it('is taken from the respondent until its last day: copy received Thu 18 Aug, last day Thu 1 Sep', () => {
    const dispute = doing(copyDelivered(), submitDefence, { by: company, on: '2022-09-01', input });
    const [defence] = arbitrationIn(dispute).defences;
    assert.deepEqual([defence?.submittedOn, defence?.late], ['2022-09-01', false]);
  });

  it('is refused online after the last day; the clerk may still note it, marked late', () => {
    const params = refusedWith('DEFENCE_PERIOD_ENDED', copyDelivered(), submitDefence, {
      by: company,
      on: '2022-09-02',
      input,
    });
    assert.equal(params.day, '2022-09-01');
    const noted = doing(copyDelivered(), submitDefence, { by: clerk, on: '2022-09-02', input });
    assert.equal(arbitrationIn(noted).defences[0]?.late, true);
  });

  it('counts by the day on which paper came in, not by the day it was noted', () => {
    const dispute = doing(copyDelivered(), submitDefence, {
      by: clerk,
      on: '2022-09-05',
      input: { ...input, receivedOn: '2022-09-01' },
    });
    assert.equal(arbitrationIn(dispute).defences[0]?.late, false);
    refusedWith('DAY_IN_FUTURE', copyDelivered(), submitDefence, {
      by: clerk,
      on: '2022-09-05',
      input: { ...input, receivedOn: '2022-09-06' },
    });
    refusedWith('DAY_TOO_EARLY', copyDelivered(), submitDefence, {
      by: clerk,
      on: '2022-09-05',
      input: { ...input, receivedOn: '2022-08-12' },
    });
  });

  it('counts by the postmark when it came by post (民诉法 85): posted 1 Sep, there on 5 Sep', () => {
    const noted = (receivedOn: string, postedOn: string | null) => ({
      by: clerk,
      on: '2022-09-06',
      input: { ...input, receivedOn, postedOn },
    });
    const posted = arbitrationIn(doing(copyDelivered(), submitDefence, noted('2022-09-05', '2022-09-01')));
    assert.deepEqual([posted.defences[0]?.late, posted.defences[0]?.submittedOn], [false, '2022-09-05']);
    const late = arbitrationIn(doing(copyDelivered(), submitDefence, noted('2022-09-05', '2022-09-02')));
    assert.equal(late.defences[0]?.late, true);
    refusedWith('POSTED_AFTER_RECEIPT', copyDelivered(), submitDefence, noted('2022-09-05', '2022-09-06'));
    refusedWith('DAY_TOO_EARLY', copyDelivered(), submitDefence, noted('2022-09-05', '2022-08-12'));
  });

  it('is never late by a day whose holidays are not published', () => {
    const dispute = copyDelivered(accepted(received({}, '2026-12-16'), { on: '2026-12-17' }), '2026-12-21');
    const [deadline] = due(dispute, 'defence');
    assert.equal(deadline?.provisional, true);
    const late = doing(dispute, submitDefence, { by: company, on: '2027-01-20', input });
    assert.equal(arbitrationIn(late).defences[0]?.late, false);
  });

  it('keeps whether limitation was raised, with the day (解释二 20)', () => {
    const dispute = doing(copyDelivered(), submitDefence, {
      by: company,
      on: '2022-08-25',
      input: { ...input, limitationRaised: true },
    });
    const [defence] = arbitrationIn(dispute).defences;
    assert.deepEqual([defence?.limitationRaised, defence?.submittedOn], [true, '2022-08-25']);
  });

  it('comes from a respondent, for itself', () => {
    const applicants = { ...input, partyId: worker };
    refusedWith('UNKNOWN_PARTY', copyDelivered(), submitDefence, {
      by: clerk,
      on: '2022-08-25',
      input: applicants,
    });
    const second = { ...companyAsParty, accountId: otherCompany.accountId };
    const dispute = accepted(received({ parties: [riderAsParty, companyAsParty, second] }));
    refusedWith('NOT_YOURS_TO_DO', dispute, submitDefence, { by: otherCompany, on: '2022-08-25', input });
  });
});

describe('简易处理转一般程序 (规则 61)', () => {
  const simplified = (): Dispute => accepted(received(), { ground: 'bothAgree' });

  it('leaves the 45 days where they are: accepted 17 Aug, changed 30 Sep, still due 8 Oct', () => {
    const before = due(simplified(), 'award')[0];
    const changed = doing(simplified(), changeToOrdinary, { by: clerk, on: '2022-09-30', input: {} });
    assert.equal(changed.marks.simplified, false);
    assert.deepEqual(due(changed, 'award')[0], before);
    assert.equal(before?.dueOn, '2022-10-08');
  });

  it('comes before the period ends, and once', () => {
    const step = { by: clerk, on: '2022-10-09', input: {} };
    refusedWith('AWARD_PERIOD_ENDED', simplified(), changeToOrdinary, step);
    refusedWith('NOT_SIMPLIFIED', accepted(), changeToOrdinary, { ...step, on: '2022-09-01' });
  });

  it('wants a tribunal for the ordinary procedure: the sole arbitrator alone no longer fills it', () => {
    const dispute = withTribunal(copyDelivered(simplified()));
    assert.equal(arbitrationIn(dispute).tribunal?.seats, 1);
    const changed = doing(dispute, changeToOrdinary, { by: clerk, on: '2022-08-30', input: {} });
    assert.equal(arbitrationIn(changed).tribunal?.seats, 3);
  });
});
