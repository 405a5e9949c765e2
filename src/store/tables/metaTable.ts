import type { DatabaseSync } from 'node:sqlite';

/** Small named values about this database. */
export interface Meta {
  get(name: MetaName): string | undefined;
  set(name: MetaName, value: string): void;
  remove(name: MetaName): void;
}

export type MetaName = 'device' | 'agreed-at' | 'prompts' | 'erased' | 'unfinished' | 'sources' | 'erased-observed';

export function metaTable(db: DatabaseSync): Meta {
  const get = db.prepare('SELECT value FROM meta WHERE name = ?');
  const set = db.prepare(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.prepare('DELETE FROM meta WHERE name = ?');
  return {
    get: (name) => {
      const value = get.get(name)?.['value'];
      return value === undefined ? undefined : String(value);
    },
    set: (name, value) => {
      set.run(name, value);
    },
    remove: (name) => {
      remove.run(name);
    },
  };
}
