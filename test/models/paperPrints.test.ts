import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { rider } from '../support/people.ts';

describe('Papers as PDF', function () {
  // The font is read when the first sheet is set.
  this.timeout(60_000);
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
    await app.services.desk.file({
      application: wageApplication('2022-09-14', {
        ...toCommission,
        facts: '拖欠工资。\nhttp://127.0.0.1/x.png',
      }),
      actor: rider,
      commandId: 'printed',
    });
    await app.services.readers.papers.idle();
  });
  after(() => app.close());

  const paper = async () => {
    const found = await app.services.models.papers.findOne({ kind: 'arbitrationApplication' }).lean();
    assert.ok(found);
    return found;
  };

  it('are set once, kept sealed with their hash, and the same bytes when they are asked for again', async () => {
    const { prints, models } = app.services;
    const first = await prints.of(await paper());
    assert.equal(first.pdf.subarray(0, 5).toString('latin1'), '%PDF-');
    assert.equal(createHash('sha256').update(first.pdf).digest('base64url'), first.hash);
    const kept = await models.paperPrints.findById((await paper())._id).lean();
    assert.equal(kept?.hash, first.hash);
    assert.equal(kept?.pdf.includes('JVBERi'), false, 'not in clear');
    assert.deepEqual(await prints.of(await paper()), first);
  });

  it('come out the same byte for byte when the kept print is lost: the sheet’s facts are enough', async () => {
    const { prints, models } = app.services;
    const first = await prints.of(await paper());
    await models.paperPrints.deleteMany({});
    assert.equal((await prints.of(await paper())).hash, first.hash);
  });

  it('are set one after another when many are asked for at once', async () => {
    const { prints, models } = app.services;
    await models.paperPrints.deleteMany({});
    const one = await paper();
    const all = await Promise.all(Array.from({ length: 8 }, () => prints.of(one)));
    assert.equal(new Set(all.map(({ hash }) => hash)).size, 1);
  });
});
