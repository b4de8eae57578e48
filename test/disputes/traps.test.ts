/**
 * The fifteen traps of the trade, each by its number and by the real commands: what a case manager gets wrong that
 * knows the words of the law and not its turns. Days are those of `arbitrationRoad.ts` and `mediationRoad.ts`.
 */
import assert from 'node:assert/strict';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { changeToOrdinary } from '../../server/disputes/commands/arbitration/changeToOrdinary.ts';
import { decideExtension } from '../../server/disputes/commands/arbitration/decideExtension.ts';
import { decideSuspension } from '../../server/disputes/commands/arbitration/decideSuspension.ts';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { deemWithdrawn } from '../../server/disputes/commands/arbitration/deemWithdrawn.ts';
import { deliverDocuments } from '../../server/disputes/commands/arbitration/deliverDocuments.ts';
import { issueAward } from '../../server/disputes/commands/arbitration/issueAward.ts';
import { requestExtension } from '../../server/disputes/commands/arbitration/requestExtension.ts';
import { requestSuspension } from '../../server/disputes/commands/arbitration/requestSuspension.ts';
import { resumeProceedings } from '../../server/disputes/commands/arbitration/resumeProceedings.ts';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { addRespondent } from '../../server/disputes/commands/incidents/addRespondent.ts';
import { changeClaims } from '../../server/disputes/commands/incidents/changeClaims.ts';
import { decideClaimChange } from '../../server/disputes/commands/incidents/decideClaimChange.ts';
import { decideCounterApplication } from '../../server/disputes/commands/incidents/decideCounterApplication.ts';
import type { NewcomerGiven } from '../../server/disputes/commands/incidents/joining.ts';
import { submitCounterApplication } from '../../server/disputes/commands/incidents/submitCounterApplication.ts';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import type { FiledClaim } from '../../server/disputes/commands/intake/fileApplication.ts';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../../server/disputes/commands/intake/submitCorrection.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { audiencesOfEvent } from '../../server/disputes/events.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { describeEvent } from '../../server/disputes/describe.ts';
import { mayRead } from '../../server/disputes/sight.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { makeCalendar, nationalCalendar } from '../../server/law/calendar.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import { formulas } from '../../server/law/entitlements/formulas.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { catalogue } from '../../server/documents/catalogue.ts';
import { openingsOf } from '../../server/documents/defineDocument.ts';
import { arbitrator, clerk, commissionHead, company, mediator, rider } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  awarded,
  called,
  copyDelivered,
  deciding,
  delivered,
  doing,
  due,
  dueDay,
  employer,
  fullAward,
  handed,
  heard,
  notified,
  received,
  refusedWith,
  withTribunal,
  worker,
} from './arbitrationRoad.ts';
import * as mediationRoad from './mediationRoad.ts';

const onDay = '2022-08-17';
const ordinary = { simplifiedGround: null, clerkId: clerk.accountId as string } as const;
const claimsOf = (...claims: readonly (readonly [FiledClaim['kind'], number])[]): readonly FiledClaim[] =>
  claims.map(([kind, claimedFen]) => ({ kind, claimedFen, text: null }));
const heardWith = (claims: readonly FiledClaim[]): Dispute =>
  heard(notified(called(withTribunal(copyDelivered(accepted(received({ claims })))))));
const calculating = {
  region: '420100',
  calendar: nationalCalendar,
  settings: defaultSettings,
  rates: defaultRates,
};

