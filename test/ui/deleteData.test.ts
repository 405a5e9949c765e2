import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const duty = 'invisibleLoad.duty';
const support = 'invisibleLoad.quickTag.support';

describe('deleting what is stored', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ settings: { 'invisibleLoad.quickTags': ['support'] } });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  const rowCount = (table: string) => stored.all<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)[0]?.count;
  const backups = () => {
    const directory = join(workbench.dataDirectory, 'backups');
    return existsSync(directory) ? readdirSync(directory).filter((file) => file.endsWith('.db')) : [];
  };

  async function tagSomething(): Promise<void> {
    await window.clickStatus(support);
    await window.waitForStatus(duty, 'Questions and explaining');
    await window.clickStatus(support);
    await eventually('the duty has ended', () => typeof stored.entries().at(-1)?.end_at === 'number');
  }

  async function choose(what: string): Promise<void> {
    await window.runCommand('Invisible Load: Delete Data…');
    await window.quickInput.whenOpen('Delete what is stored');
    await window.quickInput.pick(what);
  }

  it('shows how much it will delete, backups included, before anything is typed', async () => {
    await tagSomething();
    await eventually('a backup of the day exists', () => backups().length === 1, 30_000);
    await choose('Everything');
    await window.quickInput.whenOpen(/Delete everything: 1 entry.*1 backup/);
  });

  it('deletes nothing after a wrong word and Escape', async () => {
    await window.quickInput.type('yes');
    await window.quickInput.press('Enter');
    await window.quickInput.widget.getByText('press Escape to keep everything').first().waitFor();
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
    assert.equal(stored.entries().length, 1);
    assert.equal(backups().length, 1);
  });

  it('deletes a day from the database and from its backup when the word is typed', async () => {
    await choose('Today');
    await window.quickInput.whenOpen(/Delete today: 1 entry/);
    await window.quickInput.type('delete');
    await window.quickInput.press('Enter');
    await eventually('no row is left', () => rowCount('duty_entry') === 0 && rowCount('act') === 0);
    assert.equal(backups().length, 1);
  });

  it('leaves no row, backup or agreement when everything is deleted', async () => {
    await tagSomething();
    await choose('Everything');
    await window.quickInput.whenOpen(/Delete everything: 1 entry/);
    await window.quickInput.type('delete');
    await window.quickInput.press('Enter');
    await eventually('no row is left', () => rowCount('duty_entry') === 0 && rowCount('act') === 0);
    await eventually('no backup is left', () => backups().length === 0);
    assert.deepEqual(stored.all("SELECT * FROM meta WHERE name = 'agreed-at'"), []);
  });

  it('allows tagging after everything was deleted', async () => {
    await tagSomething();
    assert.equal(stored.entries().length, 1);
  });
});
