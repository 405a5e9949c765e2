import type { WorkbenchWindow } from './window';

/** The clipboard of a window of the workbench. */
export class Clipboard {
  readonly #window: WorkbenchWindow;

  constructor(window: WorkbenchWindow) {
    this.#window = window;
  }

  /** Allows the page to use the clipboard, as a person does when the browser asks. */
  async allow(): Promise<void> {
    await this.#window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  read(): Promise<string> {
    return this.#window.page.evaluate(() => navigator.clipboard.readText());
  }

  async write(text: string): Promise<void> {
    await this.#window.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  /** Selects and copies the whole text of the editor that is shown, and returns it. */
  async copyEditor(): Promise<string> {
    const { editor, page } = this.#window;
    await this.write('');
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    return this.read();
  }
}
