import { spawn } from 'node:child_process';
import { ExpectedError, log } from './program.ts';
import { root } from './paths.ts';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Print the output only when the command fails. */
  readonly quiet?: boolean;
}

/** Milliseconds between two lines of progress. */
const progressEvery = 10_000;

/** Runs a program to its end and prints a line of progress every ten seconds; rejects when the program fails. */
export async function runCommand(
  title: string,
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<void> {
  const { code, output } = await runToEnd(title, command, args, options);
  if (code === 0) return;
  if (options.quiet) log(output.trimEnd());
  throw new ExpectedError(`${title} failed with exit code ${code}.`);
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

function runToEnd(title: string, command: string, args: readonly string[], options: CommandOptions): Promise<Ended> {
  const started = Date.now();
  const timer = setInterval(() => log(`  ${title} … ${Math.round((Date.now() - started) / 1000)} s`), progressEvery);
  return new Promise<Ended>((resolve, reject) => {
    const shell = process.platform === 'win32' && /\.(cmd|bat)$/.test(command);
    const quoted = (text: string) => (shell && /\s/.test(text) ? `"${text}"` : text);
    const child = spawn(quoted(command), args.map(quoted), {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', options.quiet ? 'pipe' : 2, options.quiet ? 'pipe' : 2],
      shell,
    });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)));
    child.on('error', (error) => reject(new ExpectedError(`Cannot start ${command}: ${error.message}.`)));
    child.on('close', (code) => {
      process.removeListener('exit', end);
      resolve({ code: code ?? 1, output });
    });
  }).finally(() => clearInterval(timer));
}
