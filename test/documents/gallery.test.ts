import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { layOut } from '../../server/documents/issue.ts';
import { arbitrationEndPapers } from '../../server/documents/papers/arbitrationEnd.ts';
import { arbitrationIntakePapers } from '../../server/documents/papers/arbitrationIntake.ts';
import { arbitrationPeriodPapers } from '../../server/documents/papers/arbitrationPeriods.ts';
import { arbitrationTribunalPapers } from '../../server/documents/papers/arbitrationTribunal.ts';
import { awardPapers } from '../../server/documents/papers/award.ts';
import { mediationEndPapers } from '../../server/documents/papers/mediationEnd.ts';
import { mediationIntakePapers } from '../../server/documents/papers/mediationIntake.ts';
import { officePaperDefinitions } from '../../server/documents/papers/office.ts';
import { catalogue } from '../../server/documents/catalogue.ts';
import { paperGallery } from '../support/paperGallery.ts';
import { papersPage } from '../support/papersPage.ts';

const drawn = [
  ...mediationIntakePapers,
  ...mediationEndPapers,
  ...arbitrationIntakePapers,
  ...arbitrationTribunalPapers,
  ...arbitrationPeriodPapers,
  ...awardPapers,
  ...arbitrationEndPapers,
  ...officePaperDefinitions,
];

describe('The catalogue of papers', () => {
  for (const fullness of ['full', 'bare'] as const)
    describe(`in the ${fullness === 'full' ? 'fullest' : 'barest'} lawful case`, () => {
      const papers = paperGallery(fullness);

      it('writes every paper', () => {
        const kinds = new Set(papers.map(({ kind }) => kind));
        assert.deepEqual(
          drawn.map(({ kind }) => kind).filter((kind) => !kinds.has(kind)),
          [],
        );
      });

      it('leaves no word missing and no bracket empty', async () => {
        for (const { kind, facts } of papers) {
          const { html } = await layOut(facts);
          assert.doesNotMatch(html, /undefined|null|NaN|\[object/, kind);
          assert.doesNotMatch(html, /（[\s，、]*）|《》|“”|：[。；，]|，，|。。|；；/, kind);
          assert.ok(facts.office !== '' && facts.title !== '', kind);
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

  it('stands in docs/papers.md', () => {
    assert.equal(readFileSync(new URL('../../docs/papers.md', import.meta.url), 'utf8'), papersPage());
  });
});
