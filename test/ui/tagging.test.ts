import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoredData, type StoredEntry } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const minute = 60_000;
const done = 'invisibleLoad.done';

describe('tagging and correcting past time by keyboard alone', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ files: { 'src/invoice.ts': 'export const total = 1;\n' } });
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    await window.openFile('src/invoice.ts');
  });

  after(() => workbench.dispose());

  const press = (key: string) => window.page.keyboard.press(key);
  const type = (text: string) => window.page.keyboard.type(text);
  const entries = () => (existsSync(join(workbench.dataDirectory, 'invisible-load.db')) ? stored.entries() : []);
  const content = () => JSON.stringify(entries());
  const lengthOf = ({ start_at, end_at }: StoredEntry) => (end_at ?? 0) - start_at;
  const labels = async () => (await window.quickInput.rows()).map(({ label }) => label);
  const selection = () => window.page.locator('[id="status.editor.selection"]').innerText();
  const openCapture = async () => {
    await press('Control+K');
    await press('L');
    await window.quickInput.whenOpen('Capture what just ended');
  };
  const run = async (command: string, title: string | RegExp) => {
    await window.runCommand(`Invisible Load: ${command}`);
    await window.quickInput.whenOpen(title);
  };

  it('captures the last five minutes with a chord, a digit and Enter, and keeps cursor and selection', async () => {
    await window.editor.click();
    await press('Control+Home');
    for (let i = 0; i < 6; i++) await press('Shift+ArrowRight');
    const before = await eventually('the selection is shown', async () => {
      const text = await selection();
      return /6 selected/.test(text) && text;
    });
    await openCapture();
    await type('5');
    await press('Enter');
    await window.waitForStatus(done, 'Undo');
    const [entry, ...others] = entries();
    assert.equal(entry?.category, 'support');
    assert.equal(lengthOf(entry), 5 * minute);
    assert.deepEqual(others, []);
    assert.equal(await selection(), before);
    await type('import');
    await window.page.locator('.view-line', { hasText: 'import const total' }).waitFor();
  });

  it('stores nothing on Escape', async () => {
    const before = content();
    await openCapture();
    await type('3');
    await press('Escape');
    await window.quickInput.whenClosed();
    assert.equal(content(), before);
  });

  it('shows what is wrong with a time while it is typed, and never stores it', async () => {
    const before = content();
    await openCapture();
    await type('5 99h');
    await window.quickInput.row('Enter a length between 1 minute and 24 hours.').waitFor();
    await press('Enter');
    await window.quickInput.whenOpen('Capture what just ended');
    await press('Escape');
    await window.quickInput.whenClosed();
    assert.equal(content(), before);
  });

  it('inserts a longer capture into existing entries without counting any minute twice', async () => {
    await openCapture();
    await type('6 20m');
    await press('Enter');
    const chasing = await eventually('the capture is stored', () =>
      entries().find(({ category }) => category === 'chasing'),
    );
    assert.equal(lengthOf(chasing), 20 * minute);
    const all = entries();
    all.forEach((entry, index) => assert.ok(entry.start_at >= (all[index - 1]?.end_at ?? 0), 'entries overlap'));
  });

  it('asks before it stores a capture of more than two hours, and Escape keeps everything', async () => {
    const before = content();
    const question = /^Store Questions and explaining, .*, 3 h 00 min\?$/;
    await openCapture();
    await type('5 3h');
    await press('Enter');
    await window.quickInput.whenOpen(question);
    assert.deepEqual(await labels(), ['Change it', 'Store it']);
    await press('Escape');
    await window.quickInput.whenClosed();
    assert.equal(content(), before);
    await openCapture();
    await type('5 3h');
    await press('Enter');
    await window.quickInput.whenOpen(question);
    await press('Enter');
    await window.quickInput.whenOpen('Capture what just ended');
    assert.equal(await window.quickInput.input.inputValue(), '5 3h');
    assert.equal(content(), before);
    await press('Enter');
    await window.quickInput.whenOpen(question);
    await window.quickInput.choose('Store it');
    await eventually('three hours are stored', () => entries().some((entry) => lengthOf(entry) === 180 * minute));
    await window.runCommand('Invisible Load: Undo');
    await eventually('the capture is undone', () => content() === before);
  });

  it('captures own work by its key, as in every list, and does not choose for a time without a key', async () => {
    const before = content();
    await openCapture();
    await type('9m');
    const [first] = await eventually('the time is shown', async () => {
      const rows = await window.quickInput.rows();
      return rows[0]?.description.includes('9 min') && rows;
    });
    assert.match(first?.description ?? '', /^1  Documentation · .*, 9 min$/);
    await press('Enter');
    await window.quickInput.whenOpen('Capture what just ended');
    assert.equal(content(), before);
    await window.quickInput.type('');
    await type('0');
    await press('Enter');
    await eventually('own work is stored', () => entries().some(({ category }) => category === 'own'));
    await window.runCommand('Invisible Load: Undo');
    await eventually('the capture is undone', () => content() === before);
  });

  it('offers several lengths after a digit, and tags the last minutes from the picker', async () => {
    await openCapture();
    await type('4');
    const descriptions = await eventually('the lengths are shown', async () => {
      const rows = await window.quickInput.rows();
      return rows.length === 4 && rows.map(({ description }) => description);
    });
    const name = 'Requirements and business translation';
    assert.deepEqual(descriptions, ['last 5 min', ...[15, 30, 60].map((minutes) => `${name} · last ${minutes} min`)]);
    const before = content();
    await press('ArrowDown');
    await press('Enter');
    const captured = await eventually('a quarter of an hour is stored', () =>
      entries().find(({ category }) => category === 'requirements'),
    );
    assert.equal(lengthOf(captured), 15 * minute);
    await window.runCommand('Invisible Load: Undo');
    await eventually('the capture is undone', () => content() === before);
    await run('Tag…', 'Tag what you are doing');
    await window.quickInput.type('Last');
    assert.deepEqual((await labels()).slice(0, 2).toSorted(), ['Last 15 min', 'Last 30 min']);
    await window.quickInput.choose('Last 30 min');
    await window.quickInput.whenOpen('What was it?');
    await type('7');
    await window.quickInput.whenOpen('That time is tagged already');
    await window.quickInput.choose('Split');
    const tagged = await eventually('the last half hour is tagged', () =>
      entries().find(({ category }) => category === 'late-changes'),
    );
    assert.equal(lengthOf(tagged), 30 * minute);
    await window.runCommand('Invisible Load: Undo');
    await eventually('the tag is undone', () => content() === before);
  });

  it('adds any time with who asked for it, and shows the result of each way to resolve an overlap', async () => {
    const before = content();
    await run('Log Past Work…', 'Log past work');
    await press('1');
    await window.quickInput.whenOpen('Log past work: Documentation');
    await type('10m');
    await window.quickInput.rows();
    await press('Enter');
    await window.quickInput.whenOpen('Add Documentation');
    await type('Asked by');
    await press('Enter');
    await window.quickInput.whenOpen('Add Documentation: Asked by');
    await type('provider A');
    await window.quickInput.row('provider A').waitFor();
    await press('Enter');
    await window.quickInput.whenOpen('Enter saves; choose a row to change it');
    await press('Enter');
    await window.quickInput.whenOpen('That time is tagged already');
    const answers = await window.quickInput.rows();
    assert.deepEqual(
      answers.map(({ label }) => label),
      ['Split', 'Shift', 'Replace'],
    );
    assert.match(answers[0]?.detail ?? '', /^Chasing.*, Documentation/);
    assert.match(answers[1]?.detail ?? '', /would move into the future/);
    assert.match(answers[2]?.detail ?? '', /^Removed: Chasing.*\. Stored: Documentation/);
    assert.equal(content(), before);
    await press('Enter');
    const added = await eventually('the entry is stored', () =>
      entries().find(({ category }) => category === 'documentation'),
    );
    assert.equal(added.requester, 'provider A');
    assert.equal(lengthOf(added), 10 * minute);
    assert.deepEqual(
      entries().map(({ category }) => category),
      ['chasing', 'documentation'],
    );
  });

  it('undoes the addition in one step that names it, even after a reload, and redoes it', async () => {
    const after = content();
    await window.reload();
    await window.runCommand('Invisible Load: Undo');
    await window.waitForStatus(done, /^\s*Redo · Undone: Add Documentation /);
    assert.deepEqual(
      entries().map((entry) => [entry.category, lengthOf(entry)]),
      [['chasing', 20 * minute]],
    );
    await window.runCommand('Invisible Load: Redo');
    await window.waitForStatus(done, /Redone: Add Documentation/);
    assert.equal(content(), after);
  });

  it('edits the details of an entry, and rejects an invalid link while it is typed', async () => {
    await run('Edit Entry…', 'Edit which entry?');
    await type('Documentation');
    await press('Enter');
    await window.quickInput.whenOpen(/^Edit Documentation/);
    await type('Link');
    await press('Enter');
    await window.quickInput.whenOpen(/^Edit Documentation.*: Link/);
    await type('ftp://example.org');
    await window.quickInput.widget.getByText('Enter a link that begins with https:// or http://.').waitFor();
    await window.quickInput.type('https://example.org/42');
    await press('Enter');
    await window.quickInput.whenOpen('Enter saves; choose a row to change it');
    await press('Enter');
    await window.waitForStatus(done, /Changed: Documentation/);
    const [row] = stored.all<{ link: string }>("SELECT link FROM duty_entry WHERE category = 'documentation'");
    assert.equal(row?.link, 'https://example.org/42');
  });

  it('splits an entry into two with exactly the same total, and merges them again', async () => {
    await run('Split Entry…', 'Split which entry?');
    await type('Documentation');
    await press('Enter');
    await window.quickInput.whenOpen(/^Split Documentation/);
    await window.quickInput.type('4m');
    await press('Enter');
    await window.waitForStatus(done, /Split at/);
    const documentation = () => entries().filter(({ category }) => category === 'documentation');
    assert.deepEqual(documentation().map(lengthOf), [4 * minute, 6 * minute]);

    await run('Merge Entries…', 'Merge which entries?');
    await type('Documentation');
    await window.quickInput.rows();
    await press('ArrowDown');
    await press('Space');
    await press('ArrowDown');
    await press('Space');
    await press('Enter');
    await window.waitForStatus(done, /Merged: Documentation/);
    assert.deepEqual(documentation().map(lengthOf), [10 * minute]);
  });

  it('deletes an entry, and undoes every act back to the beginning', async () => {
    await run('Delete Entry…', 'Delete which entry?');
    await type('Documentation');
    await press('Enter');
    await window.waitForStatus(done, /Deleted: Documentation/);
    assert.equal(
      entries().some(({ category }) => category === 'documentation'),
      false,
    );
    for (let acts = 0; entries().length > 0 || acts < 5; acts++) {
      assert.ok(acts < 10, 'undo does not come to an end');
      const before = content();
      await window.runCommand('Invisible Load: Undo');
      await eventually('the act is undone', () => content() !== before);
    }
    assert.deepEqual(entries(), []);
  });
});
