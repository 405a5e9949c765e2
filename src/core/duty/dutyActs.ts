import * as l10n from '@vscode/l10n';
import type { Store } from '../store/store';
import { rejectSuggestions, stillOpen } from './decideSuggestion';
import type { Suggestion } from '../suggest/suggestion';
import type { Instant, Span } from '../time/span';
import type { Act, ActName, Plan } from '../journal/act';
import { amendEntry } from './amend';
import { addDebugging, type Cause, causes, closeCause } from './cause';
import { checkEdit, checkStart } from './checkDuty';
import type { DutyEntry, DutyStart } from '../records/dutyEntry';
import { editEntry, type EntryEdit } from './editEntry';
import type { Origin } from '../journal/origin';
import { type LeftRunning, leftRunning } from './leftRunning';
import { type Overlap, overlapChoices } from './resolveOverlap';
import { addEntries, addEntry, type NewEntry } from './newEntry';
import { type OverlapAnswer, overlapQuestion } from './overlapQuestion';
import { parseInput, refusal } from '../input/parseInput';
import { deleteEntries, mergeEntries, splitEntry } from './splitMerge';
import { startDuty, stopDuty, stopDutyAt } from './startStop';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { mergeTopics } from './topics';
import { typedLine } from '../input/typedText';

/** The acts of `Duties` over a store that is open, at one moment: input is checked, then a plan is carried out. */
export class DutyActs {
  readonly #store: Store;
  readonly #origin: Origin;
  readonly #taxonomy: Taxonomy;

  constructor(store: Store, origin: Origin, taxonomy: Taxonomy) {
    this.#store = store;
    this.#origin = origin;
    this.#taxonomy = taxonomy;
  }

  left(): LeftRunning | undefined {
    return leftRunning(this.#store, this.#origin.now);
  }

  start(start: DutyStart): DutyEntry {
    const checked = checkStart(this.#taxonomy, start);
    return mustBe(this.#made('start', (origin) => startDuty(checked, origin))[0]);
  }

  stop(): DutyEntry | undefined {
    return this.#ended(stopDuty(this.#origin));
  }

  stopAt(at: Instant): DutyEntry | undefined {
    return this.#ended(stopDutyAt(at, this.#origin));
  }

  amend(id: string, said: Partial<DutyStart>): void {
    this.#act('amend', amendEntry(id, checkEdit(this.#taxonomy, said)));
  }

  add(name: 'add' | 'capture', entry: NewEntry, overlap: Overlap | undefined): DutyEntry {
    const checked = this.#checked(entry);
    return mustBe(this.#made(name, (origin) => addEntry(checked, known(overlap), origin))[0]);
  }

  addAll(entries: readonly NewEntry[], overlap: Overlap | undefined): DutyEntry[] {
    const checked = entries.map((entry) => this.#checked(entry));
    return this.#made('add', (origin) => addEntries(checked, known(overlap), origin), checked.length);
  }

  accept(suggestions: readonly Suggestion[], as: DutyStart | undefined): DutyEntry[] {
    const entries = stillOpen(suggestions, this.#store).map((proposed): NewEntry => {
      const { start, end } = proposed;
      const { category, duty } = as ?? proposed;
      const what = { category, ...(duty !== undefined && { duty }) };
      return this.#checked({ ...what, start, end, duration: 'measured', proposed });
    });
    const name = as === undefined ? 'accept' : 'add';
    return this.#made(name, (origin) => addEntries(entries, undefined, origin), entries.length);
  }

  reject(suggestions: readonly Suggestion[]): boolean {
    return this.#act('reject', rejectSuggestions(suggestions, this.#origin)) !== undefined;
  }

  preview(entries: readonly NewEntry[]): OverlapAnswer[] {
    const checked = entries.map((entry) => this.#checked(entry));
    return overlapQuestion(this.#store, (overlap) => addEntries(checked, overlap, this.#origin));
  }

  edit(id: string, edit: EntryEdit, overlap: Overlap | undefined): DutyEntry {
    const checked = checkEdit(this.#taxonomy, edit);
    this.#act('edit', editEntry(id, checked, known(overlap), this.#origin));
    return mustBe(this.#store.entry(id));
  }

  previewEdit(id: string, edit: EntryEdit): OverlapAnswer[] {
    const checked = checkEdit(this.#taxonomy, edit);
    return overlapQuestion(this.#store, (overlap) => editEntry(id, checked, overlap, this.#origin));
  }

  split(id: string, at: Instant): void {
    this.#act('split', splitEntry(id, at, this.#origin));
  }

  merge(ids: readonly string[]): DutyEntry {
    this.#act('merge', mergeEntries(ids));
    return mustBe(this.#store.entry(ids[0] ?? ''));
  }

  remove(ids: readonly string[]): void {
    this.#act('delete', deleteEntries(ids));
  }

  closeCause(id: string, cause: Cause): void {
    this.#act('cause', closeCause(id, knownCause(cause), this.#origin));
  }

  addDebugging(span: Span, cause: Cause, overlap: Overlap | undefined): void {
    this.#act('cause', addDebugging(span, knownCause(cause), known(overlap), this.#origin));
  }

  mergeTopics(topics: readonly string[], into: string): void {
    this.#act('topics', mergeTopics(topics, parseInput(typedLine, into, 'into')));
  }

  #act(name: ActName, plan: Plan): Act | undefined {
    return this.#store.act(name, plan);
  }

  /** The entries that an act makes: its plan takes its first ids for them. */
  #made(name: ActName, plan: (origin: Origin) => Plan, count = 1): DutyEntry[] {
    const ids = Array.from({ length: count }, () => this.#origin.newId());
    const left = [...ids];
    this.#act(name, plan({ ...this.#origin, newId: () => left.shift() ?? this.#origin.newId() }));
    return ids.map((id) => mustBe(this.#store.entry(id)));
  }

  #ended(plan: Plan): DutyEntry | undefined {
    const running = this.#store.running();
    const act = this.#act('stop', plan);
    return act && running ? (this.#store.entry(running.id) ?? running) : undefined;
  }

  #checked({ start, end, duration, proposed, ...duty }: NewEntry): NewEntry {
    const more = { ...(duration !== undefined && { duration }), ...(proposed && { proposed }) };
    return { ...checkStart(this.#taxonomy, duty), start, end, ...more };
  }
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
