import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Act, RecordChange } from '../../core/journal/act';
import type { PackedAct } from '../thread/jobs';

/** Unpacking so many changes takes some milliseconds. */
const CHANGES_A_PART = 500;

/** An act can have thousands of changes, which take long to unpack, so they are packed in parts. */
export function packAct({ changes, ...act }: Act): PackedAct {
  const count = Math.ceil(changes.length / CHANGES_A_PART);
  const parts = Array.from({ length: count }, (_, part) =>
    serialize(changes.slice(part * CHANGES_A_PART, (part + 1) * CHANGES_A_PART)),
  );
  return { ...act, parts };
}

/** Unpacks one part in a turn, so that the editor goes on. */
export async function unpackAct({ parts, ...act }: PackedAct): Promise<Act> {
  const changes: RecordChange[][] = [];
  for (const part of parts) {
    if (changes.length > 0) await nextTurn();
    changes.push(deserialize(part) as RecordChange[]);
  }
  return { ...act, changes: changes.flat() };
}
