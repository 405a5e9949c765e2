// Checks and tests everything, one suite or single files:
//   npm test [-- --grep TEXT]
//   npm run test:unit -- [FILE or FOLDER...] [--grep TEXT] [--watch] [--seed N [--path P]] [--runs N]
//   npm run test:faults -- [FILE or FOLDER...] [--grep TEXT]
//   npm run test:host -- [--grep TEXT]
//   npm run test:ui -- [FILE or FOLDER...] [--grep TEXT]
// or the tests that need VS Code, in another version of it:
//   npm test -- --vscode VERSION [--only host|ui] [--grep TEXT]
import { patternVariable } from '../test/counts.ts';
import { propertyVariables } from '../test/propertyVariables.ts';
import { startFaultSuite, suites, watchUnitTests } from '../test/suites.ts';
import { readTestArguments, type SuiteName, suiteNames } from '../test/testArguments.ts';
import { Tally } from '../test/tally.ts';
import { runProgram } from '../lib/program.ts';
import { vscodeVariable } from '../vscode/server.ts';

const titles: Record<SuiteName, string> = {
  unit: 'Unit tests',
  faults: 'Tests of faults',
  host: 'Host tests',
  ui: 'UI tests',
};

/** The suites that run without VS Code. */
const withoutVscode: readonly SuiteName[] = ['unit', 'faults'];

let prepared: Promise<boolean> | undefined;

await runProgram(async () => {
  const requested = readTestArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const { only, grep, vscode } = requested;
  if (grep) process.env[patternVariable] = grep;
  if (vscode) process.env[vscodeVariable] = vscode;
  for (const name of ['seed', 'path', 'runs'] as const) {
    if (requested[name]) process.env[propertyVariables[name]] = requested[name];
  }
  if (requested.watch) return watchUnitTests(requested);
  const tally = new Tally();
  if (!only && !vscode) await runGates(tally);
  const run = { ...suites, ...(!only && !vscode && { faults: startFaultSuite() }) };
  for (const name of suiteNames) {
    const plain = withoutVscode.includes(name);
    if (only ? name !== only : vscode && plain) continue;
    if (plain || (await prepareWorkbench(tally))) await tally.suite(titles[name], () => run[name](requested));
  }
  process.stdout.write(`\n${tally.summary()}\n`);
  return tally.failed ? 1 : 0;
});

// Code that only whole runs need is imported when it is used, so that a run of one file takes only seconds.

async function runGates(tally: Tally): Promise<void> {
  const { checkDocs, checkFormat, checkTypes, lint } = await import('../test/gates.ts');
  await tally.gate('Format', checkFormat);
  await tally.gate('Types', checkTypes);
  await tally.gate('Lint', lint);
  await tally.gate('Docs', checkDocs);
}

/** Packages the extension and installs VS Code and a browser, at the first call. False when the tests cannot run. */
function prepareWorkbench(tally: Tally): Promise<boolean> {
  prepared ??= (async () => {
    const { makeVsix } = await import('../package/makeVsix.ts');
    const { ensureServer } = await import('../vscode/server.ts');
    const { ensureChromium } = await import('../vscode/chromium.ts');
    const packaged = await tally.gate('Package', makeVsix);
    const present = await tally.gate('VS Code and browser', async () => {
      await ensureServer();
      await ensureChromium();
    });
    return packaged && present;
  })();
  return prepared;
}
