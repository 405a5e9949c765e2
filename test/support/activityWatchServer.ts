import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as ActivityWatch stores it; `duration` in seconds. */
export interface StoredEvent {
  readonly timestamp: string;
  readonly duration: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface StoredBucket {
  readonly type: string;
  readonly hostname: string;
  readonly events: readonly StoredEvent[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Speaks the protocol of ActivityWatch on this machine, as its server in Rust does, which cuts events at the bounds of a
 * query, or as the one in Python does, which does not. With `key` everything but `info` needs it.
 */
export class ActivityWatchStandIn {
  buckets: Readonly<Record<string, StoredBucket>> = {};
  kind: 'rust' | 'python' = 'rust';
  host = 'laptop';
  key: string | undefined;
  /** Answers instead of the server, for the path below `/api/0/`; returns false for what the server answers. */
  instead: (path: string, request: IncomingMessage, response: ServerResponse) => boolean = () => false;
  /** What was asked: method and path. */
  readonly asked: string[] = [];
  /** The keys that came, by path. */
  readonly keys = new Map<string, string | undefined>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer(this.#answer);
  }

  /** The address at which it listens from now on. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  dispose(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  readonly #answer: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const path = url.pathname.replace(/^\/api\/0\//, '');
    this.asked.push(`${request.method} ${path}`);
    this.keys.set(path, request.headers.authorization);
    if (this.instead(path, request, response)) return;
    const json = (value: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(value, undefined, 1));
    if (path === 'info') {
      json({ hostname: this.host, version: 'v0.13.2', testing: false, device_id: 'd' });
      return;
    }
    if (this.key !== undefined && request.headers.authorization !== `Bearer ${this.key}`) {
      response.writeHead(401).end();
      return;
    }
    const [, id = ''] = /^buckets\/(.+)\/events$/.exec(decodeURIComponent(path)) ?? [];
    const bucket = this.buckets[id];
    if (path === 'buckets/') json(this.#listed());
    else if (bucket) json(this.#events(bucket, url.searchParams));
    else response.writeHead(404).end();
  };

  #listed(): object {
    const fields = ([id, { type, hostname, data = {} }]: readonly [string, StoredBucket]) =>
      this.kind === 'rust'
        ? {
            id,
            type,
            client: 'test',
            hostname,
            created: '2026-01-01T00:00:00Z',
            data,
            metadata: {},
            last_updated: null,
          }
        : { client: 'test', created: '2026-01-01T00:00:00', hostname, id, name: null, type };
    return Object.fromEntries(Object.entries(this.buckets).map((one) => [one[0], fields(one)]));
  }

  /** Newest first. */
  #events({ events }: StoredBucket, query: URLSearchParams): object[] {
    const [start, end] = [Date.parse(query.get('start') ?? ''), Date.parse(query.get('end') ?? '')];
    return events.toReversed().flatMap(({ timestamp, duration, data }, index) => {
      const [from, to] = [Date.parse(timestamp), Date.parse(timestamp) + duration * 1000];
      if (from > end || to < start) return [];
      if (this.kind === 'python') return [{ timestamp, duration, data }];
      const [cut, until] = [Math.max(from, start), Math.min(to, end)];
      return [{ id: index, timestamp: new Date(cut).toISOString(), duration: (until - cut) / 1000, data }];
    });
  }
}
