/** 调解协议的仲裁审查 (规则 74–79; 协调规 27, 28). The days are those of `reviewRoad.ts`. */
import assert from 'node:assert/strict';
import { certifyEffect } from '../../server/disputes/commands/aftermath/certifyEffect.ts';
import { recordCourtRuling } from '../../server/disputes/commands/aftermath/recordCourtRuling.ts';
import { recordCourtStep } from '../../server/disputes/commands/aftermath/recordCourtStep.ts';
import { recordPerformance } from '../../server/disputes/commands/aftermath/recordPerformance.ts';
import { applyForArbitration } from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { acceptReview } from '../../server/disputes/commands/reviews/acceptReview.ts';
import {
  applyForReview,
  takeReviewApplication,
} from '../../server/disputes/commands/reviews/applyForReview.ts';
import { assignReviewer } from '../../server/disputes/commands/reviews/assignReviewer.ts';
import { decideReviewExtension } from '../../server/disputes/commands/reviews/decideReviewExtension.ts';
import { declineReview } from '../../server/disputes/commands/reviews/declineReview.ts';
import { deliverReviewPapers } from '../../server/disputes/commands/reviews/deliverReviewPapers.ts';
import { joinReview } from '../../server/disputes/commands/reviews/joinReview.ts';
import { refuseReviewStatement } from '../../server/disputes/commands/reviews/refuseReviewStatement.ts';
import { requestReviewExtension } from '../../server/disputes/commands/reviews/requestReviewExtension.ts';
import { withdrawReview } from '../../server/disputes/commands/reviews/withdrawReview.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { audiencesFor } from '../../server/disputes/audiences.ts';
import { deadlinesOf } from '../../server/disputes/deadlines.ts';
import { partyById } from '../../server/disputes/dispute.ts';
import type { Dispute, SealedText } from '../../server/disputes/dispute.ts';
import { effectsOf } from '../../server/disputes/effect.ts';
import { lawfulCommands } from '../../server/disputes/lawfulCommands.ts';
import { whereItStands } from '../../server/disputes/nextSteps.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import { roadsOf } from '../../server/disputes/roads.ts';
import { asSeenBy } from '../../server/disputes/sight.ts';
import {
  arbitrator,
  clerk,
  commissionHead,
  company,
  mediator,
  otherClerk,
  otherWorker,
  rider,
  secondArbitrator,
  wuchang,
} from '../support/people.ts';
import {
  agreed,
  days,
  deciding,
  doing,
  draft,
  drafted,
  employer,
  received,
  refusedWith,
  worker,
} from './mediationRoad.ts';
import * as mediation from './mediationRoad.ts';
import {
  acceptance,
  acceptedReview,
  asked,
  concluded,
  deliveredIn,
  joined,
  proposed,
  refusal,
  reviewing,
  reviewIn,
  reviewRefused,
  signedFor,
  statementMade,
  statementRefused,
} from './reviewRoad.ts';

/** An agreement about claims of these kinds, on the days of the road. */
function agreedOn(...kinds: readonly ('wages' | 'employmentConfirmation')[]): Dispute {
  const claims = kinds.map((kind) => ({ kind, claimedFen: kind === 'wages' ? 1_200_000 : null, text: '' }));
  const dispute = mediation.mediating(
    mediation.accepted(mediation.consented(mediation.asked(received({ claims })))),
  );
  const input = {
    ...draft,
    totalFen: kinds.includes('wages') ? 1_000_000 : 0,
    claims: dispute.claims.map(({ id, kind }) => ({
      claimId: id,
      agreedFen: kind === 'wages' ? 1_000_000 : null,
    })),
  };
  return agreed(mediation.signed(drafted(dispute, '2022-08-23', input)));
}

const due = (dispute: Dispute, period: string) =>
  deadlinesOf(dispute, days).find((deadline) => deadline.period === period);

function roads(dispute: Dispute, partyId: string, today: string): readonly string[] {
  const party = partyById(dispute, partyId);
  assert.ok(party);
  return roadsOf(dispute, party, { ...days, today }).map(({ remedy, standing }) => `${remedy} ${standing}`);
}

function offered(dispute: Dispute, actor: Actor, today: string): readonly string[] {
  return lawfulCommands(dispute, actor, { ...days, today }).map(({ name }) => name);
}

