import { build } from 'esbuild';
import { join } from 'node:path';
import { workerSource } from '../../../scripts/build/workerSource';
import { root } from '../../../scripts/lib/paths';

/** Bundles the program of a window that records, into `folder`. Resolves with the path of the program. */
export async function buildRecorder(folder: string): Promise<string> {
  const program = join(folder, 'recordingProcess.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/faults/support/recordingProcess.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    alias: { '@vscode/l10n': join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
    plugins: [workerSource],
    logLevel: 'error',
  });
  return program;
}
