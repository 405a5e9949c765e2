import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import { MINUTE } from '../../src/core/time/span';
import { systemClock } from '../../src/editor/host/systemClock';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { startAfresh } from '../support/startAfresh';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

interface StoredWait {
  readonly kind: string;
  readonly subject: string | null;
  readonly requester: string | null;
  readonly opened_at: number;
  readonly closed_at: number | null;
}

const quickTag = 'invisibleLoad.quickTag.misuse-debugging';
const offer = 'invisibleLoad.whoAndWhat';

const settings = { 'invisibleLoad.day.clock': '12h', 'invisibleLoad.quickTags': ['support', 'misuse-debugging'] };
const duty = 'invisibleLoad.duty';
const support = 'invisibleLoad.quickTag.support';

describe('In one window,', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ settings });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  describe('deleting what is stored', function story() {
    this.bail(true);

    const rowCount = (table: string) =>
      stored.all<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)[0]?.count;
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

  describe('the view of open waits', function story() {
    this.bail(true);

    const view = () => window.page.locator('.pane', { hasText: 'Open Waits' });
    const rows = () => view().locator('.monaco-list-row');
    const waits = () => stored.all<StoredWait>('SELECT * FROM wait WHERE deleted_at IS NULL ORDER BY opened_at');

    before(() => startAfresh(window, workbench.dataDirectory));

    it('offers to open a wait when it is empty', async () => {
      await window.runCommand('View: Show Invisible Load');
      await view().getByText('You are not waiting for anyone.').waitFor();
      await view().getByRole('button', { name: 'Add a Wait…' }).click();
      await window.quickInput.whenOpen('Add a wait');
    });

    it('shows a wait that was opened by keyboard alone, with kind, subject, owner and ticket', async () => {
      const { quickInput } = window;
      const [first] = await quickInput.rows();
      assert.ok(first);
      await quickInput.press('Enter');
      await quickInput.whenOpen(/waiting for/);
      await quickInput.type('database for staging');
      await quickInput.press('Enter');
      await quickInput.whenOpen(/Who are you waiting for/);
      await quickInput.type('operations');
      await quickInput.press('Enter');
      await quickInput.whenOpen(/Ticket/);
      await quickInput.press('Enter');
      await quickInput.whenOpen(/Since when/);
      await quickInput.press('Enter');
      await rows().getByText('database for staging').waitFor();
      const [wait] = waits();
      assert.deepEqual([wait?.kind, wait?.requester, wait?.closed_at], ['chasing.server-access', 'operations', null]);
    });

    it('gives screen readers all details of a row', async () => {
      const label = await rows().first().getAttribute('aria-label');
      assert.match(
        label ?? '',
        /database for staging, waiting for operations, open for .+ of working time, no follow-up/,
      );
    });

    /** Asks for another beginning of the first wait, from the button of its row. */
    async function changeSince(): Promise<void> {
      await rows().first().hover();
      await rows().first().getByRole('button', { name: 'Edit Wait…' }).click();
      await window.quickInput.whenOpen('Wait: database for staging');
      await window.quickInput.pick('Waiting since');
    }

    it('can be changed and dated back from its row, as one step that undo takes back', async () => {
      const { quickInput } = window;
      const before = waits()[0];
      await changeSince();
      await quickInput.whenOpen(/Since when/);
      await quickInput.type('3d');
      await quickInput.press('Enter');
      await quickInput.whenOpen('Wait: database for staging');
      await quickInput.pick('Waiting for');
      await quickInput.whenOpen('What are you waiting for?');
      await quickInput.type('read replica');
      await quickInput.press('Enter');
      await quickInput.whenOpen('Wait: database for staging');
      await quickInput.pick('Save');
      await rows().getByText('read replica').waitFor();
      const changed = waits()[0];
      const days = ((before?.opened_at ?? 0) - (changed?.opened_at ?? 0)) / 86_400_000;
      assert.ok(days > 2 && days < 4, String(days));
      await window.runCommand('Invisible Load: Undo');
      await rows().getByText('database for staging').waitFor();
      assert.deepEqual(waits()[0], before);
    });

    it('shows and reads its times on a 12-hour clock where the developer has one', async () => {
      const { quickInput } = window;
      const before = waits()[0];
      await changeSince();
      await quickInput.whenOpen(/Since when\? 2:05pm, yesterday, 2026-11-20 9:30am or 3d/);
      assert.match(await quickInput.input.inputValue(), /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}[ap]m$/);
      await quickInput.type('yesterday 2:30');
      await quickInput.press('Enter');
      await quickInput.whenOpen('Wait: database for staging');
      await quickInput.pick('Save');
      await eventually('the wait began in the afternoon', () => {
        const at = new Date(waits()[0]?.opened_at ?? 0);
        return at.getHours() === 14 && at.getMinutes() === 30;
      });
      await window.runCommand('Invisible Load: Undo');
      await eventually('the wait is as it was', () => waits()[0]?.opened_at === before?.opened_at);
    });

    it('offers another wait from its title while one is selected', async () => {
      await rows().first().click();
      await view().hover();
      await view().getByRole('button', { name: 'Add a Wait…' }).click();
      await window.quickInput.whenOpen('Add a wait');
      await window.quickInput.press('Escape');
      await window.quickInput.whenClosed();
    });

    it('logs a follow-up of a typed length as chasing, and counts it', async () => {
      await rows().first().hover();
      await rows().first().getByRole('button', { name: 'Log a Follow-Up…' }).click();
      await window.quickInput.whenOpen(/follow-up/);
      await window.page.keyboard.type('15');
      await window.page.keyboard.press('Enter');
      await rows().getByText('1 follow-up').waitFor();
      const [entry] = stored.entries();
      assert.deepEqual([entry?.category, entry?.duty], ['chasing', 'chasing.server-access']);
      assert.equal((entry?.end_at ?? 0) - (entry?.start_at ?? 0), 15 * 60_000);
    });

    it('closes the wait without adding effort', async () => {
      await rows().first().hover();
      await rows().first().getByRole('button', { name: 'Close Wait' }).click();
      await window.alert('The wait is closed.').waitFor();
      await view().getByText('You are not waiting for anyone.').waitFor();
      await eventually('the wait is closed', () => waits()[0]?.closed_at ?? false);
      assert.equal(stored.entries().length, 1);
    });

    it('no longer shows a wait that was dropped, and undo restores it', async () => {
      await window.runCommand('Invisible Load: Undo');
      await rows().getByText('database for staging').waitFor();
      await window.runCommand('Invisible Load: Drop Wait');
      await window.quickInput.pick('database for staging');
      await view().getByText('You are not waiting for anyone.').waitFor();
      assert.deepEqual(waits(), []);
      await window.runCommand('Invisible Load: Undo');
      await rows().getByText('database for staging').waitFor();
    });
  });

  describe('who asked, and what about', function story() {
    this.bail(true);

    before(async () => {
      await startAfresh(window, workbench.dataDirectory);
      const store = patientStore(openStore(join(workbench.dataDirectory, DATABASE_NAME), systemClock));
      const duties = new Duties(async () => store, systemClock);
      const now = Date.now();
      for (const [index, requester] of ['mobile', 'frontend', 'frontend'].entries()) {
        const start = now - (60 - index * 10) * MINUTE;
        await duties.add({ category: 'misuse-debugging', requester, start, end: start + 5 * MINUTE });
      }
      store.dispose();
    });

    const newest = () => stored.entries().at(-1);

    it('is offered in the status bar when a duty stops, with what is usual for it, and takes no focus', async () => {
      await window.clickStatus(quickTag);
      await window.waitForStatus('invisibleLoad.duty', "Debugging others' misuse");
      await window.clickStatus(quickTag);
      await window.waitForStatus(offer, 'For frontend?');
      assert.equal(await window.quickInput.widget.count(), 0);
      assert.equal(newest()?.requester, null);
    });

    it('is answered with a click and one digit, which undo takes back', async () => {
      await window.clickStatus(offer);
      await window.quickInput.whenOpen("Debugging others' misuse: who asked, and what was it about?");
      const rows = (await window.quickInput.rows()).map(({ label }) => label.trim());
      assert.deepEqual(rows, ['1  frontend', '2  mobile', 'Something else…']);
      await window.page.keyboard.type('2');
      await eventually('the answer is stored', () => newest()?.requester === 'mobile');
      await window.statusItem(offer).waitFor({ state: 'hidden' });
      await window.runCommand('Invisible Load: Undo');
      await eventually('the answer is gone', () => newest()?.requester === null);
    });

    it('can be said later by the command, of the duty that ended last', async () => {
      await window.runCommand('Invisible Load: Say Who Asked and About What…');
      await window.quickInput.whenOpen(/who asked/);
      await window.page.keyboard.press('Enter');
      await eventually('the answer is stored', () => newest()?.requester === 'frontend');
    });
  });
});
