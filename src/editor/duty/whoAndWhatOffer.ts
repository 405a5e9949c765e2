import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import {
  lacksWhoAndWhat,
  LEARNED_FROM,
  learnedDetails,
  type LearnedDetails,
  type WhoAndWhat,
} from '../../core/duty/whoAndWhat';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { inertText } from '../../core/report/text/inert';
import type { Disposable } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import { labelOf } from '../../core/taxonomy/label';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import { commands, statusItems } from '../contributions';
import { executeCommand } from '../host/commands';
import { iconText, plainText } from '../host/plainText';
import { pickOne } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';

/** How long the offer is shown, in milliseconds. */
const SHOWN = 20_000;

const OTHER = 'other';

interface WhoAndWhatDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly isEnabled: () => boolean;
}

/**
 * Offers in the status bar to say who asked for the duty that just ended and what it was about. It takes no focus and
 * goes by itself; a click, or the command, opens the earlier answers, one digit each.
 */
export class WhoAndWhatOffer implements Disposable {
  readonly #deps: WhoAndWhatDeps;
  #item: vscode.StatusBarItem | undefined;
  #hiding: NodeJS.Timeout | undefined;
  #entry: DutyEntry | undefined;

  constructor(deps: WhoAndWhatDeps) {
    this.#deps = deps;
  }

  /** Call with a duty that the developer ended. */
  async ended(entry: DutyEntry): Promise<void> {
    this.#hide();
    this.#entry = entry;
    if (!this.#deps.isEnabled() || !lacksWhoAndWhat(entry)) return;
    const { choices, usual } = await this.#learned(entry);
    // Another duty may have ended meanwhile, and then that one is asked about.
    if (choices.length > 0 && this.#entry === entry) this.#show(entry, usual);
  }

  /** Asks about the duty that ended last in this window, or about the newest entry. */
  async ask(): Promise<void> {
    this.#hide();
    const entry = await this.#latest();
    if (!entry) return showStatusMessage(vscode.l10n.t('There is no duty yet. Start one or log past work first.'));
    const { choices } = await this.#learned(entry);
    const label = labelOf(this.#deps.taxonomy(), entry);
    const rows = choices.map((one, index) => ({ id: String(index + 1), label: `${index + 1}  ${detailsText(one)}` }));
    const chosen = await pickOne({
      title: vscode.l10n.t('{0}: who asked, and what was it about?', label),
      placeholder: vscode.l10n.t('Press a digit to choose; Escape skips'),
      passing: true,
      choices: [...rows, { id: OTHER, label: vscode.l10n.t('Something else…'), icon: 'edit' }],
      byKey: (key) => rows.find(({ id }) => id === key)?.id,
    });
    if (chosen === OTHER) await executeCommand(commands.editEntry, entry.id);
    const details = chosen === undefined ? undefined : choices[Number(chosen) - 1];
    if (!details) return;
    await this.#deps.duties.amend(entry.id, details);
    showStatusMessage(vscode.l10n.t('{0}: {1}', label, detailsText(details)));
  }

  dispose(): void {
    this.#hide();
    this.#item?.dispose();
  }

  async #latest(): Promise<DutyEntry | undefined> {
    const store = await this.#deps.open();
    const ended = this.#entry && store.entry(this.#entry.id);
    return ended ?? store.running() ?? store.entriesIn(this.#recent()).at(-1);
  }

  async #learned(entry: DutyEntry): Promise<LearnedDetails> {
    return learnedDetails(entry, (await this.#deps.open()).entriesIn(this.#recent()));
  }

  #recent() {
    const now = this.#deps.clock.now();
    return { start: now - LEARNED_FROM, end: now + 1 };
  }

  #show(entry: DutyEntry, usual: WhoAndWhat | undefined): void {
    this.#item ??= createItem();
    const item = this.#item;
    const question = usual ? vscode.l10n.t('For {0}?', detailsText(usual)) : vscode.l10n.t('Who asked?');
    item.text = iconText('person', question);
    item.tooltip = plainText(
      vscode.l10n.t('{0} ended. Say who asked and what it was about.', labelOf(this.#deps.taxonomy(), entry)),
    );
    item.accessibilityInformation = { label: question, role: 'button' };
    item.show();
    this.#hiding = setTimeout(() => item.hide(), SHOWN);
  }

  #hide(): void {
    clearTimeout(this.#hiding);
    this.#item?.hide();
  }
}

function detailsText({ requester, topic }: WhoAndWhat): string {
  return [requester, topic].flatMap((one) => (one === undefined ? [] : inertText(one))).join(' · ');
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(statusItems.whoAndWhat, vscode.StatusBarAlignment.Left, 6);
  item.name = plainText(vscode.l10n.t('Invisible Load: Who and What'));
  item.command = commands.whoAndWhat;
  return item;
}
