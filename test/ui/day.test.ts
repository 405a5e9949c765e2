import { join } from 'node:path';
import type { DutyEntry } from '../../src/core/records/dutyEntry';
import type { DirectStore } from '../../src/core/store/store';
import { dayAt } from '../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { themes } from '../support/settings';
import { typedIn } from '../support/typedIn';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
const day = dayAt(calendar, Date.now()).span.start;
const yesterday = dayAt(calendar, day - 1).span.start;
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 08:00-18:00', 'workbench.colorTheme': themes.light };
const at = (hour: number, minute = 0) => day + hour * HOUR + minute * MINUTE;

describe('the picture of the day', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    withStore(plant);
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  /** Changes the database as another window would. */
  function withStore(work: (store: DirectStore) => void): void {
    const store = openStore(join(workbench.dataDirectory, DATABASE_NAME), { now: () => Date.now(), zone: () => zone });
    try {
      work(store);
    } finally {
      store.dispose();
    }
  }

  const block = (name: string | RegExp) => window.webview.getByRole('option', { name }).first();

  it('opens from the title of the Today view with every stretch of the working day as a block', async () => {
    await window.runCommand('View: Show Invisible Load');
    await window.page.locator('.sidebar .pane-header', { hasText: 'Today' }).hover();
    await window.page.locator('.sidebar').getByRole('button', { name: 'Show the Day' }).first().click();
    await block(/8:00.* to 9:00.*: own work, 1 h 00 min, editing, billing/).waitFor();
    await block(/Questions and explaining/).waitFor();
    await block(/Deciding architecture\?, 22 min, suggested/).waitFor();
    await block(/9:00.* to 9:20.*: nothing recorded/).waitFor();
  });
});

function tagged(store: DirectStore, category: string, start: number, end: number): DutyEntry {
  return {
    ...{ id: store.newId(), zone, category, start, end, createdAt: Date.now() },
    ...{ duration: 'measured', provenance: 'manual-live' },
  };
}

/** Stores a morning: an hour of code, 25 minutes of reading in a second window, a decision record, and a tag. */
function plant(store: DirectStore): void {
  const now = Date.now();
  const before = (instant: number) => (now - instant) / MINUTE;
  const typed = (path: string, from: number, to: number) => typedIn(path, before(from), before(to), now);
  store.agree(now - 60 * 24 * HOUR);
  store.save({ id: 'w1', editor: 'VS Code', startedAt: at(8), seenAt: at(11, 30) }, zone, [
    typed('src/invoice.ts', at(8), at(9)),
    typed('docs/adr/0014-outbox.md', at(9, 20), at(9, 42)),
  ]);
  const guide = typed('README.md', at(10), at(10, 25));
  store.save({ id: 'w2', editor: 'VS Code', startedAt: at(10), seenAt: at(10, 25) }, zone, [
    { ...guide, window: 'w2', kind: 'read', project: 'gateway' },
  ]);
  const entries = [
    tagged(store, 'support', at(10, 40), at(11)),
    tagged(store, 'coordination', yesterday + 9 * HOUR, yesterday + 10 * HOUR),
  ];
  store.act('sample', () => entries.map((after) => ({ table: 'entry', after })));
}
