import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeSample } from '../../scripts/programs/writeSample';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { Clipboard } from '../support/clipboard';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('documents about more than a week', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let clipboard: Clipboard;

  before(async () => {
    workbench = await Workbench.launch({ files: { 'README.md': '# Billing\n' } });
    await writeSample(join(workbench.dataDirectory, DATABASE_NAME), zone, Date.now());
    window = await workbench.openWindow();
    clipboard = new Clipboard(window);
    await clipboard.allow();
    await window.runCommand('Invisible Load: Weekly Report');
    // On a Monday the current week has too little in it.
    await window.webview.getByRole('button', { name: 'Previous Week' }).click();
  });

  after(() => workbench.dispose());

  const heading = () => window.webview.getByRole('heading', { level: 1 });
  const entriesDialog = () => window.webview.getByRole('dialog');

  it('shows a brag document in the preview, and adds outcomes to it', async () => {
    await window.runCommand('Invisible Load: Brag Document…');
    await window.quickInput.whenOpen('Brag document: of which time?');
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('Brag document: in which format?');
    await window.quickInput.pick('Markdown');
    await window.titleButton('Copy Page').waitFor();
    const preview = await clipboard.copyEditor();
    assert.match(preview, /The release left on Friday/);
    await window.clickTitle('Add Outcomes to Page…');
    await window.quickInput.whenOpen('Which entry unblocked something?');
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('One line: what it unblocked');
    await window.quickInput.type('Said on the spot');
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('Which entry unblocked something?');
    await window.page.keyboard.press('Escape');
    const more = await eventually('the preview has the outcome', async () => {
      const text = await clipboard.copyEditor();
      return text.includes('Said on the spot') && text;
    });
    await clipboard.write('nothing yet');
    await window.clickTitle('Copy Page');
    await eventually('the clipboard has the preview', async () => (await clipboard.read()) === more);
    await heading().waitFor();
  });

  it('makes the case for a role from its row, with what the developer asks for', async () => {
    await heading().click();
    await window.webview
      .locator('#report .roles')
      .getByRole('button', { name: /^Tech lead, .*: show the entries$/ })
      .click();
    await entriesDialog().getByRole('button', { name: 'The Case for This Role…' }).click();
    await window.quickInput.whenOpen('The case for a role: of which time?');
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('Your weekly hours by contract');
    await window.quickInput.type('many');
    await window.quickInput.widget.getByText('Enter a number of hours up to 80, or nothing.').waitFor();
    await window.quickInput.type('40');
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('The case for a role: in which format?');
    await window.quickInput.pick('Markdown');
    await window.quickInput.whenOpen('What do you ask for? 1 of 3');
    await window.quickInput.type('Fill the vacancy by March.');
    await window.quickInput.press('Enter');
    for (const step of ['2 of 3', '3 of 3']) {
      await window.quickInput.whenOpen(`What do you ask for? ${step}`);
      await window.quickInput.type('');
      await window.quickInput.press('Enter');
    }
    await window.quickInput.whenOpen('Who made this page?');
    await window.quickInput.type('Kim');
    await window.quickInput.press('Enter');
    await window.titleButton('Copy Page').waitFor();
    const preview = await clipboard.copyEditor();
    assert.match(preview, /^# Work of the role “Tech lead” that fell to a developer/);
    assert.match(preview, /\n1\. Fill the vacancy by March\.\n\n## How much/);
    assert.match(preview, /of a position with the developer’s weekly hours/);
    assert.match(preview, /Made by Kim on /);
    await clipboard.write('nothing yet');
    await window.clickTitle('Copy Page');
    await eventually('the clipboard has the preview', async () => (await clipboard.read()) === preview);
    await heading().waitFor();
  });
});
