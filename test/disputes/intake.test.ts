import assert from 'node:assert/strict';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import {
  applyForArbitration,
  takeApplication,
} from '../../server/disputes/commands/intake/applyForArbitration.ts';
import { filingSerials } from '../../server/disputes/commands/intake/fileApplication.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import { issueQueryCode } from '../../server/disputes/commands/intake/issueQueryCode.ts';
import { joinDispute } from '../../server/disputes/commands/intake/joinDispute.ts';
import { withdrawApplication } from '../../server/disputes/commands/intake/withdrawApplication.ts';
import { openDispute } from '../../server/disputes/commands/intake/fileApplication.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import { systemActor } from '../../server/disputes/actor.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { Refusal } from '../../server/disputes/refusals.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import { stageRefusal } from '../../server/disputes/stages.ts';
import {
  companyAsParty,
  contextOn,
  opened,
  riderAsParty,
  toCommission,
  wageApplication,
} from '../support/disputes.ts';
import {
  clerk,
  commissionHead,
  company,
  lawyer,
  mediator,
  otherCompany,
  otherMediator,
  rider,
  wuchang,
} from '../support/people.ts';
import * as arbitration from './arbitrationRoad.ts';
import { agreed, deciding, doing, mediating, received, refusedWith } from './mediationRoad.ts';

const monday = '2022-08-15';

function refusedToOpen(code: RefusalCode, changes: Partial<Application>): void {
  const context = contextOn(monday, rider);
  assert.throws(
    () => openDispute(wageApplication(monday, changes), context),
    (error) => error instanceof Refusal && error.code === code,
    code,
  );
}

describe('Filing an application', () => {
  it('before a mediation body opens a mediation with a number of its own', () => {
    const dispute = received();
    assert.equal(dispute.number, '420106-2022-00001');
    assert.equal(dispute.mediation?.number, '武昌中南劳人调字〔2022〕第00001号');
    assert.equal(dispute.mediation?.stage, 'submitted');
    assert.equal(dispute.arbitration, null);
  });

  it('straight to a commission opens an arbitration, which has no number before acceptance', () => {
    const dispute = received(toCommission);
    assert.equal(dispute.mediation, null);
    assert.equal(dispute.arbitration?.number, null);
    assert.equal(dispute.arbitration?.commissionId, wuchang.id);
  });

  it('takes its numbers from the district and from the body', () => {
    const kinds = filingSerials(wageApplication(monday)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['dispute', 'mediation']);
    assert.equal(filingSerials(wageApplication(monday, toCommission)).length, 1);
  });

  it('needs both sides, a claim with a valid sum, a known unit, and a day that has come', () => {
    refusedToOpen('NO_APPLICANT', { parties: [companyAsParty] });
    refusedToOpen('NO_RESPONDENT', { parties: [riderAsParty] });
    refusedToOpen('NO_CLAIM', { claims: [] });
    refusedToOpen('AMOUNT_NOT_VALID', { claims: [{ kind: 'wages', claimedFen: -1, text: null }] });
    refusedToOpen('AMOUNT_NOT_VALID', { claims: [{ kind: 'wages', claimedFen: 0.5, text: null }] });
    refusedToOpen('UNKNOWN_UNIT', { to: { procedure: 'mediation', unitId: 'nowhere' } });
    refusedToOpen('UNKNOWN_UNIT', { to: { procedure: 'arbitration', unitId: 'nowhere' } });
    refusedToOpen('DAY_IN_FUTURE', { receivedOn: '2022-08-16' });
  });

  it('by ten workers is a collective dispute, by nine not (调仲法 7)', () => {
    const workers = (count: number) => Array.from({ length: count }, () => riderAsParty);
    const by = (count: number) =>
      opened(wageApplication(monday, { parties: [...workers(count), companyAsParty] }));
    assert.equal(by(10).marks.collective, true);
    assert.equal(by(9).marks.collective, false);
  });

  it('keeps what people wrote, and who they are, out of the event', () => {
    const { event, texts } = openDispute(wageApplication(monday), {
      ...contextOn(monday, rider),
      serials: [
        { unitId: '420106', kind: 'dispute', year: 2022, n: 7 },
        { unitId: 'body-zhongnan', kind: 'mediation', year: 2022, n: 3 },
      ],
    });
    assert.deepEqual(Object.keys(texts), ['facts', 'claim-c1']);
    for (const word of ['高骑', '测试速送', '工资'])
      assert.equal(JSON.stringify(event).includes(word), false);
  });
});

