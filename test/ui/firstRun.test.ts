import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { axeFindings } from '../support/axe';
import { Clipboard } from '../support/clipboard';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { themeKinds, themes } from '../support/settings';
import { webviewFrame } from '../support/webviewFrame';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

describe('the first run', function story() {
  this.bail(true);
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await Workbench.launch({
      files: { 'src/invoice.ts': 'export const total = 1;\n' },
      settings: { 'workbench.colorTheme': themes.light },
    });
    window = await workbench.openWindow();
    await new Clipboard(window).allow();
  });

  after(() => workbench.dispose());

  const step = (id: string) => window.page.locator(`[role=checkbox][data-done-step-id$="#${id}"]`).first();
  const isDone = (id: string, done: boolean) =>
    window.page.locator(`[role=checkbox][data-done-step-id$="#${id}"][aria-checked=${done}]`).first().waitFor();

  it('offers a sample report on the empty page, which says that it is one and cannot be shared or edited', async () => {
    await window.runCommand('Invisible Load: Weekly Report');
    await window.webview.getByRole('button', { name: 'See a Sample Report' }).click();
    await window.page.locator('.tab.active', { hasText: 'Sample Report' }).waitFor();
    await window.webview.getByText('these are the weeks of an invented developer').waitFor();
    await window.webview
      .getByText(/of .* recorded/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await window.page.locator('.tab.active', { hasText: /Sample Report: Week \d+/ }).waitFor();
    assert.equal(await window.webview.getByRole('button', { name: 'Share…' }).count(), 0);
    assert.equal(await window.webview.getByRole('button', { name: 'Days of Leave…' }).count(), 0);
    await window.webview
      .getByRole('button', { name: /^Architecture decisions, .*: show the entries$/ })
      .first()
      .click();
    const dialog = window.webview.getByRole('dialog');
    await dialog.getByRole('listitem').first().waitFor();
    assert.equal(await dialog.getByRole('button', { name: /^Edit/ }).count(), 0);
    await window.page.keyboard.press('Escape');
    const frame = await webviewFrame(window.page);
    assert.deepEqual(await axeFindings(frame), []);
    await window.screenshot('.vscode-test/pictures/sample-report.png');
  });

  it('says that the sample is one in every kind of theme, and needs no horizontal scrolling at 300 pixels', async () => {
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    const page = await webviewFrame(window.page);
    for (const [kind, theme] of themeKinds) {
      await window.chooseTheme(theme);
      await window.webview.locator(`body[data-vscode-theme-kind="${kind}"]`).getByRole('heading').first().waitFor();
      for (const [name, width] of [
        ['phone', 440],
        ['300', 348],
      ] as const) {
        await window.page.setViewportSize({ width, height: 900 });
        const isNarrow = (most: number) => innerWidth > most - 100 && innerWidth <= most;
        await eventually('the page is narrow', () => page.evaluate(isNarrow, width));
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
        assert.deepEqual(await page.evaluate(cutCaptions), [], name);
        const top = await page.evaluate(() => {
          scrollTo(0, 1200);
          return document.querySelector('.sample')?.getBoundingClientRect().top;
        });
        assert.ok(top !== undefined && top >= 0 && top < 200, `${name} ${kind}: the mark stays in sight`);
        await page.evaluate(() => scrollTo(0, 0));
        assert.deepEqual(await axeFindings(page), [], `${name} ${kind}`);
        await window.screenshot(
          `.vscode-test/pictures/sample-${name}-${kind}.png`,
          window.page.locator('.part.editor'),
        );
      }
      await window.page.setViewportSize({ width: 1400, height: 900 });
    }
    await window.chooseTheme(themes.light);
  });

  it('stores nothing of the sample', () => {
    const file = join(workbench.dataDirectory, DATABASE_NAME);
    if (!existsSync(file)) return;
    const stored = new StoredData(workbench.dataDirectory);
    assert.deepEqual(stored.entries(), []);
    assert.equal(stored.activityCount(), 0);
  });

  it('has five steps in the walkthrough, none of them ticked', async () => {
    await window.runCommand('Welcome: Open Walkthrough...');
    await window.quickInput.type('Invisible');
    await window.quickInput.pick('Get started with Invisible Load');
    for (const id of ['recording', 'tag', 'capture', 'review', 'share']) {
      await step(id).waitFor();
      await isDone(id, false);
    }
  });

  it('ticks tagging after a click on a quick tag, and capturing after the chord', async () => {
    await window.clickStatus('invisibleLoad.quickTag.documentation');
    await isDone('tag', true);
    await isDone('capture', false);
    await window.runCommand('Invisible Load: Capture What Just Ended…');
    await window.quickInput.type('5');
    await window.page.keyboard.press('Enter');
    await isDone('capture', true);
  });

  it('ticks agreeing and reviewing', async () => {
    await window.runCommand('Invisible Load: Start Recording…');
    await window.clickDialog('Start Recording');
    await isDone('recording', true);
    await window.runCommand('Invisible Load: Review the Day…');
    await window.page.keyboard.press('Escape');
    await isDone('review', true);
  });

  it('ticks sharing when a page was copied, not when its preview was closed', async () => {
    await isDone('share', false);
    await window.screenshot('.vscode-test/pictures/walkthrough.png');
    await window.runCommand('Invisible Load: Share…');
    await window.quickInput.whenOpen(/how much detail/);
    await window.quickInput.pick('Level 0: the headline');
    await window.quickInput.whenOpen('Share: in which format?');
    await window.quickInput.pick('Markdown');
    await window.clickTitle('Copy Page');
    await isDone('share', true);
  });
});

/** The sentences above tables that go on beyond the edge of what is seen of their table. */
function cutCaptions(): string[] {
  return [...document.querySelectorAll('.scrolls')].flatMap((part) => {
    const { right } = part.getBoundingClientRect();
    const captions = [...part.querySelectorAll('caption:not(.unseen)')];
    return captions.filter((one) => one.getBoundingClientRect().right > right + 1).map((one) => one.textContent ?? '');
  });
}
