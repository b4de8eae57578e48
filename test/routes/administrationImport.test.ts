import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { hiddenIn, signInAs, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { administrator, zhongnan } from '../support/people.ts';

const path = '/administration/imports';
const bodyHead = ['名称', '简称', '级别', '区划代码', '街道', '地址', '电话', '开放时间'];
const hours = '周一至周五 9:00–17:00';
const good = [
  '武昌区徐家棚街道调解中心',
  '武昌徐家棚',
  '街道',
  '420106',
  '徐家棚街道',
  '示例路 1 号',
  '027-00000001',
  hours,
];
const mediatorHead = ['姓名', '用户名', '调解组织', '调解员证号', '专职'];

describe('Import from a spreadsheet', () => {
  let app: TestApp;
  let admin: Agent;
  before(async () => {
    app = await openTestApp();
    admin = await signInAs(app, administrator);
  });
  after(() => app.close());

  const csv = (rows: readonly (readonly string[])[]) =>
    Buffer.from(
      rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
    );
  async function xlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').addRows(rows.map((row) => [...row]));
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }
  const upload = async (kind: string, file: Buffer, name = 'x.csv') => {
    const page = await admin.get(`${path}/${kind}`).expect(200);
    const hidden = hiddenIn(page.text, `${path}/${kind}`);
    return admin
      .post(`${path}/${kind}`)
      .field('_csrf', hidden._csrf ?? '')
      .attach('file', file, name);
  };
  /** Uploads, gives the address of the preview and its words. */
  const preview = async (kind: string, file: Buffer, name?: string) => {
    const answer = await upload(kind, file, name);
    assert.equal(answer.status, 303, wordsOf(answer.text));
    const address = String(answer.headers.location);
    return { address, words: wordsOf((await admin.get(address).expect(200)).text) };
  };
  const press = async (address: string, act: string, fields: Record<string, string> = {}) => {
    const page = await admin.get(address);
    return admin
      .post(`${address}/${act}`)
      .type('form')
      .send({ ...hiddenIn(page.text, `${address}/${act}`), ...fields });
  };
  const bodies = () => app.services.directory().bodies.map(({ name }) => name);

  it('offers a template whose own example is passed over', async () => {
    const { body } = await admin
      .get(`${path}/bodies/template.xlsx`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    const answer = await upload('bodies', body as Buffer, 'template.xlsx');
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /没有要导入的行/);
  });

  it('names row, column and what to do for every fault, and stores nothing', async () => {
    const bad = ['', '很好', '村', '42', '', '', 'x', hours];
    const { words, address } = await preview('bodies', csv([bodyHead, good, bad, good]));
    assert.match(words, /2 行需要改正，1 行没有问题/);
    assert.match(words, /3 名称 （空） 请填写名称/);
    assert.match(words, /3 级别 村 请选择级别/);
    assert.match(words, /3 区划代码 42 请填写六位区划代码/);
    assert.match(words, /4 名称 武昌区徐家棚街道调解中心 和第 2 行重复/);
    assert.equal(bodies().includes(good[0] as string), false);
    await press(address, 'acceptance', { take: 'all' });
    assert.equal(bodies().includes(good[0] as string), false);
  });

  it('takes only the right rows when told so, once however often it is pressed', async () => {
    const { address } = await preview('bodies', csv([bodyHead, good, ['', ...good.slice(1)]]));
    const first = await press(address, 'acceptance', { take: 'right' });
    assert.equal(first.status, 303);
    const page = await admin.get(address);
    assert.match(wordsOf(page.text), /已导入 1 条/);
    const _csrf = hiddenIn(page.text, '/sign-out')._csrf;
    await admin.post(`${address}/acceptance`).type('form').send({ _csrf, take: 'right' }).expect(303);
    assert.equal(bodies().filter((name) => name === good[0]).length, 1);
  });

  it('reads .xlsx, finds columns by their heading in any order, and tells what is there already', async () => {
    const turned = [bodyHead, good].map((row) => [...row].reverse());
    const { words } = await preview('bodies', await xlsx(turned), 'bodies.xlsx');
    assert.match(words, /2 名称 武昌区徐家棚街道调解中心 已有名称相同的调解组织/);
  });

  it('reads the GB code that Chinese spreadsheet programs write', async () => {
    // 姓名,用户名,调解组织,调解员证号,专职 and 王五,wangwu,武昌中南,,是 in GB 18030.
    const head = 'd0d5c3fb2cd3c3bba7c3fb2cb5f7bde2d7e9d6af2cb5f7bde2d4b1d6a4bac52cd7a8d6b0';
    const row = 'cdf5cee52c77616e6777752ccee4b2fdd6d0c4cf2c2ccac7';
    const { words } = await preview('mediators', Buffer.from(`${head}0d0a${row}`, 'hex'));
    assert.match(words, /1 行都没有问题/);
    assert.match(words, /王五/);
  });

  it('makes accounts for mediators; the list of links is fetched once', async () => {
    const rows = [
      mediatorHead,
      ['赵六', 'zhaoliu', zhongnan.name, 'TJ-1', '是'],
      ['钱七', 'qianqi', zhongnan.shortName, '', '否'],
    ];
    const { address } = await preview('mediators', csv(rows));
    await press(address, 'acceptance', { take: 'all' });
    const names = app.services
      .directory()
      .holders('mediator', zhongnan.id)
      .map(({ name }) => name);
    assert.ok(names.includes('赵六') && names.includes('钱七'));
    const list = await press(address, 'links');
    assert.match(list.text, /赵六,zhaoliu,http:\/\/[^\s]+\/invitations\//);
    const token = /zhaoliu,\S+\/invitations\/(\S+)/.exec(list.text)?.[1] as string;
    assert.equal((await app.services.accounts.invited(token))?.username, 'zhaoliu');
    const page = await admin.get(address);
    const _csrf = hiddenIn(page.text, '/sign-out')._csrf;
    await admin.post(`${address}/links`).type('form').send({ _csrf }).expect(404);
    const stored = JSON.stringify(await app.services.models.imports.find().lean());
    assert.equal(stored.includes(token), false);
  });

  it('names taken user names and certificates, unknown bodies, and numbers of people used as user names', async () => {
    const { words } = await preview(
      'mediators',
      csv([
        mediatorHead,
        ['孙八', 'mediator', zhongnan.name, 'TJ-1', '是'],
        ['周九', '13900000000', '没有这个中心', '', '也许'],
      ]),
    );
    assert.match(words, /2 用户名 mediator 这个用户名已经有人用了/);
    assert.match(words, /2 调解员证号 TJ-1 这个证号已经登记/);
    assert.match(words, /3 用户名 13900000000 请不要用手机号/);
    assert.match(words, /3 调解组织 没有这个中心 请选择已有的调解组织/);
    assert.match(words, /3 专职 也许 请填写“是”或者“否”/);
  });

  it('escapes what is in the cells', async () => {
    const answer = await preview(
      'bodies',
      csv([bodyHead, ['<script>alert(1)</script>', ...good.slice(1, 2), ...good.slice(2)]]),
    );
    assert.doesNotMatch((await admin.get(answer.address)).text, /<script>alert/);
  });

  const refused: readonly (readonly [string, () => Buffer | Promise<Buffer>, RegExp])[] = [
    ['no spreadsheet at all', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /读不了这个文件/],
    ['an empty file', () => Buffer.from(''), /没有要导入的行/],
    ['a heading only', () => csv([bodyHead]), /没有要导入的行/],
    ['missing columns', () => csv([['名称'], ['x']]), /缺少这些列：简称、级别/],
    [
      'more than 5,000 rows',
      () => csv([bodyHead, ...Array.from({ length: 5001 }, () => good)]),
      /超过 5000 行/,
    ],
    ['more than 4 MB', () => Buffer.alloc(4 * 1024 * 1024 + 1, 'x'), /超过 4 MB/],
    ['a ZIP that is no workbook', () => zipOf(Buffer.from('hello'), { stated: 5 }), /读不了这个文件/],
    [
      'a ZIP of zeros that unpacks to 200 MB',
      () => zipOf(zeros(), { stated: 200 * 1024 * 1024 }),
      /读不了这个文件/,
    ],
    ['the same bomb that lies about its size', () => zipOf(zeros(), { stated: 100 }), /读不了这个文件/],
  ];
  for (const [what, file, sentence] of refused)
    it(`refuses ${what} with a sentence`, async () => {
      const answer = await upload('bodies', await file(), 'x.xlsx');
      assert.equal(answer.status, 422);
      assert.match(wordsOf(answer.text), sentence);
    });

  it('is nobody else’s to see, nor after a day', async () => {
    const { address } = await preview('bodies', csv([bodyHead, ['另一个调解中心', ...good.slice(1)]]));
    await app.services.models.imports.updateMany({}, { $set: { accountId: 'somebody-else' } });
    await admin.get(address).expect(404);
    const own = await preview('bodies', csv([bodyHead, ['第三个调解中心', ...good.slice(1)]]));
    app.clock.set(new Date(app.clock.now().getTime() + 25 * 3_600_000));
    await admin.get(own.address).expect(404);
  });
});

function zeros(): Buffer {
  return Buffer.alloc(200 * 1024 * 1024);
}

/** A ZIP of one packed entry whose heading states a size of our choice. */
function zipOf(content: Buffer, { stated }: { readonly stated: number }): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(stated, 24);
  entry.writeUInt16LE(name.length, 28);
  const directoryAt = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(directoryAt, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
