import { type RememberedFacet, facetNames } from '../../core/records/facetTable';
import * as vscode from 'vscode';
import { isDebugging } from '../../core/duty/cause';
import type { Duties } from '../../core/duty/duties';
import { takenTime, takesMuch } from '../../core/duty/captureQuestion';
import { type DutyEntry, elapsed, spanOf } from '../../core/records/dutyEntry';
import type { EntryEdit } from '../../core/duty/editEntry';
import { facetsOf } from '../../core/records/facets';
import { entryOrThrow } from '../../core/journal/entryOrThrow';
import type { Store } from '../../core/store/store';
import type { DutyRef } from '../../core/taxonomy/dutyRef';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Span } from '../../core/time/span';
import type { TypedAt } from '../../core/input/timeSpan';
import { pickCause } from '../shared/pickCause';
import { type EntryDraft, showEntryForm } from './entryForm';
import { entryIds } from './entryInput';
import { pickOverlap } from './pickOverlap';
import { pickEntries, pickEntry } from './pickEntry';
import { pickSplitPoint } from './pickSplitPoint';
import type { EntryText } from '../shared/entryText';
import { askForBounds } from './pickTime';
import type { UndoOffer } from '../shared/undoOffer';
import { showStatusMessage } from '../shared/statusMessage';
import { shortList } from '../../core/language/joined';

interface EditingDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Store>;
  readonly taxonomy: () => Taxonomy;
  readonly at: () => TypedAt;
  readonly text: () => EntryText;
  readonly offer: UndoOffer;
}

/** Corrects entries. Each command uses the entries it was run on, or asks for them. */
export class EntryEditing {
  readonly #deps: EditingDeps;

  constructor(deps: EditingDeps) {
    this.#deps = deps;
  }

  /** Shows bounds, duty and details in one list, with splitting and deleting at its end. */
  async edit(given?: unknown): Promise<DutyEntry | undefined> {
    const { open, taxonomy, at, text } = this.#deps;
    const before = await this.#one(given, vscode.l10n.t('Edit which entry?'));
    if (!before) return undefined;
    const title = vscode.l10n.t('Edit {0}', text().entry(before));
    const deps = {
      taxonomy: taxonomy(),
      text: text(),
      mostUsed: async (field: RememberedFacet) => (await open()).mostUsed(field),
      askForSpan: (span: EntryDraft['span']) => askForBounds(title, span, at()),
    };
    let draft = draftOf(before);
    for (;;) {
      const answer = await showEntryForm(title, draft, deps, moreActions(before));
      if (!answer) return undefined;
      if (answer.action === 'delete') return this.remove(before.id);
      draft = answer.draft;
      const entry = await this.#store(before, draft);
      if (!entry) continue;
      if (entry === before && answer.action === 'save') showStatusMessage(vscode.l10n.t('Nothing was changed.'));
      // The changes are stored before the next action, so Escape there loses nothing.
      if (answer.action === 'split') return this.split(entry.id);
      if (answer.action === 'cause' && isDebugging(entry)) return this.#closeCause(entry, title);
      return entry;
    }
  }

  /** Gives an entry another category or duty. */
  async retag(id: string, { category, duty }: DutyRef): Promise<DutyEntry> {
    const { duties, text, offer } = this.#deps;
    const entry = await duties.edit(id, { category, duty: duty ?? null });
    offer.done(vscode.l10n.t('Changed: {0}', text().entry(entry)));
    return entry;
  }

  /**
   * Moves the bounds of an entry. Neighbours give way and keep what lies outside; asks first if the entry takes much
   * time from them. Undefined if nothing was stored.
   */
  async move(id: string, bounds: Partial<Span>): Promise<DutyEntry | undefined> {
    const { duties, open, at, text, offer } = this.#deps;
    const { now } = at();
    const store = await open();
    const span = spanOf({ ...entryOrThrow(store, id), ...bounds }, now);
    const others = store.entriesIn(span).filter((one) => one.id !== id);
    const answers = await duties.previewEdit(id, bounds);
    const overlap = takesMuch(takenTime(span, others, now))
      ? await pickOverlap(answers, text())
      : answers.length > 0
        ? 'split'
        : 'free';
    if (overlap === undefined) return undefined;
    const entry = await duties.edit(id, bounds, overlap === 'free' ? undefined : overlap);
    offer.done(vscode.l10n.t('Changed: {0}', text().entry(entry)));
    return entry;
  }

  /** Asks for the start and the end alone. */
  async changeTime(given?: unknown): Promise<DutyEntry | undefined> {
    const { at, text } = this.#deps;
    const before = await this.#one(given, vscode.l10n.t('Change the time of which entry?'));
    if (!before) return undefined;
    const draft = draftOf(before);
    const span = await askForBounds(vscode.l10n.t('Time of {0}', text().entry(before)), draft.span, at());
    return span && this.#store(before, { ...draft, span });
  }

