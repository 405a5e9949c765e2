import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSample } from '../../scripts/programs/writeSample';
import type { DutyEntry } from '../../src/core/records/dutyEntry';
import { hoursText } from '../../src/core/report/text/hours';
import type { DirectStore } from '../../src/core/store/store';
import { addWeeks, type Calendar, weekAt, weekOf } from '../../src/core/time/calendar';
import { HOUR } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { axeFindings } from '../support/axe';
import { Clipboard } from '../support/clipboard';
import { StoredData, type StoredEntry } from '../support/database';
import { eventually } from '../support/eventually';
import { themeKinds, themes } from '../support/settings';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const calendar: Calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
const settings = {
  'invisibleLoad.week.startsOn': 'monday',
  'invisibleLoad.report.weekReady': 'toast',
  'workbench.colorTheme': themes.light,
};
const lastWeek = weekOf(calendar, addWeeks(weekAt(calendar, Date.now()).id, -1));
const weekNumber = Number(lastWeek.id.slice(-2));
const architecture = 'Architecture decisions';

describe('the weekly report', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  let clipboard: Clipboard;

  before(async () => {
    workbench = await Workbench.launch({ files: { 'README.md': '# Billing\n' }, settings });
    await writeSample(join(workbench.dataDirectory, DATABASE_NAME), zone, Date.now());
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    clipboard = new Clipboard(window);
    await clipboard.allow();
  });

  after(() => workbench.dispose());

  /** Changes the database as another program would. */
  function withStore(work: (store: DirectStore) => void): void {
    const path = join(workbench.dataDirectory, DATABASE_NAME);
    const store = openStore(path, { now: () => Date.now(), zone: () => zone });
    try {
      work(store);
    } finally {
      store.dispose();
    }
  }

  /** The stored entries of a category in the week that is shown. */
  function storedEntries(category: string): StoredEntry[] {
    const { start, end } = lastWeek.span;
    return stored
      .entries()
      .filter((entry) => entry.category === category && entry.start_at < end && (entry.end_at ?? end) > start);
  }

  function storedHours(category: string): string {
    const length = storedEntries(category).reduce(
      (sum, { start_at, end_at }) => sum + (end_at ?? start_at) - start_at,
      0,
    );
    return hoursText(length, 'en');
  }

  const hoursButton = (label: string) =>
    window.webview
      .locator('section', { has: window.webview.locator('#categories-title') })
      .getByRole('button', { name: new RegExp(`^${label}, .*: show the entries$`) });
  const entriesDialog = () => window.webview.getByRole('dialog');
  const heading = () => window.webview.getByRole('heading', { level: 1 });

  it('announces the report of last week until it is opened', async () => {
    const item = window.statusItem('invisibleLoad.weekReady');
    await item.waitFor();
    assert.equal(await window.statusLabel('invisibleLoad.weekReady'), `The report of week ${weekNumber} is ready`);
    await window.notifications.filter({ hasText: `The report of week ${weekNumber} is ready.` }).waitFor();
    await window.clickNotification('Open Report');
    await heading()
      .filter({ hasText: `Week ${weekNumber}` })
      .waitFor();
    await item.waitFor({ state: 'hidden' });
  });

  const weekButton = (name: string) => window.webview.getByRole('button', { name });
  const headingOf = (week: number) =>
    heading()
      .filter({ hasText: new RegExp(`Week ${week}\\b`) })
      .waitFor();

  it('shows another week, and the first one again', async () => {
    const before = Number(addWeeks(lastWeek.id, -1).slice(-2));
    await weekButton('Previous Week').click();
    await headingOf(before);
    await weekButton('Next Week').click();
    await headingOf(weekNumber);
    assert.equal(await hoursButton(architecture).innerText(), storedHours('architecture'));
  });

  it('names the week in the title of the tab, and announces another week to a screen reader', async () => {
    const before = Number(addWeeks(lastWeek.id, -1).slice(-2));
    await window.page.getByRole('tab', { name: `Weekly Report: Week ${weekNumber}` }).waitFor();
    await weekButton('Previous Week').click();
    await window.page.getByRole('tab', { name: `Weekly Report: Week ${before}` }).waitFor();
    await window.webview
      .getByRole('status')
      .filter({ hasText: new RegExp(`^Week ${before}, .* h of .* recorded`) })
      .waitFor();
    await weekButton('Next Week').click();
    await headingOf(weekNumber);
  });

  it('keeps the focus on the button that was pressed, also when there is no later week', async () => {
    const hasFocus = (name: string) =>
      eventually(`“${name}” has the focus`, () =>
        weekButton(name).evaluate((element) => element === document.activeElement),
      );
    await weekButton('Next Week').focus();
    await window.page.keyboard.press('Enter');
    await window.webview.locator('button[aria-disabled="true"]', { hasText: 'Next Week' }).waitFor();
    await hasFocus('Next Week');
    await window.page.keyboard.press('Enter');
    await weekButton('Previous Week').focus();
    await window.page.keyboard.press('Enter');
    await headingOf(weekNumber);
    await hasFocus('Previous Week');
  });

  it('shows the entries behind a number of hours', async () => {
    await hoursButton(architecture).click();
    await entriesDialog().getByRole('heading', { name: architecture }).waitFor();
    assert.equal(await entriesDialog().locator('.entries > li').count(), storedEntries('architecture').length);
    await entriesDialog()
      .getByText(`${storedHours('architecture')} of load in ${storedEntries('architecture').length} entries`)
      .waitFor();
  });

  it('edits an entry from the list behind a number', async () => {
    await entriesDialog()
      .getByRole('button', { name: /^Edit / })
      .first()
      .click();
    await window.quickInput.pick('Outcome');
    await window.quickInput.whenOpen(/Outcome/i);
    await window.quickInput.type('Two teams stopped waiting');
    await window.quickInput.press('Enter');
    await window.quickInput.row('Save').waitFor();
    await window.quickInput.press('Enter');
    await entriesDialog().getByText('Two teams stopped waiting').waitFor();
    const outcomes = stored.all<{ outcome: string }>(
      "SELECT outcome FROM duty_entry WHERE outcome = 'Two teams stopped waiting' AND category = 'architecture'",
    );
    assert.equal(outcomes.length, 1);
  });

  it('closes the list with Escape and returns the focus to the number', async () => {
    await entriesDialog().getByRole('button', { name: 'Close' }).focus();
    await window.page.keyboard.press('Escape');
    await entriesDialog().waitFor({ state: 'hidden' });
    await eventually('the number has the focus', () =>
      hoursButton(architecture).evaluate((element) => element === document.activeElement),
    );
  });

  it('updates while it is open when another program stores an entry', async () => {
    const before = storedHours('architecture');
    withStore((store) => {
      const saturday = lastWeek.days[5]?.span.start ?? assert.fail('a week has seven days');
      store.act('sample', () => [
        {
          table: 'entry',
          after: {
            id: store.newId(),
            start: saturday + 10 * HOUR,
            end: saturday + 12 * HOUR,
            zone,
            category: 'architecture',
            duration: 'measured',
            provenance: 'manual-later',
            createdAt: Date.now(),
          } satisfies DutyEntry,
        },
      ]);
    });
    const now = storedHours('architecture');
    assert.notEqual(now, before);
    await hoursButton(architecture).filter({ hasText: now }).waitFor();
  });

  it('subtracts days of leave from the workdays of the week, and undo adds them again', async () => {
    const workdays = (count: number) => window.webview.getByText(`of ${count} workdays recorded`).first();
    await workdays(5).waitFor();
    await window.webview.getByRole('button', { name: 'Days of Leave…' }).click();
    await window.quickInput.whenOpen(`Days of leave in week ${weekNumber}`);
    assert.equal((await window.quickInput.rows()).length, 5);
    await window.quickInput.widget.locator('.monaco-list-row').first().click();
    await window.quickInput.press('Enter');
    await workdays(4).waitFor();
    await window.runCommand('Invisible Load: Undo');
    await workdays(5).waitFor();
  });

  it('copies exactly the text that the preview shows', async () => {
    await window.webview.getByRole('button', { name: 'Share…' }).click();
    await window.quickInput.whenOpen(`Share week ${weekNumber}: how much detail?`);
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('Share: which parts?');
    // A click on the page takes the focus, but must not close the question.
    await window.webview.locator('#method-title').click();
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('Share: in which format?');
    await window.quickInput.pick('Markdown');
    await window.titleButton('Copy Page').waitFor();
    const preview = await clipboard.copyEditor();
    assert.match(preview, /^At least \*\*/m);
    await clipboard.write('nothing yet');
    await window.clickTitle('Copy Page');
    await eventually('the clipboard has the preview', async () => (await clipboard.read()) === preview);
    await window.titleButton('Copy Page').waitFor({ state: 'hidden' });
  });

  it('saves exactly the text that the preview shows, without a script', async () => {
    await heading().click();
    await window.runCommand('Invisible Load: Share…');
    await window.quickInput.whenOpen(`Share week ${weekNumber}: how much detail?`);
    await window.quickInput.pick('Level 1: for a manager');
    await window.quickInput.whenOpen('Share: which parts?');
    await window.quickInput.press('Enter');
    await window.quickInput.pick('HTML');
    await heading().filter({ hasText: 'Work outside the developer’s own tickets' }).waitFor();
    await window.page.getByRole('tab', { name: /-L1\.html/ }).click();
    const preview = await clipboard.copyEditor();
    await window.clickTitle('Save Page…');
    const name = await eventually('a name is offered', async () => {
      const path = await window.quickInput.input.inputValue();
      return path.endsWith('-L1.html') && path.split('/').at(-1);
    });
    await window.quickInput.press('Enter');
    const saved = await eventually('the file is saved', () => read(join(workbench.workspace, name)));
    assert.equal(saved, preview);
    assert.doesNotMatch(saved, /<script/);
    await window.titleButton('Save Page…').waitFor({ state: 'hidden' });
  });

  it('shares notes only when they were ticked', async () => {
    withStore((store) => {
      const [first] = store.entriesIn(lastWeek.span);
      assert.ok(first);
      store.act('sample', () => [{ table: 'entry', before: first, after: { ...first, note: 'for my eyes only' } }]);
    });
    const plain = await copyOf('Level 2: with links and days', 'JSON', []);
    assert.equal(JSON.parse(plain).level, 2);
    assert.doesNotMatch(plain, /for my eyes only/);
    const ticked = await copyOf('Level 2: with links and days', 'CSV', ['Entries one by one', 'Notes of the entries']);
    assert.match(ticked, /^section,item,hours/);
    assert.match(ticked, /for my eyes only/);
  });

  it('shares only the headline at level 0, and everything at level 3', async () => {
    const headline = await copyOf('Level 0: the headline', 'Markdown');
    const [title, sentence, bound, ...more] = headline.trim().split('\n\n');
    assert.match(title ?? '', /^# /);
    assert.match(sentence ?? '', /of .* went to work outside the developer’s own tickets/);
    assert.match(bound ?? '', /^The higher figure leaves out/);
    assert.deepEqual(more, []);
    const everything = await copyOf('Level 3: everything, for yourself', 'Markdown');
    assert.match(everything, /for my eyes only/);
  });

  it('replaces the preview of an earlier share by that of a later one', async () => {
    await heading().click();
    await window.webview.getByRole('button', { name: 'Share…' }).click();
    await window.quickInput.pick('Level 3: everything, for yourself');
    await window.quickInput.whenOpen('Share: in which format?');
    await window.quickInput.pick('HTML');
    await heading().filter({ hasText: 'Work outside the developer’s own tickets' }).waitFor();
    await window.page.getByRole('tab', { name: /^Weekly Report/ }).click();
    const headline = await copyOf('Level 0: the headline', 'Markdown');
    const [title, sentence, bound, ...more] = headline.trim().split('\n\n');
    assert.match(title ?? '', /^# /);
    assert.match(sentence ?? '', /of .* went to work outside the developer’s own tickets/);
    assert.match(bound ?? '', /^The higher figure leaves out/);
    assert.deepEqual(more, []);
    assert.equal(await window.page.getByRole('tab', { name: /-L\d\.|As Readers See It/ }).count(), 0);
  });

  /** Shares the week at a level with the sections in `more` ticked, and returns the copy, which equals the preview. */
  async function copyOf(level: string, format: string, more?: readonly string[]): Promise<string> {
    await heading().click();
    await window.webview.getByRole('button', { name: 'Share…' }).click();
    await window.quickInput.whenOpen(`Share week ${weekNumber}: how much detail?`);
    await window.quickInput.pick(level);
    if (more) {
      await window.quickInput.whenOpen('Share: which parts?');
      for (const section of more) {
        await window.quickInput.type(section);
        await window.quickInput.pick(section);
      }
      await window.quickInput.type('');
      await window.quickInput.press('Enter');
    }
    await window.quickInput.whenOpen('Share: in which format?');
    await window.quickInput.pick(format);
    await window.titleButton('Copy Page').waitFor();
    const preview = await clipboard.copyEditor();
    await clipboard.write('nothing yet');
    await window.clickTitle('Copy Page');
    await eventually('the clipboard has the preview', async () => (await clipboard.read()) === preview);
    await window.titleButton('Copy Page').waitFor({ state: 'hidden' });
    return preview;
  }

  it('has no axe violations in any kind of theme', async () => {
    for (const [kind, theme] of themeKinds) {
      await window.chooseTheme(theme);
      await window.webview.locator(`body[data-vscode-theme-kind="${kind}"]`).locator('#method-title').waitFor();
      const page = await webviewFrame(window.page);
      await page.evaluate(() => {
        for (const twin of document.querySelectorAll('details')) twin.open = true;
      });
      await window.webview.locator('details.twin table').nth(2).waitFor();
      assert.deepEqual(await axeFindings(page), [], `${kind}: page`);
      await hoursButton(architecture).click();
      await entriesDialog().waitFor();
      assert.deepEqual(await axeFindings(page, 'dialog'), [], `${kind}: entries`);
      await entriesDialog().getByRole('button', { name: 'Close' }).click();
    }
  });

  it('needs no horizontal scrolling at a width of 320 pixels', async () => {
    const page = await webviewFrame(window.page);
    const width = await page.evaluate(() => globalThis.innerWidth);
    await window.page.setViewportSize({ width: 1400 - width + 320, height: 900 });
    await eventually('the page is 320 pixels wide', () => page.evaluate(() => globalThis.innerWidth === 320));
    const [inner, outer] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.equal(inner, outer);
  });
});

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8') || undefined;
  } catch {
    return undefined;
  }
}
