import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ejs from 'ejs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { formatFor } from '../../server/format.ts';
import { dictionary, makeTranslate, pickLocale } from '../../server/locales/index.ts';
import type { Locale, TextParams } from '../../server/locales/index.ts';

/*
 * Draws every sample page and every error page at both widths, light and dark, under the application's content policy,
 * and prints what axe and the console found:  node --import tsx test/support/renderStyleguide.ts <folder> [sample …]
 */

const samples = [
  'home',
  'question',
  'faults',
  'check',
  'receipt',
  'party',
  'queue',
  'matter',
  'figures',
  'parts',
  'paper',
];
const errorPages = ['notFound', 'forbidden', 'conflict', 'tooMany', 'failed', 'offline'];
const deskSamples = new Set(['queue', 'matter', 'figures', 'parts', 'paper']);
const widths = [390, 1440] as const;
const schemes = ['light', 'dark'] as const;
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const policy =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const translate = makeTranslate({ dictionary, strict: true });
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

function localsFor({ name, locale }: { name: string; locale: Locale }) {
  const atDesk = deskSamples.has(name);
  return {
    sample: name,
    locale,
    t: (key: string, params?: TextParams) => translate(locale, key, params),
    fmt: formatFor(locale),
    today: '2026-11-23',
    path: `/${name}`,
    csrfToken: 'sample',
    newCommandId: () => 'sample',
    user: atDesk ? { name: '李敏', roleLabel: '调解员', roles: ['mediator'] } : null,
    nav: atDesk
      ? [
          { href: '#', label: '工作台', current: true },
          { href: '#', label: '案件', current: false },
          { href: '#', label: '统计', current: false },
        ]
      : [
          { href: '#', label: '提交申请', current: name === 'question' },
          { href: '#', label: '查询案件', current: false },
          { href: '#', label: '登录', current: false },
        ],
    asset: (path: string) => `${path}?v=1`,
  };
}

async function render(name: string, locale: Locale): Promise<string> {
  const view = errorPages.includes(name) ? `views/errors/${name}.ejs` : 'views/styleguide.ejs';
  return ejs.renderFile(view, localsFor({ name, locale }), { views: [join(process.cwd(), 'views')] });
}

async function answer(url: URL, response: ServerResponse): Promise<void> {
  const type = types[extname(url.pathname)];
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Content-Type', type ?? 'text/html; charset=utf-8');
  const locale = pickLocale({ asked: url.searchParams.get('lang') });
  response.end(
    type ? await readFile(join('public', url.pathname)) : await render(url.pathname.slice(1), locale),
  );
}

function serve() {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(url, response).catch((fault: unknown) => response.writeHead(500).end(String(fault)));
  });
  return new Promise<{ origin: string; close(): void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}

interface Axe {
  run(): Promise<{
    violations: readonly {
      id: string;
      impact: string;
      nodes: readonly { html: string; failureSummary: string }[];
    }[];
  }>;
}

async function faultsOn(page: Page): Promise<readonly string[]> {
  // evaluated through the debugger, which the content policy of the page does not touch
  await page.evaluate(await readFile(axeSource, 'utf8'));
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      (node) => `${impact} ${id}: ${node.html.slice(0, 160)} :: ${node.failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}

/** Things axe does not see: a page wider than its window, and targets too small to hit. */
async function measures(page: Page, least: number): Promise<readonly string[]> {
  await page.evaluate(await readFile('test/support/pageMeasures.js', 'utf8'));
  return page.evaluate((smallest) => (globalThis as unknown as Measures).measurePage(smallest), least);
}

interface Measures {
  measurePage(smallest: number): readonly string[];
}

interface Look {
  readonly browser: Browser;
  readonly origin: string;
  readonly folder: string;
  readonly name: string;
}

async function lookAt({ browser, origin, folder, name }: Look): Promise<number> {
  let found = 0;
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const said: string[] = [];
      page.on('console', (message) => said.push(`console ${message.text()}`));
      page.on('pageerror', (fault) => said.push(`script ${fault.message}`));
      await page.goto(`${origin}/${name}${process.env.LOOK_LANG === 'en' ? '?lang=en' : ''}`);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      const least = deskSamples.has(name) ? 24 : 44;
      const faults = [...said, ...(await faultsOn(page)), ...(await measures(page, least))];
      for (const fault of faults) process.stdout.write(`${name} ${width} ${colorScheme}: ${fault}\n`);
      found += faults.length;
      await page.close();
    }
  }
  return found;
}

async function weighPublicPage(): Promise<number> {
  const html = await render('question', 'zh-CN');
  const paths = [
    'css/tokens.css',
    'css/base.css',
    'css/controls.css',
    'css/parts.css',
    'css/public.css',
    'css/print.css',
    'forms.js',
    'icons.svg',
    'favicon.svg',
    'arrow.svg',
  ];
  const files = await Promise.all(paths.map((path) => readFile(join('public', path))));
  return [Buffer.from(html), ...files].reduce((sum, content) => sum + gzipSync(content).length, 0);
}

const [folder = 'styleguide', ...only] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const { origin, close } = await serve();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
let found = 0;
for (const name of only.length > 0 ? only : [...samples, ...errorPages])
  found += await lookAt({ browser, origin, folder, name });
await browser.close();
close();
process.stdout.write(`${found} faults, public page ${await weighPublicPage()} bytes gzipped\n`);
process.exitCode = found > 0 ? 1 : 0;
