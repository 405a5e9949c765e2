import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import { MINUTE } from '../../src/core/time/span';
import { systemClock } from '../../src/editor/host/systemClock';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const quickTag = 'invisibleLoad.quickTag.misuse-debugging';
const offer = 'invisibleLoad.whoAndWhat';

describe('who asked, and what about', function story() {
  this.bail(true);
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch();
    const store = patientStore(openStore(join(workbench.dataDirectory, DATABASE_NAME), systemClock));
    const duties = new Duties(async () => store, systemClock);
    const now = Date.now();
    for (const [index, requester] of ['mobile', 'frontend', 'frontend'].entries()) {
      const start = now - (60 - index * 10) * MINUTE;
      await duties.add({ category: 'misuse-debugging', requester, start, end: start + 5 * MINUTE });
    }
    store.dispose();
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  const newest = () => stored.entries().at(-1);

  it('is offered in the status bar when a duty stops, with what is usual for it, and takes no focus', async () => {
    await window.clickStatus(quickTag);
    await window.waitForStatus('invisibleLoad.duty', "Debugging others' misuse");
    await window.clickStatus(quickTag);
    await window.waitForStatus(offer, 'For frontend?');
    assert.equal(await window.quickInput.widget.count(), 0);
    assert.equal(newest()?.requester, null);
  });

  it('is answered with a click and one digit, which undo takes back', async () => {
    await window.clickStatus(offer);
    await window.quickInput.whenOpen("Debugging others' misuse: who asked, and what was it about?");
    const rows = (await window.quickInput.rows()).map(({ label }) => label.trim());
    assert.deepEqual(rows, ['1  frontend', '2  mobile', 'Something else…']);
    await window.page.keyboard.type('2');
    await eventually('the answer is stored', () => newest()?.requester === 'mobile');
    await window.statusItem(offer).waitFor({ state: 'hidden' });
    await window.runCommand('Invisible Load: Undo');
    await eventually('the answer is gone', () => newest()?.requester === null);
  });

  it('can be said later by the command, of the duty that ended last', async () => {
    await window.runCommand('Invisible Load: Say Who Asked and About What…');
    await window.quickInput.whenOpen(/who asked/);
    await window.page.keyboard.press('Enter');
    await eventually('the answer is stored', () => newest()?.requester === 'frontend');
  });
});
