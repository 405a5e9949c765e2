import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const duty = 'invisibleLoad.duty';
const documentation = 'invisibleLoad.quickTag.documentation';
const minute = 60_000;

describe('the day in two windows', function story() {
  this.bail(true);

  let workbench: Workbench;
  let first: WorkbenchWindow;
  let second: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    const timezone = zoneAtNoon();
    workbench = await Workbench.launch({
      env: { TZ: timezone },
      timezone,
      files: { 'src/invoice.ts': 'export const total = 1;\n', 'README.md': '# Billing\n' },
    });
    stored = new StoredData(workbench.dataDirectory);
    first = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  const rows = (window: WorkbenchWindow) => window.page.locator('.sidebar [role="treeitem"]');

  async function openToday(window: WorkbenchWindow): Promise<void> {
    await window.runCommand('View: Show Invisible Load');
  }

  async function labels(window: WorkbenchWindow): Promise<string[]> {
    return rows(window).evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  }

  it('shows in the empty view that nothing is recorded, and offers to start recording', async () => {
    await openToday(first);
    const welcome = first.page.locator('.sidebar .welcome-view-content');
    await welcome.getByText('Nothing is recorded until you say so').waitFor();
    await welcome.getByRole('button', { name: 'Tag…' }).waitFor();
    await welcome.getByRole('button', { name: 'Start Recording…' }).click();
    await first.clickDialog('Start Recording');
    await first.waitForStatus(duty, '0 min');
  });

  it('shows once recording is on that nothing is there yet, and of an earlier day that it is empty', async () => {
    const welcome = first.page.locator('.sidebar .welcome-view-content');
    await welcome.getByText('Nothing yet today.').waitFor();
    await first.runCommand('Invisible Load: Show Previous Day');
    await first.page.locator('.sidebar').getByText('Nothing was recorded or tagged on this day.').waitFor();
    await welcome.getByText('Nothing yet today.').waitFor({ state: 'hidden' });
    await first.runCommand('Invisible Load: Show Today');
    await welcome.getByText('Nothing yet today.').waitFor();
  });

  it('shows a running duty as a row, in both windows', async () => {
    await first.clickStatus(documentation);
    await rows(first).filter({ hasText: 'Documentation' }).first().waitFor();
    second = await workbench.openWindow();
    await openToday(second);
    await rows(second).filter({ hasText: 'Documentation' }).first().waitFor();
    await second.clickStatus(documentation);
  });

  it('combines the activity of both windows into one timeline', async () => {
    await first.openFile('src/invoice.ts');
    await first.typeInEditor('// one');
    await second.openFile('README.md');
    await second.typeInEditor('two ');
    await first.typeInEditor('// three');
    await second.typeInEditor('four ');
    await first.typeInEditor('// five');
    await eventually(
      'the activity of two windows is on disk',
      () => stored.all<{ n: number }>('SELECT count(DISTINCT window_id) AS n FROM activity')[0]?.n === 2,
      30_000,
    );
    const spans = stored.all<{ start_at: number; end_at: number }>('SELECT start_at, end_at FROM activity');
    const wall = Math.max(...spans.map((one) => one.end_at)) - Math.min(...spans.map((one) => one.start_at));
    assert.ok(wall < 5 * minute);
    await first.statusItem(duty).hover();
    await first.page.locator('.workbench-hover').getByText('2 windows seen today').waitFor();
    await first.page.locator('.workbench-hover').getByText('Recording this window.').waitFor();
    await first.page.mouse.move(700, 400);
  });

  it('shows gaps between recorded time, each with its times for screen readers', async () => {
    plantMorning(workbench.dataDirectory);
    await first.clickStatus(documentation);
    await first.clickStatus(documentation);
    await first.statusItem(duty).filter({ hasNotText: 'Documentation' }).waitFor();
    await rows(first).filter({ hasText: 'nothing recorded' }).first().waitFor();
    const spoken = await labels(first);
    assert.ok(
      spoken.some((label) => / to .*: nothing recorded, 1\d min/.test(label)),
      spoken.join('\n'),
    );
    assert.ok(
      spoken.some((label) => /: untagged, reading, billing, 10 min/.test(label)),
      spoken.join('\n'),
    );
    await first
      .viewDescription('Today')
      .getByText(/\d+ min untagged/)
      .waitFor();
    await eventually('both windows show the same rows', async () => {
      const [one, other] = await Promise.all([labels(first), labels(second)]);
      return one.join('\n') === other.join('\n');
    });
  });

  it('shows the number of untagged minutes in the badge', async () => {
    const tab = first.page.locator('.activitybar .action-item', {
      has: first.page.locator('[aria-label*="Invisible Load"]'),
    });
    await eventually('the badge has its minutes', async () =>
      /1\d untagged minutes/.test((await tab.locator('a').first().getAttribute('aria-label')) ?? ''),
    );
  });

  it('tags several rows with one entry, and offers duties away from the editor first if one is a gap', async () => {
    const before = stored.entries().length;
    await rows(first).filter({ hasText: 'untagged' }).first().click();
    const gap = rows(first).filter({ hasText: 'nothing recorded' }).first();
    await gap.click({ modifiers: ['ControlOrMeta'] });
    await gap.getByRole('button', { name: 'Log Past Work…' }).click();
    await first.quickInput.whenOpen('What was it?');
    assert.equal((await first.quickInput.rows())[0]?.label, 'Clarifying requirements');
    await first.page.keyboard.press('9');
    const added = await eventually('the entry is stored', () =>
      stored.entries().find(({ category }) => category === 'coordination'),
    );
    assert.equal(stored.entries().length, before + 1);
    assert.ok((added.end_at ?? 0) - added.start_at > 20 * minute, 'the entry covers both rows');
    await first.clickStatus('invisibleLoad.done');
    await gap.waitFor();
  });

  it('pauses recording from the palette and resumes it from the view', async () => {
    await first.runCommand('Invisible Load: Pause Recording…');
    await first.quickInput.pick('For one hour');
    await first.waitForStatus(duty, 'Paused');
    await second.waitForStatus(duty, 'Paused');
    await first.page.locator('.sidebar .pane-header', { hasText: 'Today' }).hover();
    await first.page.locator('.sidebar').getByRole('button', { name: 'Resume Recording' }).first().click();
    await first.statusItem(duty).filter({ hasNotText: 'Paused' }).waitFor();
    await second.statusItem(duty).filter({ hasNotText: 'Paused' }).waitFor();
  });

  it('undoes in one window what was done in the other one, and redoes it', async () => {
    await first.runCommand('Invisible Load: Capture What Just Ended…');
    await first.quickInput.whenOpen('Capture what just ended');
    await first.page.keyboard.type('4');
    await first.page.keyboard.press('Enter');
    const captured = (window: WorkbenchWindow) => rows(window).filter({ hasText: 'Requirements' }).first();
    await captured(second).waitFor();
    await second.runCommand('Invisible Load: Undo');
    await second.alert('Undone: Capture').waitFor();
    await captured(first).waitFor({ state: 'detached' });
    await first.runCommand('Invisible Load: Redo');
    await captured(second).waitFor();
  });

  it('never says after a reload that nothing is recorded, as recording is on', async () => {
    await first.page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { welcomes: seen });
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('.sidebar .welcome-view-content')) seen.push(one.textContent ?? '');
      }).observe(document, { childList: true, subtree: true });
    });
    await first.reload();
    await rows(first).first().waitFor();
    const seen = await first.page.evaluate(() => (window as unknown as { welcomes: string[] }).welcomes);
    assert.deepEqual(
      seen.filter((text) => text.includes('until you say so')),
      [],
    );
  });
});

/** Stores ten minutes of reading that ended a quarter of an hour ago, as another window would have written them. */
function plantMorning(dataDirectory: string): void {
  const end = Date.now() - 15 * minute;
  const db = new DatabaseSync(join(dataDirectory, 'invisible-load.db'), { timeout: 5000 });
  try {
    db.prepare(
      `INSERT INTO activity (start_at, end_at, window_id, zone, kind, project, doc, file_class, evidence)
       VALUES (?, ?, 'planted', 'UTC', 'read', 'billing', 'README.md', 'documentation', '')`,
    ).run(end - 10 * minute, end);
  } finally {
    db.close();
  }
}
