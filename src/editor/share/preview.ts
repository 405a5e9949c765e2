import * as vscode from 'vscode';
import type { Disposable } from '../../core/event';
import { views } from '../contributions';

const SCHEME = 'invisible-load-share';

/** What becomes of the text that the preview shows. */
export type Delivery = 'copy' | 'save';

/** Shows a text that nobody can change before it is shared: what is read here is what leaves, byte for byte. */
export class SharePreview implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  #page: vscode.WebviewPanel | undefined;
  #choose: ((delivery: Delivery) => void) | undefined;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
    });
  }

  /** A page stands in front of its source as its readers will see it; nothing in it runs. */
  async show(name: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
    this.#page?.dispose();
    this.#page = name.endsWith('.html') ? shownAsPage(text) : undefined;
  }

  /** What is chosen in the title of the preview, which stays there however long the reading takes. */
  chosen(): Promise<Delivery> {
    return new Promise((resolve) => {
      this.#choose = resolve;
    });
  }

  choose(delivery: Delivery): void {
    this.#choose?.(delivery);
  }

  /** Closes what was shown: after a reload nobody could say what was in it. */
  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => isPreview(input)));
    this.#page?.dispose();
    this.#page = undefined;
    this.#texts.clear();
    this.#choose = undefined;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
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

function isPreview(input: unknown): boolean {
  return input instanceof vscode.TabInputText && input.uri.scheme === SCHEME;
}
