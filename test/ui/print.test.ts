import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';
import { roundedWording } from '../../src/core/report/text/wording';
import { defaultChoice } from '../../src/core/share/level';
import { shareReport } from '../../src/core/share/shareReport';
import type { CaseSection } from '../../src/core/roleCase/casePage';
import { caseHtml } from '../../src/webview/renderCase';
import { toHtml } from '../../src/webview/renderHtml';
import { fixtureWeeks } from '../unit/report/support/fixtureWeeks';

const css = ['colours.css', 'report.css']
  .map((name) => readFileSync(join(process.cwd(), 'media', name), 'utf8'))
  .join('\n');

/** How many sheets a page needs. */
async function sheetsOf(browser: Browser, html: string): Promise<number | undefined> {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
}

describe('the printed case for a role', () => {
  it('fits on two sheets of A4 with as many rows as it can have', async () => {
    const browser = await launchBrowser();
    const row = (index: number) => ({
      name: `Something that took a while and needs a long line, number ${index}`,
      amount: '12.5 h',
      part: 0.5,
    });
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));
    const section = (id: CaseSection['id'], count: number) => ({
      id,
      title: 'What is listed here',
      hint: 'A hint.',
      rows: rows(count),
    });
    const sentences = rows(7).map(({ name }) => `${name}. ${name}.`);
    const page = {
      ...{ title: 'Work of the role “Tech lead” that fell to a developer', made: 'Made by Kim on 1 March 2026.' },
      lead: sentences.slice(0, 4),
      sections: [
        { id: 'asks' as const, title: 'What is asked for', asks: sentences.slice(0, 3) },
        section('weeks', 13),
        section('duties', 6),
        section('reasons', 5),
        section('outcomes', 5),
        section('topics', 5),
        section('waits', 5),
        { id: 'before' as const, title: 'Compared with the time before', sentences: sentences.slice(0, 2) },
        { id: 'basis' as const, title: 'How this is known', sentences },
      ],
    };
    const sheets = await sheetsOf(browser, caseHtml(page, css));
    assert.ok(sheets !== undefined && sheets <= 2, String(sheets));
    await browser.close();
  });
});

describe('the printed page for managers', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [name, week] of Object.entries(fixtureWeeks)) {
    it(`fits on one sheet of A4 for the fixture week “${name}”`, async () => {
      const shared = shareReport(week(), defaultChoice(1), 'html');
      assert.equal(await sheetsOf(browser, toHtml(shared, roundedWording('en-GB'), css)), 1);
    });
  }
});
