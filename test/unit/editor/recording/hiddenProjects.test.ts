import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  describe('behind symbolic links', () => {
    let home: string;

    beforeEach(() => {
      home = realpathSync(mkdtempSync(join(tmpdir(), 'invisible-load-links-')));
      for (const folder of ['clients/acme', 'shop']) mkdirSync(join(home, folder), { recursive: true });
      writeFileSync(join(home, 'clients/acme/a.ts'), '');
      writeFileSync(join(home, 'shop/b.ts'), '');
      symlinkSync(join(home, 'clients/acme'), join(home, 'link'));
      symlinkSync(join(home, 'clients'), join(home, 'all'));
    });

    afterEach(() => rmSync(home, { recursive: true }));

    const hiding = (pattern: string) =>
      hiddenProjects({ value: { ...settings, neverRecord: [pattern] } } as never, home);

    it('are hidden when the project was opened through a link, also in a file that is not saved yet', async () => {
      for (const pattern of ['~/clients/acme', '$HOME/clients', '~/clients/**', 'clients/acme']) {
        const { isHidden, isLinkHidden } = hiding(pattern);
        for (const file of ['link', 'link/a.ts', 'link/new.ts', 'all/acme/a.ts']) {
          assert.equal(await isLinkHidden(new TestUri({ path: join(home, file) })), true, `${pattern} ${file}`);
          assert.equal(isHidden(new TestUri({ path: join(home, file) })), true, `${pattern} ${file}`);
        }
        assert.equal(await isLinkHidden(new TestUri({ path: join(home, 'shop/b.ts') })), false, pattern);
      }
    });

    it('are hidden when the setting names the link and the project was opened without it', async () => {
      for (const pattern of ['~/link', `${home}/all/acme/`, '${HOME}/all/**']) {
        const { isLinkHidden } = hiding(pattern);
        assert.equal(await isLinkHidden(new TestUri({ path: join(home, 'clients/acme/a.ts') })), true, pattern);
        assert.equal(await isLinkHidden(new TestUri({ path: join(home, 'shop/b.ts') })), false, pattern);
      }
    });
  });
});
