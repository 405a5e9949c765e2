import assert from 'node:assert/strict';
import { defaultWorkingHours, parseWorkingHours } from '../../../src/core/time/workingHours';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { headline } from '../../../src/core/report/text/headlineText';
import { plain } from '../../../src/core/report/text/emphasis';
import { percentText } from '../../../src/core/report/text/hours';
import { tenths } from '../../../src/core/report/shown/grain';
import { shownReport } from '../../../src/core/report/shown/shownReport';
import { exactWording } from '../../../src/core/report/text/wording';
import { weeklyReport } from '../../../src/core/report/weeklyReport';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { calendar, exampleSegments, week } from './support/exampleTotals';
import { weekBook } from './support/weekBook';

const example = () =>
  weeklyReport({
    week,
    calendar,
    segments: exampleSegments(),
    entries: [],
    activities: [],
    taxonomy,
    now: week.span.end,
  });

describe('The report of the worked example', () => {
  it('has the totals of the specification', () => {
    const { totals } = example();
    const minutes = Object.fromEntries(Object.entries(totals).map(([name, length]) => [name, length / MINUTE]));
    assert.deepEqual(
      {
        T: minutes['tracked'],
        C: minutes['confirmed'],
        S: minutes['suggested'],
        M: minutes['own'],
        U: minutes['untagged'],
      },
      { T: 2220, C: 1230, S: 120, M: 690, U: 180 },
    );
    assert.deepEqual({ load: minutes['load'], suggested: minutes['suggestedLoad'] }, { load: 690, suggested: 90 });
  });

  it('prints 31 % at least, 35 % likely, 43 % at most, 55 % reviewed and 14 % open', () => {
    const { share, coverage } = shownReport(example(), tenths);
    const shares = [share?.atLeast, share?.likely, share?.atMost, coverage?.reviewed, coverage?.open];
    assert.deepEqual(
      shares.map((one) => percentText(one ?? 0, 'en')),
      ['31%', '35%', '43%', '55%', '14%'],
    );
  });

  it('has the headline of the specification', () => {
    assert.equal(
      plain(headline(shownReport(example(), tenths), { ...exactWording('en'), shares: true })),
      'At least 11.5 h of 37.0 h recorded (31%, at most 43%) went to work outside the developer’s own tickets; 6.0 h was work another role would normally do.',
    );
  });
});

describe('Hours by role, requester and duty', () => {
  const book = weekBook();
  book.duty('Mon 09:00-10:30', 'requirements.clarify', { requester: 'Product', topic: 'Refunds' });
  book.duty('Tue 09:00-10:00', 'documentation.api-spec', { requester: 'product ' });
  book.duty('Wed 09:00-09:30', 'coordination.meeting', { planned: true });
  book.duty('Wed 10:00-10:30', 'support', { standInRole: 'system-analyst', requester: 'Mobile' });
  const report = book.report();

  it('count each interval for the role of its duty unless the developer set another role', () => {
    assert.deepEqual(
      report.roles.map(({ role, duration }) => [role, duration / MINUTE]),
      [
        ['system-analyst', 120],
        ['technical-writer', 60],
        ['none', 30],
      ],
    );
  });

  it('count two spellings of a requester as one requester', () => {
    assert.deepEqual(report.requesters, {
      named: [
        { requester: 'product', duration: 150 * MINUTE },
        { requester: 'Mobile', duration: 30 * MINUTE },
      ],
      other: 0,
      notStated: 30 * MINUTE,
    });
    assert.deepEqual(report.concentration.requester, { name: 'product', share: 150 / 210 });
  });

  it('count stand-in, shared and own duties separately', () => {
    const { standingIn, shared, mine } = report.roleFit;
    assert.deepEqual(
      [standingIn, shared, mine].map((length) => length / MINUTE),
      [90, 90, 30],
    );
  });

  it('count load as unplanned unless the developer marked it as planned', () => {
    assert.equal(report.unplanned.duration, 180 * MINUTE);
  });

  it('always have the three named categories, even without time', () => {
    const { categories } = weekBook().report();
    assert.deepEqual(
      categories.filter((row) => row.named).map((row) => [row.category, row.duration]),
      [
        ['documentation', 0],
        ['misuse-debugging', 0],
        ['architecture', 0],
      ],
    );
    assert.equal(categories.length, 9);
  });

  it('keep the time of a category that is no longer in the taxonomy', () => {
    const old = weekBook();
    old.duty('Mon 09:00-10:00', 'gardening');
    const row = old.report().categories.at(-1);
    assert.deepEqual([row?.category, row?.label, row?.duration], ['gardening', 'gardening', 60 * MINUTE]);
  });
});

