import type { DatabaseSync } from 'node:sqlite';

/**
 * Step n migrates from schema version n to n + 1. Append only: a released step never changes.
 * Instants are milliseconds since 1970 UTC.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE editor_window (
    id TEXT PRIMARY KEY,
    editor TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX editor_window_seen ON editor_window (seen_at);

  CREATE TABLE activity (
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL CHECK (end_at > start_at),
    window_id TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    project TEXT,
    doc TEXT,
    file_class TEXT NOT NULL,
    language TEXT,
    branch TEXT,
    evidence TEXT NOT NULL,
    PRIMARY KEY (start_at, window_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE duty_entry (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER CHECK (end_at > start_at),
    zone TEXT NOT NULL,
    category TEXT NOT NULL,
    duty TEXT,
    duration TEXT NOT NULL,
    provenance TEXT NOT NULL,
    requester TEXT,
    topic TEXT,
    note TEXT,
    link TEXT,
    outcome TEXT,
    role_fit TEXT,
    stand_in_role TEXT,
    planned INTEGER,
    triggered_by TEXT,
    absence TEXT,
    linked TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX duty_entry_start ON duty_entry (start_at) WHERE deleted_at IS NULL;
  CREATE UNIQUE INDEX duty_entry_running ON duty_entry (deleted_at IS NULL) WHERE end_at IS NULL AND deleted_at IS NULL;

  CREATE TABLE pause (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pause_start ON pause (start_at);

  CREATE TABLE act (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    device_id TEXT NOT NULL,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    changes TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
  ) STRICT;
  CREATE INDEX act_state ON act (state, seq);
  `,
  'ALTER TABLE activity ADD COLUMN work_at_end TEXT',
  `
  CREATE TABLE wait (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT,
    requester TEXT,
    link TEXT,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER CHECK (closed_at >= opened_at),
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX wait_open ON wait (closed_at) WHERE deleted_at IS NULL;
  CREATE INDEX duty_entry_linked ON duty_entry (linked) WHERE linked IS NOT NULL AND deleted_at IS NULL;
  `,
  `
  CREATE TABLE leave_day (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    date TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX leave_day_date ON leave_day (date) WHERE deleted_at IS NULL;

  CREATE TABLE rule_set (
    at INTEGER PRIMARY KEY,
    taxonomy INTEGER NOT NULL,
    role_fits TEXT NOT NULL,
    idle INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX duty_entry_topic_link ON duty_entry (topic, start_at) WHERE link IS NOT NULL AND deleted_at IS NULL;
  `,
  `
  CREATE TABLE rule_decision (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL CHECK (end_at > start_at),
    entry TEXT,
    decided_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rule_decision_rule ON rule_decision (rule, decided_at) WHERE deleted_at IS NULL;
  CREATE INDEX rule_decision_start ON rule_decision (start_at) WHERE deleted_at IS NULL;
  `,
  "CREATE INDEX duty_entry_excluded ON duty_entry (start_at) WHERE category = 'excluded' AND deleted_at IS NULL",
  'CREATE TABLE lone_sign (at INTEGER PRIMARY KEY) STRICT',
  // A bit for each instant of evidence, the first in the lowest: whether something was typed. NULL where it is not known.
  'ALTER TABLE activity ADD COLUMN typed BLOB',
  `
  CREATE TABLE observation (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL CHECK (end_at >= start_at),
    project TEXT,
    detail TEXT NOT NULL,
    PRIMARY KEY (source, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX observation_start ON observation (start_at, end_at);
  `,
  'ALTER TABLE activity ADD COLUMN owner TEXT',
  `
  ALTER TABLE rule_decision ADD COLUMN given TEXT;
  CREATE INDEX rule_decision_teaching ON rule_decision (rule, decided_at)
    WHERE deleted_at IS NULL AND given IS NOT 'together';
  CREATE INDEX rule_decision_blind ON rule_decision (rule, decided_at) WHERE deleted_at IS NULL AND given = 'blind';

  CREATE TABLE rule_choice (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    project TEXT,
    choice TEXT NOT NULL,
    chosen_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
];

export const SCHEMA_VERSION = migrations.length;

/** The version of the database, or of one that is attached to it under the name `schema`. */
export function schemaVersion(db: DatabaseSync, schema = 'main'): number {
  return Number(db.prepare(`PRAGMA ${schema}.user_version`).get()?.['user_version'] ?? 0);
}
