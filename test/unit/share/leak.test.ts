import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { roundedWording } from '../../../src/core/report/text/wording';
import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import { toCsv } from '../../../src/core/share/csv';
import { toJson } from '../../../src/core/share/json';
import { defaultChoice, type Level, type SectionId, sectionIds, type ShareChoice } from '../../../src/core/share/level';
import { toMarkdown } from '../../../src/core/share/markdown';
import { plainWeek } from '../../../src/core/share/plainWeek';
import { shareReport } from '../../../src/core/share/shareReport';
import { toHtml } from '../../../src/webview/renderHtml';
import { weekBook } from '../report/support/weekBook';
import { holdsForAll } from '../../support/property';

const wording = roundedWording('en-GB');

/** Markers for the fields that are private below L3. `markedWeek` puts them wherever such a field can be. */
const markers = {
  note: 'SECRET-NOTE',
  person: 'Marker Person',
  path: 'MARKER/PATH/secret.ts',
  project: 'MARKER-PROJECT',
  entry: 'MARKER-ENTRY-ID',
  wait: 'MARKER-WAIT-ID',
  time: ['11:17', '12:53', '11.17', 'T10:17', 'T11:17'],
};

function markedWeek(): WeeklyReport {
  const book = weekBook();
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) book.code(`${day} 13:00-16:00`, markers.path);
  for (const day of ['Mon', 'Tue', 'Wed']) {
    book.duty(`${day} 11:17-12:53`, 'support.repeat-question', {
      id: `${markers.entry}-${day}`,
      requester: markers.person,
      topic: `paging for ${markers.person}`,
      note: markers.note,
      outcome: `${markers.person.toLowerCase()} can page now`,
      link: 'https://wiki.example/~Marker%20Person/paging',
    });
  }
  book.duty('Sat 11:17-12:53', 'firefighting.incident', { requester: markers.person });
  const wait = {
    id: markers.wait,
    subject: `answer of ${markers.person}`,
    requester: markers.person,
    openedAt: book.at('Mon 11:17'),
    followUps: 1,
  };
  return book.report({ waits: [wait] });
}

function everyOutput(report: WeeklyReport, choice: ShareChoice): string[] {
  return [
    toMarkdown(shareReport(report, choice, 'markdown'), wording),
    plainWeek(shareReport(report, choice, 'text'), wording),
    toCsv(shareReport(report, choice, 'csv')),
    toJson(shareReport(report, choice, 'json')),
    toHtml(shareReport(report, choice, 'html'), wording, ''),
  ];
}

const PRIVATE: readonly SectionId[] = ['notes', 'clock-times', 'out-of-hours'];

function assertNothingLeaks(report: WeeklyReport, choice: ShareChoice): void {
  const { time, ...texts } = markers;
  for (const output of everyOutput(report, choice)) {
    const text = output.toLowerCase();
    for (const marker of [...Object.values(texts), ...time]) {
      assert.ok(!text.includes(marker.toLowerCase()), `${marker} in\n${output}`);
    }
    assert.ok(!text.includes('marker'), output);
  }
}

describe('Sharing below L3', () => {
  for (const level of [0, 1, 2] as const) {
    it(`leaks no private field at level ${level}`, () => {
      assertNothingLeaks(markedWeek(), defaultChoice(level));
    });
  }

  it('leaks no private field with any selection of the other sections', () => {
    const report = markedWeek();
    const open = sectionIds.filter((section) => !PRIVATE.includes(section));
    holdsForAll(
      fc.property(fc.constantFrom<Level>(0, 1, 2), fc.subarray(open), (level, sections) =>
        assertNothingLeaks(report, { level, sections }),
      ),
      { numRuns: 60 },
    );
  });

  it('contains only workdays unless out-of-hours data are ticked', () => {
    const days = (sections: readonly SectionId[]) =>
      shareReport(markedWeek(), { level: 2, sections }, 'html').days?.length;
    assert.equal(days(['days']), 5);
    assert.equal(days(['days', 'out-of-hours']), 7);
  });

  it('contains the name of an allowed requester and of every team', () => {
    const choice: ShareChoice = { level: 1, sections: ['requesters', 'topics'], named: [markers.person] };
    const allowed = shareReport(markedWeek(), choice, 'markdown');
    assert.equal(allowed.requesters?.named[0]?.requester, markers.person);
    assert.equal(allowed.topics?.[0]?.topic, `paging for ${markers.person}`);
    const book = weekBook();
    book.duty('Mon 09:00-10:00', 'support', { requester: 'Provider A' });
    const team = shareReport(book.report(), { level: 1, sections: ['requesters'] }, 'markdown');
    assert.equal(team.requesters?.named[0]?.requester, 'Provider A');
  });

  it('contains notes and clock times when they are ticked', () => {
    const choice: ShareChoice = { level: 2, sections: ['entries', 'notes', 'clock-times'] };
    const [markdown = ''] = everyOutput(markedWeek(), choice);
    assert.match(markdown, /SECRET-NOTE/);
    assert.match(markdown, /11:17/);
  });

  it('leaves out the outcome lines that were unticked', () => {
    const report = markedWeek();
    const withoutOutcomes = report.outcomes.map(({ text }) => text);
    const shared = shareReport(report, { ...defaultChoice(1), withoutOutcomes }, 'markdown');
    assert.equal(shared.outcomes, undefined);
  });

  it('contains notes and names at L3', () => {
    const [markdown = ''] = everyOutput(markedWeek(), defaultChoice(3));
    for (const marker of [markers.note, markers.person]) assert.ok(markdown.includes(marker), marker);
  });
});
