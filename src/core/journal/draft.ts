import { overlaps, type Span } from '../time/span';
import type { RecordChange, EntryChange } from './act';
import type { Records } from './records';
import { type DutyEntry, isRunning } from '../records/dutyEntry';
import { withoutFacets } from '../records/facets';
import { linksWithout } from '../records/parts';
import { natureOf } from '../taxonomy/lookup';

/** The end of a running entry, which claims all time after its start. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** The time that the entry claims. No other entry may overlap it. */
export function claimOf(entry: DutyEntry): Span {
  return { start: entry.start, end: entry.end ?? FOR_EVER };
}

/** The entries while an act is planned: the stored ones with the changes that the act has made so far. */
export class Draft {
  readonly #log: Records;
  /** Stored entries that were read already, so that none is read twice. */
  readonly #read = new Map<string, DutyEntry | undefined>();
  readonly #changed = new Map<string, { before: DutyEntry | undefined; after: DutyEntry | undefined }>();
  /** Removed entries as they were last. */
  readonly #removed = new Map<string, DutyEntry>();
  #running: DutyEntry | undefined;
  #knowsRunning = false;

  constructor(log: Records) {
    this.#log = log;
  }

  entry(id: string): DutyEntry | undefined {
    const changed = this.#changed.get(id);
    return changed ? changed.after : this.#stored(id);
  }

  running(): DutyEntry | undefined {
    if (!this.#knowsRunning) {
      this.#running = this.#log.running();
      this.#knowsRunning = true;
      if (this.#running) this.#read.set(this.#running.id, this.#running);
    }
    return this.#running && this.entry(this.#running.id);
  }

  /** Entries that overlap `range`, sorted by start. */
  entriesIn(range: Span): DutyEntry[] {
    const stored = this.#log.entriesIn(range).filter(({ id }) => !this.#changed.has(id));
    const changed = [...this.#changed.values()].flatMap(({ after }) => after ?? []);
    return [...stored, ...changed]
      .filter((entry) => overlaps(claimOf(entry), range))
      .toSorted((a, b) => a.start - b.start);
  }

  /** Adds an entry with a new id. */
  add(entry: DutyEntry): void {
    this.#read.set(entry.id, undefined);
    this.put(entry);
  }

  /** Adds or replaces an entry. An entry of excluded time is stored without facets. */
  put(entry: DutyEntry): void {
    const kept = natureOf(entry.category) === 'excluded' ? withoutFacets(entry) : entry;
    this.#note(entry.id, kept);
  }

  remove(id: string): void {
    const last = this.entry(id);
    this.#note(id, undefined);
    if (last) this.#removed.set(id, last);
  }

  /** Entries that are linked to this one. */
  linkedTo(id: string): DutyEntry[] {
    const stored = this.#log.linkedTo(id).filter((entry) => !this.#changed.has(entry.id));
    const changed = [...this.#changed.values()].flatMap(({ after }) => after ?? []);
    return [...stored, ...changed.filter(({ linked }) => linked === id)];
  }

  /** Deletions first and running entries last, so that the store never has two running entries. */
  changes(): RecordChange[] {
    this.#linkAnew();
    return [...this.#changed.values()]
      .filter(({ before, after }) => !isSame(before, after))
      .map(({ before, after }): EntryChange => ({ table: 'entry', before, after }))
      .toSorted((a, b) => rank(a) - rank(b));
  }

  /** Links the other parts of removed entries to one another. */
  #linkAnew(): void {
    const parts = [...this.#removed.keys()].flatMap((id) => this.linkedTo(id));
    for (const { part, linked } of linksWithout(this.#removed, parts)) {
      const { linked: _gone, ...kept } = part;
      this.put(linked === undefined ? kept : { ...kept, linked });
    }
  }

  #note(id: string, after: DutyEntry | undefined): void {
    this.#removed.delete(id);
    const known = this.#changed.get(id);
    this.#changed.set(id, { before: known ? known.before : this.#stored(id), after });
  }

  #stored(id: string): DutyEntry | undefined {
    if (!this.#read.has(id)) this.#read.set(id, this.#log.entry(id));
    return this.#read.get(id);
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
