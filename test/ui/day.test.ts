import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { DutyEntry } from '../../src/core/records/dutyEntry';
import type { DirectStore } from '../../src/core/store/store';
import { dayAt } from '../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { axeFindings } from '../support/axe';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { themeKinds, themes } from '../support/settings';
import { typedIn } from '../support/typedIn';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
const day = dayAt(calendar, Date.now()).span.start;
const yesterday = dayAt(calendar, day - 1).span.start;
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 08:00-18:00', 'workbench.colorTheme': themes.light };
const done = 'invisibleLoad.done';
const at = (hour: number, minute = 0) => day + hour * HOUR + minute * MINUTE;

describe('the picture of the day', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    withStore(plant);
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  /** Changes the database as another window would. */
  function withStore(work: (store: DirectStore) => void): void {
    const store = openStore(join(workbench.dataDirectory, DATABASE_NAME), { now: () => Date.now(), zone: () => zone });
    try {
      work(store);
    } finally {
      store.dispose();
    }
  }

  const press = (key: string) => window.page.keyboard.press(key);
  const heading = () => window.webview.getByRole('heading', { level: 1 });
  const block = (name: string | RegExp) => window.webview.getByRole('option', { name }).first();
  const focused = (name: string | RegExp) =>
    window.webview.getByRole('option', { name }).and(window.webview.locator(':focus'));
  const chosen = () => window.webview.locator('.tag-target');
  const entries = () => stored.entries().map((one) => [one.category, clock(one.start_at), clock(one.end_at ?? 0)]);
  const isStored = (category: string, from: string, to: string) =>
    eventually(`${category} is stored from ${from} to ${to}`, () =>
      entries().some((entry) => entry.join(' ') === [category, from, to].join(' ')),
    );
  /** Draws with the mouse from one time of today to another, and does `held` before the button is up. */
  async function draw(from: number, to: number, held?: () => Promise<void>): Promise<void> {
    const plot = window.webview.locator('.day-plot');
    const axis = { start: at(8), end: at(18) };
    const box = (await plot.boundingBox()) ?? assert.fail('the picture is not shown');
    const y = (instant: number) => box.y + (box.height * (instant - axis.start)) / (axis.end - axis.start);
    const x = box.x + 120;
    await window.page.mouse.move(x, y(from));
    await window.page.mouse.down();
    await window.page.mouse.move(x, y((from + to) / 2));
    await window.page.mouse.move(x, y(to));
    assert.equal((await plot.boundingBox())?.y, box.y, 'the picture stays in place while a stretch is drawn');
    await held?.();
    if (held) await window.page.mouse.move(x, y((from + to) / 2));
    await window.page.mouse.up();
  }

  /** What the times of handles lie on: a text of a block, or the time of another handle. */
  async function coveredTexts(): Promise<string[]> {
    const boxes = await window.webview.locator('.day-time, .day-text').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { isTime: one.classList.contains('day-time'), text: one.textContent ?? '', left, right, top, bottom };
      }),
    );
    const times = boxes.filter(({ isTime }) => isTime);
    assert.equal(times.length, 2);
    return times.flatMap((time) =>
      boxes
        .filter((one) => one !== time && one.left < time.right && time.left < one.right)
        .filter((one) => one.top < time.bottom && time.top < one.bottom)
        .map(({ text }) => text),
    );
  }

  it('opens from the title of the Today view with every stretch of the working day as a block', async () => {
    await window.runCommand('View: Show Invisible Load');
    await window.page.locator('.sidebar .pane-header', { hasText: 'Today' }).hover();
    await window.page.locator('.sidebar').getByRole('button', { name: 'Show the Day' }).first().click();
    await block(/8:00.* to 9:00.*: own work, 1 h 00 min, editing, billing/).waitFor();
    await block(/Questions and explaining/).waitFor();
    await block(/Deciding architecture\?, 22 min, Decision records or designs/).waitFor();
    await block(/9:00.* to 9:20.*: nothing recorded/).waitFor();
  });

  it('tags a stretch that is drawn with the mouse, with one digit, and takes it back', async () => {
    await draw(at(11, 11), at(11, 29));
    await chosen().filter({ hasText: '11:10 AM to 11:30 AM, 20 min: 20 min nothing recorded' }).waitFor();
    await press('6');
    await isStored('chasing', '11:10', '11:30');
    await window.waitForStatus(done, 'Chasing access, approvals, answers');
    await block(/11:10.*Chasing/).waitFor();
    await window.webview.getByRole('button', { name: 'Undo' }).click();
    await eventually('the tag is taken back', () => entries().length === 2);
  });

  it('tags the block with the focus, to the millisecond, by keyboard alone', async () => {
    await block(/own work/).focus();
    await press('ArrowDown');
    await focused(/9:00.* to 9:20.*: nothing recorded, 20 min/).waitFor();
    await press('4');
    await isStored('requirements', '09:00', '09:20');
    const [made] = stored.entries().filter(({ category }) => category === 'requirements');
    assert.deepEqual([made?.start_at, made?.end_at], [at(9), at(9, 20)]);
    await focused(/Requirements and business translation, 20 min, tagged/).waitFor();
  });

  it('accepts what is suggested by the digit of its category', async () => {
    await press('ArrowDown');
    await focused(/Deciding architecture\?/).waitFor();
    await press('3');
    await block(/Deciding architecture, 22 min, tagged/).waitFor();
    const made = stored.all('SELECT 1 FROM rule_decision WHERE entry IS NOT NULL AND deleted_at IS NULL');
    assert.equal(made.length, 1);
  });

  it('chooses a stretch in steps with Shift and the arrow keys, and gives it up with Escape', async () => {
    await press('ArrowDown');
    await focused(/9:42.* to 10:00.*: nothing recorded/).waitFor();
    await press('Shift+ArrowDown');
    await chosen().filter({ hasText: '9:42 AM to 10:00 AM' }).waitFor();
    await press('Shift+ArrowUp');
    await chosen().filter({ hasText: '9:42 AM to 9:55 AM' }).waitFor();
    await press('Escape');
    await chosen().filter({ hasText: 'nothing recorded, 18 min' }).waitFor();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await chosen().filter({ hasText: '9:42 AM to 10:05 AM, 23 min: 18 min nothing recorded' }).waitFor();
    await press('9');
    await isStored('coordination', '09:42', '10:05');
  });

  it('shows the times of a chosen stretch, and of the edges of a tag, beside the picture and not on its text', async () => {
    await draw(at(8, 30), at(10, 30));
    await window.webview.locator('.day-stretch').first().waitFor();
    assert.deepEqual(await coveredTexts(), []);
    await draw(at(11, 11), at(11, 19));
    assert.deepEqual(await coveredTexts(), []);
    await press('Escape');
    await block(/Questions and explaining/).focus();
    await window.webview.getByRole('slider', { name: /^End of Questions/ }).waitFor();
    assert.deepEqual(await coveredTexts(), []);
  });

  it('opens the form of a tag with a click, and with Enter', async () => {
    await block(/Questions and explaining/).click();
    await window.quickInput.whenOpen('Edit Questions and explaining');
    await press('Escape');
    await window.quickInput.whenClosed();
    await block(/Questions and explaining/).focus();
    await press('Enter');
    await window.quickInput.whenOpen('Edit Questions and explaining');
    await press('Escape');
    await window.quickInput.whenClosed();
  });

  it('moves an edge of a tag with the mouse to the edge that was measured', async () => {
    await draw(at(10, 40), at(10, 26));
    await isStored('support', '10:25', '11:00');
    const [moved] = stored.entries().filter(({ category }) => category === 'support');
    assert.equal(moved?.start_at, at(10, 25));
  });

  it('gives up with Escape what is drawn or moved while the mouse button is down', async () => {
    const before = entries();
    const drawn = window.webview.locator('.day-stretch');
    const giveUp = async (): Promise<void> => {
      await drawn.first().waitFor();
      await press('Escape');
      await drawn.first().waitFor({ state: 'detached' });
    };
    await draw(at(11, 11), at(11, 29), giveUp);
    assert.equal(await drawn.count(), 0);
    // The end of a tag.
    await draw(at(11), at(11, 20), giveUp);
    assert.equal(await drawn.count(), 0);
    assert.deepEqual(entries(), before);
  });

  it('moves an edge of a tag with the arrow keys', async () => {
    await block(/Questions and explaining/).focus();
    const handle = window.webview.getByRole('slider', { name: /^End of Questions and explaining/ });
    await handle.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await eventually(
      'the handle says its time',
      async () => (await handle.getAttribute('aria-valuetext')) === '11:10 AM',
    );
    await press('Enter');
    await isStored('support', '10:25', '11:10');
  });

  it('deletes a tag with Delete, and takes that back with Ctrl+Z', async () => {
    await block(/Questions and explaining/).focus();
    await press('Delete');
    await eventually('the tag is deleted', () => !entries().some(([category]) => category === 'support'));
    await block(/10:25.*nothing recorded/).waitFor();
    await press('ControlOrMeta+z');
    await isStored('support', '10:25', '11:10');
  });

  it('asks before much time of other tags is replaced, and keeps the stretch when nothing is stored', async () => {
    await block(/Questions and explaining/).waitFor();
    const before = entries();
    await draw(at(10, 15), at(11, 20));
    await press('1');
    await window.quickInput.whenOpen('Store Documentation');
    await press('Escape');
    await window.quickInput.whenClosed();
    await chosen().filter({ hasText: '10:15 AM to 11:20 AM' }).waitFor();
    assert.deepEqual(entries(), before);
    await press('Escape');
  });

  it('follows what another window does, and keeps what is chosen', async () => {
    await draw(at(11, 20), at(11, 30));
    await chosen().filter({ hasText: '11:20 AM to 11:30 AM' }).waitFor();
    withStore((store) => {
      const after = tagged(store, 'late-changes', at(11, 40), at(11, 50));
      store.act('sample', () => [{ table: 'entry', after }]);
    });
    await block(/Late changes absorbed/).waitFor();
    await chosen().filter({ hasText: '11:20 AM to 11:30 AM' }).waitFor();
    await press('Escape');
  });

  it('has the same facts and actions in its list', async () => {
    const row = window.webview.locator('.day-list tr', { hasText: 'Late changes absorbed' });
    await row.getByText('10 min').waitFor();
    await row.getByRole('button', { name: /^Edit…: 11:40/ }).focus();
    await press('5');
    await isStored('support', '11:40', '11:50');
    await window.webview
      .locator('.day-list')
      .getByRole('button', { name: /^Delete: 11:40/ })
      .click();
    await eventually('the tag is deleted', () => !entries().some(([, from]) => from === '11:40'));
  });

  it('shows what each window measured, as lanes and as a table', async () => {
    assert.equal(await window.webview.locator('.day-lane').count(), 2);
    await window.webview.getByText('Show as Table').click();
    await window.webview
      .getByRole('row', { name: /Window 2: gateway/ })
      .getByRole('button')
      .click();
    await chosen().filter({ hasText: '10:00 AM to 10:25 AM' }).waitFor();
    await block(/own work/).focus();
    await press('Escape');
  });

  it('shows the day before with a key or a button, and any day by its date', async () => {
    await block(/own work/).focus();
    await press('PageUp');
    await block(/Meetings and coordination, 1 h 00 min, tagged/).waitFor();
    await window.webview.getByRole('button', { name: 'Previous Day' }).click();
    await heading().filter({ hasText: '0 min recorded' }).waitFor();
    await window.webview.getByLabel('Another day').fill(dayAt(calendar, yesterday).date);
    await block(/Meetings and coordination, 1 h 00 min, tagged/).waitFor();
    await window.reload();
    await block(/Meetings and coordination, 1 h 00 min, tagged/).waitFor();
    await window.webview.getByRole('button', { name: 'Today' }).click();
    await block(/own work/).waitFor();
  });

  it('keeps the focus in the field of a date that is typed, so that its digits tag nothing', async () => {
    const before = entries();
    const date = window.webview.getByLabel('Another day');
    await date.focus();
    await press('1');
    await heading().filter({ hasText: 'January' }).waitFor();
    await window.webview.getByLabel('Another day').and(window.webview.locator(':focus')).waitFor();
    assert.deepEqual(entries(), before);
    await window.webview.getByRole('button', { name: 'Today' }).click();
    await block(/own work/).waitFor();
  });

  it('asks for a typed day only when its year is complete, and keeps what is typed when the day changes', async () => {
    const date = window.webview.getByLabel('Another day');
    const shown = await heading().locator('.week-number').textContent();
    await date.focus();
    await press('Tab');
    await press('Tab');
    await window.page.keyboard.type('20');
    await eventually('the year is typed in part', async () => (await date.inputValue()).startsWith('0020'));
    withStore((store) => {
      const after = tagged(store, 'late-changes', at(11, 51), at(11, 53));
      store.act('sample', () => [{ table: 'entry', after }]);
    });
    await block(/11:51.*Late changes absorbed/).waitFor();
    assert.equal(await heading().locator('.week-number').textContent(), shown);
    assert.ok((await date.inputValue()).startsWith('0020'));
    await window.page.keyboard.type('25');
    await heading().filter({ hasText: '2025' }).waitFor();
    await window.webview.getByRole('button', { name: 'Today' }).click();
    await block(/own work/).waitFor();
  });

  it('changes between the week and the day', async () => {
    await window.webview.getByRole('button', { name: 'Week', exact: true }).click();
    await heading().filter({ hasText: 'Week' }).waitFor();
    await window.webview.getByRole('button', { name: 'Day', exact: true }).click();
    await block(/own work/).waitFor();
  });

  it('has no axe violations in any kind of theme, with a stretch chosen too', async () => {
    for (const [kind, theme] of themeKinds) {
      await window.chooseTheme(theme);
      await window.webview.locator(`body[data-vscode-theme-kind="${kind}"]`).locator('.day-plot').waitFor();
      const page = await webviewFrame(window.page);
      await page.evaluate(() => {
        for (const twin of document.querySelectorAll('details')) twin.open = true;
      });
      assert.deepEqual(await axeFindings(page), [], `${kind}: a block chosen`);
      await draw(at(11, 20), at(11, 30));
      await window.webview.getByRole('slider', { name: 'Start of the stretch' }).waitFor();
      assert.deepEqual(await axeFindings(page), [], `${kind}: a stretch chosen`);
      await press('Escape');
    }
  });

  it('needs no horizontal scrolling at a width of 300 pixels', async () => {
    await window.page.setViewportSize({ width: 360, height: 900 });
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    const page = await webviewFrame(window.page);
    await eventually('the page is narrow', () => page.evaluate(() => innerWidth <= 330));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});

