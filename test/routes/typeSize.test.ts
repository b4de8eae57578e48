import assert from 'node:assert/strict';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { visitor } from '../support/visitor.ts';

describe('Large type', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  it('is asked for at the foot of a page, remembered, and given up again', async () => {
    const person = visitor(app);
    const isLarge = async (path: string) => / type-large"/.test((await person.get(path)).text);
    assert.match((await person.get('/')).text, /href="\?type=large"/);
    assert.equal(await isLarge('/look-up'), false);
    assert.equal(await isLarge('/?type=large'), true);
    assert.equal(await isLarge('/look-up'), true);
    assert.match((await person.get('/look-up')).text, /href="\?type=usual"/);
    assert.equal(await isLarge('/?type=usual'), false);
    assert.equal(await isLarge('/look-up'), false);
  });
});
