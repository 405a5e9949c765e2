import * as l10n from '@vscode/l10n';
import type { Store } from '../store';
import type { Clock } from '../time/clock';
import type { Instant, Span } from '../time/span';
import type { Act, ActName, Plan } from './act';
import { amendEntry } from './amend';
import { addDebugging, type Cause, causes, closeCause } from './cause';
import { checkEdit, checkStart } from './checkDuty';
import type { DutyEntry, DutyStart } from './dutyEntry';
import { editEntry, type EntryEdit } from './editEntry';
import type { Origin } from './identity';
import { type LeftRunning, leftRunning } from './leftRunning';
import { type Overlap, overlapChoices } from './makeRoom';
import { addEntry, type NewEntry } from './newEntry';
import { type OverlapAnswer, overlapQuestion } from './overlapQuestion';
import { parseInput, refusal } from './parseInput';
import { deleteEntries, mergeEntries, splitEntry } from './splitMerge';
import { startDuty, stopDuty, stopDutyAt } from './startStop';
import type { Taxonomy } from './taxonomy';
import { mergeTopics } from './topics';
import { typedLine } from './typedText';

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
    return leftRunning(await this.#open(), this.#clock.now());
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

  /** Starts a duty now; the one that runs ends at that instant. */
  async start(start: DutyStart): Promise<DutyEntry> {
    const checked = checkStart(this.#taxonomy(), start);
    const { store, origin } = await this.#begin();
    return made(store, origin, (own) => store.act('start', startDuty(checked, own)));
  }

  /** Ends the running duty now, or at the last sign of life when it was left; undefined when none ran. */
  async stop(): Promise<DutyEntry | undefined> {
    return this.#end((origin) => stopDuty(origin));
  }

  /** Ends the running duty where the developer says that it ended. */
  async stopAt(at: Instant): Promise<DutyEntry | undefined> {
    return this.#end((origin) => stopDutyAt(at, origin));
  }

  /** Adds what was said about an entry after it began. */
  async amend(id: string, said: Partial<DutyStart>): Promise<void> {
    const checked = checkEdit(this.#taxonomy(), said);
    await this.#act('amend', () => amendEntry(id, checked));
  }

  /** Adds an entry for what has been carried out; `overlap` says what becomes of those in its way. */
  async add(entry: NewEntry, overlap?: Overlap): Promise<DutyEntry> {
    const { store, origin } = await this.#begin();
    return made(store, origin, (own) => store.act('add', addEntry(this.#checked(entry), known(overlap), own)));
  }

  /** A short interruption that just ended: it cuts into what is there, so that the day's sum stays the same. */
  async capture(entry: NewEntry, overlap: Overlap = 'split'): Promise<DutyEntry> {
    const { store, origin } = await this.#begin();
    return made(store, origin, (own) => store.act('capture', addEntry(this.#checked(entry), known(overlap), own)));
  }

  /** What `add` has to ask first, each answer with its result; nothing when that time is free. */
  async preview(entry: NewEntry): Promise<OverlapAnswer[]> {
    const { store, origin } = await this.#begin();
    const checked = this.#checked(entry);
    return overlapQuestion(store, (overlap) => addEntry(checked, overlap, origin));
  }

  /** Changes bounds, category and facets of an entry; null takes a facet away. */
  async edit(id: string, edit: EntryEdit, overlap?: Overlap): Promise<DutyEntry> {
    const checked = checkEdit(this.#taxonomy(), edit);
    const store = await this.#act('edit', (origin) => editEntry(id, checked, known(overlap), origin));
    return mustBe(store.entry(id));
  }

  /** What `edit` has to ask first. */
  async previewEdit(id: string, edit: EntryEdit): Promise<OverlapAnswer[]> {
    const { store, origin } = await this.#begin();
    const checked = checkEdit(this.#taxonomy(), edit);
    return overlapQuestion(store, (overlap) => editEntry(id, checked, overlap, origin));
  }

  /** Divides an entry at an instant inside it. */
  async split(id: string, at: Instant): Promise<void> {
    await this.#act('split', (origin) => splitEntry(id, at, origin));
  }

  /** Makes one entry of several; the one named first stays. */
  async merge(ids: readonly string[]): Promise<DutyEntry> {
    const store = await this.#act('merge', () => mergeEntries(ids));
    return mustBe(store.entry(ids[0] ?? ''));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#act('delete', () => deleteEntries(ids));
  }

  /** Says whose fault was debugged, and ends the entry if it runs; “both” halves it. */
  async closeCause(id: string, cause: Cause): Promise<void> {
    await this.#act('cause', (origin) => closeCause(id, knownCause(cause), origin));
  }

  /** Adds a debug session that nobody tagged, with its cause. */
  async addDebugging(span: Span, cause: Cause, overlap?: Overlap): Promise<void> {
    await this.#act('cause', (origin) => addDebugging(span, knownCause(cause), known(overlap), origin));
  }

  /** Makes one topic of several. */
  async mergeTopics(topics: readonly string[], into: string): Promise<void> {
    const name = parseInput(typedLine, into, 'into');
    await this.#act('topics', () => mergeTopics(topics, name));
  }

  /** Takes back the newest act; undefined when there is none. */
  async undo(): Promise<Act | undefined> {
    return (await this.#open()).undo();
  }

  /** Does again what was taken back last; undefined when there is nothing. */
  async redo(): Promise<Act | undefined> {
    return (await this.#open()).redo();
  }

  async #begin(): Promise<{ store: Store; origin: Origin }> {
    const store = await this.#open();
    return { store, origin: { now: this.#clock.now(), zone: this.#clock.zone(), newId: () => store.newId() } };
  }

  async #act(name: ActName, plan: (origin: Origin) => Plan): Promise<Store> {
    const { store, origin } = await this.#begin();
    store.act(name, plan(origin));
    return store;
  }

  async #end(plan: (origin: Origin) => Plan): Promise<DutyEntry | undefined> {
    const { store, origin } = await this.#begin();
    const running = store.running();
    const act = store.act('stop', plan(origin));
    return act && running ? (store.entry(running.id) ?? running) : undefined;
  }

  #checked({ start, end, duration, ...duty }: NewEntry): NewEntry {
    return { ...checkStart(this.#taxonomy(), duty), start, end, ...(duration !== undefined && { duration }) };
  }
}

/** The entry that an act makes: its plan takes its first id for it. */
function made(store: Store, origin: Origin, act: (origin: Origin) => Act | undefined): DutyEntry {
  const id = origin.newId();
  const ids = [id];
  act({ ...origin, newId: () => ids.pop() ?? origin.newId() });
  return mustBe(store.entry(id));
}

function mustBe(entry: DutyEntry | undefined): DutyEntry {
  if (!entry) throw new Error('the act did not make its entry');
  return entry;
}

function known(overlap: Overlap | undefined): Overlap | undefined {
  if (overlap === undefined || overlapChoices.includes(overlap)) return overlap;
  throw refusal('overlap', l10n.t('unknown. Accepted: {0}.', overlapChoices.join(', ')));
}

function knownCause(cause: Cause): Cause {
  if (causes.includes(cause)) return cause;
  throw refusal('cause', l10n.t('unknown. Accepted: {0}.', causes.join(', ')));
}
