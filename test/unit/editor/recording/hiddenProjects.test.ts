import assert from 'node:assert/strict';
import { parseSettings, type Settings } from '../../../../src/core/settings/settings';
import { hiddenProjects } from '../../../../src/editor/recording/hiddenProjects';
import { TestUri } from '../signals/support/testUri';

describe('The projects that are never recorded', () => {
  const { settings } = parseSettings({});

  it('prepares its patterns once for each value of the setting', () => {
    let reads = 0;
    const patterns = Object.defineProperty([''], 0, {
      get: () => {
        reads++;
        return 'acme';
      },
    });
    let value: Settings = { ...settings, neverRecord: patterns };
    const hidden = hiddenProjects({
      get value() {
        return value;
      },
    } as never);
    const isHidden = (path: string) => hidden.isHidden(new TestUri({ path }));
    for (let index = 0; index < 100; index++) assert.ok(isHidden(`/home/me/acme/${index}.ts`));
    assert.equal(reads, 1);
    value = { ...settings, neverRecord: ['till'] };
    assert.deepEqual([isHidden('/acme/a.ts'), isHidden('/till/a.ts')], [false, true]);
  });
});
