import { existsSync, globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ExpectedError } from '../lib/program.ts';
import { root } from '../lib/paths.ts';

/** The groups of files that one build makes. */
export const groups = ['extension', 'page', 'replay', 'demo', 'unit', 'faults', 'host', 'ui', 'bench'] as const;
export type Group = (typeof groups)[number];

const tests = {
  unit: { pattern: 'test/unit/**/*.test.{ts,tsx}', also: [] },
  faults: { pattern: 'test/faults/**/*.test.ts', also: [] },
  host: { pattern: 'test/host/**/*.test.ts', also: ['test/host/index.ts'] },
  ui: { pattern: 'test/ui/**/*.test.ts', also: [] },
  bench: { pattern: 'test/bench/**/*.bench.ts', also: [] },
} as const;

type TestGroup = keyof typeof tests;

export function isTestGroup(group: Group): group is TestGroup {
  return group in tests;
}

/** The glob pattern that the paths of a group's test files match. */
export function testPattern(group: TestGroup): string {
  return tests[group].pattern;
}

/** The test files of a group. Throws when there are none, because a suite without tests must not pass. */
export function testEntries(group: TestGroup): string[] {
  const { pattern, also } = tests[group];
  const found = globSync(pattern, { cwd: root }).map((path) => path.split(sep).join('/'));
  if (found.length === 0) throw new ExpectedError(`No file matches ${pattern}: there are no ${group} tests to build.`);
  return [...found.toSorted(), ...also];
}

/** Programs that import code of the extension and are therefore bundled before they run. */
type ProgramGroup = 'replay' | 'demo';

/** The path of a program's source, relative to the project's folder. */
export function programEntry(group: ProgramGroup): string {
  const entry = `scripts/programs/${group}.ts`;
  if (!existsSync(join(root, entry))) throw new ExpectedError(`There is no program to build: ${entry} is missing.`);
  return entry;
}
