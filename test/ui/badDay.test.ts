import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Duties } from '../../src/core/duty/duties';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { systemClock } from '../../src/editor/host/systemClock';
import { COMPANIONS } from '../../src/store/backup/backupFiles';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { SCHEMA_VERSION } from '../../src/store/connection/migrations';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { ShiftedClock } from '../support/shiftedClock';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const duty = 'invisibleLoad.duty';
const documentation = 'invisibleLoad.quickTag.documentation';
const architecture = 'invisibleLoad.quickTag.architecture';
const files = { 'src/invoice.ts': 'export const total = 1;\n' };

/** Stores an hour of yesterday and the agreement to recording. */
async function plant(dataDirectory: string): Promise<void> {
  const store = openStore(join(dataDirectory, DATABASE_NAME), systemClock);
  const end = Date.now() - 24 * HOUR;
  const duties = new Duties(() => Promise.resolve(patientStore(store)), systemClock);
  await duties.add({ category: 'support', start: end - HOUR, end });
  store.agree(end);
  store.dispose();
}

/** Waits for the message, which has to be the only one, and puts it away if no button is pressed. */
async function onlyMessage(window: WorkbenchWindow, text: RegExp): Promise<void> {
  await window.notifications.filter({ hasText: text }).first().waitFor();
  const messages = await window.notifications.allInnerTexts();
  assert.equal(messages.length, 1, messages.join('\n'));
}

async function tooltip(window: WorkbenchWindow, text: RegExp | string): Promise<void> {
  await window.statusItem(duty).hover();
  await window.page.locator('.workbench-hover').getByText(text).waitFor();
  await window.page.mouse.move(700, 400);
}

const onlyRead = 'A newer version of Invisible Load wrote the data file, so it can only be read here.';
const rows = (window: WorkbenchWindow) => window.page.locator('.sidebar [role="treeitem"]');

