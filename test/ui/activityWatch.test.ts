import assert from 'node:assert/strict';
import { dayAt } from '../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { ActivityWatchStandIn } from '../support/activityWatchServer';
import { ConnectionWatch } from '../support/connectionWatch';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { themes } from '../support/settings';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const yesterday = dayAt({ zone, dayStartsAt: 0, weekStartsOn: 1 }, Date.now() - 24 * HOUR).span.start;
const at = (hour: number, minute = 0) => yesterday + hour * HOUR + minute * MINUTE;

describe('ActivityWatch on this machine', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  let address: string;
  const server = new ActivityWatchStandIn();
  const watch = new ConnectionWatch();

  const shown = (start: number, minutes: number, app: string, title: string) => ({
    timestamp: new Date(start).toISOString(),
    duration: minutes * 60,
    data: { app, title },
  });

  before(async () => {
    server.key = 'right-key';
    server.buckets = {
      'aw-watcher-window_laptop': {
        type: 'currentwindow',
        hostname: 'laptop',
        events: [
          shown(at(10), 25, 'Slack', '#help-orders | Secret Company'),
          shown(at(14), 40, 'Google Chrome', 'Edit - Secret guide - Confluence'),
        ],
      },
      'aw-watcher-window_desk': {
        type: 'currentwindow',
        hostname: 'desk',
        events: [shown(at(16), 40, 'Figma', 'Secret')],
      },
    };
    address = await server.listen();
    workbench = await Workbench.launch({
      ...{ preload: watch.preload, env: { ...watch.env, TZ: zone }, timezone: zone },
      settings: { 'invisibleLoad.workingHours': 'Mon-Sun 08:00-18:00', 'workbench.colorTheme': themes.light },
    });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(async () => {
    await workbench.dispose();
    server.dispose();
    watch.dispose();
  });

  const observations = () =>
    stored.all<{ readonly detail: string; readonly start_at: number }>('SELECT * FROM observation');
  const name = () => `ActivityWatch ${new URL(address).host}`;

  async function open(): Promise<void> {
    await window.runCommand('Invisible Load: Sources…');
    await window.quickInput.whenOpen('Sources');
  }

  async function enterKey(key: string): Promise<void> {
    const { quickInput } = window;
    await quickInput.whenOpen('Key…');
    assert.equal(await quickInput.input.getAttribute('type'), 'password');
    await quickInput.type(key);
    await quickInput.press('Enter');
    await quickInput.whenOpen('Sources');
  }

  it('says before it is connected what is kept, and no source in the editor makes a connection', async () => {
    const { quickInput } = window;
    await open();
    const row = (await quickInput.rows()).find(({ label }) => label === 'Connect ActivityWatch…');
    assert.equal(row?.detail, 'Kept: start, end, what a program or site is for, absence. Never: titles, addresses.');
    for (const label of ['Programs in Terminals', 'Commits', 'Whose a File Is']) {
      await quickInput.choose(label);
      await quickInput.row(label).filter({ hasText: 'on, nothing read yet' }).waitFor();
    }
    // The Git extension runs beside ours in this window, whose server is on another machine than the browser.
    const labels = (await quickInput.rows()).map(({ label }) => label);
    assert.ok(!labels.some((label) => label.startsWith('In this remote window')), labels.join(', '));
    await window.screenshot('.vscode-test/pictures/activitywatch-before.png');
    assert.deepEqual(watch.connected, []);
  });

  it('is connected by keys alone, asks for its key when it wants one, and says in a sentence that a key is wrong', async () => {
    const { quickInput } = window;
    await quickInput.choose('Connect ActivityWatch…');
    await quickInput.whenOpen('Connect ActivityWatch…');
    const [here] = await quickInput.rows();
    assert.deepEqual(
      [here?.label, here?.description],
      ['http://127.0.0.1:5600', 'where this window runs, not on your machine'],
    );
    await window.screenshot('.vscode-test/pictures/activitywatch-where.png');
    await quickInput.choose('Address…');
    await quickInput.whenOpen('Address…');
    await quickInput.type('http://example.org:5600');
    await quickInput.widget.getByText('Enter an address of this machine').first().waitFor();
    await quickInput.type(address);
    await quickInput.press('Enter');
    await enterKey('wrong-key');
    await quickInput.row(name()).getByText('ActivityWatch wants its key, or another one.').waitFor();
    await window.screenshot('.vscode-test/pictures/activitywatch-wrong-key.png');
    assert.equal(await window.page.locator('.notification-toast').count(), 0);
    assert.equal(observations().length, 0);
  });

  it('is read with the right key, for this machine alone, by classes alone, and without writing anything to it', async () => {
    const { quickInput } = window;
    await quickInput.choose(name());
    await quickInput.whenOpen(name());
    await quickInput.choose('Key…');
    await enterKey('right-key');
    const row = (await quickInput.rows()).find(({ label }) => label === name());
    assert.match(row?.description ?? '', /^2 stretches of programs and sites, read at /);
    assert.equal(row?.detail, 'Left out because they are of other machines: 1.');
    await window.screenshot('.vscode-test/pictures/activitywatch-read.png');
    assert.deepEqual(
      observations().map(({ detail }) => JSON.parse(detail)),
      [
        { app: 'chat', topic: 'question' },
        { app: 'wiki', topic: 'writing' },
      ],
    );
    assert.ok(server.asked.every((one) => one.startsWith('GET ')));
    const written = JSON.stringify([observations(), stored.all('SELECT * FROM meta')]);
    assert.doesNotMatch(written, /Secret|Slack|Confluence|right-key/i);
  });

  it('leads to proposals in the list of the day and in its picture', async () => {
    await window.quickInput.press('Escape');
    await window.runCommand('View: Show Invisible Load');
    await window.runCommand('Invisible Load: Show Previous Day');
    const rows = window.page.locator('.sidebar [role="treeitem"]');
    const proposal = rows.filter({ hasText: '10:00' }).first();
    await proposal.waitFor();
    assert.match((await proposal.getAttribute('aria-label')) ?? '', /25 min\. Suggested: /);
    await rows.filter({ hasText: '2:00' }).first().waitFor();
    await window.screenshot('.vscode-test/pictures/activitywatch-today.png');
    await proposal.click();
    await window.runCommand('Invisible Load: Show the Day');
    await window.webview.getByRole('option', { name: /10:00/ }).first().waitFor();
    await window.screenshot('.vscode-test/pictures/activitywatch-day.png');
  });

  it('is the only place to which there was a connection', () => {
    assert.deepEqual(watch.connected, [new URL(address).host]);
  });

  it('looks right in a dark theme too', async () => {
    await window.chooseTheme('Dark Modern');
    await open();
    await window.quickInput.row(name()).waitFor();
    await window.screenshot('.vscode-test/pictures/activitywatch-dark.png');
  });

  it('is given up with everything that was read from it, and with its key', async () => {
    const { quickInput } = window;
    await quickInput.choose(name());
    await quickInput.whenOpen(name());
    await window.screenshot('.vscode-test/pictures/activitywatch-own.png');
    await quickInput.choose('Stop Reading It');
    await quickInput.whenOpen('Sources');
    await eventually('nothing is left', () => observations().length === 0);
    assert.deepEqual(
      (await quickInput.rows()).filter(({ label }) => label === name()),
      [],
    );
  });
});
