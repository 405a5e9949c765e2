import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Duties } from '../../src/core/duty/duties';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const done = 'invisibleLoad.done';

describe('the Today view by its keys', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, files: { 'src/a.ts': 'a\n' } });
    await plant(workbench.dataDirectory);
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    await window.runCommand('View: Show Invisible Load');
    await row('Documentation').waitFor();
  });

  after(() => workbench.dispose());

  const row = (text: string) => window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
  const press = (key: string) => window.page.keyboard.press(key);
  const tags = () =>
    stored.entries().map(({ category, start_at, end_at }) => `${category} ${((end_at ?? 0) - start_at) / MINUTE}`);
  const focusList = async () => {
    await window.runCommand('Invisible Load: Focus on Today View');
    await window.page.locator('.sidebar .monaco-list:focus').waitFor();
  };
  /** Moves the focus from row to row, without selecting one. */
  const moveTo = async (text: string) => {
    await focusList();
    await press('Home');
    const focused = window.page.locator('.sidebar .monaco-list-row.focused').filter({ hasText: text });
    for (let steps = 0; steps < 10 && (await focused.count()) === 0; steps++) await press('ArrowDown');
    await focused.waitFor();
  };
  const closes = async () => {
    await press('Escape');
    await window.quickInput.whenClosed();
  };

  it('shows start and length of each row in full at 180 pixels, and at 300 the name too', async () => {
    const cut = async () => {
      const labels = await window.page.locator('.sidebar [role="treeitem"] .label-name').all();
      return (await Promise.all(labels.map(shownPart))).filter(({ shown }) => !shown);
    };
    await window.setSideBarWidth(180);
    assert.deepEqual(await cut(), []);
    await window.screenshot('.vscode-test/pictures/today-180.png', window.page.locator('.part.sidebar'));
    await window.setSideBarWidth(300);
    assert.deepEqual(await cut(), []);
    await window.screenshot('.vscode-test/pictures/today-300.png', window.page.locator('.part.sidebar'));
    assert.match(await row('Documentation').innerText(), /· 1 h 01 · Documentation/);
  });

  it('says the totals of the day in its title', async () => {
    await window.viewDescription('Today').getByText('1 h 41 tagged').waitFor();
  });

  it('colours the icon of load, and leaves that of own work as it is', async () => {
    const colour = (text: string) =>
      row(text)
        .locator('.custom-view-tree-node-item-icon')
        .evaluate((icon) => getComputedStyle(icon).color);
    assert.notEqual(await colour('Documentation'), await colour('Own work'));
  });

  it('edits the focused entry on Enter, and stays closed on a single click', async () => {
    await row('Own work').click();
    await moveTo('Documentation');
    await press('Enter');
    await window.quickInput.whenOpen(/^Edit Documentation/);
    await closes();
  });

  it('edits the entry that is clicked twice', async () => {
    await row('Own work').dblclick();
    await window.quickInput.whenOpen(/^Edit Own work/);
    await closes();
  });

  it('tags a gap on Enter and on a double click', async () => {
    await moveTo('nothing recorded');
    await press('Enter');
    await window.quickInput.whenOpen(/^What was it\?/);
    await closes();
    await row('nothing recorded').dblclick();
    await window.quickInput.whenOpen(/^What was it\?/);
    await closes();
  });

  it('changes the time of the focused entry on F2', async () => {
    await moveTo('Documentation');
    await press('F2');
    await window.quickInput.whenOpen(/^Time of Documentation/);
    await window.quickInput.type('50m');
    await press('Enter');
    await window.waitForStatus(done, 'Changed');
    assert.deepEqual(tags(), ['support 30', 'documentation 50', 'own 20', 'chasing 10', 'requirements 10']);
  });

  it('says on F2 and Delete that a gap has no tag yet', async () => {
    for (const key of ['F2', 'Delete']) {
      await moveTo('nothing recorded');
      await press(key);
      await window.alert('This time has no tag yet.').waitFor();
    }
    assert.equal(tags().length, 5);
  });

  it('deletes the focused entry and not the selected one on Delete', async () => {
    await row('Own work').click();
    await moveTo('Documentation');
    await press('Delete');
    await window.waitForStatus(done, 'Deleted');
    assert.deepEqual(tags(), ['support 30', 'own 20', 'chasing 10', 'requirements 10']);
    await window.clickStatus(done);
    await eventually('the entry is back', () => tags().length === 5);
    await row('Documentation').waitFor();
  });

  it('deletes all selected rows on Delete if the focused one is among them', async () => {
    await row('Chasing').click();
    await row('Requirements').click({ modifiers: ['Shift'] });
    await press('Delete');
    await window.waitForStatus(done, '2 entries');
    assert.deepEqual(tags(), ['support 30', 'documentation 50', 'own 20']);
    await window.clickStatus(done);
    await eventually('both entries are back', () => tags().length === 5);
  });

  it('leaves Delete, Enter and F2 to VS Code where another part has the focus', async () => {
    await row('Documentation').click();
    await window.openFile('src/a.ts');
    await window.editor.click();
    for (const key of ['Control+Home', 'Delete', 'Enter']) await press(key);
    await eventually('the keys changed the file', async () => (await window.editor.innerText()).trim() === '');
    assert.equal(tags().length, 5);
    assert.equal(await window.quickInput.widget.count(), 0);
  });

  it('shows the day before by a button in its title and says which day it is, and goes back to today', async () => {
    const { long, short } = dayBefore(1);
    await window.view('Today').hover();
    await window.view('Today').getByRole('button', { name: 'Show Previous Day' }).click();
    await row('Questions and explaining').waitFor();
    await window.view(short).waitFor();
    await window.page.locator('.sidebar').getByText(long).waitFor();
    await window.viewDescription(short).getByText('30 min tagged').waitFor();
    assert.equal(await row('Documentation').count(), 0);
    await window.screenshot('.vscode-test/pictures/yesterday-300.png', window.page.locator('.part.sidebar'));
    await window.view(short).hover();
    await window.view(short).getByRole('button', { name: 'Show Today' }).click();
    await row('Documentation').waitFor();
    await window.page.locator('.sidebar').getByText(long).waitFor({ state: 'detached' });
  });

  it('opens the picture of the day that it lists, and of today again when it lists today', async () => {
    const heading = (text: string) =>
      window.webview.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
    const { long, short } = dayBefore(1);
    await press('Alt+ArrowLeft');
    await window.view(short).hover();
    await window.view(short).getByRole('button', { name: 'Show the Day' }).click();
    await heading(long.replace(/, \d{4}$/, ''));
    await window.view(short).hover();
    await window.view(short).getByRole('button', { name: 'Show Today' }).click();
    await row('Documentation').waitFor();
    await window.view('Today').hover();
    await window.view('Today').getByRole('button', { name: 'Show the Day' }).click();
    await heading(dayBefore(0).long.replace(/, \d{4}$/, ''));
    await window.runCommand('View: Close All Editors');
  });

  it('takes the focused row for no argument of the commands in its title', async () => {
    const run = async (name: string) => {
      await moveTo('Documentation');
      await press('Enter');
      await window.quickInput.whenOpen('Edit Documentation');
      await closes();
      await window.view('Today').hover();
      await window.view('Today').getByRole('button', { name }).click();
    };
    await run('Weekly Report');
    await window.webview.getByRole('heading', { level: 1 }).filter({ hasText: 'Week' }).waitFor();
    await run('Review the Day…');
    await window.notifications.filter({ hasText: 'There is nothing to review.' }).waitFor();
    await window.runCommand('View: Close All Editors');
  });

  it('pages by Alt and the arrow keys, and says of an empty day that it is empty', async () => {
    await focusList();
    await press('Alt+ArrowLeft');
    await row('Questions and explaining').waitFor();
    await press('Alt+ArrowLeft');
    await window.page.locator('.sidebar').getByText('Nothing was recorded or tagged on this day.').waitFor();
    await press('Alt+ArrowRight');
    await row('Questions and explaining').waitFor();
    await press('Alt+Home');
    await row('Documentation').waitFor();
  });

  it('shows a day that is typed, whose entries are edited as those of today are', async () => {
    await window.runCommand('Invisible Load: Show Day…');
    await window.quickInput.whenOpen('Show which day?');
    await window.page.keyboard.type('yesterday');
    await press('Enter');
    await moveTo('Questions and explaining');
    await press('F2');
    await window.quickInput.whenOpen(/^Time of Questions and explaining/);
    await window.quickInput.type('45m');
    await press('Enter');
    await row('45 min · Questions and explaining').waitFor();
    assert.equal(tags()[0], 'support 45');
    await window.runCommand('Invisible Load: Show Today');
    await row('Documentation').waitFor();
  });
});

