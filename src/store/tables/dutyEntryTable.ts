import { type RememberedFacet, facetNames, facetTable, isRemembered } from '../../core/records/facetTable';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { TopicSpelling } from '../../core/journal/records';
import type { TopicLink } from '../../core/store/recordStore';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { nameKey } from '../../core/input/nameKey';
import { HOUR, type Span } from '../../core/time/span';
import { type StoredColumn, type RowTable, rowTable } from './rowTable';

/** No ended entry is longer than this, so no older row can overlap a range. The running entry has its own query. */
export const REACH = 25 * HOUR;

const columns: readonly StoredColumn<DutyEntry>[] = [
  { name: 'id', field: 'id', kind: 'text' },
  { name: 'start_at', field: 'start', kind: 'integer' },
  { name: 'end_at', field: 'end', kind: 'integer' },
  { name: 'zone', field: 'zone', kind: 'text' },
  { name: 'category', field: 'category', kind: 'text' },
  { name: 'duty', field: 'duty', kind: 'text' },
  { name: 'duration', field: 'duration', kind: 'text' },
  { name: 'provenance', field: 'provenance', kind: 'text' },
  ...facetNames.map((field) => ({ ...facetTable[field].column, field })),
  { name: 'linked', field: 'linked', kind: 'text' },
  { name: 'created_at', field: 'createdAt', kind: 'integer' },
];

export interface DutyEntryTable extends RowTable<DutyEntry> {
  running(): DutyEntry | undefined;
  one(id: string): DutyEntry | undefined;
  linkedTo(id: string): DutyEntry[];
  touching(range: Span): DutyEntry[];
  topicSpellings(): TopicSpelling[];
  withTopic(spellings: readonly string[]): DutyEntry[];
  mostUsed(field: RememberedFacet): string[];
  /** For each spelling of these topics the link of the oldest entry that has a link. */
  topicLinks(topics: readonly string[]): TopicLink[];
}

/** Rows of `duty_entry`. */
export function dutyEntryTable(db: DatabaseSync): DutyEntryTable {
  const table = rowTable(db, 'duty_entry', columns);
  const live = `SELECT ${table.columns} FROM duty_entry WHERE deleted_at IS NULL`;
  const running = db.prepare(`${live} AND end_at IS NULL`);
  const one = db.prepare(`${live} AND id = ?`);
  const linked = db.prepare(`${live} AND linked = ? ORDER BY start_at`);
  const ended = db.prepare(`${live} AND start_at > ? AND start_at < ? AND end_at > ? ORDER BY start_at`);
  const spellings = db.prepare(`
    SELECT topic, count(*) AS entries, max(start_at) AS last_at FROM duty_entry
    WHERE topic IS NOT NULL AND deleted_at IS NULL GROUP BY topic ORDER BY min(start_at)`);
  const topical = db.prepare(`${live} AND topic IN (SELECT value FROM json_each(?)) ORDER BY start_at`);
  // Steps through the index from one spelling to the next, so that it does not read every entry.
  const linkedSpellings = db.prepare(`
    WITH RECURSIVE spelling (topic) AS (
      SELECT min(topic) FROM duty_entry WHERE link IS NOT NULL AND deleted_at IS NULL
      UNION ALL
      SELECT (SELECT min(topic) FROM duty_entry WHERE topic > spelling.topic AND link IS NOT NULL AND deleted_at IS NULL)
      FROM spelling WHERE spelling.topic IS NOT NULL)
    SELECT topic FROM spelling WHERE topic IS NOT NULL`);
  const link = db.prepare(
    'SELECT link, start_at FROM duty_entry WHERE topic = ? AND link IS NOT NULL AND deleted_at IS NULL ORDER BY start_at LIMIT 1',
  );
  const used = new Map(
    facetNames.filter(isRemembered).map((name) => [name, mostUsed(db, facetTable[name].column.name)]),
  );
  const first = (row: Record<string, unknown> | undefined) => (row ? table.read(row) : undefined);
  return {
    ...table,
    mostUsed: (field) => oneSpelling((used.get(field)?.all() ?? []).map((row) => String(row['value']))),
    running: () => first(running.get()),
    topicSpellings: () =>
      spellings.all().map((row) => ({
        topic: String(row['topic']),
        entries: Number(row['entries']),
        lastAt: Number(row['last_at']),
      })),
    withTopic: (topics) => topical.all(JSON.stringify(topics)).map((row) => table.read(row)),
    one: (id) => first(one.get(id)),
    linkedTo: (id) => linked.all(id).map((row) => table.read(row)),
    topicLinks: (topics) => {
      const keys = new Set(topics.map(nameKey));
      const spelled = keys.size === 0 ? [] : linkedSpellings.all().map((row) => String(row['topic']));
      return spelled.flatMap((topic) => {
        const row = keys.has(nameKey(topic)) ? link.get(topic) : undefined;
        return row ? { topic, link: String(row['link']), at: Number(row['start_at']) } : [];
      });
    },
    touching: (range) => {
      const open = first(running.get());
      const rows = ended.all(range.start - REACH, range.end, range.start).map((row) => table.read(row));
      if (!open || open.start >= range.end) return rows;
      // Entries that were made while the clock was ahead can follow the running one.
      return [...rows, open].toSorted((a, b) => a.start - b.start);
    },
  };
}

const MOST_USED = 20;
/** Names are looked for in the last entries only, about a year of them, so that the search stays short for ever. */
const RECENT = 5000;
/** Reads more than it returns, because some values are spellings of the same name. */
const SPELLINGS = 3 * MOST_USED;

/** Keeps the first, which is the most used, of several spellings of one name. */
function oneSpelling(names: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const name of names) if (!spellings.has(nameKey(name))) spellings.set(nameKey(name), name);
  return [...spellings.values()].slice(0, MOST_USED);
}

function mostUsed(db: DatabaseSync, column: string): StatementSync {
  return db.prepare(`
    SELECT ${column} AS value
    FROM (SELECT ${column}, start_at FROM duty_entry WHERE deleted_at IS NULL ORDER BY start_at DESC LIMIT ${RECENT})
    WHERE ${column} IS NOT NULL
    GROUP BY ${column} ORDER BY count(*) DESC, max(start_at) DESC LIMIT ${SPELLINGS}`);
}