describe('Trap 1: withdrawn may be filed again (规则 35), deemed withdrawn may not (规则 39)', () => {
  /** The same claims filed anew, after the case ended as the real command ended it. */
  function filedAfter(ended: Dispute): Dispute {
    const { number, decision } = arbitrationIn(ended);
    assert.ok(number !== null && decision);
    return received({ formerCase: { number, closure: decision.kind } });
  }
  const withdrawn = doing(copyDelivered(), withdrawApplication, {
    by: rider,
    on: '2022-08-22',
    input: { settled: false, reason: null },
  });
  const deemed = doing(
    heard(notified(), { attendance: attendance('absent', 'present'), mediationTried: false }),
    deemWithdrawn,
    { by: clerk, on: '2022-09-15', input: {} },
  );

  it('after a withdrawal it is accepted and cannot be declined for the former case', () => {
    assert.equal(arbitrationIn(accepted(filedAfter(withdrawn))).stage, 'accepted');
    const input = { reason: 'deemedWithdrawnBefore', explanation: '前案' } as const;
    const step = { by: clerk, on: onDay, input };
    refusedWith('WITHDRAWN_MUST_BE_ACCEPTED', filedAfter(withdrawn), declineCase, step);
  });

  it('after 按撤回处理 it is declined and cannot be accepted', () => {
    const step = { by: clerk, on: onDay, input: ordinary };
    refusedWith('FORMER_CASE_DEEMED_WITHDRAWN', filedAfter(deemed), acceptCase, step);
    const input = { reason: 'deemedWithdrawnBefore', explanation: '前案' } as const;
    const declined = doing(filedAfter(deemed), declineCase, { by: clerk, on: onDay, input });
    assert.equal(arbitrationIn(declined).stage, 'declined');
  });
});

describe('Trap 2: a correction starts the days of acceptance anew, never the 45', () => {
  const asked = doing(received(), requestCorrection, {
    by: clerk,
    on: '2022-08-16',
    input: { items: ['identityProof'], dueOn: '2022-08-24' },
  });
  const corrected = doing(asked, submitCorrection, { by: rider, on: '2022-08-24', input: { text: null } });

  it('received Mon 15 Aug, completed Wed 24 Aug: the five working days end on Wed 31 Aug', () => {
    assert.equal(dueDay(received(), 'acceptanceDecision'), '2022-08-22');
    assert.equal(dueDay(corrected, 'acceptanceDecision'), '2022-08-31');
  });

  it('the 45 days run from acceptance, with or without one', () => {
    const withOne = due(accepted(corrected, { on: '2022-08-25' }), 'award')[0]?.workingOut;
    const without = due(accepted(received(), { on: '2022-08-25' }), 'award')[0]?.workingOut;
    assert.deepEqual(withOne, without);
    assert.equal(
      withOne?.steps.some(({ kind }) => kind === 'restarted'),
      false,
    );
  });
});

describe('Trap 3: what starts the 45 days anew, and what does not (规则 46, 61)', () => {
  const countedFrom = (dispute: Dispute): string | undefined =>
    due(dispute, 'award')[0]?.workingOut?.countedFrom;

  it('claims that were added or changed do', () => {
    const added = [{ kind: 'overtimePay', claimedFen: 300_000, text: null }] as const;
    const asked = doing(withTribunal(), changeClaims, {
      by: rider,
      on: '2022-08-25',
      input: { added, changed: [], reason: '漏列。' },
    });
    assert.equal(countedFrom(asked), onDay);
    const input = { accepted: true, waivedBy: [], reason: null };
    const taken = doing(asked, decideClaimChange, { by: arbitrator, on: '2022-08-29', input });
    assert.equal(countedFrom(taken), '2022-08-29');
  });

  it('a counter-application does once it is joined', () => {
    const input = { partyId: employer, claims: claimsOf(['trainingFees', 500_000]), facts: '未满服务期。' };
    const made = doing(withTribunal(), submitCounterApplication, { by: company, on: '2022-08-29', input });
    const counterId = arbitrationIn(made).incidents.counterApplications[0]?.id ?? '';
    const decide = (outcome: 'joined' | 'separate') =>
      doing(made, decideCounterApplication, {
        by: clerk,
        on: '2022-08-31',
        input: { counterId, outcome, reason: '理由。' },
      });
    assert.equal(countedFrom(decide('joined')), '2022-08-31');
    assert.equal(countedFrom(decide('separate')), onDay);
  });

  it('a transfer does, from the day on which the receiving commission had the case', () => {
    const transferredFrom = {
      number: '420105-2022-00001',
      commissionId: 'hanyang',
      acceptedOn: '2022-08-01',
    };
    assert.equal(countedFrom(accepted(received({ transferredFrom }))), '2022-08-15');
  });

  it('a respondent that was added does', () => {
    const personal = { identityNumber: null, telephone: null, address: null, bankAccount: null };
    const newcomer: NewcomerGiven = {
      kind: 'employer',
      name: '测试派遣公司',
      creditCode: null,
      legalRepresentative: null,
      personal,
    };
    const added = doing(withTribunal(), addRespondent, {
      by: arbitrator,
      on: '2022-08-29',
      input: { newcomer, ground: 'labourDispatch', reason: '派遣协议。' },
    });
    assert.equal(countedFrom(added), '2022-08-29');
    assert.equal(dueDay(added, 'award'), '2022-10-13');
  });

  it('turning to the ordinary procedure does not', () => {
    const simplified = accepted(received(), { ground: 'clearAndSmall' });
    const changed = doing(simplified, changeToOrdinary, { by: clerk, on: '2022-09-30', input: {} });
    assert.deepEqual(due(changed, 'award'), due(simplified, 'award'));
    assert.equal(countedFrom(changed), onDay);
  });
});

