import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVsix } from '../../scripts/package/makeVsix';
import { installVsix } from '../../scripts/vscode/installVsix';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { figure, median } from './figure';
import { fillDensely } from './support/fullStore';
import { packExtension } from './support/packExtension';
import { changeOfWeek, watchKeys, watchPaint } from './support/paint';

const ROUNDS = 7;
const CHANGES = 8;
const WEEKS = 60;
const calendar = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, dayStartsAt: 0, weekStartsOn: 1 };

/** What a person looks for on each page. */
const numbers = { report: '.headline strong', empty: '#number' } as const;

const emptyPage = `import * as vscode from 'vscode';
export function activate({ subscriptions }) {
  subscriptions.push(vscode.commands.registerCommand('bench.emptyPage', () => {
    const panel = vscode.window.createWebviewPanel('bench.empty', 'Empty', vscode.ViewColumn.Active, {});
    panel.webview.html = '<!DOCTYPE html><html><body><p id="number">1</p></body></html>';
  }));
}
`;

let onPaint: (at: number) => void = () => undefined;

/** Milliseconds from the key that runs a command of the palette until the page of the command is painted. */
async function paintTime(window: WorkbenchWindow, command: string): Promise<number> {
  await window.quickInput.find(`>${command}`, command);
  const painted = new Promise<number>((resolve) => {
    onPaint = resolve;
  });
  await window.quickInput.choose(command);
  const at = await painted;
  const pressed = await window.page.evaluate(() => (globalThis as unknown as { pressed: number }).pressed);
  return at - pressed;
}

async function closeEditor(window: WorkbenchWindow): Promise<void> {
  await window.runCommand('View: Close All Editors');
  await window.page.locator('iframe.webview').waitFor({ state: 'detached' });
}

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
await makeVsix();
const workbench = await Workbench.launch();
const commands = [{ command: 'bench.emptyPage', title: 'Open Empty Page' }];
await installVsix(packExtension(folder, 'empty-page', emptyPage, '*', { commands }), workbench.folders);
const store = openStore(join(workbench.dataDirectory, DATABASE_NAME), {
  now: () => Date.now(),
  zone: () => calendar.zone,
});
fillDensely(store, calendar, Date.now(), WEEKS);
store.dispose();

const first: { report: number; empty: number }[] = [];
const again: number[] = [];
const changes: number[] = [];
/** Each begun when the one before was painted. */
const quickChanges: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const window = await workbench.openWindow();
  // The first seconds of a window are over when the time of the day is shown.
  await window.waitForStatus('invisibleLoad.duty', /\d/);
  await window.page.evaluate(watchKeys);
  await window.page.exposeBinding('paintedAt', (_, at: number) => onPaint(at));
  await window.page.addInitScript(watchPaint, Object.values(numbers).join(', '));
  // The first webview of a window also starts what all of them need.
  await paintTime(window, 'Open Empty Page');
  await closeEditor(window);
  const empty = await paintTime(window, 'Open Empty Page');
  await closeEditor(window);
  const report = await paintTime(window, 'Invisible Load: Weekly Report');
  first.push({ report, empty });
  await closeEditor(window);
  again.push(await paintTime(window, 'Invisible Load: Weekly Report'));
  if (round === 0) {
    const page = await webviewFrame(window.page);
    const change = (settled: boolean) => page.evaluate(changeOfWeek, { label: 'Previous Week', settled });
    await change(true);
    for (let count = 0; count < CHANGES; count++) changes.push(await change(true));
    for (let count = 0; count < CHANGES; count++) quickChanges.push(await change(false));
  }
  await window.close();
}
await workbench.dispose();
rmSync(folder, { recursive: true });

const report = median(first.map((one) => one.report));
const empty = median(first.map((one) => one.empty));
figure('command-to-painted-numbers-median', report, 'ms');
figure('command-to-painted-numbers-again-median', median(again), 'ms');
figure('command-to-an-empty-page-median', empty, 'ms');
figure('painted-numbers-over-empty-page', report / empty, 'x');
figure('painted-numbers-again-over-empty-page', median(again) / empty, 'x');
figure('change-of-week-to-paint-median', median(changes), 'ms');
figure('change-of-week-to-paint-longest', Math.max(...changes), 'ms');
figure('change-of-week-in-quick-succession-median', median(quickChanges), 'ms');
