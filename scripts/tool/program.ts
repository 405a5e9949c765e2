/** An error whose message is all that a person needs; it is shown without a stack. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

/** Runs a script's main function and turns its result, or its failure, into the exit code. */
export async function runProgram(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ExpectedError) say(error.message);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Tells the person at the terminal something; stdout stays for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Reads the options of a script: every argument must be one of the known flags. */
export function readFlags<Flag extends string>(known: readonly Flag[], args = process.argv.slice(2)): ReadonlySet<Flag> {
  for (const arg of args) {
    if (!(known as readonly string[]).includes(arg)) {
      throw new ExpectedError(`Unknown option ${arg}: known are ${known.join(', ') || 'none'}.`);
    }
  }
  return new Set(args as Flag[]);
}
