// Checks and tests everything, one suite or single files:
//   npm test [-- --grep TEXT]
//   npm run test:unit -- [FILE or FOLDER...] [--grep TEXT] [--watch] [--seed N [--path P]] [--runs N]
//   npm run test:faults -- [FILE or FOLDER...] [--grep TEXT]
//   npm run test:host -- [--grep TEXT]
//   npm run test:ui -- [FILE or FOLDER...] [--grep TEXT]
// or the tests that need VS Code, in another version of it:
//   npm test -- --vscode VERSION [--only host|ui] [--grep TEXT]
import { begin } from '../test/begin.ts';
import { patternVariable } from '../test/counts.ts';
import { propertyVariables } from '../test/propertyVariables.ts';
import { suites, watchUnitTests } from '../test/suites.ts';
import { readTestArguments, type SuiteName, type TestArguments } from '../test/testArguments.ts';
import { Tally } from '../test/tally.ts';
import { runProgram } from '../lib/program.ts';
import { vscodeVariable } from '../vscode/server.ts';

const titles: Record<SuiteName, string> = {
  unit: 'Unit tests',
  faults: 'Tests of faults',
  ui: 'UI tests',
  host: 'Host tests',
};

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
  if (only) await runOne(tally, only, requested);
  else if (!vscode) await runAll(tally, requested);
  else if (await prepareWorkbench(tally)) await runInVscode(tally, requested);
  process.stdout.write(`\n${tally.summary()}\n`);
  return tally.failed ? 1 : 0;
});

async function runOne(tally: Tally, name: SuiteName, requested: TestArguments): Promise<void> {
  const ready = name === 'unit' || name === 'faults' || (await prepareWorkbench(tally));
  if (ready) await tally.suite(titles[name], () => suites[name](requested));
}

/** The unit tests run beside the checks; the tests of faults, which mostly wait, run beside what is left of both. */
async function runAll(tally: Tally, requested: TestArguments): Promise<void> {
  const unit = begin(titles.unit, (print) => suites.unit(requested, print));
  await runGates(tally);
  const faults = begin(titles.faults, (print) => suites.faults(requested, print));
  const ready = await prepareWorkbench(tally);
  await tally.suite(titles.unit, unit);
  await tally.suite(titles.faults, faults);
  if (ready) await runInVscode(tally, requested);
}

/** The host tests run beside the first files of UI tests. */
async function runInVscode(tally: Tally, requested: TestArguments): Promise<void> {
  const host = begin(titles.host, (print) => suites.host(requested, print));
  await tally.suite(titles.ui, () => suites.ui(requested));
  await tally.suite(titles.host, host);
}

// Code that only whole runs need is imported when it is used, so that a run of one file takes only seconds.

async function runGates(tally: Tally): Promise<void> {
  const { checkDocs, checkFormat, checkTypes, lint } = await import('../test/gates.ts');
  await tally.gate('Format', checkFormat);
  await tally.gate('Types', checkTypes);
  await tally.gate('Lint', lint);
  await tally.gate('Docs', checkDocs);
}

/** Packages the extension and installs VS Code and a browser. False when the tests cannot run. */
async function prepareWorkbench(tally: Tally): Promise<boolean> {
  const { makeVsix } = await import('../package/makeVsix.ts');
  const { ensureServer } = await import('../vscode/server.ts');
  const { ensureChromium } = await import('../vscode/chromium.ts');
  const packaged = await tally.gate('Package', makeVsix);
  const present = await tally.gate('VS Code and browser', async () => {
    await ensureServer();
    await ensureChromium();
  });
  return packaged && present;
}
