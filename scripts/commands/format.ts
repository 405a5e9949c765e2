// Formats all files; with --check it only reports those that are not formatted: npm run format [-- --check]
import { checkFormat } from '../test/gates.ts';
import { readFlags, runProgram } from '../lib/program.ts';
import { runTool } from '../lib/tool.ts';

await runProgram(async () => {
  const flags = readFlags(['--check']);
  if (flags.has('--check')) await checkFormat();
  else await runTool('the formatter', 'biome', ['format', '--write', '.']);
});
