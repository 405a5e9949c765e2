import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, matchesGlob, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { testEntries, testPattern } from '../build/entries.ts';
import { root } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';
import { assertVscodeVersion, oldestAllowed } from '../vscode/vscodeVersion.ts';

export const suiteNames = ['unit', 'faults', 'ui', 'host'] as const;
export type SuiteName = (typeof suiteNames)[number];

/** The suites whose tests run in plain Node processes, so that single files can be run. */
export type FileSuite = Exclude<SuiteName, 'host'>;

/** The arguments of the test command. */
export interface TestArguments {
  /** The only suite to run; without it the checks and all suites run. */
  readonly only?: SuiteName;
  /** Text that the title of a test must contain. */
  readonly grep?: string;
  /** Test files of the suite, as paths below the project; empty for all files. */
  readonly files: readonly string[];
  readonly watch: boolean;
  /** How to run properties: with this seed, only the values at this path, and this number of times. */
  readonly seed?: string;
  readonly path?: string;
  readonly runs?: string;
  /** The version of VS Code for host and UI tests, if it is not the default one. */
  readonly vscode?: string;
}

const options = {
  only: { type: 'string' },
  grep: { type: 'string' },
  watch: { type: 'boolean' },
  seed: { type: 'string' },
  path: { type: 'string' },
  runs: { type: 'string' },
  vscode: { type: 'string' },
} as const;

type Option = keyof typeof options;

const known = Object.keys(options).map((name) => `--${name}`);

/** Reads the arguments of the test command; `folder` is the one in which it was called, to resolve file names. */
export function readTestArguments(args: readonly string[], folder: string): TestArguments {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values: Partial<Record<Option, string>> = {};
  const paths: string[] = [];
  let watch = false;
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'watch' && token.value === undefined) watch = true;
    else if (token.name in options && token.name !== 'watch') {
      // When a value is missing, the parser takes the next option for the value.
      if (!token.value || known.includes(token.value)) throw new ExpectedError(`${token.rawName} needs a value.`);
      values[token.name as Option] = token.value;
    } else {
      throw new ExpectedError(`Unknown option ${token.rawName}. Accepted: ${known.join(', ')} and test files.`);
    }
  }
  const only = readSuite(values.only);
  assertForm('--seed', values.seed, /^-?\d+$/, 'a whole number');
  assertForm('--runs', values.runs, /^[1-9]\d*$/, 'a whole number above 0');
  assertForm('--path', values.path, /^\d+(:\d+)*$/, 'numbers with colons between them, as a failing test prints them');
  if (values.path && !values.seed) throw new ExpectedError('--path needs the --seed that it was printed with.');
  if (watch && only !== 'unit')
    throw new ExpectedError('Only unit tests can be watched: npm run test:unit -- --watch [FILE...].');
  if (values.vscode) {
    assertVscodeVersion(values.vscode, oldestAllowed());
    if (only === 'unit' || only === 'faults') {
      throw new ExpectedError('--vscode is for host and UI tests: the other tests run without VS Code.');
    }
  }
  const { grep, seed, path, runs, vscode } = values;
  const chosen = { ...(only && { only }), ...(grep && { grep }), ...(seed && { seed }), ...(path && { path }) };
  return { ...chosen, ...(runs && { runs }), ...(vscode && { vscode }), watch, files: filesOf(paths, folder, only) };
}

function readSuite(name: string | undefined): SuiteName | undefined {
  const found = suiteNames.find((suite) => suite === name);
  if (name !== undefined && !found) throw new ExpectedError(`--only needs one of ${suiteNames.join(', ')}.`);
  return found;
}

function assertForm(option: string, value: string | undefined, form: RegExp, wanted: string): void {
  if (value !== undefined && !form.test(value)) throw new ExpectedError(`${option} needs ${wanted}.`);
}

function filesOf(paths: readonly string[], folder: string, suite: SuiteName | undefined): string[] {
  if (paths.length === 0) return [];
  if (suite === undefined || suite === 'host') {
    throw new ExpectedError(
      'Only unit, fault and UI tests can be run by file: npm run test:unit -- FILE..., test:faults or test:ui.',
    );
  }
  return [...new Set(paths.flatMap((path) => filesAt(path, folder, suite)))];
}

/** The test file at a path or, if the path is a folder, all test files in it. */
function filesAt(path: string, folder: string, suite: FileSuite): string[] {
  const pattern = testPattern(suite);
  const accepted = `give files that match ${pattern}, or folders that contain such files`;
  const found = [resolve(folder, path), join(root, path)].find((candidate) => existsSync(candidate));
  if (!found) throw new ExpectedError(`There is no ${path}: ${accepted}.`);
  const below = relative(root, found).split(sep).join('/');
  const inside = !isAbsolute(below) && !below.startsWith('../');
  const files = statSync(found).isDirectory()
    ? testEntries(suite).filter((entry) => inside && (below === '' || entry.startsWith(`${below}/`)))
    : [below].filter((file) => matchesGlob(file, pattern));
  if (files.length === 0) throw new ExpectedError(`${path} contains no test of this suite: ${accepted}.`);
  return files;
}
