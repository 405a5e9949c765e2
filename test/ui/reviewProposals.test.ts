import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarEvent } from '../../src/core/observation/observation';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { typedIn } from '../support/typedIn';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const DAY = 24 * HOUR;
/** Yesterday in UTC, whichever hour it is now. */
const yesterday = Math.floor(Date.now() / DAY) * DAY - DAY;
const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return yesterday + hours * HOUR + minutes * MINUTE;
};

/** A text with plain spaces, and none around a dash. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ').replaceAll(' – ', '–');
}

describe('The review of a day with proposals', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-review-'));

  before(async () => {
    workbench = await Workbench.launch({
      env: { TZ: 'UTC' },
      timezone: 'UTC',
      settings: { 'invisibleLoad.workingHours': 'Mon-Sun 08:00-18:00' },
      files: { 'a.ts': 'a\n' },
    });
    plant(workbench.dataDirectory, join(folder, 'work.ics'));
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    await window.openFile('a.ts');
  });

  after(async () => {
    await workbench.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const press = (key: string) => window.page.keyboard.press(key);
  const texts = async () => (await window.quickInput.rows()).map(({ description }) => plain(description));
  const tags = () =>
    stored
      .entries()
      .map(({ category, duty, start_at, end_at }) => [
        duty ?? category,
        ...[start_at, end_at ?? 0].map((time) => new Date(time).toISOString().slice(11, 16)),
      ]);
  const answers = () =>
    stored
      .all<{ rule: string; entry: string | null }>('SELECT rule, entry FROM rule_decision WHERE deleted_at IS NULL')
      .map(({ rule, entry }) => `${rule} ${entry === null ? 'rejected' : 'accepted'}`)
      .toSorted();

  /** Opens the review from the keyboard, and goes on to yesterday. */
  async function review(): Promise<void> {
    await press('Control+k');
    await press('j');
    await window.quickInput.whenOpen('Review of');
    const today = await texts();
    assert.match(today.at(-1) ?? '', / open$/);
    await press('Enter');
    await eventually('yesterday is listed', async () => (await texts()).some((text) => text.includes('Meeting?')));
  }

  it('lists what is proposed first, in the editor and elsewhere, in several parts where they are one thing', async () => {
    await review();
    const [heading, ...rows] = await texts();
    assert.equal(heading, '3 h 35 min open');
    assert.deepEqual(rows.slice(0, 6), [
      '9:00–10:04 AM, 1 h 00 min in 2 parts · Writing internal documentation? Documentation for all 1 h 00 min; 1 accepts',
      '10:04–10:49 AM, 45 min · Meeting? A meeting in the calendar for all 45 min; 9 accepts',
      '12:10–12:30 PM, 20 min · Deciding architecture? Decision records or designs for all 20 min; 3 accepts',
      '11:10 AM–12:10 PM, 1 h 00 min · Break? Nothing recorded around noon; - accepts',
      '10:49–11:10 AM, 21 min · untagged in billing',
      'Smaller stretches: 2, together 9 min · show them',
    ]);
    await window.screenshot('.vscode-test/pictures/review-proposals.png');
  });

  it('answers all parts of a row with one key, in one act that one undo takes back', async () => {
    await press('1');
    await eventually('both parts are tagged', () => tags().length === 2);
    assert.deepEqual(tags(), [
      ['documentation.internal', '09:00', '09:40'],
      ['documentation.internal', '09:44', '10:04'],
    ]);
    assert.deepEqual(answers(), ['R01 accepted', 'R01 accepted']);
    await press('Escape');
    await window.quickInput.whenClosed();
    await window.runCommand('Invisible Load: Undo');
    await eventually('nothing is tagged', () => tags().length === 0);
    assert.deepEqual(answers(), []);
  });

  it('decides the day with a key a row: accepted, corrected, rejected, a break, own work', async () => {
    await review();
    for (const [key, count] of [
      ['5', 2],
      ['9', 3],
    ] as const) {
      await press(key);
      await eventually(`${key} is stored`, () => tags().length === count);
    }
    await press('x');
    await eventually('the proposal is rejected', () => answers().includes('R03 rejected'));
    await window.page.keyboard.type('-0');
    await eventually('the break and the own work are stored', () => tags().length === 5);
    assert.deepEqual(tags(), [
      ['support', '09:00', '09:40'],
      ['support', '09:44', '10:04'],
      ['coordination.meeting', '10:04', '10:49'],
      ['own', '10:49', '11:10'],
      ['excluded.break', '11:10', '12:10'],
    ]);
    assert.deepEqual(answers(), ['R01 accepted', 'R01 accepted', 'R03 rejected', 'R23 accepted']);
    assert.deepEqual(
      stored
        .all<{ provenance: string }>('SELECT provenance FROM duty_entry WHERE deleted_at IS NULL ORDER BY start_at')
        .map(({ provenance }) => provenance),
      ['suggestion-edited', 'suggestion-edited', 'suggestion-accepted', 'manual-later', 'manual-later'],
    );
  });

  it('shows what is smaller when its line is chosen', async () => {
    await eventually('the rejected stretch is untagged', async () => (await texts()).length === 3);
    const marked = window.quickInput.widget.locator('.monaco-list-row.focused');
    await marked.filter({ hasText: 'untagged in billing' }).waitFor();
    await press('ArrowDown');
    await marked.filter({ hasText: 'Smaller stretches' }).waitFor();
    await press('Enter');
    await eventually('they have rows', async () => (await texts()).some((text) => text.includes('under ten minutes')));
    await window.screenshot('.vscode-test/pictures/review-smaller.png');
    const rows = await texts();
    assert.deepEqual(rows.slice(1, 4), [
      '12:10–12:30 PM, 20 min · untagged in billing',
      '12:36–12:39 PM, 3 min · untagged in billing',
      'Short absences: 1, together 6 min · under ten minutes each',
    ]);
    await press('Escape');
  });
});

