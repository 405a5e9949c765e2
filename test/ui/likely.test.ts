import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import type { RuleId } from '../../src/core/records/ruleId';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { typedIn } from '../support/typedIn';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const done = 'invisibleLoad.done';
/** With these working hours the review contains no absences. */
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 00:00-00:30' };

describe('Accept All Likely', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    stored = new StoredData(workbench.dataDirectory);
    await plant(workbench.dataDirectory);
    window = await workbench.openWindow();
    await window.runCommand('View: Show Invisible Load');
    await side('Meeting?').waitFor();
  });

  after(() => workbench.dispose());

  const side = (text: string) => window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
  const rows = async () => (await window.quickInput.rows()).map(({ description }) => description);
  const review = async () => {
    await window.runCommand('Invisible Load: Review the Day…');
    await window.quickInput.whenOpen('Review of');
  };
  const today = Date.now() - 8 * HOUR;
  const entries = () => stored.entries().flatMap(({ category, start_at }) => (start_at > today ? [category] : []));
  const decisions = () =>
    stored
      .all<{ rule: string; given: string | null }>(
        `SELECT rule, given FROM rule_decision WHERE deleted_at IS NULL AND decided_at > ${today} ORDER BY start_at, rule`,
      )
      .map(({ rule, given }) => `${rule} ${given ?? 'alone'}`);
  const undo = async (until: () => boolean) => {
    await window.runCommand('Invisible Load: Undo');
    await eventually('the act is undone', until);
  };

  it('says in the first row of the review how many rows it takes, and takes them with one key', async () => {
    await review();
    const [, first = '', ...others] = await rows();
    assert.equal(first, 'Accept all likely: 3 rows, together 1 h 35 min · Enter or a; one undo takes them back');
    assert.equal(others.length, 4, others.join('\n'));
    await window.page.keyboard.press('a');
    await eventually('three suggestions are accepted', () => entries().length === 3);
    assert.deepEqual(entries(), ['documentation', 'coordination', 'architecture']);
    assert.deepEqual(decisions(), ['R01 together', 'R23 together', 'R03 together']);
    assert.equal(stored.all("SELECT 1 FROM act WHERE name = 'accept-likely'").length, 1);
  });

  it('leaves what nothing proves to a key of its own', async () => {
    await window.quickInput.widget.getByText('Writing requirements').waitFor();
    await window.page.keyboard.press('4');
    await eventually('the last row is answered', () => entries().length === 4);
    assert.equal(decisions().at(-1), 'R04 alone');
    await window.quickInput.whenClosed();
  });

  it('is taken back by one undo', async () => {
    await undo(() => entries().length === 3);
    await undo(() => entries().length === 0);
    await window.waitForStatus(done, /Undone: Accept 3 likely suggestions$/);
    assert.deepEqual(decisions(), []);
  });

  it('is a command that needs no review', async () => {
    await window.runCommand('Invisible Load: Accept All Likely');
    await window.waitForStatus(done, 'Accepted 3 likely suggestions, 1 h 35 min');
    assert.equal(entries().length, 3);
    await window.runCommand('Invisible Load: Accept All Likely');
    await window.notifications.filter({ hasText: 'No suggestion of this day is likely enough' }).waitFor();
    await undo(() => entries().length === 0);
  });

  it('leaves one in ten to a row that does not show what is suggested', async () => {
    await answer(workbench.dataDirectory, 'R01', 9, Date.now() - 24 * HOUR);
    await eventually(
      'Today shows it no more',
      async () => (await side('Writing internal documentation?').count()) === 0,
    );
    await review();
    const [, first = '', ...others] = await rows();
    assert.match(first, /^Accept all likely: 2 rows, together 1 h 15 min/);
    const at = others.findIndex((text) => text.endsWith('20 min · what was it? Asked once without a suggestion'));
    assert.ok(at >= 0, others.join('\n'));
    for (let down = 0; down <= at; down++) await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('1');
    await eventually('it is answered', () => entries().length === 1);
    assert.deepEqual(decisions(), ['R01 blind']);
    assert.equal(stored.entries().at(-1)?.duty ?? null, null, 'no more than was said');
    await window.page.keyboard.press('Escape');
    await undo(() => entries().length === 0);
  });

  it('is beside the ways to switch a rule off where it annoys, which Rules… lists and takes back', async () => {
    await side('Writing requirements').dblclick();
    await window.quickInput.whenOpen('What was it?');
    await window.quickInput.type('never suggest');
    await window.quickInput.pick('Never suggest this in billing: Requirements');
    await window.waitForStatus(done, 'Never in billing: Requirements');
    await eventually('it is gone', async () => (await side('Writing requirements').count()) === 0);
    await window.runCommand('Invisible Load: Rules…');
    await window.quickInput.whenOpen('Rules of suggestions');
    await window.quickInput.pick('Requirements');
    await window.quickInput.pick('Take back: Never in billing: Requirements');
    await window.quickInput.whenOpen('Rules of suggestions');
    await window.page.keyboard.press('Escape');
    await side('Writing requirements').waitFor();
    assert.deepEqual(stored.all('SELECT 1 FROM rule_choice WHERE deleted_at IS NULL'), []);
  });
});

