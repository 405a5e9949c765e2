/** An error whose message explains the problem to a person; it is printed without a stack. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** By default a signal ends the program with `process.exit`, whose listeners end everything that it started. */
let onSignal: () => void = () => process.exit(130);

/** Resolves at the next signal to stop. From this call on such a signal no longer ends the program by itself. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    onSignal = resolve;
  });
}

/** Runs a script's main function and turns its result, or its failure, into the exit code. */
export async function runProgram(main: () => Promise<number | void>): Promise<void> {
  for (const signal of signals) process.on(signal, () => onSignal());
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ExpectedError) log(error.message);
    else log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  for (const signal of signals) process.removeAllListeners(signal);
}

/** Prints a line for the person at the terminal. It goes to stderr, because stdout is for results. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Reads the options of a script: every argument must be one of the known flags. */
export function readFlags<Flag extends string>(
  known: readonly Flag[],
  args = process.argv.slice(2),
): ReadonlySet<Flag> {
  for (const arg of args) {
    if (!(known as readonly string[]).includes(arg)) {
      throw new ExpectedError(`Unknown option ${arg}. Accepted: ${known.join(', ') || 'none'}.`);
    }
  }
  return new Set(args as Flag[]);
}

/** Reads options of the form `--name value`: every name must be known, and every value one of those listed for it. */
export function readOptions<Name extends string>(
  known: Readonly<Record<Name, readonly string[] | undefined>>,
  args = process.argv.slice(2),
): Partial<Record<Name, string>> {
  const options: Partial<Record<Name, string>> = {};
  for (let at = 0; at < args.length; at += 2) {
    const [flag = '', value] = args.slice(at, at + 2);
    const name = Object.keys(known).find((candidate) => flag === `--${candidate}`) as Name | undefined;
    if (!name) throw new ExpectedError(`Unknown option ${flag}. Accepted: --${Object.keys(known).join(', --')}.`);
    const choices = known[name];
    if (value === undefined || (choices && !choices.includes(value))) {
      throw new ExpectedError(`${flag} needs ${choices ? `one of ${choices.join(', ')}` : 'a value'}.`);
    }
    options[name] = value;
  }
  return options;
}
