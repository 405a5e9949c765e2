import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceReader } from '../../../../src/sources/sourceReader';
import { longestTurn } from '../support/longestTurn';
import { dayStart } from './exported';

describe('Reading a file of 20 MB that was exported from ActivityWatch', function large() {
  this.timeout(120_000);

  it('never takes the thread for 50 ms', async function test() {
    this.retries(2);
    const folder = mkdtempSync(join(tmpdir(), 'invisible-load-aw-'));
    try {
      const file = join(folder, 'aw-buckets-export.json');
      const apps = ['Slack', 'Google Chrome', 'Figma', 'kitty', 'zoom.us'];
      const day = 24 * 3_600_000;
      const events = Array.from({ length: 80_000 }, (_, index) => ({
        timestamp: new Date(dayStart - index * 15_000).toISOString(),
        duration: 11.7,
        data: { app: apps[index % 5], title: `Something about number ${index % 9000} ${'x'.repeat(80)}` },
      }));
      const bucket = { id: 'w', type: 'currentwindow', hostname: 'laptop', events };
      writeFileSync(file, JSON.stringify({ buckets: { w: bucket } }, undefined, 2));
      assert.ok(statSync(file).size > 18_000_000);
      const spans = Array.from({ length: 15 }, (_, index) => ({
        start: dayStart - (14 - index) * day,
        end: dayStart - (13 - index) * day,
      }));
      const request = { spans, now: dayStart + day, hosts: [], ownTickets: new Set<string>() };
      const longest = await longestTurn(sourceReader.readActivityWatch({ file }, request));
      assert.ok(longest < 50, `${Math.round(longest)} ms`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
