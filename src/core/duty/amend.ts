import type { Plan } from '../journal/act';
import { Draft } from '../journal/draft';
import { edited, type EntryEdit } from './editEntry';

/** Changes details of an entry after it started: its duty, who asked, a topic, a note. Skips a deleted entry. */
export function amendEntry(id: string, edit: EntryEdit): Plan {
  return (log) => {
    const before = log.entry(id);
    if (!before) return [];
    const draft = new Draft(log);
    draft.put(edited(before, edit));
    return draft.changes();
  };
}
