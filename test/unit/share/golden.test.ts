import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { roundedWording } from '../../../src/core/report/text/wording';
import { toCsv } from '../../../src/core/share/csv';
import { toJson } from '../../../src/core/share/json';
import { defaultChoice } from '../../../src/core/share/level';
import type { Format } from '../../../src/core/share/shareFormat';
import { toMarkdown } from '../../../src/core/share/markdown';
import { shareReport } from '../../../src/core/share/shareReport';
import { toHtml } from '../../../src/webview/renderHtml';
import { fixtureWeeks } from '../report/support/fixtureWeeks';
import { markupLines, matchesGolden } from './support/golden';
import { schemaFindings } from './support/jsonSchema';

const wording = roundedWording('en-GB');
const schema = JSON.parse(readFileSync(join(process.cwd(), 'media', 'shared-report.schema.json'), 'utf8'));

for (const [name, week] of Object.entries(fixtureWeeks)) {
  describe(`The ${name} week, shared at the level for managers`, () => {
    const shared = (format: Format) => shareReport(week(), defaultChoice(1), format);

    it('matches the accepted Markdown', () => matchesGolden(`${name}.md`, toMarkdown(shared('markdown'), wording)));
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
