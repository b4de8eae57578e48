/**
 * 举证期限 (规则 15), 增加、变更、放弃请求 (规则 44, 46(3)) and 反申请 (规则 36, 46(4)). On the paper calendar: accepted
 * Wed 17 Aug 2022, 45 days until Sat 1 Oct, a holiday, so until Sat 8 Oct, a make-up working day.
 */
import assert from 'node:assert/strict';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { scheduleHearing } from '../../server/disputes/commands/arbitration/scheduleHearing.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { abandonClaims } from '../../server/disputes/commands/incidents/abandonClaims.ts';
import { decideExtension } from '../../server/disputes/commands/arbitration/decideExtension.ts';
import { requestExtension } from '../../server/disputes/commands/arbitration/requestExtension.ts';
import { changeClaims } from '../../server/disputes/commands/incidents/changeClaims.ts';
import { decideClaimChange } from '../../server/disputes/commands/incidents/decideClaimChange.ts';
import { decideCounterApplication } from '../../server/disputes/commands/incidents/decideCounterApplication.ts';
import { decideEvidenceExtension } from '../../server/disputes/commands/incidents/decideEvidenceExtension.ts';
import { judgeLateEvidence } from '../../server/disputes/commands/incidents/judgeLateEvidence.ts';
import { requestEvidenceExtension } from '../../server/disputes/commands/incidents/requestEvidenceExtension.ts';
import { setEvidencePeriod } from '../../server/disputes/commands/incidents/setEvidencePeriod.ts';
import { submitCounterApplication } from '../../server/disputes/commands/incidents/submitCounterApplication.ts';
import { awardPeriod, extensionDaysLeft } from '../../server/disputes/arbitrationPeriods.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { claimedTotalFen } from '../../server/disputes/dispute.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { arbitrator, clerk, commissionHead, company, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  awarded,
  called,
  copyDelivered,
  days,
  delivered,
  doing,
  dueDay,
  employer,
  fullAward,
  handed,
  heard,
  hearingPlanned,
  received,
  refusedWith,
  withTribunal,
} from './arbitrationRoad.ts';

const evidenceUntil = (dispute: Dispute, dueOn = '2022-08-31', on = '2022-08-22'): Dispute =>
  doing(dispute, setEvidencePeriod, { by: clerk, on, input: { dueOn } });

describe('举证期限 (规则 15)', () => {
  it('is set once for everybody, on a day ahead', () => {
    const dispute = evidenceUntil(withTribunal());
    assert.equal(dueDay(dispute, 'evidence'), '2022-08-31');
    assert.equal(dueDay(dispute, 'claimChange'), '2022-08-31');
    const again = { by: clerk, on: '2022-08-23', input: { dueOn: '2022-09-10' } };
    refusedWith('EVIDENCE_PERIOD_IS_SET', dispute, setEvidencePeriod, again);
    const today = { by: clerk, on: '2022-08-22', input: { dueOn: '2022-08-22' } };
    refusedWith('DAY_NOT_AHEAD', withTribunal(), setEvidencePeriod, today);
  });

  it('is lengthened for all on request before it ends', () => {
    const asked = (on: string, until = '2022-09-05') =>
      [
        evidenceUntil(withTribunal()),
        requestEvidenceExtension,
        { by: company, on, input: { until, reason: '证人外出。' } },
      ] as const;
    refusedWith('EVIDENCE_PERIOD_ENDED', ...asked('2022-09-01'));
    refusedWith('DAY_TOO_EARLY', ...asked('2022-08-31', '2022-08-31'));
    const dispute = doing(...asked('2022-08-31'));
    const decide = (granted: boolean) =>
      doing(dispute, decideEvidenceExtension, { by: arbitrator, on: '2022-08-31', input: { granted } });
    assert.equal(dueDay(decide(true), 'evidence'), '2022-09-05');
    assert.equal(dueDay(decide(false), 'evidence'), '2022-08-31');
  });

  it('over, what comes late is admitted for a good reason, with a reprimand, or not at all', () => {
    const judged = (on: string) =>
      [
        evidenceUntil(withTribunal()),
        judgeLateEvidence,
        { by: arbitrator, on, input: { partyId: employer, outcome: 'notAdmitted', reason: '拒不说明。' } },
      ] as const;
    refusedWith('EVIDENCE_PERIOD_RUNNING', ...judged('2022-08-31'));
    assert.equal(
      arbitrationIn(doing(...judged('2022-09-01'))).incidents.lateEvidence[0]?.outcome,
      'notAdmitted',
    );
  });
});

