import assert from 'node:assert/strict';
import { Lazy } from '../../../../src/editor/host/lazy';
import { nextTurn } from '../../../../src/editor/host/nextTurn';

describe('A part that is built at first use', () => {
  let built: string[];
  let disposed: string[];

  beforeEach(() => {
    [built, disposed] = [[], []];
  });

  const lazy = (name: string) =>
    new Lazy(async () => {
      built.push(name);
      return { dispose: () => disposed.push(name) };
    });

  it('is built once, in a turn of its own, with whatever else waits before and after it', async () => {
    const [first, second] = [lazy('first'), lazy('second')];
    const used: string[] = [];
    const use = async (part: typeof first, name: string) => void (await part.value().then(() => used.push(name)));
    const both = Promise.all([use(first, 'first'), use(first, 'first'), use(second, 'second')]);
    const seen: string[] = [];
    const look = () => seen.push(`${built.join(' ')} | ${used.join(' ')}`);
    look();
    for (let turns = 0; turns < 2; turns++) {
      await nextTurn();
      look();
    }
    await both;
    assert.deepEqual(seen, [' | ', 'first second | ', 'first second | first first second']);
  });

  it('is built again at the next use when that failed', async () => {
    let failing = true;
    const part = new Lazy(async () => {
      if (failing) throw new Error('not now');
      return { dispose: () => undefined };
    });
    await assert.rejects(part.value(), /not now/);
    failing = false;
    await part.value();
  });

  it('is disposed with its owner, also when it is only finished after that, and is not built any more then', async () => {
    const [early, late, never] = [lazy('early'), lazy('late'), lazy('never')];
    await early.value();
    const unfinished = late.value();
    for (const part of [early, late, never]) part.dispose();
    await unfinished;
    assert.deepEqual(disposed, ['early', 'late']);
    await assert.rejects(never.value(), /closing/);
    assert.deepEqual(built, ['early', 'late']);
  });
});
