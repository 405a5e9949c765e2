import * as v from 'valibot';

/** What the records of a bucket say: windows in front, tabs of a browser in front, whether somebody is at the machine. */
export type BucketKind = 'window' | 'web' | 'afk';

/** A bucket of ActivityWatch: the records of one watcher. */
export interface Bucket {
  readonly id: string;
  readonly kind: BucketKind;
  /** The name of the machine; undefined where the watcher does not know it, as those in browsers. */
  readonly host: string | undefined;
  /** Whether it was copied here from another machine. */
  readonly isCopied: boolean;
}

const kinds = new Map<string, BucketKind>([
  ['currentwindow', 'window'],
  ['web.tab.current', 'web'],
  ['afkstatus', 'afk'],
]);

const ORIGIN = '$aw.sync.origin';

/** Servers in Python and in Rust write these fields in the same way, and others besides. */
const schema = v.object({
  id: v.optional(v.string()),
  type: v.string(),
  hostname: v.nullish(v.string()),
  data: v.nullish(v.record(v.string(), v.unknown())),
});

/** The bucket with these fields; undefined where its records say nothing that is read. `key` is its place among others. */
export function bucketOf(fields: unknown, key: string): Bucket | undefined {
  const result = v.safeParse(schema, fields);
  const kind = result.success ? kinds.get(result.output.type) : undefined;
  if (!result.success || kind === undefined) return undefined;
  const { id = key, hostname, data } = result.output;
  const [, copiedFrom] = /-synced-from-(.+)$/.exec(id) ?? [];
  const host = hostname === 'unknown' || hostname === '' ? undefined : (hostname ?? undefined);
  return {
    ...{ id, kind, host: host ?? copiedFrom },
    isCopied: copiedFrom !== undefined || data?.[ORIGIN] !== undefined,
  };
}

/** Whether two names are of one machine: some programs write it with its domain. */
export function isSameHost(one: string, other: string | undefined): boolean {
  return other !== undefined && short(one) === short(other);
}

function short(host: string): string {
  return (host.split('.')[0] ?? host).toLowerCase();
}

/** The names of the machines to which the buckets belong, each once. */
export function hostsOf(buckets: readonly Bucket[]): string[] {
  const hosts: string[] = [];
  for (const { host } of buckets) {
    if (host !== undefined && !hosts.some((one) => isSameHost(one, host))) hosts.push(host);
  }
  return hosts;
}

/**
 * The buckets of these machines. Those that know no machine belong to all, unless they were copied from another one. A copy
 * is left out where its original is there.
 */
export function bucketsOfHosts(buckets: readonly Bucket[], hosts: readonly string[]): Bucket[] {
  const originals = buckets.filter(({ isCopied }) => !isCopied);
  return buckets.filter(({ host, kind, isCopied }) => {
    if (host === undefined) return !isCopied;
    if (!hosts.some((one) => isSameHost(one, host))) return false;
    return !isCopied || !originals.some((one) => one.kind === kind && isSameHost(host, one.host));
  });
}
