import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** The texts of a row of a quick pick, as shown. */
export interface QuickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The quick input of a window: command palette, quick pick, input box. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get widget(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  get input(): Locator {
    return this.widget.locator('.quick-input-box input');
  }

  /** Opens the palette and types until it lists the row. Tries again if a closing quick input takes the focus away. */
  async find(text: string, label: string): Promise<void> {
    const soon = { timeout: 1000 };
    await eventually(`${label} is listed`, async () => {
      if (!(await this.widget.isVisible())) await this.#page.keyboard.press('F1');
      const listed = this.input.fill(text, soon).then(() => this.row(label).first().waitFor(soon));
      return listed.then(
        () => true,
        () => false,
      );
    });
  }

  /** Waits until the quick input is open, with this title or placeholder if one is given. */
  async whenOpen(caption?: string | RegExp): Promise<void> {
    await this.input.waitFor();
    if (caption === undefined) return;
    const titled = this.widget.locator('.quick-input-title').filter({ hasText: caption });
    await titled.or(this.widget.getByPlaceholder(caption)).first().waitFor();
  }

  async whenClosed(): Promise<void> {
    await this.widget.waitFor({ state: 'detached' });
  }

  /** Replaces the text in the input box. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  async press(key: string): Promise<void> {
    await this.input.press(key);
  }

  /** The row with exactly this label. */
  row(label: string): Locator {
    const name = this.#page.locator('.label-name').getByText(label, { exact: true });
    return this.widget.locator('.quick-input-list .monaco-list-row').filter({ has: name });
  }

  /** Waits for the row with exactly this label and clicks it. */
  async pick(label: string): Promise<void> {
    await this.row(label).first().click();
  }

  /** Waits for the row with exactly this label, moves to it with the arrow keys and accepts it with Enter. */
  async choose(label: string): Promise<void> {
    await this.row(label).first().waitFor();
    for (let steps = 0; (await this.focusedLabel()) !== label; steps++) {
      if (steps > 20) throw new Error(`${label} is not reached by the arrow keys`);
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  /** The label of the row that Enter would accept; empty when none is marked. */
  async focusedLabel(): Promise<string> {
    const focused = this.widget.locator('.quick-input-list .monaco-list-row.focused .label-name');
    return (await focused.allInnerTexts())[0]?.trim() ?? '';
  }

  /** Waits for the first row and returns all rows that are shown. */
  async rows(): Promise<QuickRow[]> {
    const rows = this.widget.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((elements) =>
      elements.map((element) => {
        const text = (selector: string) => element.querySelector(selector)?.textContent?.trim() ?? '';
        return {
          label: text('.label-name'),
          description: text('.label-description'),
          detail: text('.quick-input-list-label-meta'),
        };
      }),
    );
  }
}
