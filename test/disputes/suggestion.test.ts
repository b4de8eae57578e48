/**
 * 调解建议书 (规则 68, 69): received Mon 15 Aug 2022, acceptance to be decided by Mon 22 Aug; suggested Tue 16, agreed to Thu 18, when two of the
 * five working days were over.
 */
import assert from 'node:assert/strict';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { declineCase } from '../../server/disputes/commands/arbitration/declineCase.ts';
import { answerSuggestion } from '../../server/disputes/commands/incidents/answerSuggestion.ts';
import { suggestMediation } from '../../server/disputes/commands/incidents/suggestMediation.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { declineMediation } from '../../server/disputes/commands/mediation/declineMediation.ts';
import { openDeadlines } from '../../server/disputes/deadlines.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { whereItStands } from '../../server/disputes/nextSteps.ts';
import { asSeenBy } from '../../server/disputes/sight.ts';
import { companyAsParty, decided, riderAsParty } from '../support/disputes.ts';
import { clerk, mediator, otherWorker, rider, zhongnan } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  days,
  deciding,
  doing,
  due,
  dueDay,
  employer,
  received,
  refusedWith,
} from './arbitrationRoad.ts';
import { received as receivedByBody } from './mediationRoad.ts';

const suggestion = { bodyId: zhongnan.id, reason: '标的不大，双方愿意协商。' };
const suggest = { by: clerk, on: '2022-08-16', input: suggestion };
const answer = (yes: boolean, by = rider) => ({ by, on: '2022-08-18', input: { accepted: yes } });
const suggested = (dispute = received()) => doing(dispute, suggestMediation, suggest);
const deferred = () => doing(suggested(), answerSuggestion, answer(true));
const accept = (on: string) => ({ by: clerk, on, input: { simplifiedGround: null, clerkId: 'clerk' } });
const failed = (dispute: Dispute, on: string) =>
  decided(dispute, declineMediation, {
    by: mediator,
    on,
    procedure: 'mediation',
    input: { reason: 'outOfScope', text: '另一方不到场。' },
  }).dispute;

describe('A suggestion to mediate', () => {
  it('is made once before acceptance, of a dispute that nobody mediated, and not of one that was transferred', () => {
    assert.equal(arbitrationIn(suggested()).incidents.suggestion?.bodyId, zhongnan.id);
    assert.equal(arbitrationIn(suggested()).stage, 'submitted');
    refusedWith('MEDIATION_WAS_SUGGESTED', suggested(), suggestMediation, suggest);
    const mediated = { ...received(), mediation: receivedByBody().mediation };
    refusedWith('WAS_MEDIATED', mediated, suggestMediation, suggest);
    const sent = {
      number: '420105-2022-00001',
      commissionId: 'commission-hanyang',
      acceptedOn: '2022-08-10',
    };
    const transferred = received({ transferredFrom: sent });
    refusedWith('TRANSFER_MUST_BE_ACCEPTED', transferred, suggestMediation, suggest);
    refusedWith('STAGE_PASSED', accepted(), suggestMediation, suggest);
  });

  it('stops no days by itself, and none when it is turned down: the case is accepted as ever', () => {
    assert.equal(dueDay(suggested(), 'acceptanceDecision'), '2022-08-22');
    const refused = doing(suggested(), answerSuggestion, answer(false));
    assert.equal(dueDay(refused, 'acceptanceDecision'), '2022-08-22');
    assert.equal(refused.mediation, null);
    assert.equal(arbitrationIn(doing(refused, acceptCase, accept('2022-08-19'))).stage, 'accepted');
    refusedWith('NO_OPEN_REQUEST', refused, answerSuggestion, answer(true));
  });

  it('is answered by all applicants, by the representative whom they elected, or at the desk', () => {
    const second = { ...riderAsParty, name: otherWorker.name, accountId: otherWorker.accountId };
    const two = received({ parties: [riderAsParty, second, companyAsParty] });
    refusedWith('SUGGESTION_NEEDS_ALL', suggested(two), answerSuggestion, answer(true));
    assert.equal(
      arbitrationIn(doing(suggested(two), answerSuggestion, answer(true, clerk))).stage,
      'deferred',
    );
    const elected = received({
      parties: [{ ...riderAsParty, electedRepresentative: true }, second, companyAsParty],
    });
    assert.equal(arbitrationIn(doing(suggested(elected), answerSuggestion, answer(true))).stage, 'deferred');
  });
});

