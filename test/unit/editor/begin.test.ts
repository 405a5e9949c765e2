import assert from 'node:assert/strict';
import { Duties } from '../../../src/core/duty/duties';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { beginning } from '../../../src/editor/duty/begin';
import { TempStores } from '../../support/tempStore';

describe('beginning a duty by hand', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  it('tells of the duty that ends with it, and of none where none ran', async () => {
    const store = stores.open();
    const ended: DutyEntry[] = [];
    const duties = new Duties(
      async () => store,
      stores.clock,
      () => taxonomy,
    );
    const begin = beginning(duties, (entry) => ended.push(entry));
    const first = await begin({ category: 'firefighting', duty: 'firefighting.troubleshooting' });
    assert.deepEqual(ended, []);
    stores.clock.forward(20);
    const second = await begin({ category: 'documentation' });
    assert.deepEqual(ended, [{ ...first, end: second.start }]);
  });
});
