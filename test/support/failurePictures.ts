import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cache } from '../../scripts/lib/paths';

const pages = new Set<Page>();

/** Takes a picture of this page after every test that fails while the page is open. */
export function takePicturesOfFailures(page: Page): void {
  pages.add(page);
  page.once('close', () => pages.delete(page));
}

/** Takes a picture of every open page now. */
export async function takePictures(title: string): Promise<void> {
  const name = title.replaceAll(/[^\w]+/g, '-').slice(0, 100);
  for (const [index, page] of [...pages].entries()) {
    const path = join(cache, 'failures', `${name}-${index + 1}.png`);
    await page.screenshot({ path });
    process.stdout.write(`    picture of window ${index + 1}: ${path}\n`);
  }
}

// Benchmarks open windows too, but run without mocha, which defines `afterEach`.
if (typeof afterEach === 'function') {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takePictures(this.currentTest.fullTitle());
  });
}
