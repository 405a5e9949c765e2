import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import type { DataFolders } from './dataFolders.ts';
import { runCommand } from '../lib/command.ts';
import { dist } from '../lib/paths.ts';
import { log } from '../lib/program.ts';

/** Replaces the database in these folders with one that contains the sample story. */
export async function writeSampleData({ extensionData }: DataFolders): Promise<void> {
  log('Writing the twelve weeks of an invented developer …');
  await buildGroups(['demo'], { production: false, quiet: true });
  mkdirSync(extensionData, { recursive: true });
  const program = ['--enable-source-maps', join(dist, 'demo.js'), join(extensionData, 'invisible-load.db')];
  await runCommand('the sample data', process.execPath, program);
}
