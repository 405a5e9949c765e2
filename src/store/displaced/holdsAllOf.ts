import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { HOUR } from '../../core/time/span';

/** How many acts, and how much activity before the newest one, are compared. */
const ACTS = 1000;
const RECENT = 8 * 24 * HOUR;

/** Whether the file `path` has all acts and activity that the file `other` has, as far as both go back. */
export function holdsAllOf(path: string, other: string): boolean {
  return hasAllIn(() => withCopy(path, contentOf), other);
}

/** The same for a file that was set aside. Nothing is written beside it, and what only its log has does not count. */
export function keptHoldsAllOf(path: string, other: string): boolean {
  const name = pathToFileURL(path);
  name.searchParams.set('immutable', '1');
  return hasAllIn(() => withFile(name, true, contentOf), other);
}

function hasAllIn(read: () => ReturnType<typeof contentOf>, other: string): boolean {
  try {
    const [here, there] = [read(), withCopy(other, contentOf)];
    const acts = new Set(here.acts);
    const ends = new Map(here.spans.map(({ key, end }) => [key, end]));
    return (
      here.about === there.about &&
      there.acts.every((act) => acts.has(act)) &&
      there.spans.every(({ key, end }) => (ends.get(key) ?? 0) >= end)
    );
  } catch {
    return false;
  }
}

function contentOf(db: DatabaseSync) {
  const acts = db.prepare('SELECT id FROM act ORDER BY seq DESC LIMIT ?').all(ACTS);
  const newest = Number(db.prepare('SELECT max(start_at) AS at FROM activity').get()?.['at'] ?? 0);
  const spans = db.prepare('SELECT window_id, start_at, end_at FROM activity WHERE start_at > ?').all(newest - RECENT);
  const about = db.prepare("SELECT value FROM meta WHERE name IN ('device', 'agreed-at') ORDER BY name").all();
  return {
    acts: acts.map((row) => String(row['id'])),
    spans: spans.map((row) => ({
      key: `${String(row['window_id'])} ${String(row['start_at'])}`,
      end: Number(row['end_at']),
    })),
    about: JSON.stringify(about),
  };
}

function withCopy<T>(path: string, work: (db: DatabaseSync) => T): T {
  return withFile(path, !existsSync(`${path}-journal`), work);
}

function withFile<T>(name: string | URL, readOnly: boolean, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(name, { readOnly, timeout: 1000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
