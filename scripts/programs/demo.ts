import { rmSync } from 'node:fs';
import { openStore } from '../../src/store/sqliteStore';
import { fillStore } from './demo/fillStore';

const WEEKS = 12;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: demo DATABASE');

for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const store = openStore(path, { now: () => Date.now(), zone: () => zone });
fillStore(store, { zone, dayStartsAt: 0, weekStartsOn: 1 }, Date.now(), WEEKS);
store.dispose();
