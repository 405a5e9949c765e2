import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECOND } from '../../../src/core/time/span';
import { buildRecorder } from '../../faults/support/buildRecorder';
import { type Findings, KillRound } from '../../faults/support/killRound';
import { figure } from '../figure';

const KILLS = 500;
const ROUNDS = 25;

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
const program = await buildRecorder(folder);

async function runRound(number: number): Promise<Findings> {
  const round = new KillRound(program, join(folder, `${number}`));
  try {
    return await round.run(KILLS / ROUNDS);
  } finally {
    await round.dispose();
  }
}

const found: Findings[] = [];
for (let number = 0; number < ROUNDS; number++) found.push(await runRound(number));
rmSync(folder, { recursive: true });

const sum = (of: (one: Findings) => number) => found.reduce((total, one) => total + of(one), 0);
figure('kills', KILLS, 'kills');
figure(
  'kills-acts-made',
  sum(({ acts }) => acts),
  'acts',
);
figure(
  'kills-acts-lost',
  sum(({ lostActs }) => lostActs),
  'acts',
);
figure('kills-longest-activity-lost', Math.max(...found.map(({ longestLost }) => longestLost)) / SECOND, 's');
figure('kills-damaged-files', found.filter(({ isIntact }) => !isIntact).length, 'files');
