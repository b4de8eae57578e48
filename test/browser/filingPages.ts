/** The pages of an application, answered in a browser as a worker on a telephone would. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { answersOf } from '../support/filing.ts';
import { send } from './windows.ts';

/** The pages that stand between the first press and the check, and whether a list follows. */
const steps = [
  ['side', answersOf.side],
  ['district', answersOf.district],
  ['street', answersOf.street],
  ['road', answersOf.road],
  ['cause', answersOf.cause],
  ['claims', { ...answersOf.claims }],
  ['applicants', answersOf.applicants],
  ['respondents', answersOf.respondents],
  ['agent', answersOf.agent],
  ['facts', answersOf.facts],
  ['delivery', answersOf.delivery],
] as const;

export type Look = (page: Page, step: string) => Promise<void>;
export type Changes = Readonly<Partial<Record<(typeof steps)[number][0], object>>>;

/** Begins at the home page and answers everything; `look` is called on each page before it is answered. */
export async function answerAll(
  page: Page,
  { address, look = async () => {}, changes = {} }: { address: string; look?: Look; changes?: Changes },
): Promise<void> {
  await page.goto(`${address}/`);
  await page.locator('main a[href="/applications/new"]').first().click();
  await send(page, page.locator('form[action="/applications"]'));
  for (const [step, answers] of steps) {
    assert.ok(page.url().includes(`/applications/${step}`), `${step} expected, ${page.url()} shown`);
    await look(page, step);
    if (step === 'claims') await chooseKind(page);
    const { kind: _, ...typed } = { kind: null, ...answers, ...changes[step] };
    await send(page, page.locator('main form.filing'), typed);
    const onwards = page.locator('main .entries + .buttons a.button').first();
    if ((await onwards.count()) > 0) await Promise.all([page.waitForEvent('load'), onwards.click()]);
  }
  assert.ok(page.url().endsWith('/applications/check'), page.url());
}

async function chooseKind(page: Page): Promise<void> {
  const kind = page.locator(`a[href*="kind=${answersOf.claims.kind}"]`).first();
  await Promise.all([page.waitForEvent('load'), kind.click()]);
}

/** Submits what was checked; gives number and query code as the receipt shows them. */
export async function submitApplication(page: Page): Promise<{ number: string; code: string }> {
  await send(page, page.locator('form[action="/applications/submission"]'), { declaration: 'true' });
  const text = async (selector: string) => (await page.locator(selector).first().innerText()).trim();
  return { number: await text('.receipt__number'), code: await text('.receipt__code') };
}
