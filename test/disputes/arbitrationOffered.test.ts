/** What a page offers beyond stage and policy: a decision where there is a request, a record once the day has come. */
import assert from 'node:assert/strict';
import { arbitrationCommands } from '../../server/disputes/commands/arbitration/index.ts';
import { changeToOrdinary } from '../../server/disputes/commands/arbitration/changeToOrdinary.ts';
import { decideExtension } from '../../server/disputes/commands/arbitration/decideExtension.ts';
import { decidePostponement } from '../../server/disputes/commands/arbitration/decidePostponement.ts';
import { decideRecusal } from '../../server/disputes/commands/arbitration/decideRecusal.ts';
import { issueMediationStatement } from '../../server/disputes/commands/arbitration/issueMediationStatement.ts';
import { requestExtension } from '../../server/disputes/commands/arbitration/requestExtension.ts';
import { requestPostponement } from '../../server/disputes/commands/arbitration/requestPostponement.ts';
import { requestRecusal } from '../../server/disputes/commands/arbitration/requestRecusal.ts';
import { requestSuspension } from '../../server/disputes/commands/arbitration/requestSuspension.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { arbitrator, clerk, commissionHead, company, rider, secondArbitrator } from '../support/people.ts';
import {
  accepted,
  arbitrationIn,
  attendance,
  awardDelivered,
  awarded,
  copyDelivered,
  days,
  doing,
  heard,
  notified,
  received,
  withTribunal,
} from './arbitrationRoad.ts';

type Name = keyof typeof arbitrationCommands;

interface Look {
  readonly today?: string;
  readonly by?: Actor;
}

function offered(
  name: Name,
  dispute: Dispute,
  { today = '2022-09-14', by = commissionHead }: Look = {},
): boolean {
  const command: Command<string, never> = arbitrationCommands[name];
  return command.offered?.(dispute, 'arbitration', today, { actor: by, ...days }) ?? true;
}

/** Not offered in the first case, offered in the second. */
function turnsOn(name: Name, { off, on, ...look }: Look & { off: Dispute; on: Dispute }): void {
  assert.equal(offered(name, off, look), false, `${name} is offered too early`);
  assert.equal(offered(name, on, look), true, `${name} is not offered`);
}

const extensionAsked = (by: number, dispute = accepted()): Dispute =>
  doing(dispute, requestExtension, {
    by: arbitrator,
    on: '2022-09-20',
    input: { days: by, reason: '案情复杂。' },
  });
const extended = (by: number): Dispute =>
  doing(extensionAsked(by), decideExtension, {
    by: commissionHead,
    on: '2022-09-21',
    input: { approved: true },
  });
const suspensionAsked = (): Dispute =>
  doing(accepted(), requestSuspension, {
    by: clerk,
    on: '2022-08-19',
    input: { ground: 'forceMajeure', reason: null },
  });
const recusalAsked = (): Dispute =>
  doing(withTribunal(), requestRecusal, {
    by: rider,
    on: '2022-08-24',
    input: { personId: 'arbitrator', reason: '亲属。', learnedLater: false },
  });
const postponementAsked = (): Dispute =>
  doing(notified(), requestPostponement, { by: rider, on: '2022-09-06', input: { reason: '住院。' } });

