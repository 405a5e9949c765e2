import assert from 'node:assert/strict';
import type { RuleDecision } from '../../../src/core/records/decision';
import type { RuleChoice } from '../../../src/core/records/ruleChoice';
import { MINUTE } from '../../../src/core/time/span';
import type { Suggestion } from '../../../src/core/suggest/suggestion';
import { likelyIn, suggestionsOf, withBlindCheck, withBlindElsewhere } from '../../../src/core/timeline/blind';
import { dayRows } from '../../../src/core/timeline/dayRows';
import { timeline } from '../../../src/core/timeline/timeline';
import { activity, at, timeOf, utc } from './build';

const day = { start: at('00:00'), end: at('+1 00:00') };
const now = at('20:00');
const write = (from: string, to: string, doc: string) => activity(from, to, { kind: 'edit', doc });
const activities = [write('09:00', '09:30', 'docs/a.md'), write('11:00', '11:20', 'docs/adr/1.md')];

const accepted = (rule: 'R01' | 'R24'): RuleDecision[] =>
  Array.from({ length: 20 }, (_, index) => ({
    ...{ id: `${rule} ${index}`, rule, start: 0, end: MINUTE, verdict: 'accepted', decidedAt: index },
  }));
const trusted: RuleChoice = { id: 'c', rule: 'R03', choice: 'always', chosenAt: 0 };

/** The rows of a day with two texts and a chat in the gap, and what one key may accept. */
function rowsOf(due: boolean, decisions: readonly RuleDecision[], choices: readonly RuleChoice[] = []) {
  const suggesting = { decisions, choices, settled: 5 * MINUTE };
  const store = { blindRecord: () => ({ askedToday: !due, acceptedSince: () => 9 }) };
  const recorded = { activities, entries: [], pauses: [] };
  const known = timeline(recorded, utc, day, now, suggesting);
  const segments = withBlindCheck(known, store, suggesting, utc, now);
  const chat: Suggestion = {
    ...{ start: at('10:00'), end: at('10:20'), category: 'support' },
    reasons: [{ rule: 'R24', holds: 20 * MINUTE }],
  };
  const elsewhere = withBlindElsewhere([chat], suggestionsOf(known), store, suggesting, utc, now);
  const rows = dayRows({ day: { span: day }, segments, unrecorded: [], elsewhere }, now, 5 * MINUTE);
  const shown = rows.map((row) => {
    const what = row.type === 'suggestion' ? row.suggestion.category : 'state' in row ? row.state : row.type;
    return `${timeOf(row.start).slice(0, 5)} ${what}${'blind' in row ? ` (${row.blind?.category})` : ''}`;
  });
  return { shown, likely: likelyIn(rows, suggesting).map(({ start }) => timeOf(start).slice(0, 5)) };
}

const plain = ['09:00 documentation', '09:30 gap', '10:00 support', '10:20 gap', '11:00 architecture', '11:20 gap'];

describe('Likely suggestions of a day', () => {
  it('are those in the editor and away from it whose rule is proven or trusted', () => {
    assert.deepEqual(rowsOf(false, []), { shown: plain, likely: [] });
    assert.deepEqual(rowsOf(false, accepted('R01')).likely, ['09:00']);
    assert.deepEqual(rowsOf(false, [...accepted('R01'), ...accepted('R24')], [trusted]).likely, [
      '09:00',
      '10:00',
      '11:00',
    ]);
  });
});

describe('A suggestion that is due for a blind check', () => {
  it('is not shown: its time in the editor is untagged, and it is accepted with no others', () => {
    const { shown, likely } = rowsOf(true, [...accepted('R01'), ...accepted('R24')]);
    assert.deepEqual(shown, ['09:00 untagged (documentation)', ...plain.slice(1)]);
    assert.deepEqual(likely, ['10:00']);
  });

  it('leaves a gap of its own where it is about time away from the editor', () => {
    const { shown, likely } = rowsOf(true, accepted('R24'));
    assert.deepEqual(shown, [...plain.slice(0, 2), '10:00 gap (support)', ...plain.slice(3)]);
    assert.deepEqual(likely, []);
  });

  it('is none where no rule is likely', () => {
    assert.deepEqual(rowsOf(true, []).shown, plain);
  });
});