const overtime = { kind: 'overtimePay', claimedFen: 300_000, text: '周末加班。' } as const;
const adding = { added: [overtime], changed: [{ claimId: 'c1', claimedFen: 1_500_000 }], reason: '漏列。' };

function changed(dispute = withTribunal(), on = '2022-08-25'): Dispute {
  return doing(dispute, changeClaims, { by: rider, on, input: adding });
}

function taken(dispute: Dispute, waivedBy: readonly string[] = [], on = '2022-08-29'): Dispute {
  const input = { accepted: true, waivedBy, reason: null };
  return doing(dispute, decideClaimChange, { by: arbitrator, on, input });
}

describe('增加、变更仲裁请求 (规则 44)', () => {
  it('is asked for until the evidence period ends; afterwards a separate application is needed', () => {
    const dispute = evidenceUntil(withTribunal());
    assert.equal(arbitrationIn(changed(dispute, '2022-08-31')).incidents.claimChanges.length, 1);
    const late = { by: rider, on: '2022-09-01', input: adding };
    assert.equal(refusedWith('CLAIM_CHANGE_TOO_LATE', dispute, changeClaims, late).day, '2022-08-31');
  });

  it('noted by the clerk, counts by the day on which it came in, or by the postmark (民诉法 85)', () => {
    const dispute = evidenceUntil(withTribunal());
    const noted = (receivedOn: string, postedOn: string | null) =>
      [
        dispute,
        changeClaims,
        { by: clerk, on: '2022-09-05', input: { ...adding, receivedOn, postedOn } },
      ] as const;
    const requestedOn = (receivedOn: string, postedOn: string | null) =>
      arbitrationIn(doing(...noted(receivedOn, postedOn))).incidents.claimChanges[0]?.requestedOn;
    assert.equal(requestedOn('2022-08-31', null), '2022-08-31');
    assert.equal(requestedOn('2022-09-02', '2022-08-31'), '2022-09-02');
    refusedWith('CLAIM_CHANGE_TOO_LATE', ...noted('2022-09-01', null));
    refusedWith('CLAIM_CHANGE_TOO_LATE', ...noted('2022-09-02', '2022-09-01'));
  });

  it('changes nothing until the tribunal has taken it up', () => {
    assert.equal(claimedTotalFen(changed()), 1_200_000);
    const refused = doing(changed(), decideClaimChange, {
      by: arbitrator,
      on: '2022-08-29',
      input: { accepted: false, waivedBy: [], reason: '与本案无关。' },
    });
    assert.deepEqual([claimedTotalFen(refused), refused.claims.length], [1_200_000, 1]);
    const period = awardPeriod(refused, days);
    assert.equal(period?.countedFrom, '2022-08-17');
  });

  it('taken up, adds and changes the claims, and the 45 days run anew (规则 46(3))', () => {
    const dispute = taken(changed());
    assert.deepEqual(
      dispute.claims.map(({ id, kind, claimedFen }) => [id, kind, claimedFen]),
      [
        ['c1', 'wages', 1_500_000],
        ['c2', 'overtimePay', 300_000],
      ],
    );
    const period = awardPeriod(dispute, days);
    // 29 Aug + 45 days = Thu 13 Oct 2022.
    assert.deepEqual([period?.countedFrom, period?.dueOn], ['2022-08-29', '2022-10-13']);
  });

  it('gives the respondent a new defence period from the notice, unless it waives it', () => {
    const answered = doing(withTribunal(), submitDefence, {
      by: company,
      on: '2022-08-23',
      input: { partyId: employer, limitationRaised: false, text: '不同意。' },
    });
    const plan = { by: clerk, on: '2022-08-30', input: hearingPlanned };
    const dispute = taken(changed(answered));
    refusedWith('APPLICATION_COPY_NOT_DELIVERED', dispute, scheduleHearing, plan);
    // Delivered Tue 30 Aug: ten working days, with mid-autumn 10–12 Sep off, end on Wed 14 Sep.
    const told = delivered(dispute, '2022-08-30', handed('claimChangeCopy', employer, '2022-08-30'));
    assert.equal(dueDay(told, 'defence'), '2022-09-14');
    refusedWith('DEFENCE_PERIOD_RUNNING', told, scheduleHearing, plan);
    const waived = taken(changed(answered), [employer]);
    assert.equal(arbitrationIn(doing(waived, scheduleHearing, plan)).stage, 'hearingScheduled');
  });

  it('cancels a hearing that was called, so that the new defence period comes first', () => {
    const dispute = taken(changed(called(), '2022-09-02'), [], '2022-09-02');
    const { stage, hearings } = arbitrationIn(dispute);
    assert.deepEqual([stage, hearings[0]?.status], ['tribunalFormed', 'cancelled']);
    const waived = arbitrationIn(taken(changed(called(), '2022-09-02'), [employer], '2022-09-02'));
    assert.deepEqual([waived.stage, waived.hearings[0]?.status], ['hearingScheduled', 'scheduled']);
  });

  it('is about the applicant’s own claims for money, and about something', () => {
    const step = (input: Partial<typeof adding>) =>
      ({ by: rider, on: '2022-08-25', input: { ...adding, added: [], changed: [], ...input } }) as const;
    refusedWith('NOTHING_CHANGES', withTribunal(), changeClaims, step({}));
    refusedWith(
      'NOTHING_CHANGES',
      withTribunal(),
      changeClaims,
      step({ changed: [{ claimId: 'c9', claimedFen: 1 }] }),
    );
    refusedWith('REQUEST_ALREADY_OPEN', changed(), changeClaims, step(adding));
  });

  it('needs all of several applicants (规则 63)', () => {
    const second = { ...riderAsParty, name: '同事', accountId: null };
    const dispute = withTribunal(
      copyDeliveredTo(received({ parties: [riderAsParty, second, companyAsParty] })),
    );
    const step = { by: rider, on: '2022-08-25', input: adding };
    refusedWith('CHANGE_NEEDS_ALL_APPLICANTS', dispute, changeClaims, step);
  });
});

