import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { QuickInput } from './quickInput';

const extension = 'invisible-load.invisible-load';
/** Milliseconds that a window may take to load, and again to show the extension. */
export const startTimeout = 60_000;

/** One window of the workbench, with methods for what a person sees and does in it. */
export class WorkbenchWindow {
  readonly page: Page;
  readonly quickInput: QuickInput;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
  }

  /** Resolves when the workbench shows at least one status bar item of the extension. */
  async whenReady(): Promise<void> {
    await this.page.locator(`.statusbar-item[id^="${extension}."]`).first().waitFor({ timeout: startTimeout });
  }

  /** A status bar item of the extension, by the id it was created with. */
  statusItem(id: string): Locator {
    return this.page.locator(`[id="${extension}.${id}"]`);
  }

  async statusText(id: string): Promise<string> {
    return (await this.statusItem(id).innerText()).trim();
  }

  /** The label of a status bar item that a screen reader reads. */
  async statusLabel(id: string): Promise<string> {
    return (await this.statusItem(id).locator('[aria-label]').first().getAttribute('aria-label')) ?? '';
  }

  /** Waits until the text of a status bar item matches. */
  async waitForStatus(id: string, text: RegExp | string): Promise<void> {
    await this.statusItem(id).filter({ hasText: text }).waitFor();
  }

  /** A text that is announced to screen readers, by the status bar or by a notification. */
  alert(text: string | RegExp): Locator {
    return this.page.locator('.statusbar, .monaco-aria-container').getByRole('alert').filter({ hasText: text }).first();
  }

  async clickStatus(id: string): Promise<void> {
    await this.statusItem(id).locator('a').first().click();
  }

  /** A view in the side bar, by its title. */
  view(title: string | RegExp): Locator {
    return this.page.locator('.sidebar .pane', {
      has: this.page.locator('.pane-header .title').getByText(title, { exact: true }),
    });
  }

  /** What stands behind the title of a view. */
  viewDescription(title: string | RegExp): Locator {
    return this.view(title).locator('.pane-header .description');
  }

  /** Drags the edge of the side bar until it has this width in pixels. */
  async setSideBarWidth(width: number): Promise<void> {
    const bar = this.page.locator('.part.sidebar');
    const { x, y, width: before, height } = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.move(x + before, y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width, y + height / 2, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(x + width + 200, y + height / 2);
  }

  /** Runs a command from the palette by keyboard. The title includes the category, as listed there. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.find(`>${title}`, title);
    await this.quickInput.choose(title);
  }

  /** Chooses a colour theme by its name, as a person does. */
  async chooseTheme(name: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.whenOpen(/Select Color Theme/);
    await this.quickInput.type(name);
    await this.quickInput.pick(name);
    await this.quickInput.whenClosed();
  }

  /** Opens a file of the folder in an editor. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.quickInput.find(path, name);
    await this.quickInput.pick(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.waitFor();
  }

  /** The text editor that is shown. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
  }

  /** Types into the editor that is shown. */
  async typeInEditor(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.type(text);
  }

  /** The document of the webview in the active editor group. */
  get webview(): FrameLocator {
    return this.page.locator('iframe.webview:visible').contentFrame().frameLocator('iframe#active-frame');
  }

  /** The notifications that are shown, by their text. */
  get notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  /** Presses a button of a notification. */
  async clickNotification(button: string): Promise<void> {
    await this.page.locator('.notifications-toasts').getByRole('button', { name: button, exact: true }).click();
  }

  /** A button in the title of the editor that is shown. */
  titleButton(name: string): Locator {
    return this.page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name });
  }

  async clickTitle(name: string): Promise<void> {
    await this.titleButton(name).click();
  }

  /** The modal dialog that is shown. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** Presses a button of the modal dialog. */
  async clickDialog(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** Reloads the window as a person does, so that it saves its layout first, and waits until it is drawn again. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: startTimeout });
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.whenReady();
  }

  /** Loads the window again in a browser of this name, from which VS Code takes the system that it runs on. */
  async loadAs(userAgent: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setUserAgentOverride', { userAgent });
    await this.page.reload({ timeout: startTimeout });
    await this.whenReady();
  }

  /** Takes a picture of the whole window, or of one part of it. */
  async screenshot(path: string, part?: Locator): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await (part ?? this.page).screenshot({ path, animations: 'disabled' });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
