import assert from 'node:assert/strict';
import type { SealedText } from '../../server/disputes/dispute.ts';
import { issuePaper } from '../../server/disputes/commands/intake/issuePaper.ts';
import type { PaperInput } from '../../server/disputes/commands/intake/issuePaper.ts';
import { voidPaper } from '../../server/disputes/commands/intake/voidPaper.ts';
import { Refusal } from '../../server/disputes/refusals.ts';
import { mayRead } from '../../server/disputes/sight.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { arbitrator, clerk, rider } from '../support/people.ts';

describe('Papers that an office writes on its own motion', () => {
  let app: TestApp;
  let number: string;
  before(async () => {
    app = await openTestApp();
    const filed = await app.services.desk.file({
      application: wageApplication('2022-09-14', toCommission),
      actor: rider,
      commandId: 'office-papers',
    });
    number = filed.number;
  });
  after(() => app.close());

  const input: PaperInput = {
    paper: 'evidenceRequest',
    addressee: '武汉市示例银行',
    dueOn: '2022-09-23',
    text: '请提供工资账户流水。',
    replaces: null,
  };
  const issue = async (commandId: string, changes: Partial<PaperInput> = {}, by = clerk) => {
    await app.services.desk.run({
      command: issuePaper,
      procedure: 'arbitration',
      number,
      input: { ...input, ...changes },
      actor: by,
      commandId,
    });
    await app.services.readers.papers.idle();
    return app.services.models.papers.find({ number }).sort({ serialKey: 1 }).lean();
  };
  const letters = async () =>
    app.services.models.papers.find({ number, kind: 'evidenceRequest' }).sort({ serialKey: 1 }).lean();

  it('are issued once, numbered, with what was typed on the sheet and not in the event', async () => {
    await issue('letter-1');
    await issue('letter-1');
    const [letter, ...more] = await letters();
    assert.deepEqual(more, []);
    assert.equal(letter?.paperNumber, '武昌劳人仲函字〔2022〕第0001号');
    const html = app.services.vault.open(letter?.html as SealedText);
    assert.match(html, /致：武汉市示例银行[^]*请提供工资账户流水。[^]*请于2022年9月23日前办理/);
    const events = JSON.stringify(await app.services.disputes.events(number));
    assert.equal(events.includes('示例银行') || events.includes('流水'), false);
  });

  it('of a party open to that party at once, made out to it, and to no other', async () => {
    const receipt = { paper: 'materialReceipt', partyId: 'p1', addressee: null, dueOn: null } as const;
    const papers = await issue('receipt-of-p1', { ...receipt, text: '工资条；1；2；复印件' });
    const paper = papers.find(({ kind }) => kind === 'materialReceipt');
    assert.ok(paper);
    assert.match(app.services.vault.open(paper.html as SealedText), /提交人：高骑/);
    const stored = await app.services.disputes.load(number);
    assert.ok(stored);
    const reads = (partyId: string) =>
      mayRead(stored.dispute, { partyIds: [partyId], asOf: '2022-09-14' }, paper);
    assert.deepEqual([reads('p1'), reads('p2')], [true, false]);
    await assert.rejects(
      issue('receipt-of-nobody', { ...receipt, partyId: 'p9', text: '工资条' }),
      (error) => error instanceof Refusal && error.code === 'UNKNOWN_PARTY',
    );
  });

  it('want an addressee and a day where the paper has them', async () => {
    const refused = (error: unknown) => error instanceof Refusal && error.code === 'PAPER_INCOMPLETE';
    await assert.rejects(issue('incomplete-1', { addressee: null }), refused);
    await assert.rejects(issue('incomplete-2', { dueOn: null }), refused);
  });

  it('keep the record of deliberation to the tribunal: 副卷 (规则 22–25)', async () => {
    const refused = (error: unknown) => error instanceof Refusal && error.code === 'NOT_YOURS_TO_DO';
    await assert.rejects(issue('deliberation', { paper: 'deliberationRecord' }, clerk), refused);
    await assert.rejects(issue('deliberation-2', { paper: 'deliberationRecord' }, arbitrator), Refusal);
  });

  it('divide the lines of a list into its columns, and leave an empty cell empty', async () => {
    const papers = await issue('list', {
      paper: 'evidenceList',
      addressee: '高骑',
      text: '劳动合同；本人；劳动关系；3\n工资条；本人',
    });
    const list = papers.find(({ kind }) => kind === 'evidenceList');
    const html = app.services.vault.open(list?.html as SealedText).replaceAll(/\s*\n\s*/g, '');
    assert.match(html, /<tr><td>1<\/td><td>劳动合同<\/td><td>本人<\/td><td>劳动关系<\/td><td>3<\/td><\/tr>/);
    assert.match(html, /<tr><td>2<\/td><td>工资条<\/td><td>本人<\/td><td><\/td><td><\/td><\/tr>/);
  });

  it('stay with their number when they are void; the right one is a new paper that names the old', async () => {
    const [old] = await letters();
    assert.ok(old);
    const run = (commandId: string) =>
      app.services.desk.run({
        command: voidPaper,
        procedure: 'arbitration',
        number,
        input: { paperId: old._id, volume: 'main', reason: '单位名称写错' },
        actor: clerk,
        commandId,
      });
    await run('void-1');
    await run('void-1');
    await issue('letter-2', { replaces: old.paperNumber });
    const [first, second, ...more] = await letters();
    assert.deepEqual(more, []);
    assert.equal(first?.voided?.on, '2022-09-14');
    assert.deepEqual([first?.hash, first?.paperNumber], [old.hash, old.paperNumber]);
    assert.equal(second?.paperNumber, '武昌劳人仲函字〔2022〕第0002号');
    assert.match(
      app.services.vault.open(second?.html as SealedText),
      /本文书更正并替代：武昌劳人仲函字〔2022〕第0001号/,
    );
  });
});
