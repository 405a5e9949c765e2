import type { DatabaseSync } from 'node:sqlite';
import type { Observation } from '../../core/observation/observation';
import { isChosen, type SourceState } from '../../core/observation/sourceState';
import type { ObservationStore } from '../../core/store/observationStore';
import { type Duration, HOUR, type Span, spanOfAll } from '../../core/time/span';
import { erasedObservations } from './erasedObservations';
import type { Meta } from './metaTable';

/** The longest observation that is stored, such as an absence of a week. Of a longer one the first part is. */
export const REACH: Duration = 8 * 24 * HOUR;

/** Whether a row that begins before the end of a range touches it; a point touches the range that it lies in. */
export const OBSERVED_AT = '(end_at > ? OR (end_at = start_at AND start_at >= ?))';

interface ObservationTable extends Pick<ObservationStore, 'observationsIn' | 'loaded'> {
  /** Call it inside a write transaction. `touched` is absent when nothing changed. */
  put(source: string, observations: readonly Observation[], replaced?: Span): { count: number; touched?: Span };
  /** The same as `observationsIn` once what parses them is loaded. Before that it is empty, and `onLoaded` follows. */
  observedIn(range: Span): Observation[];
}

/** How long before a range its commits are read. */
const MERGED_LATELY: Duration = 14 * 24 * HOUR;

/** Parses what is stored of an observation. */
type Parse = (stored: unknown) => Observation | undefined;

/**
 * Rows of `observation`: what other programs said about spans. What only one kind has is stored as JSON. It is parsed by
 * code that is loaded when there is something to parse, which in most windows there is not.
 */
export function observationTable(
  db: DatabaseSync,
  meta: Meta,
  sources: () => SourceState,
  onLoaded: () => void,
): ObservationTable {
  let parse: Parse | undefined;
  const load = async (): Promise<Parse> => {
    parse ??= (await import('../../core/observation/observationSchema')).observationOf;
    return parse;
  };
  const upsert = db.prepare(`
    INSERT INTO observation (source, key, kind, start_at, end_at, project, detail) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source, key) DO UPDATE
    SET kind = excluded.kind, start_at = excluded.start_at, end_at = excluded.end_at, project = excluded.project,
      detail = excluded.detail`);
  const touching = `start_at > ? AND start_at < ? AND ${OBSERVED_AT}`;
  const removeIn = db.prepare(`DELETE FROM observation WHERE source = ? AND ${touching}`);
  const inRange = db.prepare(
    `SELECT key, kind, start_at, end_at, project, detail FROM observation WHERE ${touching} ORDER BY start_at, end_at`,
  );
  const commitsIn = db.prepare(
    `SELECT key, kind, start_at, end_at, project, detail FROM observation
    WHERE kind = 'commit' AND start_at >= ? AND start_at < ? ORDER BY start_at`,
  );
  const bounds = ({ start, end }: Span) => [start - REACH, end, start, start] as const;
  return {
    put: (source, observations, replaced) => {
      if (!isChosen(sources(), source)) return { count: 0 };
      const removed = replaced ? Number(removeIn.run(source, ...bounds(replaced)).changes) : 0;
      const kept = erasedObservations(meta).outside(observations);
      for (const { key, kind, start, end, ...rest } of kept) {
        const project = 'project' in rest ? (rest.project ?? null) : null;
        const detail = JSON.stringify({ ...rest, project: undefined });
        upsert.run(source, key, kind, start, Math.min(end, start + REACH), project, detail);
      }
      if (removed + kept.length === 0) return { count: 0 };
      return { count: kept.length, touched: spanOfAll([...kept, ...(replaced ? [replaced] : [])]) };
    },
    observationsIn: async (range) => {
      const rows = inRange.all(...bounds(range));
      if (rows.length === 0) return [];
      const observationOf = await load();
      return rows.flatMap((row) => observationOf(stored(row)) ?? []);
    },
    observedIn: (range) => {
      // What was merged lately is asked about too (docs/rules.md, R14).
      const earlier = commitsIn.all(range.start - MERGED_LATELY, range.start);
      const rows = [...earlier, ...inRange.all(...bounds(range))];
      if (rows.length === 0) return [];
      const observationOf = parse;
      if (observationOf) return rows.flatMap((row) => observationOf(stored(row)) ?? []);
      void load().then(onLoaded);
      return [];
    },
    loaded: async () => {
      const { calendars, activityWatch, inEditor } = sources();
      if (calendars.length + activityWatch.length + inEditor.length > 0) await load();
    },
  };
}

/** The fields of the stored observation, whatever they are. */
function stored(row: Record<string, unknown>): unknown {
  const { key, kind, start_at: start, end_at: end, project } = row;
  try {
    const detail = JSON.parse(String(row['detail'])) as object;
    return { ...detail, key, kind, start, end, ...(project !== null && { project }) };
  } catch {
    return undefined;
  }
}
