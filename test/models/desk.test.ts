import assert from 'node:assert/strict';
import { NoSuchDispute, FactsChanged, basisOf } from '../../server/desk.ts';
import type { Run } from '../../server/desk.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { firstBreak } from '../../server/disputes/chain.ts';
import type { Command } from '../../server/disputes/command.ts';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import { mediationCommands } from '../../server/disputes/commands/mediation/index.ts';
import { Refusal } from '../../server/disputes/refusals.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { companyAsParty, riderAsParty, wageApplication } from '../support/disputes.ts';
import { bodyHead, colleague, company, mediator, otherMediator, rider } from '../support/people.ts';

const { recordConsent, acceptMediation, assignMediator } = mediationCommands;

describe('The desk', () => {
  let app: TestApp;
  let count = 0;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const id = () => `desk-test-${String((count += 1)).padStart(6, '0')}`;
  const file = async (commandId = id()) =>
    app.services.desk.file({ application: wageApplication('2022-09-14'), actor: rider, commandId });
  const run = <Input>(
    number: string,
    command: Command<string, Input>,
    rest: { by: Actor; input: Input } & Partial<Pick<Run<Input>, 'commandId' | 'seen'>>,
  ) => {
    const { by, input, commandId = id(), ...more } = rest;
    return app.services.desk.run({
      command,
      procedure: 'mediation',
      number,
      input,
      actor: by,
      commandId,
      ...more,
    });
  };
  const versionOf = async (number: string) => (await app.services.disputes.load(number))?.version;

  it('files the same form sent twice once, and answers both with the same number', async () => {
    const commandId = id();
    const [first, second] = await Promise.all([file(commandId), file(commandId)]);
    assert.equal(first.number, second.number);
    assert.deepEqual([first.repeated, second.repeated].sort(), [false, true]);
  });

  it('numbers thirty filings made at once without a gap or a double', async () => {
    const before = Number((await file()).number.slice(-5));
    const filed = await Promise.all(Array.from({ length: 30 }, () => file()));
    const numbers = filed.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from({ length: 30 }, (_, index) => before + 1 + index),
    );
  });

  it('gives the first answer to a command sent again, and makes no second event', async () => {
    const { number } = await file();
    const commandId = id();
    const note = { by: mediator, input: { text: '已电话联系', audience: 'desk' as const }, commandId };
    await run(number, addNote, note);
    const again = await run(number, addNote, note);
    assert.equal(again.repeated, true);
    assert.equal((await app.services.disputes.events(number)).length, 2);
  });

  it('tells a stranger that there is no such dispute, and a party that it is not theirs to do', async () => {
    const { number } = await file();
    await assert.rejects(
      run(number, acceptMediation, { by: otherMediator, input: { inScope: true } }),
      NoSuchDispute,
    );
    await assert.rejects(
      run(number, acceptMediation, { by: rider, input: { inScope: true } }),
      (error: unknown) => error instanceof Refusal && error.code === 'NOT_YOURS_TO_DO',
    );
  });

  it('lets a note of one mediator pass while another works on the same case', async () => {
    const { number } = await file();
    const stored = await app.services.disputes.load(number);
    assert.ok(stored);
    const seen = { basis: basisOf(addNote, stored.dispute, 'mediation'), shownAt: app.clock.now() };
    await consents(number);
    await run(number, addNote, { by: colleague, input: { text: '无关的一条', audience: 'desk' }, seen });
    assert.equal((await app.services.disputes.events(number)).at(-1)?.type, 'noteAdded');
  });

  it('lets twenty notes written at once all pass: each is decided again on the newer version', async () => {
    const { number } = await file();
    const version = await versionOf(number);
    const texts = Array.from({ length: 5 }, (_, index) => `第 ${index} 条`);
    await Promise.all(
      texts.map((text) => run(number, addNote, { by: mediator, input: { text, audience: 'desk' } })),
    );
    assert.equal(await versionOf(number), (version ?? 0) + 5);
  });

  it('stops a form when a fact that it showed has changed, and says what happened since', async () => {
    const { number } = await file();
    await consents(number);
    await run(number, acceptMediation, { by: mediator, input: { inScope: true } });
    const stored = await app.services.disputes.load(number);
    assert.ok(stored);
    const seen = { basis: basisOf(assignMediator, stored.dispute, 'mediation'), shownAt: app.clock.now() };
    app.clock.set(new Date(app.clock.now().getTime() + 1000));
    await run(number, assignMediator, { by: bodyHead, input: { mediatorId: mediator.accountId as string } });
    await assert.rejects(
      run(number, assignMediator, {
        by: bodyHead,
        input: { mediatorId: colleague.accountId as string },
        seen,
      }),
      (error: unknown) => error instanceof FactsChanged && error.events.at(-1)?.type === 'mediatorAssigned',
    );
  });

  it('keeps the chain of events whole, from filing on', async () => {
    const { number } = await file();
    await consents(number);
    const events = await app.services.disputes.events(number);
    assert.equal(firstBreak(number, events), null);
    const tampered = events.map((event) =>
      event.seq === 1 ? { ...event, occurredOn: '2022-09-13' } : event,
    );
    assert.equal(firstBreak(number, tampered), 1);
  });

  it('keeps free text sealed in storage and out of the events', async () => {
    const { number } = await file();
    const secret = '他的电话是 199-0000-0001';
    await run(number, addNote, { by: mediator, input: { text: secret, audience: 'desk' } });
    const raw = JSON.stringify(await app.services.models.disputes.findOne({ number }).lean());
    assert.equal(raw.includes(secret), false);
    const stored = await app.services.disputes.load(number);
    const opened = Object.values(stored?.dispute.texts ?? {}).map(app.services.vault.open);
    assert.ok(opened.includes(secret));
  });

  it('refuses to let a record grow past its bound instead of failing in storage', async () => {
    const parties = [riderAsParty, companyAsParty];
    const facts = '长'.repeat(9 * 1024 * 1024);
    await assert.rejects(
      app.services.desk.file({
        application: wageApplication('2022-09-14', { parties, facts }),
        actor: rider,
        commandId: id(),
      }),
      (error: unknown) => error instanceof Refusal && error.code === 'DISPUTE_TOO_LARGE',
    );
  });

  async function consents(number: string): Promise<void> {
    await run(number, mediationCommands.requestConsent, { by: mediator, input: { replyBy: '2022-09-20' } });
    await run(number, recordConsent, {
      by: company,
      input: { partyId: 'p2', answer: 'consents', givenOn: '2022-09-14', way: null },
    });
  }
});
