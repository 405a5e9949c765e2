import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/paths';
import { HOUR, SECOND, totalLength } from '../../../src/core/time/span';
import { openStore } from '../../../src/store/sqliteStore';
import { RecordingWindow, type Told } from './support/recordingWindow';

const ROUNDS = 5;
const KILLS_A_ROUND = 10;
/** Longest life of a window that is killed, its start included. */
const LONGEST_LIFE = 250;
const MAY_BE_LOST = 15 * SECOND;
const START = Date.parse('2026-11-23T00:00:00Z');

describe('A recording window that is killed', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-killed-'));
  const program = join(folder, 'recordingProcess.mjs');

  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['test/unit/crash/support/recordingProcess.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      alias: { '@vscode/l10n': join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
      logLevel: 'error',
    });
  });

  /** Every window that was opened: a test that fails leaves none behind. */
  const opened: RecordingWindow[] = [];

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((window) => window.kill()));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (let round = 1; round <= ROUNDS; round++) {
    it(`loses at most 15 s of activity and no act, and leaves the file whole (${KILLS_A_ROUND} kills, file ${round})`, async () => {
      const path = join(folder, `${round}`, 'invisible-load.db');
      // A day and more apart, so that no window's seconds are another's.
      const openWindow = (id: string, day: number) => {
        const log = join(folder, `${round}-${id}.log`);
        const window = new RecordingWindow(program, path, log, id, START + day * 48 * HOUR);
        opened.push(window);
        return window;
      };
      const others = [openWindow('other-1', 0), openWindow('other-2', 1)];
      const acts: string[] = [];
      for (let kill = 0; kill < KILLS_A_ROUND; kill++) {
        const id = `killed-${kill}`;
        const window = openWindow(id, 2 + kill);
        // The first of a file may die while it makes the file; half of the others once they are at work.
        if (kill % 2 === 1) await window.recording;
        await pause(Math.random() * LONGEST_LIFE);
        const told = await window.kill();
        acts.push(...told.acts);
        check(path, id, told);
      }
      const ended = await Promise.all(others.map((window) => window.end()));
      acts.push(...ended.flatMap((told) => told.acts));
      check(path, 'other-1', ended[0] ?? { acts: [] });
      assert.ok(acts.length > KILLS_A_ROUND, 'the windows hardly worked');
      assert.deepEqual(
        acts.filter((act) => !journal(path).has(act)),
        [],
      );
    });
  }
});

/** The file opens and is whole, and holds what the window had recorded and done. */
function check(path: string, window: string, { first, last, acts }: Told): void {
  const store = openStore(path, { now: () => START, zone: () => 'UTC' });
  try {
    const db = new DatabaseSync(path, { timeout: 5000 });
    assert.equal(db.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
    db.close();
    if (first !== undefined && last !== undefined) {
      const range = { start: first, end: last + SECOND };
      const kept = store.activitiesIn(range).filter((activity) => activity.window === window);
      const lost = last - first - totalLength(kept);
      assert.ok(lost >= 0 && lost <= MAY_BE_LOST, `${lost / SECOND} s of ${(last - first) / SECOND} s are lost`);
    }
    const known = journal(path);
    for (const act of acts) assert.ok(known.has(act), `act ${act} is lost`);
  } finally {
    store.dispose();
  }
}

function journal(path: string): Set<string> {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    return new Set(
      db
        .prepare('SELECT id FROM act')
        .all()
        .map((row) => String(row['id'])),
    );
  } finally {
    db.close();
  }
}
