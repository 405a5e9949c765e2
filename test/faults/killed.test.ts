import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECOND } from '../../src/core/time/span';
import { buildRecorder } from './support/buildRecorder';
import { KillRound } from './support/killRound';

const ROUNDS = 5;
const KILLS_A_ROUND = 10;
const MAY_BE_LOST = 15 * SECOND;

describe('A recording window that is killed', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-killed-'));
  let program: string;
  let round: KillRound;

  before(async () => {
    program = await buildRecorder(folder);
  });

  afterEach(() => round.dispose());

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (let number = 1; number <= ROUNDS; number++) {
    it(`loses at most 15 s of activity and no act, and leaves the file intact (${KILLS_A_ROUND} kills, file ${number})`, async () => {
      round = new KillRound(program, join(folder, `${number}`));
      const { acts, longestLost, lostActs, isIntact, refused } = await round.run(KILLS_A_ROUND);
      assert.ok(acts > KILLS_A_ROUND, 'the windows did too little before they ended');
      assert.ok(longestLost <= MAY_BE_LOST, `${longestLost / SECOND} s are lost`);
      assert.deepEqual({ lostActs, isIntact, refused }, { lostActs: 0, isIntact: true, refused: [] });
    });
  }
});