describe('延期 after the 45 days have begun anew (规则 45, 46(3))', () => {
  const extended = (dispute: Dispute, on: string): Dispute => {
    const asked = { by: arbitrator, on, input: { days: 15, reason: '案情复杂。' } };
    return doing(doing(dispute, requestExtension, asked), decideExtension, {
      by: commissionHead,
      on,
      input: { approved: true },
    });
  };
  const anew = taken(changed(extended(withTribunal(), '2022-08-24')));

  it('may be granted again in full: what was granted before has lapsed with the earlier run', () => {
    assert.equal(awardPeriod(anew, days)?.dueOn, '2022-10-13');
    assert.equal(extensionDaysLeft(anew, days), 15);
    assert.equal(awardPeriod(extended(anew, '2022-10-10'), days)?.dueOn, '2022-10-28');
  });

  it('is used up where the commission reads the earlier days as carried over', () => {
    const settings = { ...defaultSettings, extensionBeforeRestart: 'carriesOver' as const };
    assert.equal(extensionDaysLeft(anew, { ...days, settings }), 0);
  });
});

function copyDeliveredTo(dispute: Dispute): Dispute {
  return delivered(accepted(dispute), '2022-08-18', handed('applicationCopy', 'p3', '2022-08-18'));
}

describe('放弃请求', () => {
  it('takes effect at once and starts no period anew; at least one claim stays', () => {
    const dispute = taken(changed());
    const gone = doing(dispute, abandonClaims, { by: rider, on: '2022-08-30', input: { claimIds: ['c2'] } });
    assert.deepEqual([gone.claims[1]?.abandonedOn, claimedTotalFen(gone)], ['2022-08-30', 1_500_000]);
    assert.equal(awardPeriod(gone, days)?.countedFrom, '2022-08-29');
    const all = { by: rider, on: '2022-08-30', input: { claimIds: ['c1', 'c2'] } };
    refusedWith('ABANDONING_ALL_IS_WITHDRAWAL', dispute, abandonClaims, all);
    refusedWith('CLAIM_NOT_THERE', gone, abandonClaims, { ...all, input: { claimIds: ['c2'] } });
  });

  it('is left out of the award', () => {
    const dispute = taken(changed(), [employer]);
    const input = { claimIds: ['c2'] };
    const gone = doing(dispute, abandonClaims, { by: rider, on: '2022-08-30', input });
    const end = awarded(heard(called(gone)), '2022-09-16', {
      ...fullAward,
      claims: [{ claimId: 'c1', awardedFen: 1_500_000, result: 'supported' }],
    });
    assert.equal(arbitrationIn(end).decision?.totalFen, 1_500_000);
  });
});

