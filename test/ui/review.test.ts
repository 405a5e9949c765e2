import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { DutyEntry } from '../../src/core/records/dutyEntry';
import { endedMonth } from '../../src/core/review/missingOutcomes';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData, type StoredEntry } from '../support/database';
import { eventually } from '../support/eventually';
import { startAfresh } from '../support/startAfresh';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 00:00-24:00' };

const done = 'invisibleLoad.done';

describe('In one window,', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    stored = new StoredData(workbench.dataDirectory);
  });

  after(() => workbench.dispose());

  describe('the review of the day', function story() {
    this.bail(true);

    before(async () => {
      plant(workbench.dataDirectory);
      window = await workbench.openWindow();
      await window.runCommand('Invisible Load: Review the Day…');
      await window.quickInput.whenOpen('Review of');
    });

    const rows = () => window.quickInput.widget.locator('.quick-input-list .monaco-list-row');
    const row = (text: string) => rows().filter({ hasText: text }).first();
    const lengths = () =>
      stored
        .entries()
        .filter(({ start_at }) => start_at > Date.now() - 12 * HOUR)
        .map(({ category, start_at, end_at }) => [category, Math.round(((end_at ?? 0) - start_at) / MINUTE)]);
    const waits = () =>
      stored.all<{ id: string }>('SELECT id FROM wait WHERE deleted_at IS NULL AND closed_at IS NULL');

    it('lists what is undecided, the largest first, with short absences in one row', async () => {
      const [heading = '', ...texts] = (await window.quickInput.rows()).map(({ description }) => description);
      const listed = texts.slice(0, 5).map((text) => Number(/(\d+) min/.exec(text)?.[1]));
      const [, hours, minutes] = /^(\d) h (\d\d) min open$/.exec(heading) ?? [];
      assert.equal(
        60 * Number(hours) + Number(minutes),
        listed.reduce((sum, length) => sum + length, 0),
        'the heading is the sum of the rows',
      );
      assert.match(texts[0] ?? '', /, 40 min · untagged in billing/);
      assert.match(texts[1] ?? '', /, 30 min · nothing recorded/);
      assert.match(texts[2] ?? '', /, 2\d min · untagged in billing/);
      assert.ok(
        texts.some((text) => text.startsWith('Short absences: 1, together 6 min')),
        texts.join('\n'),
      );
    });

    it('decides a row with one key', async () => {
      await window.page.keyboard.type('1-');
      await eventually('two keys in a row decide two rows', () => lengths().length === 2);
      await row('24 min').waitFor();
      await window.page.keyboard.press('-');
      await eventually('the same key again decides the next', () => lengths().length === 3);
      assert.deepEqual(lengths(), [
        ['documentation', 40],
        ['excluded', 30],
        ['excluded', 24],
      ]);
    });

    it('offers all other answers when a row is accepted', async () => {
      await row('26 min open').waitFor();
      await row('Short absences').click();
      await window.quickInput.whenOpen('What was it?');
      await window.page.keyboard.press('5');
      await eventually('the short absence was a question', () =>
        lengths().some(([category]) => category === 'support'),
      );
      await row('Open on').or(row('database for staging')).first().waitFor();
    });

    it('asks whether a wait that has been open for long is still open, closed or dropped', async () => {
      assert.equal(waits().length, 2);
      await row('database for staging').click();
      await window.quickInput.pick('Drop it: it should never have been opened');
      await eventually('the wait is dropped', () => waits().length === 1);
      await row('sandbox').click();
      await window.quickInput.pick('Still open');
      await row('Requirements').waitFor();
      assert.equal(await row('sandbox').count(), 0);
      assert.equal(waits().length, 1);
    });

    it('asks what the three largest entries of last month unblocked', async () => {
      assert.equal(await rows().filter({ hasText: 'Requirements' }).count(), 3);
      await row('4 h').click();
      await window.quickInput.whenOpen(/unblocked/);
      await window.quickInput.type('Refund rules are written down');
      await window.page.keyboard.press('Enter');
      await eventually(
        'the outcome is stored',
        () => stored.all("SELECT 1 FROM duty_entry WHERE outcome = 'Refund rules are written down'").length === 1,
      );
    });

    it('ends with a summary of the day and its own duration, and does not repeat its questions', async () => {
      await window.quickInput.whenOpen('Review of');
      await window.page.keyboard.press('Escape');
      await window.notifications.filter({ hasText: /recorded, \d+% of it open\..* The review took \d+ s\./ }).waitFor();
      await window.runCommand('Invisible Load: Review the Day…');
      await window.quickInput.whenOpen('Review of');
      await row('untagged in billing').waitFor();
      assert.equal(await rows().filter({ hasText: 'Requirements' }).count(), 0);
      assert.equal(await row('sandbox').count(), 0);
      await window.page.keyboard.press('Escape');
    });

    it('is followed by merging topics that mean the same, which undo separates again', async () => {
      const topics = () => new Set(stored.entries().flatMap(({ topic }) => topic ?? []));
      assert.deepEqual(topics(), new Set(['paging', 'Pagination']));
      await window.runCommand('Invisible Load: Merge Topics…');
      await window.quickInput.whenOpen('Merge topics: which mean the same?');
      await row('paging').click();
      await row('Pagination').click();
      await window.page.keyboard.press('Enter');
      await window.quickInput.whenOpen('Merge topics: under which name?');
      await window.quickInput.pick('Pagination');
      await window.waitForStatus('invisibleLoad.done', '2 topics are now “Pagination”');
      assert.deepEqual(topics(), new Set(['Pagination']));
      await window.runCommand('Invisible Load: Undo');
      await eventually('both topics are back', () => topics().size === 2);
    });
  });

  describe('correcting the day from its rows', function story() {
    this.bail(true);

    before(async () => {
      await startAfresh(window, workbench.dataDirectory);
      for (const typed of ['6 60m', '5 20m', '1']) await capture(typed);
      await window.runCommand('View: Show Invisible Load');
    });

    const row = (text: string) => window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
    const lengthOf = ({ start_at, end_at }: StoredEntry) => (end_at ?? 0) - start_at;
    const day = () => stored.entries().map((entry) => [entry.category, Math.round(lengthOf(entry) / MINUTE)]);
    const capture = async (typed: string) => {
      await window.runCommand('Invisible Load: Capture What Just Ended…');
      await window.quickInput.whenOpen('Capture what just ended');
      await window.page.keyboard.type(typed);
      await window.page.keyboard.press('Enter');
      await window.quickInput.whenClosed();
    };
    const act = async (text: string, action: string) => {
      await row(text).hover();
      await row(text).getByRole('button', { name: action }).click();
    };

    /** Waits for a total of the day in the title of the view. */
    const total = (text: string) => window.viewDescription('Today').getByText(text).waitFor();

    it('inserts each capture into the earlier entries, so that the total stays one hour', async () => {
      await eventually('three entries are stored', () => stored.entries().length === 3);
      assert.deepEqual(day(), [
        ['chasing', 40],
        ['support', 15],
        ['documentation', 5],
      ]);
      await total('1 h 00 tagged');
    });

    it('deletes an entry from its row, which leaves a gap', async () => {
      await act('15 min', 'Delete Entry…');
      await window.waitForStatus(done, 'Deleted: ');
      await row('nothing recorded').waitFor();
      assert.equal(day().length, 2);
      await total('45 min tagged');
    });

    it('offers duties away from the editor first for a gap, and fills exactly the gap', async () => {
      await act('nothing recorded', 'Log Past Work…');
      await window.quickInput.whenOpen('What was it?');
      const [first] = await window.quickInput.rows();
      assert.equal(first?.label, 'Clarifying requirements');
      await window.page.keyboard.type('break');
      await window.quickInput.pick('Break');
      await window.waitForStatus(done, 'Break');
      assert.deepEqual(day(), [
        ['chasing', 40],
        ['excluded', 15],
        ['documentation', 5],
      ]);
      await total('45 min tagged');
      await total('15 min excluded');
    });

    it('opens the form of an entry from its row, where its times can be changed', async () => {
      await act('Documentation', 'Edit Entry…');
      await window.quickInput.whenOpen('Edit Documentation');
      await window.quickInput.pick('Time');
      await window.quickInput.whenOpen('Start and end');
      await window.quickInput.type('25:00-26:00');
      await window.quickInput.widget.getByText('Enter a length such as 20m or 1h30, or times').waitFor();
      await window.quickInput.type('3m');
      await window.page.keyboard.press('Enter');
      await window.quickInput.whenOpen('Enter saves; choose a row to change it');
      await window.page.keyboard.press('Enter');
      await window.waitForStatus(done, 'Changed: ');
      assert.deepEqual(day().at(-1), ['documentation', 3]);
      await total('43 min tagged');
    });

    it('deletes several rows in one act, and one undo restores them', async () => {
      await row('40 min').click();
      await row('Break').click({ modifiers: ['ControlOrMeta'] });
      await row('Break').getByRole('button', { name: 'Delete Entry…' }).click();
      await window.waitForStatus(done, 'Deleted: 2 entries');
      assert.deepEqual(day(), [['documentation', 3]]);
      await total('3 min tagged');
      await window.clickStatus(done);
      await total('43 min tagged');
      assert.equal(day().length, 3);
    });

    it('undoes every correction back to the captured hour', async () => {
      for (let acts = 0; acts < 3; acts++) {
        const before = JSON.stringify(day());
        await window.runCommand('Invisible Load: Undo');
        await eventually('the act is undone', () => JSON.stringify(day()) !== before);
      }
      assert.deepEqual(day(), [
        ['chasing', 40],
        ['support', 15],
        ['documentation', 5],
      ]);
      await total('1 h 00 tagged');
    });

    it('adds an entry of half an hour by its length alone', async () => {
      await window.runCommand('Invisible Load: Log Past Work…');
      await window.quickInput.whenOpen('Log past work');
      await window.page.keyboard.press('4');
      await window.quickInput.whenOpen('Log past work: Requirements and business translation');
      await window.quickInput.choose('Last 30 min');
      await window.quickInput.whenOpen('Add Requirements and business translation');
      await window.page.keyboard.press('Enter');
      await window.quickInput.whenOpen('That time is tagged already');
      await window.page.keyboard.press('Enter');
      await eventually('the entry is stored', () => day().length === 2);
      assert.deepEqual(day(), [
        ['chasing', 30],
        ['requirements', 30],
      ]);
    });
  });
});

