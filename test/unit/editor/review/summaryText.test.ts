import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../../src/core/time/span';
import { summaryText } from '../../../../src/editor/review/summaryText';

describe('The summary of a review', () => {
  const short = (count: number) => Array.from({ length: count }, (_, at) => ({ start: at, end: at + 5 * MINUTE }));
  const text = (count: number) => summaryText('Monday', { tracked: HOUR, open: 0, short: short(count) }, 'en');

  it('names the short absences that its list still holds, beside the share of the recorded time', () => {
    assert.equal(text(0), 'Monday: 1 h 00 min recorded, 0% of it open.');
    assert.equal(text(1), 'Monday: 1 h 00 min recorded, 0% of it open. 1 short absence is open too.');
    assert.equal(text(8), 'Monday: 1 h 00 min recorded, 0% of it open. 8 short absences are open too.');
  });

  it('has no share of a day without recorded time', () => {
    assert.equal(summaryText('Monday', { tracked: 0, open: 0, short: [] }, 'en'), 'Monday: nothing recorded.');
    assert.equal(
      summaryText('Monday', { tracked: 0, open: 0, short: short(1) }, 'en'),
      'Monday: nothing recorded. 1 short absence is open too.',
    );
  });
});
