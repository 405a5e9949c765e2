import { setImmediate as nextTurn } from 'node:timers/promises';
import * as v from 'valibot';
import { isLoopback } from '../../core/observation/loopback';
import type { SourceProblem } from '../../core/observation/sourceState';
import type { Span } from '../../core/time/span';
import { type Limits, limits, Unreadable } from '../reading/unreadable';
import { type Bucket, bucketOf } from './bucket';
import { JsonValues, NotJson, type Path } from './jsonValues';

/** All answers together may take so many times as long as one. */
const TIMES = 4;

/** The server of ActivityWatch on this machine. Nothing but GET is ever sent. */
export class ActivityWatchServer {
  readonly #base: URL;
  readonly #key: string | undefined;
  readonly #limit: Limits;
  /** Ends the reading of a server that answers slowly again and again. */
  readonly #whole: AbortSignal;

  /** Throws `Unreadable` for an address that is not on this machine. */
  constructor(address: string, key: string | undefined, limit: Limits = limits) {
    const base = URL.parse(address);
    if (base?.protocol !== 'http:' || !isLoopback(base.hostname)) throw new Unreadable('refused');
    this.#base = base;
    this.#key = key;
    this.#limit = limit;
    this.#whole = AbortSignal.timeout(TIMES * limit.time);
  }

  /** The name of this machine. Needs no key, so it tells whether the server is one to which the key may be sent. */
  async host(): Promise<string> {
    const info = v.object({ hostname: v.string(), version: v.string() });
    const result = v.safeParse(info, await this.#value('info', false));
    if (!result.success) throw new Unreadable('not-activitywatch');
    return result.output.hostname;
  }

  /** The buckets whose records say something that is read. */
  async buckets(): Promise<Bucket[]> {
    const all = await this.#value('buckets/', true);
    if (typeof all !== 'object' || all === null) throw new Unreadable('not-activitywatch');
    return Object.entries(all).flatMap(([id, fields]) => bucketOf(fields, id) ?? []);
  }

  /** Calls `found` with each event of a bucket in `span`. The server cuts events at its bounds, or does not. */
  async events({ id }: Bucket, span: Span, found: (event: unknown) => void): Promise<void> {
    const query = new URLSearchParams({ start: isoOf(span.start), end: isoOf(span.end) });
    const isEvent = (path: Path) => path.length === 1 && typeof path[0] === 'number';
    const values = new JsonValues(isEvent, (_path, event) => found(event));
    await this.#get(`buckets/${encodeURIComponent(id)}/events?${query.toString()}`, true, values);
  }

  async #value(path: string, withKey: boolean): Promise<unknown> {
    let value: unknown;
    const values = new JsonValues(
      (at) => at.length === 0,
      (_path, whole) => {
        value = whole;
      },
    );
    await this.#get(path, withKey, values);
    return value;
  }

  async #get(path: string, withKey: boolean, values: JsonValues): Promise<void> {
    const signal = AbortSignal.any([this.#whole, AbortSignal.timeout(this.#limit.time)]);
    let response: Response | undefined;
    try {
      response = await fetch(new URL(`/api/0/${path}`, this.#base), {
        signal,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          ...(withKey && this.#key !== undefined && { authorization: `Bearer ${this.#key}` }),
        },
      });
      const problem = problemOf(response);
      if (problem) {
        await response.body?.cancel();
        throw new Unreadable(problem);
      }
      await addBody(response, values, this.#limit.size);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      if (error instanceof NotJson) throw new Unreadable('not-activitywatch');
      if (signal.aborted) throw new Unreadable('too-slow');
      throw new Unreadable(response ? 'refused' : 'not-running');
    }
    if (!values.isWhole) throw new Unreadable('refused');
  }
}

function problemOf({ status, headers }: Response): SourceProblem | undefined {
  if (status === 401 || status === 403) return 'needs-key';
  const isWebPage = headers.get('content-type')?.toLowerCase().startsWith('text/html') ?? false;
  // An address that leads elsewhere is not followed.
  if (isWebPage || status === 404 || (status >= 300 && status < 400)) return 'not-activitywatch';
  return status === 200 ? undefined : 'refused';
}

async function addBody({ body }: Response, values: JsonValues, size: number): Promise<void> {
  const decoder = new TextDecoder();
  let bytes = 0;
  if (!body) return;
  for await (const piece of body) {
    bytes += piece.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > size) throw new Unreadable('too-large');
    values.add(decoder.decode(piece, { stream: true }));
    // Pieces that are there already would be read one after the other without a pause.
    await nextTurn();
  }
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
