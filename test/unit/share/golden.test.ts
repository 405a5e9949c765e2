import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { roundedWording } from '../../../src/core/report/text/wording';
import { toCsv } from '../../../src/core/share/csv';
import { toJson } from '../../../src/core/share/json';
import { defaultChoice } from '../../../src/core/share/level';
import type { Format } from '../../../src/core/share/shareFormat';
import { toMarkdown } from '../../../src/core/share/markdown';
import { plainWeek } from '../../../src/core/share/plainWeek';
import { shareReport } from '../../../src/core/share/shareReport';
import { toHtml } from '../../../src/webview/renderHtml';
import { fixtureWeeks } from '../report/support/fixtureWeeks';
import { markupLines, matchesGolden } from './support/golden';
import { schemaFindings } from './support/jsonSchema';

const wording = roundedWording('en-GB');
const schema = JSON.parse(readFileSync(join(process.cwd(), 'media', 'shared-report.schema.json'), 'utf8'));

describe('A shared week that is not over', () => {
  const headlineOf = (name: string, format: Format) => {
    const report = fixtureWeeks[name]?.();
    assert.ok(report);
    return shareReport(report, defaultChoice(0), format);
  };
  const shared = (format: Format) => headlineOf('in-progress', format);
  const says = /This week is still in progress: the figures will change\./;

  it('says so in the page, in Markdown, CSV and JSON', () => {
    assert.match(toHtml(shared('html'), wording, ''), says);
    assert.match(toMarkdown(shared('markdown'), wording), says);
    assert.match(toCsv(shared('csv')), /^headline,in-progress,.*the week is not over/m);
    assert.match(toJson(shared('json')), /"progress": "current"/);
  });

  it('is the only one that does', () => {
    const over = headlineOf('busy', 'html');
    assert.doesNotMatch(toHtml(over, wording, ''), says);
    assert.doesNotMatch(toCsv(over), /in-progress/);
  });
});

for (const [name, week] of Object.entries(fixtureWeeks)) {
  describe(`The ${name} week, shared at the level for managers`, () => {
    const shared = (format: Format) => shareReport(week(), defaultChoice(1), format);

    it('matches the accepted Markdown', () => matchesGolden(`${name}.md`, toMarkdown(shared('markdown'), wording)));
    it('matches the accepted plain text, of at most ten lines', () => {
      const text = plainWeek(shared('text'), wording);
      assert.ok(text.trimEnd().split('\n').length <= 10);
      matchesGolden(`${name}.txt`, text);
    });
    it('matches the accepted CSV', () => matchesGolden(`${name}.csv`, toCsv(shared('csv'))));
    it('matches the accepted JSON', () => matchesGolden(`${name}.json`, toJson(shared('json'))));
    it('matches the accepted HTML', () => {
      matchesGolden(`${name}.html`, markupLines(toHtml(shared('html'), wording, '/* report.css */')));
    });
  });

  describe(`The ${name} week as JSON`, () => {
    for (const level of [0, 1, 2, 3] as const) {
      it(`is valid by the shipped schema at level ${level}`, () => {
        const document: unknown = JSON.parse(toJson(shareReport(week(), defaultChoice(level), 'json')));
        assert.deepEqual(schemaFindings(schema, document), []);
      });
    }
  });
}
