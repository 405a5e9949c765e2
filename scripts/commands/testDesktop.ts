// Downloads the oldest supported and the newest desktop VS Code and runs the host tests in each:
//   npm run test:desktop [-- --version VERSION]
import { buildGroups } from '../build/bundles.ts';
import { desktopVersions, runInDesktop } from '../vscode/runInDesktop.ts';
import { makeVsix } from '../package/makeVsix.ts';
import { Tally } from '../test/tally.ts';
import { readOptions, runProgram } from '../lib/program.ts';

await runProgram(async () => {
  const { version } = readOptions({ version: undefined });
  const tally = new Tally();
  const packaged = await tally.gate('Package', async () => {
    await makeVsix();
    await buildGroups(['host'], { production: false, quiet: true });
  });
  for (const one of packaged ? (version ? [version] : desktopVersions()) : []) {
    await tally.suite(`Host tests in VS Code ${one}`, () => runInDesktop(one));
  }
  process.stdout.write(`\n${tally.summary()}\n`);
  return tally.failed ? 1 : 0;
});
