// Runs scripts/commands/NAME.ts with the project's own Node; installs missing or outdated npm packages first:
//   node scripts/run.mjs NAME [ARGS...]
// This is plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Prints the message and ends the program with exit code 1. */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** True when all packages have their locked versions. npm writes its list of installed packages at the very end. */
function packagesAreCurrent() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written) || !existsSync(node)) return false;
  const installed = readJson(written).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) =>
      path === '' || (installed[path]?.version ?? (wanted.optional && wanted.version)) === wanted.version,
  );
}

/** Runs a program to its end and resolves with its exit code, or with the error when it cannot be started. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const forward = (signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    process.on('SIGHUP', forward);
    process.on('SIGINT', () => {}); // the terminal sends it to the child too; wait for the child
    child.on('error', (error) => resolve({ error }));
    child.on('exit', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1) }));
  });
}

async function installPackages() {
  process.stderr.write('Installing npm packages (only once; about half a minute) …\n');
  const started = Date.now();
  const progress = setInterval(() => {
    process.stderr.write(`  npm ci … ${Math.round((Date.now() - started) / 1000)} s\n`);
  }, 10_000);
  const args = ['ci', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const quiet = { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, npm_config_dry_run: 'false' } };
  const { code, error } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], quiet)
    : await run('npm', args, { ...quiet, shell: windows });
  clearInterval(progress);
  if (error) fail(`Cannot start npm (${error.code}): install npm, which comes with Node, and try again.`);
  if (code !== 0) fail(`npm ci failed with exit code ${code}: the npm packages are not installed.`);
  if (!existsSync(node))
    fail(`The npm package "node" did not install ${node}: npm must be allowed to run its install script.`);
  process.stderr.write(`Installed npm packages in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

const [name, ...args] = process.argv.slice(2);
if (Number.parseInt(process.versions.node, 10) < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);
const script = join(root, 'scripts', 'commands', `${name}.ts`);
if (!name || !existsSync(script))
  fail(`There is no script "${name ?? ''}". Usage: node scripts/run.mjs NAME [ARGS...]`);
if (!packagesAreCurrent()) await installPackages();

const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathKey] ?? ''].join(delimiter);
const { code, error } = await run(node, [script, ...args], {
  stdio: 'inherit',
  env: { ...process.env, [pathKey]: path },
});
if (error) fail(`Cannot start ${node}: ${error.message}`);
process.exit(code);
