import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import { weekNumber } from '../../src/core/report/text/dates';
import { weekAt } from '../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { ShiftedClock } from '../support/shiftedClock';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const zone = 'Europe/Berlin';
const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
const settings = { 'invisibleLoad.week.startsOn': 'monday' };

describe('a window that is left open over midnight', function story() {
  this.bail(true);
  const clock = new ShiftedClock();
  const week = weekAt(calendar, Date.now());
  /** The last minutes of the week. */
  const evening = week.span.end - 5 * MINUTE;
  let workbench: Workbench;
  let window: WorkbenchWindow;

  /** What the clock of the extension shows from now on. */
  const setClock = (to: number) => clock.set(to - Date.now());
  const weekOf = (instant: number) => `Week ${weekNumber(weekAt(calendar, instant).id)}`;
  const heading = (text: string | RegExp) => window.webview.getByRole('heading', { level: 1, name: text }).waitFor();
  const click = (name: string) => window.webview.getByRole('button', { name }).click();
  const listed = (name: string) => window.view('Today').getByText(name).first();

  before(async () => {
    setClock(evening);
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings, preload: clock.preload });
    const then = { now: () => evening, zone: () => zone };
    const store = openStore(join(workbench.dataDirectory, DATABASE_NAME), then);
    const duties = new Duties(async () => patientStore(store), then);
    await duties.add({ category: 'support', start: evening - 2 * HOUR, end: evening - HOUR });
    store.dispose();
    window = await workbench.openWindow();
  });

  after(async () => {
    await workbench.dispose();
    clock.dispose();
  });

  it('shows the new week in the report and the new day in Today when they begin, without a change of data', async () => {
    await window.runCommand('View: Show Invisible Load');
    await listed('Questions and explaining').waitFor();
    await window.runCommand('Invisible Load: Weekly Report');
    await heading(weekOf(evening));
    // The current week is followed too when somebody came to it by its number.
    await click('Previous Week');
    await heading(weekOf(evening - 7 * 24 * HOUR));
    await click('Next Week');
    await heading(weekOf(evening));
    setClock(week.span.end + MINUTE);
    await heading(weekOf(week.span.end));
    await window.page.getByRole('tab', { name: `Weekly Report: ${weekOf(week.span.end)}` }).waitFor();
    await listed('Questions and explaining').waitFor({ state: 'detached' });
  });

  it('shows the new day in the picture of the day when it begins', async () => {
    await window.runCommand('Invisible Load: Show the Day');
    await heading(/Monday/);
    await click('Previous Day');
    await heading(/Sunday/);
    await click('Next Day');
    await heading(/Monday/);
    setClock(week.span.end + 24 * HOUR + MINUTE);
    await heading(/Tuesday/);
  });
});
