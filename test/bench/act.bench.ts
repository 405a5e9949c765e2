import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDuty, stopDuty } from '../../src/core/duty/startStop';
import { openStore } from '../../src/store/sqliteStore';
import { figure, median, timed } from './figure';

const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
let now = Date.UTC(2026, 10, 23, 9);
const clock = { now: () => now, zone: () => 'Europe/Berlin' };
const store = openStore(join(directory, 'bench.db'), clock);
const origin = () => ({ now: clock.now(), zone: clock.zone(), newId: () => store.newId() });

const starts: number[] = [];
const undos: number[] = [];
for (let count = 0; count < 200; count++) {
  now += 60_000;
  starts.push(timed(() => store.act('start', startDuty({ category: 'documentation' }, origin()))));
  now += 60_000;
  store.act('stop', stopDuty(origin()));
  undos.push(timed(() => store.undo()));
  store.redo();
}
figure('act-to-disk-median', median(starts), 'ms');
figure('undo-to-disk-median', median(undos), 'ms');
store.dispose();
rmSync(directory, { recursive: true });