/** A day with three proposals of proven rules, one of them in the calendar, and one of a rule that is not. */
async function plant(dataDirectory: string): Promise<void> {
  const now = Date.now();
  const calendar = join(mkdtempSync(join(tmpdir(), 'invisible-load-likely-')), 'work.ics');
  const stamp = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const event = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Sprint planning', `DTSTART:${stamp(now - 260 * MINUTE)}`];
  const file = ['BEGIN:VCALENDAR', ...event, `DTEND:${stamp(now - 215 * MINUTE)}`, 'END:VEVENT', 'END:VCALENDAR'];
  writeFileSync(calendar, file.join('\r\n'));
  const store = openStore(join(dataDirectory, DATABASE_NAME), { now: () => now, zone: () => zone });
  try {
    store.agree(now - 24 * HOUR);
    store.save({ id: 'w', editor: 'VS Code', startedAt: now - 6 * HOUR, seenAt: now }, zone, [
      typedIn('docs/guide.md', 300, 280, now),
      typedIn('docs/adr/0007-outbox.md', 200, 170, now),
      typedIn('requirements/refunds.md', 150, 135, now),
      typedIn('src/invoice.ts', 20, 0, now),
    ]);
    const calendars = [{ id: 'work', name: 'work.ics', file: calendar, titles: false }];
    store.sources.change((state) => ({ ...state, calendars }));
  } finally {
    store.dispose();
  }
  for (const rule of ['R01', 'R03', 'R23'] as const) await answer(dataDirectory, rule, 21, now - 48 * HOUR);
}

/** Accepts suggestions of a rule one by one, of which the last is a blind check where there was none. */
async function answer(dataDirectory: string, rule: RuleId, times: number, since: number): Promise<void> {
  let at = since + Number(rule.slice(1)) * 60 * MINUTE - 24 * HOUR;
  const clock = { now: () => at, zone: () => zone };
  const store = openStore(join(dataDirectory, DATABASE_NAME), clock);
  try {
    const duties = new Duties(async () => patientStore(store), clock);
    const isFirst = store.blindRecord(0).acceptedSince(rule) === undefined;
    for (let time = 0; time < times; time++) {
      at += 2 * MINUTE;
      const span = { start: at - MINUTE, end: at };
      const suggestion = { ...span, category: 'support', reasons: [{ rule, holds: MINUTE }] };
      if (isFirst && time === times - 1) await duties.answerBlind(suggestion, { category: 'support' });
      else await duties.accept([suggestion]);
    }
  } finally {
    store.dispose();
  }
}
