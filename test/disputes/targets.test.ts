/** 快立快调快审快结: what an office aims at, beside the days of the law and never in their place. */
import assert from 'node:assert/strict';
import { requestCorrection } from '../../server/disputes/commands/intake/requestCorrection.ts';
import { submitCorrection } from '../../server/disputes/commands/intake/submitCorrection.ts';
import { deadlinesOf } from '../../server/disputes/deadlines.ts';
import type { DeadlineContext } from '../../server/disputes/deadlines.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { aimedDays, aimsOf } from '../../server/disputes/targets.ts';
import { periodOf } from '../../server/law/periods.ts';
import { defaultSettings, localReadings } from '../../server/law/settings.ts';
import { clerk, rider } from '../support/people.ts';
import {
  accepted,
  awarded,
  days,
  delivered,
  doing,
  employer,
  handed,
  heard,
  received,
} from './arbitrationRoad.ts';
import * as mediationRoad from './mediationRoad.ts';

const chosen = {
  ...days,
  settings: { ...defaultSettings, fastAcceptance: 2, fastMediation: 7, fastHearing: 25, fastClosure: 35 },
};
const aimed = (
  dispute: Dispute,
  procedure: Procedure = 'arbitration',
  context: DeadlineContext = chosen,
): readonly string[] =>
  aimedDays(aimsOf(dispute, procedure, context), context).map(({ target, on }) => `${target} ${on}`);

describe('An office’s targets', () => {
  it('are none until it has set itself some', () => {
    assert.deepEqual(aimed(accepted(), 'arbitration', days), []);
    assert.deepEqual(aimed(mediationRoad.accepted(), 'mediation', days), []);
  });

  it('快立: received Mon 15 Aug, two working days, so Wed 17 Aug', () => {
    assert.deepEqual(aimed(received()), ['fastAcceptance 2022-08-17']);
  });

  it('快立 waits for the applicant, and runs anew from the completed papers', () => {
    const asked = doing(received(), requestCorrection, {
      by: clerk,
      on: '2022-08-16',
      input: { items: ['identityProof'], dueOn: '2022-08-24' },
    });
    assert.deepEqual(aimed(asked), []);
    const done = doing(asked, submitCorrection, { by: rider, on: '2022-08-24', input: { text: null } });
    assert.deepEqual(aimed(done), ['fastAcceptance 2022-08-26']);
  });

  it('快调: seven days from receipt, while the mediation is open', () => {
    assert.deepEqual(aimed(mediationRoad.mediating(), 'mediation'), ['fastMediation 2022-08-22']);
    assert.deepEqual(aimed(mediationRoad.agreed(), 'mediation'), []);
  });

  it('快审 and 快结: 25 and 35 days from acceptance on 17 Aug; 快审 is done with the hearing', () => {
    assert.deepEqual(aimed(accepted()), ['fastHearing 2022-09-11', 'fastClosure 2022-09-21']);
    assert.deepEqual(aimed(heard()), ['fastClosure 2022-09-21']);
    assert.deepEqual(aimed(awarded()), []);
  });

  it('leave out the days that the 45 leave out', () => {
    const notice = handed('applicationCopy', employer, '2022-08-22', {
      mode: 'publicNotice',
      receivedOn: null,
    });
    const announced = delivered(accepted(), '2022-08-22', notice);
    assert.deepEqual(aimed(announced), ['fastHearing 2022-10-11', 'fastClosure 2022-10-21']);
  });

  it('are no deadlines: the days of the law are the same with and without', () => {
    for (const dispute of [received(), accepted(), heard()])
      assert.deepEqual(deadlinesOf(dispute, chosen), deadlinesOf(dispute, days));
  });

  it('can only be set short of the period that the law gives', () => {
    const within = {
      fastAcceptance: periodOf('acceptanceDecision').amount,
      fastMediation: periodOf('mediationConclusion').amount,
      fastHearing: periodOf('award').amount,
      fastClosure: periodOf('award').amount,
    } as const;
    for (const [key, most] of Object.entries(within)) {
      const { byDefault, alternatives, checked } = localReadings[key as keyof typeof within];
      assert.deepEqual([byDefault, checked], [null, 'unverified'], key);
      for (const { value } of alternatives) assert.ok(value !== null && value < most, `${key} ${value}`);
    }
  });
});