describe('a data file on a bad day', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  let path: string;

  before(async () => {
    workbench = await Workbench.launch({ files });
    stored = new StoredData(workbench.dataDirectory);
    path = join(workbench.dataDirectory, DATABASE_NAME);
    await plant(workbench.dataDirectory);
    const backups = join(workbench.dataDirectory, 'backups');
    mkdirSync(backups);
    copyFileSync(path, join(backups, 'invisible-load-2026-01-05.db'));
    writeFileSync(path, Buffer.alloc(4096, 0xa5), { flag: 'r+' });
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  const categories = () => stored.entries().map(({ category }) => category);
  const running = () => stored.entries().find(({ end_at }) => end_at === null)?.category;
  const removeMessages = () => window.runCommand('Notifications: Clear All Notifications');
  const other = (work: (db: DatabaseSync) => void) => {
    const db = new DatabaseSync(path, { timeout: 5000 });
    try {
      work(db);
    } finally {
      db.close();
    }
  };

  it('that is damaged at the start is kept, and its newest good backup goes on, which one message says', async () => {
    await onlyMessage(window, /was damaged or emptied\. It is kept as .*, and the backup of .* is used from now on/);
    await window.waitForStatus(duty, /min/);
    await tooltip(window, 'Recording this window.');
    const kept = readdirSync(workbench.dataDirectory).filter((name) => name.includes('.aside-'));
    assert.deepEqual(
      kept.map((name) => readFileSync(join(workbench.dataDirectory, name))[0]),
      [0xa5],
    );
  });

  it('is recorded into by the same window right after another backup was restored', async () => {
    await window.clickNotification('Restore a Backup…');
    await window.quickInput.whenOpen('Restore a backup');
    await window.quickInput.rows();
    await window.page.keyboard.press('Enter');
    await window.dialog.getByText('Restore the backup of').first().waitFor();
    await window.page.keyboard.press('Enter');
    await onlyMessage(window, /The backup of .* is restored\. The file before it is /);
    await window.waitForStatus(duty, /min/);
    await removeMessages();
    assert.deepEqual(categories(), ['support']);
    await tooltip(window, 'Recording this window.');
    await window.openFile('src/invoice.ts');
    await window.editor.click();
    const typedIsOnDisk = async () => {
      await window.page.keyboard.type('x');
      return stored.activityCount() > 0;
    };
    await eventually('what is typed is on disk', typedIsOnDisk, 30_000);
    await tooltip(window, '1 window seen today');
  });

  it('that is deleted under the open window is there again with all that was in it and with the act', async () => {
    other((db) => db.exec(`VACUUM INTO '${path}.copy'`));
    for (const suffix of ['', ...COMPANIONS]) rmSync(`${path}${suffix}`, { force: true });
    await window.clickStatus(documentation);
    await window.waitForStatus(duty, 'Documentation');
    await onlyMessage(window, /was removed while it was in use\. It is there again, and nothing is lost/);
    await eventually('the duty is stored', () => running() === 'documentation');
    assert.deepEqual(categories(), ['support', 'documentation']);
    assert.ok(stored.activityCount() > 0);
    await removeMessages();
  });

  it('that another file replaces is used from then on, and what was there before is kept', async () => {
    renameSync(`${path}.copy`, path);
    await window.clickStatus(architecture);
    await window.waitForStatus(duty, 'Architecture decisions');
    await onlyMessage(window, /Another file took the place of/);
    await eventually('the duty is stored', () => running() === 'architecture');
    assert.deepEqual(categories(), ['support', 'architecture']);
  });

  it('that was replaced comes back with one button, and what ran there has ended', async () => {
    await window.clickNotification('Go Back to the Earlier File');
    await eventually('the earlier entries are there', () => categories().join() === 'support,documentation');
    assert.equal(running(), undefined);
    await window.waitForStatus(duty, /min/);
    assert.equal(await window.notifications.count(), 0);
    await window.clickStatus(documentation);
    await window.waitForStatus(duty, 'Documentation');
  });

  it('that another program locks lets the editor go on and says it calmly, and the act works afterwards', async () => {
    const lock = new DatabaseSync(path);
    lock.exec('BEGIN EXCLUSIVE');
    try {
      await window.clickStatus(documentation);
      await window.typeInEditor('// goes on ');
      await window.editor.getByText('goes on').waitFor();
      await onlyMessage(window, /Another program has locked/);
      await window.waitForStatus(duty, 'Documentation');
    } finally {
      lock.exec('ROLLBACK');
      lock.close();
    }
    assert.equal(running(), 'documentation');
    await removeMessages();
    await window.clickStatus(documentation);
    await eventually('the duty has ended', () => running() === undefined);
    assert.equal(await window.notifications.count(), 0);
  });

  it('that a newer version wrote is only read from then on, and that is said everywhere', async () => {
    await window.runCommand('View: Show Invisible Load');
    await window.page.locator('.sidebar .pane-header').filter({ hasText: 'Today' }).waitFor();
    const before = stored.entries();
    other((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`));
    await window.clickStatus(architecture);
    await onlyMessage(window, /A newer version of Invisible Load wrote .*update the extension to make changes/);
    await window.waitForStatus(duty, 'Not recording');
    await window.statusItem(duty).locator('.codicon-lock').waitFor();
    assert.match(await window.statusLabel(duty), /not recording until the extension is updated/);
    await tooltip(window, /a newer version of Invisible Load changed the data file/);
    assert.deepEqual(stored.entries(), before);
    await removeMessages();
    await window.page.locator('.sidebar').getByText(onlyRead).waitFor();
  });

  it('offers no tags while it can only be read, and says that at once and in the report', async () => {
    await window.clickStatus(duty);
    await onlyMessage(window, /A newer version of Invisible Load wrote .*update the extension to make changes/);
    assert.equal(await window.page.locator('.quick-input-widget:visible').count(), 0);
    await removeMessages();
    await window.runCommand('Invisible Load: Weekly Report');
    await window.webview.getByText(onlyRead).waitFor();
  });
});

describe('a window on a machine with a wrong clock and without a known zone', function story() {
  this.bail(true);

  const clock = new ShiftedClock();
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({
      files,
      env: { TZ: 'UTC-6' },
      preload: clock.preload,
      timezone: 'Asia/Omsk',
    });
    stored = new StoredData(workbench.dataDirectory);
    await plant(workbench.dataDirectory);
    clock.set(2 * HOUR);
    window = await workbench.openWindow();
  });

  after(async () => {
    await workbench.dispose();
    clock.dispose();
  });

  const removeMessages = () => window.runCommand('Notifications: Clear All Notifications');

  it('says once that the zone is not known and which offset is used', async () => {
    await onlyMessage(window, /The time zone of this machine is not known, so days and times are at UTC\+06:00/);
    await removeMessages();
  });

  it('shows the times of Today at that offset', async () => {
    await window.runCommand('View: Show Invisible Load');
    await window.clickStatus(documentation);
    await window.waitForStatus(duty, 'Documentation');
    const start = stored.entries().at(-1)?.start_at ?? 0;
    assert.ok(start > Date.now() + HOUR, 'the clock is ahead');
    const form = { hour: 'numeric', minute: '2-digit', timeZone: '+06:00' } as const;
    const time = new Intl.DateTimeFormat('en', form).format(start).replace(/\s[AP]M$/, '');
    await rows(window).filter({ hasText: 'Documentation' }).filter({ hasText: time }).first().waitFor();
  });

  it('keeps the time of a running duty when the clock is set right', async () => {
    clock.set(0);
    const right = Date.now();
    const goesOn = () =>
      stored.entries().find(({ end_at: end, start_at: start }) => end === null && start < right + MINUTE);
    await eventually('the duty goes on from now', goesOn, 20_000);
    clock.set(10 * MINUTE);
    await window.clickStatus(documentation);
    const stopped = () => stored.entries().find(({ category, end_at: end }) => category === 'documentation' && end);
    const { start_at: start, end_at: end } = await eventually('the duty has ended', stopped);
    assert.ok((end ?? 0) - start >= 9 * MINUTE, `${start} to ${end}`);
    assert.equal(await window.notifications.count(), 0);
  });
});
