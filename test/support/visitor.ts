/** Somebody at a browser without script: keeps cookies, fills in forms, follows where they are sent. */
import assert from 'node:assert/strict';
import request from 'supertest';
import type { Response } from 'supertest';
import type { Actor } from '../../server/disputes/actor.ts';
import { password } from './app.ts';
import type { TestApp } from './app.ts';

export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Visitor {
  get(path: string): Promise<Response>;
  /** Sends a form as a browser would, with the token of a page that has one. */
  post(path: string, answers?: Answers): Promise<Response>;
  /** Sends it and expects to be led on; gives where to. */
  proceed(path: string, answers?: Answers): Promise<string>;
  signIn(person: Actor): Promise<void>;
}

/** A visitor of the application, with cookies of their own. */
export function visitor({ express }: Pick<TestApp, 'express'>): Visitor {
  const agent = request.agent(express);
  const get = async (path: string) => agent.get(path);
  const post = async (path: string, answers: Answers = {}) => {
    const token = /name="_csrf" value="([^"]+)"/.exec((await agent.get('/applications/new')).text)?.[1] ?? '';
    return agent
      .post(path)
      .type('form')
      .send(encoded({ _csrf: token, ...answers }));
  };
  const proceed = async (path: string, answers: Answers = {}) => {
    const response = await post(path, answers);
    assert.equal(response.status, 303, `${path} → ${response.status} ${faultsOn(response).join(' ')}`);
    return String(response.headers.location);
  };
  return {
    get,
    post,
    proceed,
    async signIn(person) {
      await proceed('/sign-in', { username: person.accountId ?? '', password });
    },
  };
}

/** The sentences beside the fields of a page. */
export function faultsOn({ text }: Pick<Response, 'text'>): readonly string[] {
  return [...text.matchAll(/class="field__error"[^>]*>[^]*?<\/span>([^<]+)<\/span>/g)].map(
    (match) => match[1] ?? '',
  );
}

function encoded(answers: Answers): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(answers))
    for (const entry of [value].flat()) form.append(name, entry as string);
  return form.toString();
}
