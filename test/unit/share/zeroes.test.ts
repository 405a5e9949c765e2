import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import { levels } from '../../../src/core/share/level';
import { holdsForAll } from '../../support/property';
import { weekBook } from '../report/support/weekBook';
import { type Case, cases, texts } from './support/printedReports';

/** Sentences that say that there is none of something by a figure, in the texts of a report without its tables. */
function zeroesIn(text: string): string[] {
  const patterns = [
    /(?<![\d.,<–] ?)\b0(?:\.0)? h (?:was|of it|away|measured|recorded|took|of the)[^.;]*/g,
    /(?:took|hours:|for|At least|Between|remaining) 0(?:\.0)? h\b[^.;]*/g,
    /(?<![\d.])0% (?:of|and)\b[^.;]*/g,
    /At least 0%|\(0%/g,
    /\b0 workdays?\./g,
  ];
  const sentences = text.replaceAll(/^\|.*$/gm, '').replaceAll(/0% of the coding in stretches/g, '');
  return patterns.flatMap((pattern) => [...sentences.matchAll(pattern)].map(([found]) => found));
}

/** Every text of a report, at every level. */
function allTexts(report: WeeklyReport): [what: string, text: string][] {
  return levels.flatMap((level) => [...texts({ report, level, everything: true })]);
}

function textOfPage(report: WeeklyReport): string {
  const [, text = ''] = allTexts(report).find(([what]) => what === 'page') ?? [];
  return text;
}

/** Own work on five days, and nothing else. */
function ownWeek(): WeeklyReport {
  const book = weekBook();
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) book.code(`${day} 09:00-13:00`);
  return book.report();
}

/** Tags on five days of which the editor measured nothing. */
function taggedWeek(): WeeklyReport {
  const book = weekBook();
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) book.duty(`${day} 09:00-13:00`, 'support');
  return book.report();
}

describe('The sentences of a report', () => {
  it('say that there is none of something in words, not by a figure, in any week and at any level', () => {
    const check = (one: Case) => {
      for (const [what, text] of texts(one)) assert.deepEqual(zeroesIn(text), [], what);
    };
    holdsForAll(fc.property(cases, check), { numRuns: 50, endOnFailure: true });
    for (const report of [ownWeek(), taggedWeek()]) {
      for (const [what, text] of allTexts(report)) assert.deepEqual(zeroesIn(text), [], what);
    }
  });

  it('say of a week without load that nothing was tagged, and no part of the load', () => {
    for (const [what, text] of allTexts(ownWeek())) {
      assert.match(text, /Nothing of 20\.0 h recorded was tagged as work outside the developer’s own tickets\./, what);
      assert.doesNotMatch(text, /would normally do\b|load hours are|of the load|higher figure|This figure/, what);
    }
    assert.match(textOfPage(ownWeek()), /no time left to tag/);
    assert.match(textOfPage(ownWeek()), /Monday 23 November: 4\.0 h recorded, no load\./);
  });

  it('say of a week without workdays that it has none', () => {
    const report = ownWeek();
    assert.ok(report.coverage);
    const onLeave = { ...report, coverage: { ...report.coverage, workdays: 0, recordedWorkdays: 0, short: true } };
    assert.match(textOfPage(onLeave), /A week without workdays\./);
    assert.doesNotMatch(textOfPage(onLeave), /0 workdays|short week/);
  });

  it('say of a week of tags alone that all its hours are away from the editor', () => {
    assert.match(textOfPage(taggedWeek()), /20\.0 h away from the editor, confirmed by the developer/);
  });
});