/** Stores 40, 20 and 24 untagged minutes with absences of 30 and 6, waits of three weeks, and entries of last month. */
function plant(dataDirectory: string): void {
  const now = Date.now();
  const store = openStore(join(dataDirectory, DATABASE_NAME), { now: () => now, zone: () => zone });
  const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
  const window = { id: 'w', editor: 'VS Code', startedAt: now - 3 * HOUR, seenAt: now };
  const read = (from: number, to: number) => {
    const [start, end] = [now - from * MINUTE, now - to * MINUTE];
    const evidence = Array.from({ length: from - to }, (_, index) => start + index * MINUTE);
    return { start, end, window: 'w', kind: 'read', fileClass: 'other', project: 'billing', evidence } as const;
  };
  try {
    store.agree(now - 60 * 24 * HOUR);
    store.save(window, zone, [read(123, 83), read(53, 33), read(27, 3)]);
    const month = endedMonth(calendar, now).span.start;
    const entry = (day: number, hours: number, topic: string): DutyEntry => ({
      ...{ id: store.newId(), zone, category: 'requirements', topic, createdAt: now },
      ...{ duration: 'measured', provenance: 'manual-live' },
      start: month + day * 24 * HOUR + 9 * HOUR,
      end: month + day * 24 * HOUR + (9 + hours) * HOUR,
    });
    const entries = [entry(1, 1, 'paging'), entry(2, 4, 'Pagination'), entry(3, 3, 'paging'), entry(4, 2, 'paging')];
    store.act('sample', () => entries.map((after) => ({ table: 'entry', after })));
    for (const subject of ['database for staging', 'sandbox']) {
      const after = { id: store.newId(), kind: 'chasing.approval', subject, openedAt: now - 21 * 24 * HOUR };
      store.act('wait', () => [{ table: 'wait', after }]);
    }
  } finally {
    store.dispose();
  }
}
