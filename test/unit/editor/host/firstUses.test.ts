import assert from 'node:assert/strict';
import { fileClassOf } from '../../../../src/core/activity/classifyFile';
import { firstUses, onceDone } from '../../../../src/editor/host/firstUses';
import { nextTurn } from '../../../../src/editor/host/nextTurn';
import { HandClock } from '../../../support/tempStore';

describe('What takes longest at its first use', () => {
  it('is used once, one thing a turn, before whoever needs it goes on', async () => {
    assert.equal(fileClassOf('a.ts'), 'source', 'its code is loaded here, so that loading it takes no turns');
    const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
    let uses = 0;
    const prepared = firstUses(Promise.resolve(), new HandClock(), () => {
      uses++;
      return calendar;
    });
    const usesByTurn: number[] = [];
    const state = { isOver: false };
    const watch = async () => {
      for (; !state.isOver; await nextTurn()) usesByTurn.push(uses);
    };
    const use = async () => {
      await Promise.all([prepared(), prepared()]);
      state.isOver = true;
    };
    await Promise.all([use(), watch()]);
    const expected = [
      // The data about locales, in two parts.
      ...[0, 0, 0],
      // The calendar alone, and in the next turn its code is loaded.
      ...[1, 1],
      // The first day, the code that classes files, the patterns of files twice, and a turn for whoever waits.
      ...[2, 2, 2, 2, 2],
    ];
    assert.deepEqual(usesByTurn, expected);
  });

  it('is done before features load their code, which load what is missing where it failed', async () => {
    const failures: unknown[] = [];
    for (const error of [undefined, new Error('not loaded')]) {
      const done: string[] = [];
      const prepared = async () => {
        await nextTurn();
        done.push('prepared');
        if (error) throw error;
      };
      const onDone = onceDone(prepared, (reason) => failures.push(reason));
      onDone(() => done.push('features'));
      onceDone(nextTurn, assert.ifError)(() => done.push('closed')).dispose();
      await nextTurn();
      await nextTurn();
      assert.deepEqual(done, ['prepared', 'features']);
    }
    assert.deepEqual(failures.map(String), ['Error: not loaded']);
  });
});
