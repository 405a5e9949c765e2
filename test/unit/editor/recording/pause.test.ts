import assert from 'node:assert/strict';
import { InputError } from '../../../../src/core/input/inputError';
import type { PauseLength } from '../../../../src/core/pause/pauseLength';
import type { Store } from '../../../../src/core/store/store';
import { HOUR } from '../../../../src/core/time/span';
import { pause, resume } from '../../../../src/editor/recording/pause';
import { TempStores } from '../../../support/tempStore';

describe('The commands that pause recording and resume it', () => {
  let stores: TempStores;
  let store: Store;
  let answer: PauseLength | undefined;
  let asked: number;
  let messages: string[];

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    store.agree(stores.clock.now());
    [answer, asked, messages] = [undefined, 0, []];
  });

  afterEach(() => stores.dispose());

  const deps = {
    open: async () => store,
    calendar: () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }),
    askForLength: async () => {
      asked++;
      return answer;
    },
    showMessage: (text: string) => void messages.push(text),
  };
  const run = (given?: unknown) => pause({ ...deps, clock: stores.clock }, given);

  it('pause for as long as they are told, without asking', async () => {
    await run('hour');
    assert.deepEqual([store.openPause()?.end, asked], [stores.clock.now() + HOUR, 0]);
    assert.deepEqual(messages, ['Recording is paused for one hour.']);
  });

  it('pause for as long as is chosen, and not at all when nothing is', async () => {
    await run();
    assert.deepEqual([store.openPause(), asked, messages], [undefined, 1, []]);
    answer = 'resumed';
    await run();
    assert.ok(store.openPause());
    assert.equal(store.openPause()?.end, undefined);
  });

  it('refuse another length before anything is asked or stored', async () => {
    await assert.rejects(run('week'), InputError);
    assert.deepEqual([store.openPause(), asked], [undefined, 0]);
  });

  it('pause nothing where nothing is recorded', async () => {
    store.eraser.erase();
    await run('hour');
    assert.equal(store.openPause(), undefined);
    assert.match(messages.join(), /nothing to pause/);
  });

  it('resume what is paused and say so when nothing is', async () => {
    await run('today');
    for (let times = 0; times < 2; times++) await resume({ ...deps, clock: stores.clock });
    assert.equal(store.openPause(), undefined);
    assert.deepEqual(messages.slice(1), ['Recording goes on.', 'Recording is not paused.']);
  });
});