/** Whether the part of a label up to its second point, which is its length, lies inside the row. */
async function shownPart(label: Locator): Promise<{ text: string; shown: boolean }> {
  return label.evaluate((element) => {
    const text = element.textContent ?? '';
    const end = text.indexOf('·', text.indexOf('·') + 1);
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    if (!node || end < 0) return { text, shown: false };
    range.setStart(node, 0);
    range.setEnd(node, end);
    const room = (element.closest('.monaco-icon-label-container') ?? element).getBoundingClientRect();
    // A label that is too long ends in an ellipsis, which takes the place of the last letters.
    return { text, shown: range.getBoundingClientRect().right <= room.right - 14 };
  });
}

/** The texts of an earlier day, as the view shows them. */
function dayBefore(days: number): { short: string; long: string } {
  const at = Date.now() - days * 24 * HOUR;
  const form = { month: 'short', day: 'numeric', weekday: 'short', timeZone: zone } as const;
  const long = { month: 'long', day: 'numeric', weekday: 'long', year: 'numeric', timeZone: zone } as const;
  return {
    short: new Intl.DateTimeFormat('en-US', form).format(at),
    long: new Intl.DateTimeFormat('en-US', long).format(at),
  };
}

/** Stores a morning with a gap in it, and one entry of the day before. */
async function plant(dataDirectory: string): Promise<void> {
  const now = Date.now();
  const clock = { now: () => now, zone: () => zone };
  const store = openStore(join(dataDirectory, DATABASE_NAME), clock);
  try {
    const duties = new Duties(async () => patientStore(store), clock);
    const add = async (category: string, from: number, minutes: number) => {
      const start = now - from * MINUTE;
      await duties.add({ category, start, end: start + minutes * MINUTE });
    };
    await add('support', 24 * 60, 30);
    await add('documentation', 180, 61);
    await add('own', 119, 20);
    await add('chasing', 30, 10);
    await add('requirements', 20, 10);
  } finally {
    store.dispose();
  }
}