const countering = {
  partyId: employer,
  claims: [{ kind: 'trainingFees', claimedFen: 500_000, text: '培训费。' }],
  facts: '未满服务期离职。',
  receivedOn: null,
} as const;

function countered(dispute = withTribunal(), on = '2022-08-29'): Dispute {
  return doing(dispute, submitCounterApplication, { by: company, on, input: countering });
}

function decidedCounter(dispute: Dispute, outcome: 'joined' | 'separate' | 'declined'): Dispute {
  const counterId = arbitrationIn(dispute).incidents.counterApplications[0]?.id ?? '';
  const input = { counterId, outcome, reason: '理由。' };
  return doing(dispute, decideCounterApplication, { by: clerk, on: '2022-08-31', input });
}

describe('反申请 (规则 36)', () => {
  it('comes within the defence period; later it is a case of its own', () => {
    assert.equal(dueDay(copyDelivered(), 'counterApplication'), '2022-09-01');
    assert.equal(
      arbitrationIn(countered(withTribunal(), '2022-09-01')).incidents.counterApplications.length,
      1,
    );
    const late = { by: company, on: '2022-09-02', input: countering };
    refusedWith('COUNTER_TOO_LATE', withTribunal(), submitCounterApplication, late);
  });

  it('is decided on within 5 working days', () => {
    assert.equal(dueDay(countered(), 'counterApplicationDecision'), '2022-09-05');
  });

  it('joined, brings the respondent’s claims into the case, and the 45 days run anew (规则 46(4))', () => {
    const dispute = decidedCounter(countered(), 'joined');
    assert.deepEqual(
      dispute.claims.map(({ id, claimantId, claimedFen }) => [id, claimantId, claimedFen]),
      [
        ['c1', null, 1_200_000],
        ['c2', employer, 500_000],
      ],
    );
    assert.equal(claimedTotalFen(dispute), 1_200_000);
    assert.equal(awardPeriod(dispute, days)?.countedFrom, '2022-08-31');
  });

  it('referred elsewhere or declined, leaves claims and period as they are', () => {
    for (const outcome of ['separate', 'declined'] as const) {
      const dispute = decidedCounter(countered(), outcome);
      assert.equal(dispute.claims.length, 1);
      assert.equal(awardPeriod(dispute, days)?.countedFrom, '2022-08-17');
    }
  });

  it('comes before the award, which covers both sides’ claims', () => {
    const dispute = heard(called(countered()));
    const step = { by: arbitrator, on: '2022-09-16', input: fullAward };
    refusedWith('COUNTER_UNDECIDED', dispute, issueAward, step);
    const joined = heard(called(decidedCounter(countered(), 'joined')));
    refusedWith('CLAIMS_INCOMPLETE', joined, issueAward, step);
    const both = [...fullAward.claims, { claimId: 'c2', awardedFen: 0, result: 'dismissed' } as const];
    const end = awarded(joined, '2022-09-16', { ...fullAward, claims: both });
    assert.equal(end.claims[1]?.result, 'dismissed');
  });

  it('is given up by whoever filed it, not by the other side', () => {
    const dispute = decidedCounter(countered(), 'joined');
    const input = { claimIds: ['c2'] };
    refusedWith('NOT_YOURS_TO_DO', dispute, abandonClaims, { by: rider, on: '2022-09-01', input });
    const gone = doing(dispute, abandonClaims, { by: company, on: '2022-09-01', input });
    assert.equal(gone.claims[1]?.abandonedOn, '2022-09-01');
  });
});