describe('Trap 4: days of public notice and of suspension do not count', () => {
  it('30 days of public notice: 8 Oct becomes Mon 31 Oct', () => {
    assert.equal(dueDay(accepted(), 'award'), '2022-10-08');
    const notice = handed('applicationCopy', employer, '2022-08-22', {
      mode: 'publicNotice',
      receivedOn: null,
    });
    assert.equal(dueDay(delivered(accepted(), '2022-08-22', notice), 'award'), '2022-10-31');
  });

  it('suspended 23 Aug, resumed 7 Sep: 15 days, so Sun 16 Oct and then Mon 17 Oct', () => {
    const asked = doing(accepted(), requestSuspension, {
      by: clerk,
      on: '2022-08-23',
      input: { ground: 'awaitsAppraisal', reason: null },
    });
    const suspended = doing(asked, decideSuspension, {
      by: commissionHead,
      on: '2022-08-23',
      input: { approved: true },
    });
    assert.equal(dueDay(suspended, 'award'), null);
    const resumed = doing(suspended, resumeProceedings, { by: arbitrator, on: '2022-09-07', input: {} });
    assert.equal(dueDay(resumed, 'award'), '2022-10-17');
  });
});

describe('Trap 5: final or not is asked of each item, at what was awarded, the line itself inside (规则 50)', () => {
  // Wuhan 2022: 2,010 yuan a month, so the line is 24,120 yuan.
  const finalOf = (claimed: readonly number[], given: readonly number[]) => {
    const dispute = heardWith(claimsOf(...claimed.map((fen) => ['wages', fen] as const)));
    const claims = given.map((awardedFen, index) => {
      const result = awardedFen === claimed[index] ? 'supported' : 'partlySupported';
      return { claimId: `c${index + 1}`, awardedFen, result } as const;
    });
    return awarded(dispute, '2022-09-16', { claims, reasons: '理由' }).claims.map(({ final }) => final);
  };

  it('24,120.00 is final, 24,120.01 is not', () => {
    assert.deepEqual(finalOf([2_412_000], [2_412_000]), [true]);
    assert.deepEqual(finalOf([2_412_001], [2_412_001]), [false]);
  });

  it('asked for 50,000 and given 20,000 is final', () => {
    assert.deepEqual(finalOf([5_000_000], [2_000_000]), [true]);
  });

  it('two items of 20,000 are both final: nothing is added up', () => {
    assert.deepEqual(finalOf([2_000_000, 2_000_000], [2_000_000, 2_000_000]), [true, true]);
  });
});