/** The time of day in the zone of the test. */
function clock(instant: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(instant);
}

function tagged(store: DirectStore, category: string, start: number, end: number): DutyEntry {
  return {
    ...{ id: store.newId(), zone, category, start, end, createdAt: Date.now() },
    ...{ duration: 'measured', provenance: 'manual-live' },
  };
}

/** Stores a morning: an hour of code, 25 minutes of reading in a second window, a decision record, and a tag. */
function plant(store: DirectStore): void {
  const now = Date.now();
  const before = (instant: number) => (now - instant) / MINUTE;
  const typed = (path: string, from: number, to: number) => typedIn(path, before(from), before(to), now);
  store.agree(now - 60 * 24 * HOUR);
  store.save({ id: 'w1', editor: 'VS Code', startedAt: at(8), seenAt: at(11, 30) }, zone, [
    typed('src/invoice.ts', at(8), at(9)),
    typed('docs/adr/0014-outbox.md', at(9, 20), at(9, 42)),
  ]);
  const guide = typed('README.md', at(10), at(10, 25));
  store.save({ id: 'w2', editor: 'VS Code', startedAt: at(10), seenAt: at(10, 25) }, zone, [
    { ...guide, window: 'w2', kind: 'read', project: 'gateway' },
  ]);
  const entries = [
    tagged(store, 'support', at(10, 40), at(11)),
    tagged(store, 'coordination', yesterday + 9 * HOUR, yesterday + 10 * HOUR),
  ];
  store.act('sample', () => entries.map((after) => ({ table: 'entry', after })));
}
