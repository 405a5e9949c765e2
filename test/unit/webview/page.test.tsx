import assert from 'node:assert/strict';
import { renderToString } from 'preact-render-to-string';
import { exactWording } from '../../../src/core/report/text/wording';
import { Page } from '../../../src/webview/page';
import { fixtureWeeks } from '../report/support/fixtureWeeks';
import { markupLines, matchesGolden } from '../share/support/golden';

const nothing = (): void => undefined;

function pageOf(name: string): string {
  const report = fixtureWeeks[name]?.();
  assert.ok(report, `no fixture week ${name}`);
  const view = { ...exactWording('en-GB'), open: nothing };
  return renderToString(<Page view={view} report={report} show={nothing} share={nothing} />);
}

describe('The page', () => {
  for (const name of Object.keys(fixtureWeeks)) {
    it(`of the ${name} week is the tree that was looked at`, () => {
      matchesGolden(`${name}.page.html`, markupLines(pageOf(name)));
    });

    it(`of the ${name} week has one heading, one main part, and no broken number`, () => {
      const page = pageOf(name);
      assert.equal(page.match(/<h1[ >]/g)?.length, 1);
      assert.equal(page.match(/<main[ >]/g)?.length, 1);
      assert.doesNotMatch(page, /NaN|Infinity|undefined|null|\[object/);
    });

    it(`of the ${name} week has no style and no script of its own, for the policy forbids them`, () => {
      assert.doesNotMatch(pageOf(name), /<(style|script)|<[^>]*? (style|on[a-z]+)=/);
    });

    it(`of the ${name} week names every picture and every table`, () => {
      const page = pageOf(name);
      for (const [svg] of page.matchAll(/<svg[^>]*>/g)) {
        assert.match(svg, /aria-hidden="true"|role="img" aria-label="[^"]+"|viewBox/);
      }
      assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
    });
  }

  it('shows the three named categories at zero in an empty week', () => {
    for (const label of ['Documentation', 'Debugging others&#x27; misuse', 'Architecture decisions']) {
      assert.ok(pageOf('empty').includes(label.replace('&#x27;', "'")), label);
    }
  });

  it('has no comparison and no single number in a thin week', () => {
    const page = pageOf('thin');
    assert.match(page, /Too thin for one number/);
    assert.doesNotMatch(page, /Beside earlier weeks|At least/);
    assert.equal(page.match(/<div class="notice thin">.*?<\/div>/s)?.[0].match(/<li>/g)?.length, 2);
  });

  it('shows what people type as text and follows only web addresses', () => {
    const page = pageOf('custom-categories');
    assert.ok(!page.includes('<img'));
    assert.ok(!page.includes('href="javascript'));
    assert.ok(!page.includes('\u202e'));
  });
});
