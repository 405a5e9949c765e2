import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Limits } from '../reading/unreadable';
import { fileProblem, Unreadable } from '../reading/unreadable';
import type { Bucket } from './bucket';
import { ExportedBuckets, exportedEvents } from './exported';
import { type JsonValues, NotJson } from './jsonValues';

/** Bytes in one turn. */
const PIECE = 64 * 1024;

/** The longest file that is read, which is what ActivityWatch itself takes. It is never in memory as a whole. */
export const longestExport: Pick<Limits, 'size'> = { size: 1000 * 1024 * 1024 };

/** The buckets in an exported file, by their place in it. Throws `Unreadable`. */
export async function bucketsInFile(path: string, limit = longestExport): Promise<ReadonlyMap<string, Bucket>> {
  const exported = new ExportedBuckets();
  await readPieces(path, exported.values, limit);
  const buckets = exported.buckets();
  if (buckets.size === 0) throw new Unreadable('not-an-export');
  return buckets;
}

/** Calls `found` with each event of the wanted buckets. Throws `Unreadable`. */
export async function eventsInFile(
  path: string,
  wanted: ReadonlyMap<string, Bucket>,
  found: (bucket: Bucket, event: unknown) => void,
): Promise<void> {
  await readPieces(path, exportedEvents(wanted, found), longestExport);
}

async function readPieces(path: string, values: JsonValues, { size }: Pick<Limits, 'size'>): Promise<void> {
  try {
    const known = await stat(path);
    // Reading a pipe might never end.
    if (!known.isFile()) throw new Unreadable('unreadable');
    if (known.size > size) throw new Unreadable('too-large');
    for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
      values.add(String(piece));
      await nextTurn();
    }
  } catch (error) {
    if (error instanceof NotJson) throw new Unreadable('not-an-export');
    throw fileProblem(error);
  }
  if (!values.isWhole) throw new Unreadable('not-an-export');
}
