import assert from 'node:assert/strict';
import { webviewFrame } from '../support/webviewFrame';
import { plantMorning } from '../support/plantMorning';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();

describe('the focus in the report', function story() {
  this.bail(true);
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone });
    await plantMorning(workbench.dataDirectory, zone);
    window = await workbench.openWindow();
    await window.runCommand('Invisible Load: Weekly Report');
  });

  after(() => workbench.dispose());

  const share = () => window.webview.getByRole('button', { name: 'Share…' });
  const shareHasFocus = () => share().and(window.webview.locator(':focus')).waitFor();

  it('is on Share again after VS Code has focused the page itself, as it does just after it opened it', async () => {
    await share().focus();
    const around = (await webviewFrame(window.page)).parentFrame() ?? assert.fail('the page is in no frame');
    await around.evaluate(() => {
      self.focus();
      document.querySelector<HTMLIFrameElement>('#active-frame')?.contentWindow?.focus();
    });
    await shareHasFocus();
  });

  it('is on Share again after its question is given up', async () => {
    await window.page.keyboard.press('Enter');
    await window.quickInput.whenOpen(/how much detail/);
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
    await shareHasFocus();
  });

  it('stays nowhere when a person clicked beside everything', async () => {
    await window.webview.locator('main').click({ position: { x: 2, y: 2 } });
    await window.page.locator('.part.statusbar').click({ position: { x: 600, y: 5 } });
    await window.webview.locator('h1').click();
    const page = await webviewFrame(window.page);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  });
});
