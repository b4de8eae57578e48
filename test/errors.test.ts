import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import express from 'express';
import request from 'supertest';
import { refusals } from '../server/disputes/refusals.ts';
import type { RefusalEntry } from '../server/disputes/refusals.ts';
import { errorDocs } from '../server/errorDocs.ts';
import { errorHandler } from '../server/errorHandler.ts';
import { errors } from '../server/errors.ts';
import { parseLocalDate } from '../server/law/localDate.ts';
import { makeLog } from '../server/log.ts';

describe('The error registry', () => {
  it('stands in docs/errors.md, code for code and word for word', () => {
    const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');
    assert.equal(page, errorDocs());
  });

  it('says every error in a whole Chinese and a whole English sentence', () => {
    const entries: readonly [string, Pick<RefusalEntry, 'zh' | 'en'>][] = [
      ...Object.entries(refusals),
      ...Object.entries(errors),
    ];
    const unfinished = entries.filter(([, { zh, en }]) => !/[。）]$/.test(zh) || !/[.)]$/.test(en));
    assert.deepEqual(
      unfinished.map(([code]) => code),
      [],
    );
  });

  it('asks for the same parameters in both languages', () => {
    const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [code, { zh, en }] of Object.entries<RefusalEntry>(refusals))
      assert.deepEqual(slots(zh), slots(en), code);
  });
});

describe('A refusal of the law tables', () => {
  it('is said in the language of the page', async () => {
    const app = express();
    app.get('/:locale', ({ params }, response) => {
      response.locals.locale = params.locale;
      parseLocalDate('2024-02-30');
    });
    app.use(errorHandler(makeLog('silent')));
    for (const [locale, says] of [
      ['en', /^“2024-02-30” is not a date\. /],
      ['zh-CN', /^“2024-02-30”不是有效日期/],
    ] as const) {
      const response = await request(app).get(`/${locale}`).accept('json').expect(422);
      assert.match((response.body as { message: string }).message, says);
    }
  });
});
