/** People at their browsers, without scripts: pages are fetched, forms are read from them, filled in and sent. */
import assert from 'node:assert/strict';
import request from 'supertest';
import type { Response, Test } from 'supertest';
import type { Actor } from '../../server/disputes/actor.ts';
import { password } from './app.ts';
import type { TestApp } from './app.ts';

export type Agent = ReturnType<typeof request.agent>;
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser that nobody has signed in at. */
export function visitor(app: TestApp): Agent {
  return request.agent(app.express);
}

/** Signs somebody of the cast in, through the page. */
export async function signInAs(app: TestApp, person: Actor): Promise<Agent> {
  const agent = visitor(app);
  const page = await agent.get('/sign-in').expect(200);
  await agent
    .post('/sign-in')
    .type('form')
    .send({ _csrf: hiddenIn(page.text)._csrf, username: person.accountId, password })
    .expect(303);
  return agent;
}

/** The hidden values of the first form that posts to this path. */
export function hiddenIn(html: string, action?: string): Record<string, string> {
  const forms = html.match(/<form\b[^>]*>[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find(
    (candidate) =>
      candidate.includes('name="_csrf"') &&
      (action === undefined ? !candidate.includes('/sign-out') : candidate.includes(`action="${action}"`)),
  );
  assert.ok(form, `no form that posts to ${action ?? 'anywhere'}`);
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...inputs].map((match) => [match[1] ?? '', unescaped(match[2] ?? '')]));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The form of a dispute as its page shows it now. */
export interface OpenForm {
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** Opens the page of a form: `mediation/acceptance` of a dispute, say. */
export async function openForm(agent: Agent, number: string, address: string): Promise<OpenForm> {
  const path = `/disputes/${number}/${address}`;
  const page = await agent.get(`${path}/new`).expect(200);
  return { path, hidden: hiddenIn(page.text, path) };
}

/** Sends an opened form as the browser would. */
export function sendForm(agent: Agent, { path, hidden }: OpenForm, typed: Fields = {}): Test {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...hidden, ...typed }))
    if (typeof value === 'string') body.append(name, value);
    else for (const one of value) body.append(`${name}[]`, one);
  return agent.post(path).type('form').send(body.toString());
}

/** Opens a form, fills it in and sends it. */
export async function submit(
  agent: Agent,
  { number, address, typed }: { readonly number: string; readonly address: string; readonly typed?: Fields },
): Promise<Response> {
  return sendForm(agent, await openForm(agent, number, address), typed);
}

/** The text of a page as a reader has it. */
export function wordsOf(html: string): string {
  return unescaped(
    html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  );
}
