import { type BuildOptions, build } from 'esbuild';
import { join } from 'node:path';
import { workerSource } from '../../../scripts/build/workerSource';
import { root } from '../../../scripts/lib/paths';

/** Bundles a program that uses the store, so that a test can run it in a process of its own. */
export async function bundleProgram(
  source: Pick<BuildOptions, 'entryPoints' | 'stdin'>,
  program: string,
): Promise<void> {
  await build({
    ...source,
    absWorkingDir: root,
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    alias: { '@vscode/l10n': join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
    plugins: [workerSource],
    logLevel: 'error',
  });
}
