import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/lifecycle/event';

describe('An event', () => {
  const [first, second] = [new Error('one'), new Error('two')];
  let heard: string[];

  beforeEach(() => {
    heard = [];
  });

  function listen(emitter: Emitter<string>): void {
    emitter.event(() => {
      throw first;
    });
    emitter.event((value) => heard.push(value));
    emitter.event(() => {
      throw second;
    });
    emitter.event((value) => heard.push(`${value} again`));
  }

  it('reaches every listener even if others throw, and passes each error to its owner', () => {
    const failures: unknown[] = [];
    const emitter = new Emitter<string>((error) => failures.push(error));
    listen(emitter);
    emitter.fire('tick');
    assert.deepEqual(
      [heard, failures],
      [
        ['tick', 'tick again'],
        [first, second],
      ],
    );
  });

  it('throws the first error after every listener was called, if its owner takes no errors', () => {
    const emitter = new Emitter<string>();
    listen(emitter);
    assert.throws(() => emitter.fire('tick'), first);
    assert.deepEqual(heard, ['tick', 'tick again']);
  });
});
