import type { Plan } from '../journal/act';
import { Draft } from '../journal/draft';
import { edited, type EntryEdit } from './editEntry';

/** Adds what the developer said about an entry after it began: its duty, who asked, a topic, a note. */
export function amendEntry(id: string, said: EntryEdit): Plan {
  return (log) => {
    const before = log.entry(id);
    if (!before) return [];
    const draft = new Draft(log);
    draft.put(edited(before, said));
    return draft.changes();
  };
}
