import assert from 'node:assert/strict';
import { Duties } from '../../../../src/core/duty/duties';
import { MINUTE } from '../../../../src/core/time/span';
import { FirstSteps } from '../../../../src/editor/host/firstSteps';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';

describe('the steps of the walkthrough', () => {
  let stores: TempStores;
  let done: string[];
  let duties: Duties;
  let steps: FirstSteps;

  beforeEach(() => {
    stores = new TempStores();
    done = [];
    const executeCommand = (command: string, key: string, value: boolean): Promise<void> => {
      if (command === 'setContext' && value) done.push(key.replace('invisibleLoad.done.', ''));
      return Promise.resolve();
    };
    steps = new FirstSteps({ commands: { executeCommand } } as ConstructorParameters<typeof FirstSteps>[0]);
    const store = patientStore(stores.open());
    duties = new Duties(() => Promise.resolve(store), stores.clock, steps.acted);
  });

  afterEach(() => stores.dispose());

  it('tick tagging when a duty was started, and once only', async () => {
    await duties.start({ category: 'documentation' });
    stores.clock.forward(5);
    await duties.start({ category: 'support' });
    assert.deepEqual(done, ['tagged']);
  });

  it('tick tagging and capturing when something was tagged afterwards', async () => {
    const now = stores.clock.now();
    await duties.capture({ category: 'support', start: now - 5 * MINUTE, end: now });
    assert.deepEqual(done, ['tagged', 'captured']);
  });

  it('tick nothing for an act that changed nothing or only took something away', async () => {
    await duties.stop();
    await duties.undo();
    assert.deepEqual(done, []);
  });

  it('tick reviewing and sharing when they were done', () => {
    steps.done('reviewed');
    steps.done('shared');
    assert.deepEqual(done, ['reviewed', 'shared']);
  });
});
