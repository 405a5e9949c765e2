import assert from 'node:assert/strict';
import { exactWording } from '../../../src/core/report/text/wording';
import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import { defaultChoice } from '../../../src/core/share/level';
import { toMarkdown } from '../../../src/core/share/markdown';
import { shareReport } from '../../../src/core/share/shareReport';
import { toHtml } from '../../../src/webview/renderHtml';
import { weekOfEntries } from './support/weekOfEntries';

/** How many formats `work` makes. */
function formatsMade(work: () => void): number {
  const names = ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'PluralRules'] as const;
  const originals = names.map((name) => Intl[name]);
  let made = 0;
  const counted = <Made extends object>(original: Made) =>
    new Proxy(original, {
      construct: (target, parameters) => {
        made++;
        return Reflect.construct(target as never, parameters);
      },
      apply: (target, self, parameters) => {
        made++;
        return Reflect.apply(target as never, self, parameters);
      },
    });
  const set = (values: readonly object[]) => {
    for (const [index, name] of names.entries()) Object.assign(Intl, { [name]: values[index] });
  };
  set(originals.map(counted));
  try {
    work();
  } finally {
    set(originals);
  }
  return made;
}

describe('A page with many entries', () => {
  const wording = exactWording('de-AT');
  const outputs = {
    Markdown: (report: WeeklyReport) => toMarkdown(shareReport(report, defaultChoice(3), 'markdown'), wording),
    HTML: (report: WeeklyReport) => toHtml(shareReport(report, defaultChoice(3), 'html'), wording, ''),
  };

  for (const [format, output] of Object.entries(outputs)) {
    it(`makes as many date and number formats for 2,000 entries as for 20, as ${format}`, () => {
      const [few, many] = [weekOfEntries(20), weekOfEntries(2000)];
      assert.ok(output(many).includes('topic 1999'));
      const made = [few, many].map((report) => formatsMade(() => output(report)));
      assert.equal(made[1], made[0]);
    });
  }
});
