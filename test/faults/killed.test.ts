import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { workerSource } from '../../scripts/build/workerSource';
import { root } from '../../scripts/lib/paths';
import { HOUR, SECOND, totalLength } from '../../src/core/time/span';
import { openStore } from '../../src/store/sqliteStore';
import { RecordingWindow, type WindowLog } from './support/recordingWindow';

const ROUNDS = 5;
const KILLS_A_ROUND = 10;
/** The longest time from the start of a window until it is killed, in milliseconds. */
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
      entryPoints: ['test/faults/support/recordingProcess.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      alias: { '@vscode/l10n': join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
      plugins: [workerSource],
      logLevel: 'error',
    });
  });

  /** Every window that was opened, so that a failing test leaves no process running. */
  const opened: RecordingWindow[] = [];

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((window) => window.kill()));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (let round = 1; round <= ROUNDS; round++) {
    it(`loses at most 15 s of activity and no act, and leaves the file intact (${KILLS_A_ROUND} kills, file ${round})`, async () => {
      const path = join(folder, `${round}`, 'invisible-load.db');
      // The windows start two days apart, so that their times do not overlap.
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
        // Every second window is killed only after it has begun to record. The others may die while they open the file.
        if (kill % 2 === 1) await window.recording;
        await pause(Math.random() * LONGEST_LIFE);
        const log = await window.kill();
        acts.push(...log.acts);
        check(path, id, log);
      }
      const ended = await Promise.all(others.map((window) => window.end()));
      acts.push(...ended.flatMap((log) => log.acts));
      check(path, 'other-1', ended[0] ?? { acts: [] });
      assert.ok(acts.length > KILLS_A_ROUND, 'the windows did too little before they ended');
      assert.deepEqual(
        acts.filter((act) => !journal(path).has(act)),
        [],
      );
    });
  }
});

/** Asserts that the database opens and is intact, and holds what the window recorded and did. */
function check(path: string, window: string, { first, last, acts }: WindowLog): void {
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