describe('Trap 6: a call or message that nobody confirmed carries no default and no 按撤回 (规则 59)', () => {
  const simplified = called(withTribunal(copyDelivered(accepted(received(), { ground: 'clearAndSmall' }))));
  const sentTo = (partyId: string, confirmed: boolean) =>
    delivered(
      simplified,
      '2022-09-05',
      handed('hearingNotice', partyId, '2022-09-05', { mode: 'textMessage', confirmed }),
    );

  it('against a respondent that stayed away', () => {
    const away = (confirmed: boolean) =>
      heard(sentTo(employer, confirmed), {
        attendance: attendance('present', 'absent'),
        mediationTried: false,
      });
    const step = { by: arbitrator, on: '2022-09-16', input: fullAward };
    refusedWith('DEFAULT_NEEDS_CONFIRMED_NOTICE', away(false), issueAward, step);
    assert.equal(arbitrationIn(doing(away(true), issueAward, step)).decision?.byDefault, true);
  });

  it('against an applicant that stayed away', () => {
    const away = (confirmed: boolean) =>
      heard(sentTo(worker, confirmed), {
        attendance: attendance('absent', 'present'),
        mediationTried: false,
      });
    const step = { by: clerk, on: '2022-09-15', input: {} };
    refusedWith('WITHDRAWAL_NEEDS_CONFIRMED_NOTICE', away(false), deemWithdrawn, step);
    assert.equal(arbitrationIn(doing(away(true), deemWithdrawn, step)).decision?.kind, 'deemedWithdrawn');
  });
});

describe('Trap 7: no statement and no award by message or mail in the simplified procedure (规则 59)', () => {
  const simplified = accepted(received(), { ground: 'clearAndSmall' });

  for (const document of ['award', 'mediationStatement'] as const)
    for (const mode of ['telephone', 'textMessage', 'electronic'] as const)
      it(`${document} by ${mode}`, () => {
        const delivery = handed(document, worker, '2022-09-16', { mode, confirmed: true });
        const step = { by: clerk, on: '2022-09-16', input: { deliveries: [delivery] } };
        refusedWith('NEVER_BY_SIMPLE_WAYS', simplified, deliverDocuments, step);
      });

  it('the copy of the application may go by message', () => {
    const copy = handed('applicationCopy', employer, onDay, { mode: 'textMessage', confirmed: true });
    assert.equal(dueDay(delivered(simplified, onDay, copy), 'defence'), '2022-08-31');
  });
});

describe('Trap 8: 2N and N exclude each other; pay in lieu of notice goes with article 40 alone', () => {
  it('an award gives one of 2N and N, or of 2N and notice pay', () => {
    for (const other of ['economicCompensation', 'noticePay'] as const) {
      const dispute = heardWith(claimsOf(['unlawfulTerminationDamages', 2_800_000], [other, 1_400_000]));
      const claims = [
        { claimId: 'c1', awardedFen: 2_800_000, result: 'supported' },
        { claimId: 'c2', awardedFen: 1_400_000, result: 'supported' },
      ] as const;
      const step = { by: arbitrator, on: '2022-09-16', input: { claims, reasons: '理由' } };
      refusedWith('CLAIMS_EXCLUDE_EACH_OTHER', dispute, issueAward, step);
    }
  });

  it('there is no notice pay for another ground', () => {
    const { noticePay } = formulas;
    const facts = { noticeDays: 0, lastMonthWage: 780_000 };
    assert.equal(noticePay.calculate({ ...facts, ground: 'art40Change' }, calculating).fen, 780_000);
    for (const ground of ['unlawful', 'other'])
      assert.throws(() => noticePay.calculate({ ...facts, ground }, calculating));
  });
});

describe('Trap 9: additional damages need an order of the labour authority that was missed', () => {
  const { additionalDamages } = formulas;
  const order = {
    unpaidFen: 1_200_000,
    ordered: true,
    payBy: '2022-05-10',
    paidOn: '2022-05-11',
    percent: 50,
  };

  it('missed by a day: half of what is owed', () => {
    assert.equal(additionalDamages.calculate(order, calculating).fen, 600_000);
  });

  it('no order, or paid on the last day: nothing', () => {
    const unordered = { ...order, ordered: false, payBy: null };
    assert.equal(additionalDamages.calculate(unordered, calculating).fen, 0);
    assert.equal(additionalDamages.calculate({ ...order, paidOn: '2022-05-10' }, calculating).fen, 0);
  });
});

