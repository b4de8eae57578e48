import assert from 'node:assert/strict';
import { declineMediation } from '../../server/disputes/commands/mediation/declineMediation.ts';
import { endMediation } from '../../server/disputes/commands/mediation/endMediation.ts';
import { lapseMediation } from '../../server/disputes/commands/mediation/lapseMediation.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { sealAgreement } from '../../server/disputes/commands/mediation/sealAgreement.ts';
import { interruptionsOf } from '../../server/disputes/limitation.ts';
import type { NewEvent } from '../../server/disputes/events.ts';
import { company, mediator } from '../support/people.ts';
import { asked, deciding, doing, employer, itself, mediating, signed } from './mediationRoad.ts';

const filed = (procedure: 'mediation' | 'arbitration'): NewEvent =>
  ({
    type: 'applicationFiled',
    procedure,
    occurredOn: '2022-08-16',
    facts: { receivedOn: '2022-08-15', claimIds: ['c1', 'c2'] },
  }) as unknown as NewEvent;

function told(...events: readonly unknown[]) {
  return interruptionsOf(events as readonly NewEvent[]).map(({ on, ground }) => `${on} ${ground}`);
}

describe('Limitation is interrupted (时效中断)', () => {
  it('by asking a mediation body for relief, on the day of receipt (调仲法 27)', () => {
    assert.deepEqual(told(filed('mediation')), ['2022-08-15 mediationAsked']);
  });

  it('not by addressing the commission: that is the very step it asks for', () => {
    assert.deepEqual(told(filed('arbitration')), []);
  });

  it('when the other side refuses mediation (协调规 31), not when the body is not competent', () => {
    const refused = doing(asked(), recordConsent, {
      by: company,
      on: '2022-08-17',
      input: { partyId: employer, answer: 'refuses', ...itself },
    });
    const declined = (reason: 'otherSideRefused' | 'otherBody') =>
      deciding(refused, declineMediation, {
        by: mediator,
        on: '2022-08-18',
        input: { reason, text: '对方不同意调解' },
      }).events;
    assert.deepEqual(told(...declined('otherSideRefused')), ['2022-08-18 mediationRefused']);
    assert.deepEqual(told(...declined('otherBody')), []);
  });

  it('when mediation is broken off, on that day (协调规 31)', () => {
    const { events } = deciding(mediating(), endMediation, {
      by: mediator,
      on: '2022-08-25',
      input: { reason: '双方差距过大' },
    });
    assert.deepEqual(told(...events), ['2022-08-25 mediationBrokenOff']);
  });

  it('when the fifteen days are over, on their last day and not on the day somebody notes it', () => {
    const { events } = deciding(mediating(), lapseMediation, { by: mediator, on: '2022-09-05', input: {} });
    assert.deepEqual(told(...events), ['2022-08-30 mediationLapsed']);
  });

  it('when the other side agrees to perform: the agreement (调仲法 27)', () => {
    const { events } = deciding(signed(), sealAgreement, {
      by: mediator,
      on: '2022-08-24',
      input: { revision: 1 },
    });
    assert.deepEqual(told(...events), ['2022-08-24 agreementReached']);
  });

  it('when the agreement is not performed, on the first day after the last one, not for an award', () => {
    const broken = (procedure: 'mediation' | 'arbitration') => ({
      type: 'breachRecorded',
      procedure,
      occurredOn: '2022-10-20',
      facts: { breachId: 'b', byPartyId: employer, since: '2022-09-10', unpaidFen: null },
    });
    assert.deepEqual(told(broken('mediation')), ['2022-09-10 agreementBroken']);
    assert.deepEqual(told(broken('arbitration')), []);
  });

  it('for the claims that were put to mediation, each interruption with its article', () => {
    const [first] = interruptionsOf([filed('mediation')]);
    assert.deepEqual(first?.claimIds, ['c1', 'c2']);
    assert.deepEqual(first?.articles[0], { statute: '调仲法', article: 27, paragraph: 2 });
  });
});
