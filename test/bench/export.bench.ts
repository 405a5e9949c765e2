import { exactWording } from '../../src/core/report/text/wording';
import { toCsv } from '../../src/core/share/csv';
import { toJson } from '../../src/core/share/json';
import { defaultChoice } from '../../src/core/share/level';
import { toMarkdown } from '../../src/core/share/markdown';
import { shareReport } from '../../src/core/share/shareReport';
import { toHtml } from '../../src/webview/renderHtml';
import { weekOfEntries } from '../unit/share/support/weekOfEntries';
import { figure, median, timed } from './figure';

const ENTRIES = 2000;
const ROUNDS = 9;

const report = weekOfEntries(ENTRIES);
const wording = exactWording('en-GB');
const choice = defaultChoice(3);
const exports = {
  markdown: () => toMarkdown(shareReport(report, choice, 'markdown'), wording),
  html: () => toHtml(shareReport(report, choice, 'html'), wording, ''),
  csv: () => toCsv(shareReport(report, choice, 'csv')),
  json: () => toJson(shareReport(report, choice, 'json')),
};

/** Milliseconds of the processor, which other programs on the machine do not lengthen. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const [format, make] of Object.entries(exports)) {
  // A person exports once, so the first time counts as much as the others.
  const first = timed(make);
  const times = Array.from({ length: ROUNDS }, () => timed(make));
  figure(`export-of-2000-entries-as-${format}-first`, first, 'ms');
  figure(`export-of-2000-entries-as-${format}-median`, median(times), 'ms');
  figure(`export-of-2000-entries-as-${format}-processor`, processorTime(make), 'ms');
}
