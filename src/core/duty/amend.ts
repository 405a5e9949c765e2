import type { Plan } from './act';
import { Draft } from './draft';
import type { DutyStart } from './dutyEntry';

/** Adds what the developer said about an entry after it began: its duty, who asked, a topic, a note. */
export function amendEntry(id: string, said: Partial<DutyStart>): Plan {
  return (log) => {
    const before = log.entry(id);
    if (!before || Object.keys(said).length === 0) return [];
    const draft = new Draft(log);
    draft.put({ ...before, ...said });
    return draft.changes();
  };
}
