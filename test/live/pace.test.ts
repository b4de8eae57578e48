import assert from 'node:assert/strict';
import type { Changed } from '../../server/live/messages.ts';
import { makePace } from '../../server/live/pace.ts';
import type { PanelName } from '../../server/live/panels.ts';
import { makeHandTimer } from './handTimer.ts';

function pacing() {
  const timer = makeHandTimer();
  const sent: { readonly message: Changed; readonly at: number }[] = [];
  const start = timer.now();
  const send = (message: Changed) => sent.push({ message, at: timer.now() - start });
  return { timer, sent, pace: makePace({ later: timer.later, send }) };
}
const message = (version: number, ...panels: PanelName[]): Changed => ({ room: 'a', version, panels });

describe('The pace of a room', () => {
  it('tells the first change at once', () => {
    const { sent, pace } = pacing();
    pace.push(message(1, 'timeline'));
    assert.deepEqual(sent, [{ message: message(1, 'timeline'), at: 0 }]);
  });

  it('gathers what follows within the second, with all panels and the newest version, and tells it at its end', () => {
    const { timer, sent, pace } = pacing();
    pace.push(message(1, 'timeline'));
    timer.pass(200);
    pace.push({ ...message(2, 'timeline', 'papers'), by: 'clerk' });
    timer.pass(200);
    pace.push({ ...message(3, 'timeline', 'claims'), by: 'tribunalMember' });
    timer.pass(599);
    assert.equal(sent.length, 1);
    timer.pass(1);
    const gathered = { ...message(3, 'timeline', 'papers', 'claims'), by: 'tribunalMember' };
    assert.deepEqual(sent[1], { message: gathered, at: 1000 });
  });

  it('sends at most one message a second however much happens, and loses none', () => {
    const { timer, sent, pace } = pacing();
    for (let version = 1; version <= 100; version += 1) {
      pace.push(message(version, 'timeline'));
      timer.pass(70);
    }
    timer.pass(1000);
    for (const [index, { at }] of sent.entries())
      if (index > 0) assert.ok(at - (sent[index - 1]?.at ?? 0) >= 1000);
    assert.equal(sent.at(-1)?.message.version, 100);
    assert.equal(sent.length, 8);
  });

  it('says nothing more when nothing follows', () => {
    const { timer, sent, pace } = pacing();
    pace.push(message(1, 'timeline'));
    timer.pass(10_000);
    assert.equal(sent.length, 1);
  });

  it('lets one room not wait for another', () => {
    const { sent, pace } = pacing();
    pace.push(message(1, 'timeline'));
    pace.push({ ...message(1, 'timeline'), room: 'b' });
    assert.equal(sent.length, 2);
  });
});
