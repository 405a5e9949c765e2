import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DutyEntry } from '../../src/core/records/dutyEntry';
import type { DirectStore } from '../../src/core/store/store';
import { dayOf } from '../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { typedIn } from '../support/typedIn';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const zone = 'Europe/Berlin';
const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
/** Names as unkind as the setting takes them. */
const names = [
  '<img src=x onerror=alert(1)>',
  '$(bug) [Quit](command:workbench.action.quit)',
  '👩‍👩‍👧 Familienbetreuung der Partner in Łódź',
  'Onboarding',
  'Onboarding',
  'Rechnungsfreigabeberechtigungsabstimmungen',
];
const many = Array.from({ length: 44 }, (_, index) => ({ id: `late-changes.own-${index}`, label: `Duty ${index}` }));
const settings = {
  'invisibleLoad.workingHours': 'Mon-Sun 22:00-06:00',
  'invisibleLoad.day.clock': '24h',
  'invisibleLoad.customCategories': [...names.map((label, index) => ({ id: `support.odd-${index}`, label })), ...many],
};
const autumn = dayOf(calendar, '2026-10-25').span;
const spring = dayOf(calendar, '2026-03-29').span;
const full = dayOf(calendar, '2026-11-03').span;
const odd = dayOf(calendar, '2026-11-04').span.start + 9 * HOUR;

describe('the picture of an odd day', function story() {
  this.bail(true);
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    const path = join(workbench.dataDirectory, DATABASE_NAME);
    const store = openStore(path, { now: () => Date.now(), zone: () => zone });
    plant(store);
    store.dispose();
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    await window.runCommand('Invisible Load: Show the Day');
    await window.webview.locator('.day-plot').waitFor();
  });

  after(() => workbench.dispose());

  const show = async (date: string, month: string): Promise<void> => {
    await window.webview.getByLabel('Another day').fill(date);
    await window.webview.getByRole('heading', { level: 1, name: month }).waitFor();
  };
  const hours = () => window.webview.locator('.day-hours span').allTextContents();
  const block = (name: string | RegExp) => window.webview.getByRole('option', { name }).first();
  const tagAt = (start: number) => stored.entries().find(({ start_at }) => start_at === start);

  it('has 25 hours when the clock is set back, the repeated one twice, and a tag lies where it was drawn', async () => {
    await show('2026-10-25', 'October 25');
    await block(/02:30 to 02:30: .*1 h 00 min/).waitFor();
    assert.equal((await hours()).length, 26);
    assert.equal((await hours()).filter((hour) => hour === '02:00').length, 2);
    await block(/02:30 to 02:30/).focus();
    await window.page.keyboard.press('5');
    await eventually('the repeated hour is tagged', () => tagAt(autumn.start + 2.5 * HOUR)?.category === 'support');
    assert.equal(tagAt(autumn.start + 2.5 * HOUR)?.end_at, autumn.start + 3.5 * HOUR);
  });

  it('has 23 hours when the clock is set forward', async () => {
    await show('2026-03-29', 'March 29');
    await block(/01:30 to 03:30: .*1 h 00 min/).waitFor();
    assert.equal((await hours()).length, 24);
    assert.ok(!(await hours()).includes('02:00'));
  });

  it('shows 300 blocks, in which the arrow keys move', async () => {
    await show('2026-11-03', 'November 3');
    const blocks = window.webview.getByRole('option');
    await eventually('all blocks are shown', async () => (await blocks.count()) >= 300);
    await blocks.first().focus();
    for (let count = 0; count < 30; count += 1) await window.page.keyboard.press('ArrowDown');
    await blocks.nth(30).and(window.webview.locator(':focus')).waitFor();
    const page = await webviewFrame(window.page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await window.screenshot('.vscode-test/pictures/day-full.png');
  });

  it('shows names of duties as they are, in the picture, in a form and in the status bar', async () => {
    await show('2026-11-04', 'November 4');
    const shown = async () =>
      (await window.webview.getByRole('option').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''))).join('\n');
    await eventually('all names are shown', async () => {
      const text = await shown();
      return names.every((name) => text.includes(name));
    });
    await window.screenshot('.vscode-test/pictures/day-names.png');
    await window.webview.getByRole('option').filter({ hasText: 'bug' }).first().focus();
    await window.page.keyboard.press('Enter');
    await window.quickInput.whenOpen(/Edit .*bug/);
    await window.screenshot('.vscode-test/pictures/day-names-form.png');
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
  });

  it('wraps a long name without spaces, so that nothing scrolls sideways at 300 pixels', async () => {
    await window.page.setViewportSize({ width: 348, height: 900 });
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    const page = await webviewFrame(window.page);
    await eventually('the page is narrow', () => page.evaluate(() => innerWidth <= 310));
    await window.screenshot('.vscode-test/pictures/day-names-300.png');
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.scrolls')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => `${one.className} ${one.scrollWidth} of ${one.clientWidth}`),
    );
    assert.deepEqual(wide, []);
    await window.page.setViewportSize({ width: 1400, height: 900 });
  });

  it('leads to the form of own duties, which takes no more than are read', async () => {
    await window.runCommand('Invisible Load: Duties of Your Own…');
    await window.quickInput.pick('Add a duty…');
    await window.notifications.getByText('You have 50 duties of your own, which is the most.').first().waitFor();
    await window.page.keyboard.press('Escape');
    await window.runCommand('Notifications: Clear All Notifications');
  });

  it('shows in two windows what both do at the same time, and nothing is lost or stored twice', async () => {
    const second = await workbench.openWindow();
    await second.runCommand('Invisible Load: Show the Day');
    const windows = [window, second];
    for (const one of windows) {
      await one.webview.getByLabel('Another day').fill('2026-11-04');
      await one.webview.getByRole('heading', { level: 1, name: 'November 4' }).waitFor();
    }
    const both = (act: (one: WorkbenchWindow) => Promise<unknown>) => Promise.all(windows.map(act));
    const gap = (one: WorkbenchWindow, from: string) =>
      one.webview.getByRole('option', { name: new RegExp(`^${from}.*nothing recorded`) });
    const ofDay = () => stored.entries().filter(({ start_at }) => start_at >= odd && start_at < odd + 12 * HOUR);
    const before = ofDay().length;

    // Each tags another stretch.
    await gap(window, '09:30').focus();
    await gap(second, '10:30').focus();
    await both((one) => one.page.keyboard.press('6'));
    await eventually('both tags are stored', () => ofDay().length === before + 2);
    await both((one) => one.webview.getByRole('option', { name: /^09:30.*Chasing/ }).waitFor());
    await both((one) => one.webview.getByRole('option', { name: /^10:30.*Chasing/ }).waitFor());

    // Both tag the same stretch.
    await both((one) => gap(one, '11:30').focus());
    await both((one) => one.page.keyboard.press('7'));
    await eventually('the stretch is tagged', () => tagAt(odd + 2.5 * HOUR) !== undefined);
    await both((one) =>
      one.webview
        .getByRole('option', { name: /^11:30/ })
        .filter({ hasNotText: 'nothing' })
        .waitFor(),
    );
    await window.screenshot('.vscode-test/pictures/day-two-windows.png');
    const sorted = ofDay().toSorted((a, b) => a.start_at - b.start_at);
    assert.equal(sorted.length, before + 3, JSON.stringify(sorted));
    for (const [index, { start_at }] of sorted.entries()) {
      assert.ok((sorted[index - 1]?.end_at ?? 0) <= start_at, 'no two entries have the same time');
    }
    await second.close();
  });

  it('says in one sentence that nothing can be stored while the data file is read-only, and stores it afterwards', async function readOnly() {
    const files = ['', '-wal', '-shm']
      .map((end) => join(workbench.dataDirectory, `${DATABASE_NAME}${end}`))
      .filter((file) => existsSync(file));
    try {
      execFileSync('chattr', ['+i', ...files], { stdio: 'ignore' });
    } catch {
      this.skip(); // Only the administrator of a Linux system can make a file that is open read-only.
    }
    const gap = window.webview.getByRole('option', { name: /^12:30.*nothing recorded/ });
    try {
      await gap.focus();
      await window.page.keyboard.press('8');
      await window.notifications.first().waitFor();
      await window.screenshot('.vscode-test/pictures/day-read-only.png');
      const [said, ...more] = await window.notifications.allInnerTexts();
      assert.match(said ?? '', /cannot (?:write|be written|change)/);
      assert.deepEqual(more, []);
    } finally {
      execFileSync('chattr', ['-i', ...files]);
    }
    await gap.focus();
    await window.page.keyboard.press('8');
    await eventually('the stretch is tagged', () => tagAt(odd + 3.5 * HOUR) !== undefined);
  });
});

