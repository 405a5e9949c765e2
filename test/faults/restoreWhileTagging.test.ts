import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { restoreBackup } from '../../src/store/restore/restoreBackup';
import { openStore } from '../../src/store/sqliteStore';
import { HandClock } from '../support/tempStore';
import { eventually } from '../support/eventually';
import { buildRecorder } from './support/buildRecorder';
import { RecordingWindow } from './support/recordingWindow';

const RESTORES = 5;
const ACTS_BETWEEN = 25;

describe('A backup that is restored while windows in other processes tag', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-restore-'));
  const path = join(folder, 'data', 'invisible-load.db');
  const clock = new HandClock();
  const windows: RecordingWindow[] = [];
  let program: string;

  before(async () => {
    program = await buildRecorder(folder);
  });

  after(async () => {
    await Promise.allSettled(windows.map((window) => window.kill()));
    rmSync(folder, { recursive: true, force: true });
  });

  const openWindow = (id: string) => {
    const window = new RecordingWindow(program, path, join(folder, `${id}.log`), id, clock.now());
    windows.push(window);
    return window;
  };

  function actsIn(file: string): string[] {
    const db = new DatabaseSync(file, { timeout: 5000 });
    try {
      assert.equal(db.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
      return db
        .prepare('SELECT id FROM act')
        .all()
        .map((row) => String(row['id']));
    } finally {
      db.close();
    }
  }

  it('loses no act: each is in the file that was kept, or in the restored one', async () => {
    const store = openStore(path, clock);
    store.agree(clock.now());
    await store.backups.makeToday();
    const [copy] = store.backups.list();
    store.dispose();
    const open = [openWindow('one'), openWindow('two')];
    await Promise.all(open.map(({ recording }) => recording));
    const kept: string[] = [];
    for (let time = 0; time < RESTORES; time++) {
      const before = open.map((window) => window.readLog().acts.length);
      await eventually('both windows tag', () =>
        open.every((window, index) => window.readLog().acts.length > (before[index] ?? 0) + ACTS_BETWEEN),
      );
      kept.push((await restoreBackup(path, copy?.path ?? '', clock.now() + time)) ?? '');
    }
    const logs = await Promise.all(open.map((window) => window.end()));
    const acts = logs.flatMap((log) => log.acts);
    assert.ok(acts.length > RESTORES * ACTS_BETWEEN * open.length);
    const found = new Set([path, ...kept].flatMap((file) => actsIn(file)));
    const lost = acts.filter((act) => !found.has(act));
    assert.equal(lost.length, 0, `${lost.length} of ${acts.length} acts are lost`);
    assert.deepEqual(
      logs.flatMap(({ refused }) => refused),
      [],
    );
  });
});
