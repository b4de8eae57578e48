/** Whose copy of a file holds what: the second volume reaches no party, whatever a record says (规则 22–25). */
import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { makeCaseFiles } from '../../server/caseFiles.ts';
import { audiencesFor } from '../../server/disputes/audiences.ts';
import { actingParties } from '../../server/disputes/capacities.ts';
import { voidPaper } from '../../server/disputes/commands/intake/voidPaper.ts';
import type { CaseFile } from '../../server/documents/caseFile.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { clerk, company, mediator, rider, secondClerk } from '../support/people.ts';
import { makeRoad } from './figuresRoad.ts';

describe('Whose copy of a file holds what', () => {
  let app: TestApp;
  let number: string;
  before(async () => {
    app = await openTestApp();
    const road = makeRoad(app);
    number = await road.file('2022-09-14', toCommission);
    await road.acceptCase(number, '2022-09-14');
    await road.withdraw(number, '2022-09-14', { settled: false, procedure: 'arbitration' });
    await road.close(number, '2022-09-14');
    await app.services.readers.papers.idle();
  });
  after(() => app.close());

  /** What would be bound, caught before it is set. */
  async function bound(person: Actor, { whole = false } = {}): Promise<CaseFile> {
    let caught: CaseFile | null = null;
    const { models, files, vault, directory, disputes } = app.services;
    const printer = {
      print: () => assert.fail('no single paper is printed'),
      stop: () => Promise.resolve(),
      bind: (file: CaseFile) => {
        caught = file;
        return Promise.resolve(Buffer.from('%PDF-'));
      },
    };
    const stored = await disputes.load(number);
    assert.ok(stored);
    const own = actingParties(person, stored.dispute).map(({ id }) => id);
    const today = app.clock.today();
    await makeCaseFiles({ models, files, vault, directory, printer }).within(10_000, {
      ...{ dispute: stored.dispute, version: stored.version, procedure: 'arbitration', whole, today },
      audiences: audiencesFor(person, stored.dispute),
      sight: own.length === 0 ? null : { partyIds: own, asOf: today },
      accountId: person.accountId ?? '',
    });
    return caught ?? assert.fail('nothing was bound');
  }

  const titles = ({ volumes }: CaseFile) =>
    Object.fromEntries(volumes.map(({ name, papers }) => [name, papers.map(({ title }) => title)]));

  it('the clerk of the case: both volumes, in the order of 规则 22', async () => {
    assert.deepEqual(titles(await bound(clerk, { whole: true })), {
      正卷: ['仲裁申请书', '受理通知书', '应诉通知书', '撤回仲裁申请书', '准予撤回仲裁申请决定书'],
      副卷: ['立案审批表', '结案审批表'],
    });
  });

  it('a clerk who does not sit in it: the main volume, though asking for both', async () => {
    assert.deepEqual(Object.keys(titles(await bound(secondClerk, { whole: true }))), ['正卷']);
  });

  it('a party: of the main volume what has reached it', async () => {
    assert.deepEqual(titles(await bound(rider)), {
      正卷: ['仲裁申请书', '撤回仲裁申请书', '准予撤回仲裁申请决定书'],
    });
    assert.deepEqual(titles(await bound(company)), {
      正卷: ['撤回仲裁申请书', '准予撤回仲裁申请决定书'],
    });
  });

  it('a party: nothing of the second volume even where a record names the parties by mistake', async () => {
    const { papers } = app.services.models;
    const atOnce = { applicant: 'atOnce', respondent: 'atOnce', thirdParty: 'atOnce' };
    await papers.updateMany(
      { number, volume: 'sub' },
      { $set: { audiences: ['parties', 'tribunal'], opensTo: atOnce } },
    );
    for (const person of [rider, company])
      for (const whole of [false, true])
        assert.deepEqual(Object.keys(titles(await bound(person, { whole }))), ['正卷']);
  });

  it('nobody of a body that never had the case: nothing', async () => {
    assert.deepEqual(titles(await bound(mediator, { whole: true })), { 正卷: [] });
  });

  it('a void paper stays in its place and says so', async () => {
    const paper = await app.services.models.papers.findOne({ number, kind: 'responseNotice' }).lean();
    assert.ok(paper);
    const { desk, readers } = app.services;
    const input = { paperId: paper._id, volume: 'main', reason: '错误' } as const;
    const act = { command: voidPaper, procedure: 'arbitration', number, actor: clerk } as const;
    await desk.run({ ...act, input, commandId: 'case-files-void' });
    await readers.papers.idle();
    const [main] = (await bound(clerk)).volumes;
    assert.deepEqual(
      main?.papers.filter(({ voided }) => voided !== null).map(({ title }) => title),
      ['应诉通知书'],
    );
  });

  it('what went out together is one row of the deliveries', async () => {
    const { deliveries } = await bound(clerk);
    assert.deepEqual(
      deliveries.rows.map(([, document, names]) => [document, names]),
      [['结案决定书', '高骑、测试速送公司']],
    );
  });
});
