import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { type StatusDetails, tooltipLines, tooltipLinks } from '../../../src/editor/status/statusTooltip';
import type { Status } from '../../../src/editor/status/statusText';

const now = Date.UTC(2026, 10, 23, 12);
const totals = {
  tracked: 3 * HOUR,
  confirmed: HOUR,
  suggested: 0,
  own: 90 * MINUTE,
  untagged: 30 * MINUTE,
  excluded: 0,
};

function lines(status: Partial<Status>, details: Partial<StatusDetails> = {}): string[] {
  const timeOfDay = (at: number) => new Date(at).toISOString().slice(11, 16);
  return tooltipLines({ recording: 'on', now, ...status }, { timeOfDay, ...details }, taxonomy);
}

describe('The tooltip of the status item', () => {
  it('shows that recording is on, the age of the last evidence, and the day by state', () => {
    const today = { totals, windows: 3 };
    assert.deepEqual(lines({}, { lastEvidence: now - 2 * MINUTE, today }), [
      'Recording this window.',
      'Last activity: 2 min ago.',
      'Today: 3 h 00 min recorded — 1 h 00 min tagged, 1 h 30 min own work, 30 min untagged',
      '3 windows seen today',
    ]);
  });

  it('shows when a pause ends, or that the developer must resume', () => {
    assert.match(lines({ recording: 'paused', pausedUntil: now + 2 * HOUR })[0] ?? '', /paused until 14:00/);
    assert.match(lines({ recording: 'paused' })[0] ?? '', /until you resume/);
    assert.deepEqual(lines({ recording: 'on', hidden: true }), [
      'This project is never recorded: only that you were at work is kept, without any name.',
    ]);
  });

  it('shows no age of evidence while nothing is recorded', () => {
    for (const recording of ['paused', 'not-agreed'] as const) {
      assert.equal(lines({ recording }, { lastEvidence: now }).length, 1);
    }
    assert.deepEqual(lines({ recording: 'not-agreed' }), ['Nothing is recorded. Tags you set by hand are kept.']);
  });

  it('says why nothing is recorded, and that it is tried again', () => {
    assert.match(lines({ recording: 'newer' })[0] ?? '', /Nothing is recorded here: a newer version .* Update/);
    const troubles = ['busy', 'cannot-create', 'cannot-open', 'cannot-write', undefined] as const;
    for (const trouble of troubles) {
      assert.match(lines({ recording: 'unavailable', trouble })[0] ?? '', /^Nothing is recorded: .* keeps trying/);
    }
    assert.match(lines({ recording: 'unavailable', trouble: 'damaged' })[0] ?? '', /damaged\. Restore a backup/);
  });

  it('says why what is recorded cannot be saved, and to keep the window open', () => {
    const says = (trouble: Status['trouble']) => lines({ recording: 'unsaved', trouble })[0] ?? '';
    assert.match(says('busy'), /^Recording this window\. Another program has locked the data file/);
    assert.match(says('cannot-write'), /Free some space or allow writing there, and keep this window open/);
    assert.match(says(undefined), /^Recording this window, but nothing can be saved .* keep this window open/);
  });

  it('does not claim to record before recording has begun', () => {
    assert.deepEqual(lines({ recording: 'beginning' }), ['Recording starts in this window in a moment.']);
  });

  it('distinguishes old evidence, recent evidence and no evidence yet', () => {
    assert.match(lines({}, { lastEvidence: now - HOUR })[1] ?? '', /1 h 00 min ago/);
    assert.match(lines({}, { lastEvidence: now - 1000 })[1] ?? '', /just now/);
    assert.match(lines({})[1] ?? '', /yet/);
  });

  it('shows that the day has no data yet', () => {
    const none = { tracked: 0, confirmed: 0, suggested: 0, own: 0, untagged: 0, excluded: 0 };
    assert.deepEqual(lines({}, { today: { totals: none, windows: 1 } }).slice(-2), [
      'Today: nothing yet',
      '1 window seen today',
    ]);
  });

  it('offers only the report of what a newer version wrote, because nothing can be changed there', () => {
    const offered = tooltipLinks({ recording: 'newer', now }).map(({ label }) => label);
    assert.deepEqual(offered, ['Weekly Report']);
  });
});
