import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Clipboard } from '../support/clipboard';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { plantStretches } from '../support/plantStretches';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
/** Hours that are not now, so that the review has no absences. */
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 22:00-23:00' };
/** Minutes of the stretches of a messy day. */
const lengths = [31, 29, 25, 23, 21, 19, 17, 15] as const;

describe('the five main jobs of a newcomer', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  /** The clicks and keys of the present test. */
  let actions = 0;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings, files: { 'a.ts': 'a\n' } });
    plantStretches(workbench.dataDirectory, zone, lengths);
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    await new Clipboard(window).allow();
    await window.openFile('a.ts');
    await window.runCommand('View: Show Invisible Load');
    await row('15 min').waitFor();
    await window.editor.click();
  });

  beforeEach(() => {
    actions = 0;
  });

  after(() => workbench.dispose());

  const row = (text: string) => window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
  const tags = () => stored.entries().map(({ category }) => category);

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await window.page.keyboard.press(key);
    actions += keys.length;
  }

  async function click(what: Locator): Promise<void> {
    await what.click();
    actions++;
  }

  it('need ten keys to tag a messy day of eight stretches', async () => {
    await press('Control+k', 'j');
    await window.quickInput.whenOpen('Review of');
    await press('1', '2', '3', '4', '5', '6', '7', '8');
    await eventually('every stretch is tagged', () => tags().length === lengths.length);
    assert.equal(new Set(tags()).size, lengths.length);
    assert.ok(actions <= 10, String(actions));
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
  });

  it('need at most four actions to tag a stretch afterwards', async () => {
    await row('nothing recorded').hover();
    await click(row('nothing recorded').getByRole('button', { name: 'Log Past Work…' }));
    await window.quickInput.whenOpen('What was it?');
    await press('9');
    await eventually('the gap is tagged', () => tags().includes('coordination'));
    assert.ok(actions <= 4, String(actions));
  });

  it('need one click to start a duty', async () => {
    await click(window.statusItem('invisibleLoad.quickTag.documentation').locator('a').first());
    await eventually('the duty runs', () => stored.entries().some(({ end_at }) => end_at === null));
    assert.equal(actions, 1);
  });

  it('need four keys to capture what just ended', async () => {
    const before = tags().filter((one) => one === 'support').length;
    await window.editor.click();
    await press('Control+k', 'l');
    await window.quickInput.whenOpen('Capture what just ended');
    await press('5', 'Enter');
    await eventually('it is stored', () => tags().filter((one) => one === 'support').length > before);
    assert.equal(actions, 4);
  });

  it('need at most five actions to share the week', async () => {
    await window.runCommand('Invisible Load: Weekly Report');
    await click(window.webview.getByRole('button', { name: 'Share…' }));
    await window.quickInput.whenOpen(/how much detail/);
    await press('Enter');
    await window.quickInput.whenOpen('Share: which parts?');
    await press('Enter');
    await window.quickInput.whenOpen('Share: in which format?');
    await press('Enter');
    await click(window.titleButton('Copy Page'));
    await window.alert('The report is in the clipboard.').waitFor();
    assert.ok(actions <= 5, String(actions));
  });
});
