import { entryOrThrow } from '../journal/entryOrThrow';
import {
  type Act,
  type ActName,
  type ActNaming,
  entryChanges,
  type Plan,
  type RecordChange,
  startsDuty,
} from '../journal/act';
import type { Origin } from '../journal/origin';
import { type DutyEntry, type DutyStart, isRunning } from '../records/dutyEntry';
import type { Store } from '../store/store';
import type { Suggestion } from '../suggest/suggestion';
import type { DutyRef } from '../taxonomy/dutyRef';
import type { Clock } from '../time/clock';
import type { Instant, Span } from '../time/span';
import { amendEntry } from './amend';
import { addDebugging, type Cause, closeCause } from './cause';
import { rejectSuggestions, stillOpen } from './decideSuggestion';
import { editEntry, type EntryEdit } from './editEntry';
import { addEntries, addEntry, type NewEntry } from './newEntry';
import { type OverlapAnswer, overlapQuestion } from './overlapQuestion';
import type { Overlap } from './resolveOverlap';
import { deleteEntries, mergeEntries, splitEntry } from './splitMerge';
import { startDuty, startUnlessRunning, stopDuty, stopDutyAt, toggleDuty } from './startStop';
import { mergeTopics } from './topics';

/** What became of the running duty: the entry that was started, the one that ended with it, or both. */
export interface DutyChange {
  readonly started?: DutyEntry;
  readonly ended?: DutyEntry;
}

/**
 * What the developer can do with duties, from wherever they do it: status bar, picker, palette, API. Each call is one
 * act, on disk before the call returns, and one step to undo. It takes what was parsed at the boundary, and gives back
 * what the act stored. Throws `InputError` where the entries do not allow it; then nothing is stored.
 */
export class Duties {
  readonly #open: () => Promise<Store>;
  readonly #clock: Clock;

  constructor(open: () => Promise<Store>, clock: Clock) {
    this.#open = open;
    this.#clock = clock;
  }

