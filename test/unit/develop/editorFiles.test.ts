import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, formatMessages } from 'esbuild';
import { reportBuilds } from '../../../scripts/build/reportBuilds';
import { root } from '../../../scripts/lib/paths';
import { readTestArguments } from '../../../scripts/test/testArguments';
import { parseWithComments } from '../../support/jsonWithComments';

interface Matcher {
  readonly pattern: readonly { readonly regexp: string; readonly file?: number; readonly line?: number }[];
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
}

interface Task {
  readonly label: string;
  readonly type: string;
  readonly script?: string;
  readonly command?: string;
  readonly args?: readonly string[];
  readonly problemMatcher: Matcher | string | readonly [];
}

interface Launch {
  readonly name: string;
  readonly program?: string;
  readonly args: readonly string[];
  readonly preLaunchTask?: string;
}

function read(name: string): unknown {
  return parseWithComments(readFileSync(join(root, '.vscode', name), 'utf8'));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...texts(inner)]);
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const { tasks } = read('tasks.json') as { tasks: readonly Task[] };
const { configurations } = read('launch.json') as { configurations: readonly Launch[] };
const settings = read('settings.json') as Record<string, unknown>;
const { recommendations } = read('extensions.json') as { recommendations: readonly string[] };
const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
const aTest = 'test/unit/develop/editorFiles.test.ts';

describe('The files of .vscode', () => {
  it('name only npm scripts that package.json has', () => {
    const named = tasks.map(({ type, script, args = [] }) => (type === 'npm' ? script : args[1]) ?? '');
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  it('start a debug session only after a task that exists', () => {
    const named = configurations.flatMap(({ preLaunchTask }) => preLaunchTask ?? []);
    assert.deepEqual(named, ['npm: watch']);
    assert.ok(named.every((name) => tasks.some(({ label }) => label === name)));
  });

  it('name only paths that exist or are created by a build', () => {
    const paths = ['launch.json', 'tasks.json'].flatMap((name) =>
      texts(read(name)).flatMap(
        (text) => text.match(/(?<=\$\{workspaceFolder\}\/)[^*]*/)?.[0].replace(/\/$/, '') ?? [],
      ),
    );
    paths.push(...Object.keys(settings['search.exclude'] as object).filter((path) => !path.includes('*')));
    assert.ok(paths.length > 5);
    const isBuilt = (path: string) => ignored.some((line) => line.endsWith('/') && `${path}/`.startsWith(line));
    assert.deepEqual(
      paths.filter((path) => !isBuilt(path) && !existsSync(join(root, path))),
      [],
    );
  });

  it('pass only arguments that the test command accepts', () => {
    const commands = [...configurations, ...tasks].map(({ args = [] }) => args.join(' '));
    const ofTests = commands.flatMap(
      (command) => command.match(/^(?:test --only unit|run test:unit --) (.*)/)?.[1] ?? [],
    );
    const parsed = ofTests.map((line) => {
      const args = line.replace('${file}', join(root, aTest)).split(' ');
      return readTestArguments(['--only', 'unit', ...args], root);
    });
    assert.deepEqual(parsed, [
      { only: 'unit', watch: false, files: [aTest] },
      { only: 'unit', watch: true, files: [aTest] },
    ]);
  });

  it('use a formatter that is a recommended extension', () => {
    assert.ok(recommendations.includes(String(settings['editor.defaultFormatter'])));
  });
});

describe('The task that F5 waits for', () => {
  const watch = tasks.find(({ script }) => script === 'watch');
  const matcher = watch?.problemMatcher as Matcher;
  const source = (contents: string) => ({ stdin: { contents, sourcefile: 'src/some.ts' }, write: false }) as const;

  it('recognises one beginning and one end of parallel builds, and again after a change', async () => {
    const printed: string[] = [];
    const plugin = reportBuilds(2, (line) => printed.push(line));
    const one = () => build({ ...source('export {};'), plugins: [plugin] });
    await Promise.all([one(), one()]);
    await one();
    const { beginsPattern, endsPattern } = matcher.background;
    const matches = printed.map((line) => [new RegExp(beginsPattern).test(line), new RegExp(endsPattern).test(line)]);
    assert.deepEqual(matches, [
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ]);
  });

  it('finds the file and line of an error in the output of esbuild', async () => {
    const failure = await build({ ...source('\nconst ('), logLevel: 'silent' }).catch((error: unknown) => error);
    const { errors } = failure as { errors: Parameters<typeof formatMessages>[0] };
    const lines = (await formatMessages(errors, { kind: 'error' })).join('').split('\n');
    const found = matcher.pattern.map(({ regexp }, index) => new RegExp(regexp).exec(lines[index] ?? ''));
    assert.ok(
      found.every((match) => match !== null),
      lines.join('\n'),
    );
    const { file = 0, line = 0 } = matcher.pattern.at(-1) ?? {};
    assert.deepEqual([found.at(-1)?.[file], found.at(-1)?.[line]], ['src/some.ts', '2']);
  });
});
