import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../../scripts/lib/paths';
import { propertyVariables } from '../../scripts/test/propertyVariables';

let running: Mocha.Test | undefined;

beforeEach(function () {
  running = this.currentTest;
  if (process.env[propertyVariables.runs]) this.currentTest?.timeout(0); // many runs take long
});

/** The source of the test that runs; its built file has the same path below a folder of `dist/test`. */
export function runningFile(): string {
  const built = relative(join(root, 'dist', 'test'), running?.file ?? '')
    .split(sep)
    .slice(1);
  const source = ['test', 'unit', ...built].join('/').replace(/\.js$/, '.ts');
  return existsSync(join(root, source)) ? source : source.replace(/\.ts$/, '.tsx');
}

/** The whole title of the test that runs, quoted so that a shell reads it as one argument. */
export function runningTitle(): string {
  return `"${(running?.fullTitle() ?? '').replaceAll(/["$`\\]/g, String.raw`\$&`)}"`;
}
