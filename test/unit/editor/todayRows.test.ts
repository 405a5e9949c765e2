import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { isKnown } from '../../../src/core/taxonomy/lookup';
import { rules } from '../../../src/core/suggest/rules';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import { timesOfDay } from '../../../src/core/time/timesOfDay';
import { reasonText } from '../../../src/editor/shared/suggestionReason';
import { rowText, totalTexts } from '../../../src/editor/today/todayRows';

const start = Date.UTC(2026, 10, 23, 12, 4);
const span = { start, end: start + 47 * MINUTE };
const text = (row: DayRow) => rowText(row, taxonomy, timesOfDay('en-GB', 'UTC'));

describe('The rows of the Today view', () => {
  it('show a gap as “nothing recorded”', () => {
    assert.deepEqual(text({ type: 'gap', ...span }), {
      label: '12:04 nothing recorded',
      description: '47 min',
      icon: 'dash',
      spoken: '12:04 to 12:51: nothing recorded, 47 min',
    });
  });

  it('show state, kind and project of activity, with an icon for the kind', () => {
    assert.deepEqual(text({ type: 'segment', state: 'own', kind: 'edit', project: 'billing', ...span }), {
      label: '12:04 own work',
      description: '47 min · editing · billing',
      icon: 'edit',
      spoken: '12:04 to 12:51: own work, editing, billing, 47 min',
    });
  });

  it('show duty and state of a tag', () => {
    const row: DayRow = { type: 'duty', state: 'confirmed', category: 'documentation', entry: 'e1', ...span };
    assert.equal(text(row).label, '12:04 Documentation');
    assert.equal(text(row).description, '47 min · tagged');
    assert.equal(text({ ...row, state: 'excluded', category: 'excluded' }).icon, 'circle-slash');
  });

  it('show a suggestion as a question, with its reason', () => {
    const reasons = [{ rule: 'R03' as const, holds: 40 * MINUTE }];
    const suggestion = { category: 'architecture', duty: 'architecture.decision', reasons, ...span };
    assert.deepEqual(text({ type: 'suggestion', state: 'suggested', suggestion, ...span }), {
      label: '12:04 Deciding architecture?',
      description: '47 min · suggested · decision records or designs, 40 min of 47 min',
      icon: 'lightbulb',
      spoken:
        '12:04 to 12:51, 47 min. Suggested: Deciding architecture. Reason: decision records or designs, 40 min of 47 min',
    });
  });

  it('have a text for the reason of every rule', () => {
    for (const { id, proposes } of rules) {
      const reason = reasonText({ ...span, ...proposes, reasons: [{ rule: id, holds: 47 * MINUTE }] });
      assert.match(reason, /^[a-zA-Z -]{9,}, 47 min of 47 min$/, id);
      assert.ok(isKnown(taxonomy, proposes.duty ?? proposes.category), id);
    }
  });

  it('show a pause as “paused”', () => {
    assert.equal(text({ type: 'paused', ...span }).label, '12:04 paused');
  });

  it('include a total for each state with time in it', () => {
    const totals = { tracked: 3 * HOUR, confirmed: HOUR, suggested: 0, own: 2 * HOUR, untagged: 0, excluded: MINUTE };
    assert.deepEqual(
      totalTexts(totals).map(({ label, description }) => `${label} ${description}`),
      ['tagged 1 h 00 min', 'own work 2 h 00 min', 'excluded 1 min'],
    );
  });
});