describe('Out-of-hours load', () => {
  it('is the load outside the working hours of a workday', () => {
    const book = weekBook();
    book.duty('Mon 08:00-09:30', 'chasing');
    book.duty('Tue 17:30-19:00', 'chasing');
    book.duty('Sat 10:00-10:45', 'chasing');
    assert.equal(book.report().outOfHours / MINUTE, 60 + 60 + 45);
  });

  it('is all load of a day of leave', () => {
    const book = weekBook();
    book.duty('Tue 10:00-11:00', 'chasing');
    assert.equal(book.report({ leave: ['2026-11-24'] }).outOfHours / MINUTE, 60);
  });

  it('is none in a night shift, which belongs to the evening on which it begins', () => {
    const book = weekBook();
    book.duty('Sat 05:00-07:00', 'chasing');
    const workingHours = parseWorkingHours('Mon-Fri 22:00-06:00') ?? defaultWorkingHours;
    assert.equal(book.report({ workingHours }).outOfHours / MINUTE, 60);
    assert.equal(book.report({ workingHours, leave: ['2026-11-27'] }).outOfHours / MINUTE, 120);
  });

  it('is the load in the break between two parts', () => {
    const book = weekBook();
    book.duty('Mon 12:00-13:00', 'chasing');
    const workingHours = parseWorkingHours('Mon 9:00-12:30, 14:00-18:00') ?? defaultWorkingHours;
    assert.equal(book.report({ workingHours }).outOfHours / MINUTE, 30);
  });
});

describe('Parts of one entry', () => {
  const divided = weekBook();
  divided.duty('Mon 09:00-09:10', 'late-changes');
  divided.duty('Mon 09:15-09:30', 'late-changes', { linked: 'entry-1' });
  divided.duty('Mon 10:00-10:30', 'misuse-debugging.consumer', { topic: 'Paging' });
  divided.duty('Mon 10:35-10:40', 'misuse-debugging.consumer', { linked: 'entry-3' });
  divided.duty('Mon 11:00-11:10', 'own.debugging');
  divided.duty('Mon 11:10-11:20', 'misuse-debugging.consumer', { linked: 'entry-5' });
  divided.duty('Mon 11:25-11:35', 'misuse-debugging.consumer', { linked: 'entry-6' });
  const report = divided.report();

  it('are one entry of their category', () => {
    const counts = new Map(report.categories.map(({ category, entries }) => [category, entries]));
    assert.deepEqual([counts.get('late-changes'), counts.get('misuse-debugging')], [1, 2]);
  });

  it('are one late change and one entry also where the first part lies in the week before', () => {
    const book = weekBook();
    book.duty('Mon 00:05-00:10', 'late-changes', { linked: 'sunday' });
    book.duty('Mon 00:20-00:30', 'late-changes', { linked: 'sunday' });
    const [start, end] = [book.at('Mon 00:00') - HOUR, book.at('Mon 00:00')];
    const when = { start, end, zone: 'Europe/Berlin', createdAt: end };
    const how = { duration: 'measured', provenance: 'manual-live' } as const;
    const { lateChanges, categories } = book.report({
      recent: [{ id: 'sunday', category: 'late-changes', ...when, ...how }],
    });
    assert.equal(lateChanges.count, 1);
    assert.equal(categories.find(({ category }) => category === 'late-changes')?.entries, 1);
  });

  it('are one late change and one fault', () => {
    assert.deepEqual([report.lateChanges.count, report.lateChanges.duration], [1, 25 * MINUTE]);
    assert.deepEqual(report.causes, { theirs: 1, ours: 0, both: 1, unclear: 0 });
  });

  it('are one entry in the median delay of tags, which ends with the last part', () => {
    const book = weekBook();
    const createdAt = book.at('Mon 11:00');
    book.duty('Mon 09:00-09:10', 'support', { createdAt });
    book.duty('Mon 09:15-09:30', 'support', { createdAt, linked: 'entry-1' });
    book.duty('Mon 09:40-10:00', 'support', { createdAt, linked: 'entry-1' });
    assert.equal(book.report().coverage?.freshness?.medianDelay, 60 * MINUTE);
    book.duty('Tue 09:00-09:10', 'support');
    book.duty('Wed 09:00-09:10', 'support');
    assert.equal(book.report().coverage?.freshness?.medianDelay, 0);
  });
});

describe('Causes of faults', () => {
  it('always have all four counts, and a linked pair counts as a fault of both', () => {
    const book = weekBook();
    book.duty('Mon 09:00-10:00', 'misuse-debugging.consumer');
    book.duty('Mon 10:00-10:30', 'own.debugging', { linked: 'entry-3' });
    book.duty('Mon 10:30-11:00', 'misuse-debugging.consumer');
    book.duty('Mon 11:00-12:00', 'own.debugging');
    book.duty('Mon 13:00-14:00', 'firefighting.troubleshooting');
    assert.deepEqual(book.report().causes, { theirs: 1, ours: 1, both: 1, unclear: 1 });
  });
});
