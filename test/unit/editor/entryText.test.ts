import assert from 'node:assert/strict';
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
