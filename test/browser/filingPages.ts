/** The pages of an application, answered in a browser as a worker on a telephone would. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { answersOf } from '../support/filing.ts';
import { follow, send } from './windows.ts';
import type { Typed } from './windows.ts';

/** The pages between the first press and the check. */
const steps = [
  ['side', answersOf.side],
  ['district', answersOf.district],
  ['street', answersOf.street],
  ['road', answersOf.road],
  ['cause', answersOf.cause],
  ['claims', {}],
  ['applicants', answersOf.applicants],
  ['respondents', answersOf.respondents],
  ['agent', answersOf.agent],
  ['facts', answersOf.facts],
  ['delivery', answersOf.delivery],
] as const;

type Step = (typeof steps)[number][0];

export interface Answering {
  readonly address: string;
  /** Called on each page before it is answered. */
  readonly look?: (page: Page, step: Step) => Promise<void>;
  readonly changes?: Readonly<Partial<Record<Step, Typed>>>;
  /** Added to the list after the first. */
  readonly furtherClaims?: readonly (Typed & { readonly kind: string })[];
}

/** Begins at the home page and answers everything, up to the check. */
export async function answerAll(page: Page, answering: Answering): Promise<void> {
  const { address, look = async () => {}, changes = {}, furtherClaims = [] } = answering;
  await page.goto(`${address}/`);
  await follow(page, page.locator('main a[href="/applications/new"]'));
  await send(page, page.locator('form[action="/applications"]'));
  for (const [step, answers] of steps) {
    assert.ok(page.url().includes(`/applications/${step}`), `${step} expected, ${page.url()} shown`);
    await look(page, step);
    if (step === 'claims') await enterClaim(page, { ...answersOf.claims, ...changes.claims });
    else await send(page, page.locator('form.filing'), { ...answers, ...changes[step] });
    if (step === 'claims')
      for (const claim of furtherClaims) {
        await follow(page, page.locator('main a[href="/applications/claims/new"]'));
        await enterClaim(page, claim);
      }
    const onwards = page.locator('main .entries + .buttons a.button');
    if ((await onwards.count()) > 0) await follow(page, onwards);
  }
  assert.ok(page.url().endsWith('/applications/check'), page.url());
}

async function enterClaim(page: Page, { kind, ...typed }: Typed & { readonly kind: string }): Promise<void> {
  const way = page.locator(`main a[href*="kind=${kind}"]`).first();
  if (!(await way.isVisible())) await page.locator('main details summary').click();
  await follow(page, way);
  await send(page, page.locator('form.filing'), typed);
}

/** Submits what was checked; gives number and query code as the receipt shows them, and when the server answered. */
export async function submitApplication(page: Page): Promise<{ number: string; code: string; at: number }> {
  const form = page.locator('form[action="/applications/submission"]');
  const at = await send(page, form, { declaration: 'true' });
  const text = async (selector: string) => (await page.locator(selector).first().innerText()).trim();
  return { number: await text('.receipt__number'), code: await text('.receipt__code'), at };
}
