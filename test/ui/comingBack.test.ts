import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import { startDuty } from '../../src/core/duty/startStop';
import { HOUR, MINUTE } from '../../src/core/time/span';
import type { DirectStore } from '../../src/core/store/store';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';
import { patientStore } from '../../src/store/patientStore';

const zone = zoneAtNoon();
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 00:00-24:00' };

describe('coming back after an absence', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  /** A whole minute, so that the times of the wall clock are exact. */
  let now: number;

  before(async () => {
    now = Math.floor(Date.now() / MINUTE) * MINUTE;
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    stored = new StoredData(workbench.dataDirectory);
  });

  after(() => workbench.dispose());

  const notification = (text: string) => window.notifications.filter({ hasText: text }).first();
  const clock = (at: number) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
  const durations = () =>
    stored.all<{ category: string; start_at: number; end_at: number; duration: string }>(
      'SELECT category, start_at, end_at, duration FROM duty_entry WHERE deleted_at IS NULL ORDER BY start_at',
    );
  const withStore = async (work: (store: DirectStore) => unknown) => {
    const store = openStore(join(workbench.dataDirectory, DATABASE_NAME), { now: () => now, zone: () => zone });
    try {
      await work(store);
    } finally {
      store.dispose();
    }
  };
  const worked = (store: DirectStore, from: number, to: number) =>
    store.save({ id: 'planted', editor: 'VS Code', startedAt: from, seenAt: to }, zone, [
      { start: from, end: to, window: 'planted', kind: 'edit', fileClass: 'source', evidence: [from] },
    ]);

  it('asks what the absence was, in a notification and not in a dialog', async () => {
    await withStore(async (store) => {
      store.agree(now - 48 * HOUR);
      worked(store, now - 3 * HOUR, now - 35 * MINUTE);
      const duties = new Duties(async () => patientStore(store), { now: () => now, zone: () => zone });
      await duties.add({ category: 'documentation', start: now - 50 * MINUTE, end: now - 35 * MINUTE });
    });
    window = await workbench.openWindow();
    await window.page.bringToFront();
    await eventually('the question', () => notification('You were away for').isVisible(), 40_000);
    assert.equal(await window.dialog.count(), 0);
  });

  it('offers all answers with their keys, a correction of the length, and leaving the question open', async () => {
    await window.clickNotification('Say What It Was…');
    await window.quickInput.whenOpen(/^What did you do in these /);
    assert.deepEqual(
      (await window.quickInput.rows()).map(({ label }) => label),
      [
        'Meeting',
        '5  Questions and explaining',
        '6  Chasing access, approvals, answers',
        '0  Own work',
        '-  Break, or not work',
        '1  Documentation',
        "2  Debugging others' misuse",
        '3  Architecture decisions',
        '4  Requirements and business translation',
        '7  Late changes absorbed',
        '8  Production firefighting',
        '9  Meetings and coordination',
        'Correct the length…',
        'Leave it open',
      ],
    );
  });

  it('stores the absence with corrected times, and asks how to resolve an overlap with a tag', async () => {
    await window.quickInput.choose('Correct the length…');
    await window.quickInput.whenOpen('How long was it?');
    await window.quickInput.type(`${clock(now - 40 * MINUTE)}-${clock(now - 10 * MINUTE)}`);
    await window.quickInput.press('Enter');
    await window.quickInput.whenOpen('What did you do in these 30 min?');
    await window.page.keyboard.press('9');
    await window.quickInput.whenOpen('That time is tagged already');
    await window.page.keyboard.press('Enter');
    await window.alert('Meetings and coordination').waitFor();
    assert.deepEqual(
      durations().map(({ category, start_at, end_at, duration }) => [
        category,
        (start_at - now) / MINUTE,
        (end_at - now) / MINUTE,
        duration,
      ]),
      [
        ['documentation', -50, -40, 'estimated'],
        ['coordination', -40, -10, 'adjusted'],
      ],
    );
  });

  it('asks when a duty that was left running ended, and accepts another time', async () => {
    await workbench.crash();
    await withStore(async (store) => {
      await store.eraser.erase();
      store.agree(now - 48 * HOUR);
      const start = now - 6 * HOUR;
      store.act('start', startDuty({ category: 'architecture' }, { now: start, zone, newId: () => store.newId() }));
      worked(store, start, now - 5 * HOUR);
    });
    window = await workbench.openWindow();
    await window.page.bringToFront();
    const question = 'Architecture decisions was left running. The last activity was at';
    await eventually('the question', () => notification(question).isVisible(), 40_000);
    await window.clickNotification('Another Time…');
    await window.quickInput.whenOpen('When did Architecture decisions end?');
    await window.quickInput.type(clock(now - 7 * HOUR));
    await window.quickInput.widget.getByText(/^Enter a time within a day after .*\.$/).waitFor();
    await window.quickInput.type(clock(now - 4.5 * HOUR));
    await window.quickInput.press('Enter');
    const [entry] = await eventually('the duty has ended', () => {
      const all = durations();
      return typeof all[0]?.end_at === 'number' && all;
    });
    assert.deepEqual([entry?.end_at, entry?.duration], [now - 4.5 * HOUR, 'adjusted']);
  });
});
