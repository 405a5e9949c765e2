import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Suggestion } from '../../core/suggest/suggestion';
import { rowsOf } from '../today/todaySelection';
import type { EntryText } from '../shared/entryText';
import type { UndoOffer } from '../shared/undoOffer';
import { pickDutyId } from '../shared/pickDuty';
import { dutyRefOf, type DutyRef } from '../../core/taxonomy/dutyRef';
import { pickOne } from '../shared/quickPick';
import { reasonText } from '../shared/suggestionReason';
import { showStatusMessage } from '../shared/statusMessage';
import { shortList } from '../../core/language/joined';

interface SuggestionDeps {
  readonly duties: Duties;
  readonly taxonomy: () => Taxonomy;
  readonly text: () => EntryText;
  readonly offer: UndoOffer;
  /** The suggestions of today. */
  readonly suggested: () => Promise<readonly Suggestion[]>;
}

const AS_PROPOSED = 'as-proposed';
const TURN_DOWN = 'turn-down';

/** Answers suggestions. Choosing another duty takes no more steps than accepting the suggested one. */
export class SuggestionActs {
  readonly #deps: SuggestionDeps;

  constructor(deps: SuggestionDeps) {
    this.#deps = deps;
  }

  /** Accepts suggestions unchanged. `given` and `selected` are rows of the Today view. */
  async accept(given?: unknown, selected?: unknown): Promise<readonly DutyEntry[]> {
    const chosen = await this.#chosen(vscode.l10n.t('Accept a suggestion'), given, selected);
    if (chosen.length === 0) return [];
    return this.#announce(await this.#deps.duties.accept(chosen));
  }

  /** Rejects suggestions, so that their time stays untagged. */
  async reject(given?: unknown, selected?: unknown): Promise<void> {
    const chosen = await this.#chosen(vscode.l10n.t('Reject a suggestion'), given, selected);
    if (chosen.length > 0) await this.#reject(chosen);
  }

  /** Asks whether to accept the suggestion, to choose another duty, or to reject it. */
  async decide(suggestion: Suggestion): Promise<DutyEntry | undefined> {
    const { taxonomy, text } = this.#deps;
    const first = [
      { id: AS_PROPOSED, label: text().name(suggestion), icon: 'lightbulb', description: reasonText(suggestion) },
      { id: TURN_DOWN, label: vscode.l10n.t('None of these: leave it untagged'), icon: 'close' },
      { label: vscode.l10n.t('Categories') },
    ];
    const title = vscode.l10n.t('What was it? {0}', text().span(suggestion));
    const id = await pickDutyId(taxonomy(), title, { first, unmarked: true });
    if (id === undefined) return undefined;
    if (id === TURN_DOWN) {
      await this.turnDown(suggestion);
      return undefined;
    }
    return this.#take(suggestion, id === AS_PROPOSED ? undefined : dutyRefOf(id));
  }

  /** Accepts with the duty of a pressed key. The key of the suggested category accepts the suggestion unchanged. */
  async takeByKey(suggestion: Suggestion, what: DutyRef): Promise<void> {
    const isSuggested = what.category === suggestion.category && what.duty === undefined;
    await this.#take(suggestion, isSuggested ? undefined : what);
  }

  /** Rejects one suggestion, so that its time stays untagged. */
  async turnDown(suggestion: Suggestion): Promise<void> {
    await this.#reject([suggestion]);
  }

  async #take(suggestion: Suggestion, as: DutyRef | undefined): Promise<DutyEntry | undefined> {
    return this.#announce(await this.#deps.duties.accept([suggestion], as))[0];
  }

  async #reject(suggestions: readonly Suggestion[]): Promise<void> {
    const { duties, offer, text } = this.#deps;
    if (!(await duties.reject(suggestions))) return showAnswered();
    offer.done(vscode.l10n.t('Rejected: {0}', shortList(suggestions.map((one) => text().entry(one)))));
  }

  async #chosen(title: string, given: unknown, selected: unknown): Promise<readonly Suggestion[]> {
    const rows = rowsOf(given, selected, this.#deps.taxonomy()).flatMap((row) =>
      row.type === 'suggestion' ? [row.suggestion] : [],
    );
    if (rows.length > 0) return rows;
    const all = await this.#deps.suggested();
    if (all.length === 0) {
      showStatusMessage(vscode.l10n.t('There are no suggestions for today.'));
      return [];
    }
    const { text } = this.#deps;
    const id = await pickOne({
      title,
      placeholder: vscode.l10n.t('Suggested today'),
      choices: all.map((one) => ({
        id: `${one.start}`,
        label: text().entry(one),
        icon: 'lightbulb',
        description: reasonText(one),
      })),
    });
    return all.filter(({ start }) => `${start}` === id);
  }

  #announce(entries: readonly DutyEntry[]): readonly DutyEntry[] {
    const { offer, text } = this.#deps;
    if (entries.length === 0) showAnswered();
    else offer.done(shortList(entries.map((entry) => text().entry(entry))));
    return entries;
  }
}

function showAnswered(): void {
  showStatusMessage(vscode.l10n.t('That suggestion has been answered already.'));
}
