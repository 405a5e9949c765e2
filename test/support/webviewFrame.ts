import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

/** The frame of the webview that is shown, to run code in it. To find elements, use `WorkbenchWindow.webview`. */
export async function webviewFrame(page: Page): Promise<Frame> {
  const outer = page.locator('iframe.webview:visible').contentFrame();
  const inner = await outer.locator('iframe#active-frame').elementHandle();
  return (await inner?.contentFrame()) ?? assert.fail('no webview is shown');
}
