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
import type { Decision } from '../records/decision';
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
import { chooseRule, type NewChoice, takeBackChoices } from './ruleChoices';
import { setRight } from './setRight';
import { deleteEntries, mergeEntries, splitEntry } from './splitMerge';
import { startDuty, startUnlessRunning, stopDuty, stopDutyAt, toggleDuty } from './startStop';
import { assertTopic } from './topics';

/** How the running duty changed: the entry that started, the entry that ended, or both. */
export interface DutyChange {
  readonly started?: DutyEntry;
  readonly ended?: DutyEntry;
}

/**
 * What the developer can do with duties, from the status bar, a picker, the palette or the API. Each call is one act:
 * stored on disk before the call returns, and one step to undo. Arguments are parsed already. Returns what the act
 * stored. Throws `InputError` when the existing entries do not allow the act; then nothing is stored.
 */
export class Duties {
  readonly #open: () => Promise<Store>;
  readonly #clock: Clock;
  readonly #acted: ((name: ActName) => void) | undefined;

  /** `acted` is called with each act that was stored. */
  constructor(open: () => Promise<Store>, clock: Clock, acted?: (name: ActName) => void) {
    this.#open = open;
    this.#clock = clock;
    this.#acted = acted;
  }

  /** Starts a duty now. The running one ends at that instant. */
  async start(start: DutyStart): Promise<DutyChange & { readonly started: DutyEntry }> {
    const change = runningChange(await this.#act('start', (origin) => startDuty(start, origin)));
    if (!change.started) throw new Error('an act of starting a duty stored none');
    return { ...change, started: change.started };
  }

  /** Starts a duty, unless a duty of its category runs already; then nothing changes. */
  async startUnlessRunning(start: DutyStart): Promise<DutyChange> {
    return runningChange(await this.#act('start', (origin) => startUnlessRunning(start, origin)));
  }

  /** Stops the running duty if it is of the same category, else starts the duty. */
  async toggle(start: DutyStart): Promise<DutyChange> {
    const name = (changes: readonly RecordChange[]): ActName => (changes.some(startsDuty) ? 'start' : 'stop');
    return runningChange(await this.#act(name, (origin) => toggleDuty(start, origin)));
  }

  /** Ends the running duty now, or at the last activity when it was left running. Undefined when none runs. */
  async stop(): Promise<DutyEntry | undefined> {
    return runningChange(await this.#act('stop', stopDuty)).ended;
  }

  /**
   * Call when a clock that was ahead is set right. `before` is the last instant that it showed. A duty that began ahead
   * goes on from now.
   */
  async clockSetRight(before: Instant): Promise<void> {
    await this.#act('clock', (origin) => setRight(before, origin));
  }

  /** Ends the running duty at the instant that the developer states. */
  async stopAt(at: Instant): Promise<DutyEntry | undefined> {
    return runningChange(await this.#act('stop', (origin) => stopDutyAt(at, origin))).ended;
  }

  /** Changes details of an entry after it started. Does nothing when the entry no longer exists. */
  async amend(id: string, edit: EntryEdit): Promise<void> {
    await this.#act('amend', () => amendEntry(id, edit));
  }

  /** Adds an entry for time in the past. `overlap` says what to do with entries that overlap it. */
  async add(entry: NewEntry, overlap?: Overlap): Promise<DutyEntry> {
    return firstOf(await this.#made('add', 1, (origin) => addEntry(entry, overlap, origin)));
  }

  /** Adds several entries in one act. Returns them sorted by start. */
  async addAll(entries: readonly NewEntry[], overlap?: Overlap): Promise<DutyEntry[]> {
    return this.#made('add', entries.length, (origin) => addEntries(entries, overlap, origin));
  }

  /** Adds an interruption that just ended. It splits the entries there, so that the day has the same total. */
  async capture(entry: NewEntry, overlap: Overlap = 'split'): Promise<DutyEntry> {
    return firstOf(await this.#made('capture', 1, (origin) => addEntry(entry, overlap, origin)));
  }

  /** Makes entries from suggestions in one act, as proposed or as `as`. Skips suggestions that are answered already. */
  async accept(suggestions: readonly Suggestion[], as?: DutyRef): Promise<DutyEntry[]> {
    return this.#take(as === undefined ? 'accept' : 'add', suggestions, as);
  }

  /**
   * Accepts likely suggestions in one act. Nobody looked at each, so these answers teach nothing until they are corrected.
   */
  async acceptLikely(suggestions: readonly Suggestion[]): Promise<DutyEntry[]> {
    return this.#take('accept-likely', suggestions, undefined, 'together');
  }

  /** Tags the time of a suggestion that was not shown as what the developer says. */
  async answerBlind(suggestion: Suggestion, as: DutyRef): Promise<DutyEntry[]> {
    return this.#take('add', [suggestion], as, 'blind');
  }

  /** Rejects suggestions, so that their time stays untagged. False when all of them were answered already. */
  async reject(suggestions: readonly Suggestion[]): Promise<boolean> {
    return (await this.#act('reject', (origin) => rejectSuggestions(suggestions, origin))) !== undefined;
  }

  /** Never proposes by a rule again, or always takes its proposals for likely. Undefined when that was chosen before. */
  async chooseRule(choice: NewChoice): Promise<Act | undefined> {
    return this.#act('rule', (origin) => chooseRule(choice, origin));
  }

  /** Takes back what was chosen about rules. */
  async takeBackChoices(ids: readonly string[]): Promise<Act | undefined> {
    return this.#act('rule', () => takeBackChoices(ids));
  }

  /** The possible answers to an overlap in `addAll`, each with its result; empty when the time is free. */
  async preview(entries: readonly NewEntry[]): Promise<OverlapAnswer[]> {
    const { store, origin } = await this.#begin();
    return overlapQuestion(store, (overlap) => addEntries(entries, overlap, origin));
  }

  /** Changes bounds, category and facets of an entry; null removes a facet. */
  async edit(id: string, edit: EntryEdit, overlap?: Overlap): Promise<DutyEntry> {
    return this.#changed(id, 'edit', (origin) => editEntry(id, edit, overlap, origin));
  }

  /** The possible answers to an overlap in `edit`, each with its result; empty when the time is free. */
  async previewEdit(id: string, edit: EntryEdit): Promise<OverlapAnswer[]> {
    const { store, origin } = await this.#begin();
    return overlapQuestion(store, (overlap) => editEntry(id, edit, overlap, origin));
  }

  /** Splits an entry at an instant inside it. */
  async split(id: string, at: Instant): Promise<void> {
    await this.#act('split', (origin) => splitEntry(id, at, origin));
  }

  /** Merges several entries into the first one. */
  async merge(ids: readonly string[]): Promise<DutyEntry> {
    return this.#changed(ids[0] ?? '', 'merge', () => mergeEntries(ids));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#act('delete', () => deleteEntries(ids));
  }

  /** Stores whose fault was debugged, and ends the entry if it runs; `both` halves it. */
  async closeCause(id: string, cause: Cause): Promise<void> {
    await this.#act('cause', (origin) => closeCause(id, cause, origin));
  }

  /** Adds an entry with a cause for a debug session without a tag. */
  async addDebugging(span: Span, cause: Cause, overlap?: Overlap): Promise<void> {
    await this.#act('cause', (origin) => addDebugging(span, cause, overlap, origin));
  }

  /** Merges several topics into one, in all entries. */
  async mergeTopics(topics: readonly string[], into: string): Promise<void> {
    assertTopic(into);
    await (await this.#open()).topics.merge(topics, into);
  }

  /** Undoes the newest act. Undefined when there is none. */
  async undo(): Promise<Act | undefined> {
    return (await this.#open()).undo();
  }

  /** Redoes the act that was undone last. Undefined when there is none. */
  async redo(): Promise<Act | undefined> {
    return (await this.#open()).redo();
  }

  /** Reads the clock before the store is opened, because the time of the call is the time of the act. */
  async #begin(): Promise<{ store: Store; origin: Origin }> {
    const now = this.#clock.now();
    const store = await this.#open();
    return { store, origin: { now, zone: this.#clock.zone(), newId: () => store.newId() } };
  }

  async #take(
    name: ActName,
    suggestions: readonly Suggestion[],
    as: DutyRef | undefined,
    given?: Decision['given'],
  ): Promise<DutyEntry[]> {
    const entryOf = (proposed: Suggestion): NewEntry => {
      const { category, duty } = as ?? proposed;
      const ref = { category, ...(duty !== undefined && { duty }) };
      const { start, end } = proposed;
      return { ...ref, start, end, duration: 'measured', proposed, ...(given !== undefined && { given }) };
    };
    // What is open is looked up within the act, because another window may answer at the same moment.
    return this.#made(name, suggestions.length, (origin) => (log) => {
      const entries = stillOpen(suggestions, log).map(entryOf);
      return entries.length === 0 ? [] : addEntries(entries, undefined, origin)(log);
    });
  }

  async #act(name: ActNaming, plan: (origin: Origin) => Plan): Promise<Act | undefined> {
    const { store, origin } = await this.#begin();
    const act = await store.act(name, plan(origin));
    if (act) this.#acted?.(act.name);
    return act;
  }

  /** Returns the entries that an act adds, at most `count`. Its plan must take its first ids for them. */
  async #made(name: ActName, count: number, plan: (origin: Origin) => Plan): Promise<DutyEntry[]> {
    const ids: string[] = [];
    const act = await this.#act(name, (origin) => {
      const newId = (): string => {
        const id = origin.newId();
        ids.push(id);
        return id;
      };
      const planned = plan({ ...origin, newId });
      return (log) => {
        // The plan may run again after another window held the lock. Only the ids of its last run are stored.
        ids.length = 0;
        return planned(log);
      };
    });
    return ids.slice(0, count).flatMap((id) => storedBy(act, id) ?? []);
  }

  /** Returns the entry as the act stored it, or as it was when nothing changed. */
  async #changed(id: string, name: ActName, plan: (origin: Origin) => Plan): Promise<DutyEntry> {
    let before: DutyEntry | undefined;
    const act = await this.#act(name, (origin) => {
      const planned = plan(origin);
      return (log) => {
        // The plan comes first, because it says best what is wrong with the input.
        const changes = planned(log);
        before = log.entry(id);
        return changes;
      };
    });
    const entry = storedBy(act, id) ?? before;
    if (!entry) throw new Error('an act of changing an entry read none');
    return entry;
  }
}

function storedBy(act: Act | undefined, id: string): DutyEntry | undefined {
  return entryChanges(act).find(({ after }) => after?.id === id)?.after;
}

/** A duty that ended without any length is deleted; `ended` is then the entry as it was while running. */
function runningChange(act: Act | undefined): DutyChange {
  const changes = entryChanges(act);
  const started = changes.find(startsDuty)?.after;
  const end = changes.find(({ before, after }) => before && isRunning(before) && !(after && isRunning(after)));
  const ended = end?.after ?? end?.before;
  return { ...(started && { started }), ...(ended && { ended }) };
}

function firstOf(entries: readonly DutyEntry[]): DutyEntry {
  const [entry] = entries;
  if (!entry) throw new Error('an act of adding an entry stored none');
  return entry;
}
