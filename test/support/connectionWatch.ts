import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes each address to which the extension host connects into the file that the environment names. */
const watch = `
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');
const connect = Socket.prototype.connect;
if (process.argv.includes('--type=extensionHost')) Socket.prototype.connect = function (...args) {
  const [given] = args[0] && args[0][Symbol.for('normalized')] ? args[0] : args.flat();
  const options = Array.isArray(given) ? given[0] : given;
  if (options && options.port) appendFileSync(process.env.CONNECTIONS, (options.host || 'localhost') + ':' + options.port + '\\n');
  return connect.apply(this, args);
};
`;

/** Hears every connection that the extension host of a workbench makes. Launch it with these options. */
export class ConnectionWatch {
  readonly folder = mkdtempSync(join(tmpdir(), 'invisible-load-connections-'));
  readonly preload = join(this.folder, 'watch.cjs');
  readonly #file = join(this.folder, 'connections');
  readonly env = { CONNECTIONS: this.#file };

  constructor() {
    writeFileSync(this.preload, watch);
  }

  /** The hosts and ports to which there was a connection, each once. */
  get connected(): string[] {
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trim().split('\n') : [];
    return [...new Set(lines.filter(Boolean))];
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
