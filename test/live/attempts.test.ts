import assert from 'node:assert/strict';
import { makeAttempts } from '../../server/live/attempts.ts';
import type { Subject } from '../../server/live/attempts.ts';

const subject: Subject = { number: '420106-2022-00001', accountId: 'mediator', sessionId: 's1' };

async function readsWhile(about: Partial<Subject>): Promise<number> {
  const attempts = makeAttempts();
  let reads = 0;
  return attempts.read(subject, async () => {
    reads += 1;
    if (reads === 1) attempts.spoil(about);
    return reads;
  });
}

describe('A decision that waits for storage', () => {
  it('is made on what was read when nothing happened meanwhile', async () => {
    assert.equal(await readsWhile({ number: '420106-2022-00002' }), 1);
    assert.equal(await readsWhile({}), 1);
  });

  it('is read again when its dispute, its account or its session changed meanwhile', async () => {
    assert.equal(await readsWhile({ number: subject.number }), 2);
    assert.equal(await readsWhile({ accountId: subject.accountId }), 2);
    assert.equal(await readsWhile({ sessionId: subject.sessionId }), 2);
  });

  it('is not spoiled by nothing being named on both sides', async () => {
    const attempts = makeAttempts();
    let reads = 0;
    await attempts.read({ number: null, accountId: null, sessionId: null }, async () => {
      reads += 1;
      attempts.spoil({ accountId: null });
    });
    assert.equal(reads, 1);
  });

  it('passes a failure of storage on', async () => {
    const attempts = makeAttempts();
    await assert.rejects(
      attempts.read(subject, () => Promise.reject(new Error('storage is away'))),
      /storage is away/,
    );
  });
});
