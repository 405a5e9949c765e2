// Runs each benchmark in a process of its own and prints its figures as `name: value unit`: npm run bench [-- NAME...]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { dist } from '../lib/paths.ts';
import { ExpectedError, runProgram, log } from '../lib/program.ts';

await runProgram(async () => {
  const wanted = process.argv.slice(2);
  await buildGroups(['bench'], { production: false, quiet: true });
  const files = globSync('**/*.bench.js', { cwd: join(dist, 'test/bench') }).toSorted();
  const nameOf = (file: string) => basename(file, '.bench.js');
  const unknown = wanted.find((name) => !files.some((file) => nameOf(file) === name));
  if (unknown) throw new ExpectedError(`There is no benchmark ${unknown}. Accepted: ${files.map(nameOf).join(', ')}.`);
  let failed = false;
  for (const file of files) {
    if (wanted.length > 0 && !wanted.includes(nameOf(file))) continue;
    log(`# ${nameOf(file)}`);
    const args = ['--expose-gc', '--enable-source-maps', join(dist, 'test/bench', file)];
    failed = spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0 || failed;
  }
  return failed ? 1 : 0;
});
