import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { Scrubbed } from '../../core/share/scrub';
import { scrubbedText } from '../../core/share/scrubbedText';
import { ContextKey } from '../host/contextKey';
import { contextKeys, views } from '../contributions';
import { plainText } from '../host/plainText';
import { paragraph } from '../../core/language/joined';

const SCHEME = 'invisible-load-share';

/** The buttons in the title of the preview. */
export type PreviewChoice = 'copy' | 'save' | 'outcomes';

interface Previewed {
  readonly name: string;
  readonly text: string;
  readonly scrubbed: Scrubbed;
  /** Offers to add outcomes. */
  readonly takesOutcomes?: boolean;
}

/** Shows the text before it is shared, read-only: exactly these bytes are copied or saved. */
export class SharePreview implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #takesOutcomes = new ContextKey(vscode, contextKeys.previewTakesOutcomes);
  readonly #subscriptions: vscode.Disposable;
  #page: vscode.WebviewPanel | undefined;
  #decide: ((choice: PreviewChoice | undefined) => void) | undefined;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => {
        if (previewTabs().length === 0) this.decide(undefined);
      }),
    );
  }

  /**
   * Shows a text and resolves to the chosen button, however long that takes. Resolves to undefined when the preview is
   * closed or replaced by another text. An HTML page is also shown rendered, in front of its source, with scripts off.
   */
  async show({ name, text, scrubbed, takesOutcomes = false }: Previewed): Promise<PreviewChoice | undefined> {
    if (this.#decide) {
      this.decide(undefined);
      await this.close();
    }
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    this.#takesOutcomes.set(takesOutcomes);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    this.#page?.dispose();
    this.#page = name.endsWith('.html') ? shownAsPage(text) : undefined;
    const shown = vscode.l10n.t(
      'The preview shows all that leaves. Copy or save it with the buttons above it; closing it shares nothing.',
    );
    const changed = scrubbedText(scrubbed);
    void vscode.window.showInformationMessage(plainText(changed === undefined ? shown : paragraph([shown, changed])));
    return new Promise((resolve) => {
      this.#decide = resolve;
    });
  }

  decide(choice: PreviewChoice | undefined): void {
    this.#decide?.(choice);
    this.#decide = undefined;
  }

  /** Closes the preview, because its content would be lost after a reload. */
  async close(): Promise<void> {
    const tabs = previewTabs();
    this.#page?.dispose();
    this.#page = undefined;
    // Cleared before the tabs are closed, because the next text may be shown during that.
    this.#texts.clear();
    await vscode.window.tabGroups.close(tabs);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#page?.dispose();
    this.#texts.clear();
  }
}

function shownAsPage(html: string): vscode.WebviewPanel {
  const title = vscode.l10n.t('As Readers See It');
  const options = { enableScripts: false, localResourceRoots: [] };
  const panel = vscode.window.createWebviewPanel(views.sharePreview, title, vscode.ViewColumn.Active, options);
  panel.webview.html = html;
  return panel;
}

function previewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => isPreview(input));
}

function isPreview(input: unknown): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.scheme === SCHEME;
  // VS Code adds a prefix to the view type of a webview.
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(views.sharePreview);
}
