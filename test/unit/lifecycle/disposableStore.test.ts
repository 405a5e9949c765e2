import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/core/lifecycle/disposableStore';

describe('DisposableStore', () => {
  it('disposes each part only once, last to first', () => {
    const disposed: string[] = [];
    const store = new DisposableStore();
    for (const name of ['first', 'second', 'third']) store.add({ dispose: () => disposed.push(name) });
    store.dispose();
    store.dispose();
    assert.deepEqual(disposed, ['third', 'second', 'first']);
  });

  it('disposes a part at once that is added after its own disposal', () => {
    const disposed: string[] = [];
    const store = new DisposableStore();
    store.dispose();
    store.add({ dispose: () => disposed.push('late') });
    assert.deepEqual(disposed, ['late']);
  });

  it('disposes the other parts when one part throws, and then throws the error', () => {
    const disposed: string[] = [];
    const store = new DisposableStore();
    store.add({ dispose: () => disposed.push('first') });
    store.add({
      dispose: () => {
        throw new Error('broken');
      },
    });
    assert.throws(() => store.dispose(), /broken/);
    assert.deepEqual(disposed, ['first']);
  });
});
