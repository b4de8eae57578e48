import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { causeGroups, causeNames, causes, groupOf } from '../../server/law/causes.ts';
import { claimKinds } from '../../server/law/claimKinds.ts';
import { closureKinds, mayFileAgain, mediationOutcomes } from '../../server/law/closureKinds.ts';
import type { ClosureKindRecord } from '../../server/law/closureKinds.ts';
import { deliveryWays, supportsDefault } from '../../server/law/deliveryWays.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import { mediationClock } from '../../server/law/mediationClock.ts';
import { periodIds, periodOf } from '../../server/law/periods.ts';
import { defaultSettings, localReadings } from '../../server/law/settings.ts';
import {
  articleLabel,
  articleLabelEn,
  cite,
  numeral,
  shortLabel,
  statutes,
} from '../../server/law/statutes.ts';

const LAW = join(import.meta.dirname, '../../server/law');

describe('the table of periods', () => {
  for (const id of periodIds) {
    it(`${id} is complete and cites statutes in force`, () => {
      const period = periodOf(id);
      const words = [
        period.name,
        period.plain,
        period.startsFrom,
        period.unitBasis,
        period.metBy,
        period.whenMissed,
      ];
      for (const { zh, en } of words) assert.ok(zh.length > 0 && en.length > 0);
      assert.ok(period.articles.length > 0);
      assert.equal(period.amount > 0, period.unit !== 'none' && id !== 'electronicDelivery');
      assert.equal(period.extension === undefined, period.whoMayExtend === undefined);
      if (period.extension) assert.ok(period.extension.articles.length > 0 && period.whoMayExtend?.length);
    });
  }

  it('has a record for every row of the table of deadlines', () => {
    const rows = {
      LIM_1Y: ['limitation'],
      LIM_WAGE: ['limitationWages'],
      MED_ACCEPT: ['mediationAcceptance'],
      MED_15: ['mediationConclusion', 'mediationConclusionFromAcceptance'],
      NEG_REPLY: ['negotiationReply'],
      MED_REVIEW_APPLY: ['agreementReview'],
      MED_REVIEW_DECIDE: ['agreementReviewDecision'],
      JUDICIAL_CONFIRM: ['judicialConfirmation'],
      PAY_ORDER_NOTICE: ['paymentOrderNotice'],
      PAY_ORDER_ISSUE: ['paymentOrderIssue'],
      PAY_ORDER_OBJECT: ['paymentOrderObjection'],
      ARB_DECIDE_ACCEPT: ['correctionNotice', 'acceptanceDecision'],
      ARB_CANCEL_NOTICE: ['cancellationNotice'],
      ARB_SERVE_COPY: ['deliverApplicationCopy'],
      ARB_ANSWER: ['defence'],
      ARB_SERVE_ANSWER: ['deliverDefenceCopy'],
      ARB_JURISD_OBJ: ['jurisdictionObjection'],
      ARB_COUNTER: ['counterApplication'],
      ARB_COUNTER_DECIDE: ['counterApplicationDecision'],
      ARB_PANEL: ['formTribunal'],
      ARB_RECUSE_DECIDE: ['decideRecusal'],
      ARB_HEARING_NOTICE: ['hearingNotice'],
      ARB_POSTPONE_REQ: ['postponementRequest'],
      ARB_CLAIM_CHANGE: ['claimChange'],
      ARB_EVIDENCE: ['evidence'],
      ARB_ENTRUST_MED: ['entrustedMediation'],
      ARB_CLOSE_45: ['award'],
      ARB_SUMMARY_SWITCH: ['ordinaryProcedureSwitch'],
      ARB_COLLECTIVE: ['collectiveAcceptanceDecision', 'collectiveNotice'],
      ARB_PRE_EXEC: ['advanceEnforcement'],
      ARB_SUE_15: ['courtAction', 'forceMajeureRelief'],
      ARB_SETASIDE_30: ['setAside'],
      ARB_SUE_AFTER_SETASIDE: ['courtActionAfterSetAside'],
      EXEC_2Y: ['enforcement'],
      E_SERVICE: ['electronicDelivery'],
      CONFIRM_REVIEW: ['judicialConfirmationReview'],
      LEAVE_SERVED_3: ['deemedDelivery', 'publicNoticeDelivery'],
      CORRECT_AWARD: ['awardCorrection'],
    };
    assert.deepEqual(Object.values(rows).flat().toSorted(), periodIds.toSorted());
  });

  it('counts 3, 5 and 10 days of the case rules in working days, 15 and 45 in calendar days (规则 80)', () => {
    const byCaseRules = periodIds.map(periodOf).filter((p) => p.articles.some((a) => a.statute === '规则'));
    const unitOf = new Map([
      [3, 'workingDay'],
      [5, 'workingDay'],
      [10, 'workingDay'],
      [15, 'calendarDay'],
      [45, 'calendarDay'],
    ]);
    for (const period of byCaseRules.filter((p) => unitOf.has(p.amount))) {
      assert.equal(period.unit, unitOf.get(period.amount), period.id);
    }
  });

  it('lets the director or the delegated head of the office extend the award period, by 15 days at most', () => {
    const { extension, whoMayExtend } = periodOf('award');
    assert.deepEqual(whoMayExtend, ['commissionHead', 'delegatedOfficeHead']);
    assert.equal(extension?.atMost, 15);
    assert.deepEqual(extension?.articles.map(shortLabel), ['调仲法 43', '规则 45']);
  });

  it('keeps the 45 days from starting anew when simplified turns into ordinary procedure', () => {
    assert.equal(periodOf('ordinaryProcedureSwitch').endsWith, 'award');
  });

  it('imports nothing from outside server/law', () => {
    const files = readdirSync(LAW, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    assert.ok(files.length > 20);
    for (const file of files) {
      const source = readFileSync(join(LAW, file), 'utf8');
      const depth = file.split(/[\\/]/).length - 1;
      for (const [, path = ''] of source.matchAll(/from '([^']+)'/g)) {
        const inside = path.startsWith('./') || (depth === 1 && /^\.\.\/[^.]/.test(path));
        assert.ok(inside, `${file} imports ${path}`);
      }
    }
  });
});