  /** Starts a duty now; the one that runs ends at that instant. */
  async start(start: DutyStart): Promise<DutyChange & { readonly started: DutyEntry }> {
    const change = runningChange(await this.#act('start', (origin) => startDuty(start, origin)));
    if (!change.started) throw new Error('an act of starting a duty stored none');
    return { ...change, started: change.started };
  }

  /** Starts a duty unless its category runs already; then nothing changes. */
  async startUnlessRunning(start: DutyStart): Promise<DutyChange> {
    return runningChange(await this.#act('start', (origin) => startUnlessRunning(start, origin)));
  }

  /** Stops the running duty when it is of that category, else starts the duty. */
  async toggle(start: DutyStart): Promise<DutyChange> {
    const name = (changes: readonly RecordChange[]): ActName => (changes.some(startsDuty) ? 'start' : 'stop');
    return runningChange(await this.#act(name, (origin) => toggleDuty(start, origin)));
  }

  /** Ends the running duty now, or at the last sign of life when it was left; undefined when none ran. */
  async stop(): Promise<DutyEntry | undefined> {
    return runningChange(await this.#act('stop', stopDuty)).ended;
  }

  /** Ends the running duty where the developer says that it ended. */
  async stopAt(at: Instant): Promise<DutyEntry | undefined> {
    return runningChange(await this.#act('stop', (origin) => stopDutyAt(at, origin))).ended;
  }

  /** Adds what was said about an entry after it began; nothing happens when it is gone. */
  async amend(id: string, said: EntryEdit): Promise<void> {
    await this.#act('amend', () => amendEntry(id, said));
  }

  /** Adds an entry for what has been carried out; `overlap` says what becomes of those in its way. */
  async add(entry: NewEntry, overlap?: Overlap): Promise<DutyEntry> {
    return only(await this.#made('add', 1, (origin) => addEntry(entry, overlap, origin)));
  }

  /** Adds several at once, as one act to undo; by start. */
  async addAll(entries: readonly NewEntry[], overlap?: Overlap): Promise<DutyEntry[]> {
    return this.#made('add', entries.length, (origin) => addEntries(entries, overlap, origin));
  }

  /** A short interruption that just ended: it cuts into what is there, so that the day's sum stays the same. */
  async capture(entry: NewEntry, overlap: Overlap = 'split'): Promise<DutyEntry> {
    return only(await this.#made('capture', 1, (origin) => addEntry(entry, overlap, origin)));
  }

  /** Makes entries of suggestions in one act, as they are or as what it was; of those already answered, none. */
  async accept(suggestions: readonly Suggestion[], as?: DutyRef): Promise<DutyEntry[]> {
    const entries = stillOpen(suggestions, await this.#open()).map((proposed): NewEntry => {
      const { category, duty } = as ?? proposed;
      const ref = { category, ...(duty !== undefined && { duty }) };
      return { ...ref, start: proposed.start, end: proposed.end, duration: 'measured', proposed };
    });
    const name = as === undefined ? 'accept' : 'add';
    return this.#made(name, entries.length, (origin) => addEntries(entries, undefined, origin));
  }

  /** Turns suggestions down, so that their time stays untagged; false when all of them were answered already. */
  async reject(suggestions: readonly Suggestion[]): Promise<boolean> {
    return (await this.#act('reject', (origin) => rejectSuggestions(suggestions, origin))) !== undefined;
  }

  /** What has to be asked before `addAll`, each answer with its result; nothing when that time is free. */
  async preview(entries: readonly NewEntry[]): Promise<OverlapAnswer[]> {
    const { store, origin } = await this.#begin();
    return overlapQuestion(store, (overlap) => addEntries(entries, overlap, origin));
  }

  /** Changes bounds, category and facets of an entry; null takes a facet away. */
  async edit(id: string, edit: EntryEdit, overlap?: Overlap): Promise<DutyEntry> {
    return this.#changed(id, 'edit', (origin) => editEntry(id, edit, overlap, origin));
  }

  /** What has to be asked before `edit`. */
  async previewEdit(id: string, edit: EntryEdit): Promise<OverlapAnswer[]> {
    const { store, origin } = await this.#begin();
    return overlapQuestion(store, (overlap) => editEntry(id, edit, overlap, origin));
  }

  /** Divides an entry at an instant inside it. */
  async split(id: string, at: Instant): Promise<void> {
    await this.#act('split', (origin) => splitEntry(id, at, origin));
  }

  /** Makes one entry of several; the one named first stays. */
  async merge(ids: readonly string[]): Promise<DutyEntry> {
    return this.#changed(ids[0] ?? '', 'merge', () => mergeEntries(ids));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#act('delete', () => deleteEntries(ids));
  }

  /** Says whose fault was debugged, and ends the entry if it runs; “both” halves it. */
  async closeCause(id: string, cause: Cause): Promise<void> {
    await this.#act('cause', (origin) => closeCause(id, cause, origin));
  }

  /** Adds a debug session that nobody tagged, with its cause. */
  async addDebugging(span: Span, cause: Cause, overlap?: Overlap): Promise<void> {
    await this.#act('cause', (origin) => addDebugging(span, cause, overlap, origin));
  }

  /** Makes one topic of several. */
  async mergeTopics(topics: readonly string[], into: string): Promise<void> {
    await this.#act('topics', () => mergeTopics(topics, into));
  }

  /** Takes back the newest act; undefined when there is none. */
  async undo(): Promise<Act | undefined> {
    return (await this.#open()).undo();
  }

  /** Does again what was taken back last; undefined when there is nothing. */
  async redo(): Promise<Act | undefined> {
    return (await this.#open()).redo();
  }

  /** The moment counts at which the act was asked for, not the one at which the store is open. */
  async #begin(): Promise<{ store: Store; origin: Origin }> {
    const now = this.#clock.now();
    const store = await this.#open();
    return { store, origin: { now, zone: this.#clock.zone(), newId: () => store.newId() } };
  }

  async #act(name: ActNaming, plan: (origin: Origin) => Plan): Promise<Act | undefined> {
    const { store, origin } = await this.#begin();
    return store.act(name, plan(origin));
  }

  /** The entries that an act makes: its plan takes its first ids for them. */
  async #made(name: ActName, count: number, plan: (origin: Origin) => Plan): Promise<DutyEntry[]> {
    const ids: string[] = [];
    const act = await this.#act(name, (origin) => {
      const newId = (): string => {
        const id = origin.newId();
        ids.push(id);
        return id;
      };
      return plan({ ...origin, newId });
    });
    return ids.slice(0, count).flatMap((id) => storedBy(act, id) ?? []);
  }

  /** The entry as the act stored it, or as it was where there was nothing to change. */
  async #changed(id: string, name: ActName, plan: (origin: Origin) => Plan): Promise<DutyEntry> {
    const act = await this.#act(name, plan);
    return storedBy(act, id) ?? entryOrThrow(await this.#open(), id);
  }
}

function storedBy(act: Act | undefined, id: string): DutyEntry | undefined {
  return entryChanges(act).find(({ after }) => after?.id === id)?.after;
}

/** A duty that ended without any length is not kept: it is given back as it was while it ran. */
function runningChange(act: Act | undefined): DutyChange {
  const changes = entryChanges(act);
  const started = changes.find(startsDuty)?.after;
  const end = changes.find(({ before, after }) => before && isRunning(before) && !(after && isRunning(after)));
  const ended = end?.after ?? end?.before;
  return { ...(started && { started }), ...(ended && { ended }) };
}

function only(entries: readonly DutyEntry[]): DutyEntry {
  const [entry] = entries;
  if (!entry) throw new Error('an act of adding an entry stored none');
  return entry;
}
