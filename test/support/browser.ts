/** Headless Chromium for the browser tests: people signed in, pages judged by axe, pictures taken. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor } from '../../server/disputes/actor.ts';
import { password } from './app.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** Desk and telephone: every page is looked at in both. */
export const widths = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Starts the browser of the machine. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
}

/** A window of its own for one person, signed in by the form. */
export async function signedInPage(
  browser: Browser,
  {
    address,
    person,
    viewport = widths.desk,
  }: { address: string; person: Actor; viewport?: { width: number; height: number } },
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.fill('input[name=username]', person.accountId ?? '');
  await page.fill('input[name=password]', password);
  await Promise.all([page.waitForURL((url) => url.pathname !== '/sign-in'), page.keyboard.press('Enter')]);
  return page;
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Fault {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** What axe finds on the page that is serious or critical: by WCAG 2.2 AA, or by the rules that are named. */
export async function seriousFaults(page: Page, rules?: readonly string[]): Promise<readonly Fault[]> {
  // The policy of the page lets no foreign script in; the judge comes through the debugger.
  await page.evaluate(await readAxe());
  return page.evaluate(async (only) => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run(
            root: Document,
            options: object,
          ): Promise<{
            violations: { id: string; impact?: string | null; nodes: { target: unknown[] }[] }[];
          }>;
        };
      }
    ).axe;
    const { violations } = await axe.run(document, {
      runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        rule: id,
        impact: String(impact),
        where: nodes.map(({ target }) => target.join(' ')),
      }));
  }, rules);
}

let axeSource: Promise<string> | undefined;
async function readAxe(): Promise<string> {
  axeSource ??= readFile(axePath, 'utf8');
  return axeSource;
}

/** Whether the page is wider than its window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
