import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Act } from '../../core/journal/act';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Disposable } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { Suggestion } from '../../core/suggest/suggestion';
import { together } from '../../core/suggest/together';
import type { Clock } from '../../core/time/clock';
import { hasTwelveHours } from '../../core/time/clockForm';
import { byStart, type Duration } from '../../core/time/span';
import { type PointedView, pointedAt, rowsOf } from '../today/todaySelection';
import { SuggestionActs } from '../suggestion/suggestionActs';
import { EntryAdding } from './entryAdding';
import { EntryEditing } from './entryEditing';
import { suggestionsOf } from '../../core/timeline/blind';
import { currentStretch, type CurrentStretch } from '../../core/timeline/currentStretch';
import { EntryText } from '../shared/entryText';
import { displayLocale } from '../host/editorSettings';
import type { Today } from '../host/today';
import { UndoOffer } from '../shared/undoOffer';
import { showStatusMessage } from '../shared/statusMessage';

interface EntryActsDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Store>;
  readonly taxonomy: () => Taxonomy;
  readonly clock: Clock;
  readonly today: Pick<Today, 'read'>;
  /** The Today view, which knows what a key or a click in it means. */
  readonly view: () => Promise<PointedView>;
  /** After this long without evidence the developer counts as absent. */
  readonly idle: () => Duration;
}

/** All acts on entries except starting and stopping a duty. Loaded with the first such command. */
export class EntryActs implements Disposable {
  readonly #deps: EntryActsDeps;
  /** Shows what was done and offers to undo it. */
  readonly offer = new UndoOffer();
  readonly adding: EntryAdding;
  readonly editing: EntryEditing;
  readonly suggesting: SuggestionActs;

  constructor(deps: EntryActsDeps) {
    this.#deps = deps;
    const { duties, open, taxonomy, clock } = deps;
    const twelveHours = () => hasTwelveHours(displayLocale());
    const at = () => ({ now: clock.now(), zone: clock.zone(), twelveHours: twelveHours() });
    const shared = { duties, open, taxonomy, at, text: () => this.text(), offer: this.offer };
    this.suggesting = new SuggestionActs({ ...shared, suggested: () => this.#suggested() });
    const decide = (one: Suggestion, project?: string) => this.suggesting.decide(together([one]), project);
    this.adding = new EntryAdding({ ...shared, stretch: () => this.#stretch(), decide });
    this.editing = new EntryEditing(shared);
  }

  /** Formats names and times in the display language and the present time zone. */
  text(): EntryText {
    return new EntryText(this.#deps.taxonomy(), displayLocale(), this.#deps.clock.zone());
  }

  /** Edits an entry. A row of the Today view without an entry is tagged instead. */
  async edit(given?: unknown, selected?: unknown): Promise<DutyEntry | undefined> {
    const on = await pointedAt(this.#deps.view, given, selected);
    if (!on) return undefined;
    const [row] = rowsOf(on.given, undefined, this.#deps.taxonomy());
    return row && row.type !== 'duty' ? this.adding.add(on.given, on.selected) : this.editing.edit(on.given);
  }

  /** Changes the start and the end of an entry. */
  async changeTime(given?: unknown): Promise<DutyEntry | undefined> {
    const on = await this.#tagged(given);
    return on && this.editing.changeTime(on.given);
  }

  /** Deletes entries. */
  async remove(given?: unknown, selected?: unknown): Promise<undefined> {
    const on = await this.#tagged(given, selected);
    return on && this.editing.remove(on.given, on.selected);
  }

  async undo(): Promise<Act | undefined> {
    const act = await this.#deps.duties.undo();
    if (act) this.offer.undone(vscode.l10n.t('Undone: {0}', this.text().act(act)));
    else showStatusMessage(vscode.l10n.t('There is nothing to undo.'));
    return act;
  }

  async redo(): Promise<Act | undefined> {
    const act = await this.#deps.duties.redo();
    if (act) this.offer.done(vscode.l10n.t('Redone: {0}', this.text().act(act)));
    else showStatusMessage(vscode.l10n.t('There is nothing to redo.'));
    return act;
  }

  async mergeTopics(): Promise<void> {
    const { mergeTopics } = await import('./mergeTopics');
    await mergeTopics(this.#deps, this.offer);
  }

  /** What a command was run on; undefined, after a message, for rows of the Today view without an entry. */
  async #tagged(given: unknown, selected?: unknown) {
    const on = await pointedAt(this.#deps.view, given, selected);
    const rows = on ? rowsOf(on.given, on.selected, this.#deps.taxonomy()) : [];
    if (rows.length === 0 || rows.some(({ type }) => type === 'duty')) return on;
    showStatusMessage(vscode.l10n.t('This time has no tag yet. Press Enter on its row to tag it.'));
    return undefined;
  }

  async #stretch(): Promise<CurrentStretch | undefined> {
    const { today, clock, idle } = this.#deps;
    const read = await today.read();
    return read && currentStretch(read.segments, clock.now(), idle());
  }

  async #suggested(): Promise<readonly Suggestion[]> {
    const { segments = [], elsewhere = [] } = (await this.#deps.today.read()) ?? {};
    return [...suggestionsOf(segments), ...elsewhere].filter(({ blind }) => !blind).toSorted(byStart);
  }

  dispose(): void {
    this.offer.dispose();
  }
}
