import assert from 'node:assert/strict';
import type { RuleDecision, Verdict } from '../../../src/core/records/decision';
import type { RuleChoice } from '../../../src/core/records/ruleChoice';
import type { RuleId } from '../../../src/core/records/ruleId';
import { learnedFrom } from '../../../src/core/suggest/learned';
import { isLikely } from '../../../src/core/suggest/likely';
import { lowerBound, ownPrecision } from '../../../src/core/suggest/precision';
import type { Suggestion } from '../../../src/core/suggest/suggestion';
import { MINUTE } from '../../../src/core/time/span';

let times = 0;

function decided(count: number, verdict: Verdict, rule: RuleId = 'R01', given?: RuleDecision['given']): RuleDecision[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `${rule} ${verdict} ${given ?? ''} ${index}`, rule, start: 0, end: MINUTE, verdict, decidedAt: ++times },
    ...(given && { given }),
  }));
}

/** A suggestion of 20 min for which each rule holds for the given minutes. */
function suggested(...reasons: readonly (readonly [RuleId, number])[]): Suggestion {
  const start = 1000 * MINUTE;
  return {
    ...{ start, end: start + 20 * MINUTE, category: 'documentation' },
    reasons: reasons.map(([rule, minutes]) => ({ rule, holds: minutes * MINUTE })),
  };
}

describe('What is proven of a rule', () => {
  it('is the lower end of the score interval of Wilson with 90 % confidence, z = 1.2816', () => {
    // n = 20, p = 0.95: z² = 1.64250; the middle is 0.95 + 1.64250 / 40 = 0.99106; the reach is
    // 1.2816 · √(0.95 · 0.05 / 20 + 1.64250 / 1600) = 1.2816 · √0.00340156 = 0.07475; (0.99106 − 0.07475) / 1.08212.
    assert.equal(lowerBound(19, 20).toFixed(4), '0.8468');
    // p = 0.9: (0.94106 − 1.2816 · √(0.0045 + 0.00102656)) / 1.08212 = (0.94106 − 0.09527) / 1.08212.
    assert.equal(lowerBound(18, 20).toFixed(4), '0.7816');
    // p = 1: the root is z / 2n, so the bound is n / (n + z²) = 20 / 21.6425.
    assert.equal(lowerBound(20, 20).toFixed(4), '0.9241');
    assert.equal(lowerBound(0, 20).toFixed(4), '0.0000');
    // The same precision proves more with more decisions, 57 of 60: z² / n = 0.027375, and
    // (0.95 + 0.013688 − 1.2816 · √(0.00079167 + 0.00011406)) / 1.027375 = (0.963688 − 0.038571) / 1.027375.
    assert.equal(lowerBound(57, 60).toFixed(4), '0.9005');
  });

  it('is nothing before twenty decisions, and counts the last sixty', () => {
    assert.deepEqual(ownPrecision(decided(19, 'accepted')), { answers: 19, right: 19, proven: 0 });
    assert.equal(ownPrecision(decided(20, 'accepted')).proven.toFixed(4), '0.9241');
    const forgotten = [...decided(40, 'rejected'), ...decided(60, 'accepted')];
    assert.deepEqual({ ...ownPrecision(forgotten), proven: 0 }, { answers: 60, right: 60, proven: 0 });
  });

  it('counts what one answer decided in parts once', () => {
    const [first] = decided(1, 'accepted');
    assert.ok(first);
    const parts = Array.from({ length: 30 }, () => first);
    assert.deepEqual(ownPrecision([...parts, ...decided(18, 'accepted')]), { answers: 19, right: 19, proven: 0 });
    assert.equal(ownPrecision([...parts, { ...first, verdict: 'edited' }]).right, 0);
  });

  it('counts what was edited as not right', () => {
    const some = [...decided(19, 'accepted'), ...decided(1, 'edited')];
    assert.equal(ownPrecision(some).proven.toFixed(4), '0.8468');
  });

  it('does not change by answers that were given together', () => {
    const together = decided(100, 'accepted', 'R01', 'together');
    assert.deepEqual(ownPrecision(together), { answers: 0, right: 0, proven: 0 });
    const single = decided(20, 'edited');
    const learned = learnedFrom([...single, ...together]);
    const rule = { id: 'R01', weight: 0.75 } as const;
    assert.equal(learned.weightOf(rule), learnedFrom(single).weightOf(rule));
    assert.equal(learned.weightOf(rule), (7.5 + 10) / 30);
  });

  it('changes by blind checks', () => {
    assert.equal(ownPrecision([...decided(19, 'accepted'), ...decided(1, 'edited', 'R01', 'blind')]).answers, 20);
  });
});

describe('A likely proposal', () => {
  const proven = decided(20, 'accepted');

  it('is one whose strongest rule is proven to be right in four of five cases, and holds for most of it', () => {
    const learned = learnedFrom(proven);
    assert.ok(isLikely(suggested(['R01', 20]), learned));
    // 0.9241 · 17/20 = 0.785; 0.9241 · 16/20 = 0.739 is less than 0.75.
    assert.ok(isLikely(suggested(['R01', 17]), learned));
    assert.ok(!isLikely(suggested(['R01', 16]), learned));
    assert.ok(!isLikely(suggested(['R04', 20]), learned), 'another rule has proven nothing');
    assert.ok(!isLikely(suggested(['R04', 20], ['R01', 20]), learned), 'the strongest rule decides');
  });

  it('may have further rules that hold beside the strongest one', () => {
    const learned = learnedFrom([...proven, ...decided(20, 'accepted', 'R05')]);
    // 1 − (1 − 0.9241 · 0.5)² = 0.711; with 12 min: 1 − (1 − 0.9241 · 0.6)² = 0.801.
    assert.ok(!isLikely(suggested(['R01', 10], ['R05', 10]), learned));
    assert.ok(isLikely(suggested(['R01', 12], ['R05', 12]), learned));
  });

  it('is none below the bound: 18 of 20 prove 0.78, 19 of 20 prove 0.85', () => {
    const of = (right: number) => learnedFrom([...decided(20 - right, 'rejected'), ...decided(right, 'accepted')]);
    assert.ok(!isLikely(suggested(['R01', 20]), of(18)));
    assert.ok(isLikely(suggested(['R01', 20]), of(19)));
  });

  it('is every one of a rule that the developer said is always right', () => {
    const always: RuleChoice = { id: 'a', rule: 'R04', choice: 'always', chosenAt: 0 };
    assert.ok(isLikely(suggested(['R04', 10]), learnedFrom([], [always])));
    assert.ok(!isLikely(suggested(['R01', 20]), learnedFrom([], [always])));
  });
});

describe('A rule that the developer never wants to see again', () => {
  const never = (project?: string): RuleChoice[] => [
    { id: 'n', rule: 'R01', choice: 'never', chosenAt: 0, ...(project !== undefined && { project }) },
  ];

  it('is silent at all times, everywhere or in one project', () => {
    const everywhere = learnedFrom([], never());
    assert.ok(everywhere.isSilent('R01', 5, 'billing') && everywhere.isSilent('R01', 5));
    assert.ok(!everywhere.isSilent('R02', 5, 'billing'));
    const there = learnedFrom([], never('billing'));
    assert.ok(there.isSilent('R01', 5, 'billing'));
    assert.ok(!there.isSilent('R01', 5, 'till') && !there.isSilent('R01', 5));
  });
});