describe('Applying for arbitration', () => {
  const step = (on: string) =>
    ({
      by: rider,
      on,
      procedure: 'arbitration',
      input: { commissionId: wuchang.id, handedOn: null },
    }) as const;

  it('is open at any time, also while mediation runs (调仲法 5)', () => {
    const both = doing(mediating(), applyForArbitration, step('2022-08-18'));
    assert.equal(both.arbitration?.receivedOn, '2022-08-18');
    assert.equal(both.arbitration?.stage, 'submitted');
    assert.equal(both.mediation?.stage, 'mediating');
  });

  it('is made once, to a commission that exists', () => {
    const both = doing(mediating(), applyForArbitration, step('2022-08-18'));
    refusedWith('ARBITRATION_ALREADY_APPLIED', both, applyForArbitration, step('2022-08-19'));
    const nowhere = { ...step('2022-08-18'), input: { commissionId: 'nowhere', handedOn: null } };
    refusedWith('UNKNOWN_UNIT', mediating(), applyForArbitration, nowhere);
  });

  const handedOn = (by: Actor, requestedWay: 'visit' | 'letter' | null, receivedOn = '2022-08-18') => ({
    by,
    on: '2022-08-19',
    procedure: 'arbitration' as const,
    input: {
      commissionId: wuchang.id,
      handedOn: requestedWay === null ? null : { requestedWay, receivedOn },
    },
  });

  it('is handed on by the body for an applicant who signed for it, with the way and the day noted (调仲法 28)', () => {
    const { dispute, events } = deciding(mediating(), applyForArbitration, handedOn(mediator, 'visit'));
    assert.equal(dispute.arbitration?.receivedOn, '2022-08-18');
    assert.deepEqual(events[0]?.facts, {
      commissionId: wuchang.id,
      receivedOn: '2022-08-18',
      through: 'body',
      requestedWay: 'visit',
      takenBy: null,
    });
    refusedWith('REQUEST_WAY_MISSING', mediating(), applyForArbitration, handedOn(mediator, null));
  });

  it('is never received in the future, nor before the dispute was', () => {
    const on = (day: string) => handedOn(mediator, 'letter', day);
    refusedWith('DAY_IN_FUTURE', mediating(), applyForArbitration, on('2022-08-20'));
    refusedWith('DAY_TOO_EARLY', mediating(), applyForArbitration, on('2022-08-01'));
  });

  it('by the applicant’s own account is of today, whatever is sent with it', () => {
    const { dispute, events } = deciding(mediating(), applyForArbitration, handedOn(rider, 'visit'));
    assert.equal(dispute.arbitration?.receivedOn, '2022-08-19');
    assert.deepEqual(events[0]?.facts, {
      commissionId: wuchang.id,
      receivedOn: '2022-08-19',
      through: 'applicant',
      requestedWay: null,
      takenBy: null,
    });
  });

  it('is no affair of the other side, nor of a body that does not have the case', () => {
    const act = { procedure: 'dispute', command: 'applyForArbitration' } as const;
    assert.equal(policyRefusal(company, mediating(), act), 'NOT_YOURS_TO_DO');
    assert.equal(policyRefusal(otherMediator, mediating(), act), 'NOT_YOURS_TO_DO');
    assert.equal(
      policyRefusal(clerk, mediating(), { ...act, command: 'takeApplication' }),
      'NOT_YOURS_TO_DO',
    );
  });

  it('is taken at the window with the clerk’s name, under the same rules', () => {
    const taking = (receivedOn: string) => ({
      by: systemActor,
      on: '2022-08-19',
      procedure: 'arbitration' as const,
      input: { commissionId: wuchang.id, receivedOn, takenBy: 'clerk' },
    });
    const { dispute, events } = deciding(mediating(), takeApplication, taking('2022-08-19'));
    assert.equal(dispute.arbitration?.stage, 'submitted');
    assert.deepEqual(events[0]?.facts, {
      commissionId: wuchang.id,
      receivedOn: '2022-08-19',
      through: 'window',
      requestedWay: null,
      takenBy: 'clerk',
    });
    refusedWith('ARBITRATION_ALREADY_APPLIED', dispute, takeApplication, taking('2022-08-19'));
    refusedWith('DAY_IN_FUTURE', mediating(), takeApplication, taking('2022-08-20'));
  });

  it('again after the arbitration has ended is a new case (规则 35)', () => {
    refusedWith('ARBITRATION_ENDED', arbitration.closed(), applyForArbitration, step('2022-09-20'));
  });

  it('waits for the day of performance when an agreement is in effect (调仲法 15)', () => {
    refusedWith('AGREEMENT_BINDS', agreed(), applyForArbitration, step('2022-09-09'));
    const after = doing(agreed(), applyForArbitration, step('2022-09-10'));
    assert.equal(after.arbitration?.stage, 'submitted');
  });
});

