import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import { weekAt } from '../../src/core/time/calendar';
import { clip, HOUR } from '../../src/core/time/span';
import { systemClock } from '../../src/editor/host/systemClock';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData, type StoredEntry } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { patientStore } from '../../src/store/patientStore';

const documentation = 'invisibleLoad.quickTag.documentation';
const duty = 'invisibleLoad.duty';

const calendar = { zone: systemClock.zone(), dayStartsAt: 0, weekStartsOn: 7 };

/** Writes two hours of documentation that end just before `end`, as another window would. */
async function addDocumentation(dataDirectory: string, end: number): Promise<void> {
  const store = openStore(join(dataDirectory, DATABASE_NAME), systemClock);
  const span = { start: end - 2 * HOUR, end: end - 1000 };
  const duties = new Duties(() => Promise.resolve(patientStore(store)), systemClock);
  await duties.add({ category: 'documentation', ...span });
  store.dispose();
}

function documentationThisWeek(entries: readonly StoredEntry[]): number {
  const week = weekAt(calendar, Date.now()).span;
  return entries
    .filter((entry) => entry.category === 'documentation')
    .flatMap((entry) => clip({ start: entry.start_at, end: entry.end_at ?? Date.now() }, week) ?? [])
    .reduce((sum, span) => sum + span.end - span.start, 0);
}

describe('tagging a duty and seeing the week', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ files: { 'src/invoice.ts': 'export const total = 1;\n' } });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  it('records nothing and creates no file before the developer agrees', async () => {
    await window.openFile('src/invoice.ts');
    await window.typeInEditor('// a');
    assert.equal(existsSync(join(workbench.dataDirectory, 'invisible-load.db')), false);
  });

  it('starts a duty with one click on a quick tag and stops it with a second click', async () => {
    await window.clickStatus(documentation);
    await window.waitForStatus(duty, 'Documentation');
    await window.alert('Started Documentation.').waitFor();
    const [running] = stored.entries();
    assert.equal(running?.category, 'documentation');
    assert.equal(running.end_at, null);

    await window.clickStatus(documentation);
    await eventually('the duty has ended', () => stored.entries()[0]?.end_at ?? false);
    await window.alert('Stopped Documentation.').waitFor();
    assert.equal(stored.activityCount(), 0);
  });

  it('tells screen readers what a click on a quick tag does', async () => {
    await eventually(
      'the label is updated',
      async () => (await window.statusLabel(documentation)) === 'Start Documentation',
    );
  });

  it('shows nine categories with their keys in the picker, and Enter skips the optional details', async () => {
    await window.clickStatus(duty);
    const rows = await window.quickInput.rows();
    assert.equal(rows.filter((row) => /^[1-9]/.test(row.label)).length, 9);
    await window.page.keyboard.press('3');
    await window.waitForStatus(duty, 'Architecture decisions');
    await window.page.keyboard.press('Enter');
    await window.quickInput.whenOpen(/asked/i);
    await window.page.keyboard.type('frontend');
    await window.page.keyboard.press('Enter');
    await window.quickInput.whenOpen(/topic/i);
    await window.page.keyboard.press('Enter');
    await window.quickInput.whenOpen(/note/i);
    await window.page.keyboard.press('Enter');
    const entry = await eventually('who asked is stored', () => stored.entries().find((one) => one.requester));
    assert.equal(entry.category, 'architecture');
    assert.equal(entry.requester, 'frontend');
  });

  it('marks the running category in the picker', async () => {
    await window.clickStatus(duty);
    const rows = await window.quickInput.rows();
    assert.match(rows.find((row) => /^3\b.*Architecture/.test(row.label))?.description ?? '', /running since/i);
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
  });

  it('closes the picker on a click outside it, as long as nothing was chosen', async () => {
    await window.clickStatus(duty);
    await window.quickInput.rows();
    await window.editor.click();
    await window.quickInput.whenClosed();
  });

  it('keeps the running duty after a reload', async () => {
    await window.reload();
    await window.waitForStatus(duty, 'Architecture decisions');
  });

  it('shows the running duty in a second window within two seconds of its start', async () => {
    const second = await workbench.openWindow();
    await second.waitForStatus(duty, 'Architecture decisions');
    await window.clickStatus(documentation);
    const clicked = performance.now();
    await second.waitForStatus(duty, 'Documentation');
    assert.ok(performance.now() - clicked < 2000);
    await second.close();
  });

  it('keeps the running duty after a crash', async () => {
    await window.close();
    await workbench.crash();
    window = await workbench.openWindow();
    await window.waitForStatus(duty, 'Documentation');
  });

  it('starts, switches and stops duties from the command palette', async () => {
    await window.runCommand("Invisible Load: Start Debugging Others' Misuse");
    await window.waitForStatus(duty, "Debugging others' misuse");
    await window.runCommand('Invisible Load: Start Architecture Decisions');
    const chosen = performance.now();
    await window.waitForStatus(duty, 'Architecture decisions 0 min');
    const took = performance.now() - chosen;
    assert.ok(took < 1000, `${took} ms until the category and its time were shown`);
    await window.runCommand('Invisible Load: Start Duty…');
    await window.quickInput.type('third-party');
    await window.quickInput.pick('Following up with third-party providers');
    await window.waitForStatus(duty, 'Following up with third-party providers');
    await window.runCommand('Invisible Load: Stop Duty');
    const entries = await eventually('no duty runs', () => {
      const all = stored.entries();
      return all.every((entry) => entry.end_at !== null) && all;
    });
    assert.equal(entries.at(-1)?.duty, 'chasing.third-party');
    entries.forEach((entry, index) => {
      assert.ok(entry.start_at >= (entries[index - 1]?.end_at ?? 0), 'entries overlap');
    });
  });

  it('explains in the walkthrough what is stored and what is never stored', async () => {
    await window.runCommand('Welcome: Open Walkthrough...');
    await window.quickInput.type('Invisible');
    await window.quickInput.pick('Get started with Invisible Load');
    await window.page.getByText('Decide what is recorded').first().click();
    await window.page.getByRole('button', { name: 'Start Recording…' }).waitFor();
    const page = window.page.frameLocator('iframe.webview:visible').frameLocator('iframe#active-frame');
    await page.getByText('Never stored').waitFor();
    await page.getByText('invisible-load').first().waitFor();
  });

  it('asks before it records, and records after the developer has agreed', async () => {
    await window.runCommand('Invisible Load: Start Recording…');
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.getByText('Never stored').waitFor();
    await dialog.getByText(workbench.dataDirectory).waitFor();
    await dialog.getByRole('button', { name: 'Start Recording' }).click();
    await window.openFile('src/invoice.ts');
    await window.typeInEditor('// b');
    await eventually('typing is on disk', () => stored.activityCount() > 0, 20_000);
  });

  it('shows the hours in the database in the report, and updates them while it is open', async () => {
    await window.runCommand('Invisible Load: Weekly Report');
    const shown = (label: string) => window.webview.getByRole('row').filter({ hasText: label }).first();
    for (const label of ['Documentation', "Debugging others' misuse", 'Architecture decisions']) {
      await shown(label).waitFor();
    }
    await addDocumentation(workbench.dataDirectory, stored.entries()[0]?.start_at ?? Date.now());
    const hours = documentationThisWeek(stored.entries()) / HOUR;
    assert.ok(hours > 0);
    await shown('Documentation')
      .filter({ hasText: `${hours.toFixed(1)} h` })
      .waitFor();
  });

  it('restores the report after a reload', async () => {
    await window.reload();
    await window.webview.getByRole('heading', { level: 1 }).waitFor();
  });
});