function plant(store: DirectStore): void {
  const now = Date.now();
  const before = (instant: number) => (now - instant) / MINUTE;
  const typed = (path: string, from: number, to: number) => typedIn(path, before(from), before(to), now);
  store.agree(now - 300 * 24 * HOUR);
  store.save({ id: 'w1', editor: 'VS Code', startedAt: spring.start, seenAt: spring.start + 4 * HOUR }, zone, [
    typed('src/invoice.ts', spring.start + 1.5 * HOUR, spring.start + 2.5 * HOUR),
  ]);
  store.save({ id: 'w2', editor: 'VS Code', startedAt: autumn.start, seenAt: autumn.start + 4 * HOUR }, zone, [
    typed('src/invoice.ts', autumn.start + 2.5 * HOUR, autumn.start + 3.5 * HOUR),
  ]);
  const entries = [
    ...Array.from({ length: 300 }, (_, index) => {
      const start = full.start + 7 * HOUR + index * 3 * MINUTE;
      return tagged(store, index % 2 ? 'support' : 'coordination', start, start + 3 * MINUTE);
    }),
    ...names.map((_, index) => ({
      ...tagged(store, 'support', odd + index * HOUR, odd + (index + 0.5) * HOUR),
      duty: `support.odd-${index}`,
    })),
  ];
  store.act('sample', () => entries.map((after) => ({ table: 'entry', after })));
}

function tagged(store: DirectStore, category: string, start: number, end: number): DutyEntry {
  return {
    ...{ id: store.newId(), zone, category, start, end, createdAt: Date.now() },
    ...{ duration: 'measured', provenance: 'manual-live' },
  };
}
