import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/editor/host/systemClock';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

const duty = 'invisibleLoad.duty';

/** The names that a measured span has. */
interface StoredSpan {
  readonly start_at: number;
  readonly end_at: number;
  readonly kind: string;
  readonly project: string | null;
  readonly doc: string | null;
}

describe('what is recorded in a window', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;

  before(async () => {
    workbench = await Workbench.launch({ files: { 'src/invoice.ts': 'export const total = 1;\n' } });
    stored = new StoredData(workbench.dataDirectory);
    const store = openStore(join(workbench.dataDirectory, DATABASE_NAME), systemClock);
    store.agree(Date.now());
    store.dispose();
    window = await workbench.openWindow();
    await window.openFile('src/invoice.ts');
    await window.editor.click();
  });

  after(() => workbench.dispose());

  const spans = () => stored.all<StoredSpan>('SELECT * FROM activity ORDER BY start_at');

  /** Types until a span that ended after this call was made is on disk. Activity is written every ten seconds. */
  async function typeUntilStored(): Promise<void> {
    const asked = Date.now();
    const isStored = async () => {
      await window.page.keyboard.type('x');
      return spans().some(({ end_at }) => end_at > asked);
    };
    await eventually('what is typed is on disk', isStored, 30_000);
  }

  it('counts the time in the palette, the picker and the report for the file before', async () => {
    await typeUntilStored();
    const left = Date.now();
    await window.clickStatus(duty);
    await window.quickInput.whenOpen();
    await window.quickInput.type('incident');
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
    await window.runCommand('Invisible Load: Weekly Report');
    const heading = window.webview.getByRole('heading', { level: 1 });
    const used = Date.now();
    const isStored = async () => {
      await heading.click();
      return spans().some(({ end_at }) => end_at > used);
    };
    await eventually('the use of the report is on disk', isStored, 30_000);
    const back = Date.now();
    await window.openFile('src/invoice.ts');
    await window.editor.click();
    await typeUntilStored();
    const away = spans().filter(({ start_at, end_at }) => end_at > left && start_at < back);
    assert.deepEqual(new Set(away.map(({ doc, kind }) => `${kind} ${doc}`)), new Set(['edit src/invoice.ts']));
    const measured = away.reduce((sum, one) => sum + Math.min(one.end_at, back) - Math.max(one.start_at, left), 0);
    assert.equal(measured, back - left);
  });

  it('leaves no name of a project that is never recorded, neither of before nor of later', async () => {
    assert.ok(spans().some(({ project }) => project === 'billing'));
    await window.runCommand('Invisible Load: Never Record This Project…');
    await window.quickInput.whenOpen('Never record a project');
    await window.quickInput.pick('billing');
    await window.quickInput.whenOpen('Delete what was measured in billing so far');
    await window.quickInput.pick('Delete');
    await window.alert('Deleted: what was measured in billing.').waitFor();
    await window.editor.click();
    await typeUntilStored();
    assert.deepEqual(new Set(spans().flatMap(({ project, doc }) => [project, doc])), new Set([null]));
    assert.equal(spans().at(-1)?.kind, 'hidden');
    const kept = globSync('**', { cwd: workbench.dataDirectory, withFileTypes: true }).filter((one) => one.isFile());
    const naming = kept.filter((one) => readFileSync(join(one.parentPath, one.name)).includes('invoice.ts'));
    assert.deepEqual(
      naming.map((one) => one.name),
      [],
    );
    assert.ok(kept.some((one) => one.name === DATABASE_NAME));
  });

  it('says in the status bar that the project in front is never recorded', async () => {
    assert.match(await window.statusLabel(duty), /This project is never recorded/);
  });

  it('records the project again when it is chosen again', async () => {
    await window.runCommand('Invisible Load: Never Record This Project…');
    await window.quickInput.pick('Record billing again');
    await window.alert('is recorded again.').waitFor();
    await window.editor.click();
    await eventually(
      'the project is stored',
      async () => {
        await window.page.keyboard.type('x');
        return spans().some(({ project }) => project === 'billing');
      },
      30_000,
    );
    await eventually('the status item says nothing of it', async () => {
      const label = await window.statusLabel(duty);
      return !label.includes('never recorded');
    });
  });
});
