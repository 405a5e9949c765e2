import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { HOUR, type Span } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { Clipboard } from '../support/clipboard';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { plantStretches } from '../support/plantStretches';
import { startAfresh } from '../support/startAfresh';
import { typedIn } from '../support/typedIn';
import type { WorkbenchWindow } from '../support/window';
import { webviewFrame } from '../support/webviewFrame';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
const done = 'invisibleLoad.done';
/** With these working hours the review contains no absences. */
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 00:00-00:30' };

/** Minutes, all different, so that a row can be told by its length. Most rows contain every digit that is typed. */
const lengths = [31, 29, 25, 23, 21, 19, 17, 15, 13] as const;

/** Minutes of the stretches of a messy day. */
const messyDay = [31, 29, 25, 23, 21, 19, 17, 15] as const;

describe('In one window,', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings, files: { 'a.ts': 'a\n' } });
    stored = new StoredData(workbench.dataDirectory);
  });

  after(() => workbench.dispose());

  describe('a suggestion', function story() {
    this.bail(true);

    before(async () => {
      plant(workbench.dataDirectory);
      window = await workbench.openWindow();
      await window.runCommand('View: Show Invisible Load');
    });

    const row = (text: string) => window.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
    const labelOf = (text: string) => row(text).getAttribute('aria-label');
    const entries = () => stored.entries().map(({ category, duty }) => duty ?? category);
    const decisions = () =>
      stored
        .all<{ rule: string; made: number }>(
          'SELECT rule, entry IS NOT NULL AS made FROM rule_decision WHERE deleted_at IS NULL ORDER BY decided_at',
        )
        .map(({ rule, made }) => `${rule} ${made === 1 ? 'accepted' : 'turned down'}`);
    /** Every row of the tables that acts change. */
    const content = () =>
      JSON.stringify(['duty_entry', 'rule_decision'].map((table) => stored.all(`SELECT * FROM ${table}`)));
    const act = async (text: string, action: string) => {
      await row(text).hover();
      await row(text).getByRole('button', { name: action }).click();
    };

    it('is shown in the day with its reason, also to screen readers', async () => {
      await row('Deciding architecture?').waitFor();
      assert.match(
        (await labelOf('Deciding architecture?')) ?? '',
        /, 22 min\. Suggested: Deciding architecture\. Decision records or designs for 18 min of 22 min$/,
      );
      assert.match(
        (await labelOf('Writing API specifications?')) ?? '',
        /, 15 min\. Suggested: .*\. API files for all 15 min$/,
      );
      await window.viewDescription('Today').getByText('1 h 02 suggested').waitFor();
      assert.deepEqual(entries(), []);
    });

    it('becomes a tag with one click, and a suggestion again with a second one', async () => {
      const before = content();
      await act('Deciding architecture?', 'Accept Suggestion…');
      await window.waitForStatus(done, 'Deciding architecture');
      await row('Deciding architecture').filter({ hasNotText: 'Deciding architecture?' }).waitFor();
      assert.deepEqual([entries(), decisions()], [['architecture.decision'], ['R03 accepted']]);
      await window.clickStatus(done);
      await row('Deciding architecture?').waitFor();
      assert.equal(content(), before);
      await window.clickStatus(done);
      await row('Deciding architecture').filter({ hasNotText: 'Deciding architecture?' }).waitFor();
    });

    it('becomes untagged time when it is turned down', async () => {
      await act('Writing API specifications?', 'Reject Suggestion…');
      await window.waitForStatus(done, 'Rejected: Writing API specifications');
      await row('Writing API specifications?').waitFor({ state: 'detached' });
      assert.deepEqual(decisions(), ['R03 accepted', 'R02 turned down']);
      assert.deepEqual(entries(), ['architecture.decision']);
    });

    it('is the first choice when its row is tagged, and another category can be chosen instead', async () => {
      await act('Writing internal documentation?', 'Log Past Work…');
      await window.quickInput.whenOpen('What was it?');
      const [first, second] = await window.quickInput.rows();
      assert.deepEqual(
        [first?.label, first?.description, second?.label],
        ['Writing internal documentation', 'Documentation for all 25 min', 'None of these: leave it untagged'],
      );
      // No row is focused, so Enter alone accepts nothing.
      assert.equal(await window.quickInput.widget.locator('.monaco-list-row.focused').count(), 0);
      await window.page.keyboard.press('Enter');
      await window.page.keyboard.press('4');
      await eventually('the time is tagged with the other category', () => entries().includes('requirements'));
      assert.equal(decisions().at(-1), 'R01 accepted');
      await window.runCommand('Invisible Load: Undo');
      await row('Writing internal documentation?').waitFor();
    });

    it('is accepted in the review with the key of its category', async () => {
      await window.runCommand('Invisible Load: Review the Day…');
      await window.quickInput.whenOpen('Review of');
      const [, first] = await window.quickInput.rows();
      assert.match(
        first?.description ?? '',
        / · Writing internal documentation\? Documentation for all 25 min; 1 accepts$/,
      );
      await window.page.keyboard.press('1');
      await eventually('the suggestion is accepted', () => entries().includes('documentation.internal'));
      await window.page.keyboard.press('Escape');
    });

    it('is turned down in the review with the key x', async () => {
      await window.runCommand('Invisible Load: Undo');
      await row('Writing internal documentation?').waitFor();
      await window.runCommand('Invisible Load: Review the Day…');
      await window.quickInput.whenOpen(/x reject/);
      await window.page.keyboard.press('x');
      await eventually('the suggestion is turned down', () => decisions().at(-1) === 'R01 turned down');
      await window.quickInput.whenOpen(/- not work · Enter: more/);
      await window.page.keyboard.press('Escape');
    });

    it('can be accepted from the command palette alone', async () => {
      await window.runCommand('Invisible Load: Undo');
      await row('Writing internal documentation?').waitFor();
      await window.runCommand('Invisible Load: Accept Suggestion…');
      await window.quickInput.whenOpen('Accept a suggestion');
      await window.page.keyboard.press('Enter');
      await eventually('the suggestion is accepted', () => entries().includes('documentation.internal'));
      await window.runCommand('Invisible Load: Accept Suggestion…');
      await window.page.getByText('There are no suggestions for today.').first().waitFor();
    });

    it('is counted in the report, which shows how many suggestions were accepted', async () => {
      await window.runCommand('Invisible Load: Weekly Report');
      const page = await webviewFrame(window.page);
      await page.getByText('Of the last 3 suggestions answered, accepted unchanged: 2.').waitFor();
    });
  });

  describe('keys in the review of the day', function story() {
    this.bail(true);

    let planted: ReadonlyMap<number, Span>;

    before(async () => {
      await startAfresh(window, workbench.dataDirectory);
      planted = plantStretches(workbench.dataDirectory, zone, lengths);
      await window.runCommand('Invisible Load: Review the Day…');
      await window.quickInput.whenOpen('Review of');
      await eventually('all rows are listed', async () => (await left()).length === lengths.length);
    });

    const list = () => window.quickInput.widget.locator('.quick-input-list');
    const lengthIn = (text: string) => Number(/(\d+) min\W*untagged/.exec(text.replaceAll('\u00a0', ' '))?.[1]);
    /** The lengths of the rows that are still open. */
    const left = async () => (await list().locator('.monaco-list-row').allInnerTexts()).map(lengthIn).filter(Boolean);
    /** The length of the marked row. While the list is drawn, the heading is marked. */
    const marked = () =>
      eventually('a row is marked', async () => {
        const [text = ''] = await list().locator('.monaco-list-row.focused').allInnerTexts();
        return lengthIn(text) || undefined;
      });
    const keyboard = { press: (key: string) => window.page.keyboard.press(key) };
    /** The categories by the length of their span, for the spans that are tagged. */
    const tagged = () =>
      new Map(
        [...planted].flatMap(([length, { start, end }]) =>
          stored.entries().flatMap((entry): [number, string][] => {
            if (entry.start_at !== start || entry.end_at !== end) return [];
            return [[length, entry.category]];
          }),
        ),
      );

    it('tag the marked row and no other, also where the times of other rows contain the digit', async () => {
      for (const [key, category, down] of [
        ['2', 'misuse-debugging', 2],
        ['1', 'documentation', 0],
        ['3', 'architecture', 3],
        ['5', 'support', 0],
      ] as const) {
        const before = tagged();
        for (let step = 0; step < down; step++) {
          const from = await marked();
          await keyboard.press('ArrowDown');
          await eventually('the next row is marked', async () => (await marked()) !== from);
        }
        const length = await marked();
        await keyboard.press(key);
        await eventually(`${key} tags a row`, () => tagged().size === before.size + 1);
        assert.deepEqual(tagged(), new Map([...before, [length, category]]));
        assert.equal(stored.entries().length, tagged().size);
        await eventually('the row is gone', async () => !(await left()).includes(length));
      }
    });

    it('leave the mark at the row that took the place of the decided one', async () => {
      const open = await left();
      await keyboard.press('ArrowUp');
      await eventually('the row before is marked', async () => (await marked()) === open.at(-2));
      await keyboard.press('6');
      await eventually('its row is tagged', () => tagged().get(open.at(-2) ?? 0) === 'chasing');
      await eventually('the next row is marked', async () => (await marked()) === open.at(-1));
    });

    it('do not move the mark when they are letters, and do not stay in the box', async () => {
      const before = await marked();
      for (const text of ['m', 'un']) {
        await window.page.keyboard.type(text);
        await eventually('the box is empty', async () => (await window.quickInput.input.inputValue()) === '');
        await eventually('the mark is where it was', async () => (await marked()) === before);
      }
      await keyboard.press('ArrowUp');
      await keyboard.press('ArrowUp');
      await keyboard.press('ArrowUp');
      await keyboard.press('ArrowUp');
      const first = (await left())[0];
      await eventually('the mark stops at the first row', async () => (await marked()) === first);
    });

    it('decide one row each when they are typed faster than the list is drawn', async () => {
      const before = tagged();
      const [first, second, third] = await left();
      await window.page.keyboard.type('70-');
      await eventually('three rows are tagged', () => tagged().size === before.size + 3);
      const added = new Map([...tagged()].filter(([length]) => !before.has(length)));
      assert.deepEqual(
        added,
        new Map([
          [first, 'late-changes'],
          [second, 'own'],
          [third, 'excluded'],
        ]),
      );
      await eventually('the last row is left', async () => (await left()).length === 1);
      await window.page.keyboard.press('Escape');
    });
  });

  describe('the five main jobs of a newcomer', function story() {
    this.bail(true);

    /** The clicks and keys of the present test. */
    let actions = 0;

    before(async () => {
      await startAfresh(window, workbench.dataDirectory);
      plantStretches(workbench.dataDirectory, zone, messyDay);
      await new Clipboard(window).allow();
      await window.openFile('a.ts');
      await window.runCommand('View: Show Invisible Load');
      await row('15 min').waitFor();
      await window.editor.click();
    });

    beforeEach(() => {
      actions = 0;
    });

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
      await eventually('every stretch is tagged', () => tags().length === messyDay.length);
      assert.equal(new Set(tags()).size, messyDay.length);
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
});

/** Stores a morning with 22 minutes of a decision record, 25 of a guide and 15 of an interface description. */
function plant(dataDirectory: string): void {
  const now = Date.now();
  const store = openStore(join(dataDirectory, DATABASE_NAME), { now: () => now, zone: () => zone });
  try {
    store.agree(now - 60 * 24 * HOUR);
    store.save({ id: 'w', editor: 'VS Code', startedAt: now - 3 * HOUR, seenAt: now }, zone, [
      typedIn('docs/adr/0014-outbox.md', 150, 141, now),
      typedIn('deploy/values.yaml', 141, 139, now),
      typedIn('docs/adr/0014-outbox.md', 139, 130, now),
      typedIn('deploy/values.yaml', 130, 128, now),
      typedIn('docs/guide.md', 110, 85, now),
      typedIn('api/openapi.yaml', 60, 45, now),
    ]);
  } finally {
    store.dispose();
  }
}
