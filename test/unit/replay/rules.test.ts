import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { ruleIds } from '../../../src/core/records/ruleId';
import { parseTrace } from '../../../src/core/trace/parseTrace';
import { type Printed, type PrintedDay, replayTrace } from '../../../src/core/trace/printed';

const folder = join(root, 'test/fixtures/rules');

/** What the rules propose in a trace, worked out by hand from docs/rules.md. */
interface Expected {
  readonly proposals: Printed['proposals'];
  /** The days that have tracked time. */
  readonly days: readonly PrintedDay[];
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function namesOf(ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
}

/** The first line of the explanation, `# What this shows`. */
function titleOf(name: string): string {
  return read(`${name}.md`).split('\n', 1)[0]?.replace(/^# /, '') ?? name;
}

describe('Traces of rules', () => {
  const names = namesOf('.jsonl');

  it('each have an expected result and an explanation', () => {
    assert.deepEqual(namesOf('.expected.json'), names);
    assert.deepEqual(namesOf('.md'), names);
  });

  it('are there for every rule that uses what was observed', () => {
    const ofFiles = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06'];
    const missing = ruleIds.filter((id) => ![...names, ...ofFiles].includes(id));
    assert.deepEqual(missing, []);
  });

  for (const name of names) {
    it(`${titleOf(name)} (${name})`, () => {
      const expected = JSON.parse(read(`${name}.expected.json`)) as Expected;
      const { proposals, days } = replayTrace(parseTrace(read(`${name}.jsonl`)));
      assert.deepEqual(proposals, expected.proposals);
      assert.deepEqual(
        days.filter(({ tracked }) => tracked > 0),
        expected.days,
      );
    });
  }
});
