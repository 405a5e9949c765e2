import assert from 'node:assert/strict';
import { registerDuty } from '../../../src/editor/duty/register';
import { registerEntries } from '../../../src/editor/entry/register';

/** The services of a window in which no code is ever loaded; `seen` grows with each list and each part to load later. */
function slowWindow() {
  const seen: string[] = [];
  const host = {
    withOpenedList: () => {
      seen.push('a list');
      return new Promise<never>(() => {});
    },
    onFirstTick: () => {
      seen.push('loads at the first tick');
      return { dispose: () => seen.push('no more') };
    },
  };
  return { seen, host };
}

describe('A command for which keys are typed at once', () => {
  it('shows its list in the turn in which it is called, before any code is loaded', () => {
    const { seen, host } = slowWindow();
    const entries = registerEntries(host as unknown as Parameters<typeof registerEntries>[0], {
      today: { view: () => new Promise<never>(() => {}) },
    });
    const duty = registerDuty(host as unknown as Parameters<typeof registerDuty>[0], { entries, onEnded: () => {} });
    assert.deepEqual(seen.splice(0), ['loads at the first tick', 'loads at the first tick']);
    void entries.handlers['invisibleLoad.capture']();
    void duty.handlers['invisibleLoad.tag']();
    void duty.handlers['invisibleLoad.startDuty']();
    assert.deepEqual(seen.splice(0), ['a list', 'a list', 'a list']);
    entries.dispose();
    duty.dispose();
    assert.deepEqual(seen, ['no more', 'no more']);
  });
});
