// Replays a trace and prints what it amounts to as JSON: npm run --silent replay -- FILE
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { dist } from '../lib/paths.ts';
import { runProgram } from '../lib/program.ts';

await runProgram(async () => {
  await buildGroups(['replay'], { production: false, quiet: true });
  const cwd = process.env['INIT_CWD'] ?? process.cwd(); // npm runs scripts in the project's folder, wherever it was called
  const args = ['--enable-source-maps', join(dist, 'replay.js'), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit', cwd }).status ?? 1;
});