describe('Trap 10: limitation is a plea, to be raised in the arbitration (解释二 20)', () => {
  const old = received({ facts: '三年前的工资。' });

  it('keeps no case from being accepted', () => {
    assert.equal(arbitrationIn(accepted(old)).stage, 'accepted');
  });

  it('is kept with the defence in which it was raised, and its day', () => {
    const raised = (limitationRaised: boolean) =>
      arbitrationIn(
        doing(copyDelivered(accepted(old)), submitDefence, {
          by: company,
          on: '2022-08-30',
          input: { partyId: employer, limitationRaised, text: '超过时效。' },
        }),
      ).defences.map((defence) => [defence.limitationRaised, defence.submittedOn]);
    assert.deepEqual(raised(true), [[true, '2022-08-30']]);
    assert.deepEqual(raised(false), [[false, '2022-08-30']]);
  });

  it('takes nothing off a claim where nobody raised it', () => {
    const facts = {
      ...{ hiredOn: '2021-03-15', workedUntil: '2021-12-31', monthlyWage: 600_000, exception: 'none' },
      ...{ filedOn: '2022-08-15' },
    };
    const { doubleWage } = formulas;
    const whole = doubleWage.calculate({ ...facts, limitationPleaded: false }, calculating).fen;
    assert.ok(doubleWage.calculate({ ...facts, limitationPleaded: true }, calculating).fen < whole);
  });
});

describe('Trap 11: the commission reviews no agreement on the employment relationship alone (规则 75)', () => {
  const agreedOn = (claims: readonly FiledClaim[], agreedFen: number | null): Dispute => {
    const {
      received: file,
      asked,
      consented,
      accepted: accept,
      mediating,
      drafted,
      signed,
      agreed,
    } = mediationRoad;
    const ready = mediating(accept(consented(asked(file({ claims })))));
    const terms = {
      claims: [{ claimId: 'c1', agreedFen }],
      totalFen: agreedFen ?? 0,
      performBy: '2022-09-09',
    };
    return agreed(signed(drafted(ready, '2022-08-23', { ...terms, terms: '双方确认' })));
  };

  it('the court may still confirm it', () => {
    const onlyConfirmed = agreedOn([{ kind: 'employmentConfirmation', claimedFen: null, text: null }], null);
    assert.deepEqual(mediationRoad.due(onlyConfirmed, 'agreementReview'), []);
    assert.equal(mediationRoad.theDue(onlyConfirmed, 'judicialConfirmation').dueOn, '2022-09-23');
  });

  it('one on money is reviewed', () => {
    const onMoney = agreedOn(claimsOf(['wages', 1_200_000]), 1_000_000);
    assert.equal(mediationRoad.theDue(onMoney, 'agreementReview').dueOn, '2022-09-08');
  });
});

describe('Trap 12: the law counts mediation from receipt, order 17 from acceptance', () => {
  it('both clocks are kept: 30 Aug and 1 Sep', () => {
    const dispute = mediationRoad.accepted();
    assert.equal(mediationRoad.theDue(dispute, 'mediationConclusion').dueOn, '2022-08-30');
    assert.equal(mediationRoad.theDue(dispute, 'mediationConclusionFromAcceptance').dueOn, '2022-09-01');
  });

  it('the one that ends first opens arbitration', () => {
    const dispute = mediationRoad.mediating();
    const step = { by: mediator, input: {} };
    const lastDay = { ...step, on: '2022-08-30' };
    mediationRoad.refusedWith('MEDIATION_PERIOD_RUNNING', dispute, lapseMediation, lastDay);
    const lapsed = mediationRoad.doing(dispute, lapseMediation, { ...step, on: '2022-08-31' });
    assert.equal(lapsed.mediation?.outcome, 'lapsed');
  });
});

