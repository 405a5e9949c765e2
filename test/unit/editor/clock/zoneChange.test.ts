import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZoneChange } from '../../../../src/editor/clock/zoneChange';

describe('A change of the zone of the system while a window is open', () => {
  let folder: string;
  let link: string;
  /** How often the variable TZ was deleted, which makes the runtime read the zone of the system again. */
  let asked: number;
  const environment = (set: NodeJS.ProcessEnv) =>
    new Proxy<NodeJS.ProcessEnv>(set, { deleteProperty: (_, name) => name === 'TZ' && ++asked > 0 });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'invisible-load-zone-'));
    link = join(folder, 'localtime');
    symlinkSync('/usr/share/zoneinfo/Europe/Berlin', link);
    asked = 0;
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function travel(): void {
    rmSync(link);
    symlinkSync('/usr/share/zoneinfo/Asia/Tokyo', link);
  }

  it('makes the runtime read the zone again, once for each change', () => {
    const change = new ZoneChange(link, environment({}));
    change.look();
    assert.equal(asked, 0);
    travel();
    change.look();
    change.look();
    assert.equal(asked, 1);
  });

  it('does not touch a zone that the variable TZ sets', () => {
    const change = new ZoneChange(link, environment({ TZ: 'UTC' }));
    travel();
    change.look();
    assert.equal(asked, 0);
  });

  it('is not looked for where the system has no such file', () => {
    const change = new ZoneChange(join(folder, 'none'), environment({}));
    change.look();
    assert.equal(asked, 0);
  });
});