  /** Splits an entry at a time of day, or after a length of time from its start. */
  async split(given?: unknown): Promise<undefined> {
    const { duties, at, text, offer } = this.#deps;
    const entry = await this.#one(given, vscode.l10n.t('Split which entry?'));
    const where = entry && (await pickSplitPoint(entry, at(), text()));
    if (!entry || where === undefined) return;
    await duties.split(entry.id, where);
    offer.done(vscode.l10n.t('Split at {0}: {1}', text().time(where), text().name(entry)));
  }

  /** Merges entries. The longest one determines the duty and the details. */
  async merge(given?: unknown, selected?: unknown): Promise<DutyEntry | undefined> {
    const { duties, at, text, offer } = this.#deps;
    const entries = await this.#several(given, selected, vscode.l10n.t('Merge which entries?'));
    if (!entries) return undefined;
    const length = (entry: DutyEntry) => elapsed(entry, at().now);
    const merged = await duties.merge(entries.toSorted((a, b) => length(b) - length(a)).map(({ id }) => id));
    offer.done(vscode.l10n.t('Merged: {0}', text().entry(merged)));
    return merged;
  }

  /** Deletes entries without a confirmation, because undo restores them exactly. */
  async remove(given?: unknown, selected?: unknown): Promise<undefined> {
    const { duties, text, offer } = this.#deps;
    const named = await Promise.all(entryIds(this.#deps.taxonomy(), given, selected).map((id) => this.#named(id)));
    const picked = named.length === 0 && (await this.#one(undefined, vscode.l10n.t('Delete which entry?')));
    const entries = picked ? [picked] : named;
    const [first, ...others] = entries;
    if (!first) return;
    await duties.remove(entries.map(({ id }) => id));
    const count = entries.length;
    const what = others.length === 0 ? text().entry(first) : vscode.l10n.t('{0} entries', count);
    offer.done(vscode.l10n.t('Deleted: {0}', what));
  }

  /** Stores what differs, and returns the entry as it was if nothing does; undefined if the developer thinks again. */
  async #store(before: DutyEntry, draft: EntryDraft): Promise<DutyEntry | undefined> {
    const { duties, text, offer } = this.#deps;
    const edit = differences(before, draft);
    if (Object.keys(edit).length === 0) return before;
    const overlap = await pickOverlap(await duties.previewEdit(before.id, edit), text());
    if (overlap === undefined) return undefined;
    const entry = await duties.edit(before.id, edit, overlap === 'free' ? undefined : overlap);
    offer.done(vscode.l10n.t('Changed: {0}', text().entry(entry)));
    return entry;
  }

  /** Asks for the cause of debugging, in case the developer missed the question at the end of it. */
  async #closeCause(entry: DutyEntry, title: string): Promise<DutyEntry | undefined> {
    const { duties, open, at, text, offer } = this.#deps;
    const cause = await pickCause(title);
    if (cause === undefined) return undefined;
    await duties.closeCause(entry.id, cause);
    const { start, end = at().now } = entry;
    const changed = (await open()).entriesIn({ start, end });
    offer.done(vscode.l10n.t('Changed: {0}', shortList(changed.map((one) => text().entry(one)))));
    return changed[0];
  }

  async #one(given: unknown, title: string): Promise<DutyEntry | undefined> {
    const { open, at, text } = this.#deps;
    const [id] = entryIds(this.#deps.taxonomy(), given);
    return id === undefined ? pickEntry(title, await open(), at().now, text()) : this.#named(id);
  }

  async #several(given: unknown, selected: unknown, title: string): Promise<DutyEntry[] | undefined> {
    const { open, at, text } = this.#deps;
    const ids = entryIds(this.#deps.taxonomy(), given, selected);
    if (ids.length === 0) return pickEntries(title, await open(), at().now, text());
    return Promise.all(ids.map((id) => this.#named(id)));
  }

  async #named(id: string): Promise<DutyEntry> {
    return entryOrThrow(await this.#deps.open(), id);
  }
}

function moreActions(entry: DutyEntry) {
  const asked = entry.end !== undefined && isDebugging(entry);
  return [
    ...(asked ? ([{ id: 'cause', label: vscode.l10n.t('Cause…'), icon: 'question' }] as const) : []),
    { id: 'split', label: vscode.l10n.t('Split…'), icon: 'split-vertical' },
    { id: 'delete', label: vscode.l10n.t('Delete'), icon: 'trash' },
  ] as const;
}

function draftOf(entry: DutyEntry): EntryDraft {
  const { category, duty, start, end } = entry;
  return {
    what: { category, ...(duty !== undefined && { duty }) },
    span: { start, ...(end !== undefined && { end }) },
    facets: facetsOf(entry),
  };
}

/** The fields that differ; null for a field that was removed. */
function differences(before: DutyEntry, { what, span, facets }: EntryDraft): EntryEdit {
  const names = facetNames.filter((name) => facets[name] !== before[name]);
  return {
    ...(span.start !== before.start && { start: span.start }),
    ...(span.end !== undefined && span.end !== before.end && { end: span.end }),
    ...((what.category !== before.category || what.duty !== before.duty) && {
      category: what.category,
      duty: what.duty ?? null,
    }),
    ...Object.fromEntries(names.map((name) => [name, facets[name] ?? null])),
  };
}
