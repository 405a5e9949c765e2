import * as v from 'valibot';
import { SECOND, type Span } from '../../core/time/span';
import type { BucketKind } from './bucket';

/** One record of a bucket. What is in it of titles and addresses is read for its class and goes no further. */
export interface AwRecord extends Span {
  /** The program in front, and its title. */
  readonly app?: string;
  readonly title?: string;
  /** The address in front, in a browser. */
  readonly url?: string;
  /** Whether it is a private window of a browser. */
  readonly isPrivate?: boolean;
  /** Whether nobody was at the machine. */
  readonly isAway?: boolean;
}

const event = { timestamp: v.string(), duration: v.optional(v.pipe(v.number(), v.finite()), 0) };
const text = v.nullish(v.string(), '');

const schemas = {
  window: v.object({ ...event, data: v.object({ app: text, title: text }) }),
  web: v.object({ ...event, data: v.object({ url: text, title: text, incognito: v.nullish(v.boolean(), false) }) }),
  afk: v.object({ ...event, data: v.object({ status: v.string() }) }),
};

/** The record that an event of ActivityWatch is; undefined where it cannot be understood. */
export function recordOf(kind: BucketKind, written: unknown): AwRecord | undefined {
  const result = v.safeParse(schemas[kind], written);
  if (!result.success) return undefined;
  const { timestamp, duration, data } = result.output;
  const start = instantOf(timestamp);
  if (!Number.isFinite(start)) return undefined;
  const span = { start, end: start + Math.max(0, Math.round(duration * SECOND)) };
  // “hibernating” is a third status.
  if ('status' in data) return { ...span, isAway: data.status !== 'not-afk' };
  if ('incognito' in data) {
    return data.incognito ? { ...span, isPrivate: true } : { ...span, url: data.url, title: data.title };
  }
  return { ...span, app: data.app, title: data.title };
}

/** A time without a zone is in UTC, as the servers keep it. Only milliseconds are told apart. */
function instantOf(timestamp: string): number {
  return Date.parse(/(?:z|[+-]\d{2}:?\d{2})$/i.test(timestamp) ? timestamp : `${timestamp}Z`);
}
