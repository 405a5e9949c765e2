import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { isKnown } from '../../../src/core/taxonomy/lookup';
import { rules } from '../../../src/core/suggest/rules';
import { HOUR, lengthOf, MINUTE } from '../../../src/core/time/span';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import { timesOfDay } from '../../../src/core/time/timesOfDay';
import { reasonText } from '../../../src/editor/shared/suggestionReason';
import { rowText, totalsText } from '../../../src/editor/today/todayRows';

const start = Date.UTC(2026, 10, 23, 12, 4);
const span = { start, end: start + 47 * MINUTE };
const tag: DayRow = { type: 'duty', state: 'confirmed', category: 'documentation', entry: 'e1', ...span };
const text = (row: DayRow) => rowText(row, taxonomy, timesOfDay('en-GB', 'UTC'));

describe('The rows of the Today view', () => {
  it('show a gap as “nothing recorded”', () => {
    assert.deepEqual(text({ type: 'gap', ...span }), {
      label: '12:04 · 47 min · nothing recorded',
      description: '',
      icon: 'dash',
      isLoad: false,
      spoken: '12:04 to 12:51: nothing recorded, 47 min',
    });
  });

  it('show state, kind and project of activity, with an icon for the kind', () => {
    assert.deepEqual(text({ type: 'segment', state: 'own', kind: 'edit', project: 'billing', ...span }), {
      label: '12:04 · 47 min · own work',
      description: 'editing · billing',
      icon: 'edit',
      isLoad: false,
      spoken: '12:04 to 12:51: own work, editing, billing, 47 min',
    });
  });

  it('show duty and state of a tag', () => {
    assert.equal(text(tag).label, '12:04 · 47 min · Documentation');
    assert.equal(text(tag).description, '');
    assert.equal(text(tag).spoken, '12:04 to 12:51: Documentation, tagged, 47 min');
    assert.equal(text({ ...tag, state: 'excluded', category: 'excluded' }).icon, 'circle-slash');
  });

  it('show the length of hours before the name, so that a narrow side bar does not cut it off', () => {
    assert.equal(text({ ...tag, end: start + 61 * MINUTE }).label, '12:04 · 1 h 01 · Documentation');
  });

  it('show the start without “PM”, which stands in the text for screen readers', () => {
    const { label, spoken } = rowText(tag, taxonomy, timesOfDay('en-US', 'UTC'));
    assert.equal(label, '12:04 · 47 min · Documentation');
    assert.match(spoken, /^12:04\sPM to 12:51\sPM: /);
  });

  it('have a coloured icon for load, and none for own work, breaks and what is not tagged', () => {
    const categories = ['documentation', 'coordination', 'own', 'excluded'];
    assert.deepEqual(
      categories.map((category) => text({ ...tag, category }).isLoad),
      [true, true, false, false],
    );
    assert.equal(text({ type: 'gap', ...span }).isLoad, false);
  });

  it('show a duty that was just started as running since now', () => {
    const { label, spoken } = text({ ...tag, end: start + MINUTE - 1 });
    assert.equal(label, '12:04 · now · Documentation');
    assert.equal(spoken, 'since 12:04: Documentation, tagged');
  });

  it('show a suggestion as a question, with its reason', () => {
    const reasons = [{ rule: 'R03' as const, holds: 40 * MINUTE }];
    const suggestion = { category: 'architecture', duty: 'architecture.decision', reasons, ...span };
    assert.deepEqual(text({ type: 'suggestion', state: 'suggested', suggestion, ...span }), {
      label: '12:04 · 47 min · Deciding architecture?',
      description: 'Decision records or designs for 40 min of 47 min',
      icon: 'lightbulb',
      isLoad: false,
      spoken:
        '12:04 to 12:51, 47 min. Suggested: Deciding architecture. Decision records or designs for 40 min of 47 min',
    });
  });

  it('have a text for the reason of every rule', () => {
    for (const { id, proposes } of rules) {
      const reason = reasonText([{ rule: id, holds: 47 * MINUTE }], lengthOf(span));
      assert.match(reason, /^[A-Z][a-zA-Z -]{8,} for all 47 min$/, id);
      assert.ok(isKnown(taxonomy, proposes.duty ?? proposes.category), id);
    }
  });

  it('show a pause as “paused”', () => {
    assert.equal(text({ type: 'paused', ...span }).label, '12:04 · 47 min · paused');
  });

  it('have above them the total of each state with at least a minute, in one line', () => {
    const totals = { tracked: 3 * HOUR, confirmed: HOUR, suggested: 0, own: 2 * HOUR, untagged: 1, excluded: MINUTE };
    assert.equal(totalsText(totals), '1 h 00 tagged · 2 h 00 own work · 1 min excluded');
    const empty = { tracked: 0, confirmed: 0, suggested: 0, own: 0, untagged: 0, excluded: 0 };
    assert.equal(totalsText(empty), '');
  });
});