/** Confirmed by the court on Mon 29 Aug, as the body noted. */
function confirmedByCourt(dispute: Dispute): Dispute {
  const filed = doing(dispute, recordCourtStep, {
    by: mediator,
    on: '2022-08-25',
    input: {
      road: 'judicialConfirmation',
      partyIds: [worker, employer],
      filedOn: '2022-08-25',
      court: null,
      relief: false,
    },
  });
  const step = filed.mediation?.aftermath.courtSteps[0];
  assert.ok(step);
  return doing(filed, recordCourtRuling, {
    by: mediator,
    on: '2022-08-29',
    input: { stepId: step.id, result: 'confirmed', ruledOn: '2022-08-29', receipts: [] },
  });
}

describe('A review is asked for', () => {
  it('by both sides together: one begins, and with the other the commission has the application (规则 74)', () => {
    const one = reviewIn(proposed());
    assert.deepEqual([one.stage, one.receivedOn, one.commissionId], ['proposed', null, wuchang.id]);
    const both = reviewIn(joined());
    assert.deepEqual([both.stage, both.receivedOn], ['submitted', '2022-08-26']);
    assert.deepEqual(both.applications, [
      { partyId: worker, on: '2022-08-25' },
      { partyId: employer, on: '2022-08-26' },
    ]);
  });

  it('by everybody who signed: of three the second one to join is not the last', () => {
    const two = agreed();
    const { agreement, ...rest } = mediation.mediationIn(two);
    assert.ok(agreement);
    const [signature] = agreement.signatures;
    const [party] = two.parties;
    assert.ok(signature && party);
    const three: Dispute = {
      ...two,
      parties: [...two.parties, { ...party, id: 'p3', accountId: otherWorker.accountId }],
      mediation: {
        ...rest,
        agreement: { ...agreement, signatures: [...agreement.signatures, { ...signature, signer: 'p3' }] },
      },
    };
    const second = joined(proposed(three));
    assert.deepEqual([reviewIn(second).stage, reviewIn(second).receivedOn], ['proposed', null]);
    const last = reviewing(second, joinReview, { by: otherWorker, on: '2022-08-29', input: {} });
    assert.deepEqual([reviewIn(last).stage, reviewIn(last).receivedOn], ['submitted', '2022-08-29']);
  });

  it('on one paper, handed on by the body with the day on which the commission had it', () => {
    const handedOn = { requestedWay: 'visit', receivedOn: '2022-08-25' } as const;
    const dispute = reviewing(agreed(), applyForReview, {
      by: mediator,
      on: '2022-08-26',
      input: { commissionId: wuchang.id, handedOn },
    });
    const { stage, receivedOn, applications } = reviewIn(dispute);
    assert.deepEqual([stage, receivedOn, applications.length], ['submitted', '2022-08-25', 2]);
    refusedWith('REQUEST_WAY_MISSING', agreed(), applyForReview, {
      by: mediator,
      on: '2022-08-26',
      input: asked,
    });
  });

  it('over the window, on a day between the effect of the agreement and today', () => {
    const taken = (receivedOn: string) => ({
      by: systemActor,
      on: '2022-08-26',
      input: { commissionId: wuchang.id, receivedOn, takenBy: 'clerk' },
    });
    assert.equal(reviewIn(doing(agreed(), takeReviewApplication, taken('2022-08-24'))).stage, 'submitted');
    refusedWith('DAY_TOO_EARLY', agreed(), takeReviewApplication, taken('2022-08-23'));
    refusedWith('DAY_IN_FUTURE', agreed(), takeReviewApplication, taken('2022-08-27'));
  });

  it('not before the agreement is in effect, and not twice', () => {
    const step = { by: rider, on: '2022-08-25', input: asked };
    refusedWith('REVIEW_NEEDS_AGREEMENT', mediation.signed(), applyForReview, step);
    refusedWith('REVIEW_ALREADY_ASKED', proposed(), applyForReview, { ...step, by: company });
    refusedWith('REVIEW_HELD', statementRefused(), applyForReview, { ...step, on: '2022-08-30' });
    reviewRefused('REVIEW_NOT_YOURS_TO_JOIN', proposed(), joinReview, {
      by: rider,
      on: '2022-08-26',
      input: {},
    });
  });

  it('again while the days run, when it was not taken up', () => {
    const elsewhere = { ground: 'otherCommissionCompetent', explanation: '应向汉阳申请。' } as const;
    const declined = reviewing(joined(), declineReview, { by: clerk, on: '2022-08-29', input: elsewhere });
    const again = reviewIn(proposed(declined, '2022-08-30'));
    assert.deepEqual([again.stage, again.outcome, again.applications.length], ['proposed', null, 1]);
  });

  it('is offered for 15 days from the effect, Wed 24 Aug to Thu 8 Sep, and not for 确认劳动关系 alone (规则 75)', () => {
    assert.equal(due(agreed(), 'agreementReview')?.dueOn, '2022-09-08');
    assert.ok(offered(agreed(), rider, '2022-09-08').includes('applyForReview'));
    assert.ok(!offered(agreed(), rider, '2022-09-09').includes('applyForReview'));
    assert.ok(offered(proposed(), company, '2022-09-08').includes('joinReview'));
    assert.ok(!offered(proposed(), company, '2022-09-09').includes('joinReview'));
    const only = agreedOn('employmentConfirmation');
    assert.ok(!offered(only, rider, '2022-08-25').includes('applyForReview'));
    assert.ok(
      offered(agreedOn('employmentConfirmation', 'wages'), rider, '2022-08-25').includes('applyForReview'),
    );
  });

  it('closes the 15 days with the day on which both had asked', () => {
    assert.equal(due(proposed(), 'agreementReview')?.metOn, null);
    assert.equal(due(joined(), 'agreementReview')?.metOn, '2022-08-26');
  });
});

