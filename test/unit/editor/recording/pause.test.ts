import assert from 'node:assert/strict';
import { InputError } from '../../../../src/core/input/inputError';
import type { PauseLength } from '../../../../src/core/pause/pauseLength';
import type { DirectStore } from '../../../../src/core/store/store';
import { HOUR } from '../../../../src/core/time/span';
import { pause, resume } from '../../../../src/editor/recording/pause';
import { TempStores } from '../../../support/tempStore';
import { patientStore } from '../../../../src/store/patientStore';

describe('The commands that pause recording and resume it', () => {
  let stores: TempStores;
  let store: DirectStore;
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
    open: async () => patientStore(store),
    calendar: () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }),
    askForLength: async () => {
      asked++;
      return answer;
    },
    showMessage: (text: string) => void messages.push(text),
  };
  const run = (given?: unknown) => pause({ ...deps, clock: stores.clock }, given);

  it('pause for the length in their argument, without a question', async () => {
    await run('hour');
    assert.deepEqual([store.openPause()?.end, asked], [stores.clock.now() + HOUR, 0]);
    assert.deepEqual(messages, ['Recording is paused for one hour.']);
  });

  it('pause for the chosen length, and do not pause if none is chosen', async () => {
    await run();
    assert.deepEqual([store.openPause(), asked, messages], [undefined, 1, []]);
    answer = 'resumed';
    await run();
    assert.ok(store.openPause());
    assert.equal(store.openPause()?.end, undefined);
  });

  it('reject any other length before they ask or store anything', async () => {
    await assert.rejects(run('week'), InputError);
    assert.deepEqual([store.openPause(), asked], [undefined, 0]);
  });

  it('do not pause and show a message when nothing is recorded', async () => {
    await store.eraser.erase();
    await run('hour');
    assert.equal(store.openPause(), undefined);
    assert.match(messages.join(), /nothing to pause/);
  });

  it('resume a pause, and show a message if recording is not paused', async () => {
    await run('today');
    for (let times = 0; times < 2; times++) await resume({ ...deps, clock: stores.clock });
    assert.equal(store.openPause(), undefined);
    assert.deepEqual(messages.slice(1), ['Recording resumed.', 'Recording is not paused.']);
  });
});
