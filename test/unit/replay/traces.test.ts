import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { parseTrace } from '../../../src/core/trace/parseTrace';
import { type Printed, type PrintedDay, replayTrace } from '../../../src/core/trace/printed';

const folder = join(root, 'test/fixtures/traces');

/** The expected parts of the result of a trace, worked out by hand. */
interface Expected {
  readonly activities?: Printed['activities'];
  readonly segments: Printed['segments'];
  /** The days that have tracked time. */
  readonly days: readonly PrintedDay[];
  /** The dates of the week, if they are not obvious. */
  readonly dates?: readonly string[];
  /** Values of the report by their paths, such as `share.atMost` or `topics.length`; null where there is none. */
  readonly report?: Readonly<Record<string, unknown>>;
}

/** The names of the files with this ending, without the ending. */
function namesOf(ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The first line of the explanation, `# What this shows`. */
function titleOf(name: string): string {
  return read(`${name}.md`).split('\n', 1)[0]?.replace(/^# /, '') ?? name;
}

function valueAt(report: Printed['report'], path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (isRecord(found) ? (found[key] ?? null) : null), report);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

describe('Traces', () => {
  const names = namesOf('.jsonl');

  it('each have an expected result and an explanation', () => {
    assert.ok(names.length > 0);
    assert.deepEqual(namesOf('.expected.json'), names);
    assert.deepEqual(namesOf('.md'), names);
  });

  for (const name of names) {
    it(`${titleOf(name)} (${name})`, () => {
      const expected = JSON.parse(read(`${name}.expected.json`)) as Expected;
      const printed = replayTrace(parseTrace(read(`${name}.jsonl`)));
      assert.deepEqual(printed.segments, expected.segments);
      if (expected.activities) assert.deepEqual(printed.activities, expected.activities);
      const { days } = printed;
      assert.deepEqual(
        days.filter(({ tracked }) => tracked > 0),
        expected.days,
      );
      assert.equal(days.length, 7);
      if (expected.dates) {
        assert.deepEqual(
          days.map(({ date }) => date),
          expected.dates,
        );
      }
      for (const [path, value] of Object.entries(expected.report ?? {})) {
        assert.equal(valueAt(printed.report, path), value, path);
      }
      const total = days.reduce((sum, { tracked }) => sum + tracked, 0);
      assert.equal(printed.report.totals.tracked, total);
    });
  }
});