describe('The commission takes a review up', () => {
  it('under a number of its own, with one arbitrator, and decides in five working days (规则 76, 77)', () => {
    const { number, reviewerId, stage } = reviewIn(acceptedReview());
    assert.match(number ?? '', /劳人仲审字〔2022〕第\d+号/);
    assert.deepEqual([reviewerId, stage], ['arbitrator', 'accepted']);
    // Accepted on Fri 26 Aug: Mon 29, Tue 30, Wed 31, Thu 1, Fri 2 Sep.
    assert.equal(due(acceptedReview(), 'agreementReviewDecision')?.dueOn, '2022-09-02');
  });

  it('not when the second side joined after the 15th day, and not for what the rule bars (规则 75)', () => {
    const on = '2022-09-09';
    const late = joined(proposed(), on);
    assert.deepEqual(
      reviewRefused('REVIEW_TOO_LATE', late, acceptReview, { by: clerk, on, input: acceptance }),
      {
        day: '2022-09-08',
      },
    );
    const step = { by: clerk, on: '2022-08-29', input: acceptance };
    const only = joined(proposed(agreedOn('employmentConfirmation')));
    reviewRefused('REVIEW_OF_EMPLOYMENT', only, acceptReview, step);
    reviewRefused(
      'REVIEW_CONFIRMED_BY_COURT',
      joined(proposed(confirmedByCourt(agreed()))),
      acceptReview,
      step,
    );
    reviewRefused('REVIEW_SCOPE_UNCONFIRMED', joined(), acceptReview, {
      ...step,
      input: { ...acceptance, inScope: false },
    });
  });

  it('declines what came late, and does not call late what came in time', () => {
    const input = { ground: 'tooLate', explanation: '超过十五日。' } as const;
    const late = joined(proposed(), '2022-09-09');
    const { outcome, closedOn, stage } = reviewIn(
      reviewing(late, declineReview, { by: clerk, on: '2022-09-09', input }),
    );
    assert.deepEqual([outcome, closedOn, stage], ['declined', '2022-09-09', 'declined']);
    reviewRefused('REVIEW_IN_TIME', joined(proposed(), '2022-09-08'), declineReview, {
      by: clerk,
      on: '2022-09-09',
      input,
    });
    reviewRefused('REVIEW_NOT_OF_EMPLOYMENT', joined(), declineReview, {
      by: clerk,
      on: '2022-08-29',
      input: { ...input, ground: 'confirmsEmployment' },
    });
  });

  it('names neither who mediated nor who is no arbitrator there', () => {
    const step = { by: clerk, on: '2022-08-29' };
    const named = (reviewerId: string) => ({ ...step, input: { ...acceptance, reviewerId } });
    reviewRefused('NOT_ARBITRATOR_HERE', joined(), acceptReview, named('clerk'));
    const mediated = joined();
    const same = {
      ...mediated,
      mediation: { ...mediation.mediationIn(mediated), mediatorId: 'arbitrator' },
    };
    reviewRefused('MEDIATOR_CANNOT_ARBITRATE', same, acceptReview, named('arbitrator'));
    const changed = reviewing(acceptedReview(), assignReviewer, {
      ...step,
      input: { reviewerId: 'second-arbitrator' },
    });
    assert.equal(reviewIn(changed).reviewerId, 'second-arbitrator');
  });
});

