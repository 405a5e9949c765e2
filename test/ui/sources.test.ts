import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionWatch } from '../support/connectionWatch';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

interface StoredObservation {
  readonly start_at: number;
  readonly end_at: number;
  readonly detail: string;
}

const HOUR = 3_600_000;

/** A time in UTC as calendars write it. */
const stamp = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');

describe('the sources', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  let server: Server;
  let requests = 0;
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-sources-'));
  const calendar = join(folder, 'work.ics');
  const watch = new ConnectionWatch();
  const yesterday = Math.floor((Date.now() - 24 * HOUR) / HOUR) * HOUR;

  const calendarOf = (...titles: string[]) =>
    [
      'BEGIN:VCALENDAR',
      ...titles.flatMap((title, index) => [
        ...['BEGIN:VEVENT', `UID:${index}`, `SUMMARY:${title}`, `DTSTART:${stamp(yesterday + index * HOUR)}`],
        ...[
          'DURATION:PT45M',
          'DESCRIPTION:Secret agenda',
          'ORGANIZER:mailto:bob@example.org',
          'ATTENDEE:mailto:ann@example.org',
          'END:VEVENT',
        ],
      ]),
      ...[
        'BEGIN:VEVENT',
        'UID:h',
        `DTSTART;VALUE=DATE:${stamp(yesterday).slice(0, 8)}`,
        'SUMMARY:Holiday',
        'END:VEVENT',
      ],
      'END:VCALENDAR',
    ].join('\r\n');

  const observations = () => stored.all<StoredObservation>('SELECT * FROM observation ORDER BY start_at');

  before(async () => {
    writeFileSync(calendar, calendarOf('Sprint planning', 'Interview'));
    server = createServer((_request, response) => {
      requests++;
      response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><title>Sign in</title>');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    workbench = await Workbench.launch({
      ...{ preload: watch.preload, env: watch.env },
      // On whichever day and at whichever hour this runs, yesterday was a day of work.
      settings: { 'invisibleLoad.workingHours': 'Mon-Sun 00:00-23:59' },
    });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
  });

  after(async () => {
    await workbench.dispose();
    server.close();
    watch.dispose();
  });

  async function open(): Promise<void> {
    await window.runCommand('Invisible Load: Sources…');
    await window.quickInput.whenOpen('Sources');
  }

  async function add(place: string): Promise<void> {
    const { quickInput } = window;
    await quickInput.choose('Add a Calendar…');
    await quickInput.whenOpen('Add a calendar');
    await quickInput.type(place);
    await quickInput.press('Enter');
    await quickInput.whenOpen('Titles of events');
    await quickInput.press('Enter');
    await quickInput.whenOpen('Sources');
  }

  it('say what is read and what is kept before anything is chosen', async () => {
    await open();
    const [row, never] = await window.quickInput.rows();
    assert.equal(row?.label, 'Add a Calendar…');
    assert.equal(never?.label, 'Never kept: guests, descriptions, places');
    assert.equal(never?.detail, 'What is kept is on this machine, and deleted after 60 days.');
    assert.match(row?.detail ?? '', /^Kept: start, end, free or busy, your answer, how many people, what it is about/);
    await window.screenshot('.vscode-test/pictures/sources-empty.png');
  });

  it('refuse an address that others can read along, with a sentence', async () => {
    const { quickInput } = window;
    await quickInput.choose('Add a Calendar…');
    await quickInput.whenOpen('Add a calendar');
    await quickInput.type('http://example.org/me.ics');
    await quickInput.widget.getByText('an address that begins with https://').first().waitFor();
    await quickInput.press('Escape');
    await quickInput.whenOpen('Sources');
  });

  it('connect a calendar file by keys alone, and show what the reading brought', async () => {
    await add(calendar);
    await window.quickInput.row('work.ics').waitFor();
    const [row] = await window.quickInput.rows();
    assert.match(row?.description ?? '', /^2 events from the last two weeks until tomorrow, read at /);
    assert.equal(row?.detail, 'Left out because they last all day: 1.');
    await window.screenshot('.vscode-test/pictures/sources-file.png');
    const [first] = observations();
    assert.deepEqual([first?.start_at, first?.end_at], [yesterday, yesterday + 0.75 * HOUR]);
    assert.match(first?.detail ?? '', /"titleClass":"planning"/);
    assert.ok(!/Sprint|Secret|ann@|bob@|example/.test(JSON.stringify(observations())));
  });

  it('lead to proposals in the list of the day, which become tags with one click', async () => {
    await window.quickInput.press('Escape');
    await window.runCommand('View: Show Invisible Load');
    await window.runCommand('Invisible Load: Show Previous Day');
    const row = window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: 'Meeting?' }).first();
    await row.waitFor();
    assert.match(
      (await row.getAttribute('aria-label')) ?? '',
      /, 45 min\. Suggested: Meeting\. A meeting in the calendar for all 45 min$/,
    );
    await window.screenshot('.vscode-test/pictures/sources-proposals.png');
    await row.hover();
    await row.getByRole('button', { name: 'Accept Suggestion…' }).click();
    await eventually('the meeting is tagged', () => stored.entries().length === 1);
    const [entry] = stored.entries();
    assert.deepEqual([entry?.duty, entry?.start_at], ['coordination.meeting', yesterday]);
    await row.waitFor({ state: 'detached' });
    await open();
  });

  it('have made no connection until an address was chosen', () => {
    assert.deepEqual(watch.connected, []);
    assert.equal(requests, 0);
  });

  it('show in one sentence that an address gives a web page, without a message, and connect to it alone', async () => {
    const { port } = server.address() as AddressInfo;
    await add(`http://127.0.0.1:${port}/secret-part.ics`);
    const row = window.quickInput.row(`127.0.0.1:${port}`);
    await row.getByText('The address gives a web page and no calendar.').waitFor();
    await window.screenshot('.vscode-test/pictures/sources-web-page.png');
    assert.deepEqual(watch.connected, [`127.0.0.1:${port}`]);
    assert.equal(requests, 1);
    assert.equal(await window.page.locator('.notification-toast').count(), 0);
    assert.ok(!JSON.stringify(stored.all('SELECT * FROM meta')).includes('secret-part'));
  });

  it('follow a calendar file that changed, when it is read again', async () => {
    writeFileSync(calendar, calendarOf('Refinement'));
    await window.quickInput.choose('Read Now');
    await eventually('one event is left', () => observations().length === 1);
    assert.match(observations()[0]?.detail ?? '', /"titleClass":"refinement"/);
  });

  it('give up a calendar with everything that was read from it', async () => {
    const { quickInput } = window;
    await quickInput.whenOpen('Sources');
    await quickInput.choose('work.ics');
    await quickInput.whenOpen('work.ics');
    await quickInput.choose('Stop Reading It');
    await quickInput.whenOpen('Sources');
    await eventually('nothing is left', () => observations().length === 0);
    assert.deepEqual(
      (await quickInput.rows()).filter(({ label }) => label === 'work.ics'),
      [],
    );
  });
});
