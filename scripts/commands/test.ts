// Checks and tests everything, or one suite: npm test [-- --only unit|host|ui] [--grep TEXT]
import { ensureChromium } from '../vscode/chromium.ts';
import { ensureServer } from '../vscode/server.ts';
import { checkDocs, checkFormat, checkTypes, lint } from '../test/gates.ts';
import { makeVsix } from '../package/makeVsix.ts';
import { patternVariable } from '../test/counts.ts';
import { type SuiteName, suites } from '../test/suites.ts';
import { Tally } from '../test/tally.ts';
import { readOptions, runProgram } from '../lib/program.ts';

const names = Object.keys(suites) as SuiteName[];
const titles: Record<SuiteName, string> = { unit: 'Unit tests', host: 'Host tests', ui: 'UI tests' };

let prepared: Promise<boolean> | undefined;

await runProgram(async () => {
  const { only, grep } = readOptions({ only: names, grep: undefined });
  if (grep) process.env[patternVariable] = grep;
  const tally = new Tally();
  if (!only) await runGates(tally);
  for (const name of names) {
    if (only && name !== only) continue;
    if (name === 'unit' || (await prepareWorkbench(tally))) await tally.suite(titles[name], suites[name]);
  }
  process.stdout.write(`\n${tally.summary()}\n`);
  return tally.failed ? 1 : 0;
});

async function runGates(tally: Tally): Promise<void> {
  await tally.gate('Format', checkFormat);
  await tally.gate('Types', checkTypes);
  await tally.gate('Lint', lint);
  await tally.gate('Docs', checkDocs);
}

/** Packages the extension and installs what the real workbench needs, once; without them there is nothing to test. */
function prepareWorkbench(tally: Tally): Promise<boolean> {
  prepared ??= (async () => {
    const packaged = await tally.gate('Package', makeVsix);
    const present = await tally.gate('VS Code and browser', async () => {
      await ensureServer();
      await ensureChromium();
    });
    return packaged && present;
  })();
  return prepared;
}
