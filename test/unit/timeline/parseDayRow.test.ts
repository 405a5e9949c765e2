import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import { parseDayRow } from '../../../src/core/timeline/parseDayRow';

const span = { start: 1000, end: 2000 };
const suggestion = {
  ...span,
  category: 'documentation',
  duty: 'documentation.api-spec',
  reasons: [{ rule: 'R02', holds: 1000 }],
} as const;
const suggested = { type: 'suggestion', state: 'suggested', ...span, suggestion } as const;

describe('Parsing a row of the day', () => {
  const rows: readonly DayRow[] = [
    { type: 'gap', ...span },
    { type: 'paused', ...span },
    { type: 'segment', state: 'untagged', ...span, project: 'billing' },
    { type: 'duty', state: 'confirmed', ...span, category: 'support', entry: 'id' },
    suggested,
  ];
  for (const row of rows) {
    it(`accepts a row of type ${row.type} unchanged`, () => assert.deepEqual(parseDayRow(row, taxonomy), row));
  }

  const rejected: readonly (readonly [string, unknown])[] = [
    ['a type that does not exist', { ...suggested, type: 'other' }],
    ['text', 'gap'],
    ['a row that ends before it starts', { type: 'gap', start: 2000, end: 1000 }],
    ['a start that is no number', { type: 'gap', start: '1000', end: 2000 }],
    ['a suggestion with an unknown category', { ...suggested, suggestion: { ...suggestion, category: 'chores' } }],
    ['a suggestion with an unknown duty', { ...suggested, suggestion: { ...suggestion, duty: 'documentation.x' } }],
    [
      'a suggestion with the duty of another category',
      { ...suggested, suggestion: { ...suggestion, category: 'support' } },
    ],
    ['a suggestion with a category that is no text', { ...suggested, suggestion: { ...suggestion, category: 5 } }],
    [
      'a suggestion of an unknown rule',
      { ...suggested, suggestion: { ...suggestion, reasons: [{ rule: 'X01', holds: 1 }] } },
    ],
  ];
  for (const [what, row] of rejected) {
    it(`rejects ${what}`, () => assert.equal(parseDayRow(row, taxonomy), undefined));
  }
});
