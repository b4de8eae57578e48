import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { layOut } from '../../server/documents/issue.ts';
import { catalogue } from '../../server/documents/catalogue.ts';
import { papersOfTheTrade } from '../support/papersOfTheTrade.ts';
import { paperGallery } from '../support/paperGallery.ts';
import { papersPage } from '../support/papersPage.ts';

/** What only a fuller case has: a ground of the simplified procedure. */
const onlyFull = ['simplifiedNotice'];

describe('The catalogue of papers', () => {
  for (const fullness of ['full', 'bare'] as const)
    describe(`in the ${fullness === 'full' ? 'fullest' : 'barest'} lawful case`, () => {
      const papers = paperGallery(fullness);

      it('writes every paper', () => {
        const kinds = new Set([...papers.map(({ kind }) => kind), ...(fullness === 'bare' ? onlyFull : [])]);
        assert.deepEqual(
          catalogue.map(({ kind }) => kind).filter((kind) => !kinds.has(kind)),
          [],
        );
      });

      it('leaves no word missing and no bracket empty', async () => {
        for (const { kind, facts } of papers) {
          const { html } = await layOut(facts);
          assert.doesNotMatch(html, /undefined|null|NaN|\[object/, kind);
          assert.doesNotMatch(html, /（[\s，、]*）|《》|“”|：[。；，]|，，|。。|；；/, kind);
          const last = facts.blocks.at(-1);
          assert.ok(last?.kind !== 'text' || !last.text.endsWith('：'), `${kind} ends with a colon`);
          const ofParty = catalogue.some((paper) => paper.kind === kind && paper.issuer === 'party');
          assert.ok((facts.office !== '') !== ofParty && facts.title !== '', kind);
        }
      });
    });

  it('gives the parties nothing of the second volume (规则 22–25)', () => {
    for (const { kind, volume, audiences, recipients } of catalogue)
      if (volume === 'sub') {
        assert.equal(audiences.includes('parties'), false, kind);
        assert.deepEqual(recipients, [], kind);
      }
  });

  it('has one record for each kind and procedure', () => {
    const names = catalogue.map(({ kind, procedure }) => `${procedure}/${kind}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('writes every paper that the trade knows, or gives the reason', () => {
    const named = papersOfTheTrade.flatMap(([, papers]) => papers);
    for (const { name, kinds = [], because } of named) {
      assert.ok(kinds.length > 0 || because !== undefined, name);
      for (const kind of kinds)
        assert.ok(
          catalogue.some((paper) => paper.kind === kind),
          `${name}: ${kind}`,
        );
    }
  });

  it('stands in docs/papers.md', () => {
    assert.equal(readFileSync(new URL('../../docs/papers.md', import.meta.url), 'utf8'), papersPage());
  });
});
