// Replays a trace and prints the result as JSON: npm run --silent replay -- FILE
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { dist } from '../lib/paths.ts';
import { runProgram } from '../lib/program.ts';

await runProgram(async () => {
  await buildGroups(['replay'], { production: false, quiet: true });
  const cwd = process.env['INIT_CWD'] ?? process.cwd(); // INIT_CWD is the folder in which npm was called
  const args = ['--enable-source-maps', join(dist, 'replay.js'), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit', cwd }).status ?? 1;
});
