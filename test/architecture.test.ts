import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a folder (or file) may import besides itself. Node's own modules are left out; packages count as 'npm'. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'server/law': [],
  'server/disputes': ['server/law'],
  'server/documents': ['server/disputes', 'server/law', 'npm'],
  'server/desk.ts': ['server/disputes', 'server/law', 'server/clock.ts'],
  'server/embedded': ['npm'],
  'server/locales': [],
};

/** Nothing below may reach up into what stands above it. */
const layers = [
  ['server/law'],
  ['server/disputes'],
  ['server/documents', 'server/desk.ts'],
  ['models', 'server/live', 'server/statistics', 'server/auth'],
  ['routes', 'server/jobs', 'server/middleware'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sources(): readonly string[] {
  return ['server', 'models', 'routes'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/^(?:import|export)\b[^'"]*?\bfrom\s+'([^']+)'|\bimport\('([^']+)'\)/gm)];
  return found.map((match) => ({ from: file, to: resolved(file, match[1] ?? match[2] ?? '') }));
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  if (!specifier.startsWith('.')) return 'npm';
  return relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/');
}

function within(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

describe('The architecture', () => {
  const imports = sources().flatMap(importsOf);

  for (const [place, others] of Object.entries(allowed)) {
    it(`${place} imports only itself${others.length > 0 ? `, ${others.join(', ')}` : ''}`, () => {
      const outside = imports.filter(
        ({ from, to }) =>
          within(from, place) &&
          to !== 'node' &&
          !within(to, place) &&
          !others.some((other) => within(to, other)),
      );
      assert.deepEqual(outside, []);
    });
  }

  it('imports point inward: no layer reaches into one above it, types of storage records aside', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [low, high] = [layerOf(from), layerOf(to)];
      return low !== -1 && high !== -1 && high > low;
    });
    assert.deepEqual(wrong, []);
  });

  it('reads the environment in config.ts only', () => {
    const readers = sources().filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('process.env'),
    );
    assert.deepEqual(
      readers.filter((file) => !['server/index.ts', 'server/demo/main.ts'].includes(file)),
      [],
    );
  });

  it('asks the clock, not the machine, for the legal day', () => {
    const pure = sources().filter((file) => within(file, 'server/law') || within(file, 'server/disputes'));
    const askers = pure.filter((file) =>
      /\bnew Date\(\)|Date\.now\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(askers, []);
  });
});

function layerOf(path: string): number {
  return layers.findIndex((places) => places.some((place) => within(path, place)));
}
