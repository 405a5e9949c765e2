import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { categoryOf } from '../../../src/core/taxonomy/lookup';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { roundedWording } from '../../../src/core/report/text/wording';
import { bragDocument } from '../../../src/core/share/brag';
import { bragMarkdown } from '../../../src/core/share/bragMarkdown';
import { HOUR } from '../../../src/core/time/span';
import { bragHtml } from '../../../src/webview/renderBrag';
import { holdsForAll } from '../../support/property';
import { matchesGolden, markupLines } from './support/golden';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const start = Date.UTC(2026, 9, 1);
const range = { start, end: start + 60 * 24 * HOUR };

function entry(day: number, hours: number, facets: Partial<DutyEntry>): DutyEntry {
  const at = start + day * 24 * HOUR + 9 * HOUR;
  return {
    id: `e${day}`,
    start: at,
    end: at + hours * HOUR,
    zone: calendar.zone,
    category: 'architecture',
    duty: 'architecture.decision',
    duration: 'measured',
    provenance: 'manual-live',
    createdAt: at,
    ...facets,
  };
}

const document = bragDocument({
  calendar,
  taxonomy,
  range,
  now: range.end,
  pauses: [],
  tracked: 40 * HOUR,
  entries: [
    entry(1, 2, { outcome: 'Ledger split from billing', link: 'https://git.example/adr/19' }),
    entry(5, 1, { outcome: 'ledger split from billing ', category: 'documentation', duty: 'documentation.internal' }),
    entry(9, 3, { outcome: 'Anna’s team could ship', requester: 'Anna', note: 'MARKER' }),
    entry(20, 1, {}),
    entry(21, 4, { category: 'own', duty: 'own.coding', outcome: 'not load' }),
    entry(-5, 1, { outcome: 'before the range' }),
  ],
});

/** The hours in a text; less than half an hour counts as nothing. */
function hoursIn(text: string): number[] {
  return [...text.matchAll(/([<\d]\S*(?: \S+)?) h\b/g)].map(([, hours = '']) =>
    hours.startsWith('<') ? 0 : Number(hours),
  );
}

describe('The brag document', () => {
  it('says in its first sentence how much it was, and at its end for which roles', () => {
    assert.deepEqual([document.total, document.share], [7 * HOUR, 7 / 40]);
    assert.deepEqual(document.roles, [
      { role: 'tech-lead', duration: 6 * HOUR },
      { role: 'technical-writer', duration: HOUR },
    ]);
    const text = bragMarkdown(document, roundedWording('en-GB'));
    assert.match(text, /^# .+\n\n7\.0 h of work outside my own tickets, 18% of the recorded time\.\n/);
  });

  it('says no share where nothing was recorded', () => {
    const unrecorded = {
      calendar,
      taxonomy,
      range,
      now: range.end,
      pauses: [],
      tracked: 0,
      entries: [entry(20, 1, {})],
    };
    assert.match(
      bragMarkdown(bragDocument(unrecorded), roundedWording('en-GB')),
      /\n1\.0 h of work outside my own tickets\.\n/,
    );
  });

  it('groups entries by outcome, the largest first, then by duty and role', () => {
    assert.deepEqual(
      document.outcomes.map(({ text, duration, duties }) => [text, duration / HOUR, duties.length]),
      [
        ['Someone’s team could ship', 3, 1],
        ['ledger split from billing', 3, 2],
      ],
    );
    assert.deepEqual(document.outcomes[1]?.links, ['https://git.example/adr/19']);
  });

  it('counts the parts of a divided entry once', () => {
    const parts = [entry(20, 1, {}), entry(21, 1, { linked: 'e20' }), entry(22, 1, { linked: 'e20' })];
    const { rest } = bragDocument({
      calendar,
      taxonomy,
      range,
      now: range.end,
      pauses: [],
      tracked: 0,
      entries: parts,
    });
    assert.deepEqual([rest.entries, rest.duration], [1, 3 * HOUR]);
  });

  it('leaves out paused time, except where it was tagged after the pause began', () => {
    const nine = start + 20 * 24 * HOUR + 9 * HOUR;
    const pauses = [{ id: 'lunch', start: nine + HOUR, end: nine + 2 * HOUR }];
    const hours = (createdAt: number) => {
      const entries = [entry(20, 3, { outcome: 'It shipped', createdAt })];
      const { outcomes } = bragDocument({ calendar, taxonomy, range, now: range.end, pauses, tracked: 0, entries });
      return outcomes.map(({ duration }) => duration / HOUR);
    };
    assert.deepEqual(hours(nine), [2]);
    assert.deepEqual(hours(nine + 3 * HOUR), [3]);
  });

  it('sums the entries without an outcome, in total and by category', () => {
    const categories = [{ category: 'Architecture decisions', duration: HOUR }];
    assert.deepEqual(document.rest, { entries: 1, duration: HOUR, categories });
  });

  it('prints duties and categories that add up to the hours above them', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    const ids = ['architecture.decision', 'documentation.internal', 'support.explain-system', 'chasing.approval'];
    const duties = fc.array(fc.constantFrom(...ids), { minLength: 8, maxLength: 8 });
    holdsForAll(
      fc.property(lengths, duties, fc.boolean(), (minutes, tagged, hasOutcome) => {
        const entries = minutes.map((length, day) => {
          const duty = tagged[day] ?? '';
          return entry(day, length / 60, {
            category: categoryOf(duty),
            duty,
            ...(hasOutcome && { outcome: 'Shipped' }),
          });
        });
        const text = bragMarkdown(
          bragDocument({ calendar, taxonomy, range, now: range.end, entries, pauses: [], tracked: 0 }),
          roundedWording('en-GB'),
        );
        const [total, [whole, ...parts], roles] = text.split('\n## ').map(hoursIn) as [number[], number[], number[]];
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        assert.deepEqual([sum(parts), sum(roles), whole], [whole, whole, ...total], text);
      }),
    );
  });

  it('contains no note, no person and no own work', () => {
    const wording = roundedWording('en-GB');
    for (const output of [bragMarkdown(document, wording), bragHtml(document, wording, '')]) {
      assert.doesNotMatch(output, /MARKER|Anna|not load/);
    }
  });

  it('matches the accepted Markdown and HTML', () => {
    const wording = roundedWording('en-GB');
    matchesGolden('brag.md', bragMarkdown(document, wording));
    matchesGolden('brag.html', markupLines(bragHtml(document, wording, '/* report.css */')));
  });
});