describe('Withdrawing before the commission', () => {
  const input = { settled: false, reason: null };

  it('is decided by the withdrawal, and closed once it is delivered', () => {
    const step = { by: rider, on: '2022-08-18', procedure: 'arbitration', input } as const;
    const after = doing(arbitration.accepted(), withdrawApplication, step);
    assert.equal(after.arbitration?.stage, 'decided');
    assert.equal(after.arbitration?.decision?.kind, 'withdrawn');
    assert.equal(after.arbitration?.closedOn, null);
  });

  it('needs special powers of an agent, even of one who is a party’s own for another (调仲法 24)', () => {
    const agent = { name: lawyer.name, powers: 'general', accountId: lawyer.accountId } as const;
    const special = { ...agent, powers: 'special' } as const;
    const parties = [
      { ...riderAsParty, agent },
      { ...riderAsParty, accountId: null, agent: special },
      companyAsParty,
    ];
    const step = { by: lawyer, on: '2022-08-18', input };
    refusedWith('AGENT_NEEDS_SPECIAL_POWERS', received({ parties }), withdrawApplication, step);
  });
});

describe('Joining a dispute by its query code', () => {
  const unjoined = received({ parties: [riderAsParty, { ...companyAsParty, accountId: null }] });
  const step = (partyId: string) => ({
    by: otherCompany,
    on: monday,
    input: { partyId, accountId: 'other-company' },
  });

  it('links the account to the party, once', () => {
    const joined = doing(unjoined, joinDispute, step('p2'));
    assert.equal(joined.parties[1]?.accountId, 'other-company');
    refusedWith('PARTY_ALREADY_JOINED', joined, joinDispute, step('p2'));
    refusedWith('UNKNOWN_PARTY', unjoined, joinDispute, step('p9'));
  });
});

describe('A new query code', () => {
  it('is kept as a keyed hash beside the event, which only tells that there is one', () => {
    const input = { partyId: 'p2', queryCodeHmac: 'hmac-of-the-code' };
    const { dispute, events } = deciding(received(), issueQueryCode, { by: mediator, on: monday, input });
    assert.equal(dispute.parties[1]?.queryCodeHmac, 'hmac-of-the-code');
    assert.equal(JSON.stringify(events).includes('hmac'), false);
    const unknown = { by: mediator, on: monday, input: { ...input, partyId: 'p9' } };
    refusedWith('UNKNOWN_PARTY', received(), issueQueryCode, unknown);
  });
});

describe('A note', () => {
  it('is the desk’s own, and rests on nothing that others may change', () => {
    const input = { text: '对方愿意谈', audience: 'desk' } as const;
    const { dispute, texts } = deciding(mediating(), addNote, { by: mediator, on: '2022-08-18', input });
    const [note] = dispute.notes;
    assert.equal(note?.by, 'mediator');
    assert.deepEqual(texts, { [note?.textId ?? '']: '对方愿意谈' });
    assert.deepEqual(addNote.basis?.(dispute, 'mediation'), []);
  });

  it('of the tribunal is for those who sit there', () => {
    const note = { text: '合议意见', audience: 'tribunal' } as const;
    const step = { on: '2022-08-23', procedure: 'arbitration', input: note } as const;
    refusedWith('NOT_YOURS_TO_DO', arbitration.received(), addNote, { ...step, by: clerk });
    const written = deciding(arbitration.withTribunal(), addNote, { ...step, by: commissionHead });
    assert.equal(written.events[0]?.type, 'noteAdded');
  });
});

describe('A command at the wrong stage', () => {
  it('is refused with what is the matter: too early, past, ended, suspended, or neither', () => {
    assert.equal(stageRefusal('mediation', 'sealAgreement', 'mediating'), 'STAGE_TOO_EARLY');
    assert.equal(stageRefusal('mediation', 'acceptMediation', 'mediating'), 'STAGE_PASSED');
    assert.equal(stageRefusal('mediation', 'acceptMediation', 'correctionRequested'), 'NOT_ALLOWED_AT_STAGE');
    assert.equal(stageRefusal('mediation', 'acceptMediation', 'failed'), 'PROCEEDING_CLOSED');
    assert.equal(stageRefusal('arbitration', 'issueAward', 'suspended'), 'PROCEEDING_SUSPENDED');
  });
});
