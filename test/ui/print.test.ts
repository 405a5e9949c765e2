import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';
import { roundedWording } from '../../src/core/report/text/wording';
import { defaultChoice } from '../../src/core/share/level';
import { shareReport } from '../../src/core/share/shareReport';
import { toHtml } from '../../src/webview/renderHtml';
import { fixtureWeeks } from '../unit/report/support/fixtureWeeks';

const css = ['colours.css', 'report.css']
  .map((name) => readFileSync(join(process.cwd(), 'media', name), 'utf8'))
  .join('\n');

describe('the printed page for managers', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [name, week] of Object.entries(fixtureWeeks)) {
    it(`fits on one sheet of A4 for the fixture week “${name}”`, async () => {
      const page = await browser.newPage();
      await page.setContent(toHtml(shareReport(week(), defaultChoice(1), 'html'), roundedWording('en-GB'), css));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
      await page.close();
    });
  }
});
