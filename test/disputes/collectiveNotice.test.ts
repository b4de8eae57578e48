/**
 * 集体争议一次性通知 (规则 64, 65): ten workers, accepted Wed 17 Aug 2022, so notice by Wed 24 Aug. Told on Mon 22 Aug: answers until Mon 5 Sep, a
 * hearing on Wed 14 Sep.
 */
import assert from 'node:assert/strict';
import { submitDefence } from '../../server/disputes/commands/arbitration/submitDefence.ts';
import { notifyCollectively } from '../../server/disputes/commands/incidents/notifyCollectively.ts';
import type { AllAtOnce } from '../../server/disputes/commands/incidents/notifyCollectively.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { noticeProvesAbsence } from '../../server/disputes/hearings.ts';
import { papersOf } from '../../server/documents/issue.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import { companyAsParty, riderAsParty } from '../support/disputes.ts';
import { clerk, directory } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  days,
  deciding,
  delivered,
  doing,
  due,
  dueDay,
  handed,
  hearingPlanned,
  ofThree,
  received,
  refusedWith,
} from './arbitrationRoad.ts';

const employer = 'p11';
const workers = Array.from({ length: 10 }, (_, index) => ({
  ...riderAsParty,
  name: `测试工人${index + 1}`,
  accountId: null,
  electedRepresentative: index < 3,
}));
const collective = (): Dispute => accepted(received({ parties: [...workers, companyAsParty] }));
const { simpleCase: _, ...tribunal } = ofThree;
const all: AllAtOnce = { tribunal, evidenceUntil: '2022-09-09', hearing: hearingPlanned };
const step = (changes: Partial<AllAtOnce> = {}, on = '2022-08-22') => ({
  by: clerk,
  on,
  input: { ...all, ...changes },
});
const notified = () => doing(collective(), notifyCollectively, step());

describe('One notice of everything in a collective dispute (规则 64)', () => {
  it('names three arbitrators, the last day for evidence, and the hearing, in one act', () => {
    const arbitration = arbitrationIn(notified());
    assert.deepEqual([arbitration.stage, arbitration.tribunal?.seats], ['hearingScheduled', 3]);
    assert.equal(arbitration.incidents.evidencePeriod?.dueOn, '2022-09-09');
    assert.deepEqual(
      arbitration.hearings.map(({ id, heldOn, status }) => [id, heldOn, status]),
      [[arbitration.incidents.collectiveNotice?.hearingId, '2022-09-14', 'scheduled']],
    );
    const [first, second] = ofThree.arbitratorIds;
    const two = { ...tribunal, arbitratorIds: [first ?? '', second ?? ''] };
    refusedWith('TRIBUNAL_SIZE_WRONG', collective(), notifyCollectively, step({ tribunal: two }));
  });

  it('is due five working days after acceptance, and met by the notice or by a hearing called otherwise', () => {
    assert.equal(dueDay(collective(), 'collectiveNotice'), '2022-08-24');
    assert.equal(due(notified(), 'collectiveNotice')[0]?.metOn, '2022-08-22');
    assert.deepEqual(due(accepted(), 'collectiveNotice'), []);
  });

  it('is for collective disputes outside the simplified procedure (规则 62)', () => {
    refusedWith('NOTICE_ONLY_COLLECTIVE', accepted(), notifyCollectively, step());
    const simplified = accepted(received({ parties: [...workers, companyAsParty] }), {
      ground: 'clearAndSmall',
    });
    refusedWith('NOTICE_ONLY_COLLECTIVE', simplified, notifyCollectively, step());
  });

  it('leaves every respondent its ten working days from the copy, which may go out with it', () => {
    const early = { ...hearingPlanned, heldOn: '2022-09-05' };
    const soon = step({ hearing: early, evidenceUntil: '2022-09-02' });
    assert.equal(
      refusedWith('DEFENCE_PERIOD_RUNNING', collective(), notifyCollectively, soon).day,
      '2022-09-05',
    );
    const copied = delivered(collective(), '2022-08-18', handed('applicationCopy', employer, '2022-08-18'));
    assert.equal(arbitrationIn(doing(copied, notifyCollectively, soon)).stage, 'hearingScheduled');
    const waived = step({
      hearing: { ...early, defencePeriodWaivedBy: [employer] },
      evidenceUntil: '2022-09-02',
    });
    assert.equal(arbitrationIn(doing(collective(), notifyCollectively, waived)).stage, 'hearingScheduled');
  });

  it('sets evidence a day before the hearing at the latest', () => {
    const late = step({ evidenceUntil: '2022-09-14' });
    refusedWith('EVIDENCE_BEFORE_HEARING', collective(), notifyCollectively, late);
  });

  it('is one paper instead of three', () => {
    const { dispute, events } = deciding(collective(), notifyCollectively, step());
    const kinds = events.flatMap((event, index) =>
      papersOf({
        dispute,
        event: { ...event, seq: index + 1 } as DisputeEvent,
        directory,
        text: () => '',
        personal: () => '',
        filed: [],
      }).map(({ kind }) => kind),
    );
    assert.deepEqual(kinds, ['collectiveNotice']);
  });

  it('counts, once delivered, as the notice of the tribunal and of the hearing: who stays away then is in default', () => {
    const told = delivered(notified(), '2022-09-05', handed('collectiveNotice', employer, '2022-09-05'));
    assert.deepEqual(
      arbitrationIn(told).deliveries.map(({ document }) => document),
      ['collectiveNotice', 'tribunalNotice', 'hearingNotice'],
    );
    const hearing = arbitrationIn(told).hearings[0] ?? assert.fail();
    assert.equal(noticeProvesAbsence(told, { hearing, partyId: employer }, days), true);
    assert.equal(noticeProvesAbsence(notified(), { hearing, partyId: employer }, days), false);
  });

  it('keeps the answer open: the respondent answers within its own days', () => {
    const copied = delivered(notified(), '2022-08-22', handed('applicationCopy', employer, '2022-08-22'));
    const answered = doing(copied, submitDefence, {
      by: clerk,
      on: '2022-09-05',
      input: { partyId: employer, limitationRaised: false, text: '已付清。' },
    });
    assert.equal(arbitrationIn(answered).defences[0]?.late, false);
  });
});
