import assert from 'node:assert/strict';
import { archiveCase } from '../../server/disputes/commands/arbitration/archiveCase.ts';
import { issuePaper } from '../../server/disputes/commands/intake/issuePaper.ts';
import type { PaperFacts } from '../../server/documents/defineDocument.ts';
import type { SealedText } from '../../server/disputes/dispute.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { clerk } from '../support/people.ts';
import { makeRoad } from './figuresRoad.ts';

describe('The lists of a bound file (归档目录, 规则 21, 22)', () => {
  let app: TestApp;
  let number: string;
  before(async () => {
    app = await openTestApp();
    const road = makeRoad(app);
    const step = { by: clerk, on: '2022-09-14', procedure: 'arbitration' } as const;
    number = await road.file('2022-09-14', toCommission);
    await road.acceptCase(number, '2022-09-14');
    const typed = { addressee: '高骑', dueOn: null, text: '劳动合同；本人；劳动关系；3', replaces: null };
    await road.run(number, issuePaper, { ...step, input: { paper: 'evidenceList', ...typed } });
    await road.withdraw(number, '2022-09-14', { settled: false, procedure: 'arbitration' });
    await road.close(number, '2022-09-14');
    await road.run(number, archiveCase, { ...step, on: '2022-09-16', input: {} });
    await road.run(number, issuePaper, {
      ...step,
      on: '2022-09-19',
      input: { paper: 'evidenceList', ...typed },
    });
    await app.services.readers.papers.idle();
  });
  after(() => app.close());

  async function listed(kind: 'mainVolumeList' | 'subVolumeList') {
    const found = await app.services.models.papers.find({ number, kind }).lean();
    assert.equal(found.length, 1);
    const facts = JSON.parse(app.services.vault.open(found[0]?.facts as SealedText)) as PaperFacts;
    const [form, table] = facts.blocks.filter(({ kind: of }) => of === 'form' || of === 'table');
    assert.ok(form?.kind === 'form' && table?.kind === 'table');
    return { form: new Map(form.rows), rows: table.rows.map(([, title, own]) => [title, own] as const) };
  }

  it('name what lay in the main volume on that day, in the order of 规则 22, with numbers', async () => {
    const { rows } = await listed('mainVolumeList');
    assert.deepEqual(rows, [
      ['仲裁申请书', ''],
      ['受理通知书', '武昌劳人仲受字〔2022〕第0001号'],
      ['应诉通知书', '武昌劳人仲通字〔2022〕第0001号'],
      ['证据清单', ''],
      ['撤回仲裁申请书', ''],
      ['准予撤回仲裁申请决定书', '武昌劳人仲决字〔2022〕第0001号'],
    ]);
  });

  it('keep the sheets of approval to the second volume', async () => {
    const { rows } = await listed('subVolumeList');
    assert.deepEqual(
      rows.map(([title]) => title),
      ['立案审批表', '结案审批表'],
    );
  });

  it('say until when the file is kept: five years where no award closed it (规则 24)', async () => {
    const { form } = await listed('mainVolumeList');
    assert.equal(form.get('归档日期'), '2022年9月16日');
    assert.equal(form.get('保管至'), '2027年9月16日');
  });
});