describe('Trap 13: the director or the delegated head of the office extends, never whoever asked (调仲法 43, 规则 45)', () => {
  const extended = (by: 'commissionHead' | 'delegatedOfficeHead' | 'bothParties') =>
    computeDueDate({
      period: 'award',
      from: onDay,
      calendar: nationalCalendar,
      extensionDays: [{ days: 15, unit: 'calendarDay', grantedOn: '2022-09-26', by }],
    }).dueOn;

  it('either of the two may, nobody else', () => {
    assert.deepEqual(
      [extended('commissionHead'), extended('delegatedOfficeHead')],
      ['2022-10-17', '2022-10-17'],
    );
    assert.throws(() => extended('bothParties'));
  });

  it('asked for by the tribunal, approved by another person, 15 days in all', () => {
    const ask = (days: number) => ({
      by: arbitrator,
      on: '2022-09-26',
      input: { days, reason: '案情复杂。' },
    });
    refusedWith('EXTENSION_TOO_LONG', withTribunal(), requestExtension, ask(16));
    const asked = doing(withTribunal(), requestExtension, ask(15));
    assert.equal(dueDay(asked, 'award'), '2022-10-08');
    const both = { ...arbitrator, grants: [...arbitrator.grants, ...commissionHead.grants] };
    const own = { by: both, on: '2022-09-27', input: { approved: true } };
    refusedWith('SAME_PERSON_CANNOT_APPROVE', asked, decideExtension, own);
    const approved = doing(asked, decideExtension, { ...own, by: commissionHead });
    assert.equal(dueDay(approved, 'award'), '2022-10-17');
  });
});

describe('Trap 14: the second volume (副卷) never reaches a party (规则 22–25)', () => {
  const second = catalogue.filter(({ volume }) => volume === 'sub');

  it('holds approvals and deliberations', () => assert.ok(second.length >= 5));

  for (const definition of second)
    it(`${definition.kind} is for nobody outside, delivered or not`, () => {
      assert.equal(definition.audiences.includes('parties'), false);
      const opensTo = openingsOf(definition);
      assert.deepEqual(new Set(Object.values(opensTo)), new Set(['never']));
      const sight = { partyIds: [worker, employer], asOf: '2030-01-01' };
      const { audiences } = definition;
      const paper = { opensTo, audiences, issuedOn: '2022-09-01', hearingId: null };
      assert.equal(mayRead(awarded(), sight, paper), false);
    });

  it('nor do the requests and notes that lead to them', () => {
    const asked = deciding(withTribunal(), requestExtension, {
      by: arbitrator,
      on: '2022-09-26',
      input: { days: 5, reason: '案情复杂。' },
    });
    const noted = deciding(withTribunal(), addNote, {
      by: arbitrator,
      on: '2022-09-26',
      input: { text: '合议意见', audience: 'tribunal' },
    });
    for (const event of [...asked.events, ...noted.events] as unknown as readonly NewEvent[]) {
      assert.equal(audiencesOfEvent(event).includes('parties'), false, event.type);
      assert.equal(describeEvent(event, ['parties']).textId, null, event.type);
    }
  });
});

describe('Trap 15: working days need the yearly notice and its make-up workdays', () => {
  const due5 = (calendar: typeof nationalCalendar) =>
    computeDueDate({ period: 'acceptanceDecision', from: '2022-09-29', calendar });

  it('five working days over National Day 2022 end on Tue 11 Oct, Sat 8 and Sun 9 being worked', () => {
    assert.deepEqual(
      [due5(nationalCalendar).dueOn, due5(nationalCalendar).provisional],
      ['2022-10-11', false],
    );
  });

  it('by the week alone they would end on Thu 6 Oct: so that day is provisional', () => {
    const { dueOn, provisional, provisionalYear } = due5(makeCalendar([]));
    assert.deepEqual([dueOn, provisional, provisionalYear], ['2022-10-06', true, 2022]);
  });

  it('the desk’s day of the real case follows the notice', () => {
    assert.equal(dueDay(received({}, '2022-09-29'), 'acceptanceDecision'), '2022-10-11');
  });
});
