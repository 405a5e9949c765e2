import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { CategoryId, Taxonomy } from '../../core/taxonomy/taxonomy';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { commands, statusItems, TOGGLE } from '../contributions';
import { commandLink } from '../host/commandLink';
import type { ApiPart } from '../host/vscodeApi';
import { quickTagText, type Status, statusText, type StatusText } from './statusText';
import { type PlainText, plainText } from '../host/plainText';

type StatusBarApi = ApiPart<{ window: 'createStatusBarItem'; StatusBarAlignment: 'Left' }>;

/** The main item, with the running duty and its time or the time tracked today, and the quick tags beside it. */
export class StatusBar implements Disposable {
  readonly #vscode: StatusBarApi;
  readonly #duty: vscode.StatusBarItem;
  readonly #taxonomy: () => Taxonomy;
  #quickTags: { readonly category: CategoryId; readonly item: vscode.StatusBarItem }[] = [];

  constructor(vscode: StatusBarApi, taxonomy: () => Taxonomy) {
    this.#vscode = vscode;
    this.#taxonomy = taxonomy;
    this.#duty = vscode.window.createStatusBarItem(statusItems.duty, vscode.StatusBarAlignment.Left, 10);
    this.#duty.name = l10n.t('Invisible Load: Duty');
    this.#duty.command = commands.tag;
    this.#duty.show();
  }

  /** Creates one button for each category, in this order, to the right of the main item. */
  setQuickTags(categories: readonly CategoryId[]): void {
    for (const { item } of this.#quickTags) item.dispose();
    const { window, StatusBarAlignment } = this.#vscode;
    this.#quickTags = categories.map((category, index) => {
      const { label } = quickTagText(category, undefined, this.#taxonomy());
      const id = statusItems.quickTag(category);
      const item = window.createStatusBarItem(id, StatusBarAlignment.Left, 9 - index / 10);
      item.name = plainText(l10n.t('Invisible Load: {0}', label));
      // Set once: VS Code drops the old command on each assignment, and a click that is on its way would do nothing.
      item.command = commandLink(commands.startDuty, label, { category }, TOGGLE);
      item.show();
      return { category, item };
    });
  }

  show(status: Status, tooltip: vscode.MarkdownString): void {
    paint(this.#duty, statusText(status, this.#taxonomy()), tooltip);
    for (const { category, item } of this.#quickTags) this.#showQuickTag(item, category, status.running);
  }

  dispose(): void {
    this.#duty.dispose();
    for (const { item } of this.#quickTags) item.dispose();
  }

  #showQuickTag(item: vscode.StatusBarItem, category: CategoryId, running: DutyEntry | undefined): void {
    const text = quickTagText(category, running, this.#taxonomy());
    paint(item, text, plainText(text.label));
  }
}

/** Assigns only what changed, because VS Code redraws the item on every assignment. */
function paint(
  item: vscode.StatusBarItem,
  { text, label }: StatusText,
  tooltip: PlainText | vscode.MarkdownString,
): void {
  if (item.text !== text) item.text = text;
  if (item.accessibilityInformation?.label !== label) item.accessibilityInformation = { label, role: 'button' };
  if (textOf(item.tooltip) !== textOf(tooltip)) item.tooltip = tooltip;
}

function textOf(tooltip: string | vscode.MarkdownString | undefined): string | undefined {
  return typeof tooltip === 'object' ? tooltip.value : tooltip;
}
