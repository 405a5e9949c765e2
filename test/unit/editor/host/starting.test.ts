import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { Starting } from '../../../../src/editor/host/starting';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('What features do after activation', () => {
  it('waits for what it begins with, such as the first tick, and is not done again at the next one', async () => {
    const tick = new Emitter<void>();
    const starting = new Starting(tick.event);
    const done: string[] = [];
    for (const name of ['first', 'second']) starting.onStarted(() => done.push(name));
    const seen: string[] = [];
    for (let count = 0; count < 5; count++) {
      if (count > 0) tick.fire();
      await turn();
      seen.push(done.join(' '));
    }
    assert.deepEqual(seen, ['', 'first', 'first second', 'first second', 'first second']);
    starting.dispose();
  });

  it('is not done where the window closed before that', async () => {
    const tick = new Emitter<void>();
    const starting = new Starting(tick.event);
    starting.onStarted(() => assert.fail('the window is closed'));
    starting.dispose();
    tick.fire();
    await turn();
  });

  it('is done in the order of registration, each in a turn of its own', async () => {
    const tick = new Emitter<void>();
    const starting = new Starting(tick.event);
    const done: string[] = [];
    for (const name of ['first', 'second', 'third']) starting.onStarted(() => done.push(name));
    tick.fire();
    const seen: string[] = [];
    for (let count = 0; count < 5; count++) {
      seen.push(done.join(' '));
      await turn();
    }
    assert.deepEqual(seen, ['', 'first', 'first second', 'first second third', 'first second third']);
    starting.dispose();
  });

  it('is not done by a feature that was disposed before, nor after the window closed', async () => {
    const tick = new Emitter<void>();
    const starting = new Starting(tick.event);
    const done: string[] = [];
    starting.onStarted(() => done.push('disposed')).dispose();
    starting.onStarted(() => done.push('first'));
    starting.onStarted(() => done.push('second'));
    tick.fire();
    await turn();
    starting.dispose();
    await turn();
    await turn();
    assert.deepEqual(done, ['first']);
  });
});
