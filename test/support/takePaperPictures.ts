/**
 * Draws docs/screenshots/papers: ten papers of the gallery as they are printed, their first and last pages turned into pictures by
 * poppler's `pdftoppm`, sixteen shades of grey.
 *
 *     node --import tsx test/support/takePaperPictures.ts [kind …]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePrinter } from '../../server/documents/pdf/printer.ts';
import { greyPng } from './greyPng.ts';
import { paperGallery } from './paperGallery.ts';
import { picturedPapers } from './picturedPapers.ts';

const folder = resolve('docs/screenshots/papers');
const dotsPerInch = 100;
const sampleNumber = '武昌劳人仲通字〔2022〕第0001号';
const wanted = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'tz-papers-'));
const printer = makePrinter();
const gallery = paperGallery('usual');
try {
  for (const kind of picturedPapers.filter((one) => wanted.length === 0 || wanted.includes(one)))
    await draw(kind);
} finally {
  await printer.stop();
  rmSync(scratch, { recursive: true });
}

async function draw(kind: string): Promise<void> {
  const paper = gallery.find((one) => one.kind === kind);
  if (paper === undefined) throw new Error(`No paper ${kind} in the gallery`);
  const pdf = join(scratch, `${kind}.pdf`);
  const number = paper.facts.number === '' && paper.toNumber !== null ? sampleNumber : paper.facts.number;
  writeFileSync(pdf, await printer.print({ ...paper.facts, number }));
  const args = ['-gray', '-r', String(dotsPerInch), pdf, join(scratch, kind)];
  execFileSync('pdftoppm', args);
  const pages = readdirSync(scratch)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.pgm'))
    .toSorted();
  for (const [at, page] of pages.entries()) {
    if (at > 0 && at < pages.length - 1) continue;
    const name = `${kind}-${at === 0 ? 'first' : 'last'}.png`;
    const png = greyPng(readFileSync(join(scratch, page)));
    writeFileSync(join(folder, name), png);
    process.stdout.write(`${name} ${Math.round(png.length / 1024)} KB\n`);
  }
}
