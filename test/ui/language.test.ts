import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeSample } from '../../scripts/programs/writeSample';
import { dayAt, weekAt } from '../../src/core/time/calendar';
import { HOUR } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { eventually } from '../support/eventually';
import { ShiftedClock } from '../support/shiftedClock';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const zone = 'Europe/Berlin';
const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };

describe('VS Code in German', function story() {
  this.bail(true);
  const clock = new ShiftedClock();
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    const monday = weekAt(calendar, Date.now()).span.start;
    const now = dayAt(calendar, monday + 84 * HOUR).span.start + 16 * HOUR;
    clock.set(now - Date.now());
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, language: 'de', preload: clock.preload });
    await writeSample(join(workbench.dataDirectory, DATABASE_NAME), zone, now);
    window = await workbench.openWindow();
  });

  after(async () => {
    await workbench.dispose();
    clock.dispose();
  });

  it('names duties, states and what a click does in German', async () => {
    await window.clickStatus('invisibleLoad.quickTag.documentation');
    await window.waitForStatus('invisibleLoad.duty', 'Dokumentation');
    assert.equal(await window.statusLabel('invisibleLoad.quickTag.documentation'), 'Dokumentation beenden');
    await window.clickStatus('invisibleLoad.duty');
    const rows = await window.quickInput.rows();
    assert.ok(
      rows.some(({ label }) => label.includes('Architekturentscheidungen')),
      JSON.stringify(rows),
    );
    await window.page.keyboard.press('Escape');
  });

  it('lists today in German', async () => {
    await window.runCommand('View: Show Invisible Load');
    await window.view('Heute').getByText('eigene Arbeit').first().waitFor();
  });

  it('finds commands by their German titles, and shows the report in German, with German numbers and dates', async () => {
    await window.runCommand('Invisible Load: Wochenbericht');
    await window.webview.getByRole('button', { name: 'Vorige Woche' }).click();
    await window.webview
      .locator('p.headline', { hasText: /Mindestens [\d,]+ h von [\d,]+ h aufgezeichneter Zeit/ })
      .waitFor();
    await window.webview.getByRole('heading', { name: 'Wohin die Last ging' }).waitFor();
    const page = await webviewFrame(window.page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  });

  it('shows the day in German, and nothing scrolls sideways at 300 pixels', async () => {
    await window.runCommand('Invisible Load: Den Tag anzeigen');
    await window.webview.getByRole('option').first().waitFor();
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    await window.page.setViewportSize({ width: 348, height: 1600 });
    const page = await webviewFrame(window.page);
    await eventually('the page is narrow', () => page.evaluate(() => innerWidth <= 310));
    await window.screenshot('.vscode-test/pictures/day-german-300.png');
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.scrolls')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => `${one.className} ${one.scrollWidth} of ${one.clientWidth}`),
    );
    assert.deepEqual(wide, []);
    await window.page.setViewportSize({ width: 1400, height: 900 });
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
  });

  it('understands the words that its questions name', async () => {
    await window.runCommand('Invisible Load: Tag anzeigen…');
    await window.quickInput.whenOpen(/Welchen Tag anzeigen/);
    await window.quickInput.type('yesterday');
    await window.page.keyboard.press('Enter');
    await window.quickInput.whenClosed();
    await window.page.locator('.part.sidebar').getByText('Mittwoch').first().waitFor();
  });

  it('shows all of what stands in the empty list of a capture', async () => {
    await window.runCommand('Invisible Load: Erfassen, was gerade zu Ende ging…');
    await window.quickInput.whenOpen('Erfassen, was gerade zu Ende ging');
    const input = window.page.locator('.quick-input-widget input').first();
    const [text, room] = await input.evaluate((one) => {
      const box = one as HTMLInputElement;
      const style = getComputedStyle(box);
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) return [Number.NaN, 0];
      canvas.font = style.font;
      const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
      return [canvas.measureText(box.placeholder).width, box.clientWidth - padding];
    });
    assert.ok(text > 100 && text <= room, `${text} of ${room} pixels`);
    await window.screenshot('.vscode-test/pictures/capture-german.png');
    await window.page.keyboard.press('Escape');
  });

  it('explains in German beside the walkthrough what is stored', async () => {
    await window.runCommand('Welcome: Open Walkthrough...');
    await window.quickInput.type('Invisible');
    await window.quickInput.pick('Erste Schritte mit Invisible Load');
    await window.page.getByText('Entscheiden, was aufgezeichnet wird').first().click();
    await window.webview.getByRole('heading', { name: 'Nie gespeichert' }).waitFor();
    await window.screenshot('.vscode-test/pictures/walkthrough-german.png');
    await window.page.getByText('Eine Aufgabe mit einem Klick zuordnen').first().click();
    await window.webview.locator('svg').first().waitFor();
    await window.screenshot('.vscode-test/pictures/walkthrough-german-tag.png');
    await window.page.getByText('Die Woche lesen und teilen').first().click();
    await window.webview.locator('svg').first().waitFor();
    await window.screenshot('.vscode-test/pictures/walkthrough-german-report.png');
  });
});
