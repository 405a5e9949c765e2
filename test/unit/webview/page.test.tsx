import assert from 'node:assert/strict';
import { renderToString } from 'preact-render-to-string';
import { comparisonOf } from '../../../src/core/report/comparison/comparison';
import { tenths } from '../../../src/core/report/shown/grain';
import { shownReport } from '../../../src/core/report/shown/shownReport';
import { exactWording } from '../../../src/core/report/text/wording';
import { weekFigures } from '../../../src/core/report/comparison/weekFigures';
import { Page } from '../../../src/webview/page';
import { fixtureWeeks } from '../report/support/fixtureWeeks';
import { weekBook } from '../report/support/weekBook';
import { markupLines, matchesGolden } from '../share/support/golden';

const nothing = (): void => undefined;

function pageOf(name: string): string {
  const report = fixtureWeeks[name]?.();
  assert.ok(report, `no fixture week ${name}`);
  const view = { ...exactWording('en-GB'), open: nothing };
  return renderToString(<Page view={view} report={shownReport(report, tenths)} show={nothing} share={nothing} />);
}

describe('The page', () => {
  for (const name of Object.keys(fixtureWeeks)) {
    it(`of the ${name} week matches the accepted markup`, () => {
      matchesGolden(`${name}.page.html`, markupLines(pageOf(name)));
    });

    it(`of the ${name} week has one h1, one main element and no broken number`, () => {
      const page = pageOf(name);
      assert.equal(page.match(/<h1[ >]/g)?.length, 1);
      assert.equal(page.match(/<main[ >]/g)?.length, 1);
      assert.doesNotMatch(page, /NaN|Infinity|undefined|null|\[object/);
    });

    it(`of the ${name} week has no inline style and no script, because the policy forbids them`, () => {
      // The values of attributes are removed, because a label can contain typed text.
      const markup = pageOf(name).replaceAll(/="[^"]*"/g, '=""');
      assert.doesNotMatch(markup, /<(style|script)|<[^>]*? (style|on[a-z]+)=/);
    });

    it(`of the ${name} week has a name for every picture and every table`, () => {
      const page = pageOf(name);
      for (const [svg] of page.matchAll(/<svg[^>]*>/g)) {
        assert.match(svg, /aria-hidden="true"|role="img" aria-label="[^"]+"|viewBox/);
      }
      assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
    });
  }

  it('draws the parts of a week of two minutes within the bar of the whole', () => {
    const book = weekBook();
    book.duty('Mon 09:00-09:01', 'support');
    book.code('Mon 09:01-09:02');
    const view = { ...exactWording('en-GB'), open: nothing };
    const report = shownReport(book.report(), tenths);
    const page = renderToString(<Page view={view} report={report} show={nothing} share={nothing} />);
    const [whole = ''] = /<svg class="whole".*?<\/svg>/.exec(page) ?? [];
    const pieces = [...whole.matchAll(/<rect class="piece" x="([\d.]+)%" width="([\d.]+)%"/g)];
    assert.deepEqual(
      pieces.map(([, x, width]) => [x, width]),
      [
        ['0', '50'],
        ['50', '50'],
      ],
    );
  });

  it('shows the three named categories at zero in an empty week', () => {
    for (const label of ['Documentation', 'Debugging others&#x27; misuse', 'Architecture decisions']) {
      assert.ok(pageOf('empty').includes(label.replace('&#x27;', "'")), label);
    }
  });

  it('offers the sample in an empty week, and only where somebody can show it', () => {
    const report = fixtureWeeks['empty']?.();
    assert.ok(report);
    const shown = shownReport(report, tenths);
    const view = exactWording('en-GB');
    const offered = renderToString(<Page view={{ ...view, showSample: nothing }} report={shown} show={nothing} />);
    assert.match(offered, /<button[^>]*>See a Sample Report<\/button>/);
    assert.doesNotMatch(renderToString(<Page view={view} report={shown} show={nothing} />), /Sample/);
  });

  it('says before everything else that a sample is one, and puts the word across the page', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const view = exactWording('en-GB');
    const sample = renderToString(<Page view={view} report={shownReport(report, tenths)} show={nothing} isSample />);
    assert.match(sample, /<aside class="sample" data-sample="Sample"[^>]*>.*invented developer.*<\/aside><header/);
    assert.doesNotMatch(sample, /Share…/);
  });

  it('says in one line that a newer version wrote the file, and only then', () => {
    const report = fixtureWeeks['thin']?.();
    assert.ok(report);
    const view = { ...exactWording('en-GB'), open: nothing };
    const notice = /<li>A newer version of Invisible Load wrote the data file, so it can only be read here\./;
    assert.match(
      renderToString(<Page view={view} report={shownReport(report, tenths)} show={nothing} readOnly />),
      notice,
    );
    assert.doesNotMatch(pageOf('thin'), notice);
  });

  it('shows no comparison and no single number in a thin week', () => {
    const page = pageOf('thin');
    assert.match(page, /Not enough data yet/);
    assert.doesNotMatch(page, /Compared with earlier weeks|At least/);
    assert.equal(page.match(/<div class="notice thin">.*?<\/div>/s)?.[0].match(/<li>/g)?.length, 2);
  });

  it('shows typed text as plain text and links only to web addresses', () => {
    const page = pageOf('custom-categories');
    assert.ok(!page.includes('<img'));
    assert.ok(!page.includes('href="javascript'));
    assert.ok(!page.includes('\u202e'));
  });

  describe('when the taxonomy changed three weeks ago', () => {
    const report = fixtureWeeks['busy']?.();
    const breaks = [{ at: 8.5, what: 'taxonomy' as const }];
    const page = (): string => {
      assert.ok(report?.comparison);
      const past = report.comparison.history.map(({ figures }, index) => ({ figures, start: index }));
      const figures = weekFigures(report);
      const comparison = comparisonOf({
        figures,
        finished: true,
        past,
        breaks,
        calibratedAt: Number.NEGATIVE_INFINITY,
      });
      assert.ok(comparison);
      assert.equal(comparison.history.filter(({ leftOut }) => leftOut === 'break').length, 8);
      const view = exactWording('en-GB');
      return renderToString(
        <Page view={view} report={shownReport({ ...report, comparison }, tenths)} show={nothing} />,
      );
    };

    it('draws a line before the first comparable week in every chart', () => {
      assert.equal(page().match(/class="new-rules"/g)?.length, 4);
      assert.match(page(), /Not comparable with weeks before week 45: categories changed/);
    });

    it('shows in the table which week that is and which weeks are not used', () => {
      assert.match(page(), /Week 45 · 2\D+8 Nov<\/th>.*?yes; categories changed/s);
      assert.match(page(), /Week 44 · [^<]*<\/th>.*?no<\/td>/s);
      assert.match(page(), /Left out because the rules were different: 8 of the 12 weeks before/);
    });
  });

  it('shows on a phone too how much stood in for each role', () => {
    assert.match(pageOf('busy'), /<th scope="col" class="number">Stood in<\/th>/);
    assert.doesNotMatch(pageOf('busy'), /optional">Stood in/);
  });

  it('has a heading for the summary and for the recorded time, before those of the sections', () => {
    for (const name of ['busy', 'thin']) {
      const headings = [...pageOf(name).matchAll(/<h2[^>]*>([^<]*)/g)].map(([, text]) => text);
      assert.deepEqual(headings.slice(0, 2), ['Summary', 'Recorded time'], name);
    }
    assert.match(pageOf('empty'), /<h2[^>]*>Summary</);
  });

  it('has no disabled button, because one that was pressed last would lose the focus', () => {
    const page = pageOf('in-progress');
    assert.doesNotMatch(page, / disabled/);
    assert.match(page, /aria-disabled="true">This Week</);
    assert.match(page, /aria-disabled="true">Next Week</);
  });

  it('has a live region from the beginning, which says what it is given', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const page = (announced?: string): string =>
      renderToString(
        <Page
          view={exactWording('en-GB')}
          report={shownReport(report, tenths)}
          show={nothing}
          {...(announced !== undefined && { announced })}
        />,
      );
    assert.match(page(), /<p class="unseen" role="status"><\/p>/);
    assert.match(page('Week 47'), /role="status">Week 47<\/p>/);
  });

  it('explains the scale of the grade where the grade is printed', () => {
    for (const name of ['busy', 'thin', 'in-progress']) {
      assert.match(
        pageOf(name),
        /Coverage [ABC]<.*?Coverage says how fully the week was recorded and tagged: A means/s,
      );
    }
    assert.doesNotMatch(pageOf('empty'), /Coverage/);
  });

  it('explains the shades of bars where there are several, and only there', () => {
    assert.match(pageOf('busy'), /<section class="section roles".*?Stood in for the role.*?Shared, or part of/s);
    assert.doesNotMatch(pageOf('thin'), /Shared, or part of/);
  });

  it('calls only the current week “this week”, and names each week by its number and its days', () => {
    const page = pageOf('busy');
    assert.deepEqual(page.match(/this week/gi), ['This Week']);
    assert.match(page, /<th scope="col" class="number">Week 48<\/th>/);
    assert.match(page, /<th scope="row">Week 47 · 16\D+22 Nov<\/th>/);
  });

  it('has no section for the flow when there is only one figure to say', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const { longest: _, switchesPerHour: __, ...flow } = report.flow;
    const page = (focus: typeof flow.focus): string =>
      renderToString(
        <Page
          view={exactWording('en-GB')}
          report={shownReport({ ...report, flow: { ...flow, focus } }, tenths)}
          show={nothing}
        />,
      );
    assert.doesNotMatch(page([]), /id="flow-title"/);
    assert.match(page(flow.focus), /id="flow-title"/);
  });

  it('makes the tables of its charts when they are unfolded, where it can, and at once in a file', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const page = (fillsLater: boolean): string =>
      renderToString(
        <Page view={{ ...exactWording('en-GB'), fillsLater }} report={shownReport(report, tenths)} show={nothing} />,
      );
    const twins = (text: string): number => text.match(/<details class="twin">/g)?.length ?? 0;
    const tables = (text: string): number => text.match(/<table class="figures compact">/g)?.length ?? 0;
    assert.deepEqual([twins(page(true)), tables(page(true))], [3, 0]);
    assert.deepEqual([twins(page(false)), tables(page(false))], [3, 3]);
  });

  it('begins with the numbers, roles and categories when the rest is to follow', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const page = renderToString(
      <Page view={exactWording('en-GB')} report={shownReport(report, tenths)} show={nothing} isWhole={false} />,
    );
    const titles = [...page.matchAll(/<h2 id="([a-z]+)-title"/g)].map(([, id]) => id);
    assert.deepEqual(titles, ['summary', 'composition', 'roles', 'categories']);
  });

  it('keeps the room of an earlier comparison, without showing it, until its own is read', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const shown = shownReport(report, tenths);
    const page = (comparing: boolean): string =>
      renderToString(<Page view={exactWording('en-GB')} report={shown} show={nothing} comparing={comparing} />);
    assert.match(page(true), /<section class="section comparison outdated"/);
    assert.equal(page(true).replace(' outdated', ''), page(false));
  });

  it('shows the sections further down of the earlier report until the first ones are painted', () => {
    const [busy, quiet] = [fixtureWeeks['busy']?.(), fixtureWeeks['short']?.()];
    assert.ok(busy && quiet);
    const page = renderToString(
      <Page
        view={exactWording('en-GB')}
        report={shownReport(quiet, tenths)}
        further={shownReport(busy, tenths)}
        show={nothing}
      />,
    );
    const of = (report: typeof busy): string =>
      renderToString(<Page view={exactWording('en-GB')} report={shownReport(report, tenths)} show={nothing} />);
    const untilCategories = (text: string): string | undefined => text.split('id="categories-title"')[0];
    const fromDays = (text: string): string | undefined => text.split('id="days-title"')[1];
    assert.ok(untilCategories(page) === untilCategories(of(quiet)), 'the first sections are of the report');
    assert.ok(fromDays(page) === fromDays(of(busy)), 'the sections further down are of the earlier one');
  });

  it('has the button for days of leave only when the view can mark leave', () => {
    const report = fixtureWeeks['busy']?.();
    assert.ok(report);
    const view = { ...exactWording('en-GB'), markLeave: nothing };
    assert.match(
      renderToString(<Page view={view} report={shownReport(report, tenths)} show={nothing} />),
      />Days of Leave…</,
    );
    assert.doesNotMatch(pageOf('busy'), /Days of Leave…/);
  });
});