describe('Five working days more', () => {
  const reason = { reason: '需向调解组织核实。' };
  const requested = reviewing(acceptedReview(), requestReviewExtension, {
    by: arbitrator,
    on: '2022-09-01',
    input: reason,
  });
  const approved = reviewing(requested, decideReviewExtension, {
    by: commissionHead,
    on: '2022-09-01',
    input: { approved: true },
  });

  it('are approved by the head, once: Fri 2 Sep becomes Fri 9 Sep (规则 76)', () => {
    assert.equal(due(requested, 'agreementReviewDecision')?.dueOn, '2022-09-02');
    assert.equal(due(approved, 'agreementReviewDecision')?.dueOn, '2022-09-09');
    reviewRefused('REVIEW_EXTENDED_ONCE', approved, requestReviewExtension, {
      by: arbitrator,
      on: '2022-09-05',
      input: reason,
    });
  });

  it('are not approved by whoever asked, nor once the days are over', () => {
    const both: Actor = {
      ...arbitrator,
      grants: [...arbitrator.grants, ...commissionHead.grants],
    };
    reviewRefused('SAME_PERSON_CANNOT_APPROVE', requested, decideReviewExtension, {
      by: both,
      on: '2022-09-01',
      input: { approved: true },
    });
    reviewRefused('REVIEW_PERIOD_ENDED', requested, decideReviewExtension, {
      by: commissionHead,
      on: '2022-09-03',
      input: { approved: true },
    });
    reviewRefused('REVIEW_PERIOD_ENDED', acceptedReview(), requestReviewExtension, {
      by: arbitrator,
      on: '2022-09-03',
      input: reason,
    });
  });

  it('leave the day where it was when refused, so that it may be asked for again', () => {
    const no = reviewing(requested, decideReviewExtension, {
      by: commissionHead,
      on: '2022-09-01',
      input: { approved: false },
    });
    assert.equal(due(no, 'agreementReviewDecision')?.dueOn, '2022-09-02');
    assert.ok(offered(no, arbitrator, '2022-09-02').includes('requestReviewExtension'));
  });
});

describe('The statement', () => {
  it('is of the sum of the agreement, and takes effect with the last signature (规则 77)', () => {
    const one = deliveredIn(
      statementMade(),
      '2022-08-30',
      signedFor('reviewStatement', worker, '2022-08-30'),
    );
    assert.deepEqual([reviewIn(one).stage, reviewIn(one).outcome], ['decided', null]);
    const { stage, outcome, closedOn } = reviewIn(concluded());
    assert.deepEqual([stage, outcome, closedOn], ['concluded', 'statement', '2022-08-31']);
    assert.equal(due(concluded(), 'agreementReviewDecision')?.metOn, '2022-08-29');
  });

  it('is enforced in place of the agreement: from then on by the day that the agreement names', () => {
    const before = '2022-08-30';
    assert.equal(effectsOf(statementMade(), { ...days, today: before })[0]?.paper, 'mediationAgreement');
    const [effect] = effectsOf(concluded(), { ...days, today: '2022-09-09' });
    assert.deepEqual([effect?.paper, effect?.effectiveOn], ['mediationStatement', '2022-08-31']);
    // To be performed by Fri 9 Sep.
    assert.deepEqual(roads(concluded(), worker, '2022-09-09'), ['enforcement later']);
    assert.deepEqual(roads(concluded(), worker, '2022-09-10'), ['enforcement open']);
  });

  it('leaves nothing to arbitrate; what is paid is recorded with the agreement', () => {
    const toArbitrate = { commissionId: wuchang.id, handedOn: null };
    refusedWith('AGREEMENT_ENFORCEABLE', concluded(), applyForArbitration, {
      by: rider,
      on: '2022-09-12',
      input: toArbitrate,
    });
    const paid = doing(concluded(), recordPerformance, {
      by: rider,
      on: '2022-09-09',
      input: {
        byPartyId: employer,
        performedOn: '2022-09-09',
        paidFen: 1_000_000,
        inFull: true,
        proofSeen: false,
      },
    });
    assert.deepEqual(roads(paid, worker, '2022-09-12'), []);
  });

  it('is certified to be in effect by the commission that made it, not before', () => {
    const input = { awardNumber: null, partyId: worker };
    const { events } = deciding(concluded(), certifyEffect, {
      by: clerk,
      on: '2022-09-12',
      procedure: 'agreementReview',
      input,
    });
    assert.deepEqual(events[0]?.facts, {
      paper: 'mediationStatement',
      awardNumber: null,
      effectiveOn: '2022-08-31',
      partyId: worker,
    });
    reviewRefused('STAGE_TOO_EARLY', statementMade(), certifyEffect, { by: clerk, on: '2022-09-12', input });
  });

  it('is delivered against a signature only, by no other way, and not before there is one', () => {
    const given = signedFor('reviewStatement', worker, '2022-08-30');
    const step = (delivery: object) => ({
      by: clerk,
      on: '2022-08-30',
      input: { deliveries: [{ ...given, ...delivery }] },
    });
    reviewRefused('REVIEW_PAPER_WAYS', statementMade(), deliverReviewPapers, step({ mode: 'posted' }));
    reviewRefused('DAY_TOO_EARLY', statementMade(), deliverReviewPapers, step({ sentOn: '2022-08-28' }));
    reviewRefused('DOCUMENT_NOT_THERE_YET', acceptedReview(), deliverReviewPapers, step({}));
    reviewRefused(
      'NO_CONSENT_TO_ELECTRONIC',
      withoutConsent(statementMade()),
      deliverReviewPapers,
      step({ mode: 'electronic' }),
    );
  });
});