describe('Acceptance that is deferred (暂缓受理)', () => {
  it('gives the case to the mediation body with a number of its own, from that day', () => {
    const { dispute, events } = deciding(suggested(), answerSuggestion, answer(true));
    const { mediation } = dispute;
    assert.deepEqual(
      [mediation?.bodyId, mediation?.stage, mediation?.receivedOn],
      [zhongnan.id, 'submitted', '2022-08-18'],
    );
    assert.match(mediation?.number ?? '', /2022/);
    assert.deepEqual(
      events.map(({ type, procedure, toStage }) => [type, procedure, toStage]),
      [
        ['suggestionAnswered', 'arbitration', 'deferred'],
        ['mediationOpened', 'mediation', 'submitted'],
      ],
    );
    assert.equal(
      due(dispute, 'mediationAcceptance').some(({ dueOn }) => dueOn === '2022-08-23'),
      true,
    );
  });

  it('lets the other side read what is asked, as before every mediation body', () => {
    const sight = { partyIds: [employer], asOf: '2022-08-18' };
    assert.equal(asSeenBy(suggested(), sight).claims.length, 0);
    assert.equal(asSeenBy(deferred(), sight).claims.length, 1);
  });

  it('has no last day while the mediation runs; afterwards the rest of the five days is left', () => {
    assert.equal(dueDay(deferred(), 'acceptanceDecision'), null);
    assert.ok(
      !openDeadlines(deferred(), days).some(({ period, dueOn }) => period === 'acceptanceDecision' && dueOn),
    );
    // Tue 16 and Wed 17 are counted, Thu 18 to Fri 26 left out; Mon 29, Tue 30, Wed 31 are the third to the fifth.
    assert.equal(dueDay(failed(deferred(), '2022-08-26'), 'acceptanceDecision'), '2022-08-31');
  });

  it('ends with the mediation: then the case is accepted or declined, and not before', () => {
    refusedWith('MEDIATION_GOES_FIRST', deferred(), acceptCase, accept('2022-08-19'));
    const decline = {
      by: clerk,
      on: '2022-08-19',
      input: { reason: 'outOfScope', explanation: '不属于。' } as const,
    };
    refusedWith('MEDIATION_GOES_FIRST', deferred(), declineCase, decline);
    const over = failed(deferred(), '2022-08-26');
    assert.equal(arbitrationIn(doing(over, acceptCase, accept('2022-08-29'))).stage, 'accepted');
    const later = { ...decline, on: '2022-08-29' };
    assert.equal(arbitrationIn(doing(over, declineCase, later)).stage, 'declined');
  });

  it('waits on while an agreement stands; a broken one opens it again (调仲法 15)', () => {
    const { mediation } = deferred();
    assert.ok(mediation);
    const agreed = {
      ...deferred(),
      mediation: { ...mediation, outcome: 'agreed', stage: 'agreed', closedOn: '2022-08-25' } as const,
    };
    refusedWith('MEDIATION_GOES_FIRST', agreed, acceptCase, accept('2022-08-29'));
    const breach = {
      id: 'b',
      byPartyId: employer,
      recordedOn: '2022-09-26',
      since: '2022-09-24',
      unpaidFen: null,
    };
    const broken = {
      ...agreed,
      mediation: { ...agreed.mediation, aftermath: { ...mediation.aftermath, breaches: [breach] } },
    };
    assert.equal(arbitrationIn(doing(broken, acceptCase, accept('2022-09-27'))).stage, 'accepted');
  });

  it('leaves the applicant free to withdraw, and to break the mediation off (调仲法 5)', () => {
    const step = { by: rider, on: '2022-08-19', input: { settled: false, reason: null } };
    assert.equal(arbitrationIn(doing(deferred(), withdrawApplication, step)).decision?.kind, 'withdrawn');
    const brokenOff = decided(deferred(), withdrawApplication, { ...step, procedure: 'mediation' }).dispute;
    assert.equal(arbitrationIn(doing(brokenOff, acceptCase, accept('2022-08-22'))).stage, 'accepted');
  });

  it('tells the parties whose turn it is', () => {
    const looking = { audience: 'parties', asOf: '2022-08-18', position: 'applicant', ...days } as const;
    const steps = (dispute: Dispute) => whereItStands(dispute, looking).next.map(({ key }) => key);
    assert.ok(steps(suggested()).includes('nextSteps.arbitration.answerSuggestion'));
    assert.ok(steps(deferred()).includes('nextSteps.arbitration.mediateFirst'));
    assert.ok(steps(failed(deferred(), '2022-08-18')).includes('nextSteps.arbitration.decideAcceptance'));
  });
});
