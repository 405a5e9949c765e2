import assert from 'node:assert/strict';
import { lacksWhoAndWhat, learnedDetails } from '../../../src/core/duty/whoAndWhat';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';

const misuse = { category: 'misuse-debugging', duty: 'misuse-debugging.frontend-production' } as const;

let count = 0;

function entry(given: Partial<DutyEntry> & { readonly category: string }): DutyEntry {
  count += 1;
  return {
    id: String(count),
    start: count * 1000,
    end: count * 1000 + 500,
    zone: 'UTC',
    duration: 'measured',
    provenance: 'manual-live',
    createdAt: 0,
    ...given,
  };
}

describe('who and what', () => {
  it('is asked only for load of which neither is known', () => {
    assert.equal(lacksWhoAndWhat(entry(misuse)), true);
    assert.equal(lacksWhoAndWhat(entry({ ...misuse, requester: 'frontend' })), false);
    assert.equal(lacksWhoAndWhat(entry({ ...misuse, topic: 'prices' })), false);
    assert.equal(lacksWhoAndWhat(entry({ category: 'own' })), false);
    assert.equal(lacksWhoAndWhat(entry({ category: 'excluded', duty: 'excluded.break' })), false);
  });

  it('offers what was said about the same duty, the latest first and each once, in its last spelling', () => {
    const earlier = [
      entry({ ...misuse, requester: 'mobile' }),
      entry({ ...misuse, requester: 'Frontend', topic: 'prices' }),
      entry({ category: 'support', requester: 'sales' }),
      entry({ ...misuse, requester: 'frontend', topic: 'Prices ' }),
      entry({ ...misuse, topic: 'dates' }),
      entry(misuse),
    ];
    assert.deepEqual(learnedDetails(entry(misuse), earlier).choices, [
      { requester: 'frontend', topic: 'Prices ' },
      { topic: 'dates' },
      { requester: 'mobile' },
    ]);
  });

  it('puts first what two of the last three entries of the duty have', () => {
    const earlier = ['frontend', 'mobile', 'frontend'].map((requester) => entry({ ...misuse, requester }));
    assert.deepEqual(learnedDetails(entry(misuse), earlier).usual, { requester: 'frontend' });
    const changed = [...earlier, entry({ ...misuse, requester: 'data' }), entry({ ...misuse, requester: 'mobile' })];
    assert.equal(learnedDetails(entry(misuse), changed).usual, undefined);
    assert.deepEqual(learnedDetails(entry(misuse), changed).choices[0], { requester: 'mobile' });
  });

  it('looks at the whole category where no duty was said, and at no other duty where one was', () => {
    const earlier = [entry({ ...misuse, requester: 'frontend' }), entry({ category: misuse.category, topic: 'dates' })];
    assert.equal(learnedDetails(entry({ category: misuse.category }), earlier).choices.length, 2);
    assert.deepEqual(learnedDetails(entry(misuse), earlier).choices, [{ requester: 'frontend' }]);
  });

  it('offers nine at most, which have one digit each, and never the entry itself', () => {
    const earlier = Array.from({ length: 12 }, (_, index) => entry({ ...misuse, requester: `team ${index}` }));
    assert.equal(learnedDetails(entry(misuse), earlier).choices.length, 9);
    const only = entry({ ...misuse, requester: 'frontend' });
    assert.deepEqual(learnedDetails(only, [only]).choices, []);
  });
});