function withoutConsent(dispute: Dispute): Dispute {
  return { ...dispute, parties: dispute.parties.map((party) => ({ ...party, electronicDelivery: false })) };
}

describe('No statement', () => {
  it('is made on one of the grounds of the rule, with reasons; the agreement binds on (规则 78, 79)', () => {
    const { stage, outcome, closedOn } = reviewIn(statementRefused());
    assert.deepEqual([stage, outcome, closedOn], ['refused', 'refused', '2022-08-29']);
    const step = (input: object) => ({ by: arbitrator, on: '2022-08-29', input: { ...refusal, ...input } });
    reviewRefused('REFUSAL_GROUNDS_MISSING', acceptedReview(), refuseReviewStatement, step({ grounds: [] }));
    reviewRefused('EXPLANATION_MISSING', acceptedReview(), refuseReviewStatement, step({ explanation: ' ' }));
    assert.deepEqual(roads(statementRefused(), worker, '2022-08-30'), [
      'judicialConfirmation open',
      'paymentOrder later',
      'arbitrationAfterBreach later',
    ]);
    assert.equal(due(statementRefused(), 'judicialConfirmation')?.metOn, null);
  });
});

describe('A withdrawal', () => {
  const back = { partyId: employer, signatureRefused: false, reason: null };
  const step = (on: string, by: Actor = company, input = back) => ({ by, on, input });

  it('is allowed to either side until the statement has been signed for by both (规则 76)', () => {
    const half = deliveredIn(
      statementMade(),
      '2022-08-30',
      signedFor('reviewStatement', worker, '2022-08-30'),
    );
    for (const open of [joined(), acceptedReview(), statementMade(), half]) {
      const { stage, outcome, closedOn } = reviewIn(reviewing(open, withdrawReview, step('2022-08-30')));
      assert.deepEqual([stage, outcome, closedOn], ['withdrawn', 'withdrawn', '2022-08-30']);
    }
    reviewRefused('PROCEEDING_CLOSED', concluded(), withdrawReview, step('2022-09-01'));
  });

  it('is for whoever has asked: what one side proposed it takes back alone', () => {
    reviewRefused('REVIEW_NOT_JOINED', proposed(), withdrawReview, step('2022-08-25'));
    const own = step('2022-08-25', rider, { ...back, partyId: worker });
    assert.equal(reviewIn(reviewing(proposed(), withdrawReview, own)).outcome, 'withdrawn');
  });

  it('is each side’s own; that one would not sign is noted by the desk', () => {
    reviewRefused('NOT_YOURS_TO_DO', acceptedReview(), withdrawReview, step('2022-08-30', rider));
    const unsigned = { ...back, signatureRefused: true };
    const dispute = reviewing(statementMade(), withdrawReview, step('2022-08-30', clerk, unsigned));
    assert.equal(reviewIn(dispute).outcome, 'withdrawn');
    reviewRefused(
      'SIGNATURE_NOT_ASKED',
      acceptedReview(),
      withdrawReview,
      step('2022-08-30', clerk, unsigned),
    );
  });

  it('leaves the agreement and what follows it', () => {
    const dispute = reviewing(acceptedReview(), withdrawReview, step('2022-08-30'));
    assert.deepEqual(roads(dispute, worker, '2022-08-30').slice(0, 1), ['judicialConfirmation open']);
  });
});

