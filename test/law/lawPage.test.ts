import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawPage } from './lawPage.ts';

describe('docs/law.md', () => {
  it('is what the law tables say; otherwise run node --import tsx test/law/writeLawPage.ts', () => {
    assert.equal(readFileSync(join(import.meta.dirname, '../../docs/law.md'), 'utf8'), lawPage());
  });
});
