import type * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { plainText } from '../host/plainText';
import { pageOptions } from './pageOptions';

/** Shows a message on the page, under a title of the tab. Resolves when the page has run its script. */
export type Show<Message> = (message: Message, title?: string) => Promise<void>;

interface Content<Message> {
  /** Makes the HTML of the page, with messages for its script in it. */
  readonly html: Promise<(messages: readonly Message[]) => string>;
  /** The first message, which says what does not change while the page is open. */
  readonly init: Message;
  /** Makes what the page shows, and shows it. It must not reject. */
  readonly make: (show: Show<Message>) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** Milliseconds after which a page opens without what it shows, which then follows. */
const PATIENCE = 500;

/**
 * A page in a panel, whose content is made anew when that is asked for and a person can see it. The first content is in
 * the HTML, so that it is in the first picture of the page; what comes later is sent.
 */
export class PanelPage<Message> implements Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #content: Content<Message>;
  readonly #patience: NodeJS.Timeout;
  readonly #listening = Promise.withResolvers<void>();
  #isOpen = false;
  #isStale = false;
  #isMaking = false;
  /** What is being made was not shown yet, so it will be on the page that is there then. */
  #isHeld = false;
  #isDisposed = false;

  constructor(panel: vscode.WebviewPanel, content: Content<Message>) {
    this.#panel = panel;
    this.#content = content;
    panel.webview.options = pageOptions;
    this.#patience = setTimeout(() => void this.#open([]), PATIENCE);
    this.refresh();
  }

  /** Call when the script of the page has run. `filled`: the page shows what came with it. */
  ready(filled: boolean): void {
    this.#listening.resolve();
    if (!filled && !this.#isHeld) this.refresh();
  }

  /** Requests the content anew. All requests while it is made are answered by making it once more. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#isMaking) void this.#makeAll();
  }

  /** Sends a message to the page, unless it was closed meanwhile. */
  async post(message: Message): Promise<void> {
    await this.#listening.promise;
    if (!this.#isDisposed) await this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#patience);
    this.#listening.resolve();
  }

  async #makeAll(): Promise<void> {
    this.#isMaking = true;
    while (this.#isStale && this.#panel.visible && !this.#isDisposed) {
      this.#isStale = false;
      this.#isHeld = true;
      await this.#content.make((message, title) => this.#show(message, title));
      this.#isHeld = false;
    }
    this.#isMaking = false;
  }

  async #show(message: Message, title: string | undefined): Promise<void> {
    if (this.#isDisposed) return;
    if (title !== undefined) this.#panel.title = plainText(title);
    if (!this.#isOpen) {
      await this.#open([message]);
      this.#isHeld = false;
      await this.#listening.promise;
      return;
    }
    await this.#listening.promise;
    this.#isHeld = false;
    await this.post(message);
  }

  async #open(first: readonly Message[]): Promise<void> {
    if (this.#isOpen) return;
    this.#isOpen = true;
    clearTimeout(this.#patience);
    try {
      const html = await this.#content.html;
      if (!this.#isDisposed) this.#panel.webview.html = html([this.#content.init, ...first]);
    } catch (error) {
      this.#content.fail(error);
    }
  }
}
