/** People in windows of their own: faults of a page are kept, forms filled in by name, others' steps awaited and timed. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Actor } from '../../server/disputes/actor.ts';
import { password } from '../support/app.ts';
import { widths } from '../support/browser.ts';

export interface Person {
  /** As the printed lines name them. */
  readonly name: string;
  readonly page: Page;
  /** What the browser complained of: errors of scripts, refusals of the content policy, failed requests. */
  readonly complaints: string[];
  /** How many documents the window has loaded so far. */
  loads(): number;
}

/** What a form is answered with, by the names of its fields: a text, the values to tick, or a file. */
export type Typed = Readonly<Record<string, string | readonly string[] | UploadedFile>>;
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A window for somebody who has not signed in. */
export async function openWindow(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport: widths.desk,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  let loads = 0;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) loads += 1;
  });
  return { name, page, complaints: complaintsOf(page), loads: () => loads };
}

/** Keeps what the browser complains of on a page. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(`${line.text()} (${line.location().url})`);
  });
  return complaints;
}

/** A window of somebody of the cast, signed in by the form. */
export async function signedIn(
  browser: Browser,
  { address, person, ...options }: BrowserContextOptions & { address: string; person: Actor },
): Promise<Person> {
  const window = await openWindow(browser, person.name, options);
  await window.page.goto(`${address}/sign-in`);
  await send(window.page, window.page.locator('form[action="/sign-in"]'), {
    username: person.accountId ?? '',
    password,
  });
  return window;
}

// ── Forms ────────────────────────────────────────────────────────────────────────────────────────────

/** Fills in the fields of a form by their names, as a hand would: ticks, choices, texts, files. */
export async function fillIn(form: Locator, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const fields = form.locator(`[name="${name}"], [name="${name}[]"]`);
    const kind = await fields
      .first()
      .evaluate((field) => (field instanceof HTMLInputElement ? field.type : field.localName));
    if (isFile(value)) await fields.setInputFiles(value);
    else if (kind === 'radio' || kind === 'checkbox')
      for (const one of [value].flat() as readonly string[])
        await press(form, fields.and(form.locator(`[value="${one}"]`)));
    else if (kind === 'select') await fields.selectOption(value as string);
    else await fields.fill(value as string);
  }
}

/** The label covers the whole row and takes the press. */
async function press(form: Locator, box: Locator): Promise<void> {
  if (!(await box.isChecked())) await form.locator(`label[for="${await box.getAttribute('id')}"]`).click();
}

function isFile(value: Typed[string]): value is UploadedFile {
  return typeof value === 'object' && 'buffer' in value;
}

/** Fills a form in, presses its button and waits for the page it leads to. Gives the instant of the server's answer. */
export async function send(page: Page, form: Locator, typed: Typed = {}): Promise<number> {
  await fillIn(form, typed);
  const answered = page
    .waitForResponse((response) => response.request().method() === 'POST')
    .then(async (response) => ({ at: Date.now(), status: response.status() }));
  const loaded = page.waitForEvent('load');
  await form.locator('button').first().click();
  const { at, status } = await answered;
  await loaded;
  if (status !== 303) assert.fail(`${page.url()} → ${status}: ${(await faultsOn(page)).join(' ')}`);
  return at;
}

/** Presses a link and waits for the page it leads to. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), link.first().click()]);
}

/** The sentences with which a form came back. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  return page.locator('.field__error, .notice--refused, .conflict').allInnerTexts();
}

/** The form of a command: at a desk in place on the case page, for a party on its own page. */
export async function openForm(page: Page, action: string): Promise<Locator> {
  const form = page.locator(`form[action="${action}"]`);
  const details = page.locator(`details:has(form[action="${action}"])`);
  if ((await details.count()) > 0) {
    if (!(await form.isVisible())) await details.locator('summary').first().click();
    return form;
  }
  await follow(page, page.locator(`a[href="${action}/new"]`));
  return form;
}

/** One step of a case through its form; `address` is that of the site map, `mediation/acceptance` say. */
export async function act(
  { page }: Person,
  { number, address, typed }: { readonly number: string; readonly address: string; readonly typed?: Typed },
): Promise<number> {
  const form = await openForm(page, `/disputes/${number}/${address}`);
  return send(page, form, typed);
}

/** The desk gives a party a new query code; gives the code as the letter shows it. */
export async function letterFor(
  { page }: Person,
  { number, partyId }: { readonly number: string; readonly partyId: string },
): Promise<string> {
  const form = await openForm(page, `/disputes/${number}/query-codes`);
  await fillIn(form, { partyId });
  await follow(page, form.locator('button'));
  return (await page.locator('.receipt__code').innerText()).trim();
}

// ── Arrivals ─────────────────────────────────────────────────────────────────────────────────────────

/** What somebody else must see, and in which panel of the page that they have open. */
export interface Sight {
  readonly by: Person;
  readonly panel: string;
  /** A part of the panel, where the same text may stand in another. */
  readonly part?: string;
  readonly text: string | RegExp;
}

/**
 * Does the step and awaits that everybody who looks on sees it in the page as it is, without loading it again. Prints
 * how long it took from the server's answer to the text.
 */
export async function seenBy(step: () => Promise<number>, sights: readonly Sight[]): Promise<void> {
  const loadsBefore = sights.map(({ by }) => by.loads());
  const waiting = sights.map(async (sight) => {
    const text = locate(sight);
    assert.equal(await text.count(), 0, `${sight.by.name} sees “${sight.text}” before it happened`);
    return async () => {
      await text.waitFor();
      return Date.now();
    };
  });
  const watches = await Promise.all(waiting);
  const arrivals = Promise.all(watches.map((watch) => watch()));
  const [answeredAt, seenAt] = await Promise.all([step(), arrivals]);
  for (const [index, { by, text }] of sights.entries()) {
    assert.equal(by.loads(), loadsBefore[index], `${by.name} had to load the page again`);
    const delay = Math.max(0, (seenAt[index] ?? 0) - answeredAt);
    process.stdout.write(`      arrival: ${by.name} · ${textOf(text)} ${delay} ms\n`);
  }
}

const locate = ({ by, panel, part = '', text }: Sight) =>
  by.page.locator(`[data-panel="${panel}"] ${part}`).getByText(text).filter({ visible: true }).first();

const textOf = (text: string | RegExp) => (typeof text === 'string' ? text : text.source);

/** Nobody's browser complained of anything. */
export function assertNoComplaints(people: readonly Person[]): void {
  assert.deepEqual(
    people.flatMap(({ name, complaints }) => complaints.map((line) => `${name}: ${line}`)),
    [],
  );
}