/** An hour of a guide in two parts around own code, a meeting, reading, an absence at noon, a decision record, a short look. */
function plant(dataDirectory: string, file: string): void {
  const now = Date.now();
  const store = openStore(join(dataDirectory, DATABASE_NAME), { now: () => now, zone: () => 'UTC' });
  const typed = (doc: string, from: string, to: string) =>
    typedIn(doc, (now - at(from)) / MINUTE, (now - at(to)) / MINUTE, now);
  const read = (from: string, to: string) => ({ ...typed('notes.bin', from, to), kind: 'read' as const });
  const event: CalendarEvent = {
    ...{ kind: 'calendar', key: 'm', start: at('10:04'), end: at('10:49'), titleClass: 'planning' },
    ...{ answer: 'accepted', busy: true, people: 5 },
  };
  const stamp = (time: string) => new Date(at(time)).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  writeFileSync(
    file,
    [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:m', 'SUMMARY:Sprint planning'],
      ...[`DTSTART:${stamp('10:04')}`, `DTEND:${stamp('10:49')}`, 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n'),
  );
  try {
    store.agree(now - 60 * DAY);
    store.save({ id: 'w', editor: 'VS Code', startedAt: at('09:00'), seenAt: at('13:00') }, 'UTC', [
      typed('docs/guide.md', '09:00', '09:40'),
      typed('src/invoice.ts', '09:40', '09:44'),
      typed('docs/guide.md', '09:44', '10:04'),
      read('10:49', '11:10'),
      typed('docs/adr/0014-outbox.md', '12:10', '12:30'),
      read('12:36', '12:39'),
    ]);
    const calendar = { id: 'calendar-1', name: 'work.ics', file, titles: false };
    store.sources.change((state) => ({ ...state, calendars: [calendar] }));
    store.observations.putObservations(calendar.id, [event]);
  } finally {
    store.dispose();
  }
}
