import assert from 'node:assert/strict';
import { begin, type Print } from '../../../scripts/test/begin';
import { nothing } from '../../../scripts/test/counts';
import { limited } from '../../../scripts/test/limited';

describe('Tests that run side by side', () => {
  it('are never more at a time than the limit, and all run, also after one that fails', async () => {
    const limit = limited(2);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = (index: number) => async () => {
      running++;
      most = Math.max(most, running);
      order.push(index);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      if (index === 0) throw new Error('broken');
    };
    const begun = Array.from({ length: 7 }, (_, index) => limit(work(index)));
    const all = await Promise.allSettled(begun);
    assert.deepEqual([most, running], [2, 0]);
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(
      all.map(({ status }) => status === 'fulfilled'),
      order.map((index) => index !== 0),
    );
  });

  it('print nothing before their report is awaited, and then all of it, with how long they ran', async () => {
    let shown = '';
    const ended = Promise.withResolvers<void>();
    const tests = async (print: Print) => {
      print('one\n');
      await ended.promise;
      print('two\n');
      return { ...nothing, passed: 2 };
    };
    const report = begin('Tests', tests, (text) => (shown += text))();
    assert.equal(shown, '');
    ended.resolve();
    const { seconds, ...counts } = await report;
    assert.equal(shown, 'one\ntwo\n');
    assert.deepEqual(counts, { passed: 2, failed: 0, pending: 0 });
    assert.ok(seconds !== undefined && seconds < 60);
  });

  it('print what they reported even if they end with an error, which is passed on', async () => {
    let shown = '';
    const tests = (print: Print) => {
      print('one\n');
      return Promise.reject(new Error('broken'));
    };
    await assert.rejects(begin('Tests', tests, (text) => (shown += text))(), /broken/);
    assert.equal(shown, 'one\n');
  });
});
