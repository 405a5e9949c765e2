import { join } from 'node:path';
import { bundleProgram } from './bundleProgram';

/** Bundles the program of a window that records, into `folder`. Resolves with the path of the program. */
export async function buildRecorder(folder: string): Promise<string> {
  const program = join(folder, 'recordingProcess.mjs');
  await bundleProgram({ entryPoints: ['test/faults/support/recordingProcess.ts'] }, program);
  return program;
}
