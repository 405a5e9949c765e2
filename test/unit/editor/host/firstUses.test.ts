import assert from 'node:assert/strict';
import { firstUses } from '../../../../src/editor/host/firstUses';
import { nextTurn } from '../../../../src/editor/host/nextTurn';
import { HandClock } from '../../../support/tempStore';

describe('What takes longest at its first use', () => {
  it('is used once, one thing a turn, before whoever needs it goes on', async () => {
    const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
    let uses = 0;
    const prepared = firstUses(new HandClock(), () => {
      uses++;
      return calendar;
    });
    const usesByTurn: number[] = [];
    const count = async () => {
      for (let turns = 0; turns < 4; turns++) {
        usesByTurn.push(uses);
        await nextTurn();
      }
    };
    await Promise.all([prepared(), prepared(), count()]);
    assert.deepEqual(usesByTurn.slice(0, 2), [0, 1], 'the calendar alone');
    assert.equal(uses, 2, 'then for the first day');
  });
});
