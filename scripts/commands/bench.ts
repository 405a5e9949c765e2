// Runs each benchmark in a process of its own and prints its figures as `name: value unit`: npm run bench [-- NAME...]
// With --long it runs those that cause many errors and take minutes: npm run bench -- --long [NAME...]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { dist } from '../lib/paths.ts';
import { ExpectedError, log, readFlags, runProgram } from '../lib/program.ts';

await runProgram(async () => {
  const args = process.argv.slice(2);
  const isLong = readFlags(
    ['--long'],
    args.filter((arg) => arg.startsWith('-')),
  ).has('--long');
  const wanted = args.filter((arg) => !arg.startsWith('-'));
  await buildGroups(['bench'], { production: false, quiet: true });
  const all = globSync('**/*.bench.js', { cwd: join(dist, 'test/bench') }).toSorted();
  const files = all.filter((file) => (dirname(file) === 'long') === isLong);
  const nameOf = (file: string) => basename(file, '.bench.js');
  const unknown = wanted.find((name) => !files.some((file) => nameOf(file) === name));
  if (unknown) throw new ExpectedError(`There is no benchmark ${unknown}. Accepted: ${files.map(nameOf).join(', ')}.`);
  let failed = false;
  for (const file of files) {
    if (wanted.length > 0 && !wanted.includes(nameOf(file))) continue;
    log(`# ${nameOf(file)}`);
    const program = ['--expose-gc', '--enable-source-maps', join(dist, 'test/bench', file)];
    failed = spawnSync(process.execPath, program, { stdio: 'inherit' }).status !== 0 || failed;
  }
  return failed ? 1 : 0;
});
