/** Whose copy of a file holds what: the second volume reaches no party, whatever a record says (规则 22–25). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../server/disputes/actor.ts';
import { makeCaseFiles } from '../../server/caseFiles.ts';
import { audiencesFor } from '../../server/disputes/audiences.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
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

  describe('with uploaded files', () => {
    const upload = async (
      name: string,
      mediaType: string,
      content: Buffer,
      audiences: readonly Audience[],
    ) => {
      const path = join(app.config.dataFolder, name);
      await writeFile(path, content);
      const contentHash = createHash('sha256').update(content).digest('base64url');
      const received = { field: 'fileId', name, path, bytes: content.length, contentHash };
      const id = `${number}-${name}`;
      await app.services.files.keep({ id, received, number, mediaType, audiences, uploadedBy: 'clerk' });
      return contentHash;
    };
    const everybody = ['parties', 'commissionDesk', 'tribunal'] as const;

    it('sets the pictures, and lists the PDFs of others with their hash', async () => {
      const picture = await upload('收据.jpg', 'image/jpeg', Buffer.from('picture'), everybody);
      const contract = await upload('合同.pdf', 'application/pdf', Buffer.from('contract'), everybody);
      for (const person of [clerk, rider]) {
        const { pictures, loose } = await bound(person);
        assert.deepEqual(
          pictures.map(({ name, hash, content }) => [name, hash, Buffer.from(content).toString()]),
          [['收据.jpg', picture, 'picture']],
        );
        assert.deepEqual(loose, [
          { name: '合同.pdf', mediaType: 'application/pdf', bytes: 8, hash: contract },
        ]);
      }
    });

    it('gives a party none that is for the desk, and none that was handed in to the mediation', async () => {
      await upload('内部.jpg', 'image/jpeg', Buffer.from('inside'), ['commissionDesk', 'tribunal']);
      await upload('调解.jpg', 'image/jpeg', Buffer.from('mediation'), ['parties', 'bodyDesk']);
      const names = async (person: Actor) => (await bound(person)).pictures.map(({ name }) => name);
      assert.deepEqual(await names(rider), ['收据.jpg']);
      assert.deepEqual((await names(clerk)).toSorted(), ['内部.jpg', '收据.jpg']);
    });

    it('lists a picture whose bytes are gone, and is bound all the same', async () => {
      const contentHash = await upload('丢失.jpg', 'image/jpeg', Buffer.from('lost'), everybody);
      await rm(app.services.files.pathOf({ contentHash }));
      const { loose } = await bound(rider);
      assert.ok(loose.some(({ name }) => name === '丢失.jpg'));
    });
  });

  it('what went out together is one row of the deliveries', async () => {
    const { deliveries } = await bound(clerk);
    assert.deepEqual(
      deliveries.rows.map(([, document, names]) => [document, names]),
      [['结案决定书', '高骑、测试速送公司']],
    );
  });
});
