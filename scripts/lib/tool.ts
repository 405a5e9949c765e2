import { join } from 'node:path';
import { runCommand } from './command.ts';
import { root } from './paths.ts';

const programs = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  tsc: 'node_modules/typescript/bin/tsc',
} as const;

/** Runs one of the project's development tools with this Node; rejects when the tool reports a problem. */
export async function runTool(title: string, name: keyof typeof programs, args: readonly string[]): Promise<void> {
  await runCommand(title, process.execPath, [join(root, programs[name]), ...args]);
}
