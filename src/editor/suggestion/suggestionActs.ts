import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { type DutyEntry, spanOf } from '../../core/records/dutyEntry';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { Together } from '../../core/suggest/together';
import { rowsOf } from '../today/todaySelection';
import type { EntryText } from '../shared/entryText';
import type { UndoOffer } from '../shared/undoOffer';
import { pickDutyId } from '../shared/pickDuty';
import { dutyRefOf, type DutyRef } from '../../core/taxonomy/dutyRef';
import { pickOne } from '../shared/quickPick';
import { reasonText } from '../shared/suggestionReason';
import { showStatusMessage } from '../shared/statusMessage';
import { shortList } from '../../core/language/joined';
import { plural } from '../../core/language/plural';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, lengthOf, totalLength } from '../../core/time/span';
import { chosenRule, ruleChoiceRows, storeChoice } from './ruleChoices';

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

  /** Accepts likely suggestions in one act. */
  async acceptLikely(suggestions: readonly Suggestion[]): Promise<readonly DutyEntry[]> {
    const { duties, offer } = this.#deps;
    const entries = await duties.acceptLikely(suggestions);
    if (entries.length === 0) showAnswered();
    else offer.done(likelyText(entries.length, totalLength(entries.map((one) => spanOf(one, one.start)))));
    return entries;
  }

  /** Tags the time of a suggestion that was not shown as what the developer says. */
  async answerBlind(suggestion: Suggestion, what: DutyRef): Promise<void> {
    this.#announce(await this.#deps.duties.answerBlind(suggestion, what));
  }

  /** Asks whether the rule behind a suggestion is never to be seen again, or always likely. */
  async chooseRule(given?: unknown): Promise<void> {
    const { taxonomy, text, duties, offer } = this.#deps;
    const [row] = rowsOf(given, undefined, taxonomy());
    const [suggestion] = await this.#chosen(vscode.l10n.t('Always or never suggest it?'), given, undefined);
    const rule = suggestion?.reasons[0]?.rule;
    if (!suggestion || rule === undefined) return;
    const project = row?.type === 'suggestion' ? row.project : undefined;
    const id = await pickOne({
      title: text().entry(suggestion),
      placeholder: reasonText(suggestion.reasons, lengthOf(suggestion)),
      choices: ruleChoiceRows(rule, project),
    });
    const chosen = chosenRule(id, rule, project);
    if (chosen) await storeChoice(chosen, duties, offer);
  }

  /** Rejects suggestions, so that their time stays untagged. */
  async reject(given?: unknown, selected?: unknown): Promise<void> {
    const chosen = await this.#chosen(vscode.l10n.t('Reject a suggestion'), given, selected);
    if (chosen.length > 0) await this.#reject(chosen);
  }

  /**
   * Asks whether to accept what is suggested, in one or in several parts, to choose another duty, to reject it, or never to
   * see its rule again.
   */
  async decide(proposed: Together, project?: string): Promise<DutyEntry | undefined> {
    const { taxonomy, text, duties, offer } = this.#deps;
    const { suggestions, reasons, length } = proposed;
    const rule = reasons[0]?.rule;
    const first = [
      {
        id: AS_PROPOSED,
        label: text().name(proposed),
        icon: 'lightbulb',
        description: reasonText(reasons, length),
      },
      { id: TURN_DOWN, label: vscode.l10n.t('None of these: leave it untagged'), icon: 'close' },
      { label: vscode.l10n.t('Categories') },
    ];
    const title = vscode.l10n.t('What was it? {0}', shortList(suggestions.map((one) => text().span(one))));
    const rows = rule === undefined ? [] : ruleChoiceRows(rule, project);
    const last = [{ label: vscode.l10n.t('The rule behind it') }, ...rows];
    const id = await pickDutyId(taxonomy(), title, { first, last, unmarked: true });
    if (id === undefined) return undefined;
    const chosen = rule && chosenRule(id, rule, project);
    if (chosen) {
      await storeChoice(chosen, duties, offer);
      return undefined;
    }
    if (id === TURN_DOWN) {
      await this.turnDown(proposed);
      return undefined;
    }
    return this.#take(proposed, id === AS_PROPOSED ? undefined : dutyRefOf(id));
  }

  /** Accepts with the duty of a pressed key. The key of the suggested category accepts what is suggested unchanged. */
  async takeByKey(proposed: Together, what: DutyRef): Promise<void> {
    const isSuggested = what.category === proposed.category && what.duty === undefined;
    await this.#take(proposed, isSuggested ? undefined : what);
  }

  /** Rejects what is suggested, so that its time stays untagged. */
  async turnDown({ suggestions }: Together): Promise<void> {
    await this.#reject(suggestions);
  }

  async #take({ suggestions }: Together, as: DutyRef | undefined): Promise<DutyEntry | undefined> {
    return this.#announce(await this.#deps.duties.accept(suggestions, as))[0];
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
        description: reasonText(one.reasons, lengthOf(one)),
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

/** `Accepted 5 likely suggestions, 1 h 25 min`. */
function likelyText(count: number, length: Duration): string {
  return plural(
    count,
    vscode.l10n.t('Accepted {0} likely suggestion, {1}', count, formatElapsed(length)),
    vscode.l10n.t('Accepted {0} likely suggestions, {1}', count, formatElapsed(length)),
  );
}

function showAnswered(): void {
  showStatusMessage(vscode.l10n.t('That suggestion has been answered already.'));
}
