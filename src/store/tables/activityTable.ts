import type { DatabaseSync } from 'node:sqlite';
import type { Activity, ActivityKind } from '../../core/activity/activity';
import type { ActivityStore, EditorWindow } from '../../core/store/activityStore';
import { fileClassOf } from '../../core/activity/classifyFile';
import type { Owner } from '../../core/activity/owner';
import type { FileClass } from '../../core/activity/fileClass';
import { LONGEST_SPAN } from '../../core/activity/recordingSettings';
import { HOUR, type Instant } from '../../core/time/span';
import { readEvidence, readTyped, writeEvidence, writeTyped } from './storedEvidence';

/** The longest possible activity: `LONGEST_SPAN` plus the gap that ended it. No older row can overlap a range. */
export const REACH = LONGEST_SPAN + HOUR;

/** Stored as the kind of time in a project that is never recorded. */
export const HIDDEN = 'hidden';

/** Rows of `activity` and `editor_window`. The caller runs `save` inside a write transaction. */
export function activityTable(db: DatabaseSync): ActivityStore {
  const upsert = db.prepare(`
    INSERT INTO activity (start_at, end_at, window_id, zone, kind, project, doc, file_class, language, branch, evidence,
      work_at_end, typed, owner)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (start_at, window_id) DO UPDATE
    SET end_at = excluded.end_at, kind = excluded.kind, evidence = excluded.evidence,
      work_at_end = excluded.work_at_end, typed = excluded.typed, owner = excluded.owner
    WHERE excluded.end_at >= end_at`);
  const sign = db.prepare('INSERT OR IGNORE INTO lone_sign (at) VALUES (?)');
  const isNotAlone = db.prepare('DELETE FROM lone_sign WHERE at = ?');
  const signs = db.prepare('SELECT at FROM lone_sign WHERE at > ? AND at < ? ORDER BY at');
  const seen = db.prepare(`
    INSERT INTO editor_window (id, editor, started_at, seen_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)`);
  const between = db.prepare(`
    SELECT start_at, end_at, window_id, kind, project, doc, file_class, language, branch, evidence, work_at_end, typed,
      owner
    FROM activity WHERE start_at > ? AND start_at < ? AND end_at > ? ORDER BY start_at`);
  // A week has about a thousand rows. Reading them as arrays takes half the time.
  between.setReturnArrays(true);
  const windows = db.prepare(`
    SELECT id, editor, started_at, seen_at FROM editor_window WHERE seen_at > ? AND started_at < ? ORDER BY started_at`);
  const zones = db.prepare('SELECT DISTINCT zone FROM activity WHERE start_at >= ? AND start_at < ? ORDER BY zone');

  return {
    save(window, zone, activities, lone = []) {
      seen.run(window.id, window.editor, window.startedAt, window.seenAt);
      for (const one of activities) {
        const { project = null, doc = null, language = null, branch = null, workAtEnd = null, owner = null } = one;
        upsert.run(
          ...[one.start, one.end, one.window, zone, one.hidden ? HIDDEN : one.kind],
          ...[project, doc, one.fileClass, language, branch, writeEvidence(one), workAtEnd, writeTyped(one), owner],
        );
        isNotAlone.run(one.start);
      }
      for (const at of lone) sign.run(at);
    },
    signsIn: (range) => signs.all(range.start, range.end).map((row) => Number(row['at'])),
    activitiesIn: (range) => {
      const rows: unknown = between.all(range.start - REACH, range.end, range.start);
      return (rows as ActivityRow[]).map(toActivity);
    },
    windowsIn: (range) => {
      const rows: unknown = windows.all(range.start, range.end);
      return (rows as WindowRow[]).map(toWindow);
    },
    zonesIn: (range) => zones.all(range.start, range.end).map((row) => String(row['zone'])),
  };
}

type ActivityRow = readonly [
  start: Instant,
  end: Instant,
  window: string,
  kind: ActivityKind | typeof HIDDEN,
  project: string | null,
  doc: string | null,
  fileClass: FileClass,
  language: string | null,
  branch: string | null,
  evidence: string,
  workAtEnd: string | null,
  typed: Uint8Array | null,
  owner: Owner | null,
];

/**
 * Classifies the file anew where its path is known, because the stored class may be that of an earlier version.
 * Assigns each field: with a thousand rows a week, object spread would take longer than reading the rows.
 */
function toActivity(row: ActivityRow): Activity {
  const [start, end, window, kind, project, doc, fileClass, language, branch, evidence, workAtEnd, typed, owner] = row;
  const activity: { -readonly [Field in keyof Activity]: Activity[Field] } = {
    start,
    end,
    window,
    kind: kind === HIDDEN ? 'read' : kind,
    fileClass: doc === null ? fileClass : fileClassOf(doc, project ?? undefined, language ?? undefined),
    evidence: readEvidence(start, evidence),
  };
  if (kind === HIDDEN) activity.hidden = true;
  if (project !== null) activity.project = project;
  if (doc !== null) activity.doc = doc;
  if (language !== null) activity.language = language;
  if (branch !== null) activity.branch = branch;
  if (owner !== null) activity.owner = owner;
  if (workAtEnd !== null) activity.workAtEnd = workAtEnd;
  if (typed !== null) activity.typed = readTyped(activity.evidence, typed);
  return activity;
}

interface WindowRow {
  readonly id: string;
  readonly editor: string;
  readonly started_at: number;
  readonly seen_at: number;
}

function toWindow({ id, editor, started_at: startedAt, seen_at: seenAt }: WindowRow): EditorWindow {
  return { id, editor, startedAt, seenAt };
}
