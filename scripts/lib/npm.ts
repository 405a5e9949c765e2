import { type CommandOptions, runCommand } from './command.ts';

/** Runs npm: the npm that started this program or, if none did, the npm on the PATH. */
export async function runNpm(title: string, args: readonly string[], options: CommandOptions = {}): Promise<void> {
  const npm = process.env['npm_execpath'];
  const env = withoutOwnPackage(options.env ?? process.env);
  if (npm?.endsWith('.js')) await runCommand(title, process.execPath, [npm, ...args], { ...options, env });
  else await runCommand(title, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, env });
}

/** Removes the variables that `npm run` sets about this project; they would mislead an npm in another folder. */
function withoutOwnPackage(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(package_|lifecycle_|config_local_prefix$|command$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
