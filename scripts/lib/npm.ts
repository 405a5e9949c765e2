import { type CommandOptions, runCommand } from './command.ts';

/** Runs npm in a folder: the one that started this program, else the one on the PATH. */
export async function runNpm(title: string, args: readonly string[], options: CommandOptions = {}): Promise<void> {
  const npm = process.env['npm_execpath'];
  const env = withoutOwnPackage(options.env ?? process.env);
  if (npm?.endsWith('.js')) await runCommand(title, process.execPath, [npm, ...args], { ...options, env });
  else await runCommand(title, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, env });
}

/** What `npm run` tells its children about this project must not reach an npm that works in another folder. */
function withoutOwnPackage(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(package_|lifecycle_|config_local_prefix$|command$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
