/** What is bound into the file of a case, and in which order (规则 22). */
import assert from 'node:assert/strict';
import type { BoundPaper, BoundPicture, CaseFile } from '../../server/documents/caseFile.ts';
import { filedInOrder } from '../../server/documents/fileOrder.ts';
import { catalogue } from '../../server/documents/catalogue.ts';
import { fileDocument } from '../../server/documents/pdf/fileContent.ts';
import { isReadable } from '../../server/documents/pdf/pictures.ts';
import { paperGallery } from '../support/paperGallery.ts';

const gallery = paperGallery('full');

function bound(kind: string, seq: number, changes: Partial<BoundPaper> = {}): BoundPaper {
  const facts = gallery.find((paper) => paper.kind === kind)?.facts ?? null;
  const title = facts?.title ?? kind;
  const day = '2022-09-16';
  return {
    ...{ seq, kind, title, facts, paperNumber: '', issuedOn: day, voided: null, hash: 'h' },
    volume: 'main',
    ...changes,
  };
}

function png(width: number, height: number, interlace = 0): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes[28] = interlace;
  return bytes;
}

const picture = (changes: Partial<BoundPicture> = {}): BoundPicture => ({
  name: '签名页.png',
  mediaType: 'image/png',
  hash: 'p',
  content: png(100, 100),
  ...changes,
});

const file = (changes: Partial<CaseFile> = {}): CaseFile => ({
  office: '武汉市武昌区劳动人事争议仲裁委员会',
  caseNumber: '武昌劳人仲案字〔2022〕第00001号',
  cover: [['案由', '劳动报酬']],
  volumes: [{ name: '正卷', papers: [bound('arbitrationApplication', 1)] }],
  deliveries: { title: '送达情况', head: ['序号'], rows: [] },
  pictures: [],
  loose: [],
  boundOn: '2022-09-20',
  ...changes,
});

const wordsIn = (made: CaseFile, readable: (picture: BoundPicture) => boolean = isReadable) =>
  JSON.stringify(fileDocument(made, readable).content);

describe('The order of a file', () => {
  it('is that of 规则 22, and by their day where it names none', () => {
    const papers = ['award', 'suspensionDecision', 'acceptanceNotice', 'transferLetter', 'recusalDecision'];
    assert.deepEqual(
      filedInOrder(papers.map((kind, seq) => ({ kind, seq }))).map(({ kind }) => kind),
      ['acceptanceNotice', 'award', 'suspensionDecision', 'recusalDecision', 'transferLetter'],
    );
  });

  it('names no kind that the catalogue does not know', () => {
    const known = new Set(catalogue.map(({ kind }) => kind));
    const named = filedInOrder(catalogue.map(({ kind }, seq) => ({ kind, seq })));
    assert.ok(named.every(({ kind }) => known.has(kind)));
    assert.equal(named.at(0)?.kind, 'oralApplication');
    assert.equal(named.at(-1)?.kind, 'subVolumeList');
  });
});

describe('The file of a case as it is set', () => {
  it('has a cover, its contents and the papers for each volume, the second one only where it is given', () => {
    const whole = file({
      volumes: [
        { name: '正卷', papers: [bound('arbitrationApplication', 1)] },
        { name: '副卷', papers: [bound('docketingSheet', 2, { volume: 'sub' })] },
      ],
    });
    for (const word of [
      '（正卷）',
      '卷内目录（正卷）',
      '仲裁申请书',
      '（副卷）',
      '卷内目录（副卷）',
      '立案审批表',
    ])
      assert.ok(wordsIn(whole).includes(word), word);
    assert.doesNotMatch(wordsIn(file()), /副卷|立案审批表/);
  });

  it('points from the contents to the page of every paper', () => {
    const content = wordsIn(
      file({ volumes: [{ name: '正卷', papers: [1, 2, 3].map((seq) => bound('award', seq)) }] }),
    );
    const pointed = [...content.matchAll(/"pageReference":"([^"]+)"/g)].map(([, id]) => id);
    const placed = [...content.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(pointed, placed);
    assert.equal(new Set(placed).size, 3);
  });

  it('says of a void paper that it is void, and of one without its facts where it is', () => {
    const volumes = [
      {
        name: '正卷' as const,
        papers: [
          bound('award', 1, { voided: {} }),
          bound('acceptanceNotice', 2, { facts: null, hash: 'sheet' }),
        ],
      },
    ];
    const content = wordsIn(file({ volumes }));
    assert.match(content, /裁决书（终局）（作废）/);
    assert.match(content, /未留存排版数据[^"]*sheet/);
  });

  it('sets pictures, and lists by their hash what it does not set', () => {
    const broken = picture({ name: '坏图.png', hash: 'broken' });
    const loose = [{ name: '合同.pdf', mediaType: 'application/pdf', bytes: 1234, hash: 'contract' }];
    const content = wordsIn(file({ pictures: [picture(), broken], loose }), ({ hash }) => hash !== 'broken');
    assert.equal([...content.matchAll(/"image":"data:image\/png;base64,/g)].length, 1);
    for (const word of ['另附文件清单', '合同.pdf', 'contract', '坏图.png', 'broken'])
      assert.ok(content.includes(word), word);
  });

  it('does not unfold a PNG of more than forty megapixels, nor one in passes', () => {
    assert.equal(isReadable(picture()), true);
    assert.equal(isReadable(picture({ content: png(100_000, 100_000) })), false);
    assert.equal(isReadable(picture({ content: png(100, 100, 1) })), false);
    assert.equal(isReadable(picture({ content: png(100, 100).subarray(0, 20) })), false);
    assert.equal(isReadable(picture({ mediaType: 'image/webp' })), false);
  });
});