describe('Who has to do with a review', () => {
  it('the commission that was asked, once both sides have: what one side proposed it does not see', () => {
    assert.deepEqual(audiencesFor(clerk, proposed()), []);
    assert.deepEqual(audiencesFor(clerk, joined()), ['reviewDesk']);
    assert.deepEqual(audiencesFor(otherClerk, joined()), []);
  });

  it('one arbitrator decides, the clerk does not', () => {
    const may = (actor: Actor, command: string) =>
      policyRefusal(actor, acceptedReview(), { procedure: 'agreementReview', command }) === null;
    assert.ok(may(arbitrator, 'issueReviewStatement') && may(arbitrator, 'refuseReviewStatement'));
    assert.ok(!may(clerk, 'issueReviewStatement') && !may(secondArbitrator, 'issueReviewStatement'));
    assert.ok(may(commissionHead, 'decideReviewExtension') && !may(arbitrator, 'decideReviewExtension'));
  });

  it('a party learns why no statement was made by the delivery to it', () => {
    const whole = statementRefused();
    const textId = reviewIn(whole).decision?.textId ?? '';
    const dispute = { ...whole, texts: { [textId]: textId as SealedText } };
    const told = deliveredIn(dispute, '2022-08-30', signedFor('reviewRefusal', worker, '2022-08-30'));
    const seen = (partyId: string) => asSeenBy(told, { partyIds: [partyId], asOf: '2022-08-30' });
    assert.deepEqual(reviewIn(seen(worker)).decision?.grounds, ['unclear']);
    assert.deepEqual(reviewIn(seen(employer)).decision?.grounds, []);
    assert.deepEqual(Object.keys(seen(employer).texts), []);
    assert.deepEqual(Object.keys(seen(worker).texts), [textId]);
  });
});

describe('A review that was not taken up', () => {
  it('tells why to whom the notice has reached (规则 75)', () => {
    const input = { ground: 'outOfScope', explanation: '系劳务关系。' } as const;
    const declined = reviewing(joined(), declineReview, { by: clerk, on: '2022-08-29', input });
    const told = deliveredIn(declined, '2022-08-30', signedFor('reviewDecline', worker, '2022-08-30'));
    const seen = (partyId: string) =>
      reviewIn(asSeenBy(told, { partyIds: [partyId], asOf: '2022-08-30' })).declineReason;
    assert.deepEqual([seen(worker), seen(employer)], ['outOfScope', null]);
  });
});

describe('Where a case under review stands', () => {
  const standing = (
    dispute: Dispute,
    audience: 'parties' | 'public' | 'bodyDesk' | 'reviewDesk',
    asOf: string,
  ) => {
    const { procedure, stage, next } = whereItStands(dispute, { ...days, audience, asOf });
    return { at: `${procedure} ${stage}`, next: next.map(({ key }) => key) };
  };

  it('is told to the parties with what the agreement asks meanwhile', () => {
    const { at, next } = standing(joined(), 'parties', '2022-08-26');
    assert.equal(at, 'agreementReview submitted');
    assert.ok(next.includes('nextSteps.agreementReview.decideAcceptance'));
    assert.ok(next.includes('nextSteps.due.performance'));
  });

  it('a proposal is told to the parties alone, and the body stays with its mediation', () => {
    assert.equal(standing(proposed(), 'parties', '2022-08-25').at, 'agreementReview proposed');
    assert.equal(standing(proposed(), 'public', '2022-08-25').at, 'mediation agreed');
    assert.equal(standing(joined(), 'bodyDesk', '2022-08-26').at, 'mediation agreed');
    assert.equal(standing(joined(), 'reviewDesk', '2022-08-26').at, 'agreementReview submitted');
  });

  it('a review without a statement leaves it where the agreement is', () => {
    assert.equal(standing(statementRefused(), 'parties', '2022-08-30').at, 'mediation agreed');
    assert.equal(standing(concluded(), 'parties', '2022-09-01').at, 'agreementReview concluded');
  });
});
