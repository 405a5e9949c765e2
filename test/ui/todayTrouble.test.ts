import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const duty = 'invisibleLoad.duty';
const documentation = 'invisibleLoad.quickTag.documentation';

/** The messages that are shown, by their text. */
async function messages(window: WorkbenchWindow): Promise<string[]> {
  return window.notifications.allInnerTexts();
}

async function onlyMessage(window: WorkbenchWindow, text: RegExp): Promise<void> {
  await window.notifications.filter({ hasText: text }).first().waitFor();
  assert.equal((await messages(window)).length, 1, (await messages(window)).join('\n'));
}

describe('the extension with an invalid setting or a locked database', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ settings: { 'invisibleLoad.idle.minutes': 'many' } });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  it('reports an invalid setting and its accepted values only once, and uses the default', async () => {
    await onlyMessage(window, /idle\.minutes.*1.*15/);
    await window.runCommand('Notifications: Clear All Notifications');
    await window.clickStatus(documentation);
    await window.waitForStatus(duty, 'Documentation');
    assert.deepEqual(await messages(window), []);
  });

  it('reports that another program has locked the database, and changes nothing', async () => {
    const before = stored.entries();
    const other = new DatabaseSync(join(workbench.dataDirectory, 'invisible-load.db'));
    other.exec('BEGIN IMMEDIATE');
    try {
      await window.clickStatus(documentation);
      await onlyMessage(window, /Another program has locked/);
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
    assert.deepEqual(stored.entries(), before);
  });

  it('works again as soon as the database is unlocked', async () => {
    await window.clickStatus(documentation);
    await eventually('the duty has ended', () => stored.entries()[0]?.end_at ?? false);
  });
});

describe('a data folder that cannot be created', function story() {
  this.bail(true);

  let workbench: Workbench | undefined;
  let window: WorkbenchWindow;

  before(async function launch() {
    // Only on Linux does XDG_DATA_HOME set the data folder.
    if (process.platform !== 'linux') this.skip();
    workbench = await Workbench.launch({ env: { XDG_DATA_HOME: '/dev/null/data' } });
    window = await workbench.openWindow();
  });

  after(() => workbench?.dispose());

  it('causes no message until something has to be stored', async () => {
    await window.waitForStatus(duty, 'Tag');
    assert.deepEqual(await messages(window), []);
  });

  it('is reported at every attempt in one message that offers to open the setting', async () => {
    await window.clickStatus(documentation);
    await onlyMessage(window, /cannot create its data folder .*invisibleLoad\.dataDirectory/);
    await window.page.getByRole('button', { name: 'Open Setting' }).first().waitFor();
    await window.runCommand('Notifications: Clear All Notifications');
    await window.clickStatus(documentation);
    await onlyMessage(window, /cannot create its data folder/);
    assert.equal(workbench && existsSync(workbench.dataDirectory), false);
  });
});
