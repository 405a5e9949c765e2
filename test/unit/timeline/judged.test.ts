import assert from 'node:assert/strict';
import type { Observation } from '../../../src/core/observation/observation';
import { timeline } from '../../../src/core/timeline/timeline';
import { activity, at, utc } from './build';

const suggesting = { decisions: [], settled: 0 };
const now = at('+1 23:59');

/** A review on a day. */
function reviewing(day: '' | '+1 ', owner?: 'me') {
  return [activity(`${day}10:00`, `${day}10:14`, { kind: 'review', ...(owner && { owner }) })];
}

function states(from: string, to: string, activities = [...reviewing(''), ...reviewing('+1 ', 'me')]): string[] {
  const observations: Observation[] = [];
  const recorded = { activities, entries: [], pauses: [], observations };
  return timeline(recorded, utc, { start: at(from), end: at(to) }, now, suggesting).map(({ state }) => state);
}

describe('What the signs around the files say', () => {
  it('decides for the day on which they were seen, and for no other day that is read with it', () => {
    assert.deepEqual(states('00:00', '+1 00:00'), ['untagged']);
    assert.deepEqual(states('+1 00:00', '+2 00:00'), ['own']);
    assert.deepEqual(states('00:00', '+2 00:00'), ['untagged', 'own']);
  });

  it('decides nothing where no source said anything, so that the branch alone makes no work a late change', () => {
    const branch = { kind: 'edit', branch: 'release/2.4' } as const;
    assert.deepEqual(states('00:00', '+1 00:00', [activity('10:00', '11:00', branch)]), ['own']);
  });

  it('proposes nothing for time in which nobody was at the machine, which stays untagged', () => {
    const doc = { doc: 'docs/adr/0007-queue.md', kind: 'edit' } as const;
    const gone: Observation = { kind: 'afk', key: 'a', start: at('10:20'), end: at('10:40') };
    const recorded = { activities: [activity('10:00', '10:30', doc)], entries: [], pauses: [], observations: [gone] };
    const segments = timeline(recorded, utc, { start: at('00:00'), end: at('+1 00:00') }, now, suggesting);
    assert.deepEqual(
      segments.map(({ state, start, end }) => [state, start, end]),
      [
        ['suggested', at('10:00'), at('10:20')],
        ['untagged', at('10:20'), at('10:30')],
      ],
    );
    const [reason] = segments[0]?.suggestion?.reasons ?? [];
    assert.equal(reason?.holds, at('10:20') - at('10:00'));
  });
});
