import { type Bucket, bucketOf } from './bucket';
import { JsonValues, type Path } from './jsonValues';

/** The fields of a bucket that tell what it is. Servers write them before or after its events. */
const FIELDS = new Set<unknown>(['id', 'type', 'hostname', 'data']);

/**
 * Reads the buckets of an exported file without their events. A file has one or more buckets, under their ids or in a
 * list, or is one bucket by itself. Give it the pieces of the text, and ask it for the buckets at the end.
 */
export class ExportedBuckets {
  readonly #fields = new Map<string, Record<string, unknown>>();
  readonly values = new JsonValues(
    (path) => placeOf(path, (field) => FIELDS.has(field)) !== undefined,
    (path, value) => {
      const place = placeOf(path) ?? '';
      this.#fields.set(place, { ...this.#fields.get(place), [String(path.at(-1))]: value });
    },
  );

  /** The buckets by their place in the file. */
  buckets(): ReadonlyMap<string, Bucket> {
    const found = new Map<string, Bucket>();
    for (const [place, fields] of this.#fields) {
      const bucket = bucketOf(fields, place);
      if (bucket) found.set(place, bucket);
    }
    return found;
  }
}

/** Reads the events of some buckets of an exported file. `found` is called with each. */
export function exportedEvents(
  wanted: ReadonlyMap<string, Bucket>,
  found: (bucket: Bucket, event: unknown) => void,
): JsonValues {
  const bucketAt = (path: Path) => {
    const place = path.at(-2) === 'events' && typeof path.at(-1) === 'number' && placeOf(path.slice(0, -1));
    return typeof place === 'string' ? wanted.get(place) : undefined;
  };
  return new JsonValues(
    (path) => bucketAt(path) !== undefined,
    (path, event) => {
      const bucket = bucketAt(path);
      if (bucket) found(bucket, event);
    },
  );
}

/** The place in the file of the bucket that has a member at this path; undefined if it is none of a bucket. */
function placeOf(path: Path, isField: (name: unknown) => boolean = () => true): string | undefined {
  if (!isField(path.at(-1))) return undefined;
  if (path.length === 1) return '';
  return path.length === 3 && path[0] === 'buckets' ? String(path[1]) : undefined;
}
