import { InputError } from '../../src/core/input/inputError';
import { parseTrace } from '../../src/core/trace/parseTrace';
import { replayTrace } from '../../src/core/trace/printed';
import { readTrace, UnreadableTrace } from './readTrace';

/** Replays a trace and prints the result; returns exit code 1 when the file is missing or not a trace. */
function main([file, ...others]: readonly string[]): number {
  if (file === undefined || others.length > 0) return fail('Give one trace: npm run --silent replay -- FILE');
  try {
    process.stdout.write(`${JSON.stringify(replayTrace(parseTrace(readTrace(file))), undefined, 2)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof InputError) return fail(`${file}: ${error.message}`);
    if (error instanceof UnreadableTrace) return fail(error.message);
    throw error;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
