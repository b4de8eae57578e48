/** Every paper as it is printed: nothing stands outside the text of the page. Wants poppler's `pdftotext`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrinter } from '../../server/documents/pdf/printer.ts';
import type { Printer } from '../../server/documents/pdf/printer.ts';
import { paperGallery } from '../support/paperGallery.ts';

const millimetre = 72 / 25.4;
/** A4 without the margins of GB/T 9704; the number of the page stands in the lower one. */
const text = { left: 28, right: 210 - 26, top: 37, foot: 297 - 10 } as const;
/** Half a point for rounding, and the air that a font leaves beside its glyphs. */
const tolerance = 3;

describe('A printed paper', function () {
  this.timeout(300_000);
  let printer: Printer;
  const folder = mkdtempSync(join(tmpdir(), 'tz-print-'));
  before(() => {
    printer = makePrinter();
  });
  after(async () => {
    await printer.stop();
    rmSync(folder, { recursive: true });
  });

  for (const fullness of ['full', 'bare'] as const)
    it(`has no word outside its page in the ${fullness === 'full' ? 'fullest' : 'barest'} lawful case`, async () => {
      const outside: string[] = [];
      for (const { kind, facts } of paperGallery(fullness))
        outside.push(...wordsOutside(await printer.print(facts)).map((word) => `${kind}: ${word}`));
      assert.deepEqual(outside, []);
    });

  interface Word {
    readonly word: string;
    readonly edges: readonly [number, number, number, number];
  }

  function wordsOutside(pdf: Buffer): readonly string[] {
    const words = wordsOf(pdf);
    assert.ok(words.length > 5);
    return words
      .filter(({ edges: [left, top, right, foot] }) => {
        const beside =
          left < text.left * millimetre - tolerance || right > text.right * millimetre + tolerance;
        return beside || top < text.top * millimetre - tolerance || foot > text.foot * millimetre;
      })
      .map(({ word, edges }) => `${word} at ${edges.map(Math.round).join(', ')}`);
  }

  function wordsOf(pdf: Buffer): readonly Word[] {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
    return [...boxes.matchAll(pattern)].map(([, left, top, right, foot, word = '']) => ({
      word,
      edges: [Number(left), Number(top), Number(right), Number(foot)],
    }));
  }
});
