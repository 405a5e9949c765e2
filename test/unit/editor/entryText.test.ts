import assert from 'node:assert/strict';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { EntryText } from '../../../src/editor/shared/entryText';

describe('The text of a span', () => {
  const text = new EntryText(taxonomy, 'en-GB', 'UTC');
  const now = Date.UTC(2026, 10, 24, 8);

  it('names its day when it does not begin today', () => {
    const lastNight = { start: now - 9 * HOUR + 5 * MINUTE, end: now - 9 * HOUR + 25 * MINUTE };
    assert.match(text.dated(lastNight, now), /^Mon.* 23 Nov, 23:05.23:25$/);
    assert.match(text.dated({ start: now - 9 * HOUR, end: now }, now), /^Mon.* 23 Nov, 23:00.08:00$/);
    assert.match(text.dated({ start: now - 2 * HOUR, end: now }, now), /^06:00.08:00$/);
  });
});

describe('The text of an answer to an overlap', () => {
  const text = new EntryText(taxonomy, 'en-GB', 'UTC');
  const start = Date.UTC(2026, 10, 24, 8);
  const facts = { category: 'support', provenance: 'manual-later', duration: 'measured', zone: 'UTC' } as const;
  const entries = (count: number): DutyEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ ...facts, id: `${index}`, createdAt: start, updatedAt: start },
      ...{ start: start + index * HOUR, end: start + index * HOUR + 30 * MINUTE },
    }));

  it('says what is removed and stored, and counts what follows the first three entries', () => {
    assert.match(text.preview({ overlap: 'split', result: entries(1) }), /^Questions and explaining 08:00.08:30$/);
    assert.match(
      text.preview({ overlap: 'replace', removed: entries(1), result: entries(7) }),
      /^Removed: Questions and explaining 08:00.08:30\. Stored: .* 08:00.08:30, .*, .* 10:00.10:30 and 4 more$/,
    );
  });
});
