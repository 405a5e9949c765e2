import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SECOND } from '../../../src/core/time/span';
import { buildRecorder } from '../../faults/support/buildRecorder';
import { type Findings, KillRound } from '../../faults/support/killRound';
import type { RecordingWindow } from '../../faults/support/recordingWindow';
import { eventually } from '../../support/eventually';
import { figure } from '../figure';

/** How often each kind of error is caused and removed again in one window. */
const TIMES = 20;
/** Refusals to wait for, each time. */
const REFUSALS = 5;
const KB = 1024;
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
const program = await buildRecorder(folder);

/** Causes an error in a window that records, and returns what removes it again. */
type Fault = (window: RecordingWindow) => () => void;

const faults: Readonly<Record<string, Fault>> = {
  'full-disk': (window) => {
    window.setFull(true);
    return () => window.setFull(false);
  },
  // Each write beyond the limit fails in the system, at a place that differs each time. The log of the window still fits.
  'file-size-limit': (window) => {
    const limit = statSync(window.log).size + (64 + Math.round(Math.random() * 512)) * KB;
    limitFiles(window, String(limit));
    return () => limitFiles(window, 'unlimited');
  },
};

function limitFiles(window: RecordingWindow, limit: string): void {
  execFileSync('prlimit', ['--pid', String(window.pid), `--fsize=${limit}:unlimited`]);
}

/** Causes the error and removes it again, while the window goes on. In the end the file must have everything. */
async function causeOften(name: string, cause: Fault): Promise<Findings> {
  const round = new KillRound(program, join(folder, name));
  try {
    const window = round.open();
    await window.recording;
    for (let time = 0; time < TIMES; time++) {
      const before = window.readLog();
      const remove = cause(window);
      const refused = () => window.readLog().refused.length >= before.refused.length + REFUSALS;
      await eventually(`${name}: refusals`, refused, PATIENCE);
      remove();
      const { acts } = window.readLog();
      await eventually(`${name}: acts afterwards`, () => window.readLog().acts.length > acts.length + 2, PATIENCE);
    }
    round.look(window, await window.end());
    return round.findings();
  } finally {
    await round.dispose();
  }
}

/** Opens a file that this user may not write, or not even find, and gives the rights back. */
async function withoutRights(name: string, take: (path: string) => () => void): Promise<Findings> {
  const round = new KillRound(program, join(folder, name));
  try {
    const first = round.open();
    await first.recording;
    await eventually(`${name}: acts`, () => first.readLog().acts.length > 2, PATIENCE);
    round.look(first, await first.end());
    const giveBack = take(round.path);
    const second = round.open();
    try {
      await eventually(`${name}: refusals`, () => second.readLog().refused.length >= REFUSALS, PATIENCE);
    } finally {
      giveBack();
    }
    await eventually(`${name}: acts afterwards`, () => second.readLog().acts.length > 2, PATIENCE);
    round.look(second, await second.end());
    return round.findings();
  } finally {
    await round.dispose();
  }
}

/** Takes these rights from a file or folder. */
const mode = (target: string, rights: number) => {
  const { mode: before } = statSync(target);
  chmodSync(target, rights);
  return () => chmodSync(target, before);
};

const found: Record<string, Findings> = {};
const skip = (name: string, why: string) => process.stdout.write(`# ${name} was left out: ${why}\n`);

for (const [name, cause] of Object.entries(faults)) {
  if (name === 'file-size-limit' && !existsSync('/usr/bin/prlimit')) skip(name, 'this system has no prlimit');
  else found[name] = await causeOften(name, cause);
}
if (process.getuid?.() === 0 || process.platform === 'win32') skip('rights', 'root and Windows do not obey modes');
else {
  found['read-only-folder'] = await withoutRights('read-only-folder', (path) => mode(dirname(path), 0o500));
  found['read-only-file'] = await withoutRights('read-only-file', (path) => mode(path, 0o400));
  found['no-rights'] = await withoutRights('no-rights', (path) => mode(dirname(path), 0));
}
rmSync(folder, { recursive: true });

for (const [name, { refused }] of Object.entries(found)) figure(`injected-errors-${name}`, refused.length, 'errors');
const all = Object.values(found);
const sum = (of: (one: Findings) => number) => all.reduce((total, one) => total + of(one), 0);
figure(
  'injected-errors',
  sum(({ refused }) => refused.length),
  'errors',
);
figure(
  'injected-errors-acts-made',
  sum(({ acts }) => acts),
  'acts',
);
figure(
  'injected-errors-acts-lost',
  sum(({ lostActs }) => lostActs),
  'acts',
);
figure(
  'injected-errors-refused-acts-stored',
  sum(({ acts, storedActs }) => storedActs - acts),
  'acts',
);
figure('injected-errors-longest-activity-lost', Math.max(...all.map(({ longestLost }) => longestLost)) / SECOND, 's');
figure('injected-errors-damaged-files', all.filter(({ isIntact }) => !isIntact).length, 'files');