describe('What the page of an arbitration offers', () => {
  it('a decision on extension, suspension or recusal only where one awaits it', () => {
    turnsOn('decideExtension', { off: accepted(), on: extensionAsked(5) });
    turnsOn('decideSuspension', { off: accepted(), on: suspensionAsked() });
    turnsOn('decideRecusal', { off: withTribunal(), on: recusalAsked() });
    assert.equal(offered('decideExtension', extended(5)), false);
    assert.equal(offered('decideExtension', extensionAsked(5), { by: arbitrator }), false);
    assert.equal(offered('decideSuspension', suspensionAsked(), { by: clerk }), false);
    assert.equal(offered('decideRecusal', recusalAsked(), { by: arbitrator }), false);
  });

  it('no second request while one is open', () => {
    turnsOn('requestExtension', { off: extensionAsked(5), on: accepted() });
    turnsOn('requestSuspension', { off: suspensionAsked(), on: accepted() });
    turnsOn('requestPostponement', { off: postponementAsked(), on: notified(), today: '2022-09-06' });
  });

  it('no extension once the fifteen days are used up, or the 45 are over', () => {
    turnsOn('requestExtension', { off: extended(15), on: extended(14) });
    assert.equal(offered('requestExtension', accepted(), { today: '2022-10-08' }), true);
    assert.equal(offered('requestExtension', accepted(), { today: '2022-10-09' }), false);
  });

  it('a request to postpone while it is in time, again after a refusal', () => {
    turnsOn('requestPostponement', { off: withTribunal(), on: notified(), today: '2022-09-06' });
    assert.equal(offered('requestPostponement', notified(), { today: '2022-09-08' }), false);
    const step = { by: clerk, on: '2022-09-06', input: { granted: false, reason: '理由不足。' } };
    const refused = doing(postponementAsked(), decidePostponement, step);
    assert.equal(offered('requestPostponement', refused, { today: '2022-09-06' }), true);
  });

  it('the defence to the respondent while its period runs, to the clerk also afterwards', () => {
    assert.equal(offered('submitDefence', copyDelivered(), { today: '2022-09-01', by: company }), true);
    assert.equal(offered('submitDefence', copyDelivered(), { today: '2022-09-02', by: company }), false);
    assert.equal(offered('submitDefence', copyDelivered(), { today: '2022-09-02', by: clerk }), true);
  });

  it('the record of a hearing from its day on', () => {
    assert.equal(offered('recordHearing', notified(), { today: '2022-09-13' }), false);
    assert.equal(offered('recordHearing', notified(), { today: '2022-09-14' }), true);
    assert.equal(offered('recordHearing', withTribunal(), { today: '2022-09-14' }), false);
  });

  it('an award after a hearing; a deemed withdrawal where the applicant stayed away', () => {
    turnsOn('issueAward', { off: notified(), on: heard(), by: arbitrator });
    assert.equal(offered('issueAward', heard(), { by: secondArbitrator }), false);
    const away = heard(notified(), { attendance: attendance('absent', 'present'), mediationTried: false });
    turnsOn('deemWithdrawn', { off: heard(), on: away });
    assert.equal(offered('deemWithdrawn', notified()), false);
  });

  it('a tribunal until the case was heard, and again when a seat is empty', () => {
    const asked = recusalAsked();
    const recusalId = arbitrationIn(asked).recusals[0]?.id as string;
    const step = { by: commissionHead, on: '2022-08-25', input: { recusalId, upheld: true } };
    const seatEmpty = doing(asked, decideRecusal, step);
    turnsOn('formTribunal', { off: heard(), on: copyDelivered() });
    assert.equal(offered('formTribunal', withTribunal()), true);
    const { arbitration } = seatEmpty;
    const { hearings } = arbitrationIn(heard());
    const emptyAfterHearing = { ...seatEmpty, arbitration: { ...arbitration, hearings } } as Dispute;
    assert.equal(offered('formTribunal', emptyAfterHearing), true);
  });

  it('a mediation statement once there is a tribunal, a refusal to sign once there is a statement', () => {
    turnsOn('issueMediationStatement', { off: accepted(), on: withTribunal() });
    const input = { claims: [{ claimId: 'c1', agreedFen: 1 }], terms: '付清。' };
    const issued = doing(heard(), issueMediationStatement, { by: clerk, on: '2022-09-14', input });
    turnsOn('recordRefusalToSign', { off: awarded(), on: issued });
  });

  it('the ordinary procedure while the case is simplified; closing once everybody has been told', () => {
    const simplified = accepted(received(), { ground: 'bothAgree' });
    const changed = doing(simplified, changeToOrdinary, { by: clerk, on: '2022-09-01', input: {} });
    turnsOn('changeToOrdinary', { off: changed, on: simplified });
    assert.equal(offered('changeToOrdinary', simplified, { today: '2022-10-09' }), false);
    turnsOn('closeCase', { off: awarded(), on: awardDelivered(), today: '2022-09-16' });
  });
});
