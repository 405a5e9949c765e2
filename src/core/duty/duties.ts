import type { Store } from '../store/store';
import type { Suggestion } from '../suggest/suggestion';
import type { Clock } from '../time/clock';
import type { Instant, Span } from '../time/span';
import type { Act } from '../journal/act';
import type { Cause } from './cause';
import type { DutyActs } from './dutyActs';
import type { DutyEntry, DutyStart } from '../records/dutyEntry';
import type { EntryEdit } from './editEntry';
import type { LeftRunning } from './leftRunning';
import type { Overlap } from './resolveOverlap';
import type { NewEntry } from './newEntry';
import type { OverlapAnswer } from './overlapQuestion';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { UsedTopic } from './topics';

/**
 * What the developer can do with duties, from wherever they do it: status bar, picker, palette, API. Every act is
 * one step to undo. Bad input is refused with an `InputError` that names the field, and nothing is stored.
 */
export class Duties {
  readonly #open: () => Promise<Store>;
  readonly #clock: Clock;
  readonly #taxonomy: () => Taxonomy;

  constructor(open: () => Promise<Store>, clock: Clock, taxonomy: () => Taxonomy) {
    this.#open = open;
    this.#clock = clock;
    this.#taxonomy = taxonomy;
  }

  async running(): Promise<DutyEntry | undefined> {
    return (await this.#open()).running();
  }

  /** The running duty when nobody was there for so long that it is taken to have ended at the last sign of life. */
  async left(): Promise<LeftRunning | undefined> {
    return (await this.#acts()).left();
  }

  async entry(id: string): Promise<DutyEntry | undefined> {
    return (await this.#open()).entry(id);
  }

  /** Entries that touch `range`, a running one included, by start. */
  async entriesIn(range: Span): Promise<DutyEntry[]> {
    return (await this.#open()).entriesIn(range);
  }

  /** What was written in a field before, most frequent first. */
  async mostUsed(field: 'requester' | 'topic'): Promise<string[]> {
    return (await this.#open()).mostUsed(field);
  }

  /** Every topic in one spelling, with its entries; most first. */
  async topics(): Promise<UsedTopic[]> {
    const { usedTopics } = await import('./topics');
    return usedTopics((await this.#open()).withTopic());
  }

  /** Starts a duty now; the one that runs ends at that instant. */
  async start(start: DutyStart): Promise<DutyEntry> {
    return (await this.#acts()).start(start);
  }

  /** Ends the running duty now, or at the last sign of life when it was left; undefined when none ran. */
  async stop(): Promise<DutyEntry | undefined> {
    return (await this.#acts()).stop();
  }

  /** Ends the running duty where the developer says that it ended. */
  async stopAt(at: Instant): Promise<DutyEntry | undefined> {
    return (await this.#acts()).stopAt(at);
  }

  /** Adds what was said about an entry after it began; nothing happens when it is gone. */
  async amend(id: string, said: Partial<DutyStart>): Promise<void> {
    (await this.#acts()).amend(id, said);
  }

  /** Adds an entry for what has been carried out; `overlap` says what becomes of those in its way. */
  async add(entry: NewEntry, overlap?: Overlap): Promise<DutyEntry> {
    return (await this.#acts()).add('add', entry, overlap);
  }

  /** Adds several at once, as one act to undo. */
  async addAll(entries: readonly NewEntry[], overlap?: Overlap): Promise<DutyEntry[]> {
    return (await this.#acts()).addAll(entries, overlap);
  }

  /** Makes entries of suggestions in one act, as they are or as what it was; of those already answered, none. */
  async accept(suggestions: readonly Suggestion[], as?: DutyStart): Promise<DutyEntry[]> {
    return (await this.#acts()).accept(suggestions, as);
  }

  /** Turns suggestions down, so that their time stays untagged; false when all of them were answered already. */
  async reject(suggestions: readonly Suggestion[]): Promise<boolean> {
    return (await this.#acts()).reject(suggestions);
  }

  /** A short interruption that just ended: it cuts into what is there, so that the day's sum stays the same. */
  async capture(entry: NewEntry, overlap: Overlap = 'split'): Promise<DutyEntry> {
    return (await this.#acts()).add('capture', entry, overlap);
  }

  /** What `addAll` has to ask first, each answer with its result; nothing when that time is free. */
  async preview(entries: readonly NewEntry[]): Promise<OverlapAnswer[]> {
    return (await this.#acts()).preview(entries);
  }

  /** Changes bounds, category and facets of an entry; null takes a facet away. */
  async edit(id: string, edit: EntryEdit, overlap?: Overlap): Promise<DutyEntry> {
    return (await this.#acts()).edit(id, edit, overlap);
  }

  /** What `edit` has to ask first. */
  async previewEdit(id: string, edit: EntryEdit): Promise<OverlapAnswer[]> {
    return (await this.#acts()).previewEdit(id, edit);
  }

  /** Divides an entry at an instant inside it. */
  async split(id: string, at: Instant): Promise<void> {
    (await this.#acts()).split(id, at);
  }

  /** Makes one entry of several; the one named first stays. */
  async merge(ids: readonly string[]): Promise<DutyEntry> {
    return (await this.#acts()).merge(ids);
  }

  async remove(ids: readonly string[]): Promise<void> {
    (await this.#acts()).remove(ids);
  }

  /** Says whose fault was debugged, and ends the entry if it runs; “both” halves it. */
  async closeCause(id: string, cause: Cause): Promise<void> {
    (await this.#acts()).closeCause(id, cause);
  }

  /** Adds a debug session that nobody tagged, with its cause. */
  async addDebugging(span: Span, cause: Cause, overlap?: Overlap): Promise<void> {
    (await this.#acts()).addDebugging(span, cause, overlap);
  }

  /** Makes one topic of several. */
  async mergeTopics(topics: readonly string[], into: string): Promise<void> {
    (await this.#acts()).mergeTopics(topics, into);
  }

  /** Takes back the newest act; undefined when there is none. */
  async undo(): Promise<Act | undefined> {
    return (await this.#open()).undo();
  }

  /** Does again what was taken back last; undefined when there is nothing. */
  async redo(): Promise<Act | undefined> {
    return (await this.#open()).redo();
  }

  /** Loaded when something is done for the first time: activation has no use for it. */
  async #acts(): Promise<DutyActs> {
    const now = this.#clock.now();
    const [store, { DutyActs }] = await Promise.all([this.#open(), import('./dutyActs')]);
    return new DutyActs(store, { now, zone: this.#clock.zone(), newId: () => store.newId() }, this.#taxonomy());
  }
}
