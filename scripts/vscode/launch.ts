import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type DataFolders, dataEnvironment } from './dataFolders.ts';
import { serverMain } from './server.ts';
import { ExpectedError } from '../lib/program.ts';

interface WindowOptions {
  /** The folder to open. */
  readonly folder: string;
  /** A folder with an extension under development. */
  readonly developmentPath?: string;
  /** The module whose `run` function the extension host calls. */
  readonly testsPath?: string;
}

/** A running VS Code server. */
export interface Host {
  readonly port: number;
  readonly folders: DataFolders;
  /** The address of a window. */
  url(window: WindowOptions): string;
  /** Resolves when the server has ended, whatever the reason. */
  readonly ended: Promise<void>;
  /** Ends the server and everything it started. */
  dispose(): Promise<void>;
  /** Kills the server and everything it started, as a crash would. */
  kill(): Promise<void>;
}

interface LaunchOptions {
  readonly folders: DataFolders;
  /** A port, or a range of which the first free port is used; by default any free port is used. */
  readonly port?: string;
  /** Make windows use `developmentPath` and `testsPath`, which are ignored otherwise. */
  readonly forTests?: boolean;
  /** The folder of the extensions that come with VS Code; by default all that come with it. */
  readonly builtIn?: string;
  /** Additional environment variables for the server and its extension hosts. */
  readonly env?: NodeJS.ProcessEnv;
  /** A module that the server and its extension hosts load before anything else. */
  readonly preload?: string;
}

const startTimeout = 60_000;
const endTimeout = 5_000;

/** Starts the VS Code server on this machine's loopback address and waits until it answers. */
export async function launchHost(options: LaunchOptions): Promise<Host> {
  const { folders, port = '0', forTests = false, builtIn, env, preload } = options;
  const args = [
    // VS Code takes NODE_OPTIONS from extension hosts, but gives them the arguments of the server's Node.
    ...(preload ? ['--require', preload] : []),
    serverMain(),
    ...['--host', '127.0.0.1', '--port', port, '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', folders.server, '--user-data-dir', folders.user, '--extensions-dir', folders.extensions],
    ...['--disable-telemetry', '--disable-experiments', '--disable-workspace-trust'],
    ...(builtIn ? ['--builtin-extensions-dir', builtIn] : []),
    ...(forTests ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...dataEnvironment(folders), ...env },
    detached: process.platform !== 'win32',
  });
  const stop = () => signalTree(server, 'SIGKILL');
  process.once('exit', stop);
  const actual = await whenListening(server).catch((error: unknown) => {
    stop();
    throw error;
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    process.removeListener('exit', stop);
    if (hasEnded(server)) return;
    const ended = once(server, 'exit');
    signalTree(server, signal);
    const killTimer = setTimeout(stop, endTimeout);
    await ended.finally(() => clearTimeout(killTimer));
  };
  return {
    port: actual,
    folders,
    ended: new Promise((resolve) => server.once('exit', () => resolve())),
    url: (window) => windowAddress(actual, window),
    dispose: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Resolves with the port when the server prints that it is listening. */
async function whenListening(server: ChildProcess): Promise<number> {
  if (!server.stdout) throw new Error('The server has no output');
  const lines = createInterface(server.stdout);
  return new Promise<number>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ExpectedError('The VS Code server did not start in 60 s.')),
      startTimeout,
    );
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new ExpectedError(`The VS Code server ended while starting, with exit code ${code}.`));
    });
    lines.on('line', (line) => {
      const port = /agent listening on (\d+)/.exec(line)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

function hasEnded(server: ChildProcess): boolean {
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null;
}

/** Signals the server and its extension hosts, which are its children. */
function signalTree(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (server.pid === undefined || hasEnded(server)) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(server.pid), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-server.pid, signal);
}

function windowAddress(port: number, { folder, developmentPath, testsPath }: WindowOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${asUriPath(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (developmentPath) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const query = developmentPath || testsPath ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `http://127.0.0.1:${port}/?folder=${encodeURI(asUriPath(folder))}${query}`;
}

/** Converts an absolute path to the path of a URI: `C:\x` becomes `/C:/x`. */
function asUriPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
