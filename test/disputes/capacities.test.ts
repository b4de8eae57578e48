import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { audiencesFor } from '../../server/disputes/audiences.ts';
import { capacitiesOf } from '../../server/disputes/capacities.ts';
import { policyRefusal } from '../../server/disputes/policy.ts';
import { opened, riderAsParty, companyAsParty, toCommission, wageApplication } from '../support/disputes.ts';
import { bodyHead, clerk, commissionHead, supervisor } from '../support/people.ts';

describe('In what capacity somebody stands to a case', () => {
  const filedBy = ({ accountId }: Actor, changes = {}) =>
    opened(
      wageApplication('2022-09-08', {
        parties: [{ ...riderAsParty, accountId }, companyAsParty],
        ...changes,
      }),
    );

  it('as a party alone in a case of their own, whatever office they hold (调仲法 33)', () => {
    assert.deepEqual(capacitiesOf(bodyHead, filedBy(bodyHead)), ['applicant']);
    for (const person of [clerk, commissionHead, supervisor]) {
      const own = filedBy(person, toCommission);
      assert.deepEqual(capacitiesOf(person, own), ['applicant']);
      assert.deepEqual(audiencesFor(person, own), ['parties']);
    }
    assert.equal(
      policyRefusal(clerk, filedBy(clerk, toCommission), { procedure: 'arbitration', command: 'acceptCase' }),
      'NOT_YOURS_TO_DO',
    );
  });

  it('as whom they speak for alone, where they act as an agent', () => {
    const agent = { name: bodyHead.name, powers: 'special', accountId: bodyHead.accountId } as const;
    const dispute = opened(
      wageApplication('2022-09-08', { parties: [riderAsParty, { ...companyAsParty, agent }] }),
    );
    assert.deepEqual(capacitiesOf(bodyHead, dispute), ['respondent']);
  });

  it('in their office in every other case', () => {
    assert.deepEqual(capacitiesOf(bodyHead, opened(wageApplication('2022-09-08'))), ['bodyHead']);
    assert.deepEqual(capacitiesOf(clerk, opened(wageApplication('2022-09-08', toCommission))), ['clerk']);
  });
});
