import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/vscode/browser';
import { writeSample } from '../../scripts/programs/writeSample';
import { dayAt, weekAt } from '../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { eventually } from '../support/eventually';
import { themes } from '../support/settings';
import { ShiftedClock } from '../support/shiftedClock';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

/** With UPDATE_PICTURES=1 the pictures of the README are replaced. */
const folder = process.env['UPDATE_PICTURES'] === '1' ? 'docs/images' : '.vscode-test/pictures';
const zone = 'Europe/Berlin';
const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };

/** The afternoon of this week's Thursday, so that the pictures show the same whenever they are taken. */
function thursdayAfternoon(): number {
  const monday = weekAt(calendar, Date.now()).span.start;
  return dayAt(calendar, monday + 84 * HOUR).span.start + 15 * HOUR + 40 * MINUTE;
}

describe('pictures for the README', function story() {
  this.bail(true);
  const clock = new ShiftedClock();
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    const now = thursdayAfternoon();
    clock.set(now - Date.now());
    workbench = await Workbench.launch({
      env: { TZ: zone },
      timezone: zone,
      files: { 'src/invoice.ts': 'export const total = 1;\n' },
      settings: { 'workbench.colorTheme': themes.light },
      preload: clock.preload,
    });
    await writeSample(join(workbench.dataDirectory, DATABASE_NAME), zone, now);
    window = await workbench.openWindow();
  });

  after(async () => {
    await workbench.dispose();
    clock.dispose();
  });

  async function take(name: string, part?: Parameters<WorkbenchWindow['screenshot']>[1]): Promise<void> {
    const path = join(folder, `${name}.png`);
    await window.screenshot(path, part);
    assert.ok(existsSync(path));
  }

  it('show the case for a role', async () => {
    const css = ['colours.css', 'report.css'].map((name) => readFileSync(join('media', name), 'utf8')).join('\n');
    const name = 'role-case';
    const golden = readFileSync('test/golden/role-case.html', 'utf8');
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 760, height: 1080 } });
    await page.setContent(golden.replace('/* report.css */', () => css));
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await browser.close();
  });

  it('show the status bar with a running duty', async () => {
    await window.clickStatus('invisibleLoad.quickTag.architecture');
    await window.waitForStatus('invisibleLoad.duty', 'Architecture decisions');
    await take('status-bar', window.page.locator('.part.statusbar'));
  });

  it('show the picker', async () => {
    await window.clickStatus('invisibleLoad.duty');
    await window.quickInput.rows();
    await take('picker', window.quickInput.widget);
    await window.page.keyboard.press('Escape');
  });

  it('show the day and its review', async () => {
    await window.runCommand('View: Show Invisible Load');
    await window.page.locator('.part.sidebar').getByText('certificate for the sandbox').waitFor();
    await window.runCommand('Invisible Load: Review the Day…');
    await window.quickInput.rows();
    await take('review', window.quickInput.widget);
    await window.page.keyboard.press('Escape');
    await window.notifications.filter({ hasText: 'The review took' }).waitFor();
    await window.runCommand('Notifications: Clear All Notifications');
    for (const [name, width] of [
      ['today', 300],
      ['today-narrow', 180],
    ] as const) {
      await window.setSideBarWidth(width);
      await take(name, window.page.locator('.part.sidebar'));
    }
  });

  it('show the picture of the day with a stretch chosen in it', async () => {
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    await window.page.setViewportSize({ width: 1100, height: 860 });
    await window.runCommand('Invisible Load: Show the Day');
    const gap = window.webview.getByRole('option', { name: /nothing recorded, 2\d min/ }).first();
    await gap.focus();
    await window.page.keyboard.press('Shift+ArrowDown');
    await window.page.keyboard.press('Shift+ArrowDown');
    await window.webview.getByRole('slider', { name: 'End of the stretch' }).waitFor();
    await take('day', window.page.locator('.part.editor'));
  });

  it('show the report in a light and a dark theme, and on a phone', async () => {
    await window.runCommand('Invisible Load: Weekly Report');
    await window.webview.getByRole('button', { name: /previous week/i }).click();
    await window.webview
      .getByText(/of .* recorded/i)
      .first()
      .waitFor();
    await window.page.setViewportSize({ width: 1000, height: 1330 });
    await take('report-light', window.page.locator('.part.editor'));
    await window.chooseTheme(themes.dark);
    await window.webview.locator('body.vscode-dark').getByRole('heading', { level: 1 }).waitFor();
    await take('report-dark', window.page.locator('.part.editor'));
    await window.page.setViewportSize({ width: 440, height: 900 });
    const page = await webviewFrame(window.page);
    await eventually('the page is as narrow as on a phone', () => page.evaluate(() => innerWidth < 440));
    await take('report-phone', window.page.locator('.part.editor'));
  });
});
