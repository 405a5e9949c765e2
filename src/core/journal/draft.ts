import { overlaps, type Span } from '../time/span';
import type { RecordChange, EntryChange } from './act';
import type { Records } from './records';
import { type DutyEntry, isRunning } from '../records/dutyEntry';
import { withoutFacets } from '../records/facets';
import { natureOf } from '../taxonomy/lookup';

/** The end of a running entry: it claims all time from its start on. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** The time in which no other entry may be. */
export function claimOf(entry: DutyEntry): Span {
  return { start: entry.start, end: entry.end ?? FOR_EVER };
}

/** The entries while an act is planned: the stored ones with the changes that the act has made so far. */
export class Draft {
  readonly #log: Records;
  readonly #changed = new Map<string, { before: DutyEntry | undefined; after: DutyEntry | undefined }>();

  constructor(log: Records) {
    this.#log = log;
  }

  entry(id: string): DutyEntry | undefined {
    const changed = this.#changed.get(id);
    return changed ? changed.after : this.#log.entry(id);
  }

  running(): DutyEntry | undefined {
    const running = this.#log.running();
    return running && this.entry(running.id);
  }

  /** Entries that overlap `range`, sorted by start. */
  entriesIn(range: Span): DutyEntry[] {
    const stored = this.#log.entriesIn(range).filter(({ id }) => !this.#changed.has(id));
    const changed = [...this.#changed.values()].flatMap(({ after }) => after ?? []);
    return [...stored, ...changed]
      .filter((entry) => overlaps(claimOf(entry), range))
      .toSorted((a, b) => a.start - b.start);
  }

  /** Adds or replaces an entry. An entry of excluded time is stored without facets. */
  put(entry: DutyEntry): void {
    const kept = natureOf(entry.category) === 'excluded' ? withoutFacets(entry) : entry;
    this.#note(entry.id, kept);
  }

  remove(id: string): void {
    this.#note(id, undefined);
  }

  /** Deletions first and running entries last, so that the store never has two running entries. */
  changes(): RecordChange[] {
    return [...this.#changed.values()]
      .filter(({ before, after }) => !isSame(before, after))
      .map(({ before, after }): EntryChange => ({ table: 'entry', before, after }))
      .toSorted((a, b) => rank(a) - rank(b));
  }

  #note(id: string, after: DutyEntry | undefined): void {
    const known = this.#changed.get(id);
    this.#changed.set(id, { before: known ? known.before : this.#log.entry(id), after });
  }
}

function rank({ after }: EntryChange): number {
  if (!after) return 0;
  return isRunning(after) ? 2 : 1;
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  if (!a || !b) return a === b;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => Reflect.get(a, field) === Reflect.get(b, field));
}
