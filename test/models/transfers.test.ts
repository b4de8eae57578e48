import assert from 'node:assert/strict';
import { acceptCase } from '../../server/disputes/commands/arbitration/acceptCase.ts';
import { transferCase } from '../../server/disputes/commands/incidents/transferCase.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { clerk, commissionHead, hanyang, rider, wuchang } from '../support/people.ts';

describe('A case handed over to another commission', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  async function sent(commandId: string, to: { commissionId: string | null; name: string | null }) {
    const { desk } = app.services;
    const application = wageApplication('2022-09-14', toCommission);
    const { number } = await desk.file({ application, actor: rider, commandId });
    const run = <Input>(command: Command<string, Input>, actor: Actor, input: Input) =>
      desk.run({
        command,
        procedure: 'arbitration',
        number,
        input,
        actor,
        commandId: `${commandId}-${command.name}`,
      });
    await run(acceptCase, clerk, { simplifiedGround: null, clerkId: 'clerk' });
    await run(transferCase, commissionHead, { to, reason: '实际工作地点在汉阳区。' });
    await app.services.readers.transfers.idle();
    return number;
  }

  const load = async (number: string) => {
    const stored = await app.services.disputes.load(number);
    assert.ok(stored?.dispute.arbitration);
    return { ...stored.dispute, arbitration: stored.dispute.arbitration };
  };

  it('is opened there with everything that was asked, and both know each other’s number (规则 9)', async () => {
    const number = await sent('transfer-test-1', { commissionId: hanyang.id, name: null });
    const from = await load(number);
    const there = from.arbitration.incidents.transfer?.disputeNumber;
    assert.ok(there);
    const to = await load(there);
    assert.deepEqual(to.intake.transferredFrom, {
      number,
      commissionId: wuchang.id,
      acceptedOn: '2022-09-14',
    });
    assert.deepEqual(
      [to.arbitration.commissionId, to.arbitration.stage, to.arbitration.number, to.district],
      [hanyang.id, 'submitted', null, '420105'],
    );
    assert.deepEqual(
      to.parties.map(({ name, accountId }) => [name, accountId]),
      from.parties.map(({ name, accountId }) => [name, accountId]),
    );
    const { vault } = app.services;
    const words = ({ texts, claims, factsTextId }: typeof to) =>
      [factsTextId, ...claims.map(({ textId }) => textId)].map((id) => {
        const sealed = texts[id ?? ''];
        return sealed === undefined ? null : vault.open(sealed);
      });
    assert.deepEqual(words(to), words(from));
    assert.equal(to.claims[0]?.claimedFen, 1_200_000);
  });

  it('is opened once, however often the reader looks', async () => {
    const number = await sent('transfer-test-2', { commissionId: hanyang.id, name: null });
    const { disputes } = app.services.models;
    const before = await disputes.countDocuments({});
    await disputes.updateOne({ number }, { $addToSet: { pendingFor: 'transfers' } });
    await app.services.readers.transfers.idle();
    assert.equal(await disputes.countDocuments({}), before);
    assert.equal(await disputes.countDocuments({ pendingFor: 'transfers' }), 0);
  });

  it('outside this system is a letter, and nothing is opened', async () => {
    const { disputes, papers } = app.services.models;
    const before = await disputes.countDocuments({});
    const number = await sent('transfer-test-3', { commissionId: null, name: '黄石市仲裁委' });
    assert.equal(await disputes.countDocuments({}), before + 1);
    assert.equal((await load(number)).arbitration.incidents.transfer?.disputeNumber, null);
    await app.services.readers.papers.idle();
    const titles = (await papers.find({ number }).lean()).map(({ title }) => title);
    assert.ok(titles.includes('案件移送函') && titles.includes('移送管辖通知书'), titles.join());
  });
});
