import assert from 'node:assert/strict';
import { StoredData, type StoredEntry } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const minute = 60_000;
const done = 'invisibleLoad.done';

describe('correcting the day from its rows', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    const timezone = zoneAtNoon();
    workbench = await Workbench.launch({ env: { TZ: timezone }, timezone });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    for (const typed of ['6 60m', '5 20m', '1']) await capture(typed);
    await window.runCommand('View: Show Invisible Load');
  });

  after(() => workbench.dispose());

  const row = (text: string) => window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
  const lengthOf = ({ start_at, end_at }: StoredEntry) => (end_at ?? 0) - start_at;
  const day = () => stored.entries().map((entry) => [entry.category, Math.round(lengthOf(entry) / minute)]);
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
