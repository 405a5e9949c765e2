import assert from 'node:assert/strict';
import { Starting } from '../../../../src/editor/host/starting';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('What features do after activation', () => {
  it('is done in the order of registration, each in a turn of its own', async () => {
    const starting = new Starting();
    const done: string[] = [];
    for (const name of ['first', 'second', 'third']) starting.onStarted(() => done.push(name));
    const seen: string[] = [];
    for (let count = 0; count < 5; count++) {
      seen.push(done.join(' '));
      await turn();
    }
    assert.deepEqual(seen, ['', 'first', 'first second', 'first second third', 'first second third']);
    starting.dispose();
  });

  it('is not done by a feature that was disposed before, nor after the window closed', async () => {
    const starting = new Starting();
    const done: string[] = [];
    starting.onStarted(() => done.push('disposed')).dispose();
    starting.onStarted(() => done.push('first'));
    starting.onStarted(() => done.push('second'));
    await turn();
    starting.dispose();
    await turn();
    await turn();
    assert.deepEqual(done, ['first']);
  });
});