describe('citations', () => {
  it('are written as papers write them', () => {
    assert.equal(articleLabel(cite('调仲法', 29)), '《劳动争议调解仲裁法》第二十九条');
    assert.equal(articleLabel(cite('调仲法', 47, { item: 1 })), '《劳动争议调解仲裁法》第四十七条第（一）项');
    assert.equal(
      articleLabel(cite('规则', 20, { paragraph: 3 })),
      '《劳动人事争议仲裁办案规则》第二十条第三款',
    );
    assert.equal(articleLabelEn(cite('民诉法', 250)), 'Civil Procedure Law, art. 250');
    assert.equal(shortLabel(cite('调仲法', 14, { paragraph: 3 })), '调仲法 14(3)');
  });

  it('count in Chinese', () => {
    const spoken = [7, 10, 15, 20, 45, 100, 105, 110, 187, 205, 250, 1001].map(numeral);
    assert.deepEqual(spoken, [
      '七',
      '十',
      '十五',
      '二十',
      '四十五',
      '一百',
      '一百零五',
      '一百一十',
      '一百八十七',
      '二百零五',
      '二百五十',
      '一千零一',
    ]);
  });

  it('mark what was not read against the text', () => {
    const unread = Object.entries(statutes).flatMap(([name, { checked }]) =>
      checked === 'unverified' ? [name] : [],
    );
    assert.deepEqual(unread, ['组规', '民法典', '旧补偿办法', '工资支付规定']);
  });
});

describe('local readings', () => {
  it('each give a default, a reason, an article and another reading', () => {
    for (const reading of Object.values(localReadings)) {
      assert.equal(defaultSettings[reading.key], reading.byDefault);
      assert.ok(reading.reason.zh && reading.reason.en && reading.articles.length > 0);
      assert.ok(
        reading.alternatives.every((a) => a.value !== reading.byDefault) && reading.alternatives.length > 0,
      );
    }
  });
});

describe('the two mediation clocks', () => {
  const calendar = nationalCalendar;

  it('both run; the one from receipt ends first and opens arbitration the day after', () => {
    const clock = mediationClock({ receivedOn: '2024-03-04', acceptedOn: '2024-03-07', calendar });
    assert.equal(clock.fromReceipt.dueOn, '2024-03-19');
    assert.equal(clock.fromAcceptance?.dueOn, '2024-03-22');
    assert.equal(clock.deciding.period, 'mediationConclusion');
    assert.equal(clock.failedFrom, '2024-03-20');
  });

  it('an office may follow the clock from acceptance', () => {
    const clock = mediationClock({
      receivedOn: '2024-03-04',
      acceptedOn: '2024-03-07',
      calendar,
      settings: { mediationClock: 'acceptance' },
    });
    assert.equal(clock.failedFrom, '2024-03-23');
  });

  it('run from receipt alone until the request is accepted, and longer when both agree', () => {
    const extensionDays = [
      { days: 7, unit: 'calendarDay', grantedOn: '2024-03-18', by: 'bothParties' },
    ] as const;
    const clock = mediationClock({ receivedOn: '2024-03-04', acceptedOn: null, calendar, extensionDays });
    assert.equal(clock.fromAcceptance, null);
    assert.equal(clock.failedFrom, '2024-03-27');
  });
});

describe('tables of the law’s words', () => {
  it('withdrawn may file again, deemed withdrawn may not', () => {
    assert.equal(mayFileAgain('withdrawn'), true);
    assert.equal(mayFileAgain('settledAndWithdrawn'), true);
    assert.equal(mayFileAgain('deemedWithdrawn'), false);
  });

  it('a hearing notice by telephone or SMS carries no default unless confirmed', () => {
    for (const way of ['telephone', 'sms', 'fax', 'email'] as const) {
      assert.equal(supportsDefault({ way, confirmed: false }), false, way);
      assert.equal(supportsDefault({ way, confirmed: true }), true, way);
      assert.deepEqual(deliveryWays[way].notFor, ['mediationStatement', 'award']);
      assert.equal(deliveryWays[way].onlySimplified, true);
    }
    for (const way of ['inPerson', 'byPost', 'leftOrPosted', 'electronic', 'publicNotice'] as const) {
      assert.equal(supportsDefault({ way, confirmed: false }), true, way);
    }
  });

  it('count settlement before withdrawal as mediated, withdrawal alone not', () => {
    const mediated = (kinds: Readonly<Record<string, ClosureKindRecord>>) =>
      Object.keys(kinds).filter((name) => kinds[name]?.mediated);
    assert.deepEqual(mediated(mediationOutcomes), ['agreed', 'settledAndWithdrawn']);
    assert.deepEqual(mediated(closureKinds), ['mediationStatement', 'settledAndWithdrawn']);
  });

  it('every cause has a branch, a code of its own and known claims', () => {
    const codes = causeNames.map((name) => causes[name].code);
    assert.equal(new Set(codes).size, codes.length);
    for (const name of causeNames) {
      assert.ok(groupOf(name), name);
      assert.ok(
        causes[name].claims.length > 0 && causes[name].claims.every((claim) => claim in claimKinds),
        name,
      );
    }
    assert.deepEqual(
      causeGroups.filter((group) => !codes.some((code) => code.startsWith(group.code))),
      [],
    );
  });
});
